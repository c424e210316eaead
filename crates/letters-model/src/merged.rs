//! Passages that another one contains in some language.

use crate::{Letter, Numbers, Passage, PassageId, Rendering, Tag};

impl Letter {
    /// The passages whose words are nowhere although another passage is said to contain them, each with
    /// the language: the other one has no words either, or leads back to this one.
    pub fn lost_passages(&self) -> Vec<(&Passage, &Tag)> {
        let numbers = self.passages.iter().enumerate();
        let numbers: Numbers<&PassageId> =
            numbers.map(|(number, passage)| (&passage.id, number)).collect();
        let mut lost = Vec::new();
        for language in &self.languages {
            let mut states = vec![State::Unknown; self.passages.len()];
            for (number, passage) in self.passages.iter().enumerate() {
                let has_words = self.has_words(number, language, &numbers, &mut states);
                if !has_words && passage.merged.get(language).is_some() {
                    lost.push((passage, language));
                }
            }
        }
        lost
    }

    /// Whether the words of a passage are there, in itself or where `merged` leads.
    fn has_words(
        &self,
        start: usize,
        language: &Tag,
        numbers: &Numbers<&PassageId>,
        states: &mut [State],
    ) -> bool {
        let (mut way, mut at) = (Vec::new(), start);
        let found = loop {
            match states[at] {
                State::OnTheWay => break State::Lost,
                State::Unknown => {}
                known => break known,
            }
            match self.passages[at].rendering(language) {
                Rendering::Own(_) => break State::There,
                Rendering::Untranslated => break State::Lost,
                Rendering::Merged(other) => {
                    states[at] = State::OnTheWay;
                    way.push(at);
                    match numbers.get(other) {
                        Some(next) => at = *next,
                        None => break State::Lost,
                    }
                }
            }
        };
        way.into_iter().for_each(|passed| states[passed] = found);
        found == State::There
    }
}

/// What is known of the words of a passage.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Unknown,
    OnTheWay,
    There,
    Lost,
}
