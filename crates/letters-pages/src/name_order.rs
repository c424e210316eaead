//! The order of names.

use letters_search::Folded;

/// What names are sorted by, so that they stand where people look for them: without regard to
/// capitals, accents and punctuation, and in English without regard to a `The` before them.
///
/// Han characters stand in the order of the code points of those that the search takes them for,
/// which is by radical, then by strokes. An order by strokes alone would take a table of every
/// character.
pub(crate) fn name_key(name: &str) -> String {
    let key = Folded::new(name).text();
    match key.strip_prefix("the ") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_people_look_for_them() {
        let mut names = [
            "Zentrum",
            "The Bar",
            "École",
            "amnesty",
            "Eastern",
            "Theatre",
            "Bar-Council",
            "Bar association",
            "the",
            "“Quoted”",
            "聯盟",
            "中心",
        ];
        names.sort_by_key(|name| name_key(name));
        let expected = [
            "amnesty",
            "The Bar",
            "Bar association",
            "Bar-Council",
            "Eastern",
            "École",
            "“Quoted”",
            "the",
            "Theatre",
            "Zentrum",
            "中心",
            "聯盟",
        ];
        assert_eq!(names, expected);
    }
}
