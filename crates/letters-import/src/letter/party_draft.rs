//! Someone with a part in a letter, as the source has them.

use letters_model::Role;

use crate::ending::offices::divide;
use crate::ending::places::without_place;
use crate::ending::said::{behalf, strip_article};
use crate::words::shape::is_position;

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
    /// Whether it is an organization by the list in which it stands, whatever its name looks like.
    pub is_body: bool,
    /// The lines of the source.
    pub lines: Vec<usize>,
}

impl PartyDraft {
    /// Someone of whom only the name is known.
    pub fn new(role: Role, printed: &str, line: usize) -> PartyDraft {
        let name = printed.trim().trim_end_matches([',', '，', ';', '；', '、', ':', '：']);
        // A sign alone is printed as it is: nothing is no name.
        let printed = if name.is_empty() { printed } else { name }.trim().to_owned();
        PartyDraft {
            role,
            printed,
            position: None,
            organization: None,
            address: Vec::new(),
            is_body: false,
            lines: vec![line],
        }
    }

    /// Someone whose name is quoted from a passage: it takes no line of its own.
    pub fn quoted(role: Role, name: &str) -> PartyDraft {
        PartyDraft { lines: Vec::new(), ..PartyDraft::new(role, name, 0) }
    }

    /// Adds what is said of an office or an organization.
    pub fn describe(&mut self, details: &str, line: usize) {
        // `Chair, Harbour Guild | Fellow, Harbour Institute` says twice what someone is.
        if let Some((one, other)) = details.split_once(" | ")
            && let ((Some(_), Some(_)), (Some(_), Some(_))) = (divide(one), divide(other))
        {
            self.describe(one, line);
            self.describe(other, line);
            return;
        }
        let (details, place) = without_place(details);
        self.address.extend(place.map(str::to_owned));
        let (position, organization) = divide(details);
        let organization = organization.map(|body| behalf(body).map_or(body, strip_article));
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
    pub fn extend(&mut self, text: &str, line: usize) {
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

    /// Takes the name of one who holds the office and belongs to the organization that were said above.
    pub fn hold(&mut self, holder: PartyDraft) {
        let above = std::mem::replace(&mut self.printed, holder.printed);
        let mut above: Vec<String> = [vec![above], std::mem::take(&mut self.address)].concat();
        let office = above.iter().rposition(|line| is_position(line));
        self.position = holder.position.or_else(|| office.map(|place| above.remove(place)));
        self.address = above;
    }

    /// Takes note of a line that says something of them.
    pub fn note(&mut self, line: usize) {
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
