//! The same thing in several languages.

use crate::Tag;

/// The same thing in several languages, in the order in which the bundle gives them.
///
/// There are few languages (16 at most), so a list is searched faster than a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByLanguage<T>(Vec<(Tag, T)>);

/// Plain words in several languages: a title, a name, a demand.
pub type Text = ByLanguage<String>;

impl<T> Default for ByLanguage<T> {
    fn default() -> Self {
        ByLanguage(Vec::new())
    }
}

impl<T> ByLanguage<T> {
    /// Nothing yet, in no language.
    pub fn new() -> Self {
        Self::default()
    }

    /// Nothing yet, with room for what stands in so many languages.
    pub fn with_room(languages: usize) -> Self {
        ByLanguage(Vec::with_capacity(languages))
    }

    /// Sets what stands in one language, and gives back what stood there.
    pub fn insert(&mut self, tag: Tag, value: T) -> Option<T> {
        match self.0.iter_mut().find(|(known, _)| *known == tag) {
            Some((_, old)) => Some(std::mem::replace(old, value)),
            None => {
                self.0.push((tag, value));
                None
            }
        }
    }

    /// What stands in just this language.
    pub fn get(&self, tag: &Tag) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == tag).map(|(_, value)| value)
    }

    /// What stands in this language, or in the language nearest to it, or else the first; with the
    /// language that it is in. Nothing only if there is nothing in any language.
    pub fn nearest(&self, tag: &Tag) -> Option<(&Tag, &T)> {
        let same = |(known, _): &&(Tag, T)| known == tag;
        let near = |(known, _): &&(Tag, T)| known.primary_language() == tag.primary_language();
        self.0
            .iter()
            .find(same)
            .or_else(|| self.0.iter().find(near))
            .or_else(|| self.0.first())
            .map(|(tag, value)| (tag, value))
    }

    /// Each language with what stands in it.
    pub fn iter(&self) -> impl Iterator<Item = (&Tag, &T)> {
        self.0.iter().map(|(tag, value)| (tag, value))
    }

    /// The number of languages.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is nothing in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> FromIterator<(Tag, T)> for ByLanguage<T> {
    fn from_iter<I: IntoIterator<Item = (Tag, T)>>(pairs: I) -> Self {
        let mut all = Self::new();
        for (tag, value) in pairs {
            all.insert(tag, value);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_stands_in() {
        let tag = |text| Tag::parse(text).unwrap();
        let name: Text = [(tag("en"), "Jimmy Lai".into()), (tag("zh-Hant"), "黎智英".into())]
            .into_iter()
            .collect();
        assert_eq!(name.nearest(&tag("zh-Hans")).unwrap().1, "黎智英");
        assert_eq!(name.nearest(&tag("fr")).unwrap(), (&tag("en"), &"Jimmy Lai".to_owned()));
        assert_eq!(name.get(&tag("zh-Hans")), None);
        assert_eq!(Text::new().nearest(&tag("en")), None);
    }
}
