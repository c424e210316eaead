//! Folders of somebody's machine: they work there and nowhere else, and tell whose it is.

use super::{Finding, Source};

/// Put together here, so that this file does not name what it looks for.
const FOLDERS: [&str; 5] = [
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/Use", "rs/"),
    concat!("\\Use", "rs\\"),
];

/// No file of the project names such a folder, on its own or after `file://`.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        for (line, number) in source.text.lines().zip(1..) {
            if let Some(folder) = FOLDERS.iter().find(|folder| names(line, folder)) {
                let problem = format!("names {folder}, a folder of one machine; make it relative");
                findings.push(Finding::new(&source.name, number, problem));
            }
        }
    }
    findings
}

fn names(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = &line[..at];
        // In `https://host/…` and `a/…` the folder is a part of something else.
        let inside = |c: char| c.is_alphanumeric() || "_-.~/})*".contains(c);
        before.ends_with("file://") || !before.ends_with(inside)
    })
}

#[cfg(test)]
mod tests {
    use super::{FOLDERS, check};
    use crate::invariants::Source;

    #[test]
    fn folders_of_machines_are_found_and_addresses_are_not() {
        let [home, ..] = FOLDERS;
        for (line, found) in [
            (format!("cd {home}anna"), 1),
            (format!("\"{home}anna\""), 1),
            (format!("file://{home}anna"), 1),
            (format!("https://example.org{home}page"), 0),
            (format!("src{home}view.rs"), 0),
        ] {
            assert_eq!(check(&[Source::new("a.md", &line)]).len(), found, "{line}");
        }
    }
}
