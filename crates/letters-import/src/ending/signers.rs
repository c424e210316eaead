//! Those who sign, while their lines are read one after the other.

use letters_model::Role;

use crate::ending::offices::divide;
use crate::ending::people::SignatureLine;
use crate::ending::said::{Said, is_short_name};
use crate::language::script::Tally;
use crate::letter::party_draft::PartyDraft;
use crate::names::honorifics::strip_honorifics;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::signs::bullet;
use crate::words::{self, Kind};

/// Those who sign, while their lines are read.
#[derive(Debug, Default)]
pub(crate) struct Signing<'a> {
    parties: Vec<PartyDraft>,
    /// Whether offices and organizations stand above the names throughout.
    names_last: bool,
    /// What was said of someone whose name is still to come.
    pending: Vec<(&'a str, usize)>,
    /// The line that says only that someone signs in the name of others.
    behalf: Option<usize>,
    /// The organization above the names of those who sign for it.
    head: Option<(&'a str, usize)>,
}

impl<'a> Signing<'a> {
    /// Nobody yet.
    pub fn new(names_last: bool) -> Self {
        Signing { names_last, ..Signing::default() }
    }

    /// Takes what a line says; the next one may tell whom it is said of.
    pub fn read(
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
            Said::Behalf(body) if !line.gap && self.may_speak_for() => self.describe(body, line.at),
            Said::Behalf(body) => self.parties.push(PartyDraft::new(Role::Sender, body, line.at)),
            Said::Details(body) | Said::Unclear(body) if behalf.is_some() => {
                let mut sender = PartyDraft::new(Role::Sender, body, line.at);
                sender.lines.extend(behalf);
                self.parties.push(sender);
            }
            Said::Name(name, details) => {
                // An organization above several names of one line is that of all.
                let is_row = next.is_some_and(|next| next.line.at == line.at);
                let said = self.pending.clone();
                self.name(name, details, line.at);
                self.pending = if is_row { said } else { Vec::new() };
            }
            Said::Details(text) if self.names_last => self.pending.push((text, line.at)),
            Said::Details(text) | Said::Unclear(text) if bullet(line.text).is_some() => {
                self.sign(text, line.at);
            }
            Said::Details(text) | Said::Unclear(text)
                if self.is_free(line.gap) && heads(text, next) =>
            {
                self.head = Some((text, line.at));
            }
            Said::Details(text) if line.gap && begins_block(text, next) => self.sign(text, line.at),
            Said::Details(text) => self.details(text, line.at),
            Said::More(text) => match self.last() {
                Some(party) => party.extend(text, line.at),
                None => self.sign(text, line.at),
            },
            Said::Address(text) => self.reach(text, line.at),
            Said::Unclear(text) => self.unclear(text, line, doubts),
        }
    }

    /// Says more of the one who was named last.
    pub fn describe(&mut self, text: &str, at: usize) {
        match self.last() {
            Some(party) => party.describe(text, at),
            None => self.sign(text, at),
        }
    }

    /// Says where the one is reached, or for which place they sit in a parliament, who was named last.
    pub fn reach(&mut self, text: &str, at: usize) {
        match self.last() {
            Some(party) => {
                party.address.push(text.to_owned());
                party.note(at);
            }
            None => self.sign(text, at),
        }
    }

    /// Whether the one who was named last is a person of whom nothing is said yet.
    fn may_speak_for(&mut self) -> bool {
        let is_bare = |party: &PartyDraft| party.organization.is_none() && party.position.is_none();
        self.last().is_some_and(|party| is_bare(party) && is_person(&party.printed))
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

    /// Someone of whom only the name is known.
    pub fn sign(&mut self, text: &str, at: usize) {
        self.parties.push(PartyDraft::new(Role::Signatory, text, at));
    }

    /// An organization, whatever its name looks like.
    pub fn sign_as_body(&mut self, text: &str, at: usize) {
        let party = PartyDraft::new(Role::Signatory, text, at);
        self.parties.push(PartyDraft { is_body: true, ..party });
    }

    /// A name, with what its line says besides and what was said above it.
    fn name(&mut self, name: &str, details: Option<&str>, at: usize) {
        let mut party = PartyDraft::new(Role::Signatory, name, at);
        details.into_iter().for_each(|details| party.describe(details, at));
        for (details, at) in std::mem::take(&mut self.pending) {
            // Who has an organization leaves the one above to sign for itself.
            match party.organization.is_some() && is_organization(details) {
                true => self.sign(details, at),
                false => party.describe(details, at),
            }
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
                if party.organization.is_none() && may_belong(party)
                    || !is_organization(text) && divide(text).0.is_some() =>
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
            // What a member of a parliament speaks for is a place, and no organization.
            Some(party) if !line.gap && party.position.as_deref().is_some_and(has_seat) => {
                self.reach(text, line.at)
            }
            Some(party) if !line.gap && party.organization.is_none() && may_belong(party) => {
                party.organization = Some(text.to_owned());
                party.note(line.at);
            }
            _ => self.sign(text, line.at),
        }
    }

    /// All who sign, with those of whom only an office was said.
    pub fn finish(mut self) -> Vec<PartyDraft> {
        for (text, at) in std::mem::take(&mut self.pending) {
            self.sign(text, at);
        }
        self.parties
    }
}

/// A line, and what it says of someone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SaidLine<'a> {
    /// The line.
    pub line: SignatureLine<'a>,
    /// What it says.
    pub said: Said<'a>,
}

/// Whether one who signs may be a person, who belongs to an organization; those that sign one a line may
/// all be organizations.
fn may_belong(party: &PartyDraft) -> bool {
    let name = party.printed.as_str();
    let is_word = !name.contains(' ') && !is_organization(name);
    let is_foreign = Tally::new(name).other > 0;
    party.position.is_some() || is_foreign || is_person(name) || is_short_name(name) || is_word
}

/// Whether an office is a seat in a parliament, which comes from a place: `M.P.`, `Member of Parliament`.
fn has_seat(position: &str) -> bool {
    let plain: String = position.chars().filter(|c| *c != '.').collect();
    words::is_one(&plain, Kind::Seat) || words::beginning(&plain, Kind::Seat).is_some()
}

/// Whether lines are members of a parliament, and below each alone the place for which they sit, whatever that looks
/// like: `Edmonton Strathcona`, `River Heights—Fell`.
pub(crate) fn are_members_and_seats(group: &[SaidLine<'_>]) -> bool {
    let sits = |of: &SaidLine<'_>| match of.said {
        Said::Name(_, Some(said)) => said.split([',', '，']).any(|said| has_seat(said.trim())),
        _ => false,
    };
    let is_place = |of: &SaidLine<'_>| {
        let text = of.line.text;
        let is_titled = strip_honorifics(text).len() < text.trim().len();
        !is_titled
            && !is_position(text)
            && match of.said {
                Said::Name(_, details) => details.is_none(),
                Said::Details(_) => text.contains(['—', '–']) || !is_organization(text),
                Said::Unclear(_) => true,
                _ => false,
            }
    };
    let is_pair = |pair: &[SaidLine<'_>]| match pair {
        [member, place] => sits(member) && is_place(place),
        _ => false,
    };
    !group.is_empty() && group.chunks(2).all(is_pair)
}

/// Whether a line is an organization with which a new block of those who sign begins.
fn begins_block(text: &str, next: Option<&SaidLine<'_>>) -> bool {
    let goes_on = |next: &SaidLine<'_>| matches!(next.said, Said::More(_) | Said::Address(_));
    is_organization(text) && !is_position(text) && next.is_some_and(|next| !goes_on(next))
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
