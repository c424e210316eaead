//! Those who sign: names with offices and organizations, over several lines or on one.

use letters_model::Role;

use crate::columns::columns;
use crate::party_draft::PartyDraft;
use crate::said::{Said, divide, say};
use crate::shape::{is_organization, is_position};
use crate::signs::bullet;

/// A line of the part of a letter where people sign.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SignatureLine<'a> {
    pub at: usize,
    pub text: &'a str,
    /// Whether an empty line stands before.
    pub gap: bool,
}

/// Those who sign in one language, and in whose name they do.
pub(crate) fn signatories(
    lines: &[SignatureLine<'_>],
    doubts: &mut Vec<(usize, String)>,
) -> Vec<PartyDraft> {
    let said: Vec<SaidLine<'_>> = lines
        .iter()
        .flat_map(columns)
        .map(|line| SaidLine { line, said: say(line.text) })
        .collect();
    let mut signing = Signing { names_last: names_last(&said), ..Signing::default() };
    for (place, here) in said.iter().enumerate() {
        signing.read(here, said.get(place + 1), doubts);
    }
    signing.finish()
}

/// A line, and what it says of someone.
#[derive(Debug, Clone, Copy)]
struct SaidLine<'a> {
    line: SignatureLine<'a>,
    said: Said<'a>,
}

/// Whether offices and organizations stand above the names throughout.
fn names_last(said: &[SaidLine<'_>]) -> bool {
    let mut own = said
        .iter()
        .map(|of| of.said)
        .filter(|said| !matches!(said, Said::Behalf(_) | Said::Address(_)));
    let (first, last) = (own.next(), own.next_back());
    !matches!(first, Some(Said::Name(..))) && matches!(last, Some(Said::Name(_, None)))
}

/// Those who sign, while their lines are read.
#[derive(Debug, Default)]
struct Signing<'a> {
    parties: Vec<PartyDraft>,
    names_last: bool,
    /// What was said of someone whose name is still to come.
    pending: Vec<(&'a str, usize)>,
    /// The line that says only that someone signs in the name of others.
    behalf: Option<usize>,
    /// The organization above the names of those who sign for it.
    head: Option<(&'a str, usize)>,
}

impl<'a> Signing<'a> {
    /// Takes what a line says; the next one may tell whom it is said of.
    fn read(
        &mut self,
        here: &SaidLine<'a>,
        next: Option<&SaidLine<'a>>,
        doubts: &mut Vec<(usize, String)>,
    ) {
        let SaidLine { line, said } = *here;
        let behalf = self.behalf.take();
        if line.gap {
            self.head = None;
        }
        match said {
            Said::Behalf("") => self.behalf = Some(line.at),
            Said::Behalf(body) => self.parties.push(PartyDraft::new(Role::Sender, body, line.at)),
            Said::Details(body) | Said::Unclear(body) if behalf.is_some() => {
                let mut sender = PartyDraft::new(Role::Sender, body, line.at);
                sender.lines.extend(behalf);
                self.parties.push(sender);
            }
            Said::Name(name, details) => self.name(name, details, line.at),
            Said::Details(text) if self.names_last => self.pending.push((text, line.at)),
            Said::Details(text) | Said::Unclear(text) if bullet(line.text).is_some() => {
                self.sign(text, line.at);
            }
            Said::Details(text) | Said::Unclear(text)
                if self.is_free(line.gap) && heads(text, next) =>
            {
                self.head = Some((text, line.at));
            }
            Said::Details(text) => self.details(text, line.at),
            Said::More(text) => match self.last() {
                Some(party) => party.extend(text, line.at),
                None => self.sign(text, line.at),
            },
            Said::Address(text) => match self.last() {
                Some(party) => {
                    party.address.push(text.to_owned());
                    party.note(line.at);
                }
                None => self.sign(text, line.at),
            },
            Said::Unclear(text) => self.unclear(text, line, doubts),
        }
    }

    /// The one who was named last.
    fn last(&mut self) -> Option<&mut PartyDraft> {
        self.parties.iter_mut().rev().find(|party| party.role == Role::Signatory)
    }

    /// Whether a line cannot go on with what was said of the one before.
    fn is_free(&mut self, gap: bool) -> bool {
        gap || self
            .last()
            .is_none_or(|party| party.organization.is_some() || is_organization(&party.printed))
    }

    fn sign(&mut self, text: &str, at: usize) {
        self.parties.push(PartyDraft::new(Role::Signatory, text, at));
    }

    /// A name, with what its line says besides and what was said above it.
    fn name(&mut self, name: &str, details: Option<&str>, at: usize) {
        let mut party = PartyDraft::new(Role::Signatory, name, at);
        details.into_iter().for_each(|details| party.describe(details, at));
        for (details, at) in self.pending.drain(..) {
            party.describe(details, at);
        }
        if let Some((body, at)) = self.head.filter(|_| party.organization.is_none()) {
            party.organization = Some(body.to_owned());
            party.note(at);
        }
        self.parties.push(party);
    }

    /// An office or an organization. An organization after one that is complete signs for itself.
    fn details(&mut self, text: &str, at: usize) {
        match self.last() {
            Some(party)
                if party.organization.is_none() && !is_organization(&party.printed)
                    || !is_organization(text) =>
            {
                party.describe(text, at)
            }
            _ => self.sign(text, at),
        }
    }

    fn unclear(&mut self, text: &str, line: SignatureLine<'_>, doubts: &mut Vec<(usize, String)>) {
        let why = "neither a name nor an office nor an organization, by its looks";
        doubts.push((line.at, why.to_owned()));
        match self.last() {
            Some(party) if !line.gap && party.organization.is_none() => {
                party.organization = Some(text.to_owned());
                party.note(line.at);
            }
            _ => self.sign(text, line.at),
        }
    }

    /// All who sign, with those of whom only an office was said.
    fn finish(mut self) -> Vec<PartyDraft> {
        for (text, at) in std::mem::take(&mut self.pending) {
            self.sign(text, at);
        }
        self.parties
    }
}

/// Whether an organization stands right above those who sign for it with nothing but their offices:
/// 港灣協會, then 主席 林小明.
fn heads(text: &str, next: Option<&SaidLine<'_>>) -> bool {
    let Some(SaidLine { line, said: Said::Name(_, Some(details)) }) = next else { return false };
    let (position, organization) = divide(details);
    !line.gap
        && bullet(line.text).is_none()
        && !is_position(text)
        && position.is_some()
        && organization.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(lines: &[&str]) -> Vec<(String, Option<String>, Option<String>)> {
        let lines: Vec<_> = lines
            .iter()
            .enumerate()
            .map(|(at, text)| SignatureLine { at, text, gap: false })
            .collect();
        let parties = signatories(&lines, &mut Vec::new());
        parties.into_iter().map(|p| (p.printed, p.position, p.organization)).collect()
    }

    fn one(
        name: &str,
        position: &str,
        organization: &str,
    ) -> (String, Option<String>, Option<String>) {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        (name.to_owned(), some(position), some(organization))
    }

    #[test]
    fn signatories_take_one_to_four_lines() {
        let lines = [
            "Mara Quill",
            "Secretary General",
            "Harbour International",
            "(English branch)",
            "Tom Reed",
            "Ferry Association",
            "in Porthaven",
            "Ines Vale",
            "PEN Porthaven",
        ];
        let expected = [
            one("Mara Quill", "Secretary General", "Harbour International (English branch)"),
            one("Tom Reed", "", "Ferry Association in Porthaven"),
            one("Ines Vale", "", "PEN Porthaven"),
        ];
        assert_eq!(parse(&lines), expected);
    }

    #[test]
    fn signatories_stand_on_one_line() {
        let lines = [
            "Mara Quill, Co-Chair, Harbour Watch Society",
            "Tom Reed – Ferry Union",
            "Ines Vale (Porthaven Library)",
            "林小明，主席，港灣協會",
            "共同主席　濱崎由紀",
            "召集人林小明",
            "朴海倫 – 韓裔婦女網絡",
            "Mei Lo | Chief | Long River First Nation",
            "Tom Reed, teacher          Ines Vale, Editor, Quay Press",
        ];
        let expected = [
            one("Mara Quill", "Co-Chair", "Harbour Watch Society"),
            one("Tom Reed", "", "Ferry Union"),
            one("Ines Vale", "", "Porthaven Library"),
            one("林小明", "主席", "港灣協會"),
            one("濱崎由紀", "共同主席", ""),
            one("林小明", "召集人", ""),
            one("朴海倫", "", "韓裔婦女網絡"),
            one("Mei Lo", "Chief", "Long River First Nation"),
            one("Tom Reed", "teacher", ""),
            one("Ines Vale", "Editor", "Quay Press"),
        ];
        assert_eq!(parse(&lines), expected);
    }

    #[test]
    fn names_may_stand_last() {
        assert_eq!(
            parse(&["港灣協會共同主席", "林小明 Mara Lin"]),
            [one("林小明 Mara Lin", "共同主席", "港灣協會")]
        );
        assert_eq!(parse(&["港灣協會主席 林小明"]), [one("林小明", "主席", "港灣協會")]);
        let above = ["港灣教師公會", "會長 周子遠", "港灣家長聯會", "秘書 方敏"];
        assert_eq!(
            parse(&above),
            [one("周子遠", "會長", "港灣教師公會"), one("方敏", "秘書", "港灣家長聯會")]
        );
        let below = ["Harbour Association", "Mara Quill, Chair", "Tom Reed, Secretary"];
        assert_eq!(
            parse(&below),
            [
                one("Mara Quill", "Chair", "Harbour Association"),
                one("Tom Reed", "Secretary", "Harbour Association")
            ]
        );
        assert_eq!(
            parse(&["港灣協會主席 馬奎爾 Mara Quill"]),
            [one("馬奎爾 Mara Quill", "主席", "港灣協會")]
        );
    }
}
