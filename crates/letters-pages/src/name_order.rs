//! The order of names.

/// What names are sorted by, so that they stand where people look for them: without regard to
/// capitals, accents and punctuation, and in English without regard to a `The` before them.
///
/// Han characters stand in the order of their code points. Within the block of the common ones
/// that is the order of the Kangxi dictionary: by radical, then by strokes. An order by strokes
/// alone would take a table of every character.
pub(crate) fn name_key(name: &str) -> String {
    let mut key = String::new();
    for character in name.chars() {
        match character {
            // What binds letters within a word is dropped; what parts words counts as a space.
            '\'' | '’' | '.' => {}
            _ if !character.is_alphanumeric() => {
                if !key.is_empty() && !key.ends_with(' ') {
                    key.push(' ');
                }
            }
            _ => key.extend(character.to_lowercase().map(without_accent)),
        }
    }
    match key.strip_prefix("the ") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => key,
    }
}

/// The letter beneath an accent, for those of western European names.
fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
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
