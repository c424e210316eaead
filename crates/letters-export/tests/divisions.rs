//! Passages in any order make divisions that TEI's schema allows: `(divTop)*, (common+, divBottom*)?`.

use letters_bundle::decode;
use letters_export::{Export, Format};
use roxmltree::Document;

/// A letter of passages of these kinds.
fn tei(kinds: &[&str]) -> String {
    let blocks = kinds.iter().enumerate().map(|(at, kind)| {
        format!(r#"{{"id": "b{at}", "kind": "{kind}", "text": {{"en": "Words."}}}}"#)
    });
    let bundle = format!(
        r#"{{"format": "open-letters/1", "title": {{"en": "T"}}, "languages": ["en"], "letters": [
            {{"id": "one", "edition": "full", "languages": ["en"], "date": "2024",
              "title": {{"en": "One"}}, "blocks": [{}]}}]}}"#,
        blocks.collect::<Vec<_>>().join(", ")
    );
    Export::new(decode(bundle.as_bytes()).unwrap()).write(Format::Tei)
}

/// What stands in each division of the body.
fn divisions(tei: &str) -> Vec<Vec<String>> {
    let document = Document::parse(tei).unwrap();
    let body = document.descendants().find(|node| node.has_tag_name("body")).unwrap();
    let names = |div: roxmltree::Node<'_, '_>| {
        let inside = div.children().filter(|node| node.is_element());
        inside.map(|node| node.tag_name().name().to_owned()).collect()
    };
    body.children().filter(|node| node.has_tag_name("div")).map(names).collect()
}

fn is_allowed(division: &[String]) -> bool {
    let is = |names: &'static [&str]| move |name: &&String| names.contains(&name.as_str());
    let mut rest = division.iter().peekable();
    while rest.next_if(is(&["head", "opener", "salute"])).is_some() {}
    let mut texts = 0;
    while rest.next_if(is(&["p", "list", "quote"])).is_some() {
        texts += 1;
    }
    while texts > 0 && rest.next_if(is(&["closer", "salute"])).is_some() {}
    rest.next().is_none()
}

#[test]
fn every_order_of_passages_is_allowed() {
    let kinds = ["heading", "salutation", "paragraph", "quotation", "item", "closing"];
    for number in 0..6usize.pow(4) {
        let order: Vec<&str> = (0..4).map(|at| kinds[number / 6usize.pow(at) % 6]).collect();
        let written = divisions(&tei(&order));
        assert!(written.iter().all(|division| is_allowed(division)), "{order:?}: {written:?}");
        let passages: usize = tei(&order).matches("xml:id=\"letter_one_passage_").count();
        assert_eq!(passages, 4, "{order:?}");
    }
}

#[test]
fn a_closing_stands_at_the_end_of_a_text_where_there_is_one() {
    let closed = divisions(&tei(&["salutation", "paragraph", "closing"]));
    assert_eq!(closed, [["opener", "p", "closer"]]);
    assert_eq!(divisions(&tei(&["salutation", "closing"])), [["opener", "salute"]]);
}
