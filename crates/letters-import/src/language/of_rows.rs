//! The language of the rows of a table, which is that of most of them: a row may have nothing but a name and numbers.

use letters_model::Tag;

use crate::source::grid::Grid;
use crate::source::line::Line;

/// The lines of tables whose language is that of most others of their table, with that language. Where the languages
/// alternate from row to row, each speaks for itself.
pub(crate) fn of_rows(lines: &[Line], told: &[Option<Tag>]) -> Vec<(usize, Tag)> {
    let grid = Grid::find(lines);
    let table = |at: usize| grid.line(at).map(|line| line.table);
    let places: Vec<usize> = (0..lines.len()).filter(|at| table(*at).is_some()).collect();
    let mut all = Vec::new();
    for table in places.chunk_by(|one, next| table(*one) == table(*next)) {
        let tags = || table.iter().filter_map(|at| told.get(*at)?.as_ref());
        let count = |wanted: &Tag| tags().filter(|tag| *tag == wanted).count();
        let Some(most) = tags().max_by_key(|tag| count(tag)) else { continue };
        if count(most) * 3 >= tags().count() * 2 {
            all.extend(table.iter().map(|at| (*at, most.clone())));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    #[test]
    fn a_row_is_in_the_language_of_its_table() {
        let of = |text: &str, told: &[&str]| {
            let lines = read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
            let told: Vec<Option<Tag>> = told.iter().map(|tag| Tag::parse(tag).ok()).collect();
            of_rows(&lines, &told).into_iter().map(|(at, tag)| (at, tag.to_string())).collect()
        };
        let rows = "姓名\t刑期\n溫瑞霖\t七年\nTsai\t2024-01-03\n郝靜怡\t兩年";
        let seen: Vec<(usize, String)> = of(rows, &["zh-Hant", "zh-Hant", "en", "zh-Hant"]);
        assert_eq!(seen[2], (2, "zh-Hant".to_owned()));
        assert_eq!(of(rows, &["zh-Hant", "en", "zh-Hant", "en"]), []);
    }
}
