//! What controls do that takes the rest of the program.

use letters_model::Digest;

use crate::{Action, Setting};

/// What a control does beyond reading, searching and filtering. In the page it stands as every other
/// [`Action`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extra {
    /// Changes how the reader likes to read.
    Set(Setting),
    /// Copies the citation of the letter on the page, or a passage of it with its citation.
    Cite(Option<String>),
    /// Saves the letter on the page as a file.
    Save(FileKind),
    /// Saves a copy in one file, with the reader in it: of the letter on the page, of those that the list
    /// has, and elsewhere of all.
    SaveCopy,
    /// Prints the page.
    Print,
    /// Shows what the keys do, or hides it again.
    Help,
    /// Does something with the offline copy.
    Offline(OfflineTask),
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
pub enum OfflineTask {
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

impl Extra {
    /// Reads what an [`Action::Extra`] says.
    pub fn parse(words: &str) -> Option<Extra> {
        Some(match words.split_once('=') {
            Some(("cite", passage)) => Extra::Cite(Some(passage.to_owned())),
            Some(("save", "text")) => Extra::Save(FileKind::Text),
            Some(("save", "bundle")) => Extra::Save(FileKind::Bundle),
            Some(("keep", digest)) => Extra::Keep(Digest::parse(digest).ok()?),
            Some(("remove", digest)) => Extra::Remove(Digest::parse(digest).ok()?),
            Some(("problems", path)) => Extra::SaveProblems(path.to_owned()),
            Some(("offline", task)) => Extra::Offline(OfflineTask::parse(task)?),
            Some((name, word)) => Extra::Set(Setting::parse(name, word)?),
            None => match words {
                "cite" => Extra::Cite(None),
                "print" => Extra::Print,
                "help" => Extra::Help,
                "choose" => Extra::Choose,
                "save-copy" => Extra::SaveCopy,
                "dismiss" => Extra::Dismiss,
                "trust" => Extra::Trust,
                _ => return None,
            },
        })
    }
}

impl From<Extra> for Action {
    fn from(extra: Extra) -> Action {
        let (name, word) = match extra {
            Extra::Set(setting) => {
                let (name, word) = setting.words();
                return Action::Extra([name, "=", word].concat());
            }
            Extra::Cite(Some(passage)) => ("cite=", passage),
            Extra::Cite(None) => ("cite", String::new()),
            Extra::Save(FileKind::Text) => ("save=text", String::new()),
            Extra::Save(FileKind::Bundle) => ("save=bundle", String::new()),
            Extra::Offline(task) => ("offline=", task.word().to_owned()),
            Extra::SaveProblems(path) => ("problems=", path),
            Extra::Keep(digest) => ("keep=", digest.to_string()),
            Extra::Remove(digest) => ("remove=", digest.to_string()),
            Extra::Choose => ("choose", String::new()),
            Extra::SaveCopy => ("save-copy", String::new()),
            Extra::Dismiss => ("dismiss", String::new()),
            Extra::Trust => ("trust", String::new()),
            Extra::Print => ("print", String::new()),
            Extra::Help => ("help", String::new()),
        };
        Action::Extra([name, &word].concat())
    }
}

impl OfflineTask {
    fn parse(word: &str) -> Option<OfflineTask> {
        let all = [OfflineTask::Check, OfflineTask::Use, OfflineTask::Keep, OfflineTask::Remove];
        all.into_iter().find(|task| task.word() == word)
    }

    /// The word for it, in the page and for the page's side of the offline worker.
    pub fn word(self) -> &'static str {
        match self {
            OfflineTask::Check => "check",
            OfflineTask::Use => "use",
            OfflineTask::Keep => "keep",
            OfflineTask::Remove => "remove",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Theme;

    #[test]
    fn extras_are_read_as_they_are_written() {
        for extra in [
            Extra::Set(Setting::Theme(Theme::Contrast)),
            Extra::Cite(Some("p1".to_owned())),
            Extra::Cite(None),
            Extra::Save(FileKind::Text),
            Extra::Save(FileKind::Bundle),
            Extra::SaveCopy,
            Extra::Print,
            Extra::Help,
            Extra::Offline(OfflineTask::Check),
            Extra::Offline(OfflineTask::Remove),
            Extra::Choose,
            Extra::Keep(Digest([7; 32])),
            Extra::Remove(Digest([8; 32])),
            Extra::SaveProblems("my=letters.json".to_owned()),
            Extra::Dismiss,
            Extra::Trust,
        ] {
            let Some(Action::Extra(words)) = Action::parse(&Action::from(extra.clone()).to_value())
            else {
                panic!("{extra:?} is an extra");
            };
            assert_eq!(Extra::parse(&words), Some(extra));
        }
        for nothing in ["", "erase", "save=x", "theme=", "keep=7"] {
            assert_eq!(Extra::parse(nothing), None, "{nothing}");
        }
    }
}
