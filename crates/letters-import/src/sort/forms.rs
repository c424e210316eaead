//! Forms by which readers of a page sign: labels behind which nothing stands, `Name: ______   姓名：______`.

use crate::language::pairs;
use crate::source::line::Line;
use crate::words::{self, Kind};

/// The lines of forms: fields one below the other, of which one asks for a name or a signature, and boxes to be ticked
/// below them. What has a line to write on is a field wherever it stands.
pub(crate) fn forms(lines: &[Line]) -> Vec<usize> {
    let all: Vec<usize> = (0..lines.len()).collect();
    let kind = |at: usize| lines.get(at).and_then(|line| field(&line.text));
    let runs = all.chunk_by(|one, next| kind(*one).is_some() && kind(*next).is_some());
    let mut found = Vec::new();
    for run in runs {
        // A label of another kind may stand between fields, and begins none.
        let begun = run.iter().take_while(|at| kind(**at) == Some(Field::Label)).count();
        let run = run.get(begun..).unwrap_or_default();
        let kinds: Vec<Field> = run.iter().filter_map(|at| kind(*at)).collect();
        let asks = kinds.contains(&Field::Name) && kinds.len() >= 2;
        if asks || kinds.contains(&Field::Ruled) {
            found.extend(run.iter().filter(|at| kind(**at).is_some()));
        }
    }
    found
}

/// What a field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    /// A name or a signature.
    Name,
    /// Something else.
    Other,
    /// Anything, with a line to write on.
    Ruled,
    /// That a box be ticked.
    Box,
    /// Nothing that is known.
    Label,
}

/// The field that a line is; a line may have several side by side.
fn field(text: &str) -> Option<Field> {
    const BOXES: [&str; 4] = ["[ ]", "☐", "□ ", "[  ]"];
    if BOXES.iter().any(|sign| text.starts_with(sign)) {
        return Some(Field::Box);
    }
    if text.contains("____") || text.contains("＿＿") || text.contains("……………") {
        let mut parts = text.split(['_', '＿', '…']).map(str::trim).filter(|part| !part.is_empty());
        let is_label = |part: &str| {
            part.ends_with([':', '：']) && part.chars().count() <= 40 || kind_of(part).is_some()
        };
        let has_label = text.contains([':', '：']);
        return (has_label && parts.all(is_label)).then_some(Field::Ruled);
    }
    let is_label = text.ends_with([':', '：']) && text.chars().count() <= 40;
    is_label.then(|| kind_of(text).unwrap_or(Field::Label))
}

/// What a label asks for, which may be in two languages: `Full name 姓名：`.
fn kind_of(label: &str) -> Option<Field> {
    const SIGNED: [&str; 6] = ["name", "signature", "signed", "簽署", "簽名", "签名"];
    const OTHERS: [&str; 16] = [
        "email",
        "e-mail",
        "phone",
        "telephone",
        "mobile",
        "contact",
        "date",
        "courriel",
        "電郵",
        "电邮",
        "電話",
        "电话",
        "手機",
        "手机",
        "日期",
        "聯絡方法",
    ];
    let bare = label.trim_end_matches([':', '：', ' ', '*']);
    if let Some(pair) = pairs::split(bare) {
        return kind_of(pair.latin).filter(|_| kind_of(pair.han).is_some());
    }
    let plain = words::plain(bare);
    let column = words::of(Kind::Column)
        .filter_map(|entry| entry.rsplit_once(' '))
        .find(|(heading, _)| *heading == plain);
    match column {
        _ if SIGNED.contains(&plain.as_str()) => Some(Field::Name),
        Some((_, "name")) => Some(Field::Name),
        Some(_) => Some(Field::Other),
        None => OTHERS.contains(&plain.as_str()).then_some(Field::Other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    #[test]
    fn forms_ask_for_names() {
        let of =
            |text: &str| forms(&read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap());
        let ruled = "We ask.\nName: ______   姓名：______\nClub: ______\nSend it back.";
        assert_eq!(of(ruled), [1, 2]);
        let open = "We ask.\n\nFull name 姓名：\nEmail 電郵：\nDistrict 地區：\n[ ] I agree that my name is shown 本人同意";
        assert_eq!(of(open), [1, 2, 3, 4]);
        assert_eq!(of("We ask:\nDate:\n5 May\nName:\nTom Reed"), [0; 0]);
    }
}
