//! The cast as the entities of a bundle.

use std::collections::BTreeSet;

use letters_model::{Alias, Entity, EntityId, EntityKind, Letter, Topic, TopicId};

use crate::cast::{Member, slug};
use crate::chance::Chance;
use crate::flaw::Flaw;
use crate::phrases::kind_of;
use crate::sentence::{Filling, with_capital};
use crate::world::World;

/// Those of the cast of whom some letters speak.
///
/// # Errors
/// The data has a flaw.
pub fn entities(world: &World, letters: &[Letter]) -> Result<Vec<Entity>, Flaw> {
    let named = named(letters);
    let cast = &world.cast;
    let lists = [
        (&cast.cases, EntityKind::Person, true),
        (&cast.groups, EntityKind::Group, true),
        (&cast.organizations, EntityKind::Organization, false),
        (&cast.officials, EntityKind::Person, false),
        (&cast.signatories, EntityKind::Person, false),
    ];
    let mut entities = Vec::new();
    for (list, kind, case) in lists {
        for member in list.iter().filter(|member| named.contains(&member.id)) {
            entities.push(entity(world, member, kind, case)?);
        }
    }
    Ok(entities)
}

/// The topics of all bundles.
///
/// # Errors
/// The data has a flaw.
pub fn topics(world: &World) -> Result<Vec<Topic>, Flaw> {
    let words = world.phrases.words("topic")?.into_iter();
    let topic = words.map(|word| {
        let id = slug(&word.english);
        let id = TopicId::parse(&id).map_err(Flaw::value(&id))?;
        Ok(Topic { id, name: world.tongues.text(word) })
    });
    topic.collect()
}

/// Everybody to whom the letters refer.
fn named(letters: &[Letter]) -> BTreeSet<EntityId> {
    let mut named = BTreeSet::new();
    for letter in letters {
        for party in &letter.parties {
            named.extend([&party.entity, &party.organization].into_iter().flatten().cloned());
        }
        for passage in &letter.passages {
            named.extend(passage.asks.iter().filter_map(|ask| ask.of.clone()));
        }
        let texts = letter.passages.iter().map(|passage| &passage.text);
        let texts = texts.chain(letter.notes.iter().map(|note| &note.text));
        named.extend(
            texts.flat_map(|text| text.iter()).flat_map(|(_, words)| words.entities().cloned()),
        );
    }
    named
}

fn entity(world: &World, member: &Member, kind: EntityKind, case: bool) -> Result<Entity, Flaw> {
    let mut name = member.name.printed.clone();
    name.english = with_capital(&name.english);
    let latin = member.name.latin.iter().map(|text| Alias { text: text.clone(), lang: None });
    let mut aliases: Vec<Alias> = latin.filter(|alias| alias.text != name.english).collect();
    if member.name.simplified != name.chinese {
        let lang = Some(world.tongues.simplified.clone());
        aliases.push(Alias { text: member.name.simplified.clone(), lang });
    }
    let list = if kind == EntityKind::Person { "about-person" } else { "about-organization" };
    let is_described = case || kind == EntityKind::Organization;
    let about = match is_described {
        true => Some(world.tongues.text(about(world, member, list)?)),
        false => None,
    };
    let name = world.tongues.text(name);
    Ok(Entity { id: member.id.clone(), kind, case, name, aliases, about, links: Vec::new() })
}

/// A few words on somebody, which say that there is nobody of the kind.
fn about(world: &World, member: &Member, list: &str) -> Result<crate::sentence::Pair, Flaw> {
    let mut chance = Chance::of(world.seed, member.id.as_str(), 0);
    let sentence = world.phrases.sentence(list, &mut chance)?;
    let mut bound: Vec<(&str, Filling)> = Vec::new();
    for slot in sentence.slots() {
        let words = match kind_of(slot) {
            "place" => chance.pick(&world.cast.places).clone(),
            "year" => {
                let year = member.years.0.to_string();
                crate::sentence::Pair::new(year.clone(), year)
            }
            kind => world.phrases.word(kind, &mut chance)?,
        };
        bound.push((slot, Filling { words, entity: None }));
    }
    let find = |slot: &str| bound.iter().find(|(name, _)| *name == slot).map(|(_, words)| words);
    Ok(sentence.fill(find).words())
}
