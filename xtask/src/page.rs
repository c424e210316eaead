//! The page of a release: as much of HTML as its own `index.html` needs.

/// One start tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its name, in lower case.
    pub name: String,
    /// Its attributes, names in lower case, in order.
    pub attributes: Vec<(String, String)>,
    /// Where it ends in the text.
    pub end: usize,
}

impl Tag {
    /// The value of an attribute, when the tag has it.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// The addresses that a browser loads by itself when it reads the page, each once.
pub fn loads(html: &str) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    for tag in tags(html) {
        let names: &[&str] = match tag.name.as_str() {
            "script" if tag.get("nomodule").is_some() => &[],
            // The program itself loads it later.
            "link" if tag.get("disabled").is_some() => &[],
            "script" => &["src", "data-module", "data-wasm"],
            "img" => &["src"],
            "link" if tag.get("rel").unwrap_or_default().split_whitespace().any(is_loaded) => {
                &["href"]
            }
            _ => &[],
        };
        for address in names.iter().filter_map(|name| tag.get(name)) {
            let address = address.trim_start_matches("./");
            let address = address.split(['?', '#']).next().unwrap_or_default();
            let known = addresses.iter().any(|known| known == address);
            if !known && !address.is_empty() && !address.starts_with("data:") {
                addresses.push(address.to_owned());
            }
        }
    }
    addresses
}

fn is_loaded(rel: &str) -> bool {
    let rel = rel.to_ascii_lowercase();
    ["stylesheet", "icon", "preload", "modulepreload", "manifest"].contains(&rel.as_str())
}

/// The start tags of a page, in order; comments are passed over.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        let rest = &html[start + 1..];
        if rest.starts_with("!--") {
            at = rest.find("-->").map_or(html.len(), |end| start + 1 + end + 3);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let tag = tag(html, start + 1);
            at = tag.end;
            tags.push(tag);
        } else {
            at = start + 1;
        }
    }
    tags
}

fn tag(html: &str, start: usize) -> Tag {
    let ends_name = |c: char| c.is_whitespace() || matches!(c, '>' | '/' | '=');
    let word = |at: usize| {
        let rest = &html[at..];
        at + rest.find(ends_name).unwrap_or(rest.len())
    };
    let mut at = word(start);
    let name = html[start..at].to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        let rest = &html[at..];
        at += rest.find(|c: char| !c.is_whitespace() && c != '/').unwrap_or(rest.len());
        if html[at..].is_empty() || html[at..].starts_with('>') {
            let end = (at + 1).min(html.len());
            return Tag { name, attributes, end };
        }
        let end = word(at).max(at + 1);
        let key = html[at..end].to_ascii_lowercase();
        at = end;
        let after = html[at..].trim_start();
        let value = after.strip_prefix('=').map(str::trim_start);
        let (value, rest) = match value {
            None => ("", &html[at..]),
            Some(value) => match value.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    value[1..].split_once(quote).unwrap_or((&value[1..], ""))
                }
                _ => value.split_at(
                    value.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(value.len()),
                ),
            },
        };
        attributes.push((key, value.to_owned()));
        at = html.len() - rest.len();
    }
}

#[cfg(test)]
mod tests {
    use super::{loads, tags};

    const PAGE: &str = "<!doctype html><html lang=en><HEAD class='a>b'><!-- <script src=no.js> -->\n\
        <link rel=\"stylesheet\" href=\"./reader.css?v=1\"><link rel=alternate href=plain.html>\n\
        <link rel=stylesheet href=rest.css disabled>\
        <link href=icon.svg rel='shortcut icon'/><script nomodule src=old.js></script>\n\
        <script type=module src=\"./boot.js\" data-module=\"./a.js\" data-wasm = './a.wasm'></script>\n\
        <link rel=preload href=./a.wasm></head><body hidden><a href=x>x</a> 1 < 2 <img src=data:x>";

    #[test]
    fn the_tags_and_their_attributes_are_read() {
        let tags = tags(PAGE);
        let names: Vec<_> = tags.iter().map(|tag| tag.name.as_str()).collect();
        let expected = "html head link link link link script script link body a img"
            .split(' ')
            .collect::<Vec<_>>();
        assert_eq!(names, expected);
        assert_eq!(tags[1].get("class"), Some("a>b"));
        assert_eq!(tags[9].get("hidden"), Some(""));
    }

    #[test]
    fn what_the_page_loads_is_listed_once() {
        let expected = ["reader.css", "icon.svg", "boot.js", "a.js", "a.wasm"];
        assert_eq!(loads(PAGE), expected);
    }

    #[test]
    fn broken_pages_end() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b='", "<a =", "<!--", "<a / "] {
            assert!(tags(html).len() <= 1, "{html}");
        }
    }
}
