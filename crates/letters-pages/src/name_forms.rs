//! Every form under which letters print the name of an entity, by language, with counts.

use letters_model::{Entity, NameForm};

use crate::Scene;
use crate::node::{Element, element};
use crate::text::{language_name, words};

/// The greatest number of forms that are listed.
const MOST: usize = 60;

/// The table of the forms in the letters that are kept; nothing where they print none.
pub(crate) fn name_forms(scene: &Scene<'_>, entity: &Entity, kept: &[bool]) -> Option<Element> {
    let forms = scene.library.name_forms(&entity.id, kept);
    if forms.is_empty() {
        return None;
    }
    let individuals = scene.wording.individuals();
    let head = |name: &'static str| element("th").set("scope", "col").with(name);
    let heads = [individuals.form, individuals.language, individuals.times].map(head);
    let row = |form: &NameForm| {
        element("tr")
            .with(element("th").set("scope", "row").with(words(&form.text, &form.language)))
            .with(element("td").with(language_name(scene, &form.language)))
            .with(element("td").with(form.times.to_string()))
    };
    let table = element("table")
        .class("numbers forms")
        .with(element("caption").class("unseen").with(individuals.forms))
        .with(element("thead").with(element("tr").with_all(heads)))
        .with(element("tbody").with_all(forms.iter().take(MOST).map(row)));
    Some(element("section").with(element("h2").with(individuals.forms)).with(table))
}
