//! Those who sign: names with offices and organizations, over several lines or on one.

use crate::ending::blocks::{are_offices_above, below_offices, bodies_below_titles};
use crate::ending::columns::columns;
use crate::ending::offices::is_before_office;
use crate::ending::said::{Said, is_short_name, say};
use crate::ending::signers::{SaidLine, Signing, are_members_and_seats, has_seat};
use crate::language::script::is_han;
use crate::letter::party_draft::PartyDraft;
use crate::lists::bodies;
use crate::words::shape::{is_organization, is_position};

/// A line of the part of a letter where people sign.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SignatureLine<'a> {
    pub at: usize,
    pub text: &'a str,
    /// Whether an empty line stands before.
    pub gap: bool,
    /// Whether it is set in below a label, or stands below a name in its column, and goes on with what that says.
    pub is_below: bool,
}

/// Those who sign in one language, and in whose name they do.
pub(crate) fn signatories(
    lines: &[SignatureLine<'_>],
    doubts: &mut Vec<(usize, String)>,
) -> Vec<PartyDraft> {
    let each = columns(lines).into_iter();
    let mut said: Vec<SaidLine<'_>> =
        each.map(|line| SaidLine { line, said: say(line.text) }).collect();
    name_beside_offices(&mut said);
    seat_below_names(&mut said);
    bodies_below_titles(&mut said);
    if are_offices_above(&said) {
        return below_offices(&said);
    }
    let mut signing = Signing::new(names_last(&said));
    let alone = are_alone(&said);
    for group in said.chunk_by(|_, next| !next.line.gap) {
        let leading = if bodies::are_all(group) { group.len() } else { bodies::leading(group) };
        let (above, group) = group.split_at_checked(leading).unwrap_or((&[], group));
        above.iter().for_each(|here| signing.sign_as_body(here.line.text, here.line.at));
        let says_all = say_all(group);
        let sit = are_members_and_seats(group);
        for (place, here) in group.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| group.get(before));
            match here.said {
                _ if sit && place % 2 == 1 => signing.reach(here.line.text, here.line.at),
                Said::Details(text)
                    if says_all
                        && is_organization(text)
                        && !is_position(text)
                        && before.is_some_and(says_more) =>
                {
                    signing.sign(text, here.line.at);
                }
                Said::Details(text) if alone && place > 0 => signing.describe(text, here.line.at),
                _ => signing.read(here, group.get(place + 1), doubts),
            }
        }
    }
    signing.finish()
}

/// Whether nearly all lines of a block name somebody with all that is said of them, so that an organization signs for
/// itself.
fn say_all(group: &[SaidLine<'_>]) -> bool {
    let names = group.iter().filter(|here| matches!(here.said, Said::Name(..))).count();
    let complete = group.iter().filter(|here| says_more(here)).count();
    names >= 3 && complete * 3 >= names * 2 && (group.len() - names) * 3 <= names
}

/// Whether a line names somebody and says more of them.
fn says_more(here: &SaidLine<'_>) -> bool {
    matches!(here.said, Said::Name(_, Some(_)))
}

/// Whether each of several blocks between empty lines names one person first, and then says what they are: no
/// organization of a block signs for itself then.
fn are_alone(said: &[SaidLine<'_>]) -> bool {
    let groups: Vec<_> = said.chunk_by(|_, next| !next.line.gap).collect();
    let names_one = |group: &&[SaidLine<'_>]| {
        let names = group.iter().filter(|of| matches!(of.said, Said::Name(..))).count();
        names == 1 && group.first().is_some_and(|first| matches!(first.said, Said::Name(..)))
    };
    groups.len() >= 2 && groups.iter().all(names_one)
}

/// A name of no family that is known is one where an office in Chinese stands in the line above or below.
fn name_beside_offices(said: &mut [SaidLine<'_>]) {
    let is_office = |of: &SaidLine<'_>| matches!(of.said, Said::Details(text) if text.ends_with(is_han) && is_position(text));
    for place in 0..said.len() {
        let above = place.checked_sub(1).and_then(|above| said.get(above)).is_some_and(is_office);
        let below = said.get(place + 1).is_some_and(|below| !below.line.gap && is_office(below));
        let Some(here) = said.get_mut(place) else { continue };
        if let Said::Details(text) = here.said
            && above
            && !here.line.gap
            && is_titled_name(text)
        {
            here.said = Said::Name(text, None);
        }
        if let Said::Unclear(text) = here.said
            && is_short_name(text)
            && (above && !here.line.gap || below)
        {
            here.said = Said::Name(text, None);
        }
    }
}

/// What stands below a name in its column says more of that, and what stands last in a block below someone with a seat in
/// a parliament is the place for which they sit, if there are several such blocks: neither is the name of another.
fn seat_below_names(said: &mut [SaidLine<'_>]) {
    let is_seated = |of: &SaidLine<'_>| match of.said {
        Said::Name(_, said) => said.is_some_and(has_seat),
        Said::Details(text) => has_seat(text),
        _ => false,
    };
    let has_place = |group: &[SaidLine<'_>]| {
        let [first, .., above, last] = group else {
            let [first, last] = group else { return false };
            return is_seated(first) && matches!(last.said, Said::Name(_, None));
        };
        let names = group.iter().filter(|of| matches!(of.said, Said::Name(..))).count();
        matches!(first.said, Said::Name(..))
            && is_seated(above)
            && names == 2
            && matches!(last.said, Said::Name(_, None))
    };
    let are_several = said.chunk_by(|_, next| !next.line.gap).filter(|group| has_place(group));
    let are_several = are_several.count() >= 2;
    for group in said.chunk_by_mut(|_, next| !next.line.gap) {
        let has_place = are_several && has_place(group);
        let last = group.len().saturating_sub(1);
        for (place, of) in group.iter_mut().enumerate() {
            if let Said::Name(name, None) = of.said
                && (of.line.is_below || has_place && place == last)
            {
                of.said = Said::Unclear(name);
            }
        }
    }
}

/// Whether a text is short and ends with what someone is called by: 奧科羅護士.
pub(crate) fn is_titled_name(text: &str) -> bool {
    const TITLES: [&str; 16] = [
        "護士", "护士", "醫生", "医生", "律師", "律师", "教授", "牧師", "牧师", "主教", "神父",
        "長老", "长老", "法師", "法师", "修女",
    ];
    let name = TITLES.iter().find_map(|title| text.strip_suffix(title)).unwrap_or_default();
    (2..=4).contains(&name.chars().count())
        && name.chars().all(is_han)
        && !is_before_office(name)
        && !is_organization(name)
        && !is_position(name)
}

/// Whether offices and organizations stand above the names throughout.
fn names_last(said: &[SaidLine<'_>]) -> bool {
    let mut own = said
        .iter()
        .map(|of| of.said)
        .filter(|said| !matches!(said, Said::Behalf(_) | Said::Address(_)));
    let (first, last) = (own.next(), own.next_back());
    !matches!(first, Some(Said::Name(..))) && matches!(last, Some(Said::Name(_, None)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(lines: &[&str]) -> Vec<(String, Option<String>, Option<String>)> {
        let lines: Vec<_> = lines
            .iter()
            .enumerate()
            .map(|(at, text)| SignatureLine { at, text, gap: false, is_below: false })
            .collect();
        let parties = signatories(&lines, &mut Vec::new());
        parties.into_iter().map(|p| (p.printed, p.position, p.organization)).collect()
    }

    fn one(
        name: &str,
        position: &str,
        organization: &str,
    ) -> (String, Option<String>, Option<String>) {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        (name.to_owned(), some(position), some(organization))
    }

    #[test]
    fn signatories_take_one_to_four_lines() {
        let lines = [
            "Mara Quill",
            "Secretary General",
            "Harbour International",
            "(English branch)",
            "Tom Reed",
            "Ferry Association",
            "in Porthaven",
            "Ines Vale",
            "PEN Porthaven",
        ];
        let expected = [
            one("Mara Quill", "Secretary General", "Harbour International (English branch)"),
            one("Tom Reed", "", "Ferry Association in Porthaven"),
            one("Ines Vale", "", "PEN Porthaven"),
        ];
        assert_eq!(parse(&lines), expected);
    }

    #[test]
    fn signatories_stand_on_one_line() {
        let lines = [
            "Mara Quill, Co-Chair, Harbour Watch Society",
            "Tom Reed – Ferry Union",
            "Ines Vale (Porthaven Library)",
            "林小明，主席，港灣協會",
            "共同主席　濱崎由紀",
            "召集人林小明",
            "朴海倫 – 韓裔婦女網絡",
            "Mei Lo | Chief | Long River First Nation",
            "Tom Reed, teacher          Ines Vale, Editor, Quay Press",
        ];
        let expected = [
            one("Mara Quill", "Co-Chair", "Harbour Watch Society"),
            one("Tom Reed", "", "Ferry Union"),
            one("Ines Vale", "", "Porthaven Library"),
            one("林小明", "主席", "港灣協會"),
            one("濱崎由紀", "共同主席", ""),
            one("林小明", "召集人", ""),
            one("朴海倫", "", "韓裔婦女網絡"),
            one("Mei Lo", "Chief", "Long River First Nation"),
            one("Tom Reed", "teacher", ""),
            one("Ines Vale", "Editor", "Quay Press"),
        ];
        assert_eq!(parse(&lines), expected);
    }

    #[test]
    fn names_may_stand_last() {
        assert_eq!(
            parse(&["港灣協會共同主席", "林小明 Mara Lin"]),
            [one("林小明 Mara Lin", "共同主席", "港灣協會")]
        );
        assert_eq!(parse(&["港灣協會主席 林小明"]), [one("林小明", "主席", "港灣協會")]);
        let above = ["港灣教師公會", "會長 周子遠", "港灣家長聯會", "秘書 方敏"];
        assert_eq!(
            parse(&above),
            [one("周子遠", "會長", "港灣教師公會"), one("方敏", "秘書", "港灣家長聯會")]
        );
        let bodies = ["Lawyers Without Walls", "Nurses for Justice", "Harbour Council"];
        assert_eq!(parse(&bodies), bodies.map(|name| one(name, "", "")));
        let below = ["Harbour Association", "Mara Quill, Chair", "Tom Reed, Secretary"];
        assert_eq!(
            parse(&below),
            [
                one("Mara Quill", "Chair", "Harbour Association"),
                one("Tom Reed", "Secretary", "Harbour Association")
            ]
        );
        assert_eq!(
            parse(&["港灣協會主席 馬奎爾 Mara Quill"]),
            [one("馬奎爾 Mara Quill", "主席", "港灣協會")]
        );
    }
}
