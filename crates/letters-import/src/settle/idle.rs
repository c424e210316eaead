//! What a settle file says without any effect.

use serde::Serialize;

use crate::settle::Settle;
use crate::settle::spot::Spot;

/// Something that a settle file says, and without which the letter would be the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Idle {
    /// The line of the settle file, from 1.
    pub line: usize,
    /// What is said there.
    pub says: String,
}

impl Settle {
    /// For each thing that this says: what it is, and this without it. Nothing of so many things, for a text of so
    /// many lines, that an editor would wait for long until the text was read once more without each.
    pub(crate) fn without_each(&self, lines: usize) -> Vec<(Idle, Settle)> {
        const MOST: usize = 20_000;
        let parties = self.parties.len() + self.stated.len();
        let things = self.lines.len() + self.together.len() + self.names.len() + parties;
        let mut all = Vec::new();
        if things.saturating_mul(lines) > MOST {
            return all;
        }
        let mut add = |spot: Spot, says: String, leave_out: &dyn Fn(&mut Settle)| {
            let mut rest = self.clone();
            leave_out(&mut rest);
            all.push((Idle { line: spot.line, says }, rest));
        };
        for (at, (place, line)) in self.lines.iter().enumerate() {
            if line.is.is_some() {
                add(place.spot, format!("what `{}` is", place.value), &|rest| {
                    rest.lines[at].1.is = None;
                });
            }
            if line.joins.is_some() {
                add(place.spot, format!("`joins` of `{}`", place.value), &|rest| {
                    rest.lines[at].1.joins = None;
                });
            }
            if line.language.is_some() {
                add(place.spot, format!("the language of `{}`", place.value), &|rest| {
                    rest.lines[at].1.language = None;
                });
            }
        }
        for (at, places) in self.together.iter().enumerate() {
            let Some(first) = places.first() else { continue };
            let said: Vec<String> =
                places.iter().map(|place| format!("`{}`", place.value)).collect();
            add(first.spot, format!("{} together", said.join(" and ")), &|rest| {
                rest.together.remove(at);
            });
        }
        for (at, (name, settled)) in self.names.iter().enumerate() {
            add(settled.spot, format!("the name `{name}`"), &|rest| {
                rest.names.remove(at);
            });
        }
        for (at, party) in self.parties.iter().enumerate() {
            let says = format!("who the {} is", crate::report::role(party.role.value));
            add(party.role.spot, says, &|rest| {
                rest.parties.remove(at);
            });
        }
        for (at, party) in self.stated.iter().enumerate() {
            let says = format!("the {} with `lines`", crate::report::role(party.role.value));
            add(party.role.spot, says, &|rest| {
                rest.stated.remove(at);
            });
        }
        all
    }
}
