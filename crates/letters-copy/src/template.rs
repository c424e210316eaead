//! The page of the reader in which a place is left open for the program and the letters.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::File;
use crate::block::{self, Place};

/// What stands where the program and the letters belong: this, the paths of the parts of the program
/// with spaces between them, and an end.
const MARK: (&str, &str) = ("<!-- program: ", " -->");

/// A page of the reader, with a place left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template<'a> {
    before: &'a str,
    program: &'a str,
    after: &'a str,
}

/// A page has not just one place for the program and the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoTemplate;

impl fmt::Display for NoTemplate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(
            "the page has not just one place `<!-- program: … -->` for the letters; \
             take the copy.html that `cargo xtask build` makes",
        )
    }
}

impl std::error::Error for NoTemplate {}

impl<'a> Template<'a> {
    /// Reads a page.
    ///
    /// # Errors
    /// It has no place for the program and the letters, or several.
    pub fn parse(page: &'a str) -> Result<Template<'a>, NoTemplate> {
        let (before, rest) = page.split_once(MARK.0).ok_or(NoTemplate)?;
        let (program, after) = rest.split_once(MARK.1).ok_or(NoTemplate)?;
        let is_one = !after.contains(MARK.0) && !program.contains(['<', '\n']);
        is_one.then_some(Template { before, program, after }).ok_or(NoTemplate)
    }

    /// The paths of the parts of the program that belongs to the page, relative to it; the one that is
    /// started comes first.
    pub fn program(&self) -> impl Iterator<Item = &'a str> {
        self.program.split(' ')
    }

    /// The copy with these parts of the program, in their order, and these files. If their index is signed,
    /// the page names the key, as that of the site does.
    pub fn fill(&self, program: &[&[u8]], files: &[File], key: Option<&str>) -> String {
        let size: usize = files.iter().map(|file| file.text.len() + 100).sum();
        let mut page = String::with_capacity(size + self.before.len() + self.after.len());
        page.push_str(self.before);
        if let Some(key) = key {
            page.push_str("<meta name=\"open-letters-key\" content=\"");
            block::add(&mut page, key, Place::Attribute);
            page.push_str("\">\n    ");
        }
        for file in files {
            open(&mut page, &file.path, "");
            block::add(&mut page, &file.text, Place::Content);
            page.push_str("</script>\n    ");
        }
        for (at, (path, part)) in self.program().zip(program).enumerate() {
            page.push_str(if at == 0 { "" } else { "\n    " });
            open(&mut page, path, " data-kind=\"base64\"");
            STANDARD.encode_string(part, &mut page);
            page.push_str("</script>");
        }
        page.push_str(self.after);
        page
    }
}

/// Begins a block with a file of this path.
fn open(page: &mut String, path: &str, kind: &str) {
    page.push_str("<script type=\"text/plain\" data-path=\"");
    block::add(page, path, Place::Attribute);
    page.push('"');
    page.push_str(kind);
    page.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_place() {
        let mark = "<!-- program: a_bg.wasm b.wasm -->";
        let page = ["<body>", mark, "<script>open()</script>"].concat();
        let template = Template::parse(&page).unwrap();
        assert_eq!(template.program().collect::<Vec<_>>(), ["a_bg.wasm", "b.wasm"]);
        let file = File { path: "letters/\"a\".json".into(), text: "{}\n".into() };
        let copy = template.fill(&[b"foo", b"f"], &[file], Some("RWQ+/="));
        let expected = r#"<body><meta name="open-letters-key" content="RWQ+/=">
    <script type="text/plain" data-path="letters/%22a%22.json">{}
</script>
    <script type="text/plain" data-path="a_bg.wasm" data-kind="base64">Zm9v</script>
    <script type="text/plain" data-path="b.wasm" data-kind="base64">Zg==</script><script>open()</script>"#;
        assert_eq!(copy, expected);
        for wrong in ["", "<!-- program: ", "<!-- program: <b> -->", &mark.repeat(2)] {
            assert_eq!(Template::parse(wrong), Err(NoTemplate), "{wrong}");
        }
    }
}
