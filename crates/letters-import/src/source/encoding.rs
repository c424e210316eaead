//! Which encoding the bytes of a text seem to have, so that an editor knows what to look for.

/// The encoding that bytes seem to have which are no UTF-8; nothing if they say too little.
pub(crate) fn likely_encoding(bytes: &[u8]) -> Option<&'static str> {
    if bytes.contains(&0) {
        return Some(match bytes {
            [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => "UTF-32",
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "UTF-16 that was cut off or damaged",
            _ if is_wide(bytes) => "UTF-16 without the mark at its beginning",
            _ => "no text at all",
        });
    }
    if is_damaged_utf_8(bytes) {
        return Some("UTF-8 of which some bytes were changed or lost");
    }
    let mut signs = Signs::default();
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first < 0x80 {
            continue;
        }
        match after.first() {
            // Letters with an accent stand alone between plain ones.
            None => signs.alone += 1,
            Some(second) if is_plain(*second) && !is_in_run(rest) => signs.alone += 1,
            Some(second) => {
                signs.count(*first, *second);
                rest = after.get(1..).unwrap_or_default();
            }
        }
    }
    signs.encoding()
}

/// Whether far more characters of several bytes are whole than are not: no other encoding comes out so.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= 4 && broken * 4 <= whole
}

/// Whether every second byte is nothing, as in the wide signs of plain letters.
fn is_wide(bytes: &[u8]) -> bool {
    let nothing = |at: usize| bytes.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    nothing(0).max(nothing(1)) * 10 > bytes.len() && nothing(0).min(nothing(1)) * 10 < bytes.len()
}

fn is_plain(byte: u8) -> bool {
    byte < 0x80
}

/// Whether a high byte follows within the next three: Chinese stands in runs.
fn is_in_run(bytes: &[u8]) -> bool {
    bytes.iter().take(3).any(|byte| !is_plain(*byte))
}

/// What pairs of bytes tell of an encoding of Chinese.
#[derive(Default)]
struct Signs {
    alone: usize,
    /// Both halves are high, as most of GB are, and a part of Big5.
    high: usize,
    /// The second half is a plain byte, as in half of Big5.
    low: usize,
    /// A half that Big5 never has.
    never_big5: usize,
    /// A first half that Big5 has for characters of Hong Kong alone.
    hong_kong: usize,
    /// A first half of the frequent characters of Big5, and of its punctuation.
    frequent: usize,
}

impl Signs {
    fn count(&mut self, first: u8, second: u8) {
        match first {
            0x87..=0xa0 | 0xfa..=0xfe => self.hong_kong += 1,
            0xa1..=0xc6 => self.frequent += 1,
            _ => {}
        }
        match second {
            _ if !(0x87..=0xfe).contains(&first) => self.never_big5 += 1,
            0x80..=0xa0 => self.never_big5 += 1,
            0xa1..=0xfe => self.high += 1,
            _ => self.low += 1,
        }
    }

    fn encoding(&self) -> Option<&'static str> {
        let pairs = self.high + self.low + self.never_big5;
        if self.alone > pairs {
            return Some("Windows-1252, as Western programs without Unicode write");
        }
        if pairs < 4 {
            return None;
        }
        let is_big5 = self.never_big5 == 0 && self.low * 5 > pairs;
        // Most characters of Big5 that are in use begin so; those of GBK do not.
        let is_of_hong_kong =
            self.hong_kong > 0 && self.frequent * 5 >= pairs.saturating_sub(self.hong_kong) * 4;
        Some(match is_big5 {
            true if is_of_hong_kong => {
                "Big5 (HKSCS), as Chinese programs of Hong Kong without Unicode write"
            }
            true if self.hong_kong == 0 => "Big5, as Chinese programs without Unicode write",
            _ => "GB18030 (GBK), as Chinese programs without Unicode write",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_by_their_bytes() {
        let starts = |bytes: &[u8], encoding: &str| {
            let found = likely_encoding(bytes).unwrap_or_default();
            assert!(found.starts_with(encoding), "{found}");
        };
        // 尊敬的果園部長：
        starts(b"\xb4L\xb7q\xaa\xba\xaaG\xb6\xe9\xb3\xa1\xaa\xf8\xa1G", "Big5");
        starts(b"\xd7\xf0\xbe\xb4\xb5\xc4\xb9\xfb\x88@\xb2\xbf\xe9L\xa3\xba", "GB18030");
        // 港務長嘅渡輪喺邊度？我哋等咗好耐，佢哋話冇船。
        starts(
            b"\xb4\xe4\xb0\xc8\xaa\xf8\x9d\xef\xb4\xe7\xbd\xfc\x9d\xf6\xc3\xe4\xab\xd7\xa1H\xa7\xda\x92]\xb5\xa5\x9d\xf7\xa6n\xad@\
              \xa1A\xca\\\x92]\xb8\xdc\xc9N\xb2\xee\xa1C",
            "Big5 (HKSCS)",
        );
        let damaged = ["請准她渡海。".as_bytes(), b"\xff", "她等了很久。".as_bytes()].concat();
        starts(&damaged, "UTF-8 of which");
        starts(b"Caf\xe9 and \x93quotes\x94.", "Windows-1252");
        starts(b"D\0e\0a\0r\0", "UTF-16 without");
        starts(b"\xff\xfe\0\0D\0\0\0", "UTF-32");
        starts(b"\x7fELF\x01\0\0\0\0\0\0\0", "no text");
        assert_eq!(likely_encoding(b"a \xff\xfe"), None);
    }
}
