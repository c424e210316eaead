//! The web manifest: how a site is called and looks where it is installed.

use letters_model::Text;
use serde_json::{Map, Value, json};

use crate::SiteError;
use crate::reader_page::add_to_head;

/// The name of the manifest.
pub(crate) const MANIFEST: &str = "site.webmanifest";

/// The manifest of a site with this title. Browsers that do not choose among languages have all of
/// them one after another.
pub(crate) fn manifest(title: &Text) -> String {
    let named = |en: &str, chinese: &str, url: &str| {
        json!({
            "name": format!("{en} {chinese}"),
            "name_localized": { "en": en, "zh-Hant": chinese },
            "url": url,
        })
    };
    let icon = |path: &str, size: &str, purpose: &str| json!({ "src": path, "sizes": size, "type": "image/png", "purpose": purpose });
    let titles: Vec<&str> = title.iter().map(|(_, words)| words.as_str()).collect();
    let localized = title.iter().map(|(tag, words)| (tag.to_string(), Value::from(words.as_str())));
    let manifest = json!({
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "name": titles.join(" "),
        "name_localized": localized.collect::<Map<_, _>>(),
        "short_name": "Letters 公開信",
        "short_name_localized": { "en": "Letters", "zh-Hant": "公開信" },
        "background_color": "#fbf8f2",
        "theme_color": "#9c2a1e",
        "icons": [
            icon("icons/icon-192.png", "192x192", "any"),
            icon("icons/icon-512.png", "512x512", "any"),
            icon("icons/maskable-512.png", "512x512", "maskable"),
        ],
        "shortcuts": [
            named("Search letters", "搜尋信件", "./#search_field"),
            named("Cases", "個案", "./?page=cases"),
        ],
    });
    format!("{manifest}\n")
}

/// Names the manifest, and the icon for systems that read none, in the reader's page.
pub(crate) fn link_manifest(page: &str) -> Result<String, SiteError> {
    let links = format!(
        "\n    <link rel=\"manifest\" href=\"./{MANIFEST}\">\
         \n    <link rel=\"apple-touch-icon\" href=\"./icons/touch-180.png\">"
    );
    add_to_head(page, "link[rel=manifest i], link[rel=apple-touch-icon i]", &links)
}

#[cfg(test)]
mod tests {
    use letters_model::Tag;

    use super::*;

    #[test]
    fn a_site_has_its_own_name_in_every_language() -> Result<(), Box<dyn std::error::Error>> {
        let titles = [("en", "Our letters"), ("zh-Hant", "我們的信")];
        let title: Option<Text> = titles
            .into_iter()
            .map(|(tag, words)| Some((Tag::parse(tag).ok()?, words.to_owned())))
            .collect();
        let manifest: Value = serde_json::from_str(&manifest(&title.ok_or("no title")?))?;
        assert_eq!(manifest["name"], "Our letters 我們的信");
        assert_eq!(manifest["name_localized"]["zh-Hant"], "我們的信");
        assert_eq!(manifest["shortcuts"].as_array().map(Vec::len), Some(2));
        Ok(())
    }

    #[test]
    fn a_page_is_linked_once() -> Result<(), SiteError> {
        let once = link_manifest("<html><head></head></html>")?;
        assert_eq!(link_manifest(&once)?.matches("rel=\"manifest\"").count(), 1);
        Ok(())
    }
}
