//! Postings: for each term the units in which it stands.

/// For each term the units in which it stands, in ascending order.
///
/// A posting is the distance from the unit before, four bits to the left, above one bit for each
/// [form](crate::term::Occurrence::form) that is printed there; it is written with seven bits a
/// byte.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    bytes: Vec<u8>,
    /// Where the postings of each term begin, and where the last ones end.
    starts: Vec<u32>,
}

/// How many forms of a term are told apart.
pub(crate) const FORMS: usize = 4;

/// One posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posting {
    pub unit: u32,
    /// One bit for each form that is printed in the unit.
    pub forms: u8,
}

impl Postings {
    /// The postings of a term.
    pub fn of(&self, term: u32) -> impl Iterator<Item = Posting> {
        let mut rest = self.part(term).iter();
        // The first distance is from one before the first unit.
        let mut next = 0_u32;
        std::iter::from_fn(move || {
            let mut byte = *rest.next()?;
            let forms = byte & 0xf;
            let mut distance = u32::from(byte >> 4 & 7);
            let mut shift = 3;
            while byte >= 0x80 {
                byte = *rest.next()?;
                distance |= u32::from(byte & 0x7f) << shift;
                shift += 7;
            }
            next += distance;
            Some(Posting { unit: next - 1, forms })
        })
    }

    /// The number of bytes of a term's postings, which grows with their number.
    pub fn size_of(&self, term: u32) -> usize {
        self.part(term).len()
    }

    fn part(&self, term: u32) -> &[u8] {
        let at = term as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => &self.bytes[*start as usize..*end as usize],
            _ => &[],
        }
    }

    /// The number of bytes of all postings.
    pub fn size(&self) -> usize {
        self.bytes.len() + 4 * self.starts.len()
    }
}

/// Makes postings in two passes over the same units: the first measures, the second writes.
#[derive(Debug, Default)]
pub(crate) struct PostingsWriter {
    postings: Postings,
    /// For each term the unit after the last one in which it stood, and the forms seen since.
    last: Vec<u32>,
    forms: Vec<u8>,
    /// For each term where its next byte goes; in the first pass, how many bytes it needs.
    next: Vec<u32>,
}

impl PostingsWriter {
    pub fn new(terms: usize) -> PostingsWriter {
        PostingsWriter {
            postings: Postings::default(),
            last: vec![0; terms],
            forms: vec![0; terms],
            next: vec![0; terms],
        }
    }

    /// First pass: a unit with its terms.
    pub fn measure(&mut self, unit: u32, terms: impl Iterator<Item = u32>) {
        for term in terms.map(|term| term as usize) {
            let distance = unit + 1 - self.last[term];
            if distance > 0 {
                self.last[term] = unit + 1;
                let bits = 32 - distance.leading_zeros();
                self.next[term] += 1 + bits.saturating_sub(3).div_ceil(7);
            }
        }
    }

    /// Between the passes: gives each term its place.
    pub fn allot(&mut self) {
        let mut end = 0;
        self.postings.starts = Vec::with_capacity(self.next.len() + 1);
        for next in &mut self.next {
            self.postings.starts.push(end);
            end += std::mem::replace(next, end);
        }
        self.postings.starts.push(end);
        self.postings.bytes.reserve_exact(end as usize);
        self.last.fill(0);
    }

    /// Makes room for so many more bytes, and says whether there is enough.
    pub fn make_room(&mut self, bytes: usize) -> bool {
        let end = self.postings.starts.last().map_or(0, |end| *end as usize);
        let room = self.postings.bytes.len().saturating_add(bytes).min(end);
        self.postings.bytes.resize(room, 0);
        room == end
    }

    /// Second pass: the same unit with the same terms, each with the form that is printed.
    pub fn write(&mut self, unit: u32, terms: impl Iterator<Item = (u32, u8)> + Clone) {
        for (term, form) in terms.clone() {
            self.forms[term as usize] |= 1 << form;
        }
        for (term, _) in terms {
            let term = term as usize;
            let distance = unit + 1 - self.last[term];
            if distance > 0 {
                self.last[term] = unit + 1;
                let forms = std::mem::take(&mut self.forms[term]);
                self.put(term, distance, forms);
            }
        }
    }

    fn put(&mut self, term: usize, distance: u32, forms: u8) {
        let at = &mut self.next[term];
        let mut byte = forms | (distance as u8 & 7) << 4;
        let mut rest = distance >> 3;
        while rest > 0 {
            self.postings.bytes[*at as usize] = byte | 0x80;
            *at += 1;
            byte = rest as u8 & 0x7f;
            rest >>= 7;
        }
        self.postings.bytes[*at as usize] = byte;
        *at += 1;
    }

    pub fn finish(self) -> Postings {
        self.postings
    }
}

#[cfg(test)]
mod tests {
    use super::{Posting, PostingsWriter};

    #[test]
    fn postings_are_read_as_they_were_written() {
        let units: [(u32, &[(u32, u8)]); 5] = [
            (0, &[(0, 0), (1, 1), (0, 3)]),
            (1, &[(0, 2)]),
            (8, &[(0, 0)]),
            (1_000, &[(1, 0), (1, 1), (1, 1)]),
            (3_000_000, &[(0, 1), (2, 0)]),
        ];
        let mut writer = PostingsWriter::new(4);
        for (unit, terms) in units {
            writer.measure(unit, terms.iter().map(|(term, _)| *term));
        }
        writer.allot();
        while !writer.make_room(3) {}
        for (unit, terms) in units {
            writer.write(unit, terms.iter().copied());
        }
        let postings = writer.finish();
        let of = |term| postings.of(term).collect::<Vec<_>>();
        let posting = |unit, forms| Posting { unit, forms };
        let expected =
            [posting(0, 0b1001), posting(1, 0b100), posting(8, 1), posting(3_000_000, 0b10)];
        assert_eq!(of(0), expected);
        assert_eq!(of(1), [posting(0, 0b10), posting(1_000, 0b11)]);
        assert_eq!(of(2), [posting(3_000_000, 1)]);
        assert_eq!(of(3), []);
        assert_eq!(of(4), []);
    }
}
