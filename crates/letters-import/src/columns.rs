//! Names that stand side by side, as in the columns of a page.

use crate::people::SignatureLine;
use crate::said::person_and_details;

/// The lines of the columns, if a line names someone in each of them; else the line itself.
pub(crate) fn columns<'a>(line: &SignatureLine<'a>) -> Vec<SignatureLine<'a>> {
    let parts: Vec<&str> = line
        .text
        .split('\t')
        .flat_map(|part| part.split("  "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let are_names = parts.len() > 1 && parts.iter().all(|part| person_and_details(part).is_some());
    if !are_names {
        return vec![*line];
    }
    let place = |(number, text)| SignatureLine { text, gap: line.gap && number == 0, ..*line };
    parts.into_iter().enumerate().map(place).collect()
}
