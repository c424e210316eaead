//! The page of the reader: what a site adds to it, and what it says of its own files.

use std::cell::RefCell;

use letters_pages::Node;
use letters_signature::PublicKey;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::{SiteError, policy};

/// The name of the page.
pub(crate) const PAGE: &str = "index.html";

/// The name of the element that says which release a page belongs to.
const RELEASE: &str = "open-letters-release";

/// The name of the element that says by which key its letters are signed.
const KEY: &str = "open-letters-key";

/// What style sheets and icons are of a page.
const STYLE: &str = "stylesheet";
const ICON: &str = "icon";

/// A style sheet or an icon, which plain pages have as the reader has it.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    /// What it is of a page.
    pub rel: &'static str,
    /// Where it stands.
    pub href: String,
}

impl Look {
    /// The same, seen from elsewhere.
    pub fn at(&self, href: String) -> Look {
        Look { rel: self.rel, href }
    }
}

/// The page of the reader as it came.
pub(crate) struct ReaderPage<'a>(pub &'a [u8]);

impl ReaderPage<'_> {
    /// What gives the page its looks: its style sheets, then its icon. Addresses are relative to the page.
    pub fn looks(&self) -> Result<Vec<Look>, SiteError> {
        let mut looks = self.links(STYLE)?;
        if looks.is_empty() {
            return Err(SiteError::BadPage("names no style sheet".to_owned()));
        }
        looks.extend(self.links(ICON)?);
        Ok(looks)
    }

    fn links(&self, rel: &'static str) -> Result<Vec<Look>, SiteError> {
        let found = RefCell::new(Vec::new());
        let handler = element!(format!("link[rel~={rel}][href]"), |link| {
            let href = link.get_attribute("href").unwrap_or_default();
            found.borrow_mut().push(Look { rel, href: href.trim_start_matches("./").to_owned() });
            Ok(())
        });
        let settings = RewriteStrSettings::new().append_element_content_handler(handler);
        rewrite_str(self.text()?, settings).map_err(cannot_be_read)?;
        Ok(found.into_inner())
    }

    pub fn text(&self) -> Result<&str, SiteError> {
        std::str::from_utf8(self.0).map_err(|_| SiteError::BadPage("is not UTF-8".to_owned()))
    }
}

/// Says in a page to which release it belongs.
pub(crate) fn name_release(page: &str, version: &str) -> Result<String, SiteError> {
    let meta = format!("\n    <meta name=\"{RELEASE}\" content=\"{version}\">");
    add_to_head(page, &format!("meta[name={RELEASE}]"), &meta)
}

/// Says in a page by which key its letters are signed, or by none.
pub(crate) fn name_key(page: &str, key: Option<&PublicKey>) -> Result<String, SiteError> {
    let meta = key.map(|key| format!("\n    <meta name=\"{KEY}\" content=\"{key}\">"));
    add_to_head(page, &format!("meta[name={KEY}]"), &meta.unwrap_or_default())
}

/// Says in a page what is shown where its address is shared, and what it is called until the reader runs. It stands
/// at the end of the head: browsers look for the encoding in the first kilobyte alone.
pub(crate) fn share(page: &str, title: Option<&str>, said: &[Node]) -> Result<String, SiteError> {
    let said: String = said.iter().map(|node| format!("{node}\n")).collect();
    let head = element!("head", |head| {
        head.append(&said, ContentType::Html);
        Ok(())
    });
    let earlier = element!("meta[name=description], meta[property^='og:']", |meta| {
        meta.remove();
        Ok(())
    });
    let name = element!("head > title", |element| {
        if let Some(title) = title {
            element.set_inner_content(title, ContentType::Text);
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(head)
        .append_element_content_handler(earlier)
        .append_element_content_handler(name);
    rewrite_str(page, settings).map_err(cannot_be_read)
}

/// What a page says of the key by which its letters are signed; nothing if they are not.
pub(crate) fn key_in(page: &str) -> Result<Option<String>, SiteError> {
    let found = RefCell::new(None);
    let key = element!(format!("meta[name={KEY}]"), |meta| {
        found.borrow_mut().get_or_insert(meta.get_attribute("content").unwrap_or_default());
        Ok(())
    });
    rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(key))
        .map_err(cannot_be_read)?;
    Ok(found.into_inner())
}

/// Begins the head of a page with the content policy, after all else was added: it governs only what
/// stands behind it.
pub(crate) fn begin_with_policy(page: &str) -> Result<String, SiteError> {
    let meta = format!(
        "\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy::CONTENT
    );
    add_to_head(page, "meta[http-equiv=Content-Security-Policy i]", &meta)
}

/// Adds markup at the beginning of the head, in the place of what an earlier build has added.
pub(crate) fn add_to_head(page: &str, earlier: &str, markup: &str) -> Result<String, SiteError> {
    let heads = RefCell::new(0);
    let head = element!("head", |head| {
        *heads.borrow_mut() += 1;
        head.prepend(markup, ContentType::Html);
        Ok(())
    });
    let earlier = element!(earlier, |meta| {
        meta.remove();
        Ok(())
    });
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(head)
        .append_element_content_handler(earlier);
    let page = rewrite_str(page, settings).map_err(cannot_be_read)?;
    match heads.into_inner() {
        1 => Ok(page),
        _ => Err(SiteError::BadPage("has not just one <head>, written out".to_owned())),
    }
}

fn cannot_be_read(why: lol_html::errors::RewritingError) -> SiteError {
    SiteError::BadPage(format!("cannot be read: {why}"))
}
