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
}

impl Action {
    /// The attribute in which an action stands.
    pub const ATTRIBUTE: &'static str = "data-action";

    /// Reads an action as [`Action::to_value`] writes it.
    pub fn parse(value: &str) -> Option<Action> {
        Some(match value.split_once('=') {
            Some(("language", tag)) => Action::Language(Tag::parse(tag).ok()?),
            Some(("layout", "side")) => Action::Layout(Layout::SideBySide),
            Some(("layout", "single")) => Action::Layout(Layout::Single),
            None if value == "open" => Action::Open,
            None if value == "skip" => Action::Skip,
            _ => return None,
        })
    }

    /// The action as the value of the attribute.
    pub fn to_value(&self) -> String {
        match self {
            Action::Language(tag) => format!("language={tag}"),
            Action::Layout(Layout::SideBySide) => "layout=side".to_owned(),
            Action::Layout(Layout::Single) => "layout=single".to_owned(),
            Action::Open => "open".to_owned(),
            Action::Skip => "skip".to_owned(),
        }
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
            Action::Open,
            Action::Skip,
        ] {
            assert_eq!(Action::parse(&action.to_value()), Some(action));
        }
        for nothing in ["", "language", "language=not_a_tag", "layout=", "erase"] {
            assert_eq!(Action::parse(nothing), None, "{nothing}");
        }
    }
}
