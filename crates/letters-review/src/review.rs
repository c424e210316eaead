//! All that can be said of a bundle.

use letters_bundle::{examine, limits};
use letters_model::Archive;
use letters_source::{Arena, Source};

use crate::names::Names;
use crate::running_text::running_texts;
use crate::texts::names_and_titles;
use crate::unmarked::unmarked;
use crate::{Finding, counterparts, counts, invisible, mends, merged, scripts};

/// All that can be said of a bundle.
pub struct Review {
    /// What is in it, unless it is refused.
    pub accepted: Option<Archive>,
    /// What is wrong with it, in the order of the file.
    pub findings: Vec<Finding>,
    /// How much more is, of what was too much to keep.
    pub omitted: usize,
}

/// Reviews the bytes of a bundle. Of one that is refused it says why, and looks at nothing else.
pub fn review(bytes: &[u8]) -> Review {
    let examination = examine(bytes);
    let arena = Arena::new();
    // Also what is refused may be mended by the name of a field.
    let source = Source::read(bytes, &arena);
    let mut findings =
        mends::of_problems(&examination.problems, source.as_ref(), examination.accepted.is_none());
    if let (Some(archive), Some(source)) = (&examination.accepted, &source) {
        look(archive, source, &mut findings);
    }
    findings.sort_by_key(|finding| finding.place);
    let most = limits::PROBLEMS;
    let omitted = examination.omitted + findings.len().saturating_sub(most);
    findings.truncate(most);
    Review { accepted: examination.accepted, findings, omitted }
}

fn look(archive: &Archive, source: &Source<'_>, findings: &mut Vec<Finding>) {
    let names = Names::of(archive);
    let texts = running_texts(archive, source);
    for text in &texts {
        unmarked(text, &names, source, findings);
        scripts::report(text, source, findings);
        counts::report(text, source, findings);
    }
    counterparts::report(&texts, &names, source, findings);
    for (node, path) in names_and_titles(source) {
        scripts::report_text(node, &path, source, findings);
    }
    merged::report(archive, source, findings);
    invisible::report(source, findings);
}
