//! Mail that passes a letter on and quotes it with `>`: the letter is what is quoted, and the note above it is none.

use crate::dates;
use crate::head::greeting::is_salutation;
use crate::head::masthead::labelled;
use crate::sort::furniture::reason;
use crate::source::line::Line;
use crate::source::part::Part;
use crate::words::shape::is_sentence;

/// The lines of the note, and what each is: when it was sent counts where the letter itself says no day.
pub(crate) fn notes(lines: &[Line]) -> Vec<(usize, Part)> {
    let Some(first) = lines.iter().position(|line| line.quoted) else { return Vec::new() };
    let last = lines.iter().rposition(|line| line.quoted).unwrap_or(first);
    let (above, rest) = lines.split_at_checked(first).unwrap_or((lines, &[]));
    let (quoted, below) = rest.split_at_checked(last + 1 - first).unwrap_or((rest, &[]));
    let says = |line: &Line| labelled(&line.text).is_none() && reason(line).is_none();
    let speaks = |line: &Line| is_sentence(&line.text) && says(line);
    let count = |lines: &[Line]| lines.iter().filter(|line| speaks(line)).count();
    let has_heads = above.iter().filter(|line| labelled(&line.text).is_some()).count() >= 2;
    // What speaks for itself around a quotation is the letter; heads of mail alone may be those of the letter.
    let is_note = quoted.iter().all(|line| line.quoted)
        && above.iter().any(|line| says(line) || is_salutation(&line.text))
        && count(above) < count(quoted) + usize::from(has_heads)
        && count(below) == 0;
    if !is_note {
        return Vec::new();
    }
    let has_day = quoted.iter().any(|line| dates::line(&line.text).is_some());
    let part = |at: usize| {
        let is_day = lines.get(at).is_some_and(|line| labelled(&line.text) == Some(Part::Date));
        if is_day && !has_day { Part::PageDate } else { Part::Furniture }
    };
    (0..first).chain(last + 1..lines.len()).map(|at| (at, part(at))).collect()
}
