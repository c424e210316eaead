//! Who asked: in whose name a letter is written, and who signed it.

use letters_model::{Letter, Mention, Party, Role};

use crate::Scene;
use crate::node::{Element, Node, element, link, list};
use crate::text::{fact, text};

/// How many are named at first.
const FEW: usize = 2;
/// Up to how many are all named at once: saying that there is one more takes the room of its name.
const ALL_AT_ONCE: usize = FEW + 1;
/// How many the list of all names; the letter has the others.
const MOST: usize = 50;
/// Those who ask.
const ASKING: [Role; 2] = [Role::Sender, Role::Signatory];

/// In whose name a letter asks, for a line above what it asks: all, or the first and how many more.
pub(crate) fn asked_by(scene: &Scene<'_>, mention: &Mention<'_>) -> Option<Element> {
    let all = askers(mention.shelved.letter);
    let (first, others) = all.split_first()?;
    let words = scene.wording.individuals();
    let line = element("div").class("asked-by").with(words.asked_by);
    let mut line = line.with(name(scene, first));
    if all.len() > ALL_AT_ONCE {
        for party in &others[..FEW - 1] {
            line = line.with(words.between_askers).with(name(scene, party));
        }
        let more = (words.more_askers)(all.len() - FEW, all.len());
        return Some(line.with(" ").with(element("details").with(element("summary").with(more))));
    }
    for (at, party) in others.iter().enumerate() {
        let is_last = at + 1 == others.len();
        let between = if is_last { words.last_asker } else { words.between_askers };
        line = line.with(between).with(name(scene, party));
    }
    Some(line)
}

/// All of them, by what they are in the letter, where that line does not name them. The styles show them
/// when they are unfolded there, and paper always has them.
pub(crate) fn all_who_asked(scene: &Scene<'_>, mention: &Mention<'_>) -> Option<Element> {
    let all = askers(mention.shelved.letter);
    if all.len() <= ALL_AT_ONCE {
        return None;
    }
    let (listed, others) = all.split_at(all.len().min(MOST));
    let rows = ASKING.into_iter().filter_map(|role| {
        let names = listed.iter().filter(|party| party.role == role);
        let names = names.map(|party| with_organization(scene, party));
        let others = others.last().filter(|party| party.role == role);
        let all = others.map(|_| {
            let all = (scene.wording.filtering.all)(all.len());
            link(scene.letter_address(&mention.shelved, None), all)
        });
        let names: Vec<Element> = names.chain(all).collect();
        let heading = (scene.wording.role)(role);
        (!names.is_empty()).then(|| fact(heading, [list("of-role", names)]))
    });
    Some(element("dl").class("facts askers").with_all(rows))
}

/// Those who ask, each once: who sent the letter need not be named for signing it.
fn askers(letter: &Letter) -> Vec<&Party> {
    let mut found: Vec<&Party> = Vec::new();
    for party in ASKING.into_iter().flat_map(|role| letter.parties_as(role)) {
        let is_same = |other: &&Party| match &party.entity {
            Some(id) => other.entity.as_ref() == Some(id),
            None => other.printed == party.printed,
        };
        if !found.iter().any(is_same) {
            found.push(party);
        }
    }
    found
}

/// The name of a party, which leads to its page.
fn name(scene: &Scene<'_>, party: &Party) -> Node {
    let known = party.entity.as_ref().and_then(|id| scene.library.entity(id));
    let name = known.map(|entity| &entity.name).or(party.printed.as_ref());
    let name = name.map_or_else(|| element("bdi"), |name| text(scene.language, name));
    match &party.entity {
        Some(id) => link(scene.entity_address(id), name).into(),
        None => name.into(),
    }
}

/// The name of a party, and for whom it stands.
fn with_organization(scene: &Scene<'_>, party: &Party) -> Element {
    let organization = party.organization.as_ref().filter(|id| party.entity.as_ref() != Some(id));
    let organization = organization.and_then(|id| scene.library.entity(id)).map(|known| {
        let name = text(scene.language, &known.name);
        let way = link(scene.entity_address(&known.id), name);
        element("span").class("organization").with(way)
    });
    // The comma before the organization is the styles'.
    let line = element("span").class("party").with(name(scene, party));
    line.lang(scene.language).with_all(organization)
}
