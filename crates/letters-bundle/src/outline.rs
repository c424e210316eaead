//! Where the letters of a bundle stand in its bytes.
//!
//! This looks at quotation marks, brackets and commas alone. Bytes that are no JSON can make it find
//! anything; then reading what it has found fails, and all is read at once.

use crate::json::plain_length;

/// Where the letters of a bundle stand.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outline {
    /// Where the first one begins.
    start: usize,
    /// Where each one ends: at a comma, and the last at the end of the list.
    ends: Vec<usize>,
}

/// The finding out where they stand.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    at: usize,
    depth: usize,
    /// Where the string began in which the scan is.
    string: Option<usize>,
    /// The last string of the outermost object, if that was the key of the letters.
    is_key: bool,
    letters: Option<Outline>,
    is_inside: bool,
    /// Whether there are two lists of letters, or one that has nothing in it.
    is_odd: bool,
}

impl Scan {
    /// Looks at so many bytes more. Gives what was found when it has seen all: nothing where there is
    /// no list of letters, or more than one, or an empty one.
    pub fn work(&mut self, source: &[u8], bytes: usize) -> Option<Option<Outline>> {
        let stop = source.len().min(self.at.saturating_add(bytes));
        while self.at < stop {
            self.step(source);
        }
        let is_done = self.at >= source.len();
        is_done.then(|| self.letters.take().filter(|_| !self.is_odd && !self.is_inside))
    }

    fn step(&mut self, source: &[u8]) {
        if self.string.is_some() {
            self.at += plain_length(&source[self.at..]);
        }
        let at = self.at;
        let Some(&byte) = source.get(at) else { return };
        self.at += 1;
        if let Some(start) = self.string {
            match byte {
                b'\\' => self.at += 1,
                b'"' => {
                    self.string = None;
                    if self.depth == 1 {
                        self.is_key = &source[start..at] == b"letters";
                    }
                }
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => self.string = Some(at + 1),
            b'{' | b'[' => self.open(at, byte),
            b'}' | b']' => self.close(at),
            b',' if self.is_inside && self.depth == 2 => self.end_letter(at),
            b',' if self.depth == 1 => self.is_key = false,
            _ => {}
        }
    }

    fn open(&mut self, at: usize, byte: u8) {
        if self.depth == 1 && self.is_key && byte == b'[' {
            self.is_odd |= self.letters.is_some();
            self.letters = Some(Outline { start: at + 1, ends: Vec::new() });
            self.is_inside = true;
        }
        self.depth += 1;
    }

    fn close(&mut self, at: usize) {
        if self.is_inside && self.depth == 2 {
            self.end_letter(at);
            self.is_inside = false;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn end_letter(&mut self, at: usize) {
        if let Some(outline) = &mut self.letters {
            let start = outline.ends.last().copied().unwrap_or(outline.start);
            // A list without anything in it, or a comma too many: both are rare, and read at once.
            self.is_odd |= at <= start + 1;
            outline.ends.push(at);
        }
    }
}

impl Outline {
    /// How many letters there are.
    pub fn letters(&self) -> usize {
        self.ends.len()
    }

    /// What stands before the first letter and after the last one.
    pub fn around<'a>(&self, source: &'a [u8]) -> (&'a [u8], &'a [u8]) {
        let end = self.ends.last().copied().unwrap_or(self.start);
        (&source[..self.start], &source[end..])
    }

    /// About so many bytes of letters, from one of them on, and the number of the one after these.
    pub fn part<'a>(&self, source: &'a [u8], first: usize, bytes: usize) -> (&'a [u8], usize) {
        let start = match first.checked_sub(1) {
            Some(before) => self.ends[before] + 1,
            None => self.start,
        };
        let mut next = first + 1;
        while next < self.ends.len() && self.ends[next] <= start.saturating_add(bytes) {
            next += 1;
        }
        (&source[start..self.ends[next - 1]], next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(source: &str) -> Option<Outline> {
        let mut scan = Scan::default();
        loop {
            if let Some(found) = scan.work(source.as_bytes(), 3) {
                return found;
            }
        }
    }

    #[test]
    fn letters_are_found_wherever_they_stand() {
        let source =
            r#"{"a": "letters", "b": {"letters": [1]}, "letters": [{"c": ["]", "\""]},2 ]}"#;
        let found = outline(source).unwrap();
        assert_eq!(found.letters(), 2);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let part = |first, bytes| found.part(source.as_bytes(), first, bytes);
        assert_eq!((text(part(0, 1).0), part(0, 1).1), (r#"{"c": ["]", "\""]}"#.to_owned(), 1));
        assert_eq!((text(part(1, 1).0), part(1, 1).1), ("2 ".to_owned(), 2));
        assert_eq!(part(0, 100).1, 2);
        let (before, after) = found.around(source.as_bytes());
        assert!(text(before).ends_with(r#""letters": ["#) && after == b"]}");
    }

    #[test]
    fn what_is_odd_is_read_at_once() {
        for odd in ["", "[", "{}", r#"{"letters": []}"#, r#"{"letters": [1],"letters": [2]}"#] {
            assert_eq!(outline(odd), None, "{odd}");
        }
        assert_eq!(outline(r#"{"letters": [1,]}"#), None);
        assert_eq!(outline("{\"letters\": [1, \\"), None);
    }
}
