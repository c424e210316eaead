//! What is found, and what would be right.

use std::fmt;
use std::sync::Arc;

use letters_bundle::{Problem, Severity};
use letters_model::Tag;
use letters_source::{Edit, Place, quoted};

/// One thing that the editors of a bundle should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// A code that never changes.
    pub code: &'static str,
    /// Whether the bundle is refused for it.
    pub severity: Severity,
    /// The JSON path of the value.
    pub path: String,
    /// Where it stands in the file.
    pub place: Place,
    /// The value found, shortened; nothing where something is missing.
    pub found: Option<String>,
    /// What is wrong, as a clause without a full stop.
    pub message: String,
    /// What would be right, as a clause without a full stop.
    pub remedy: String,
    /// What a program can do about it without asking; no edit where somebody has to decide. All
    /// names of one string have the same mend.
    pub mend: Arc<[Edit]>,
}

impl Finding {
    /// What the reading of the bundle itself has found.
    pub fn of_problem(problem: &Problem) -> Finding {
        Finding {
            code: problem.fault.code(),
            severity: problem.fault.severity(),
            path: problem.path.clone(),
            place: Place { line: problem.line, column: problem.column },
            found: problem.fault.found(),
            message: problem.fault.to_string(),
            remedy: problem.fault.remedy(),
            mend: Arc::default(),
        }
    }

    /// What a review has found.
    pub(crate) fn warning(concern: &Concern, path: String, place: Place) -> Finding {
        Finding {
            code: concern.code(),
            severity: Severity::Warning,
            path,
            place,
            found: concern.found(),
            message: concern.to_string(),
            remedy: concern.remedy(),
            mend: Arc::default(),
        }
    }
}

/// What a review can find, beyond what the format itself warns of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Concern {
    /// A name of an entity that is not marked; several where the name is that of several.
    UnmarkedName { name: String, entities: Vec<String>, doubt: Option<Doubt> },
    /// A name is marked in one language and not in another.
    NameUnmatched { entity: String, here: Tag, there: Tag, name: Option<String> },
    /// A note has its sign in one language and not in another.
    NoteUnmatched { note: String, here: Tag, there: Tag },
    /// A passage is said to be part of another one, and its words are nowhere.
    MergedNowhere { language: Tag, other: String },
    /// A text that is mostly in another script than its language is written in.
    OtherScript { language: Tag, script: &'static str, expected: &'static str },
    /// A number in the text that no list has.
    CountDiffers { stated: String, lists: Vec<(&'static str, usize)> },
    /// A character that nobody sees.
    Invisible { character: char, name: &'static str, times: usize },
    /// A character that turns the direction of what follows.
    Direction { character: char, name: &'static str, times: usize },
}

/// Why words that spell a name are left to an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// What stands beside them may make another name of them.
    PartOfAnother,
    /// The archive writes the name otherwise, like this.
    WrittenOtherwise(String),
    /// They stand in several strings of a list.
    InPieces,
}

/// The codes of what a review finds, in the order of `docs/bundle-format.md`. They never change.
pub const CODES: [&str; 8] = [
    "unmarked-name",
    "unmatched-name",
    "unmatched-note",
    "merged-nowhere",
    "other-script",
    "count-differs",
    "invisible-character",
    "direction-character",
];

impl Concern {
    fn code(&self) -> &'static str {
        match self {
            Concern::UnmarkedName { .. } => "unmarked-name",
            Concern::NameUnmatched { .. } => "unmatched-name",
            Concern::NoteUnmatched { .. } => "unmatched-note",
            Concern::MergedNowhere { .. } => "merged-nowhere",
            Concern::OtherScript { .. } => "other-script",
            Concern::CountDiffers { .. } => "count-differs",
            Concern::Invisible { .. } => "invisible-character",
            Concern::Direction { .. } => "direction-character",
        }
    }

    fn found(&self) -> Option<String> {
        match self {
            Concern::UnmarkedName { name, .. } => Some(name.clone()),
            Concern::NameUnmatched { .. } | Concern::NoteUnmatched { .. } => None,
            Concern::MergedNowhere { other, .. } => Some(other.clone()),
            Concern::OtherScript { script, .. } => Some((*script).to_owned()),
            Concern::CountDiffers { stated, .. } => Some(stated.clone()),
            Concern::Invisible { character, .. } | Concern::Direction { character, .. } => {
                Some(format!("U+{:04X}", u32::from(*character)))
            }
        }
    }

    fn remedy(&self) -> String {
        match self {
            Concern::UnmarkedName { name, entities, doubt } => {
                unmarked_remedy(name, entities, doubt.as_ref())
            }
            Concern::NameUnmatched { here, name: Some(name), .. } => {
                format!("mark `{name}` here, or see whether the mark in `{here}` is right")
            }
            Concern::NameUnmatched { here, .. } => {
                format!("mark the words that name it here, or take away the mark in `{here}`")
            }
            Concern::NoteUnmatched { note, here, .. } => format!(
                "put {{ \"note\": \"{note}\" }} where this language prints its sign; if it prints \
                 none, leave it (`{here}` has it)"
            ),
            Concern::MergedNowhere { language, .. } => format!(
                "name the block whose text in `{language}` contains this one, or take the entry away if \
                 there is none"
            ),
            Concern::OtherScript { language, expected, .. } => {
                format!(
                    "`{language}` is written in {expected}; see whether the languages are exchanged"
                )
            }
            Concern::CountDiffers { .. } => {
                "see whether somebody is missing from the list, or is in it twice; if the letter \
                 itself is wrong, leave it"
                    .to_owned()
            }
            Concern::Invisible { .. } => "take it away".to_owned(),
            Concern::Direction { .. } => {
                "take it away; the reader sets each language in its own direction".to_owned()
            }
        }
    }
}

fn unmarked_remedy(name: &str, entities: &[String], doubt: Option<&Doubt>) -> String {
    let mark = match entities {
        [entity] => {
            format!("mark it: {{ \"text\": \"{}\", \"entity\": \"{entity}\" }}", quoted(name))
        }
        several => format!("mark it as one of `{}`", several.join("`, `")),
    };
    match doubt {
        None => mark,
        Some(Doubt::PartOfAnother) => {
            format!(
                "what stands beside it may make another name of it; leave it if it does, else {mark}"
            )
        }
        Some(Doubt::WrittenOtherwise(name)) => {
            format!("the archive writes it `{name}`; if that is who is meant, {mark}")
        }
        Some(Doubt::InPieces) => format!("it stands in several strings; make it one, and {mark}"),
    }
}

impl fmt::Display for Concern {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Concern::UnmarkedName { name, .. } => {
                write!(out, "the name `{}` has no mark", name.replace(['\n', '\r'], " "))
            }
            Concern::NameUnmatched { entity, here, there, .. } => {
                write!(out, "`{entity}` is marked in `{here}` and not in `{there}`")
            }
            Concern::NoteUnmatched { note, here, there } => {
                write!(out, "the note `{note}` has its sign in `{here}` and not in `{there}`")
            }
            Concern::MergedNowhere { language, other } => write!(
                out,
                "`merged` leads to `{other}`, and from there to no text in `{language}`: the words of \
                 the block are nowhere"
            ),
            Concern::OtherScript { language, script, .. } => {
                write!(out, "the text in `{language}` is mostly {script}")
            }
            Concern::CountDiffers { stated, lists } => {
                let lists = lists.iter().map(|(role, count)| format!("{count} as `{role}`"));
                let lists: Vec<String> = lists.collect();
                write!(out, "the text says {stated}, and the letter lists {}", lists.join(", "))
            }
            Concern::Invisible { name, times, .. } => {
                write!(out, "a character that nobody sees ({name}){}", Times(*times))
            }
            Concern::Direction { name, times, .. } => {
                write!(
                    out,
                    "a character that turns the direction of text ({name}){}",
                    Times(*times)
                )
            }
        }
    }
}

/// `, 3 times`, where it is more than once.
struct Times(usize);

impl fmt::Display for Times {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 > 1 { write!(out, ", {} times here", self.0) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_listed_and_explained() {
        let tag = || Tag::parse("en").unwrap();
        let (text, name) = (String::new, "");
        let concerns = [
            Concern::UnmarkedName { name: text(), entities: Vec::new(), doubt: None },
            Concern::NameUnmatched { entity: text(), here: tag(), there: tag(), name: None },
            Concern::NoteUnmatched { note: text(), here: tag(), there: tag() },
            Concern::MergedNowhere { language: tag(), other: text() },
            Concern::OtherScript { language: tag(), script: name, expected: name },
            Concern::CountDiffers { stated: text(), lists: Vec::new() },
            Concern::Invisible { character: ' ', name, times: 1 },
            Concern::Direction { character: ' ', name, times: 1 },
        ];
        assert_eq!(concerns.map(|concern| concern.code()), CODES);
        let format = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/bundle-format.md");
        let format = std::fs::read_to_string(format).unwrap();
        let (_, table) = format.split_once("| code of a review |").unwrap();
        let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
        let explained: Vec<&str> =
            rows.filter_map(|row| row.strip_prefix("| `")?.split('`').next()).collect();
        assert_eq!(explained, CODES);
    }
}
