//! The page with the matrix of organizations by letters.

use letters_address::Route;
use letters_model::Filters;

use crate::Scene;
use crate::matrix::{COLUMNS, Matrix};
use crate::matrix_table::matrix_table;
use crate::node::{Element, Node, element, link, list};
use crate::standing::{STRONGEST_FIRST, Standing};

/// The most years to which links lead. Letters before these are reached through the newer ones.
const YEARS: usize = 60;

/// The page with the matrix of organizations by letters.
pub(crate) fn organizations_page(scene: &Scene<'_>) -> Vec<Node> {
    let heading = element("h1").set("tabindex", "-1").with(scene.wording.organizations);
    let matrix = Matrix::of(scene);
    if matrix.rows.is_empty() {
        return vec![
            heading.into(),
            element("p").with(scene.wording.individuals().no_organizations).into(),
        ];
    }
    let rows = matrix.row_parts(scene);
    let rows = rows.navigation(scene, &|part| matrix.rows_address(scene, part));
    let columns = matrix.column_parts(scene);
    let columns = columns.navigation(scene, &|part| matrix.columns_address(scene, part));
    let mut nodes: Vec<Node> = vec![heading.into()];
    nodes.extend(years(scene, &matrix).map(Node::from));
    nodes.extend(columns.map(Node::from));
    nodes.push(matrix_table(scene, &matrix).into());
    nodes.extend(rows.map(Node::from));
    nodes.push(key(scene).into());
    nodes
}

/// The ways to the letters of one year, and back to all; nothing where all letters stand side by side.
fn years(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Option<Element> {
    if scene.library.letters().len() <= COLUMNS && matrix.years.is_empty() {
        return None;
    }
    let years = scene.library.years().iter().rev().take(YEARS);
    let words = scene.wording.of_organizations();
    let all = year_link(scene, matrix, Vec::new(), words.all_years.to_owned());
    let each = years.map(|&(year, _)| year_link(scene, matrix, vec![year], year.to_string()));
    let ways = list("years", std::iter::once(all).chain(each));
    Some(element("nav").class("years").set("aria-label", words.years).with(ways))
}

fn year_link(scene: &Scene<'_>, matrix: &Matrix<'_>, years: Vec<u16>, words: String) -> Element {
    let is_current = matrix.years == years;
    let years = years.iter().map(u16::to_string).collect();
    let route: Route = scene.route.with_filters(Filters { years, ..Filters::default() });
    let link = link(route.to_reference(), words);
    if is_current { link.set("aria-current", "true") } else { link }
}

/// What the words in the matrix mean.
fn key(scene: &Scene<'_>) -> Element {
    let row = |class: &'static str, word: &'static str, meaning: &'static str| {
        let word = element("dt").class(class).with(word);
        element("div").class("fact").with(word).with(element("dd").with(meaning))
    };
    let explain = |standing: Standing| {
        row(standing.class(), standing.word(scene.wording), standing.explained(scene.wording))
    };
    let words = scene.wording.of_organizations();
    let absent = row("standing absent", words.absent, words.absent_explained);
    element("section")
        .class("matrix-key")
        .with(element("h2").with(words.key))
        .with(element("dl").class("facts").with_all(STRONGEST_FIRST.map(explain)).with(absent))
}
