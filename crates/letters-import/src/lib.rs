//! Makes a letter of an archive from plain text, word for word, with a report on every line.
//!
//! [`import`] takes text as it is copied from a web page or a document, one file with all languages
//! or one a language, and the archive that the letter is for. It gives the archive with the letter,
//! and a [`Report`] that says of each line what became of it, how sure that is, and what was left out
//! as furniture of the page. What no program can know an editor settles in a file ([`Settle`]).
//! [`prove`] shows, from the text and the archive alone, that every line of the letter stands in
//! the archive exactly once, letter for letter.
//!
//! The way of a text: `plain_text` says whether there is text, `line` reads its lines, `apart` divides those that are
//! two (with `beside`, `items_apart` and `rows_apart`, where one says the same in several languages), `raised` raises the marks of notes, and `grid`
//! finds the tables (with `cell_lines`, where each cell has a line);
//! `language` tells their languages (by `script`, and by the `words` in `data/`; not by what `reported` tells are
//! headlines); `sort` says what each line is, with `furniture` (and `navigation`, `colophon`, `forms`, `page_breaks`), `sections` (lists and
//! notes), `frames` (where the text begins, by `opening`, and ends, by `closing` and `own_words`), `head` (with
//! `headlines`, and `originals` for official letters), `body` (with `quotations`, `verse` and `rows` of tables) and
//! `signing` (with `enumerations` and `others`), which all ask `shape` (and `han_names`, `han_offices`, `kin`) what a
//! line looks like (a language of which no words are known is sorted as the one beside it, by `mirror`); `drafts` makes
//! passages of lines and `roll` makes parties of them (`signed`, `people`, `bodies`, `tables`, `addressee`,
//! `letterhead`, `listings` and `lists`); `registry` knows who is who (`likeness` which names differ little, `naming`
//! and `second_names` what new ones are called, `glosses` whom a text names in both scripts, and `tabled` whom its
//! tables do); `rows` puts the languages side by side (`align`); `compose` makes the letter.
//! `fate` sees what becomes of a letter that the archive has already (`learnt`: names that came since).
//!
//! ```
//! use letters_import::{SourceFile, Wishes, import, prove};
//!
//! let text = "March 4, 2024\n\nDear Harbour Master,\n\nWe ask you to let the ferry sail again.\n\n\
//!     Sincerely,\nMara Quill\nChair, Harbour Association\n\n\
//!     2024年3月4日\n\n尊敬的港務長：\n\n我們請求您讓渡輪重新啟航。\n\n此致\n敬禮\n港灣協會主席 林小明 Mara Quill";
//! let files = [SourceFile { name: "ferry.txt", bytes: text.as_bytes() }];
//! let imported = import(&files, None, &Wishes::default())?;
//! let letter = &imported.archive.letters[0];
//! assert_eq!(letter.date.to_string(), "2024-03-04");
//! assert_eq!(letter.languages.len(), 2);
//!
//! let proof = prove(&files, &imported.archive, &Wishes::default())?;
//! assert!(proof.holds());
//! # Ok::<(), letters_import::ImportError>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod body;
mod dates;
mod ending;
mod error;
mod head;
mod import;
mod language;
mod letter;
mod lists;
mod names;
mod report;
mod settle;
mod sort;
mod source;
mod words;

pub use error::{ImportError, SettleError, SettleFlaw};
pub use import::{Imported, Wishes, import};
pub use names::alike::{Learnt, Pair};
pub use report::fate::Fate;
pub use report::proof::{Lost, Proof, prove};
pub use report::{NewEntity, Report, ReportedLine};
pub use settle::spot::{At, Spot};
pub use settle::values::Place;
pub use settle::{
    Idle, Settle, SettledLine, SettledName, SettledParty, StatedOrganization, StatedParty,
};
pub use source::line::SourceFile;
pub use source::part::Part;
pub use source::plain_text::{NotPlainText, plain_text};
