//! Plain pages, feeds, sitemaps and the page for what is not found, read as programs read them.

use std::collections::BTreeMap;

use letters_site::{BaseUrl, Files, NamedArchive, Order, Site};
use scraper::{Html, Selector};
use serde_json::Value;

/// Every field of the format, in two languages.
const FERRY: &str = include_str!("../../../tests/fixtures/accepted/every-field.json");
const BASE: &str = "https://example.org/a/";

/// A site of an archive.
fn site(archive: &str, base_url: Option<&str>) -> Site {
    let page = "<!DOCTYPE html><html><head><link rel=stylesheet href=./reader-1.css></head></html>";
    let reader = Files::from([
        ("index.html".to_owned(), page.into()),
        ("reader-1.css".to_owned(), "body{}".into()),
        ("offline.js".to_owned(), "const RELEASE = {};\n".into()),
    ]);
    let archives = vec![NamedArchive { name: "ours".to_owned(), bytes: archive.into() }];
    let base_url = base_url.map(|base| BaseUrl::parse(base).unwrap());
    Site::new(Order { archives, reader, base_url, ..Order::default() }).unwrap()
}

/// All plain pages by path.
fn pages(site: &Site) -> BTreeMap<String, String> {
    let text = |page| String::from_utf8(site.html(page)).unwrap();
    site.pages().iter().map(|page| (page.path(), text(page))).collect()
}

fn file(site: &Site, path: &str) -> String {
    String::from_utf8(site.files()[path].clone()).unwrap()
}

/// An attribute of the only element that a selector finds.
#[track_caller]
fn attribute(html: &str, selector: &str, name: &str) -> Option<String> {
    let html = Html::parse_document(html);
    let selector = Selector::parse(selector).unwrap();
    let found: Vec<_> = html.select(&selector).collect();
    assert!(found.len() <= 1, "{} elements", found.len());
    found.first()?.attr(name).map(str::to_owned)
}

fn data(html: &str) -> Value {
    let html = Html::parse_document(html);
    let script = Selector::parse("script[type='application/ld+json']").unwrap();
    serde_json::from_str(&html.select(&script).next().unwrap().inner_html()).unwrap()
}

#[test]
fn every_letter_and_everybody_has_a_page_in_each_language() {
    let pages = pages(&site(FERRY, None));
    for language in ["en", "zh-Hant"] {
        let letter = &pages[&format!("plain/{language}/letters/2001-ferry.html")];
        assert_eq!(attribute(letter, "html", "lang").as_deref(), Some(language));
        for entity in ["mara-quill", "fishers", "ferry-guild"] {
            assert!(pages.contains_key(&format!("plain/{language}/entities/{entity}.html")));
        }
        let contents = Html::parse_document(&pages[&format!("plain/{language}/index.html")]);
        let link = Selector::parse("main a[href$='.html']").unwrap();
        assert!(contents.select(&link).count() >= 4);
    }
    let english = &pages["plain/en/letters/2001-ferry.html"];
    assert!(english.contains("To the harbour master") && english.contains("We ask for "));
    let passage = attribute(english, "#p1 a.tool[href*='index.html']", "href");
    assert_eq!(passage.as_deref(), Some("../../../index.html?letter=2001-ferry&lang=en#p1"));
    // It has a name, and no words that are seen below each passage.
    let name = attribute(english, "#p1 a.tool.place[href*='index.html']", "title");
    assert_eq!(name.as_deref(), Some("Open this passage in the reader"));
    let collection = attribute(english, ".collection a", "href");
    assert_eq!(collection.as_deref(), Some("../index.html"));
    assert!(english.contains(">Letters on the ferry</a>"));
    let own_style = attribute(english, "link[rel=stylesheet]", "href");
    assert_eq!(own_style.as_deref(), Some("../../../reader-1.css"));
}

#[test]
fn a_published_page_says_where_it_is_and_what_it_is_about() {
    let pages = pages(&site(FERRY, Some(BASE)));
    let page = &pages["plain/zh-Hant/letters/2001-ferry.html"];
    let at = |language| format!("{BASE}plain/{language}/letters/2001-ferry.html");
    assert_eq!(attribute(page, "link[rel=canonical]", "href"), Some(at("zh-Hant")));
    for language in ["en", "zh-Hant"] {
        let selector = format!("link[rel=alternate][hreflang='{language}']");
        assert_eq!(attribute(page, &selector, "href"), Some(at(language)));
    }
    let said = |name: &str| attribute(page, &format!("meta[property='{name}']"), "content");
    assert_eq!(said("og:title").as_deref(), Some("致港務長"));
    assert_eq!(said("og:site_name").as_deref(), Some("渡輪書簡"));
    assert_eq!(said("og:url"), Some(at("zh-Hant")));
    assert_eq!(said("article:published_time").as_deref(), Some("2001-03-04"));
    let data = data(page);
    assert_eq!(data["inLanguage"], "zh-Hant");
    assert_eq!(data["datePublished"], "2001-03-04");
    assert_eq!(data["headline"], "致港務長");
    assert_eq!(data["publisher"]["name"], "海島檔案館");
    let named: Vec<&Value> = ["about", "mentions"]
        .into_iter()
        .flat_map(|list| data[list].as_array().into_iter().flatten())
        .map(|entity| &entity["name"])
        .collect();
    assert!(named.contains(&&Value::from("馬拉")), "{named:?}");
}

#[test]
fn a_letter_without_a_version_in_a_language_points_to_the_one_that_it_has() {
    let archive = include_str!("../../../tests/fixtures/accepted/not-translated.json");
    let pages = pages(&site(archive, Some(BASE)));
    let at = |language| format!("{BASE}plain/{language}/letters/a.html");
    for (language, canonical) in [("en", "en"), ("fr", "fr"), ("de", "en")] {
        let page = &pages[&format!("plain/{language}/letters/a.html")];
        assert_eq!(attribute(page, "link[rel=canonical]", "href"), Some(at(canonical)));
        assert_eq!(data(page)["inLanguage"], canonical);
        assert_eq!(attribute(page, "link[hreflang=fr]", "href"), Some(at("fr")));
        assert_eq!(attribute(page, "link[hreflang=de]", "href"), None);
    }
}

#[test]
fn hosts_and_search_engines_and_feed_readers_get_their_files() {
    let site = site(FERRY, Some(BASE));
    let map = file(&site, "sitemap.xml");
    for page in site.pages() {
        assert!(map.contains(&format!("<loc>{BASE}{}</loc>", page.path())), "{}", page.path());
    }
    let feed = file(&site, "plain/en/feed.xml");
    assert!(feed.contains("<title>Letters on the ferry</title>"));
    assert!(feed.contains("<published>2001-03-04T00:00:00Z</published>"));
    assert!(feed.contains(&format!("href=\"{BASE}plain/en/letters/2001-ferry.html\"")));
    let missing = file(&site, "404.html");
    assert_eq!(
        attribute(&missing, "link[rel=stylesheet]", "href").as_deref(),
        Some("/a/reader-1.css")
    );
    assert!(file(&site, "nginx.conf").contains("error_page 404 /a/404.html;"));
    assert!(file(&site, ".htaccess").contains("ErrorDocument 404 /a/404.html"));
}

#[test]
fn without_an_address_nothing_claims_one() {
    let site = site(FERRY, None);
    assert!(!site.files().contains_key("sitemap.xml"));
    assert!(!file(&site, "404.html").contains("href"));
    for (path, html) in pages(&site) {
        assert_eq!(attribute(&html, "link[rel=canonical]", "href"), None, "{path}");
        assert_eq!(attribute(&html, "meta[property='og:url']", "content"), None, "{path}");
    }
}

#[test]
fn the_publisher_and_the_ways_to_reach_them_come_from_the_archive() {
    let contact = "desk@example.org; mailing list: https://example.org/list";
    let changed = FERRY.replace("desk@example.org", contact);
    let pages = pages(&site(&changed, None));
    for (path, html) in pages.iter().filter(|(path, _)| path.contains("letters/")) {
        for address in
            ["https://example.org/", "mailto:desk@example.org", "https://example.org/list"]
        {
            let selector = format!("footer a[href='{address}']");
            assert!(attribute(html, &selector, "rel").is_some(), "{path}: {address}");
        }
    }
}

#[test]
fn the_same_archives_give_the_same_pages() {
    let (first, second) = (site(FERRY, Some(BASE)), site(FERRY, Some(BASE)));
    assert_eq!(pages(&first), pages(&second));
    assert_eq!(first.files(), second.files());
}
