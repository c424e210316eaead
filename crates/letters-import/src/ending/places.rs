//! Where somebody is who signs.

use crate::ending::offices::is_trade;
use crate::language::script::is_han;
use crate::words::shape::{is_organization, is_position};
use crate::words::{self, Kind};

/// What is said of someone without the place where they are: `University of Basel, Switzerland`, 律師，北京. In
/// Chinese it may stand first.
pub(crate) fn without_place(details: &str) -> (&str, Option<&str>) {
    if is_place(details) {
        return ("", Some(details.trim()));
    }
    let is_han_office = |said: &str| said.contains(is_han) && (is_position(said) || is_trade(said));
    match (details.split_once('，'), details.rsplit_once([',', '，'])) {
        (Some((place, said)), _) if is_place(place) && !is_han_office(said) => {
            (said.trim(), Some(place.trim()))
        }
        (_, Some((said, place)))
            if is_place(place) && (is_organization(said) || is_han_office(said)) =>
        {
            (said.trim(), Some(place.trim()))
        }
        _ => (details, None),
    }
}

/// Whether a text names a place: a land, a town, or both, as in `Porto, Portugal` and 印度德里.
pub(crate) fn is_place(text: &str) -> bool {
    let is = |text: &str| words::is_one(text, Kind::Country) || words::is_one(text, Kind::City);
    let in_land = || {
        let (town, land) = text.rsplit_once(", ")?;
        (words::is_one(land, Kind::Country) && words::is_one(town, Kind::City)).then_some(())
    };
    let behind_land = || {
        let length = words::beginning(text, Kind::Country).filter(|_| text.starts_with(is_han))?;
        let town = text.get(length..)?;
        (words::is_one(town, Kind::City) || town.ends_with(['市', '州', '郡', '縣', '县']))
            .then_some(())
    };
    is(text) || in_land().or_else(behind_land).is_some()
}
