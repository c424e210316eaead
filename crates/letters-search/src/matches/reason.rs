//! Reasons: why a place answers to what was typed.

use letters_model::EntityId;

use crate::fold::is_unspaced;
use crate::matches::hit::Hit;
use crate::matches::tier::Tier;

/// Why a place answers to one part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The part of the query, as typed.
    pub typed: String,
    /// What answers to it, as printed; the id of a topic.
    pub printed: String,
    /// How it answers.
    pub tier: Tier,
    /// The entity that is named, where that is why.
    pub entity: Option<EntityId>,
    /// Whether what was typed is, or is part of, a whole name of this entity.
    pub is_whole: bool,
}

impl Hit {
    /// The reasons, those words as one that together are a name of the same, or together mean the same.
    pub fn whole_reasons(&self) -> Vec<Reason> {
        let mut whole: Vec<Reason> = Vec::new();
        for reason in &self.reasons {
            match whole.last_mut() {
                Some(last)
                    if last.tier == reason.tier
                        && last.entity == reason.entity
                        && match reason.tier {
                            Tier::Entity => true,
                            Tier::Topic | Tier::Folded => last.printed == reason.printed,
                            _ => false,
                        } =>
                {
                    // A run that was taken apart was typed without a space.
                    let is_run =
                        last.typed.ends_with(is_unspaced) && reason.typed.starts_with(is_unspaced);
                    let between = if is_run { "" } else { " " };
                    last.typed = [last.typed.as_str(), between, reason.typed.as_str()].concat();
                }
                _ => whole.push(reason.clone()),
            }
        }
        whole
    }
}
