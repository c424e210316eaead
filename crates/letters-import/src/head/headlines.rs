//! What a letter is called: titles, headlines below the name of what kind of page it is, and datelines.

use crate::dates;
use crate::head::byline;
use crate::head::masthead::labelled;
use crate::head::postal::{is_address, is_addressing};
use crate::language::pairs;
use crate::language::script::{Tally, is_han};
use crate::lists::enumerations::run_of_names;
use crate::names::honorifics::strip_honorifics;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_organization, is_person, is_sentence};
use crate::words::{self, Kind};

/// Whether a line is what a letter is called.
pub(crate) fn is_title(text: &str) -> bool {
    // 致漁業部長關於漁網的信: 致 alone would address it.
    let named = text.split('：').next().unwrap_or(text);
    let is_letter_to = named.contains('致')
        && !named.contains(['，', '；'])
        && named.ends_with(['信', '函', '書', '书']);
    // JOINT NGO LETTER
    let plain = words::plain(text);
    let is_letter = [" letter", " statement", " appeal", " petition", " declaration"]
        .iter()
        .any(|kind| plain.ends_with(kind))
        && plain.split(' ').count() <= 8
        && !is_address(text);
    // 关于请求支付工资的函
    let is_matter = ["關於", "关于"].iter().any(|about| text.starts_with(about))
        && ["的函", "的信", "的報告", "的报告", "的請示", "的请示", "的通知", "的意見", "的意见"]
            .iter()
            .any(|kind| text.ends_with(kind));
    // 港灣協會 函
    let is_official = text.strip_suffix('函').is_some_and(|name| name.ends_with([' ', '　']));
    // 燕鷗島漁民家屬的信
    let is_of_someone = text.ends_with("的信") && !text.contains(['，', '。', '：', '；']);
    let is_letter = is_letter
        || is_of_someone
        || ["letter of ", "letter from "].iter().any(|of| plain.starts_with(of));
    (is_letter_to || is_letter || is_official || is_matter || words::contains(text, Kind::Title))
        && !text.ends_with(['.', '。'])
        && text.chars().count() <= 160
}

/// Whether a line says only what kind of letter or page it is: `JOINT STATEMENT`, 公開信.
pub(crate) fn is_kicker(text: &str) -> bool {
    const KINDS: [&str; 16] = [
        "joint statement",
        "public statement",
        "joint open letter",
        "statement",
        "joint letter",
        "open letter",
        "press statement",
        "joint public statement",
        "solidarity statement",
        "letter",
        "聯合聲明",
        "联合声明",
        "公開聲明",
        "公开声明",
        "聯署聲明",
        "公開聯署信",
    ];
    // PETITION / 請願書
    if let Some(pair) = pairs::split(text) {
        return is_kicker(pair.latin) && is_kicker(pair.han);
    }
    let plain = words::plain(text);
    let bare = plain.trim_matches(|c: char| !c.is_alphanumeric());
    !text.contains(' ') && !text.contains(is_han)
        || words::is_one(text, Kind::Title)
        || KINDS.contains(&bare)
}

/// Whether a line below the name of a kind is what the letter is called: it says something, and ends no sentence.
pub(crate) fn is_headline(text: &str) -> bool {
    let tally = Tally::new(text);
    let small = text.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    let says = if tally.han > tally.latin {
        (8..=60).contains(&tally.han) && !text.contains(['。', '；']) && !is_organization(text)
    } else {
        (5..=30).contains(&tally.latin) && (small > 0 && tally.latin >= 6 || !is_organization(text))
    };
    let is_addressed = strip_honorifics(text).len() < text.len()
        || words::beginning(text, Kind::To).is_some()
        || is_addressing(text)
        || words::beginning(text, Kind::Salutation).is_some();
    says && text.chars().count() <= 200
        && !ends_sentence(text)
        && !text.ends_with([',', '，', ':', '：'])
        && !is_addressed
        && !is_person(text)
        && !is_address(text)
        && dates::find(text).is_none()
        && labelled(text).is_none()
        && run_of_names(text).is_empty()
        && words::beginning(text, Kind::PageDate).is_none()
}

/// Whether a headline demands something, whatever it is about, as no organization is called: `Save the Archive at the
/// Public Library`.
pub(crate) fn is_slogan(text: &str) -> bool {
    const DEMANDING: [&str; 26] = [
        "save",
        "stop",
        "free",
        "release",
        "protect",
        "keep",
        "end",
        "restore",
        "reopen",
        "bring",
        "let",
        "return",
        "give",
        "defend",
        "stand",
        "open",
        "close",
        "ban",
        "reject",
        "drop",
        "withdraw",
        "sauvez",
        "libérez",
        "arrêtez",
        "protégez",
        "cessez",
    ];
    const IN_HAN: [&str; 20] = [
        "保留", "拯救", "停止", "釋放", "释放", "立即", "保護", "保护", "歸還", "归还", "重開",
        "重开", "撤回", "反對", "反对", "捍衛", "捍卫", "恢復", "恢复", "不要",
    ];
    let first = text.split(' ').next().unwrap_or(text);
    let demands = DEMANDING.contains(&&*words::plain(first))
        && text.split(' ').any(|word| {
            matches!(word, "the" | "our" | "all" | "this" | "these" | "le" | "la" | "les")
        });
    is_headline(text) && (demands || IN_HAN.iter().any(|word| text.starts_with(word)))
}

/// Whether a line is the first half of a title in Chinese, whose second half, right below, says to whom the letter
/// is: 港灣協會前成員 above 致港務長公開信.
pub(crate) fn heads_title(sorted: &Sorted<'_>, lines: &[usize], place: usize) -> bool {
    let (Some(at), Some(next)) = (lines.get(place), lines.get(place + 1)) else { return false };
    let (text, below) = (sorted.text(*at), sorted.text(*next));
    let is_plain = text.starts_with(is_han)
        && !text.starts_with('致')
        && !text.contains(['：', ':', '。', '，'])
        && !is_organization(text)
        && !is_address(text)
        && !is_person(text)
        && dates::find(text).is_none();
    place == 0
        && is_plain
        && below.starts_with('致')
        && is_title(below)
        && *next == at + 1
        && sorted.lines.get(*next).is_some_and(|line| line.gap == 0)
}

/// Whether a line is the first half of what the letter is called, with a colon behind which the next one goes on:
/// 夜間渡輪必須復航： above 致港灣議會的呼籲.
pub(crate) fn heads_headline(sorted: &Sorted<'_>, lines: &[usize], place: usize) -> bool {
    let (Some(at), Some(next)) = (lines.get(place), lines.get(place + 1)) else { return false };
    let text = sorted.text(*at);
    let is_near = sorted.lines.get(*next).is_some_and(|line| line.gap == 0) && *next == at + 1;
    let bare = text.trim_end_matches([':', '：']);
    bare.len() < text.len()
        && is_near
        && is_headline(bare)
        && !is_sentence(sorted.text(*next))
        && labelled(text).is_none()
}

/// Whether a line is the sentence with which a release begins, behind the place and the date:
/// `PORTHAVEN, March 4, 2025 – The letter below was sent today.`
pub(crate) fn is_dateline(text: &str) -> bool {
    let divided = [" – ", " — ", " -- ", " - "].iter().find_map(|dash| text.split_once(dash));
    // 渥太華訊：
    let reports =
        text.trim_start_matches(['【', '（', '(', '[']).split_once(['：', '，', '】', '）']);
    let is_report = reports.is_some_and(|(before, _)| {
        let place = ["訊", "讯", "電", "电"].iter().find_map(|sign| before.strip_suffix(sign));
        place.is_some_and(|place| words::is_one(place, Kind::City))
    });
    is_report && ends_sentence(text)
        || divided.is_some_and(|(before, after)| {
            let place = before.split(',').next().unwrap_or(before);
            let is_place = place.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
                && place.len() >= 3
                || words::is_one(place, Kind::City);
            let says_sent = ["letter", "statement", "sent", "wrote", "released", "issued"]
                .iter()
                .any(|word| words::plain(after).contains(word));
            // OTTAWA —
            let is_alone = place == before && place.chars().all(|c| c.is_uppercase() || c == ' ');
            is_place
                && ends_sentence(after)
                && (is_alone || dates::line(before).is_some() && says_sent)
        })
}

/// What a line of the page is that says nothing of the letter.
pub(crate) fn of_page(text: &str) -> Option<Part> {
    if is_dateline(text) {
        return Some(Part::PageDate);
    }
    // Petition · Started 2 June 2024, and NEWS — 7 Aug 2023
    let parts: Vec<&str> = text.split(['·', '|', '•', '—', '–']).map(str::trim).collect();
    let is_of_page = |part: &&str| words::is_one(part, Kind::Furniture);
    let is_dated = |part: &&str| {
        let is_started = words::beginning(part, Kind::PageDate).is_some();
        is_started && dates::find(part).is_some() || dates::line(part).is_some()
    };
    // Published 4 March 2024 | Updated 6 March 2024
    if words::beginning(text, Kind::PageDate).is_some() && parts.iter().all(&is_dated) {
        return Some(Part::PageDate);
    }
    if let [kind, rest @ ..] = parts.as_slice()
        && !rest.is_empty()
        && (is_of_page(kind) || words::is_one(kind, Kind::Title))
        && rest.iter().all(|part| is_dated(part) || is_of_page(part))
    {
        return Some(Part::PageDate);
    }
    let says_nothing = !text.contains(char::is_alphanumeric);
    (says_nothing || byline::is_of_body(text)).then_some(Part::Furniture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_say_something() {
        for text in [
            "Ferry Unions Call on the Port to Open the Pier",
            "The port must not close",
            "請港務局立即恢復外島渡輪服務",
        ] {
            assert!(is_headline(text), "{text}");
        }
        for text in [
            "Harbour Guild",
            "To the Harbour Master of Porthaven",
            "5 March 2024",
            "港灣協會",
            "We ask for the ferry.",
        ] {
            assert!(!is_headline(text), "{text}");
        }
        assert!(
            is_kicker("JOINT STATEMENT")
                && is_kicker("公開信")
                && !is_kicker("Open letter on the ferry")
        );
        assert!(is_dateline(
            "PORTHAVEN, D.C., March 4, 2025 — The letter below was sent today to Mayor Hale."
        ));
        assert!(!is_dateline("On March 4, 2025 – a Tuesday – the ferry stopped."));
    }
}
