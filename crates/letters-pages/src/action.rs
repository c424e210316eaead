//! What controls do when they are used.

use letters_address::Layout;
use letters_model::Tag;

use crate::node::Element;

/// What a control does. It stands in the attribute [`Action::ATTRIBUTE`] of its element, from where
/// whoever listens to the page reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Shows page and text in another language.
    Language(Tag),
    /// Shows one language or two.
    Layout(Layout),
    /// Tries again to open the site.
    Open,
    /// Moves focus past what stands before the content.
    Skip,
    /// Shows what stands folded up under this name, or folds it up again.
    Unfold(String),
    /// Drops all filters.
    ClearFilters,
    /// Filters by a value (the name of the filter in addresses, and the value), or no longer.
    Filter(String, String),
    /// Searches for what is in the field.
    Search,
    /// Does something else: [`Extra::parse`](crate::Extra::parse) reads what.
    Extra(String),
}

/// Before the name of a filter.
const FILTER: &str = "filter-";

impl Action {
    /// The attribute in which an action stands.
    pub const ATTRIBUTE: &'static str = "data-action";

    /// Reads an action as [`Action::to_value`] writes it.
    pub fn parse(value: &str) -> Option<Action> {
        Some(match value.split_once('=') {
            Some(("language", tag)) => Action::Language(Tag::parse(tag).ok()?),
            Some(("layout", "side")) => Action::Layout(Layout::SideBySide),
            Some(("layout", "single")) => Action::Layout(Layout::Single),
            Some(("unfold", name)) => Action::Unfold(name.to_owned()),
            Some((name, word)) if name.starts_with(FILTER) => {
                Action::Filter(name[FILTER.len()..].to_owned(), word.to_owned())
            }
            None if value == "open" => Action::Open,
            None if value == "skip" => Action::Skip,
            None if value == "clear" => Action::ClearFilters,
            None if value == "search" => Action::Search,
            _ => Action::Extra(value.to_owned()),
        })
    }

    /// The action as the value of the attribute.
    pub fn to_value(&self) -> String {
        let (name, word) = match self {
            Action::Language(tag) => ("language=", tag.as_str()),
            Action::Layout(Layout::SideBySide) => ("layout=", "side"),
            Action::Layout(Layout::Single) => ("layout=", "single"),
            Action::Unfold(name) => ("unfold=", name.as_str()),
            Action::Open => ("open", ""),
            Action::Skip => ("skip", ""),
            Action::ClearFilters => ("clear", ""),
            Action::Search => ("search", ""),
            Action::Filter(name, value) => return [FILTER, name, "=", value].concat(),
            Action::Extra(words) => ("", words.as_str()),
        };
        [name, word].concat()
    }
}

impl Element {
    /// As a control that does something.
    pub(crate) fn does(self, action: &Action) -> Self {
        self.set(Action::ATTRIBUTE, action.to_value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_read_as_they_are_written() {
        let chinese = Tag::parse("zh-Hant").unwrap();
        for action in [
            Action::Language(chinese),
            Action::Layout(Layout::Single),
            Action::Layout(Layout::SideBySide),
            Action::Unfold("other_p1".to_owned()),
            Action::Open,
            Action::Skip,
            Action::ClearFilters,
            Action::Filter("not-case".to_owned(), "a=b".to_owned()),
            Action::Search,
            Action::Extra("save=text".to_owned()),
        ] {
            assert_eq!(Action::parse(&action.to_value()), Some(action));
        }
        assert_eq!(Action::parse("language=not_a_tag"), None);
    }
}
