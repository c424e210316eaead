//! What the page of an organization says besides: its part in each letter, and what it asked for.
//!
//! Both sections are made from the letters that the page shows at a time.

use letters_model::{Entity, Mention, Party, Role};

use crate::Scene;
use crate::asked_by::{Askers, all_who_asked, asked_by};
use crate::asks::asks_by_beneficiary;
use crate::node::{Element, element, link, list};
use crate::standing::{Standing, standings};
use crate::text::{aside, text, text_in_both, time};

/// What an organization is in each of some letters, under which name and through whom.
pub(crate) fn roles_letter_by_letter(
    scene: &Scene<'_>,
    entity: &Entity,
    mentions: &[Mention<'_>],
) -> Option<Element> {
    let entries = mentions.iter().map(|mention| roles_in(scene, entity, mention));
    let heading = element("h2").with(scene.wording.of_organizations().letter_by_letter);
    let section = element("section").class("letter-by-letter").with(heading);
    (!mentions.is_empty()).then(|| section.with(list("roles", entries)))
}

/// What is asked in those of some letters that the organization sent, signed or endorsed, or that
/// list it as a member of the body that sends them.
pub(crate) fn asks_it_put_its_name_to(
    scene: &Scene<'_>,
    mentions: &[Mention<'_>],
) -> Option<Element> {
    let heading = scene.wording.of_organizations().asks;
    let asked = |mention: &&Mention<'_>| put_its_name_to(mention);
    asks_in(scene, heading, mentions.iter().filter(asked), |_| Vec::new())
}

/// What is asked in those of some letters that are addressed to someone, and who asked it.
pub(crate) fn asks_put_to_it(scene: &Scene<'_>, mentions: &[Mention<'_>]) -> Option<Element> {
    let heading = scene.wording.of_organizations().asked_of_it;
    let is_addressed = |mention: &&Mention<'_>| mention.roles().any(|role| role == Role::Addressee);
    asks_in(scene, heading, mentions.iter().filter(is_addressed), |mention| {
        let askers = Askers::of(mention.shelved.letter);
        let by = asked_by(scene, &askers).map(|by| element("div").class("summary").with(by));
        by.into_iter().chain(all_who_asked(scene, mention, &askers)).collect()
    })
}

fn asks_in<'a>(
    scene: &Scene<'_>,
    heading: &'static str,
    mentions: impl Iterator<Item = &'a Mention<'a>>,
    who_asked: impl Fn(&Mention<'_>) -> Vec<Element>,
) -> Option<Element> {
    let asked = |mention: &Mention<'_>| {
        let asks = asks_by_beneficiary(scene, &mention.shelved)?;
        let line = element("div").with(letter_line(scene, mention));
        Some(line.with_all(who_asked(mention)).with(asks))
    };
    let asked: Vec<Element> = mentions.filter_map(asked).collect();
    let section =
        element("section").class("asks-of-organization").with(element("h2").with(heading));
    (!asked.is_empty()).then(|| section.with(list("asked", asked)))
}

fn put_its_name_to(mention: &Mention<'_>) -> bool {
    let puts_its_name = |role: Role| match role {
        Role::Sender | Role::Signatory | Role::Endorser | Role::Member => true,
        Role::Addressee | Role::Copied => false,
    };
    mention.roles().any(puts_its_name)
}

/// A letter's date, and its title, leading to the letter.
fn letter_line(scene: &Scene<'_>, mention: &Mention<'_>) -> Element {
    let letter = mention.shelved.letter;
    let title = element("a").set("href", scene.letter_address(&mention.shelved, None));
    let title = title.with_all(text_in_both(scene, &letter.title));
    let edition = element("span").with((scene.wording.edition_name)(letter.edition));
    let summary =
        element("p").class("summary").with(time(scene.wording, letter.date)).with(edition);
    element("div").class("letter-line").with(summary).with(element("h3").with(title))
}

/// What the organization is in one letter: each party that is it or stands for it, and whether the
/// letter names it.
fn roles_in(scene: &Scene<'_>, entity: &Entity, mention: &Mention<'_>) -> Element {
    let letter = mention.shelved.letter;
    let parties = letter.parties.iter().filter(|party| party.concerns(&entity.id));
    let parties = parties.map(|party| party_line(scene, entity, party));
    let named = standings(letter, &entity.id).into_iter().find(|standing| !standing.is_role());
    let named = named.map(|named| {
        let where_named = match mention.passages().len() {
            0 => scene.wording.individuals().in_note.to_owned(),
            passages => (scene.wording.passages_count)(passages),
        };
        element("div").with(standing_word(scene, named)).with(" ").with(aside(where_named))
    });
    let lines: Vec<Element> = parties.chain(named).collect();
    element("div").with(letter_line(scene, mention)).with(list("standings", lines))
}

fn standing_word(scene: &Scene<'_>, standing: Standing) -> Element {
    element("strong").class(standing.class()).with(standing.word(scene.wording))
}

/// One party: its role, the name of the organization as printed, and who acted for it.
fn party_line(scene: &Scene<'_>, entity: &Entity, party: &Party) -> Element {
    let words = scene.wording.of_organizations();
    let role = standing_word(scene, Standing::Role(party.role));
    let line = element("div").with(role);
    if party.entity.as_ref() == Some(&entity.id) {
        let printed = party.printed.as_ref();
        return line.with_all(printed.map(|printed| {
            let label = aside(words.as_printed);
            let name = element("span").with_all(text_in_both(scene, printed));
            element("span").class("printed").with(label).with(" ").with(name)
        }));
    }
    line.with(through(scene, party))
}

/// The person who acted for the organization, with the office that the letter prints.
fn through(scene: &Scene<'_>, party: &Party) -> Element {
    let known = party.entity.as_ref().and_then(|id| scene.library.entity(id));
    let printed = party.printed.as_ref().or(known.map(|entity| &entity.name));
    let name = element("span").with_all(printed.map(|name| text(scene.language, name)));
    let name = match &party.entity {
        Some(id) => link(scene.entity_address(id), name).class("name"),
        None => name,
    };
    let position = party.position.as_ref();
    let position = position
        .map(|position| element("span").class("position").with(text(scene.language, position)));
    element("span")
        .class("party")
        .lang(scene.language)
        .with(aside(scene.wording.of_organizations().through))
        .with(" ")
        .with(name)
        .with_all(position)
}
