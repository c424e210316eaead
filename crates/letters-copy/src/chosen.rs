//! Some letters of a library, as a site of their own would have them.

use letters_bundle::{IndexEntry, SiteIndex, digest, encode_index, encode_letters};
use letters_model::{Letter, Library, Origin, Text};

use crate::{File, INDEX};

/// The files of a site with this name that has some letters of a library and no others. `is_chosen` says
/// for each letter of the library, in its order, whether it is among them.
///
/// Each archive becomes a bundle of its own, with the letters in the library's order and with all to
/// which they refer; the index lists those in which there is any, and has version 1. Letters that were
/// opened from the device are no part of a site, and are left out.
pub fn chosen(library: &Library, title: &Text, is_chosen: &[bool]) -> Vec<File> {
    let mut index = SiteIndex { title: title.clone(), version: 1, bundles: Vec::new() };
    let mut files = Vec::new();
    for bundle in library.bundles().iter().filter(|bundle| bundle.origin == Origin::Site) {
        let letters = library.letters().zip(is_chosen).filter(|(shelved, is_chosen)| {
            **is_chosen && std::ptr::eq(shelved.archive, &*bundle.archive)
        });
        let letters: Vec<&Letter> = letters.map(|(shelved, _)| shelved.letter).collect();
        if letters.is_empty() {
            continue;
        }
        let text = encode_letters(&bundle.archive, &letters);
        let path = [&(files.len() + 1).to_string(), ".json"].concat();
        let sha256 = digest(text.as_bytes());
        index.bundles.push(IndexEntry { path: path.clone(), sha256, bytes: text.len() as u64 });
        files.push(File { path: ["letters/", &path].concat(), text });
    }
    files.insert(0, File { path: INDEX.to_owned(), text: encode_index(&index) });
    files
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use letters_bundle::{decode, decode_index};
    use letters_model::{Archive, Bundle};

    use super::*;

    /// An archive with these letters, each of which names a person of its own.
    fn archive(letters: &[&str]) -> Archive {
        let person = |id: &&str| {
            format!(r#"{{"id": "{id}-p", "kind": "person", "case": true, "name": {{"en": "P"}}}}"#)
        };
        let letter = |id: &&str| {
            format!(
                r#"{{"id": "{id}", "edition": "full", "languages": ["en"], "date": "2020-02-02",
                "title": {{"en": "T"}}, "blocks": [{{"id": "b", "kind": "paragraph",
                "text": {{"en": [{{"text": "P", "entity": "{id}-p"}}]}}}}]}}"#
            )
        };
        let list = |each: &dyn Fn(&&str) -> String| letters.iter().map(each).collect::<Vec<_>>();
        let bundle = format!(
            r#"{{"format": "open-letters/1", "title": {{"en": "A"}}, "languages": ["en"],
            "entities": [{}], "letters": [{}]}}"#,
            list(&person).join(","),
            list(&letter).join(",")
        );
        decode(bundle.as_bytes()).unwrap()
    }

    fn bundle(letters: &[&str], origin: Origin) -> Bundle {
        Bundle { archive: Arc::new(archive(letters)), digest: None, origin }
    }

    #[test]
    fn what_is_chosen_is_a_site_of_its_own_and_nothing_else_is_in_it() {
        let shelf = [
            bundle(&["a", "b", "c"], Origin::Site),
            bundle(&["d"], Origin::Device),
            bundle(&["e"], Origin::Site),
            bundle(&["f"], Origin::Site),
        ];
        let library = Library::new(shelf);
        let chosen_ones = ["a", "c", "d", "f"];
        let is_chosen: Vec<bool> =
            library.letters().map(|letter| chosen_ones.contains(&letter.address)).collect();
        let title = library.bundles()[0].archive.title.clone();
        let files = chosen(&library, &title, &is_chosen);
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, [INDEX, "letters/1.json", "letters/2.json"]);
        let index = decode_index(files[0].text.as_bytes()).unwrap();
        assert_eq!((index.title, index.version), (title, 1));
        for (entry, file) in index.bundles.iter().zip(&files[1..]) {
            assert_eq!(entry.sha256, digest(file.text.as_bytes()));
            assert_eq!(["letters/", &entry.path].concat(), file.path);
            assert_eq!(entry.bytes, file.text.len() as u64);
        }
        // Each has its letters and whom they name, and is what was there before.
        assert_eq!(decode(files[1].text.as_bytes()).unwrap(), archive(&["a", "c"]));
        assert_eq!(decode(files[2].text.as_bytes()).unwrap(), archive(&["f"]));
    }

    #[test]
    fn nothing_chosen_is_a_site_without_bundles() {
        let library = Library::new([bundle(&["a"], Origin::Site)]);
        let files = chosen(&library, &Text::new(), &[false]);
        assert_eq!(files.len(), 1);
    }
}
