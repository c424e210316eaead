//! Exports of generated letters, read by others' programs.

use letters_bundle::decode;
use letters_export::{Export, Format};
use letters_model::{Archive, Rendering, Role};
use roxmltree::{Document, Node};
use serde_json::Value;

fn generated(letters: usize) -> Archive {
    decode(letters_generator::one_bundle(letters, 5).unwrap().as_bytes()).unwrap()
}

fn all<'a>(document: &'a Document<'_>, name: &str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.has_tag_name(name)).collect()
}

/// All text of a node, as it stands.
fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

#[test]
fn tei_says_who_wrote_what_to_whom_and_keeps_every_word() {
    let archive = generated(1000);
    let tei = Export::new(archive.clone()).write(Format::Tei);
    let document = Document::parse(&tei).unwrap();
    let letters = all(&document, "TEI");
    assert_eq!(letters.len(), 1000);
    for (node, letter) in letters.into_iter().zip(&archive.letters) {
        let inside = |name: &str| {
            node.descendants().filter(|one| one.has_tag_name(name)).collect::<Vec<_>>()
        };
        let [description] = inside("correspDesc")[..] else { panic!("{}", letter.id) };
        let actions: Vec<_> =
            description.children().filter(|one| one.has_tag_name("correspAction")).collect();
        assert_eq!(actions[0].attribute("type"), Some("sent"));
        assert_eq!(actions[1].attribute("type"), Some("received"));
        let date = actions[0].children().find(|one| one.has_tag_name("date")).unwrap();
        assert_eq!(date.attribute("when"), Some(letter.date.to_string().as_str()));
        for action in actions {
            assert!(action.children().any(|one| one.attribute("ref").is_some()), "{}", letter.id);
        }
        for passage in &letter.passages {
            for language in &letter.languages {
                let id = format!("letter_{}_passage_{}_{language}", letter.id, passage.id);
                let is_it = |one: &Node<'_, '_>| {
                    one.attributes().any(|it| it.name() == "id" && it.value() == id)
                };
                let found = node.descendants().find(is_it).unwrap();
                if let Rendering::Own(words) = passage.rendering(language) {
                    let notes = |one: &Node<'_, '_>| {
                        one.attribute("type") == Some("note") || one.has_tag_name("corr")
                    };
                    let removed: usize =
                        found.descendants().filter(notes).map(|one| text(one).len()).sum();
                    assert_eq!(text(found).len() - removed, words.printed().len(), "{id}");
                }
            }
        }
    }
    each_reference_leads_somewhere(&document);
}

/// Ids are unique, and every pointer into the document has its target.
fn each_reference_leads_somewhere(document: &Document<'_>) {
    let ids: Vec<&str> = document
        .descendants()
        .flat_map(|node| node.attributes().filter(|it| it.name() == "id").map(|it| it.value()))
        .collect();
    let known: std::collections::HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(known.len(), ids.len());
    let pointers = document.descendants().flat_map(|node| {
        ["ref", "target", "corresp", "ana"].into_iter().filter_map(move |name| node.attribute(name))
    });
    let pointers = pointers.flat_map(str::split_whitespace).filter_map(|one| one.strip_prefix('#'));
    assert!(pointers.clone().count() > 50);
    for pointer in pointers {
        assert!(known.contains(pointer), "{pointer}");
    }
}

#[test]
fn one_letter_is_a_document_of_its_own() {
    let mut archive = generated(3);
    archive.letters.truncate(1);
    let tei = Export::new(archive).write(Format::Tei);
    let document = Document::parse(&tei).unwrap();
    assert_eq!(document.root_element().tag_name().name(), "TEI");
    assert!(!all(&document, "particDesc").is_empty() && !all(&document, "taxonomy").is_empty());
    each_reference_leads_somewhere(&document);
}

#[test]
fn cmif_lists_each_letter() {
    let archive = generated(50);
    let mut export = Export::new(archive.clone());
    export.site = Some("https://letters.example/".to_owned());
    export.licence = Some("https://creativecommons.org/licenses/by/4.0/".to_owned());
    let cmif = export.write(Format::Cmif);
    let document = Document::parse(&cmif).unwrap();
    let descriptions = all(&document, "correspDesc");
    assert_eq!(descriptions.len(), 50);
    let source = all(&document, "bibl")[0]
        .attribute(("http://www.w3.org/XML/1998/namespace", "id"))
        .unwrap();
    for description in descriptions {
        assert_eq!(description.attribute("source"), Some(format!("#{source}").as_str()));
        assert!(
            description.attribute("ref").unwrap().starts_with("https://letters.example/?letter=")
        );
        // Only addresses of authority files may be referred to, and invented people are in none.
        assert!(description.descendants().skip(1).all(|node| node.attribute("ref").is_none()));
    }
    let licence = all(&document, "licence")[0];
    assert_eq!(licence.attribute("target"), export.licence.as_deref());
    assert!(text(licence).ends_with("the Creative Commons License CC-BY 4.0"));
    // The schema has one title, and names without a language, one for each party.
    assert_eq!(all(&document, "title").len(), 1);
    for (description, letter) in all(&document, "correspDesc").iter().zip(&archive.letters) {
        let names =
            |node: &Node<'_, '_>| node.has_tag_name("persName") || node.has_tag_name("orgName");
        let found: Vec<_> = description.descendants().filter(names).collect();
        let parties = [Role::Sender, Role::Addressee].map(|role| letter.parties_as(role).count());
        assert_eq!(found.len(), parties.iter().sum::<usize>(), "{}", letter.id);
        assert!(found.iter().all(|name| name.attributes().len() == 0));
    }
}

/// A letter with every field, which names people that an authority file has.
fn ferry() -> Archive {
    let fixture = include_str!("../../../tests/fixtures/accepted/every-field.json");
    decode(fixture.as_bytes()).unwrap()
}

#[test]
fn nothing_of_a_letter_is_left_out() {
    let archive = ferry();
    let letter = &archive.letters[0];
    let export = Export::new(archive.clone());
    let tei = export.write(Format::Tei);
    let document = Document::parse(&tei).unwrap();
    let description = all(&document, "correspDesc")[0];
    let said = ["note", "date", "label"];
    let is_said = |one: &Node<'_, '_>| said.iter().any(|name| one.has_tag_name(*name));
    let texts: Vec<String> = description.descendants().filter(is_said).map(text).collect();
    let printed = letter.date_printed.iter().chain(&letter.subject);
    let labels = letter.other_dates.iter().map(|other| &other.label);
    for (_, words) in printed.chain(labels).flat_map(|text| text.iter()) {
        assert!(texts.contains(words), "{words}: {texts:?}");
    }
    let report = &letter.coverage[0];
    let bibl =
        all(&document, "listBibl")[1].children().find(|one| one.has_tag_name("bibl")).unwrap();
    let part = |name: &str| bibl.children().find(|one| one.has_tag_name(name)).unwrap();
    let language = ("http://www.w3.org/XML/1998/namespace", "lang");
    // The second text is Chinese, and what is English in it says so.
    assert_eq!(part("publisher").attribute(language), Some("en"));
    assert_eq!(part("note").attribute(language), Some("en"));
    for format in [Format::Tei, Format::Text, Format::Markdown] {
        let written = export.write(format).replace('\\', "");
        let words = [&report.outlet, &report.title, report.remark.as_ref().unwrap()];
        for (_, words) in words.iter().flat_map(|text| text.iter()) {
            assert!(written.contains(words), "{format:?}: {words}");
        }
    }
}

#[test]
fn cmif_refers_to_authority_files_and_names_nobody_who_is_not_known() {
    let mut archive = ferry();
    let link = "https://viaf.org/viaf/1/";
    let address = letters_model::Address::from_text(link.to_owned());
    for entity in &mut archive.entities {
        entity.links = vec![letters_model::Link { url: address.clone(), title: None }];
    }
    archive.letters.truncate(1);
    archive.letters[0].parties.retain(|party| party.role == Role::Sender);
    let cmif = Export::new(archive).write(Format::Cmif);
    let document = Document::parse(&cmif).unwrap();
    let actions = all(&document, "correspAction");
    let name = |action: Node<'_, '_>| {
        action.first_element_child().unwrap().attribute("ref").map(str::to_owned)
    };
    assert_eq!(name(actions[0]).as_deref(), Some(link));
    assert_eq!((text(actions[1]).trim(), name(actions[1])), ("Unknown", None));
}

#[test]
fn asks_have_a_row_each() {
    let archive = generated(100);
    let asks = archive
        .letters
        .iter()
        .flat_map(|letter| &letter.passages)
        .map(|one| one.asks.len())
        .sum::<usize>();
    let table = Export::new(archive).write(Format::AsksCsv);
    assert!(asks > 100);
    // No ask of the generator has a line break in it.
    assert_eq!(table.matches("\r\n").count(), asks + 1);
    // Dates are dates, and no words that look like some.
    let dates = || table.lines().skip(1).filter_map(|row| row.split(',').nth(1));
    assert!(dates().any(|cell| letters_model::Date::parse(cell).is_ok()));
    assert!(dates().all(|cell| !cell.starts_with('\'')));
}

#[test]
fn json_ld_is_one_graph_whose_references_lead_somewhere() {
    let archive = generated(100);
    let graph: Value = serde_json::from_str(&Export::new(archive).write(Format::JsonLd)).unwrap();
    let nodes = graph["@graph"].as_array().unwrap();
    let ids: std::collections::HashSet<&str> =
        nodes.iter().filter_map(|node| node["@id"].as_str()).collect();
    assert_eq!(ids.len(), nodes.len());
    let letters: Vec<&Value> = nodes.iter().filter(|node| node["@type"] == "Message").collect();
    assert_eq!(letters.len(), 100);
    let keys = [
        "sender",
        "toRecipient",
        "author",
        "about",
        "mentions",
        "isPartOf",
        "inLanguage",
        "dateSent",
    ];
    for key in keys {
        assert!(letters.iter().any(|letter| !letter[key].is_null()), "{key}");
    }
    for letter in letters {
        for key in ["about", "mentions"] {
            for reference in letter[key].as_array().into_iter().flatten() {
                assert!(ids.contains(reference["@id"].as_str().unwrap()));
            }
        }
    }
}

#[test]
fn text_and_markdown_have_every_passage() {
    let archive = generated(20);
    let export = Export::new(archive.clone());
    let (plain, markdown) = (export.write(Format::Text), export.write(Format::Markdown));
    let unescaped = markdown.replace('\\', "");
    for passage in archive.letters.iter().flat_map(|letter| &letter.passages) {
        for (_, words) in passage.text.iter() {
            if let [letters_model::Span::Plain(words)] = words.0.as_slice() {
                assert!(plain.contains(words.as_str()));
                assert!(unescaped.contains(words.as_str()), "{words}");
            }
        }
    }
    let headings = markdown.lines().filter(|line| line.starts_with("# ")).count();
    assert_eq!(
        headings,
        archive.letters.iter().map(|letter| letter.languages.len()).sum::<usize>()
    );
}

#[test]
fn notes_of_letters_with_ids_alike_have_labels_of_their_own() {
    let letter = |id: &str, languages: &str, text: &str| {
        format!(
            r#"{{"id": "{id}", "edition": "full", "languages": [{languages}], "date": "2024",
              "title": {{"en": "One"}}, "notes": [{{"id": "n1", "label": "1", "text": {{{text}}}}}],
              "blocks": [{{"id": "b1", "kind": "paragraph", "text": {{"en": ["x", {{"note": "n1"}}]}}}}]}}"#
        )
    };
    let letters = [
        letter("a", r#""en", "fr""#, r#""en": "First.", "fr": "Premier.""#),
        letter("a-en", r#""en""#, r#""en": "Second.""#),
    ];
    let bundle = format!(
        r#"{{"format": "open-letters/1", "title": {{"en": "T"}}, "languages": ["en", "fr"],
            "letters": [{}]}}"#,
        letters.join(", ")
    );
    let markdown = Export::new(decode(bundle.as_bytes()).unwrap()).write(Format::Markdown);
    let notes = markdown.lines().filter(|line| line.starts_with("[^"));
    let labels: Vec<&str> = notes.filter_map(|line| line.split(':').next()).collect();
    let different: std::collections::BTreeSet<&&str> = labels.iter().collect();
    assert_eq!((labels.len(), different.len()), (3, 3), "{labels:?}");
}
