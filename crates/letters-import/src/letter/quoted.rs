//! Parties whom no line of their own names: they are quoted from the title, the greeting and the end.

use letters_model::{PassageKind, Role};

use crate::body::drafts::Draft;
use crate::dates;
use crate::ending::people::SignatureLine;
use crate::ending::said::{behalf, strip_article};
use crate::head::greeting::is_valediction;
use crate::head::officeholder::name_and_office;
use crate::language::script::is_han;
use crate::letter::party_draft::PartyDraft;
use crate::letter::roll::Sources;
use crate::lists::members::members;
use crate::words::shape::is_organization;
use crate::words::signs::label;
use crate::words::{self, Kind};

/// In whose name the letter is signed, by a line of its closing: `On behalf of the Harbour Network`.
/// The line itself stays in the closing.
///
/// Each comes with the line that names it.
pub(crate) fn on_behalf(lines: &[SignatureLine<'_>]) -> Vec<(usize, PartyDraft)> {
    let named = lines.iter().enumerate().filter_map(|(place, line)| {
        let rest = behalf(line.text)?;
        let rest = if rest.is_empty() { lines.get(place + 1)?.text } else { rest };
        let name = strip_article(rest).trim_end_matches([',', '.', '，', '。', ':', '：', ' ']);
        (!name.is_empty()).then(|| (line.at, PartyDraft::quoted(Role::Sender, name)))
    });
    let mut senders: Vec<(usize, PartyDraft)> = Vec::new();
    for (at, sender) in named {
        if !senders.iter().any(|(_, known)| known.printed == sender.printed) {
            senders.push((at, sender));
        }
    }
    senders
}

/// Gives one who has an office and no organization that in whose name the next line says that they sign.
pub(crate) fn belong(signed: &mut [PartyDraft], senders: &[(usize, PartyDraft)]) {
    for (at, sender) in senders {
        let before = |party: &&mut PartyDraft| party.lines.iter().any(|line| line + 1 == *at);
        let Some(party) = signed.iter_mut().find(before) else { continue };
        if party.position.is_some() && party.organization.is_none() {
            party.organization = Some(sender.printed.clone());
        }
    }
}

/// The members that passages at the end name. They are quoted from there.
pub(crate) fn in_sentences(drafts: &[Draft]) -> Vec<PartyDraft> {
    let after = drafts.iter().filter(|draft| draft.kind == PassageKind::Closing);
    let named = after.flat_map(|draft| members(&draft.text));
    named.map(|name| PartyDraft::quoted(Role::Member, name)).collect()
}

/// The sender by what the closing or the title says: 《港灣聯盟》謹啟, Harbour Network letter to …
pub(crate) fn sender_in_text(sources: &Sources<'_>, language: usize) -> Option<PartyDraft> {
    let drafts = sources.drafts.get(language)?;
    let closing =
        in_closing(drafts, &is_organization).map(|name| PartyDraft::quoted(Role::Sender, name));
    let title = || {
        let (_, title) = sources.titles.iter().find(|(known, _)| *known == language)?;
        let (at, _) =
            words::find(title, Kind::Title).or_else(|| title.find('致').map(|at| (at, at)))?;
        let name = title.get(..at)?.trim_end_matches(|c: char| !c.is_alphanumeric());
        let name = name.strip_suffix("’s").or(name.strip_suffix("'s")).unwrap_or(name);
        let is_subject =
            ["關於", "关于", "有關", "有关", "就"].iter().any(|word| name.starts_with(word));
        // `Joint NGO` says what kind of statement it is, and no name.
        let is_joint =
            ["joint ", "public ", "open "].iter().any(|kind| words::plain(name).starts_with(kind))
                && name.split(' ').count() <= 2;
        let is_proper =
            !name.starts_with('致') && !is_joint && !is_subject && dates::find(name).is_none();
        (is_proper && is_organization(name) && name.contains(|c: char| c == ' ' || !c.is_ascii()))
            .then(|| PartyDraft::quoted(Role::Sender, name))
    };
    closing.or_else(title).or_else(|| sender_in_kind(sources, language))
}

/// The sender whose letter the title says that it is: 港灣協會 函, `Letter of the Harbour Guild`.
pub(crate) fn sender_in_kind(sources: &Sources<'_>, language: usize) -> Option<PartyDraft> {
    let (_, title) = sources.titles.iter().find(|(known, _)| *known == language)?;
    let official = title.strip_suffix('函').filter(|name| name.ends_with([' ', '　']));
    const OF: [&str; 7] = [
        "letter of ",
        "letter from ",
        "open letter from ",
        "joint letter from ",
        "joint statement by ",
        "statement by ",
        "statement of ",
    ];
    let plain = words::plain(title);
    let of = || OF.iter().find(|of| plain.starts_with(**of)).and_then(|of| title.get(of.len()..));
    let name = without_matter(strip_article(official.or_else(of)?.trim()))?;
    is_organization(name).then(|| PartyDraft::quoted(Role::Sender, name))
}

/// A name without what its letter is about: `Harbour Coalition on the visit of the king`. Nothing if only a word is left
/// that names no body by itself.
fn without_matter(name: &str) -> Option<&str> {
    let is_matter = |at: usize| {
        let behind = name.get(at + " on ".len()..).unwrap_or_default();
        let behind = strip_article(behind);
        behind.starts_with(char::is_lowercase)
    };
    match name.find(" on ").filter(|at| is_matter(*at)) {
        Some(at) => name.get(..at).filter(|body| body.contains(' ')),
        None => Some(name),
    }
}

/// Those whom a letter greets, or to whom it is by what it is called, which may say more of the same one:
/// 致教育局局長蔡若蓮 of 蔡局長.
pub(crate) fn addressed(sources: &Sources<'_>, language: usize) -> Vec<PartyDraft> {
    let greeted = greeted(sources, language);
    let titled = addressed_in_title(sources, language);
    let says_more = |titled: &PartyDraft| match greeted.as_slice() {
        [] => true,
        [one] => has_all_of(&titled.printed, &one.printed),
        _ => false,
    };
    match titled.filter(says_more) {
        Some(titled) => vec![titled],
        None => greeted,
    }
}

/// Whom 此致 greets in the line below it, at the end of a letter that greets whoever reads it.
pub(crate) fn greeted_at_end(closing: &[SignatureLine<'_>]) -> Vec<PartyDraft> {
    let is_respect = |line: &SignatureLine<'_>| line.text.trim_end_matches([':', '：']) == "此致";
    let below = closing.windows(2).find_map(|pair| match pair {
        [above, below] if is_respect(above) && below.at == above.at + 1 => Some(below.text),
        _ => None,
    });
    let named = below
        .filter(|text| !is_valediction(text))
        .map(|text| PartyDraft { lines: Vec::new(), ..name_and_office(Role::Addressee, text, 0) });
    named.into_iter().collect()
}

/// Whether a Han text has all characters of another, and more.
fn has_all_of(text: &str, other: &str) -> bool {
    let is_longer = text.chars().count() > other.chars().count();
    is_longer && other.contains(is_han) && other.chars().all(|c| text.contains(c))
}

/// A name without what says in which way a letter is to it: 港灣議會的聯合 before 公開信.
fn without_manner(name: &str) -> &str {
    const MANNERS: [&str; 8] = ["聯合", "联合", "聯署", "联署", "第二封", "緊急", "紧急", "一封"];
    let manner = MANNERS.iter().find_map(|manner| name.strip_suffix(manner));
    manner.and_then(|name| name.strip_suffix(['的', '之'])).unwrap_or(name)
}

/// The addressee by what the letter is called: 致港務長公開信, Open Letter to the Harbour Master.
fn addressed_in_title(sources: &Sources<'_>, language: usize) -> Option<PartyDraft> {
    let (_, title) = sources.titles.iter().find(|(known, _)| *known == language)?;
    let name = match title.split_once('致') {
        Some((_, rest)) => {
            let rest = rest.trim_start_matches([':', '：', ' ']);
            let length = words::ending(rest, Kind::Title).unwrap_or(0);
            let name = rest.get(..rest.len().checked_sub(length)?)?;
            let what_follows = ["關於", "关于", "公開信", "公开信"];
            let kind = words::find(name, Kind::Title).map(|(at, _)| at);
            let subject = what_follows.iter().filter_map(|about| name.find(about)).chain(kind);
            let name = name.get(..subject.min().unwrap_or(name.len()))?;
            let name = name.strip_suffix(['函', '信', '書', '书']).unwrap_or(name);
            let name = without_manner(name);
            name.split(['：', ':'])
                .next()
                .unwrap_or(name)
                .trim_end_matches(['的', '之', '一', '封', '公', '開', ' '])
        }
        None => {
            let letter = title.find("etter to ").map(|at| at + "etter to ".len());
            let name = strip_article(title.get(letter?..)?.trim());
            name.split([':', '–', '—']).next().unwrap_or(name).trim()
        }
    };
    let is_name = (2..=60).contains(&name.chars().count()) && !name.contains(['，', '。']);
    is_name.then(|| PartyDraft::quoted(Role::Addressee, name))
}

/// A name that stands in the closing before 謹啟 or 敬上.
pub(crate) fn in_closing<'a>(
    drafts: &'a [Draft],
    is_name: &dyn Fn(&str) -> bool,
) -> Option<&'a str> {
    let closings = drafts.iter().filter(|draft| draft.kind == PassageKind::Closing);
    closings.into_iter().find_map(|draft| {
        let ends = draft.text.char_indices().map(|(at, c)| at + c.len_utf8());
        let ends = ends.filter_map(|end| {
            let before = draft.text.get(..end)?;
            let length = words::ending(before, Kind::ValedictionEnd)?;
            before.get(..before.len().checked_sub(length)?)
        });
        let quotes = |c: char| matches!(c, '《' | '》' | '「' | '」' | ' ');
        let mut names = ends.map(|before| {
            let name = before.trim_matches(quotes);
            name.rsplit([' ', '　']).next().unwrap_or(name).trim_matches(quotes)
        });
        names.find(|name| is_name(name))
    })
}

/// The addressees by the greeting alone: `Dear Presidents, dear Prime Ministers,` greets two.
fn greeted(sources: &Sources<'_>, language: usize) -> Vec<PartyDraft> {
    let drafts = sources.drafts.get(language).into_iter().flatten();
    let Some(greeting) = drafts.clone().find(|draft| draft.kind == PassageKind::Salutation) else {
        return Vec::new();
    };
    let again = [
        ", dear ",
        ", Dear ",
        " and dear ",
        ", cher ",
        ", chère ",
        "、尊敬的",
        "，尊敬的",
        "、各位",
        "，各位",
        "及各位",
        "暨各位",
    ];
    let mut parts = vec![greeting.text.as_str()];
    for divider in again {
        parts = parts.into_iter().flat_map(|part| part.split(divider)).collect();
    }
    parts.into_iter().filter_map(greeted_by).collect()
}

/// Whom one part of a greeting greets; nobody if it greets whoever reads it.
fn greeted_by(greeting: &str) -> Option<PartyDraft> {
    let from = label(greeting, Kind::SalutationLabel, true).unwrap_or(0);
    let greeting = greeting.get(from..).unwrap_or_default();
    let bare = greeting.trim_end_matches([',', '，', ':', '：', '!', '！', ' ']);
    // 彭部長您好
    let bare = ["您好", "你好", "鈞安", "平安"]
        .iter()
        .find_map(|wish| bare.strip_suffix(wish))
        .unwrap_or(bare);
    const OPENERS: [&str; 14] = [
        "Dear ",
        "尊敬的",
        "敬愛的",
        "敬爱的",
        "親愛的",
        "亲爱的",
        "Cher ",
        "Chère ",
        "Chers ",
        "Chères ",
        "Your ",
        "致",
        "To the ",
        "To ",
    ];
    let name = OPENERS.iter().find_map(|opener| bare.strip_prefix(opener)).unwrap_or(bare).trim();
    const ENDS: [&str; 10] =
        ["鈞鑒", "钧鉴", "鈞鑑", "台鑒", "台鉴", "台鑑", "惠鑒", "勛鑒", "鈞啟", "大鑒"];
    let name = ENDS.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    // 各位 and `all` before whom is meant.
    let whom = name.strip_prefix("各位").or_else(|| name.strip_prefix("all the "));
    let whom = whom.or_else(|| name.strip_prefix("all ")).map(str::trim);
    let whom = whom.filter(|whom| !whom.starts_with("who "));
    let name = whom.filter(|whom| whom.chars().count() >= 3).unwrap_or(name);
    let plain = words::plain(name);
    let is_anyone = ["whom it may concern", "friend", "啟者", "启者", "qui de droit", "各位"]
        .iter()
        .any(|word| plain.contains(word))
        || ["sir", "madam", "sirs", "all", "monsieur", "madame", "colleagues", "ladies", "friends"]
            .iter()
            .any(|word| {
                plain == *word
                    || [" or ", " and "]
                        .iter()
                        .any(|and| plain.starts_with(&format!("{word}{and}")))
            });
    // 總理杜魯多閣下
    let holder = || {
        let party = name_and_office(Role::Addressee, name, 0);
        let holds = name.starts_with(is_han) && party.position.is_some();
        holds.then(|| PartyDraft { lines: Vec::new(), ..party })
    };
    (!name.is_empty() && !is_anyone)
        .then(|| holder().unwrap_or_else(|| PartyDraft::quoted(Role::Addressee, name)))
}
