//! What letters asked on someone's behalf, in order of date; and where they are named besides.

use letters_address::Page;
use letters_model::{Entity, EntityKind, Mention, Passage, Role};

use crate::asked_by::{Askers, all_who_asked, asked_by, asked_of};
use crate::citation::printed_citation;
use crate::excess::most;
use crate::node::{Element, element, link, list};
use crate::opened::origin;
use crate::passages::Body;
use crate::text::{aside, language_name, text, text_in_both, time};
use crate::{STEP, Scene};

/// A passage that is quoted has so many nodes at least.
const LEAST: usize = 10;

/// The passages that ask something on an entity's behalf: when, who asked, the demand, the passage.
pub(crate) fn ledger(scene: &Scene<'_>, entity: &Entity, mentions: &[Mention<'_>]) -> Element {
    let individuals = scene.wording.individuals();
    let asks = |passage: &&Passage| passage.asks_of(&entity.id).next().is_some();
    let mut entries = Vec::new();
    for mention in mentions {
        // Of more than can be drawn, nothing is made.
        let mut passages = mention.passages().filter(asks).take(most(LEAST)).peekable();
        if passages.peek().is_none() {
            continue;
        }
        let askers = Askers::of(mention.shelved.letter);
        with_body(scene, entity, mention, |body| {
            entries.extend(
                passages.map(|passage| entry(scene, entity, mention, &askers, body, passage)),
            );
        });
    }
    let section = element("section").with(element("h2").with(individuals.ledger));
    match entries.is_empty() {
        true => section.with(element("p").with(individuals.no_asks)),
        false => section.with(element("p").class("aside").with(individuals.summed_up)).with(
            element("ol")
                .class("ledger")
                .set("role", "list")
                .set("aria-label", individuals.ledger)
                .with_all(entries),
        ),
    }
}

fn entry(
    scene: &Scene<'_>,
    entity: &Entity,
    mention: &Mention<'_>,
    askers: &Askers<'_>,
    body: Option<&Body<'_>>,
    passage: &Passage,
) -> Element {
    let demands = passage.asks_of(&entity.id);
    let demands =
        demands.map(|ask| element("p").class("demand").with_all(text_in_both(scene, &ask.demand)));
    element("li")
        .class(STEP)
        .set("tabindex", "-1")
        .with(
            element("div")
                .class("summary")
                .with(time(scene.wording, mention.shelved.letter.date))
                .with_all(asked_by(scene, askers))
                .with_all(asked_of(scene, mention)),
        )
        .with_all(all_who_asked(scene, mention, askers))
        .with_all(origin(scene, mention.shelved.origin))
        .with_all(demands)
        .with_all(body.map(|body| quoted(body, entity, mention, passage)))
}

/// The body of a letter of which passages are quoted, as long as they are; nothing if it is in no language.
fn with_body<T>(
    scene: &Scene<'_>,
    entity: &Entity,
    mention: &Mention<'_>,
    quote: impl FnOnce(Option<&Body<'_>>) -> T,
) -> T {
    let Some(columns) = scene.columns(mention.shelved.letter) else { return quote(None) };
    let page = Page::Letter(mention.shelved.address.to_owned());
    let mut body = Body::new(scene, &mention.shelved, &columns, &page);
    body.named = vec![entity.id.clone()];
    body.is_quoted = true;
    quote(Some(&body))
}

/// A passage away from its letter, with the way to it.
fn quoted(body: &Body<'_>, entity: &Entity, mention: &Mention<'_>, passage: &Passage) -> Element {
    let (scene, columns) = (body.scene, body.columns);
    let excerpt = element("div").class(body.side("excerpt")).with_all(body.languages(passage));
    let address = scene.passage_address(&mention.shelved, &passage.id, Some(entity));
    let title = text(scene.language, &mention.shelved.letter.title);
    let edition = (scene.wording.edition_name)(mention.shelved.letter.edition);
    let substitute = columns.is_substitute.then(|| {
        let wanted = language_name(scene, scene.language);
        let shown = language_name(scene, &columns.first);
        element("span").with((scene.wording.not_in_language)(&wanted, &shown))
    });
    let way = element("p")
        .class("source summary")
        .with(link(address, scene.wording.individuals().to_passage))
        .with(" ")
        .with(element("cite").with(title))
        .with(" ")
        .with(element("span").with(edition))
        .with_all(substitute);
    let printed = printed_citation(scene, &mention.shelved, Some(passage));
    element("div").class("quoted").with(excerpt).with(way).with(printed)
}

/// The passages that name an entity and ask nothing for it, letter by letter, as links.
pub(crate) fn also_named(
    scene: &Scene<'_>,
    entity: &Entity,
    mentions: &[Mention<'_>],
) -> Option<Element> {
    let entries = mentions.iter().filter_map(|mention| named_in(scene, entity, mention));
    let entries: Vec<Element> = entries.collect();
    let words = scene.wording.individuals();
    let is_addressed =
        mentions.iter().any(|mention| mention.roles().any(|role| role == Role::Addressee));
    let heading = if is_addressed { words.named } else { words.also_named };
    let heading = element("h2").with(heading);
    (!entries.is_empty()).then(|| element("section").with(heading).with(list("mentions", entries)))
}

/// Whether a letter has something to say besides: a passage without a request, a note, or the part of a
/// person in it. The parts of organizations stand on their pages letter by letter.
fn is_named_besides(entity: &Entity, mention: &Mention<'_>) -> bool {
    let has_part = entity.kind != EntityKind::Organization && mention.roles().next().is_some();
    has_part
        || is_in_note(mention)
        || mention.passages().any(|passage| passage.asks_of(&entity.id).next().is_none())
}

/// Whether only a note of a letter names someone.
fn is_in_note(mention: &Mention<'_>) -> bool {
    mention.roles().next().is_none() && mention.passages().len() == 0
}

/// What one letter has besides: the part of the entity in it, and passages without a request.
fn named_in(scene: &Scene<'_>, entity: &Entity, mention: &Mention<'_>) -> Option<Element> {
    if !is_named_besides(entity, mention) {
        return None;
    }
    let wording = scene.wording;
    let letter = mention.shelved.letter;
    let address = scene.letter_address(&mention.shelved, Some(entity));
    let title = link(address, text(scene.language, &letter.title));
    let roles = mention.roles().map(|role| aside((wording.individuals().part)(role)));
    let in_note = is_in_note(mention).then(|| aside(wording.individuals().in_note));
    let passages = mention.passages().take(most(LEAST));
    let passages = passages.filter(|passage| passage.asks_of(&entity.id).next().is_none());
    let passages = with_body(scene, entity, mention, |body| {
        let quoted = passages.filter_map(|passage| Some(quoted(body?, entity, mention, passage)));
        quoted.collect::<Vec<_>>()
    });
    let line =
        element("p").class("summary").with(time(wording, letter.date)).with(title).with_all(roles);
    let line = line.with_all(in_note);
    let origin = origin(scene, mention.shelved.origin);
    let named = element("div").class(STEP).set("tabindex", "-1").with(line);
    Some(named.with_all(origin).with_all(passages))
}
