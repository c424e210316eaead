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
}

impl Signs {
    fn count(&mut self, first: u8, second: u8) {
        match second {
            _ if !(0xa1..=0xf9).contains(&first) => self.never_big5 += 1,
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
        Some(match self.never_big5 == 0 && self.low * 5 > pairs {
            true => "Big5, as Chinese programs without Unicode write",
            false => "GB18030 (GBK), as Chinese programs without Unicode write",
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
        starts(b"Caf\xe9 and \x93quotes\x94.", "Windows-1252");
        starts(b"D\0e\0a\0r\0", "UTF-16 without");
        starts(b"\xff\xfe\0\0D\0\0\0", "UTF-32");
        starts(b"\x7fELF\x01\0\0\0\0\0\0\0", "no text");
        assert_eq!(likely_encoding(b"a \xff\xfe"), None);
    }
}
