//! What a signature says of what it signs.

/// The field of a comment that says who signs.
const NAME: &str = "name:";

/// How long a name may be to be shown, in bytes.
const NAME_BYTES: usize = 300;

/// The comment that is signed with a file: its name, its version if it has one, and who signs it, in
/// fields as minisign writes them. There is no time in it, so that the same file has the same signature.
pub fn comment(file: &str, version: Option<u64>, name: Option<&str>) -> String {
    let mut fields = vec![format!("file:{}", one_field(file))];
    fields.extend(version.map(|version| format!("version:{version}")));
    fields.extend(name.map(|name| format!("{NAME}{}", one_field(name))));
    fields.join("\t")
}

/// Words without what would end the field, or the line.
fn one_field(words: &str) -> String {
    words.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The name in a comment; nothing if there is none, or one that is no name.
pub(crate) fn name(comment: &str) -> Option<&str> {
    let name = comment.split('\t').find_map(|field| field.strip_prefix(NAME))?;
    (1..=NAME_BYTES).contains(&name.len()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{comment, name};

    #[test]
    fn a_name_is_one_field() {
        let written = comment("a\tb.json", None, Some("We\nand\tyou: all"));
        assert_eq!(written, "file:a b.json\tname:We and you: all");
        assert_eq!(name(&written), Some("We and you: all"));
        let long = format!("name:{}", "a".repeat(301));
        for none in ["", "timestamp:1\tfile:a", "name:", "a name:b", &long] {
            assert_eq!(name(none), None, "{none}");
        }
    }
}
