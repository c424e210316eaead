//! Addresses that bundles give for people, sources and reports.

use crate::is_invisible;

/// An address from a bundle: one that a reader may follow, or words that only look like one.
///
/// Only absolute `https:`, `http:` and `mailto:` addresses without credentials become links.
/// Whatever else stands in the place of an address is kept as it is and shown as plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// May be followed.
    Link(String),
    /// Is shown, and never followed.
    Plain(String),
}

impl Address {
    /// Decides whether a text is an address that may be followed.
    pub fn from_text(text: String) -> Address {
        if may_be_followed(&text) { Address::Link(text) } else { Address::Plain(text) }
    }

    /// The address as the bundle gives it.
    pub fn as_str(&self) -> &str {
        match self {
            Address::Link(text) | Address::Plain(text) => text,
        }
    }

    /// The address, if it may be followed.
    pub fn link(&self) -> Option<&str> {
        match self {
            Address::Link(text) => Some(text),
            Address::Plain(_) => None,
        }
    }

    /// Where a link leads: the host of a web address, the mailbox of a mail address. A name with
    /// letters beyond ASCII is followed by its spelling in ASCII (Punycode, RFC 3492), by which
    /// look-alikes are told apart.
    pub fn destination(&self) -> Option<String> {
        let (scheme, rest) = self.link()?.split_once(':')?;
        let is_mail = scheme.eq_ignore_ascii_case("mailto");
        let ends: &[char] = if is_mail { &['?'] } else { &['/', '?', '#', ':'] };
        let place = rest.trim_start_matches('/').split(ends).next()?.to_ascii_lowercase();
        if place.is_ascii() {
            return Some(place);
        }
        let host = place.rsplit('@').next().unwrap_or_default();
        let spelled: Vec<String> = host.split('.').map(in_ascii).collect();
        Some(format!("{place} ({})", spelled.join(".")))
    }
}

/// One label of a name, as the name system has it.
fn in_ascii(label: &str) -> String {
    match idna::punycode::encode_str(label) {
        Some(encoded) if !label.is_ascii() => format!("xn--{encoded}"),
        _ => label.to_owned(),
    }
}

/// Refuses all on which browsers and people could disagree: white space, control and invisible
/// characters, backslashes (which browsers read as slashes) and user names before a host.
fn may_be_followed(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let character_is_plain = |c: char| match c {
        '\\' | '<' | '>' | '"' | '`' | '{' | '}' | '|' | '^' => false,
        _ if c.is_ascii() => c.is_ascii_graphic(),
        // Spaces, private use, and what is no character.
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            false
        }
        '\u{e000}'..='\u{f8ff}' | '\u{fffc}'..='\u{ffff}' | '\u{f0000}'..='\u{10ffff}' => false,
        _ => !is_invisible(c),
    };
    if !rest.chars().all(character_is_plain) {
        return false;
    }
    match scheme.to_ascii_lowercase().as_str() {
        "https" | "http" => rest.strip_prefix("//").is_some_and(|rest| {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
            !host.is_empty()
                && !host.starts_with('.')
                && !authority.contains('@')
                && port.bytes().all(|byte| byte.is_ascii_digit())
        }),
        "mailto" => {
            let mailbox = rest.split('?').next().unwrap_or_default();
            mailbox.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && !host.is_empty() && !host.contains('@')
            })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_web_and_mail_addresses_are_links() {
        for link in [
            "https://example.org",
            "HTTP://example.org:8080/a?b=c#d",
            "https://例え.jp/道",
            "mailto:desk@example.org?subject=Letter",
        ] {
            assert!(Address::from_text(link.into()).link().is_some(), "{link}");
        }
        for plain in [
            "javascript:alert(1)",
            "data:text/html,x",
            "https:example.org",
            "https://",
            "https:///etc",
            "//example.org",
            "/letters",
            "https://name:word@example.org",
            "https://good.example\\@evil.example",
            "https://exa mple.org",
            "https://example.org/\u{202e}gro",
            "https://example.org:80x/",
            " https://example.org",
            "java\nscript:alert(1)",
            "mailto:",
            "mailto:@example.org",
            "file:///etc/passwd",
        ] {
            assert_eq!(Address::from_text(plain.into()), Address::Plain(plain.into()));
        }
    }

    #[test]
    fn links_say_where_they_lead() {
        for (link, destination) in [
            ("https://Example.org:8080/a?b", "example.org"),
            ("http://example.org?x", "example.org"),
            ("mailto:Desk@example.org?subject=x", "desk@example.org"),
            ("mailto:desk@例え.jp", "desk@例え.jp (xn--r8jz45g.jp)"),
            ("https://例え.jp/道", "例え.jp (xn--r8jz45g.jp)"),
            // The first letter is Cyrillic.
            ("https://аpple.com", "аpple.com (xn--pple-43d.com)"),
        ] {
            let found = Address::from_text(link.into()).destination();
            assert_eq!(found.as_deref(), Some(destination));
        }
        assert_eq!(Address::from_text("javascript:x".into()).destination(), None);
    }
}
