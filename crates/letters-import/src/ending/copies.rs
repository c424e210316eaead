//! Those who get a copy of a letter.

use letters_model::{Role, Tag};

use crate::ending::people::SignatureLine;
use crate::head::officeholder::{is_person_or_titled, name_and_office};
use crate::head::postal::{is_address, is_reachable};
use crate::language::bilingual::halves;
use crate::language::script::{is_han, language_of};
use crate::letter::party_draft::PartyDraft;
use crate::names::honorifics::strip_honorifics;
use crate::words::Kind;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::signs::{bullet, label};

/// Those who get a copy, by language. Where one language alone has such lines, they may name everybody in
/// both: `Copies: Owen Tarn, Ombudsman 監察專員陶恩; the Ferry Guild 渡輪公會`.
pub(crate) fn copies(lines: &[Vec<SignatureLine<'_>>], tags: &[Tag]) -> Vec<Vec<PartyDraft>> {
    let is_alone = lines.iter().filter(|lines| !lines.is_empty()).count() == 1;
    let all: Vec<SignatureLine<'_>> = lines.iter().flatten().copied().collect();
    let in_two = |line: &SignatureLine<'_>| parts(line).any(|part| halves(part, tags).is_some());
    if !is_alone || !all.iter().any(in_two) {
        return lines.iter().map(|lines| copied(lines)).collect();
    }
    let of = |language: usize| {
        let half = |part| match halves(part, tags) {
            Some(halves) => {
                halves.into_iter().find(|(of, _)| *of == language).map(|(_, half)| half)
            }
            None => Some(part).filter(|part| language_of(part, tags) == tags.get(language)),
        };
        let lines = all.iter().flat_map(|line| {
            parts(line).filter_map(half).map(|text| SignatureLine { text, ..*line })
        });
        copied(&lines.collect::<Vec<_>>())
    };
    (0..tags.len()).map(of).collect()
}

/// What a line says of one after the other.
fn parts<'a>(line: &SignatureLine<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let parts = without_label(line.text).split([';', '；']).map(str::trim);
    parts.filter(|part| part.contains(char::is_alphanumeric))
}

fn without_label(text: &str) -> &str {
    let text = label(text, Kind::Copies, false).map_or(text, |at| &text[at..]);
    bullet(text).map_or(text, |(_, at)| &text[at..])
}

/// Those who get a copy, in one language.
fn copied(lines: &[SignatureLine<'_>]) -> Vec<PartyDraft> {
    let mut parties: Vec<PartyDraft> = Vec::new();
    for line in lines {
        let text = without_label(line.text);
        // Mail divides by commas, too, and each has a mailbox.
        let is_mail = text.contains('@');
        let divides = |c: char| matches!(c, ';' | '；' | '、') || is_mail && c == ',';
        let parts = text.split(divides).map(str::trim);
        let parts: Vec<&str> = parts.filter(|part| part.contains(char::is_alphanumeric)).collect();
        for (place, &part) in parts.iter().enumerate() {
            let is_office = is_position(part)
                && !is_person(part)
                && strip_honorifics(part) == part
                && !part.contains([',', '，']);
            match parties.last_mut() {
                Some(last)
                    if is_office
                        // 林小明、外交部長 is one; of more, each may be somebody.
                        && (parts.len() == 2 || !part.chars().any(is_han))
                        && last.position.is_none()
                        && is_person_or_titled(&last.printed)
                        && (place > 0 && text.contains('、') || !line.gap) =>
                {
                    last.position = Some(part.to_owned());
                    last.lines.push(line.at);
                }
                // Ruth Abara <ruth@harbour.example> is somebody else.
                Some(last)
                    if is_address(part)
                        && !is_organization(part)
                        && !part.ends_with('>')
                        && !are_mailboxes([part, &last.printed]) =>
                {
                    last.address.push(part.to_owned());
                    last.lines.push(line.at);
                }
                _ => parties.push(name_and_office(Role::Copied, part, line.at)),
            }
        }
    }
    parties
}

/// Whether each of two is a mailbox, and nobody is named with it.
fn are_mailboxes(texts: [&str; 2]) -> bool {
    texts.into_iter().all(is_reachable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_have_names_and_offices() {
        let line = |text| SignatureLine { at: 0, text, gap: false, is_below: false };
        let parties = copied(&[
            line("CC Honorable Ines Vale, Minister of Ferries"),
            line("渡輪部長韋麗 Ines Vale"),
        ]);
        let seen: Vec<_> =
            parties.iter().map(|p| (p.printed.as_str(), p.position.as_deref())).collect();
        assert_eq!(
            seen,
            [
                ("Honorable Ines Vale", Some("Minister of Ferries")),
                ("韋麗 Ines Vale", Some("渡輪部長"))
            ]
        );
        let below =
            SignatureLine {
                at: 0, text: "韋麗 Ines Vale、渡輪部長", gap: true, is_below: false
            };
        assert_eq!(copied(&[below])[0].position.as_deref(), Some("渡輪部長"));
    }

    #[test]
    fn one_line_may_name_everybody_in_two_languages() {
        let tags = ["en", "zh-Hant"].map(|tag| Tag::parse(tag).unwrap());
        let text = "Copies: Owen Tarn, Ombudsman 監察專員陶恩; the Ferry Guild 渡輪公會";
        let lines = [vec![SignatureLine { at: 0, text, gap: true, is_below: false }], Vec::new()];
        let seen = copies(&lines, &tags).into_iter().map(|parties| {
            let said = parties.into_iter().map(|party| (party.printed, party.position));
            said.collect::<Vec<_>>()
        });
        let some = |text: &str| Some(text.to_owned());
        let expected = [
            vec![("Owen Tarn".into(), some("Ombudsman")), ("the Ferry Guild".into(), None)],
            vec![("陶恩".into(), some("監察專員")), ("渡輪公會".into(), None)],
        ];
        assert_eq!(seen.collect::<Vec<_>>(), expected);
    }
}
