//! Names that have no mark because they may be a part of another name.

use letters_model::EntityId;

use crate::body::drafts::Draft;
use crate::letter::marking::Marker;
use crate::lists::notes::NoteDraft;
use crate::sort::sorted::Sorted;

/// Notes on the lines where words spell a name that only an editor can say whose it is.
pub(crate) fn note(
    sorted: &mut Sorted<'_>,
    drafts: &[Vec<Draft>],
    notes: &[NoteDraft],
    marker: &Marker<'_>,
) {
    let passages = drafts.iter().flatten().map(|draft| (draft.text.as_str(), &draft.lines));
    let notes = notes
        .iter()
        .flat_map(|note| note.texts.iter().map(|(_, text)| (text.as_str(), &note.lines)));
    let mut doubts: Vec<(usize, String)> = Vec::new();
    for (text, lines) in passages.chain(notes) {
        for (at, entity) in marker.doubtful(text) {
            let name = text.get(at).unwrap_or_default();
            let has = |line: &&usize| {
                sorted.lines.get(**line).is_some_and(|line| line.text.contains(name))
            };
            let line = lines.iter().find(has).or(lines.first());
            doubts.extend(line.map(|line| (*line, why(name, &entity))));
        }
    }
    sorted.doubts.extend(doubts);
}

fn why(name: &str, entity: &EntityId) -> String {
    format!("`{name}` may be part of another name, and is not marked as `{entity}`")
}
