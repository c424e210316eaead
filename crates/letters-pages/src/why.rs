//! Why a hit is one, where the reader would wonder: another script, another name, a topic.

use letters_model::Dimension;
use letters_search::{Hit, Reason, Tier};

use crate::Scene;
use crate::filtering::topic_name;
use crate::node::{Element, element};
use crate::text::aside;

/// Why a hit is one, a line for each part of the query where it is not plain to see.
pub(crate) fn why(scene: &Scene<'_>, hit: &Hit) -> Vec<Element> {
    hit.whole_reasons().iter().filter_map(|reason| line(scene, reason)).collect()
}

/// Why a hit answers to a part of the query, if that is not plain to see.
fn line(scene: &Scene<'_>, reason: &Reason) -> Option<Element> {
    let words = scene.wording.advice();
    let (typed, printed) = (reason.typed.as_str(), reason.printed.as_str());
    let is_short = typed.len() * 2 < printed.len();
    let is_plain = typed.is_ascii() && !is_short || typed == printed;
    let line = element("p").class("why");
    let said = match reason.tier {
        Tier::Entity | Tier::Topic if printed.is_empty() => return None,
        Tier::Topic => {
            let topics = (scene.wording.filtering.dimension)(Dimension::Topic);
            return Some(line.with(aside(topics)).with(" ").with(topic_name(scene, printed)));
        }
        Tier::Entity if reason.is_whole => (words.also_named)(typed, printed),
        Tier::Entity => (words.matched)(typed, printed),
        Tier::Folded if !is_plain => (words.matched)(typed, printed),
        _ => return None,
    };
    Some(line.with(said))
}
