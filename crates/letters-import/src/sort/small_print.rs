//! Small print that says how many have signed, what body has the page, and under which number an office keeps a letter.

use crate::language::script::is_han;
use crate::words;
use crate::words::shape::is_sentence;

/// Whether a line says, as pages of petitions do, how many have signed: `12,480 have signed. Let's get to 15,000!`.
pub(crate) fn counts_signatures(text: &str) -> bool {
    const SAYING: [&str; 13] = [
        "have signed",
        "verified signatures",
        "supporters",
        "signatures",
        "signataires",
        "ont signé",
        "人已聯署",
        "人已联署",
        "人已簽署",
        "人已签署",
        "人已簽名",
        "人已签名",
        "人聯署",
    ];
    let plain = words::plain(text);
    let solid: String = plain.chars().filter(|c| *c != ' ').collect();
    let counted = |by: &str| {
        let rest = plain.strip_prefix(by).unwrap_or_default();
        let count = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
        count.len() < rest.len() && matches!(count.trim(), "people" | "supporters" | "others")
    };
    let says = text.starts_with(|c: char| c.is_ascii_digit())
        && SAYING.iter().any(|words| plain.contains(words) || solid.contains(words));
    text.chars().count() <= 60 && (says || counted("signed by "))
}

/// 〔2025〕7号 behind the name of a series, perhaps with who approved the letter behind it.
pub(crate) fn is_file_number(text: &str) -> bool {
    let number = |rest: &str| {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        digits.len() < rest.len() && digits.trim_start().starts_with(['号', '號'])
    };
    let year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let brackets = [('〔', '〕'), ('［', '］'), ('[', ']'), ('（', '）')];
    let is_numbered = brackets.into_iter().any(|(open, close)| {
        let inner = text.split_once(open).and_then(|(_, rest)| rest.split_once(close));
        inner.is_some_and(|(inner, rest)| year(inner) && number(rest))
    });
    is_numbered && text.starts_with(is_han) && text.chars().count() <= 60 && !is_sentence(text)
}

/// `Harbour Watch is a registered charity in Norland (No. 12345)`.
pub(crate) fn is_imprint(text: &str) -> bool {
    let plain = words::plain(text);
    let says = [
        "registered charity",
        "charity number",
        "charity no",
        "company number",
        "501(c)",
        "註冊慈善",
    ];
    let has_number =
        plain.contains(|c: char| c.is_ascii_digit()) || plain.contains(" is a registered ");
    text.chars().count() <= 160 && has_number && says.iter().any(|word| plain.contains(word))
}

/// Whether a line warns, as programs for mail do, of where a message comes from or for whom it is: `CAUTION: This email
/// originated from outside the organization.`
pub(crate) fn is_mail_notice(text: &str) -> bool {
    const MESSAGES: [&str; 8] = [
        "this email",
        "this e-mail",
        "this message",
        "external email",
        "external e-mail",
        "本電郵",
        "此電郵",
        "ce courriel",
    ];
    const WARNINGS: [&str; 12] = [
        "originated from outside",
        "originated outside",
        "from outside of",
        "external sender",
        "do not click",
        "received it in error",
        "intended recipient",
        "is confidential",
        "may be confidential",
        "機密",
        "收件人",
        "confidentiel",
    ];
    let plain = words::plain(text);
    let says = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    says(&MESSAGES) && says(&WARNINGS)
}

/// Whether a line counts the issues of a newsletter: `Issue 42`, `Vol. 3, No. 2`, 第42期.
pub(crate) fn is_issue(text: &str) -> bool {
    let plain = words::plain(text);
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = plain.split([' ', ',', '|', '·', '#']).filter(|part| !part.is_empty());
    let is_part = |part: &str| {
        let han = part.strip_prefix('第').and_then(|rest| rest.strip_suffix(['期', '號', '号']));
        is_number(part)
            || matches!(part, "issue" | "vol" | "vol." | "volume" | "no" | "no.")
            || han.is_some_and(is_number)
    };
    let says = ["issue ", "issue #", "vol", "期"].iter().any(|word| plain.contains(word));
    says && plain.contains(|c: char| c.is_ascii_digit()) && parts.all(is_part)
}
