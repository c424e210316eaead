//! The matrix of organizations by letters.

mod common;

use common::{assert_holds, assert_in_order, assert_lacks, between, page, words};

const BUNDLE: &str = include_str!("common/organizations.json");

const MATRIX: &str = "?page=organizations";

/// The names of the rows, in order.
fn rows(html: &str) -> Vec<String> {
    html.split("<th scope=\"row\">").skip(1).map(|row| words(between(row, "<", "</th>"))).collect()
}

/// The words of the row of an organization.
fn row(html: &str, id: &str) -> String {
    words(between(html, &format!("<a href=\"?entity={id}\">"), "</tr>"))
}

#[test]
fn the_matrix_says_what_each_organization_is_in_each_letter() {
    let html = page(BUNDLE, MATRIX, "en");
    assert_eq!(row(&html, "zoo"), "Zoo Watch|1|Sender|, Member|Absent");
    assert_eq!(row(&html, "bar"), "The Bar|2|Signed|Endorsed");
    assert_eq!(row(&html, "aid"), "aid now|2|Named|Received a copy");
    assert_eq!(row(&html, "ministry"), "Ministry|1|Addressee|Absent");
    assert_holds(&html, "<td class=\"standing is-signatory\">Signed</td>");
    assert_holds(&html, "<td class=\"absent\"><span class=\"unseen\">Absent</span></td>");
    assert_lacks(&html, "Bo Lin");
}

#[test]
fn the_matrix_speaks_chinese() {
    let html = page(BUNDLE, MATRIX, "zh-Hant");
    assert_eq!(row(&html, "zoo"), "中園|1|發信|、成員|未見");
    assert_holds(&html, "各組織在各封信中的角色 <span class=\"aside\">見於最多信件者在前</span>");
    assert_holds(&html, "<bdi lang=\"en\">aid now</bdi>");
    assert_holds(&html, "aria-label=\"按 2026年1月9日 一信排序\">排序</a>");
}

#[test]
fn the_matrix_is_a_table_in_a_region_that_keys_can_scroll() {
    let html = page(BUNDLE, MATRIX, "en");
    assert_in_order(
        &html,
        &[
            "<div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-labelledby=\"matrix_caption\">",
            "<table class=\"matrix\"><caption id=\"matrix_caption\">Role of each organization in each",
            "<thead><tr><th scope=\"col\">",
            "<tbody><tr><th scope=\"row\">",
        ],
    );
}

#[test]
fn a_title_in_another_language_says_so_also_where_it_is_shown_on_demand() {
    let html = page(BUNDLE, "?page=organizations&lang=zh-Hant", "zh-Hant");
    assert_holds(&html, "<span class=\"letter-title\" title=\"新信\">");
    assert_holds(&html, "<span class=\"letter-title\" lang=\"en\" title=\"Old letter\">");
}

#[test]
fn columns_lead_to_their_letters_newest_first() {
    let html = page(BUNDLE, "?page=organizations&lang=en", "en");
    assert_in_order(
        &html,
        &[
            "<th scope=\"col\" abbr=\"9 Jan 2026\"><a href=\"?letter=new&amp;lang=en\">",
            "<time datetime=\"2026-01-09\">9 Jan 2026</time> <span class=\"letter-title\" title=\"New letter\">",
            "<bdi lang=\"en\">New letter</bdi>",
            "href=\"?page=organizations&amp;lang=en&amp;sort=new\" class=\"sort\"",
            "<th scope=\"col\" abbr=\"Dec 2009\"><a href=\"?letter=old&amp;lang=en\">",
        ],
    );
}

#[test]
fn rows_stand_by_number_of_letters_then_by_name() {
    let by_letters = ["aid now", "The Bar", "Ministry", "Zoo Watch"];
    for reference in [MATRIX, "?page=organizations&sort=letters", "?page=organizations&sort=gone"] {
        let html = page(BUNDLE, reference, "en");
        assert_eq!(rows(&html), by_letters);
        assert_eq!(html.matches("aria-sort").count(), 1);
        assert_holds(&html, "class=\"count\" aria-sort=\"descending\"");
    }
    let chinese = page(BUNDLE, MATRIX, "zh-Hant");
    assert_eq!(rows(&chinese), ["aid now", "聯會", "Ministry", "中園"]);
}

#[test]
fn rows_are_sorted_by_name_or_by_a_letter_as_the_address_says() {
    let html = page(BUNDLE, "?page=organizations&sort=name", "en");
    assert_eq!(rows(&html), ["aid now", "The Bar", "Ministry", "Zoo Watch"]);
    assert_holds(
        &html,
        "<th scope=\"col\" aria-sort=\"ascending\"><a href=\"?page=organizations&amp;sort=name\"",
    );
    let html = page(BUNDLE, "?page=organizations&sort=new", "en");
    assert_eq!(rows(&html), ["Zoo Watch", "The Bar", "Ministry", "aid now"]);
    assert_holds(&html, "abbr=\"9 Jan 2026\"");
    assert_holds(between(&html, "sort=new", "</th>"), "Sort by the letter of 9 Jan 2026");
    assert_holds(&html, "sorted by their part in the letter of 9 Jan 2026");
    assert_eq!(html.matches("aria-sort=\"descending\"").count(), 1);
    let html = page(BUNDLE, "?page=organizations&sort=old", "en");
    assert_eq!(rows(&html), ["The Bar", "aid now", "Ministry", "Zoo Watch"]);
}

#[test]
fn names_are_sorted_in_the_language_of_the_reader() {
    let html = page(BUNDLE, "?page=organizations&sort=name", "zh-Hant");
    assert_eq!(rows(&html), ["aid now", "Ministry", "中園", "聯會"]);
    assert_holds(&html, "aria-sort=\"ascending\"");
}

#[test]
fn years_leave_the_letters_of_these_years() {
    let html = page(BUNDLE, "?page=organizations&year=2009", "en");
    assert_eq!(row(&html, "bar"), "The Bar|1|Endorsed");
    assert_eq!(row(&html, "zoo"), "Zoo Watch|0|Absent");
    // Whoever sees a part sees of what, and the way to all.
    assert_holds(&html, "<a href=\"?page=organizations\">All years</a>");
    assert_holds(&html, "aria-current=\"true\">2009</a>");
    let table = |html: &str| between(html, "<table", "</table>").to_owned();
    assert_eq!(
        table(&page(BUNDLE, "?page=organizations&year=1900", "en")),
        table(&page(BUNDLE, MATRIX, "en"))
            .replace("?page=organizations&amp;", "?page=organizations&amp;year=1900&amp;")
    );
}

#[test]
fn the_words_of_the_matrix_are_explained() {
    assert_holds(&page(BUNDLE, MATRIX, "en"), "It signed, or someone signed who stands for it.");
    assert_holds(&page(BUNDLE, MATRIX, "zh-Hant"), "該組織本身或其代表簽署了信件。");
    // So is the sign of an organization that a letter passes over.
    let absent = "<dt class=\"standing absent\">Absent</dt><dd>The letter does not name it.</dd>";
    assert_holds(&page(BUNDLE, MATRIX, "en"), absent);
}

#[test]
fn an_archive_without_organizations_says_so() {
    let bundle =
        r#"{"format": "open-letters/1", "title": {"en": "A"}, "languages": ["en"], "letters": []}"#;
    assert_holds(&page(bundle, MATRIX, "en"), "No letter names an organization.");
}

/// An archive of so many organizations and letters, one a month, all endorsed by the first one.
fn large(organizations: usize, letters: usize) -> String {
    let entities = (0..organizations).map(|at| {
        format!(
            r#"{{"id": "o{at}", "kind": "organization", "name": {{"en": "Organization {at:04}"}}}}"#
        )
    });
    let letters = (0..letters).map(|at| {
        let date = format!("{}-{:02}", 2001 + at / 12, at % 12 + 1);
        format!(
            r#"{{"id": "l{at}", "edition": "full", "languages": ["en"], "date": "{date}",
              "title": {{"en": "Letter {at}"}}, "blocks": [],
              "parties": [{{"role": "endorser", "entity": "o0"}}]}}"#
        )
    });
    format!(
        r#"{{"format": "open-letters/1", "title": {{"en": "A"}}, "languages": ["en"],
          "entities": [{}], "letters": [{}]}}"#,
        entities.collect::<Vec<_>>().join(","),
        letters.collect::<Vec<_>>().join(",")
    )
}

#[test]
fn a_large_matrix_is_shown_in_parts_of_rows_and_of_columns() {
    let bundle = large(120, 30);
    let html = page(&bundle, MATRIX, "en");
    assert_eq!((rows(&html).len(), html.matches("abbr=").count()), (25, 12));
    assert_in_order(
        &html,
        &["Parts of the list of letters", "1–12 of 30", "part=6\" class=\"next\">Older"],
    );
    assert_in_order(
        &html,
        &["Parts of the list of organizations", "1–25 of 120", "part=2\" class=\"next\""],
    );
    // Five parts of rows: the seventh part holds the second rows of the second columns.
    let html = page(&bundle, "?page=organizations&sort=name&part=7", "en");
    assert_eq!((rows(&html)[0].as_str(), rows(&html).len()), ("Organization 0025", 25));
    assert_holds(&html, "<bdi lang=\"en\">Letter 17</bdi>");
    assert_in_order(
        &html,
        &["part=2\" class=\"previous\">Newer", "13–24 of 30", "part=12\" class=\"next\">Older"],
    );
    assert_in_order(
        &html,
        &["part=6\" class=\"previous\"", "26–50 of 120", "part=8\" class=\"next\""],
    );
    // Another order begins at its first rows, with the letters that were shown.
    assert_holds(&html, "?page=organizations&amp;sort=letters&amp;part=6");
}

#[test]
fn a_part_beyond_the_end_is_the_last_one() {
    let html = page(&large(120, 30), "?page=organizations&part=99999", "en");
    assert_eq!((rows(&html).len(), html.matches("abbr=").count()), (20, 6));
    assert_holds(&html, "25–30 of 30");
}

#[test]
fn many_letters_can_be_had_by_year() {
    let html = page(&large(3, 30), "?page=organizations&sort=name&part=2&year=2002", "en");
    assert_eq!(html.matches("abbr=").count(), 12);
    assert_holds(&html, "<nav class=\"years\" aria-label=\"Letters of one year\">");
    assert_holds(&html, "<a href=\"?page=organizations&amp;sort=name\">All years</a>");
    assert_holds(&html, "year=2002&amp;sort=name\" aria-current=\"true\">2002</a>");
    assert_eq!(row(&html, "o0").split('|').nth(1), Some("12"));
    assert_lacks(&page(BUNDLE, MATRIX, "en"), "class=\"years\"");
}

#[test]
fn a_letter_whose_id_means_another_order_has_none_of_its_own() {
    let html = page(&BUNDLE.replace("\"id\": \"old\"", "\"id\": \"name\""), MATRIX, "en");
    assert_eq!(html.matches("sort=name").count(), 1);
    assert_eq!(html.matches("class=\"sort\"").count(), 3);
}
