//! What `letters import` says of a letter to people.

use std::io::{self, Write};
use std::path::Path;

use letters_import::{Fate, Pair, Report, ReportedLine};

/// What became of a letter, in words.
pub fn fate(fate: &Fate) -> &'static str {
    match fate {
        Fate::Added => "added",
        Fate::Unchanged => "unchanged",
        Fate::Replaced => "replaced",
        Fate::Kept { .. } => {
            "kept as it was, since it is not what an earlier import of this text gave"
        }
    }
}

/// Prints the report.
///
/// # Errors
/// The output cannot be written.
pub fn print(report: &Report, into: &Path, out: &mut dyn Write) -> io::Result<()> {
    let fate = fate(&report.fate);
    let counts: Vec<String> =
        report.counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
    writeln!(out, "{}: {} {fate}", into.display(), report.letter)?;
    writeln!(out, "  languages: {}", report.languages.join(", "))?;
    writeln!(out, "  {}", counts.join(", "))?;
    if !report.one_to_one {
        writeln!(
            out,
            "  the languages do not match passage by passage; look at how they were aligned"
        )?;
    }
    let several = report
        .lines
        .iter()
        .any(|line| report.lines.first().is_some_and(|first| first.file != line.file));
    let place = |line: &ReportedLine| match several {
        true => format!("{}:{}", line.file, line.line),
        false => line.line.to_string(),
    };
    let list = |title: &str, lines: Vec<String>, out: &mut dyn Write| -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{title}:")?;
        lines.iter().try_for_each(|line| writeln!(out, "  {line}"))
    };
    list("Other than in the text", report.differences.clone(), out)?;
    if matches!(report.fate, Fate::Kept { .. }) {
        writeln!(
            out,
            "\nNothing was written. To put this text in its place, with what was added (asks, topics), import it \
             with --replace."
        )?;
    }
    if let Some(other) = &report.resembles {
        writeln!(
            out,
            "\nMost of it stands in the letter {other}, too. If it is that letter, take this one away (or \
             import into the archive as it was before) with `id = \"{other}\"` in a settle file, and --replace."
        )?;
    }
    let left_out = report.left_out().map(|line| {
        format!("{}  {}  ({})", place(line), short(&line.text), line.left_out.unwrap_or_default())
    });
    list("Left out", left_out.collect(), out)?;
    let uncertain = report.uncertain().map(|line| {
        format!("{}  {}  ({})", place(line), short(&line.text), line.uncertain.join("; "))
    });
    list("Uncertain", uncertain.collect(), out)?;
    let entities = report.new_entities.iter().map(|entity| {
        let names: Vec<&str> = entity.name.iter().map(|(_, name)| name.as_str()).collect();
        let doubt = if entity.sure { "" } else { "  (look whether its names are those of one)" };
        format!("{} {}: {}{doubt}", entity.kind, entity.id, names.join(" / "))
    });
    list("New entities", entities.collect(), out)?;
    let learnt = report.learnt.iter().map(|learnt| {
        let doubt = if learnt.sure { "" } else { "  (by their place in the letter alone)" };
        format!("{}: {}{doubt}", learnt.id, learnt.names.join(" / "))
    });
    list("New names of known entities", learnt.collect(), out)?;
    list("Taken for one (if they are two, settle them)", pairs(&report.taken_as_same), out)?;
    list("Taken for two (if they are one, settle them)", pairs(&report.perhaps_same), out)?;
    list("Names of nobody in the archive", report.unknown_names.clone(), out)?;
    let idle = report.idle.iter().map(|idle| format!("line {}: {}", idle.line, idle.says));
    list("Settled without effect (the letter is the same without it)", idle.collect(), out)
}

/// Names that differ little, with the id that one of them has.
fn pairs(pairs: &[Pair]) -> Vec<String> {
    let said = pairs.iter().map(|pair| format!("{}: {} / {}", pair.id, pair.name, pair.other));
    said.collect()
}

/// The beginning of a line.
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
