//! What is shown where somebody shares an address, in the words of Open Graph.
//!
//! Source: <https://ogp.me/>.

use letters_model::Tag;
use letters_pages::Node;

use super::Plain;
use super::head::named;

/// The picture that stands beside a shared address: the icon of those that the reader has which is largest.
pub(crate) const PICTURE: &str = "icons/icon-512.png";

/// What is said of a page where its address is shared.
pub(crate) struct Shared {
    /// `website` or `article`.
    pub kind: &'static str,
    /// What the page is called.
    pub title: String,
    /// What the site is called.
    pub site: String,
    /// A sentence or two.
    pub description: Option<String>,
    /// Where the page is, seen from the folder of the site.
    pub path: String,
    /// When its words were published.
    pub published: Option<String>,
    /// Its language.
    pub language: Tag,
    /// The others in which there is the same.
    pub others: Vec<Tag>,
}

impl Shared {
    /// The same as elements of a head.
    pub fn nodes(&self, plain: &Plain) -> Vec<Node> {
        let at = |path: &str| plain.base_url.as_ref().map(|base| base.join(path));
        let (url, picture) = (at(&self.path), plain.picture.as_deref().and_then(at));
        let own = locale(&self.language);
        let said = [
            ("og:type", Some(self.kind)),
            ("og:title", Some(self.title.as_str())),
            ("og:site_name", Some(self.site.as_str())),
            ("og:description", self.description.as_deref()),
            ("og:url", url.as_deref()),
            ("og:image", picture.as_deref()),
            ("og:locale", Some(own.as_str())),
            ("article:published_time", self.published.as_deref()),
        ];
        let said = said.into_iter().filter_map(|(name, said)| Some((name, said?)));
        let mut nodes: Vec<Node> = said.map(|(name, said)| named("property", name, said)).collect();
        let others = self.others.iter().map(locale).filter(|other| *other != own);
        nodes.extend(others.map(|other| named("property", "og:locale:alternate", &other)));
        nodes
    }
}

/// A language as Open Graph writes it, which wants a country: where the tag has none, the one where most write so.
fn locale(language: &Tag) -> String {
    let parts: Vec<&str> = language.as_str().split('-').collect();
    let is_region = |part: &&&str| part.len() == 2 && part.chars().all(|c| c.is_ascii_uppercase());
    let primary = language.primary_language();
    let region =
        parts.iter().skip(1).find(is_region).copied().or(match (primary, language.script()) {
            ("zh", Some("Hans")) => Some("CN"),
            ("zh", _) => Some("TW"),
            ("yue", _) => Some("HK"),
            ("en", _) => Some("US"),
            ("fr", _) => Some("FR"),
            ("de", _) => Some("DE"),
            ("es", _) => Some("ES"),
            ("ja", _) => Some("JP"),
            ("ko", _) => Some("KR"),
            ("bo" | "ug", _) => Some("CN"),
            _ => None,
        });
    match region {
        Some(region) => format!("{primary}_{region}"),
        None => primary.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_the_country_that_open_graph_wants() {
        let of = |tag: &str| locale(&Tag::parse(tag).unwrap());
        assert_eq!(
            ["en", "en-CA", "zh-Hant", "zh-Hans", "zh-Hant-HK", "sv"].map(of),
            ["en_US", "en_CA", "zh_TW", "zh_CN", "zh_HK", "sv"]
        );
    }
}
