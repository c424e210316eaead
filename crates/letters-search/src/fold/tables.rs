//! What stands for each character in folded text, from two tables that `cargo xtask tables` writes.
//!
//! `characters.bin` holds runs of neighbours that are replaced alike, `han.bin` holds pairs of Han
//! characters; both are rows of numbers of seven bits a byte, each row for itself, since what is alike
//! compresses best side by side. They come from the data of Unicode
//! (licence Unicode-3.0) and of OpenCC (licence Apache-2.0); `crates/letters-folding-data` says how.

use std::sync::OnceLock;

const CHARACTERS: &[u8] = include_bytes!("characters.bin");
const HAN: &[u8] = include_bytes!("han.bin");

/// What stands for a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replacement {
    /// The character itself.
    Same,
    /// Nothing: it adorns or is invisible.
    Nothing,
    /// The end of a word.
    Division,
    /// One other character.
    One(char),
    /// Several characters, as a place in [`Tables::text`].
    Several(u32),
}

/// What stands for the character in folded text.
pub fn replacement(c: char) -> Replacement {
    tables().replacement(c)
}

/// The tables, unpacked at the first use.
pub fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(Tables::unpack)
}

/// The tables as they are looked up: pages of 256 characters, most of which are the empty page 0.
pub struct Tables {
    pages: Vec<u8>,
    entries: Vec<u32>,
    texts: Vec<Vec<char>>,
}

const NOTHING: u32 = 1 << 30;
const SEVERAL: u32 = 1 << 31;

impl Tables {
    fn unpack() -> Tables {
        let mut tables =
            Tables { pages: vec![0; 0x11_0000 >> 8], entries: vec![0; 256], texts: Vec::new() };
        tables.unpack_characters(&mut Numbers(CHARACTERS));
        tables.unpack_han(&mut Numbers(HAN));
        tables
    }

    fn unpack_characters(&mut self, numbers: &mut Numbers) {
        let runs = numbers.next();
        let (gaps, shapes, counts) = (numbers.row(runs), numbers.row(runs), numbers.row(runs));
        let (mut start, mut last) = (0, 0);
        for ((gap, shape), count) in gaps.into_iter().zip(shapes).zip(counts) {
            start += gap;
            let length = if shape & 3 == 3 { numbers.next() } else { shape & 3 };
            let text = (0..length).map(|_| {
                last = numbers.next_from(last);
                char::from_u32(last).unwrap_or(' ')
            });
            let text: Vec<char> = text.collect();
            let (step, advance) = (1 + (shape >> 2) / 3, (shape >> 2) % 3);
            for at in 0..count {
                let entry = match text.as_slice() {
                    [] => NOTHING,
                    [one] => *one as u32 + at * advance,
                    _ => SEVERAL | self.texts.len() as u32,
                };
                self.set(start + at * step, entry);
            }
            if text.len() > 1 {
                self.texts.push(text);
            }
        }
    }

    fn unpack_han(&mut self, numbers: &mut Numbers) {
        let count = numbers.next();
        let gaps = numbers.row(count);
        let (mut from, mut to) = (0, 0);
        for gap in gaps {
            from += gap;
            to = numbers.next_from(to);
            self.set(from, to);
        }
    }

    fn set(&mut self, code: u32, entry: u32) {
        let page = code as usize >> 8;
        if self.pages[page] == 0 {
            self.pages[page] = (self.entries.len() >> 8) as u8;
            self.entries.resize(self.entries.len() + 256, 0);
        }
        self.entries[(usize::from(self.pages[page]) << 8) + (code as usize & 0xff)] = entry;
    }

    #[inline]
    fn replacement(&self, c: char) -> Replacement {
        let code = c as usize;
        match self.entries[(usize::from(self.pages[code >> 8]) << 8) + (code & 0xff)] {
            0 if c.is_ascii() => ascii(c),
            // Pictures and signs of the second plane.
            0 if (0x1f000..0x20000).contains(&code) => Replacement::Division,
            0 => Replacement::Same,
            NOTHING => Replacement::Nothing,
            0x20 => Replacement::Division,
            entry if entry & SEVERAL != 0 => Replacement::Several(entry & !SEVERAL),
            entry => char::from_u32(entry).map_or(Replacement::Same, Replacement::One),
        }
    }

    /// The characters of a [`Replacement::Several`]; a space divides words.
    pub fn text(&self, at: u32) -> &[char] {
        &self.texts[at as usize]
    }
}

fn ascii(c: char) -> Replacement {
    match c {
        'a'..='z' | '0'..='9' => Replacement::Same,
        'A'..='Z' => Replacement::One(c.to_ascii_lowercase()),
        _ => Replacement::Division,
    }
}

/// Numbers of seven bits a byte, the lowest first. What follows the last one is 0.
struct Numbers(&'static [u8]);

impl Numbers {
    fn next(&mut self) -> u32 {
        let mut number = 0;
        let mut shift = 0;
        while let Some((byte, rest)) = self.0.split_first() {
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if *byte < 0x80 {
                break;
            }
        }
        number
    }

    /// The number that is as far from another as the next one says, up or down.
    fn next_from(&mut self, other: u32) -> u32 {
        let number = self.next();
        other.wrapping_add((number >> 1) ^ 0_u32.wrapping_sub(number & 1))
    }

    fn row(&mut self, count: u32) -> Vec<u32> {
        (0..count).map(|_| self.next()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Replacement, replacement, tables};

    #[test]
    fn tables_are_read_as_they_were_written() {
        assert_eq!(replacement('É'), Replacement::One('e'));
        assert_eq!(replacement('Ｚ'), Replacement::One('z'));
        assert_eq!(replacement('鄭'), Replacement::One('郑'));
        assert_eq!(replacement('郑'), Replacement::Same);
        assert_eq!(replacement('\u{301}'), Replacement::Nothing);
        assert_eq!(replacement('，'), Replacement::Division);
        assert_eq!(replacement('😀'), Replacement::Division);
        let Replacement::Several(at) = replacement('ß') else { panic!("ß is one character") };
        assert_eq!(tables().text(at), ['s', 's']);
    }
}
