//! What an archive has learnt since a letter was imported.

use letters_model::{Inline, Letter, Span};

use crate::settle::Settle;

/// Leaves marks on names out of a letter where an older edition has the same words without them: the names
/// were learnt from other letters since. Marks that an editor has settled stay.
pub(crate) fn without_learnt_marks(mut letter: Letter, old: &Letter, settle: &Settle) -> Letter {
    for passage in &mut letter.passages {
        let Some(known) = old.passage(&passage.id) else { continue };
        for tag in &old.languages {
            let both = passage.text.get(tag).zip(known.text.get(tag));
            if let Some((_, before)) = both.filter(|(now, before)| only_adds(now, before, settle)) {
                passage.text.insert(tag.clone(), before.clone());
            }
        }
    }
    for note in &mut letter.notes {
        let Some(known) = old.note(&note.id) else { continue };
        for tag in &old.languages {
            let both = note.text.get(tag).zip(known.text.get(tag));
            if let Some((_, before)) = both.filter(|(now, before)| only_adds(now, before, settle)) {
                note.text.insert(tag.clone(), before.clone());
            }
        }
    }
    letter
}

/// Whether a text is another one with more marks on names, of which none is settled.
fn only_adds(now: &Inline, before: &Inline, settle: &Settle) -> bool {
    let (bare, names) = parts(now);
    let (bare_before, names_before) = parts(before);
    let is_new = |name: &&Named<'_>| !names_before.contains(name);
    let is_settled = |name: &Named<'_>| match name.1 {
        Span::Name { entity, .. } => settle.names_entity(entity),
        _ => false,
    };
    bare == bare_before
        && names_before.iter().all(|name| names.iter().any(|longer| covers(longer, name)))
        && !names.iter().filter(is_new).any(is_settled)
}

/// Whether a mark names the same entity as another one, by as many words or more.
fn covers(longer: &Named<'_>, name: &Named<'_>) -> bool {
    let end = |name: &Named<'_>| name.0 + name.1.words().map_or(0, str::len);
    let whom = |name: &Named<'_>| match name.1 {
        Span::Name { entity, .. } => Some(entity.clone()),
        _ => None,
    };
    longer.0 <= name.0 && end(longer) >= end(name) && whom(longer) == whom(name)
}

/// The mark on a name, and where it stands in the text.
type Named<'a> = (usize, &'a Span);

/// A text without its marks on names, and those.
fn parts(text: &Inline) -> (Vec<Span>, Vec<Named<'_>>) {
    let mut bare: Vec<Span> = Vec::new();
    let mut names = Vec::new();
    let mut at = 0;
    for span in &text.0 {
        match (span, bare.last_mut()) {
            (Span::Plain(words) | Span::Name { text: words, .. }, Some(Span::Plain(last))) => {
                last.push_str(words);
            }
            (Span::Plain(words) | Span::Name { text: words, .. }, _) => {
                bare.push(Span::Plain(words.clone()));
            }
            _ => bare.push(span.clone()),
        }
        if matches!(span, Span::Name { .. }) {
            names.push((at, span));
        }
        at += span.words().map_or(1, str::len);
    }
    (bare, names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters_model::EntityId;

    fn text(spans: &[(&str, bool)]) -> Inline {
        let entity = || EntityId::parse("mara-quill").unwrap();
        let span = |(words, names): &(&str, bool)| match names {
            true => Span::Name { text: (*words).to_owned(), entity: entity() },
            false => Span::Plain((*words).to_owned()),
        };
        Inline(spans.iter().map(span).collect())
    }

    #[test]
    fn more_marks_are_no_change_unless_they_are_settled() {
        let marked = text(&[("Let ", false), ("Mara Quill", true), (" go.", false)]);
        let bare = text(&[("Let Mara Quill go.", false)]);
        assert!(only_adds(&marked, &bare, &Settle::default()));
        assert!(!only_adds(&bare, &marked, &Settle::default()));
        let settle = Settle::read("[names]\n\"Mara Quill\" = \"mara-quill\"").unwrap();
        assert!(!only_adds(&marked, &bare, &settle));
        let other = text(&[("Let Mara Quill stay.", false)]);
        assert!(!only_adds(&marked, &other, &Settle::default()));
    }
}
