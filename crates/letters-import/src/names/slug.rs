//! Names as parts of ids.

use crate::names::naming::folded;

/// Words as a part of an id: lower-case letters and digits with hyphens between, 48 at most.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in
        folded(text).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
    {
        if slug.len() + word.len() > 48 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_parts_of_ids() {
        assert_eq!(slug("Béatrice Vaugrante"), "beatrice-vaugrante");
        assert_eq!(slug("Canadian HIV/AIDS Legal Network"), "canadian-hiv-aids-legal-network");
        assert_eq!(slug("關卓中"), "");
    }
}
