//! What is shown where an address of a site is shared, and how abstracts are told from letters there.

use letters_site::{BaseUrl, Files, NamedArchive, Order, Site};
use scraper::{Html, Selector};
use serde_json::Value;

const FERRY: &str = include_str!("../../../tests/fixtures/accepted/every-field.json");
const ONE_LANGUAGE: &str = include_str!("../../../tests/fixtures/accepted/not-translated.json");
const BASE: &str = "https://example.org/a/";

fn site(archive: &str, base_url: Option<&str>) -> Site {
    let page = "<!DOCTYPE html><html><head><meta charset=utf-8><title>T</title><link rel=stylesheet href=./reader-1.css></head></html>";
    let reader = Files::from([
        ("index.html".to_owned(), page.into()),
        ("reader-1.css".to_owned(), "body{}".into()),
        ("icons/icon-512.png".to_owned(), "png".into()),
        ("offline.js".to_owned(), "const RELEASE = {};\n".into()),
    ]);
    let archives = vec![NamedArchive { name: "ours".to_owned(), bytes: archive.into() }];
    let base_url = base_url.map(|base| BaseUrl::parse(base).unwrap());
    Site::new(Order { archives, reader, base_url, ..Order::default() }).unwrap()
}

fn page(site: &Site, path: &str) -> String {
    let page = site.pages().iter().find(|page| page.path() == path).unwrap();
    String::from_utf8(site.html(page)).unwrap()
}

fn file(site: &Site, path: &str) -> String {
    String::from_utf8(site.files()[path].clone()).unwrap()
}

/// An attribute of every element that a selector finds.
fn all(html: &str, selector: &str, name: &str) -> Vec<String> {
    let (html, selector) = (Html::parse_document(html), Selector::parse(selector).unwrap());
    html.select(&selector).filter_map(|found| found.attr(name).map(str::to_owned)).collect()
}

fn said(html: &str, name: &str) -> String {
    all(html, &format!("meta[property='{name}'], meta[name='{name}']"), "content").join("|")
}

fn data(html: &str) -> Value {
    let (html, script) = (
        Html::parse_document(html),
        Selector::parse("script[type='application/ld+json']").unwrap(),
    );
    serde_json::from_str(&html.select(&script).next().unwrap().inner_html()).unwrap()
}

#[test]
fn an_abstract_is_the_editors_and_says_so() {
    let site =
        site(&FERRY.replace("\"edition\": \"full\"", "\"edition\": \"abstract\""), Some(BASE));
    for (language, label) in
        [("en", "Abstract by the archive’s editors: "), ("zh-Hant", "編者提要：")]
    {
        let html = page(&site, &format!("plain/{language}/letters/2001-ferry.html"));
        let description = said(&html, "description");
        assert!(description.starts_with(label), "{description}");
        assert_eq!(said(&html, "og:description"), description);
        assert_eq!(said(&html, "article:published_time"), "");
        let data = data(&html);
        assert_eq!(data["genre"], "abstract");
        assert_eq!(data["author"], data["publisher"]);
        assert_eq!(data["about"]["@type"], "Message");
        assert_eq!(data["about"]["dateSent"], "2001-03-04");
        assert!(data["about"]["sender"][0]["name"].is_string());
        let feed = file(&site, &format!("plain/{language}/feed.xml"));
        let (_, entry) = feed.split_once("<entry>").unwrap();
        assert!(entry.contains(&format!("<summary>{label}")), "{entry}");
        assert!(entry.contains("<category term=\"abstract\""), "{entry}");
        let author = data["author"]["name"].as_str().unwrap();
        assert!(entry.contains(&format!("<name>{author}</name>")), "{entry}");
    }
}

#[test]
fn a_letter_is_nobody_elses() {
    let site = site(FERRY, Some(BASE));
    let html = page(&site, "plain/en/letters/2001-ferry.html");
    assert!(!said(&html, "description").contains("Abstract"));
    assert_eq!(data(&html)["genre"], "open letter");
    assert!(!file(&site, "plain/en/feed.xml").contains("abstract"));
}

#[test]
fn the_reader_and_the_start_say_what_the_site_is() {
    let site = site(FERRY, Some(BASE));
    for (html, url) in [
        (file(&site, "index.html"), BASE.to_owned()),
        (page(&site, "plain/index.html"), format!("{BASE}plain/index.html")),
    ] {
        assert_eq!(said(&html, "og:title"), "Letters on the ferry · 渡輪書簡");
        assert_eq!(said(&html, "og:url"), url);
        assert_eq!(said(&html, "og:locale"), "en_US");
        assert_eq!(said(&html, "og:locale:alternate"), "zh_TW");
        assert_eq!(said(&html, "og:image"), format!("{BASE}icons/icon-512.png"));
        assert_eq!(said(&html, "og:description"), said(&html, "description"));
        assert!(!said(&html, "description").is_empty());
    }
    let reader = file(&site, "index.html");
    assert!(reader.contains("<title>Letters on the ferry · 渡輪書簡</title>"));
    // Browsers look for the encoding in the first kilobyte.
    assert!(reader.find("<meta charset") < reader.find("og:title"));
    let start = page(&site, "plain/index.html");
    let versions = ["en", "zh-Hant"].map(|tag| format!("{BASE}plain/{tag}/index.html"));
    assert_eq!(all(&start, "link[rel=alternate]", "href"), versions);
    assert!(file(&site, "sitemap.xml").contains(&format!("<loc>{BASE}</loc>")));
    let unknown = self::site(FERRY, None);
    assert!(!file(&unknown, "index.html").contains("og:"));
    assert_eq!(said(&page(&unknown, "plain/index.html"), "og:url"), "");
}

#[test]
fn what_stands_in_for_a_version_is_shared_under_the_address_of_that_one() {
    let site = site(ONE_LANGUAGE, Some(BASE));
    let html = page(&site, "plain/de/letters/a.html");
    assert_eq!(said(&html, "og:url"), format!("{BASE}plain/en/letters/a.html"));
    assert_eq!(said(&html, "og:locale"), "en_US");
    let feed = file(&site, "plain/de/feed.xml");
    assert!(feed.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\">"));
    assert!(feed.contains("<title xml:lang=\"en\">"), "{feed}");
}
