//! The address under which a site is published.

use std::fmt;

use letters_model::Address;

/// The address of the folder of a site: absolute, with a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(String);

/// A text that is no such address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BaseUrlError;

impl fmt::Display for BaseUrlError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not the address of a folder such as `https://example.org/letters/`")
    }
}

impl std::error::Error for BaseUrlError {}

impl BaseUrl {
    /// Reads an address; the slash at its end may be left out.
    ///
    /// # Errors
    /// It is no absolute `https:` or `http:` address, or it has a query or a fragment.
    pub fn parse(text: &str) -> Result<BaseUrl, BaseUrlError> {
        let is_web = ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme));
        let is_plain = !text.contains(['?', '#', '\'']);
        match Address::from_text(text.to_owned()) {
            Address::Link(_) if is_web && is_plain => {
                Ok(BaseUrl(format!("{}/", text.trim_end_matches('/'))))
            }
            _ => Err(BaseUrlError),
        }
    }

    /// The address of the folder.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a file of the site.
    pub fn join(&self, path: &str) -> String {
        [&self.0, path].concat()
    }

    /// The path of the folder on its host, from slash to slash.
    pub fn path(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        self.0[host..].find('/').map_or("/", |at| &self.0[host + at..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_have_addresses() {
        for (text, address, path) in [
            ("https://example.org", "https://example.org/", "/"),
            ("http://example.org:8080/a/b", "http://example.org:8080/a/b/", "/a/b/"),
            ("https://example.org/a//", "https://example.org/a/", "/a/"),
        ] {
            let base = BaseUrl::parse(text).unwrap();
            assert_eq!((base.as_str(), base.path()), (address, path), "{text}");
            assert_eq!(base.join("a.html"), format!("{address}a.html"));
        }
        for wrong in ["", "example.org", "/letters", "mailto:a@b.c", "https://x/?a", "https://x/#a"]
        {
            assert_eq!(BaseUrl::parse(wrong), Err(BaseUrlError), "{wrong}");
        }
    }
}
