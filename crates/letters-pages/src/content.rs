//! What the address asks for, as far as it is there.

use letters_address::Page;
use letters_model::{Entity, EntityId, Text};

use crate::advice::advice;
use crate::authenticity::doubt;
use crate::excess::cut_excess;
use crate::found_places::marker;
use crate::invisible::{show_invisible, visible};
use crate::letter_page::{MakeMarker, MakeWays};
use crate::node::Node;
use crate::one_file::copy_letters;
use crate::opened::{opened_bundles, refused_files};
use crate::stacks::contain_stacks;
use crate::take_along::{colophon, take_along};
use crate::trouble_page::{not_found, troubles};
use crate::why::why;
use crate::{
    Invisible, Scene, about_page, case_list, comparison_page, entity_page, letter_list,
    letter_page, organizations_page, results_page,
};

/// The content of the pages with which most visits begin: the list of letters, results, a letter that
/// is there. Nothing of any other page. It needs the least of the program and leaves out what stands
/// above a page only at times; [`content`] has all of it.
pub fn first_content(scene: &Scene<'_>) -> Option<Vec<Node>> {
    match &scene.route.page {
        Page::Letters if is_search(scene) => {
            Some(results_page::results_page(scene, |_, _, _| Vec::new(), |_, _| Vec::new()))
        }
        Page::Letters => Some(letter_list::letter_list(scene, None, None)),
        Page::Letter(id) => letter(scene, id, |_, _| None, |_| Box::new(|part, _| part)),
        _ => None,
    }
}

/// The title of a page that [`first_content`] has.
pub fn first_title(scene: &Scene<'_>) -> String {
    let own = match &scene.route.page {
        Page::Letters if is_search(scene) => Some(scene.route.query.clone().unwrap_or_default()),
        Page::Letter(id) => {
            scene.library.letter(id).and_then(|shelved| in_language(scene, &shelved.letter.title))
        }
        _ => None,
    };
    with_site(scene, own)
}

/// The content of a page.
pub fn content(scene: &Scene<'_>) -> Vec<Node> {
    let found = match &scene.route.page {
        Page::Letters if !is_search(scene) => {
            Some(letter_list::letter_list(scene, opened_bundles(scene), copy_letters(scene)))
        }
        Page::Letters => Some(results_page::results_page(scene, advice, why)),
        Page::Letter(id) => letter(scene, id, take_along, marker),
        Page::Entity(id) => {
            entity(scene, id).map(|entity| alone(entity_page::entity_page(scene, entity)))
        }
        Page::Comparison(..) => comparison_page::comparison_page(scene),
        Page::Cases => Some(case_list::case_list(scene)),
        Page::Organizations => Some(organizations_page::organizations_page(scene)),
        Page::About => Some(about_page::about_page(scene)),
    };
    let printed_from = match &scene.route.page {
        // It says that where it says what else is to be known of it.
        Page::Letter(_) => None,
        _ => found.is_some().then(|| colophon(scene).into()),
    };
    let mut found = found.unwrap_or_else(|| not_found(scene));
    found.extend(printed_from);
    cut_excess(&mut found, scene.wording.troubles().too_much);
    if scene.settings.invisible == Invisible::Shown {
        show_invisible(&mut found);
    }
    let mut nodes: Vec<Node> = doubt(scene).into_iter().collect();
    nodes.extend(troubles(scene));
    nodes.extend(refused_files(scene));
    nodes.append(&mut found);
    contain_stacks(&mut nodes);
    nodes
}

/// A letter that is there.
fn letter(
    scene: &Scene<'_>,
    id: &str,
    take_along: MakeWays,
    marker: MakeMarker,
) -> Option<Vec<Node>> {
    let letter = scene.library.letter(id)?;
    letter_page::letter_page(scene, &letter, take_along, marker).map(alone)
}

/// The title of a page: what it is called, and then the site. A browser shows it among words of its own,
/// so nothing in it can turn their direction.
pub fn title(scene: &Scene<'_>) -> String {
    let own = match &scene.route.page {
        Page::Letters | Page::Letter(_) => return visible(&first_title(scene)),
        Page::Comparison(..) => comparison_page::comparison_title(scene),
        Page::Entity(id) => entity(scene, id).and_then(|entity| in_language(scene, &entity.name)),
        Page::Cases => Some(scene.wording.cases.to_owned()),
        Page::Organizations => Some(scene.wording.organizations.to_owned()),
        Page::About => Some(scene.wording.about.to_owned()),
    };
    visible(&with_site(scene, own))
}

fn with_site(scene: &Scene<'_>, own: Option<String>) -> String {
    let site = in_language(scene, scene.title).unwrap_or(scene.wording.program.to_owned());
    match own {
        Some(own) => format!("{own} – {site}"),
        None => site,
    }
}

fn in_language(scene: &Scene<'_>, text: &Text) -> Option<String> {
    text.nearest(scene.language).map(|(_, words)| words.clone())
}

/// Whether letters are searched, and not all listed.
fn is_search(scene: &Scene<'_>) -> bool {
    match scene.search {
        Some(search) => !search.is_filter_only(),
        None => scene.route.query.is_some() && !scene.is_indexed,
    }
}

fn entity<'a>(scene: &Scene<'a>, id: &str) -> Option<&'a Entity> {
    scene.library.entity(&EntityId::parse(id).ok()?)
}

fn alone(element: crate::Element) -> Vec<Node> {
    vec![element.into()]
}
