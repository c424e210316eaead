//! Every form under which letters print the name of an entity, by language and script, with counts.

use letters_model::{Entity, NameForm, Tag, grouped};

use crate::Scene;
use crate::node::{Element, element};
use crate::script::scripts;
use crate::text::{language_name, words};

/// How many forms stand there at first; the others are one step away.
const FEW: usize = 12;
/// The greatest number of forms that are listed.
const MOST: usize = 500;

/// The table of the forms in the letters that are kept; nothing where they print none.
pub(crate) fn name_forms(scene: &Scene<'_>, entity: &Entity, kept: &[bool]) -> Option<Element> {
    let forms = scene.library.name_forms(&entity.id, kept);
    if forms.is_empty() {
        return None;
    }
    let individuals = scene.wording.individuals();
    let (few, others) = forms.split_at(forms.len().min(FEW));
    let section = element("section").with(element("h2").with(individuals.forms));
    let section = section.with(table(scene, few));
    Some(match others.len() {
        0 => section,
        more => {
            let summary = element("summary").with((individuals.more_forms)(more));
            let others = table(scene, &others[..more.min(MOST)]);
            section.with(element("details").with(summary).with(others))
        }
    })
}

fn table(scene: &Scene<'_>, forms: &[NameForm]) -> Element {
    let individuals = scene.wording.individuals();
    let head = |name: &'static str| element("th").set("scope", "col").with(name);
    let heads = [individuals.form, individuals.language, individuals.script, individuals.times];
    let row = |form: &NameForm| {
        element("tr")
            .with(element("th").set("scope", "row").with(words(&form.text, &form.language)))
            .with(element("td").with(name_of_language(scene, &form.language)))
            .with(element("td").with(names_of_scripts(scene, form)))
            .with(element("td").with(grouped(form.times)))
    };
    element("table")
        .class("numbers forms")
        .with(element("caption").class("unseen").with(individuals.forms))
        .with(element("thead").with(element("tr").with_all(heads.map(head))))
        .with(element("tbody").with_all(forms.iter().map(row)))
}

/// The name of the language alone: its script stands beside it.
fn name_of_language(scene: &Scene<'_>, language: &Tag) -> String {
    let alone = Tag::parse(language.primary_language());
    language_name(scene, alone.as_ref().unwrap_or(language))
}

fn names_of_scripts(scene: &Scene<'_>, form: &NameForm) -> String {
    let name = |script: &str| (scene.wording.individuals().script_name)(script).map(str::to_owned);
    let names = scripts(&form.text, &form.language).into_iter().filter_map(name);
    (scene.wording.list)(&names.collect::<Vec<_>>())
}
