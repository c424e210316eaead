//! Over the years: how many letters name someone, and how many of them ask something, as bars for
//! the eye and as a table for everyone.

use letters_address::Page;
use letters_model::{Entity, Filters, Profile, grouped};

use crate::Scene;
use crate::node::{Element, element, link};
use crate::scene::naming;

/// What letters of one year say of an entity.
#[derive(Default)]
struct Year {
    year: u16,
    letters: usize,
    naming: usize,
    asking: usize,
    asks: usize,
}

/// The longest time for which every year has a bar; of a longer one, only years with letters have.
const MOST_YEARS: usize = 60;

/// The timeline of an entity in the letters that are kept: bars, and a table underneath. Nothing without
/// a mention.
pub(crate) fn timeline(
    scene: &Scene<'_>,
    entity: &Entity,
    profile: &Profile,
    kept: &[bool],
) -> Option<Element> {
    let years = years(scene, profile, kept);
    if profile.years.is_empty() {
        return None;
    }
    let individuals = scene.wording.individuals();
    let most = years.iter().map(|year| year.naming).max().unwrap_or(1).max(1);
    let bars = years.iter().map(|year| bar(scene, entity, year, most));
    let bars = element("ol").class("bars").set("role", "list").with_all(bars);
    let table = element("details")
        .with(element("summary").with(individuals.as_table))
        .with(table(scene, entity, &years));
    Some(
        element("section")
            .class("timeline")
            .with(element("h2").with(individuals.timeline))
            .with(element("p").class("aside").with(match profile.asks {
                0 => individuals.timeline_of_mentions,
                _ => individuals.timeline_explained,
            }))
            .with(bars)
            .with(table),
    )
}

/// Every year from the first letter of the library to the last, if there are not too many.
fn years(scene: &Scene<'_>, profile: &Profile, kept: &[bool]) -> Vec<Year> {
    let all = scene.library.years();
    let (Some((first, _)), Some((last, _))) = (all.first(), all.last()) else { return Vec::new() };
    let span = (*first..=*last).map(|year| Year { year, ..Year::default() });
    let mut years: Vec<Year> = span.collect();
    let at = |year: u16| usize::from(year - first);
    for (shelved, kept) in scene.library.letters().zip(kept) {
        years[at(shelved.letter.date.year())].letters += usize::from(*kept);
    }
    for found in &profile.years {
        let year = &mut years[at(found.year)];
        (year.naming, year.asking, year.asks) = (found.naming, found.asking, found.asks);
    }
    if years.len() > MOST_YEARS {
        years.retain(|year| year.letters > 0);
    }
    years
}

/// One year: a bar with a step for each letter, or of up to eight steps where some year has more letters;
/// those that stand for letters with a request are filled.
fn bar(scene: &Scene<'_>, entity: &Entity, year: &Year, most: usize) -> Element {
    const STEPS: usize = 8;
    let steps = |count: usize| (count * most.min(STEPS)).div_ceil(most);
    let (naming, asking) = (steps(year.naming), steps(year.asking));
    let step = |at: usize| element("i").class(if at < asking { "asking" } else { "naming" });
    let label =
        element("span").class("year").set("aria-hidden", "true").with(year.year.to_string());
    let column =
        element("span").class("column").set("aria-hidden", "true").with_all((0..naming).map(step));
    let item = element("li").class(match (year.letters, year.naming) {
        (0, _) => "none",
        (_, 0) => "silent",
        _ => "some",
    });
    let words =
        (scene.wording.individuals().in_year)(year.year, year.letters, year.naming, year.asks);
    if year.letters == 0 {
        return item.set("aria-hidden", "true").with(column).with(label);
    }
    if year.naming == 0 {
        return item.with(column).with(label).with(element("span").class("unseen").with(words));
    }
    let way = link(in_year(scene, entity, year), column).with(label);
    item.with(way.set("title", words))
}

/// The address of the letters of a year that say something of the entity, of those that pass the other
/// filters.
fn in_year(scene: &Scene<'_>, entity: &Entity, year: &Year) -> String {
    let years = vec![year.year.to_string()];
    let filters = naming(entity, Filters { years, ..scene.route.filters.clone() });
    let route = scene.route.to_page(Page::Letters);
    route.with_filters(filters).to_reference()
}

fn table(scene: &Scene<'_>, entity: &Entity, years: &[Year]) -> Element {
    let individuals = scene.wording.individuals();
    let head = |name: &'static str| element("th").set("scope", "col").with(name);
    let heads = [individuals.year, individuals.letters, individuals.naming, individuals.asks];
    let heads = element("thead").with(element("tr").with_all(heads.map(head)));
    let number = |count: usize| element("td").with(grouped(count));
    let row = |year: &Year| {
        let label = match year.naming {
            0 => year.year.to_string().into(),
            _ => crate::Node::from(link(in_year(scene, entity, year), year.year.to_string())),
        };
        element("tr")
            .with(element("th").set("scope", "row").with(label))
            .with(number(year.letters))
            .with(number(year.naming))
            .with(number(year.asks))
    };
    let rows = years.iter().filter(|year| year.letters > 0).map(row);
    element("table")
        .class("numbers")
        .with(element("caption").class("unseen").with(individuals.timeline))
        .with(heads)
        .with(element("tbody").with_all(rows))
}
