//! Offices in Chinese that stand behind the name of an organization, or behind one another, without any sign between.

use crate::ending::offices::is_before_office;
use crate::language::script::is_han;
use crate::words::shape::{is_organization, is_position};
use crate::words::{self, Kind};

/// What joins two offices of one person.
const JOINTS: [char; 4] = ['兼', '暨', '及', '、'];

/// 港灣自由委員會政策主任: the longest name of an organization with which a text begins, and an office.
pub(crate) fn body_and_office(text: &str) -> Option<(&str, &str)> {
    // No cut divides the longest office that is known: 國會議員 is not that of a 國會.
    let last = text.len().saturating_sub(words::ending(text, Kind::Position).unwrap_or(0));
    let ends = || text.char_indices().map(|(at, _)| at).take_while(|at| *at <= last);
    let cuts = || ends().filter_map(|at| text.split_at_checked(at));
    let divides = |(body, office): &(&str, &str)| {
        let is_whole = body.ends_with(is_han) && office.starts_with(is_han);
        let is_short = office.chars().count() <= 8;
        let is_body = body.chars().count() >= 4 && is_organization(body);
        is_whole && is_short && is_body && is_position(office)
    };
    // 協會會長 is no 協會會 with a 長.
    let is_cut_wrong =
        |office: &str| office.starts_with(['長', '长', '員', '员', '任', '師', '师']);
    cuts()
        .find(|cut| divides(cut) && words::is_one(cut.1, Kind::Position))
        .or_else(|| cuts().filter(|cut| divides(cut) && begins_as_office(cut.1)).last())
        .or_else(|| cuts().filter(|cut| divides(cut) && !is_cut_wrong(cut.1)).last())
}

/// Whether a text begins with an office, or with what belongs to one.
fn begins_as_office(text: &str) -> bool {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(4);
    words::beginning(text, Kind::Position).is_some()
        || ends.filter_map(|end| text.get(..end)).any(is_before_office)
}

/// 港灣大學水文系副教授兼系主任: the organization before the first of several offices that are joined, if there is one,
/// and all of them.
pub(crate) fn joined_offices(text: &str) -> Option<(Option<&str>, &str)> {
    let (at, _) = text.match_indices(JOINTS).find(|(at, joint)| {
        let (before, after) = (text.get(..*at), text.get(at + joint.len()..));
        let is_office = |said: &str| words::ending(said, Kind::Position).is_some();
        before.is_some_and(is_office)
            && after.is_some_and(|after| is_position(after) && after.chars().count() >= 2)
    })?;
    let first = text.get(..at)?;
    let length = words::ending(first, Kind::Position).unwrap_or(0);
    let before = first.get(..first.len() - length)?;
    let start = match body_and_office(first) {
        Some((body, _)) => body.len(),
        None if is_organization(before) => before.len(),
        // What no organization is called belongs to the office, if it is short.
        None => {
            let belongs = before.chars().count() <= 2
                || before.starts_with("影子")
                || is_seat_of_place(first, before);
            belongs.then_some(0)?
        }
    };
    let (body, offices) = text.split_at_checked(start)?;
    let body = body.trim_end();
    Some((Some(body).filter(|body| !body.is_empty()), offices.trim_start()))
}

/// Whether a text says that someone sits in a parliament for what stands before it, which is a place.
pub(crate) fn is_seat_of_place(text: &str, before: &str) -> bool {
    const SEATS: [&str; 4] = ["議員", "议员", "立委", "代表"];
    SEATS.iter().any(|seat| text.ends_with(seat))
        && !is_organization(before)
        && before.ends_with([
            '區', '区', '市', '省', '縣', '县', '選', '选', '灣', '湾', '島', '岛', '州',
        ])
}

#[cfg(test)]
mod tests {
    use crate::ending::offices::divide;

    #[test]
    fn offices_stand_behind_organizations_and_one_another() {
        for (text, office, organization) in [
            ("執行總監兼秘書長", "執行總監兼秘書長", ""),
            ("國會議員暨水務委員會主席", "國會議員暨水務委員會主席", ""),
            ("副黨魁兼影子河川大臣", "副黨魁兼影子河川大臣", ""),
            ("護河協會創會會長及榮譽顧問", "創會會長及榮譽顧問", "護河協會"),
            ("港灣大學水文學系副教授兼系主任", "副教授兼系主任", "港灣大學水文學系"),
            ("總經理兼首席法律顧問", "總經理兼首席法律顧問", ""),
            ("果園區國會議員", "果園區國會議員", ""),
            ("港灣協會主席", "主席", "港灣協會"),
            ("精神科專科醫生", "精神科專科醫生", ""),
            ("內科顧問醫生", "內科顧問醫生", ""),
            ("仁和醫院急症科醫生", "急症科醫生", "仁和醫院"),
            ("港灣自由委員會政策主任", "政策主任", "港灣自由委員會"),
            ("港灣協會會長", "會長", "港灣協會"),
            ("人權及民主協會主席", "主席", "人權及民主協會"),
        ] {
            let some = |said: &'static str| Some(said).filter(|said| !said.is_empty());
            assert_eq!(divide(text), (some(office), some(organization)), "{text}");
        }
    }
}
