//! Who asked, in whose name a letter is written and who signed it; and of whom they asked it.

use std::collections::HashSet;

use letters_model::{ByLanguage, Letter, Mention, Party, Role, Seed};

use crate::Scene;
use crate::node::{Element, Node, element, link, list};
use crate::text::{fact, text};

/// How many are named at first.
const FEW: usize = 2;
/// Up to how many are all named at once: saying that there is one more takes the room of its name.
const ALL_AT_ONCE: usize = FEW + 1;
/// How many the list of all names; the letter has the others.
const MOST: usize = 50;
/// Those who ask, and those who put their names to it besides.
const ASKING: [Role; 3] = [Role::Sender, Role::Signatory, Role::Endorser];

/// Those in whose name a letter asks, each once: who sent the letter need not be named for signing it.
pub(crate) struct Askers<'a> {
    /// Who sent or signed it.
    asking: Vec<&'a Party>,
    /// Who endorses it.
    endorsing: Vec<&'a Party>,
}

impl<'a> Askers<'a> {
    /// The askers of a letter.
    pub fn of(letter: &'a Letter) -> Askers<'a> {
        let mut known: HashSet<_, Seed> = HashSet::default();
        let parties = ASKING.into_iter().flat_map(|role| letter.parties_as(role));
        let parties = parties.filter(|party| {
            let printed = party.printed.iter().flat_map(ByLanguage::iter);
            let name = match &party.entity {
                Some(id) => vec![id.as_str()],
                None => printed.flat_map(|(tag, name)| [tag.as_str(), name]).collect(),
            };
            known.insert((party.entity.is_some(), name))
        });
        let (asking, endorsing) = parties.partition(|party| party.role != Role::Endorser);
        Askers { asking, endorsing }
    }
}

/// In whose name a letter asks, for a line above what it asks: all, or the first and how many more.
pub(crate) fn asked_by(scene: &Scene<'_>, askers: &Askers<'_>) -> Option<Element> {
    let Askers { asking, endorsing } = askers;
    if asking.is_empty() {
        return None;
    }
    let individuals = scene.wording.individuals();
    let line = element("div").class("asked-by").with(individuals.asked_by);
    let endorsing = (!endorsing.is_empty()).then(|| (individuals.endorsing)(endorsing.len()));
    let more: Vec<String> = more(scene, asking).into_iter().chain(endorsing).collect();
    let unfolds = (!more.is_empty())
        .then(|| element("details").with(element("summary").with(more.join(" "))));
    Some(few(scene, line, asking).with_all(unfolds))
}

/// Of whom a letter asks, for the same line: those to whom it is addressed.
pub(crate) fn asked_of(scene: &Scene<'_>, mention: &Mention<'_>) -> Option<Element> {
    let all: Vec<&Party> = mention.shelved.letter.parties_as(Role::Addressee).collect();
    if all.is_empty() {
        return None;
    }
    let line = element("div").class("asked-of").with(scene.wording.individuals().asked_of);
    let more = more(scene, &all);
    let more = more.map(|more| link(scene.letter_address(&mention.shelved, None), more));
    Some(few(scene, line, &all).with_all(more))
}

/// A line with the names of all where they are few, or else of the first.
fn few(scene: &Scene<'_>, line: Element, all: &[&Party]) -> Element {
    let words = scene.wording.individuals();
    let has_more = all.len() > ALL_AT_ONCE;
    let named = if has_more { &all[..FEW] } else { all };
    let mut line = line;
    for (at, party) in named.iter().enumerate() {
        let is_last = at + 1 == named.len() && !has_more;
        let between = if is_last { words.last_asker } else { words.between_askers };
        line = line.with_all((at > 0).then_some(between)).with(name(scene, party));
    }
    line.with(" ")
}

/// How many there are besides the few; nothing where all are named.
fn more(scene: &Scene<'_>, all: &[&Party]) -> Option<String> {
    let more_askers = scene.wording.individuals().more_askers;
    (all.len() > ALL_AT_ONCE).then(|| more_askers(all.len() - FEW, all.len()))
}

/// All of them, by what they are in the letter, where that line does not name them. The styles show them
/// when they are unfolded there, and paper always has them.
pub(crate) fn all_who_asked(
    scene: &Scene<'_>,
    mention: &Mention<'_>,
    askers: &Askers<'_>,
) -> Option<Element> {
    let Askers { asking, endorsing } = askers;
    if asking.len() <= ALL_AT_ONCE && endorsing.is_empty() {
        return None;
    }
    let all = [asking.as_slice(), endorsing].concat();
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
