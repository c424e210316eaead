//! The lists of words, names and sentences, read from the files in `data/`.

use crate::flaw::Flaw;

/// The lists of one file: under `[name]`, one line an entry, its forms divided by `|`.
#[derive(Debug)]
pub struct Lists(Vec<(&'static str, List)>);

/// One list; it has an entry at least, and each entry has the same number of forms.
pub type List = Vec<Vec<&'static str>>;

impl Lists {
    /// Reads a file. Lines that start with `#` say something to people.
    ///
    /// # Errors
    /// A line has another number of forms than the first of its list, or a list is empty.
    pub fn read(text: &'static str) -> Result<Lists, Flaw> {
        let mut lists: Vec<(&'static str, List)> = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                lists.push((name, Vec::new()));
                continue;
            }
            let forms: Vec<&'static str> = line.split('|').collect();
            let Some((name, list)) = lists.last_mut() else {
                return Err(Flaw::NoList { name: line.to_owned() });
            };
            let is_even = list.first().is_none_or(|first| first.len() == forms.len());
            if !is_even || forms.len() < 2 || forms.iter().any(|form| form.is_empty()) {
                return Err(Flaw::BadLine { list: (*name).to_owned(), line: line.to_owned() });
            }
            list.push(forms);
        }
        match lists.iter().find(|(_, list)| list.is_empty()) {
            Some((name, _)) => Err(Flaw::NoList { name: (*name).to_owned() }),
            None => Ok(Lists(lists)),
        }
    }

    /// The list of this name.
    ///
    /// # Errors
    /// There is none.
    pub fn list(&self, name: &str) -> Result<&List, Flaw> {
        self.find(name).ok_or_else(|| Flaw::NoList { name: name.to_owned() })
    }

    /// The list of this name, if there is one.
    pub fn find(&self, name: &str) -> Option<&List> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, list)| list)
    }

    /// All lists with their names.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &List)> {
        self.0.iter().map(|(name, list)| (*name, list))
    }

    /// The length of the longest list.
    pub fn longest(&self) -> usize {
        self.0.iter().map(|(_, list)| list.len()).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_belong_to_the_list_above_them() {
        let lists = Lists::read("# people\n[a]\nx|y\n\n[b]\n1|2|3\n4|5|6\n").unwrap();
        assert_eq!(lists.list("a").unwrap(), &[["x", "y"]]);
        assert_eq!((lists.list("b").unwrap().len(), lists.longest()), (2, 2));
        assert_eq!(lists.list("c"), Err(Flaw::NoList { name: "c".into() }));
    }

    #[test]
    fn uneven_lines_and_empty_lists_are_named() {
        let bad = |list: &str, line: &str| Flaw::BadLine { list: list.into(), line: line.into() };
        assert_eq!(Lists::read("[a]\nx|y\nz").unwrap_err(), bad("a", "z"));
        assert_eq!(Lists::read("[a]\nx|").unwrap_err(), bad("a", "x|"));
        assert_eq!(Lists::read("[a]\n[b]\nx|y").unwrap_err(), Flaw::NoList { name: "a".into() });
        assert_eq!(Lists::read("x|y").unwrap_err(), Flaw::NoList { name: "x|y".into() });
    }
}
