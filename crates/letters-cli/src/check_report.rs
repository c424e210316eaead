//! What `letters check` has found, as people and as programs read it.

use std::io::{self, Write};

use letters_bundle::Severity;
use letters_review::{Difference, parity};
use letters_source::{Arena, Source, without_mark};
use serde::Serialize;

use crate::answer::{Problem, write_json};
use crate::check::{Checked, Verdict};
use crate::finding::{Finding, Unequal};
use crate::render::Report;

/// Prints one array of all findings, and of the files that could not be read.
///
/// # Errors
/// The output cannot be written.
pub fn print_json(checked: &[Checked], unread: &[Problem], out: &mut dyn Write) -> io::Result<()> {
    let findings = checked.iter().flat_map(|file| {
        let name = &file.input.name;
        let mended = file.mended.iter().map(|finding| Finding::new(name, finding, true));
        mended.chain(file.findings.iter().map(|finding| Finding::new(name, finding, false)))
    });
    write_json(&unread.iter().map(Finding::unread).chain(findings).collect::<Vec<_>>(), out)
}

/// Prints each finding with its line, and a verdict on each file.
///
/// # Errors
/// The output cannot be written.
pub fn print_report(checked: &[Checked], out: &mut dyn Write) -> io::Result<()> {
    for file in checked {
        for finding in &file.mended {
            let (name, place) = (&file.input.name, finding.place);
            let message = &finding.message;
            writeln!(out, "mended: {name}:{}:{}: {message}", place.line, place.column)?;
        }
        if !file.mended.is_empty() {
            writeln!(out)?;
        }
        let text = String::from_utf8_lossy(without_mark(&file.input.bytes));
        let report = Report::new(&file.input.name, &text);
        for finding in &file.findings {
            writeln!(out, "{}\n", report.render(finding))?;
        }
    }
    for file in checked {
        let verdict = if file.is_accepted() { "accepted" } else { "refused" };
        writeln!(out, "{}: {verdict}{}", file.input.name, counts(file))?;
    }
    if checked.len() > 1 {
        let accepted = checked.iter().filter(|file| file.is_accepted()).count();
        let refused = checked.len() - accepted;
        writeln!(out, "{} files: {accepted} accepted, {refused} refused", checked.len())?;
    }
    Ok(())
}

/// How many problems a file has, as the end of a sentence.
fn counts(file: &Checked) -> String {
    let of = |number: usize, name: &str| match number {
        0 => None,
        1 => Some(format!("1 {name}")),
        more => Some(format!("{more} {name}s")),
    };
    let are = |severity| file.findings.iter().filter(|one| one.severity == severity).count();
    let fixable = file.findings.iter().filter(|finding| !finding.mend.is_empty()).count();
    [
        of(are(Severity::Error), "error"),
        of(are(Severity::Warning), "warning"),
        of(file.omitted, "more problem").map(|text| format!("{text} not shown")),
        (!file.mended.is_empty()).then(|| format!("{} mended", file.mended.len())),
        (fixable > 0).then(|| format!("{fixable} of them mended by --fix")),
    ]
    .into_iter()
    .flatten()
    .map(|part| format!(", {part}"))
    .collect()
}

/// An entry of what a comparison of languages gives.
#[derive(Serialize)]
#[serde(untagged)]
enum Compared<'a> {
    /// The languages differ.
    Differs(Unequal<'a>),
    /// The file could not be compared.
    Not(Finding<'a>),
}

/// Prints what stands in one language of a passage alone; a file that is refused has its report.
///
/// # Errors
/// The output cannot be written.
pub fn print_parity(
    checked: &[Checked],
    unread: &[Problem],
    json: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let compared: Vec<(&Checked, Vec<Difference>)> = checked
        .iter()
        .filter_map(|file| match &file.verdict {
            Verdict::Archive(archive) => {
                Some((file, parity(archive, &Source::read(&file.input.bytes, &Arena::new())?)))
            }
            Verdict::Index | Verdict::Refused => None,
        })
        .collect();
    if json {
        let differences = compared.iter().flat_map(|(file, differences)| {
            differences.iter().map(|difference| Unequal::new(&file.input.name, difference))
        });
        let refused = checked.iter().filter(|file| matches!(file.verdict, Verdict::Refused));
        let refused = refused.flat_map(|file| {
            file.findings.iter().map(|finding| Finding::new(&file.input.name, finding, false))
        });
        let problems = unread.iter().map(Finding::unread).chain(refused).map(Compared::Not);
        return write_json(
            &differences.map(Compared::Differs).chain(problems).collect::<Vec<_>>(),
            out,
        );
    }
    for (file, differences) in &compared {
        for Difference { letter, part, kind, what, here, there, place } in differences {
            let (name, kind) = (&file.input.name, kind.as_str());
            writeln!(
                out,
                "{name}:{}:{}: {letter} {part}: {kind} {what} in {here}, not in {there}",
                place.line, place.column
            )?;
        }
        let number = match differences.len() {
            1 => "1 difference".to_owned(),
            more => format!("{more} differences"),
        };
        writeln!(out, "{}: {number}", file.input.name)?;
    }
    for file in checked.iter().filter(|file| matches!(file.verdict, Verdict::Refused)) {
        print_report(std::slice::from_ref(file), out)?;
    }
    Ok(())
}
