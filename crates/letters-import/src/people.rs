//! Those who sign: names with offices and organizations, over several lines or on one.

use letters_model::Role;

use crate::said::{Said, divide, say};
use crate::script::is_han;
use crate::shape::is_organization;
use crate::signs::bullet;

/// Someone with a part in the letter, as one language prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PartyDraft {
    /// The part.
    pub role: Role,
    /// The name.
    pub printed: String,
    /// The office.
    pub position: Option<String>,
    /// The organization, as printed.
    pub organization: Option<String>,
    /// Lines of an address.
    pub address: Vec<String>,
    /// The lines of the source.
    pub lines: Vec<usize>,
}

impl PartyDraft {
    /// Someone of whom only the name is known.
    pub fn new(role: Role, printed: &str, line: usize) -> PartyDraft {
        let printed =
            printed.trim().trim_end_matches([',', '，', ';', '；', '、']).trim_end().to_owned();
        PartyDraft {
            role,
            printed,
            position: None,
            organization: None,
            address: Vec::new(),
            lines: vec![line],
        }
    }

    /// Adds what is said of an office or an organization.
    fn describe(&mut self, details: &str, line: usize) {
        let (position, organization) = divide(details);
        append(&mut self.position, position, ", ");
        match (organization, self.organization.is_some()) {
            (Some(more), true) => append(&mut self.position, Some(more), ", "),
            (organization, _) => {
                self.organization = organization.map(str::to_owned).or(self.organization.take())
            }
        }
        self.note(line);
    }

    /// Goes on with what was said last.
    fn extend(&mut self, text: &str, line: usize) {
        match (&mut self.organization, &mut self.position) {
            (Some(last), _) | (None, Some(last)) => {
                last.push(' ');
                last.push_str(text);
            }
            (None, None) => {
                self.printed.push(' ');
                self.printed.push_str(text);
            }
        }
        self.note(line);
    }

    fn note(&mut self, line: usize) {
        if !self.lines.contains(&line) {
            self.lines.push(line);
        }
    }
}

fn append(field: &mut Option<String>, more: Option<&str>, between: &str) {
    let Some(more) = more.filter(|more| !more.is_empty()) else { return };
    match field {
        Some(text) => {
            text.push_str(between);
            text.push_str(more);
        }
        None => *field = Some(more.to_owned()),
    }
}

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
    let said: Vec<(SignatureLine<'_>, Said<'_>)> =
        lines.iter().map(|line| (*line, say(line.text))).collect();
    let firsts: Vec<Said<'_>> = said
        .iter()
        .map(|(_, said)| *said)
        .filter(|said| !matches!(said, Said::Behalf(_) | Said::Address(_)))
        .collect();
    let is_name = |said: Option<&Said<'_>>| matches!(said, Some(Said::Name(..)));
    let names_last = !is_name(firsts.first())
        && is_name(firsts.last())
        && firsts.len() > 1
        && matches!(firsts.last(), Some(Said::Name(_, None)));
    let mut parties: Vec<PartyDraft> = Vec::new();
    let mut pending: Vec<(&str, usize)> = Vec::new();
    let mut behalf: Option<usize> = None;
    let rest: Vec<Said<'_>> = said.iter().map(|(_, said)| *said).collect();
    for (place, (line, said)) in said.into_iter().enumerate() {
        let after_behalf = behalf.take();
        let last = parties.iter_mut().rev().find(|party| party.role == Role::Signatory);
        match said {
            Said::Behalf("") => {
                behalf = Some(line.at);
            }
            Said::Behalf(body) => parties.push(PartyDraft::new(Role::Sender, body, line.at)),
            Said::Details(body) | Said::Unclear(body) if after_behalf.is_some() => {
                let mut sender = PartyDraft::new(Role::Sender, body, line.at);
                sender.lines.extend(after_behalf);
                parties.push(sender);
            }
            Said::Name(name, details) => {
                let mut party = PartyDraft::new(Role::Signatory, name, line.at);
                details.into_iter().for_each(|details| party.describe(details, line.at));
                for (details, at) in pending.drain(..) {
                    party.describe(details, at);
                }
                parties.push(party);
            }
            Said::Details(text) if names_last => pending.push((text, line.at)),
            Said::Details(text) | Said::Unclear(text) if bullet(line.text).is_some() => {
                parties.push(PartyDraft::new(Role::Signatory, text, line.at));
            }
            Said::Details(text) if stands_before_name(text, rest.get(place + 1)) => {
                pending.push((text, line.at))
            }
            Said::Details(text) => match last {
                // An organization after one that is complete signs for itself.
                Some(party)
                    if party.organization.is_none() && !is_organization(&party.printed)
                        || !is_organization(text) =>
                {
                    party.describe(text, line.at)
                }
                _ => parties.push(PartyDraft::new(Role::Signatory, text, line.at)),
            },
            Said::More(text) => match last {
                Some(party) => party.extend(text, line.at),
                None => parties.push(PartyDraft::new(Role::Signatory, text, line.at)),
            },
            Said::Address(text) => match last {
                Some(party) => {
                    party.address.push(text.to_owned());
                    party.note(line.at);
                }
                None => parties.push(PartyDraft::new(Role::Signatory, text, line.at)),
            },
            Said::Unclear(text) => {
                doubts.push((
                    line.at,
                    "neither a name nor an office nor an organization, by its looks".to_owned(),
                ));
                match last {
                    Some(party) if !line.gap && party.organization.is_none() => {
                        party.organization = Some(text.to_owned());
                        party.note(line.at);
                    }
                    _ => parties.push(PartyDraft::new(Role::Signatory, text, line.at)),
                }
            }
        }
    }
    for (text, at) in pending {
        parties.push(PartyDraft::new(Role::Signatory, text, at));
    }
    parties
}

/// Whether an organization stands above the one who signs for it, as in Chinese it may:
/// 港灣協會, then 主席 林小明.
fn stands_before_name(text: &str, next: Option<&Said<'_>>) -> bool {
    let Some(Said::Name(name, Some(details))) = next else { return false };
    let (position, organization) = divide(details);
    is_organization(text)
        && name.starts_with(is_han)
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
        ];
        let expected = [
            one("Mara Quill", "Co-Chair", "Harbour Watch Society"),
            one("Tom Reed", "", "Ferry Union"),
            one("Ines Vale", "", "Porthaven Library"),
            one("林小明", "主席", "港灣協會"),
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
        assert_eq!(
            parse(&["港灣協會主席 馬奎爾 Mara Quill"]),
            [one("馬奎爾 Mara Quill", "主席", "港灣協會")]
        );
    }
}
