//! Writes the tables with which `letters-search` folds text; `cargo xtask tables` runs it.
//!
//! ```sh
//! cargo run -p letters-folding-data -- FOLDER
//! ```
//!
//! It writes `characters.bin` and `han.bin` into the folder. Their form is said where they are read,
//! in `letters-search/src/fold/tables.rs`. The data comes from two sources: Unicode's compatibility
//! decompositions and cases (licence Unicode-3.0, through the crate `unicode-normalization` and the
//! standard library), and OpenCC's lists of Traditional, Simplified and regional forms (licence
//! Apache-2.0, through the crate `ferrous-opencc`).
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod characters;
mod han;
mod write;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder] = arguments.as_slice() else {
        eprintln!("usage: letters-folding-data FOLDER");
        return ExitCode::from(2);
    };
    match make(Path::new(folder)) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("letters-folding-data: {why}");
            ExitCode::FAILURE
        }
    }
}

fn make(folder: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let han = han::pairs()?;
    let characters = characters::replacements(&han);
    std::fs::write(folder.join("han.bin"), write::han(&han))?;
    std::fs::write(folder.join("characters.bin"), write::characters(&characters))?;
    Ok(format!("{} Han pairs, {} other characters", han.len(), characters.len()))
}

#[cfg(test)]
mod tests {
    use super::{characters, han, write};

    /// The version of Unicode that the standard library knew when the tables were written.
    const UNICODE: (u8, u8, u8) = (17, 0, 0);

    #[test]
    fn the_tables_of_the_search_are_what_the_data_gives() {
        let tables = concat!(env!("CARGO_MANIFEST_DIR"), "/../letters-search/src/fold");
        let read = |name: &str| std::fs::read(format!("{tables}/{name}")).unwrap();
        let pairs = han::pairs().unwrap();
        let stale = "write the tables anew: cargo xtask tables";
        assert!(read("han.bin") == write::han(&pairs), "{stale}");
        // A later toolchain knows more characters: then the tables may be old, and are not wrong.
        if char::UNICODE_VERSION == UNICODE {
            let made = write::characters(&characters::replacements(&pairs));
            assert!(read("characters.bin") == made, "{stale}");
        }
    }
}
