//! The matrix of organizations by letters, as a table.

use letters_model::{Date, Entity, Shelved, grouped};

use crate::Scene;
use crate::matrix::{Matrix, Order};
use crate::node::{Element, element, link};
use crate::opened::origin;
use crate::standing::standings;
use crate::text::text_in_both;

/// The table, in a region of its own that scrolls where it is wider or higher than the window.
pub(crate) fn matrix_table(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Element {
    let rows = matrix.rows.iter().map(|(entity, letters)| row(scene, matrix, entity, *letters));
    let table = element("table")
        .class("matrix")
        .with(caption(scene, matrix))
        .with(element("thead").with(heads(scene, matrix)))
        .with(element("tbody").with_all(rows));
    element("div")
        .class("table-region")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-labelledby", "matrix_caption")
        .with(table)
}

fn caption(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Element {
    let words = scene.wording.of_organizations();
    let order = match matrix.order {
        Order::Letters => words.sorted_by_letters.to_owned(),
        Order::Name => words.sorted_by_name.to_owned(),
        Order::Letter(shelved) => {
            (words.sorted_by_letter)(&(words.short_date)(shelved.letter.date))
        }
    };
    let order = element("span").class("aside").with(order);
    element("caption").set("id", "matrix_caption").with(words.caption).with(" ").with(order)
}

fn heads(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Element {
    let words = scene.wording.of_organizations();
    let sort = |sort: &str, words| link(matrix.sorted_address(scene, sort), words).class("sort");
    let name = column_head().with(sort("name", words.organization));
    let name = if matches!(matrix.order, Order::Name) { ascending(name) } else { name };
    let letters = column_head().class("count").with(sort("letters", words.letters));
    let letters =
        if matches!(matrix.order, Order::Letters) { descending(letters) } else { letters };
    let each = matrix.columns.iter().map(|shelved| letter_head(scene, matrix, shelved));
    element("tr").with(name).with(letters).with_all(each)
}

/// The head of a letter's column: its date and title, which lead to it, and the way to the order by
/// this letter. For each cell, screen readers repeat the date alone.
fn letter_head(scene: &Scene<'_>, matrix: &Matrix<'_>, shelved: &Shelved<'_>) -> Element {
    let words = scene.wording.of_organizations();
    let date = (words.short_date)(shelved.letter.date);
    let title = element("span").class("letter-title");
    let title = title.with_all(text_in_both(scene, &shelved.letter.title));
    let title = match shelved.letter.title.nearest(scene.language) {
        Some((tag, tooltip)) if tag != scene.language => {
            title.lang(tag).set("title", tooltip.clone())
        }
        Some((_, tooltip)) => title.set("title", tooltip.clone()),
        None => title,
    };
    let letter = element("a")
        .set("href", scene.letter_address(shelved, None))
        .with(short_time(scene, shelved.letter.date))
        .with(" ")
        .with(title);
    let sort = matches!(Order::of(scene, Some(shelved.address)), Order::Letter(_));
    let sort = sort.then(|| {
        let address = matrix.sorted_address(scene, shelved.address);
        link(address, words.sort).class("sort").set("aria-label", (words.sort_by_letter)(&date))
    });
    let head = column_head()
        .set("abbr", date)
        .with(letter)
        .with_all(origin(scene, shelved.origin))
        .with_all(sort);
    if matrix.order.is_by(shelved) { descending(head) } else { head }
}

/// A date in few letters, for people and for programs.
pub(crate) fn short_time(scene: &Scene<'_>, date: Date) -> Element {
    let words = (scene.wording.of_organizations().short_date)(date);
    element("time").set("datetime", date.to_string()).with(words)
}

fn column_head() -> Element {
    element("th").set("scope", "col")
}

fn ascending(head: Element) -> Element {
    head.set("aria-sort", "ascending")
}

fn descending(head: Element) -> Element {
    head.set("aria-sort", "descending")
}

fn row(scene: &Scene<'_>, matrix: &Matrix<'_>, entity: &Entity, letters: usize) -> Element {
    let name = element("a").set("href", scene.entity_address(&entity.id));
    let name = name.with_all(text_in_both(scene, &entity.name));
    let cells = matrix.columns.iter().map(|shelved| cell(scene, shelved, entity));
    element("tr")
        .with(element("th").set("scope", "row").with(name))
        .with(element("td").class("count").with(grouped(letters)))
        .with_all(cells)
}

/// What an organization is in a letter: the strongest word first, and whatever else it is.
fn cell(scene: &Scene<'_>, shelved: &Shelved<'_>, entity: &Entity) -> Element {
    let wording = scene.wording;
    let standings = standings(shelved.letter, &entity.id);
    let mut words = standings.iter().map(|standing| standing.word(wording).to_owned());
    let (Some(strongest), Some(word)) = (standings.first(), words.next()) else {
        let absent = element("span").class("unseen").with(wording.of_organizations().absent);
        return element("td").class("absent").with(absent);
    };
    let others: Vec<String> = words.collect();
    let cell = element("td").class(strongest.class()).with(word);
    if others.is_empty() {
        return cell;
    }
    // An empty item before them gives the mark that stands between items of a list.
    let others = (wording.list)(&[vec![String::new()], others].concat());
    cell.with(element("span").class("also").with(others))
}
