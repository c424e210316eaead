//! British and American spelling as one: recognise is recognize, honour is honor, centre is center.

/// A folded English word in the spelling in which it is compared with others.
///
/// That is no spelling to be shown: words that merely look alike (promise, resource) change too, in
/// all their forms, so that their stems stay one.
pub(crate) fn american(word: &[u8]) -> Vec<u8> {
    let mut spelt = word.to_vec();
    let mut our = None;
    for (at, letters) in word.windows(3).enumerate().skip(2) {
        match letters {
            // The ending -ise in all its forms, but not that of rise and wise.
            [b'i' | b'y', b's', b'a' | b'e' | b'i'] if at > 2 => spelt[at + 1] = b'z',
            // Labour, but not hour.
            b"our" => our = Some(at + 1),
            _ => {}
        }
    }
    if let Some(at) = our {
        spelt[at..].rotate_left(1);
        spelt.pop();
    }
    if let [.., _, _, b't', r @ b'r', e @ b'e'] = spelt.as_mut_slice() {
        (*r, *e) = (b'e', b'r');
    }
    spelt
}

#[cfg(test)]
mod tests {
    use super::american;

    #[test]
    fn both_spellings_are_one() {
        for (british, other) in [
            ("recognise", "recognize"),
            ("organisations", "organizations"),
            ("analysed", "analyzed"),
            ("honourable", "honorable"),
            ("neighbours", "neighbors"),
            ("centre", "center"),
            ("theatre", "theater"),
        ] {
            assert_eq!(american(british.as_bytes()), american(other.as_bytes()), "{british}");
        }
        for word in ["hour", "court", "rise", "crisis", "prison", "tre", "s", ""] {
            assert_eq!(american(word.as_bytes()), word.as_bytes(), "{word}");
        }
    }
}
