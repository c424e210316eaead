//! Documents as small as they can be without saying anything else.

/// A JSON document without the white space between its values, which editors need and readers pay for.
///
/// The document has to be well formed, as [`decode`](crate::decode) sees to.
///
/// ```
/// let written = br#"{ "title": { "en": "A \"title\" of words" } }"#;
/// assert_eq!(letters_bundle::compact(written), br#"{"title":{"en":"A \"title\" of words"}}"#);
/// ```
pub fn compact(document: &[u8]) -> Vec<u8> {
    let mut compact = Vec::with_capacity(document.len());
    let (mut is_string, mut is_escaped) = (false, false);
    for byte in document {
        if !is_string && byte.is_ascii_whitespace() {
            continue;
        }
        compact.push(*byte);
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => is_string = !is_string,
            _ => {}
        }
    }
    compact
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_white_space_between_values_goes() {
        let written = b"{\n  \"a\\\\\": [1, 2,\t\" { \\\" } \"],\r\n  \"b c\": null\n}\n";
        let short = compact(written);
        assert_eq!(short, b"{\"a\\\\\":[1,2,\" { \\\" } \"],\"b c\":null}");
        assert_eq!(compact(&short), short);
        let value = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).unwrap();
        assert_eq!(value(written), value(&short));
    }
}
