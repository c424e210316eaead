//! Pages of very much grow in turns, so that their reader need not wait for all of them. This is of the rest of
//! the program.

use std::cell::RefCell;

use letters_address as address;
use letters_pages::{Later, Node, PORTION};

use super::page::append;
use crate::data::browser::after_painting;
use crate::state::{Arrival, State};

thread_local! {
    static GROWING: RefCell<Growing> = RefCell::default();
}

/// How far the page is drawn.
#[derive(Default)]
struct Growing {
    /// The page that is.
    page: Option<address::Page>,
    /// How much of it is drawn, in bytes of text.
    drawn: usize,
    /// What is not.
    later: Later,
    /// Whether somebody adds that.
    is_at_work: bool,
}

/// Takes out of a page what is more than a portion, and has it added behind it, a portion in each turn. What is
/// drawn already stays, and so does what has to be there at once: the place that an address names or to which
/// the reader returns, and all that is put on paper.
pub fn begin(state: &State, page: &mut [Node]) {
    let begins = GROWING.with_borrow_mut(|growing| {
        let is_other = growing.page.as_ref() != Some(&state.route.page);
        if is_other {
            growing.page = Some(state.route.page.clone());
            growing.drawn = PORTION;
        }
        let leads_to_place = state.arrival.is_some() && state.route.passage.is_some();
        let returns = is_other && !matches!(state.arrival, Some(Arrival::OtherPage));
        if leads_to_place || returns || state.prints {
            growing.drawn = usize::MAX;
        }
        growing.later = Later::of(page, growing.drawn);
        let begins = !growing.later.is_empty() && !growing.is_at_work;
        growing.is_at_work |= begins;
        begins
    });
    if begins {
        after_painting(grow);
    }
}

/// Adds a portion of what is not drawn, and the next one as soon as that is painted.
fn grow() {
    let (portion, is_last) = GROWING.with_borrow_mut(|growing| {
        let portion = growing.later.next_portion();
        growing.drawn = growing.drawn.saturating_add(PORTION);
        let is_last = growing.later.is_empty();
        if is_last {
            (growing.drawn, growing.is_at_work) = (usize::MAX, false);
        }
        (portion, is_last)
    });
    append(portion);
    if !is_last {
        after_painting(grow);
    }
}
