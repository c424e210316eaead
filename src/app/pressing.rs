//! What the keys do.

use letters_address::Layout;
use letters_pages::{Action, Extra, SEARCH_FIELD, SETTINGS_BUTTON, SETTINGS_PANEL};

use super::grant;
use crate::data::address_bar;
use crate::state::{Attempt, Key, Reader};
use crate::view::{Wish, place};

/// Does what a key asks for; says whether it did anything.
pub fn press(reader: Reader, key: Key) -> bool {
    let (layout, next) = reader.state.with(|state| (state.route.layout, state.next_language()));
    let action = match key {
        Key::Language => match next {
            Some(next) => Action::Language(next),
            None => return false,
        },
        Key::Layout => Action::Layout(match layout {
            Layout::Single => Layout::SideBySide,
            Layout::SideBySide => Layout::Single,
        }),
        Key::Search => return place::go_to(SEARCH_FIELD),
        Key::Next => return place::step(true),
        Key::Previous => return place::step(false),
        Key::Open => return place::open(),
        Key::Help => Extra::Help.into(),
        Key::Escape => return fold_settings(reader) || give_up_search(reader),
    };
    grant(reader, Wish::Act(action));
    true
}

/// Goes back to the page that what is being typed has taken the place of; says whether there is one.
fn give_up_search(reader: Reader) -> bool {
    let is_elsewhere = reader.state.with(|state| state.attempt == Attempt::Own);
    if is_elsewhere {
        address_bar::back();
    }
    is_elsewhere
}

/// Folds the settings up, and goes back to their button; says whether they were unfolded. A dialog over
/// them goes first, which the browser sees to.
fn fold_settings(reader: Reader) -> bool {
    let are_unfolded = reader.state.with(|state| {
        !state.has_dialog() && state.unfolded.iter().any(|name| name == SETTINGS_PANEL)
    });
    if are_unfolded {
        reader.unfold(SETTINGS_PANEL.to_owned());
        place::go_to(SETTINGS_BUTTON);
    }
    are_unfolded
}
