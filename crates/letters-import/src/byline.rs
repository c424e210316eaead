//! Lines that say who wrote a text: `By Mara Quill and Li Wen`, 文：林小明.

use crate::postal::is_delivery;
use crate::shape::is_person;

/// What stands before the names.
const BEGINNINGS: [&str; 8] = ["By ", "BY ", "Par ", "文：", "文:", "作者：", "作者:", "撰文："];

/// The names of a line that says who wrote the text; nobody if it is none.
pub(crate) fn names(text: &str) -> Vec<&str> {
    let rest = BEGINNINGS.iter().find_map(|beginning| text.strip_prefix(beginning));
    let mut names: Vec<&str> = vec![rest.unwrap_or_default()];
    for divider in [", ", " and ", " & ", " et ", "、", "及", "與"] {
        names = names.into_iter().flat_map(|part| part.split(divider)).collect();
    }
    let names: Vec<&str> = names
        .into_iter()
        .map(|name| name.trim().trim_start_matches("and ").trim_end_matches(','))
        .filter(|name| !name.is_empty())
        .collect();
    if names.iter().all(|name| is_person(name)) && !is_delivery(text) { names } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_have_names_alone() {
        assert_eq!(
            names("By Mara Quill, Tom Reed, and Li Wen"),
            ["Mara Quill", "Tom Reed", "Li Wen"]
        );
        assert_eq!(names("文：林小明、何婉芬"), ["林小明", "何婉芬"]);
        for text in ["By the river", "By email", "Mara Quill", "By", "By Monday we shall know"] {
            assert_eq!(names(text), [""; 0], "{text}");
        }
    }
}
