//! The filters as controls: what letters can be filtered by, and how many each value would leave.

use letters_address::{parameter, role};
use letters_model::{Dimension, Filters, Relation, grouped};
use letters_search::{Facet, FacetValue};

use crate::Scene;
use crate::action::Action;
use crate::filtering::{clear_button, kept, set, value_name};
use crate::node::{Element, element};

/// The name under which the filters are unfolded on narrow screens, as a sheet over the page.
pub const FILTER_SHEET: &str = "filter_sheet";
/// The name under which the values that letters must not have are unfolded.
const ABSENT: &str = "filter_absent";
/// How many values of one kind are shown before someone asks for all.
const FEW: usize = 8;
/// How many are shown of very many: whoever looks for another one types its name. [`Panel::fold`] says it.
const MANY: usize = 500;

/// The filters as controls. Counted is within the letters that a search has found, or within all.
pub(crate) fn filter_panel(scene: &Scene<'_>) -> Element {
    let words = &scene.wording.filtering;
    let within = scene.search.filter(|search| !search.is_filter_only());
    let within = within.map(|search| search.matches.letters());
    let asked = match scene.search {
        Some(search) => &search.filters,
        None => &scene.route.filters,
    };
    let panel = Panel { scene, facets: scene.catalogue.facets(asked, within) };
    let set = set(scene).len();
    let is_open = scene.is_unfolded(FILTER_SHEET);
    let sheet_button = |class| unfolding(class, FILTER_SHEET.to_owned());
    let open = says(sheet_button("filters-button"), is_open).with((words.open)(set));
    let groups = element("div").class("filter-groups").with_all(panel.groups());
    let section = section().set("aria-label", words.filters).with(open);
    if !is_open {
        return section.with(groups);
    }
    let left = kept(scene)
        .into_iter()
        .enumerate()
        .filter(|(at, kept)| *kept && within.is_none_or(|within| within.get(*at) == Some(&true)));
    let close = sheet_button("primary").with((words.show)(left.count()));
    let clear = (set > 0).then(|| clear_button(scene));
    let end = element("p").class("sheet-end").with(close).with_all(clear);
    let sheet = element("dialog").class("sheet").set("aria-label", words.filters);
    section.with(sheet.with(element("h2").with(words.filters)).with(groups).with(end))
}

/// The filters as they were drawn last.
pub(crate) fn filters_as_drawn() -> Element {
    let mut section = section();
    section.parts_mut().is_as_drawn = true;
    section
}

fn section() -> Element {
    element("section").class("filters")
}

struct Panel<'a> {
    scene: &'a Scene<'a>,
    facets: Vec<Facet>,
}

impl Panel<'_> {
    fn groups(&self) -> Vec<Element> {
        let facets = self.facets.iter().filter(|facet| !facet.values.is_empty());
        facets.map(|facet| self.group(facet)).chain([self.absent()]).collect()
    }

    fn group(&self, facet: &Facet) -> Element {
        let name = parameter(facet.dimension, false);
        let all = facet.values.len();
        let unfolded = format!("filter_all_{name}");
        let is_all = self.scene.is_unfolded(&unfolded);
        // Of many values a few are shown that would leave something.
        let is_whole = is_all || all <= FEW;
        let leaves = |value: &&FacetValue| is_whole || value.letters > 0 || value.chosen;
        let shown = facet.values.iter().filter(leaves).zip(0..);
        let shown =
            shown.filter(|(value, at)| *at < if is_all { MANY } else { FEW } || value.chosen);
        let boxes = shown.map(|(value, _)| self.choice(name, value, value.chosen, value.letters));
        let words = &self.scene.wording.filtering;
        let more = (all > FEW).then(|| self.fold(is_all, unfolded, all));
        let roles = match facet.dimension {
            Dimension::Organization => self.roles(),
            _ => None,
        };
        fieldset((words.dimension)(facet.dimension), "facet")
            .with_all(boxes)
            .with_all(more)
            .with_all(roles)
    }

    fn choice(
        &self,
        name: &'static str,
        value: &FacetValue,
        is_chosen: bool,
        letters: usize,
    ) -> Element {
        // What letters must not have stands under a heading that says so.
        let label = value_name(self.scene, name.strip_prefix("not-").unwrap_or(name), &value.value);
        checkbox(name, &value.value, is_chosen, label, letters)
    }

    /// As what the chosen organizations are to be in the letters; nothing while none is chosen.
    fn roles(&self) -> Option<Element> {
        let route = &self.scene.route.filters;
        if route.organizations.is_empty() {
            return None;
        }
        let words = &self.scene.wording.filtering;
        let boxes = Relation::ALL.map(|relation| {
            let only = Filters { relations: vec![relation], ..route.clone() };
            let kept = self.scene.catalogue.keep(&only);
            let letters = kept.iter().filter(|kept| **kept).count();
            let label = element("span").with((words.role)(relation));
            let is_chosen = route.relations.contains(&relation);
            checkbox("role", role(relation), is_chosen, label, letters)
        });
        Some(fieldset(words.roles, "facet inner").with_all(boxes))
    }

    /// The cases and organizations that letters must not name, folded up unless one is chosen.
    fn absent(&self) -> Element {
        let words = &self.scene.wording.filtering;
        let is_chosen = self.facets.iter().any(|facet| facet.values.iter().any(|v| v.left_out));
        let is_unfolded = self.scene.is_unfolded(ABSENT);
        let mut group = fieldset(words.absent, if is_chosen { "facet chosen" } else { "facet" });
        let mut room = MANY;
        for facet in &self.facets {
            // Years and the like can be left out by an address or a typed filter, which are rare.
            let is_offered =
                is_unfolded && matches!(facet.dimension, Dimension::Case | Dimension::Organization);
            let name = parameter(facet.dimension, true);
            for v in facet.values.iter().filter(|v| is_offered || v.left_out).take(room) {
                room -= 1;
                group = group.with(self.choice(name, v, v.left_out, v.without));
            }
        }
        let all: usize = self.facets.iter().take(2).map(|facet| facet.values.len()).sum();
        group.with(self.fold(is_unfolded, ABSENT.to_owned(), all))
    }

    /// The button that shows all values, or few again; of very many it says how many are shown.
    fn fold(&self, is_unfolded: bool, name: String, all: usize) -> Element {
        let words = &self.scene.wording.filtering;
        let label = match is_unfolded {
            true if all > MANY => format!("{} · {MANY} / {}", words.fewer, grouped(all)),
            true => words.fewer.to_owned(),
            false => (words.all)(all),
        };
        says(unfolding("quiet", name), is_unfolded).with(label)
    }
}

/// A button that unfolds something, or folds it up again.
fn unfolding(class: &'static str, name: String) -> Element {
    element("button").set("type", "button").class(class).does(&Action::Unfold(name))
}

/// A button that says whether what it unfolds is unfolded.
fn says(button: Element, is_unfolded: bool) -> Element {
    button.set("aria-expanded", if is_unfolded { "true" } else { "false" })
}

fn fieldset(name: &'static str, class: &'static str) -> Element {
    element("fieldset").class(class).with(element("legend").with(name))
}

fn checkbox(
    name: &'static str,
    value: &str,
    is_chosen: bool,
    label: Element,
    letters: usize,
) -> Element {
    let action = Action::Filter(name.to_owned(), value.to_owned());
    let input = element("input").set("type", "checkbox").does(&action);
    let input = if is_chosen { input.set("checked", "") } else { input };
    element("label")
        .class(if letters == 0 { "choice-row none" } else { "choice-row" })
        .with(input)
        .with(label.class("choice-name"))
        .with(" ")
        .with(element("span").class("tally").with(grouped(letters)))
}
