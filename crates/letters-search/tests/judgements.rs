//! What people type, and what they have to find: every line of `judgements.txt`.

#[path = "common/generated.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod generated;

use std::path::Path;
use std::sync::Arc;

use letters_model::Library;
use letters_search::{Catalogue, Hit, Index, Matches, Place};

const JUDGEMENTS: &str = include_str!("judgements.txt");

struct Archive {
    library: Library,
    index: Index,
    catalogue: Catalogue,
}

impl Archive {
    fn new(library: Library) -> Archive {
        let (index, catalogue) = (Index::new(&library), Catalogue::new(&library));
        Archive { library, index, catalogue }
    }

    fn shipped() -> Archive {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/letters/canada-china.json");
        let archive = letters_bundle::decode(&std::fs::read(file).unwrap()).unwrap();
        Archive::new(Library::new(vec![Arc::new(archive)]))
    }

    /// What is wrong with the answer to a query; nothing if all that is expected is so.
    fn judge(&self, text: &str, expected: &str) -> Vec<String> {
        let (query, filters) = self.catalogue.read(text);
        let kept = self.catalogue.keep(&filters);
        let matches = Matches::complete(&self.index, &query);
        let hits = matches.hits(&self.index, &self.library, &query, Some(&kept), 500);
        let entities: Vec<String> =
            matches.entities(&self.index).map(ToString::to_string).collect();
        let places: Vec<String> = hits.iter().map(|hit| self.name(hit)).collect();
        let mut wrong = Vec::new();
        for one in expected.split("; ") {
            let (what, value) = one.split_once(' ').unwrap_or((one, ""));
            let is_so = match what {
                "first" => places.first().is_some_and(|place| place == value),
                "has" => places.iter().any(|place| place == value),
                "not" => !places.iter().any(|place| place == value),
                "none" => hits.is_empty(),
                "only" => !hits.is_empty() && places.iter().all(|place| place.starts_with(value)),
                "names" => entities.iter().any(|id| id == value),
                "unnamed" => !entities.iter().any(|id| id == value),
                "says" => hits.first().is_some_and(|hit| self.words(hit).contains(value)),
                "all" => !hits.is_empty() && hits.iter().all(|hit| self.words(hit).contains(value)),
                "why" => hits
                    .first()
                    .and_then(|hit| hit.reasons.first())
                    .is_some_and(|reason| format!("{:?}", reason.tier) == value),
                _ => panic!("no such expectation: {what}"),
            };
            if !is_so {
                let shown = &places[..places.len().min(6)];
                wrong.push(format!(
                    "{text}: not `{one}`; {} hits: {shown:?} {entities:?}",
                    hits.len()
                ));
            }
        }
        wrong
    }

    fn name(&self, hit: &Hit) -> String {
        let letter = self.library.letter(&hit.letter).unwrap().letter;
        let place = match hit.place {
            Place::Title => "title".to_owned(),
            Place::Subject => "subject".to_owned(),
            Place::Passage(index) => letter.passages[index].id.to_string(),
            Place::Party(_) => "party".to_owned(),
            Place::Note(_) => "note".to_owned(),
            Place::Coverage(_) => "coverage".to_owned(),
        };
        format!("{}:{place}", letter.date.year())
    }

    fn words(&self, hit: &Hit) -> String {
        let shelved = self.library.letter(&hit.letter).unwrap();
        hit.place.texts(&self.library, &shelved).iter().map(|text| text.printed() + "\n").collect()
    }
}

#[test]
fn every_judgement_holds() {
    let mut archive = Archive::shipped();
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in JUDGEMENTS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix("= ") {
            if name == "generated" {
                archive = Archive::new(generated::library(generated::JUDGED));
            }
            continue;
        }
        let mut fields = line.splitn(3, " | ");
        let (Some(category), Some(query), Some(expected)) =
            (fields.next(), fields.next(), fields.next())
        else {
            panic!("three fields are due: {line}")
        };
        count += 1;
        wrong.extend(archive.judge(query, expected).iter().map(|why| format!("{category}: {why}")));
    }
    assert!(count >= 200, "{count} judgements");
    assert!(wrong.is_empty(), "{} of {count} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
