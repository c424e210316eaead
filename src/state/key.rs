//! The single keys that do something, by what they ask for.

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The search field.
    Search,
    /// The next language.
    Language,
    /// The other layout.
    Layout,
    /// The next passage, letter or result.
    Next,
    /// The one before.
    Previous,
    /// The letter, case or result that has focus.
    Open,
    /// Away with what is unfolded over the page.
    Escape,
    /// What the keys do.
    Help,
}
