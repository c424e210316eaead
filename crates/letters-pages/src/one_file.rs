//! Copies in one file: the ways to them, and which letters are to be in one.

use letters_address::Page;
use letters_model::Origin;

use crate::filtering::{is_filtered, kept};
use crate::node::{Element, element};
use crate::{Extra, NoCopy, OfflineCopy, Scene};

/// Which letters are to be in a copy that is saved from a page: for each letter of the library, in its
/// order, whether it is; nothing means all, as the site has them. Those that were opened from the device
/// are never among them: they are files there already.
pub fn copied(scene: &Scene<'_>) -> Option<Vec<bool>> {
    let asked: Vec<bool> = match &scene.route.page {
        Page::Letter(id) => scene.library.letters().map(|letter| letter.address == id).collect(),
        Page::Letters if is_filtered(scene) => kept(scene),
        _ => return None,
    };
    let own = scene.library.letters().map(|letter| letter.origin == Origin::Site);
    Some(own.zip(asked).map(|(is_own, is_asked)| is_own && is_asked).collect())
}

/// The button that saves a copy of the letter on the page.
pub(crate) fn copy_letter(scene: &Scene<'_>) -> Option<Element> {
    button(scene, scene.wording.comfort().save_copy)
}

/// The button that saves a copy of the letters that are listed, or of all.
pub(crate) fn copy_letters(scene: &Scene<'_>) -> Option<Element> {
    let words = scene.wording.comfort();
    let words = match copied(scene) {
        Some(_) => words.save_copy_of_these,
        None => words.save_copy_of_all,
    };
    button(scene, words).map(|button| element("p").class("tasks no-print").with(button))
}

/// The button, where there is something to be copied and not a copy already; until that is known, none.
fn button(scene: &Scene<'_>, words: &'static str) -> Option<Element> {
    let has_any = copied(scene).is_none_or(|copied| copied.contains(&true));
    let may_be_copy =
        matches!(scene.offline, OfflineCopy::Unknown | OfflineCopy::None(NoCopy::OneFile));
    let button =
        element("button").set("type", "button").class("quiet").does(&Extra::SaveCopy.into());
    (has_any && !may_be_copy).then(|| button.with(words))
}
