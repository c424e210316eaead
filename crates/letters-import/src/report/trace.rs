//! What became of each line of a source.

use letters_model::{EntityId, Tag};

use crate::letter::align::Way;
use crate::sort::sorted::Sorted;
use crate::source::line::Line;
use crate::source::part::Part;

/// What became of each line, and what an editor should look at.
pub(crate) struct Trace {
    /// The lines.
    pub lines: Vec<Line>,
    /// The languages of the letter.
    pub tags: Vec<Tag>,
    /// What each line is.
    pub parts: Vec<Part>,
    /// The language of each, as a place in `tags`.
    pub languages: Vec<usize>,
    /// Where the words of each stand in the letter; more than one place for a line that names
    /// several things.
    pub places: Vec<Vec<String>>,
    /// What is doubtful: the line, and why.
    pub doubts: Vec<(usize, String)>,
    /// Why lines were left out.
    pub reasons: Vec<(usize, &'static str)>,
    /// How the languages were put side by side.
    pub way: Way,
    /// Names of two scripts of which the entities were made, and whether that is sure.
    pub proposed: Vec<(EntityId, bool)>,
    /// Words that look like names, and name nobody whom the archive knows.
    pub unknown_names: Vec<String>,
}

impl Trace {
    /// What is known when lines are sorted.
    pub fn new(sorted: Sorted<'_>, tags: &[Tag]) -> Trace {
        Trace {
            lines: sorted.lines.to_vec(),
            tags: tags.to_vec(),
            parts: sorted.parts.iter().map(|part| part.unwrap_or(Part::Furniture)).collect(),
            languages: sorted.languages.to_vec(),
            places: vec![Vec::new(); sorted.lines.len()],
            doubts: sorted.doubts,
            reasons: sorted.reasons,
            way: Way::OneToOne,
            proposed: Vec::new(),
            unknown_names: Vec::new(),
        }
    }

    /// Notes where lines stand.
    pub fn stand(&mut self, lines: &[usize], place: &str) {
        for at in lines {
            if let Some(places) = self.places.get_mut(*at)
                && !places.iter().any(|known| known == place)
            {
                places.push(place.to_owned());
            }
        }
    }

    /// Whether the words of a line stand nowhere in the bundle.
    pub fn is_left_out(&self, at: usize) -> bool {
        self.parts.get(at).copied().is_none_or(Part::is_left_out)
    }

    /// The lines that are part of the letter and stand nowhere in it.
    pub fn lost(&self) -> Vec<usize> {
        let parts = self.parts.iter().zip(&self.places).enumerate();
        let lost = parts.filter(|(_, (part, places))| !part.is_left_out() && places.is_empty());
        lost.map(|(at, _)| at).collect()
    }
}
