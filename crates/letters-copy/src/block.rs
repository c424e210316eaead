//! Text in the page that no browser runs, and that cannot get out of its place.

/// Adds text in which nothing is left that a page would read otherwise.
///
/// Markup begins with `<`, so neither `</script>` nor `<!--` remains. Carriage returns and zeros would
/// come back as other characters; quotation marks and ampersands end or change attributes. All are
/// percent-encoded, and so is `%`: `decodeURIComponent` gives back the very same text.
pub(crate) fn add(text: &mut String, content: &str, place: Place) {
    let is_read_otherwise = |c: char| match c {
        '%' | '<' | '\r' | '\0' => true,
        '"' | '&' | '\n' => place == Place::Attribute,
        _ => false,
    };
    for part in content.split_inclusive(is_read_otherwise) {
        let last = part.chars().next_back().filter(|last| is_read_otherwise(*last));
        let plain = last.map_or(part, |last| &part[..part.len() - last.len_utf8()]);
        text.push_str(plain);
        if let Some(last) = last {
            /// The sixteen digits, as `encodeURIComponent` has them.
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            let code = last as usize;
            text.push('%');
            text.extend([code >> 4 & 15, code & 15].map(|digit| char::from(DIGITS[digit])));
        }
    }
}

/// Where text stands in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Between two tags.
    Content,
    /// In quotation marks.
    Attribute,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(content: &str, place: Place) -> String {
        let mut text = String::new();
        add(&mut text, content, place);
        text
    }

    #[test]
    fn nothing_gets_out_of_its_place() {
        let hostile = "</script><!-- 100% 鄭\r\n\0\"&";
        let content = "%3C/script>%3C!-- 100%25 鄭%0D\n%00\"&";
        assert_eq!(block(hostile, Place::Content), content);
        assert_eq!(block("a\"b&<\n%", Place::Attribute), "a%22b%26%3C%0A%25");
        assert_eq!(block("", Place::Content), "");
    }
}
