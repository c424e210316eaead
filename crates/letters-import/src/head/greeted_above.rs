//! To whom a letter goes that names them above its date, where its sender might stand: the greeting names them again.

use crate::language::script::is_han;
use crate::names::naming::folded;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::is_organization;

/// How many Han characters both name at least.
const LEAST: usize = 3;

/// Takes the letterhead of a language for the addressee, if the greeting calls the body that it names, or its members, and
/// nobody signs for that.
pub(crate) fn greeted_above(sorted: &mut Sorted<'_>, head: &[usize], greeting: Option<&str>) {
    let own = |sorted: &Sorted<'_>, part: Part| -> Vec<usize> {
        head.iter().copied().filter(|at| sorted.part(*at) == Some(part)).collect()
    };
    let letterhead = own(sorted, Part::Letterhead);
    let Some((first, greeting)) = letterhead.first().copied().zip(greeting) else { return };
    let is_called = |at: &usize| {
        let name = sorted.text(*at);
        is_organization(name) && calls(greeting, name)
    };
    let Some(named) = letterhead.iter().copied().find(is_called) else { return };
    let is_addressed = !own(sorted, Part::Addressee).is_empty();
    let below = head.last().copied().unwrap_or_default() + 1;
    let signs = |name: usize| {
        let name = folded(sorted.text(name));
        (below..sorted.lines.len()).any(|at| {
            let is_greeting = sorted.part(at) == Some(Part::Salutation);
            !is_greeting && folded(sorted.text(at)).contains(&name)
        })
    };
    if is_addressed || signs(first) || signs(named) {
        return;
    }
    for at in letterhead {
        if let Some(part) = sorted.parts.get_mut(at) {
            *part = Some(Part::Addressee);
        }
    }
    sorted.doubt(first, "the greeting names this, too; taken for the addressee");
}

/// Whether a greeting says the name of a body, or as much of it as says what kind of body it is.
fn calls(greeting: &str, name: &str) -> bool {
    if name.contains(is_han) {
        let called: Vec<char> = greeting.chars().filter(|c| is_han(*c)).collect();
        let says = |run: &[char]| {
            let run: String = run.iter().collect();
            name.contains(&run) && is_organization(&run)
        };
        return (LEAST..=called.len().min(12)).any(|length| called.windows(length).any(says));
    }
    let words: Vec<&str> = greeting
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let is_capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let starts = 0..words.len();
    starts.into_iter().any(|start| {
        let run: Vec<&str> = words.iter().skip(start).take_while(is_capital).copied().collect();
        let run = run.join(" ");
        run.contains(' ') && is_organization(&run) && name.contains(&run)
    })
}

#[cfg(test)]
mod tests {
    use super::calls;

    #[test]
    fn greetings_call_bodies_by_a_part_of_their_name() {
        let name = "Working Group on Safe Harbours";
        assert!(calls("Dear Members of the Working Group,", name));
        assert!(!calls("Dear Members of the Committee,", name));
        assert!(!calls("Dear Group,", name));
        assert!(
            calls("工作小組各位成員：", "安全港口工作小組")
                && !calls("各位成員：", "安全港口工作小組")
        );
    }
}
