//! What controls do when they are used.

use letters_address::Layout;
use letters_model::{Digest, Tag};

use crate::Setting;
use crate::node::Element;

/// What a control does. It stands in the attribute [`Action::ATTRIBUTE`] of its element, from where
/// whoever listens to the page reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Shows page and text in another language.
    Language(Tag),
    /// Shows one language or two.
    Layout(Layout),
    /// Changes how the reader likes to read.
    Set(Setting),
    /// Tries again to open the site.
    Open,
    /// Moves focus past what stands before the content.
    Skip,
    /// Shows what stands folded up under this name, or folds it up again.
    Unfold(String),
    /// Copies a passage of the letter on the page, with its citation.
    Cite(String),
    /// Saves the letter on the page as a file.
    Save(FileKind),
    /// Saves a copy in one file, with the reader in it: of the letter on the page, of those that the list
    /// has, and elsewhere of all.
    SaveCopy,
    /// Prints the page.
    Print,
    /// Shows what the keys do, or hides it again.
    Help,
    /// Drops all filters.
    ClearFilters,
    /// Filters by a value (the name of the filter in addresses, and the value), or no longer.
    Filter(String, String),
    /// Searches for what is in the field.
    Search,
    /// Does something with the offline copy.
    Copy(CopyTask),
    /// Lets the reader choose bundles on the device.
    Choose,
    /// Keeps a bundle from the device for later visits, or no longer.
    Keep(Digest),
    /// Takes a bundle from the device off the shelf.
    Remove(Digest),
    /// Saves all problems of a file that is not shown.
    SaveProblems(String),
    /// Puts away what is said of files from the device that are not shown.
    Dismiss,
    /// Trusts the site as it is now, whatever was known of it before.
    Trust,
}

/// What can be done with the offline copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyTask {
    /// Looks at every file that is stored.
    Check,
    /// Uses the newer version that waits.
    Use,
    /// Asks the browser never to clear it by itself.
    Keep,
    /// Removes it, and all settings.
    Remove,
}

/// As what a letter can be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Its words alone.
    Text,
    /// A bundle with this letter alone.
    Bundle,
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
            Some(("cite", passage)) => Action::Cite(passage.to_owned()),
            Some(("save", "text")) => Action::Save(FileKind::Text),
            Some(("save", "bundle")) => Action::Save(FileKind::Bundle),
            Some(("keep", digest)) => Action::Keep(Digest::parse(digest).ok()?),
            Some(("remove", digest)) => Action::Remove(Digest::parse(digest).ok()?),
            Some(("problems", path)) => Action::SaveProblems(path.to_owned()),
            Some(("copy", task)) => Action::Copy(CopyTask::parse(task)?),
            Some((name, word)) if name.starts_with(FILTER) => {
                Action::Filter(name[FILTER.len()..].to_owned(), word.to_owned())
            }
            Some((name, word)) => Action::Set(Setting::parse(name, word)?),
            None => match value {
                "open" => Action::Open,
                "skip" => Action::Skip,
                "print" => Action::Print,
                "help" => Action::Help,
                "clear" => Action::ClearFilters,
                "search" => Action::Search,
                "choose" => Action::Choose,
                "save-copy" => Action::SaveCopy,
                "dismiss" => Action::Dismiss,
                "trust" => Action::Trust,
                _ => return None,
            },
        })
    }

    /// The action as the value of the attribute.
    pub fn to_value(&self) -> String {
        let (name, word) = match self {
            Action::Language(tag) => ("language", tag.as_str()),
            Action::Layout(Layout::SideBySide) => ("layout", "side"),
            Action::Layout(Layout::Single) => ("layout", "single"),
            Action::Set(setting) => setting.words(),
            Action::Unfold(name) => ("unfold", name.as_str()),
            Action::Cite(passage) => ("cite", passage.as_str()),
            Action::Save(FileKind::Text) => ("save", "text"),
            Action::Save(FileKind::Bundle) => ("save", "bundle"),
            Action::Copy(task) => ("copy", task.word()),
            Action::SaveProblems(path) => ("problems", path.as_str()),
            Action::Keep(digest) => return ["keep=", &digest.to_string()].concat(),
            Action::Remove(digest) => return ["remove=", &digest.to_string()].concat(),
            Action::Choose => return "choose".to_owned(),
            Action::SaveCopy => return "save-copy".to_owned(),
            Action::Dismiss => return "dismiss".to_owned(),
            Action::Trust => return "trust".to_owned(),
            Action::Open => return "open".to_owned(),
            Action::Skip => return "skip".to_owned(),
            Action::Print => return "print".to_owned(),
            Action::Help => return "help".to_owned(),
            Action::ClearFilters => return "clear".to_owned(),
            Action::Search => return "search".to_owned(),
            Action::Filter(name, value) => return [FILTER, name, "=", value].concat(),
        };
        [name, "=", word].concat()
    }
}

impl CopyTask {
    fn parse(word: &str) -> Option<CopyTask> {
        let all = [CopyTask::Check, CopyTask::Use, CopyTask::Keep, CopyTask::Remove];
        all.into_iter().find(|task| task.word() == word)
    }

    /// The word for it, in the page and for the page's side of the offline worker.
    pub fn word(self) -> &'static str {
        match self {
            CopyTask::Check => "check",
            CopyTask::Use => "use",
            CopyTask::Keep => "keep",
            CopyTask::Remove => "remove",
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
    use crate::Theme;

    #[test]
    fn actions_are_read_as_they_are_written() {
        let chinese = Tag::parse("zh-Hant").unwrap();
        for action in [
            Action::Language(chinese),
            Action::Layout(Layout::Single),
            Action::Layout(Layout::SideBySide),
            Action::Set(Setting::Theme(Theme::Contrast)),
            Action::Unfold("other_p1".to_owned()),
            Action::Cite("p1".to_owned()),
            Action::Save(FileKind::Text),
            Action::Save(FileKind::Bundle),
            Action::SaveCopy,
            Action::Open,
            Action::Skip,
            Action::Print,
            Action::Help,
            Action::ClearFilters,
            Action::Filter("not-case".to_owned(), "a=b".to_owned()),
            Action::Search,
            Action::Copy(CopyTask::Check),
            Action::Copy(CopyTask::Remove),
            Action::Choose,
            Action::Keep(Digest([7; 32])),
            Action::Remove(Digest([8; 32])),
            Action::SaveProblems("my=letters.json".to_owned()),
            Action::Dismiss,
            Action::Trust,
        ] {
            assert_eq!(Action::parse(&action.to_value()), Some(action));
        }
        for nothing in ["", "language", "language=not_a_tag", "layout=", "erase", "save=x"] {
            assert_eq!(Action::parse(nothing), None, "{nothing}");
        }
    }
}
