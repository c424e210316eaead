//! How letters begin and end: salutations and valedictions.

use crate::ending::respects::begins_wish;
use crate::head::postal::is_address;
use crate::language::script::Tally;
use crate::words::shape::is_sentence;
use crate::words::signs::marks;
use crate::words::{self, Kind};

/// Whether a line greets the addressee.
pub(crate) fn is_salutation(text: &str) -> bool {
    let text = without_mark(text);
    let tally = Tally::new(text);
    let ends = text.ends_with([',', '，', ':', '：', '!', '！', ';']);
    if tally.han > tally.latin {
        let bare = text.trim_end_matches([',', '，', '、', ':', '：', '!', '！', ' ']);
        // What Japanese sets behind every name that it addresses.
        if bare.ends_with(['様', '殿']) || bare.ends_with("御中") {
            return tally.han + tally.kana <= 24 && !is_sentence(text);
        }
        let begins = words::beginning(text, Kind::Salutation).is_some();
        let addresses = words::ending(bare, Kind::SalutationEnd).is_some();
        let is_short = tally.han <= 40 && !text.contains(['。', '；', '？']);
        // `我們請求部長：` above a list is the beginning of a sentence.
        let asks = text.contains("我們") || text.contains("我们") || text.contains("本會");
        let addresses = addresses && !asks && !text.contains(['請', '请', '求', '促', '籲', '吁']);
        return is_short && (ends && (begins || addresses) || begins && addresses);
    }
    let begins = words::beginning(text, Kind::Salutation).is_some();
    let is_short = tally.latin <= 16 && text.chars().count() <= 120;
    begins && ends && is_short && !is_address(text)
}

/// Whether a line closes a letter with a whole sentence, where names follow: `With respect, and in the
/// hope of an answer,`, 謹此致意，並盼賜覆。
pub(crate) fn is_closing_sentence(text: &str) -> bool {
    let text = without_mark(text);
    let tally = Tally::new(text);
    let begins = words::beginning(text, Kind::ClosingSentence).is_some();
    if tally.han > tally.latin {
        return begins && tally.han <= 40;
    }
    let goes_on = words::beginning(text, Kind::Valediction).is_some() && text.ends_with(',');
    (begins || goes_on) && tally.latin <= 24
}

/// A line without the mark of a note at its end: `Your Excellency,[1]`.
fn without_mark(text: &str) -> &str {
    let last = marks(text).pop().filter(|mark| mark.at.end == text.len() && mark.at.start > 0);
    last.and_then(|mark| text.get(..mark.at.start)).map_or(text, str::trim_end)
}

/// Whether a line closes the letter: with a formula alone, or, as where lines were joined, with one before
/// a signature and those in whose name it stands: `Sincerely, [ signature ] On behalf of the Guild`.
pub(crate) fn is_valediction(text: &str) -> bool {
    is_formula(text) || joined(text).is_some_and(is_formula)
}

/// The formula of a line that goes on with a signature in brackets, or with who is spoken for.
fn joined(text: &str) -> Option<&str> {
    let behalf = |rest: &str| words::beginning(rest, Kind::Behalf).is_some();
    let signature =
        text.char_indices().find(|(_, c)| matches!(c, '[' | '【')).and_then(|(at, _)| {
            let (formula, rest) = text.split_at_checked(at)?;
            let end = rest.find([']', '】'])?;
            let end = end + rest.get(end..)?.chars().next()?.len_utf8();
            let (direction, rest) = rest.split_at_checked(end)?;
            let rest = rest.trim();
            (is_stage_direction(direction) && (rest.is_empty() || behalf(rest))).then_some(formula)
        });
    let spoken_for = || {
        let (formula, rest) = text.split_once(", ").or_else(|| text.split_once('，'))?;
        behalf(rest).then_some(formula)
    };
    signature.or_else(spoken_for).map(str::trim)
}

/// Whether a line is a formula that closes a letter.
fn is_formula(text: &str) -> bool {
    // `Signed by` heads a list; `Signed,` closes.
    if words::is_one(text, Kind::Signatories) && !words::is_one(text, Kind::Valediction) {
        return false;
    }
    let tally = Tally::new(text);
    if tally.han > tally.latin {
        let begins = words::beginning(text, Kind::Valediction).is_some();
        let bare = text.trim_end_matches(['!', '！', '。', ',', '，', ' ', ':', '：']);
        let ends = words::ending(bare, Kind::ValedictionEnd).is_some();
        let is_plain = !text.contains(['，', '；', '？']);
        const ALONE: [&str; 8] =
            ["謝謝", "谢谢", "多謝", "團結", "团结", "致敬", "守望相助", "保重"];
        return ALONE.contains(&bare)
            || begins_wish(text)
            || begins && tally.han <= 12 && is_plain
            || ends && tally.han <= 40 && !is_sentence(bare);
    }
    // Dans l’attente de votre réponse, nous vous prions d’agréer …
    let asks_leave = ["prions d'agréer", "prie d'agréer", "prions de croire", "prie de croire"]
        .iter()
        .any(|words| words::plain(text).contains(words));
    if is_wish(text) || asks_leave && tally.latin <= 50 {
        return true;
    }
    if words::beginning(text, Kind::Valediction).is_none() {
        return false;
    }
    let is_french = ["agréer", "recevoir", "croire", "recevez", "agréez"]
        .iter()
        .any(|word| text.contains(word));
    tally.latin <= 6 && !text.ends_with(['.', '?', ';'])
        || tally.latin <= 2
        || is_french && tally.latin <= 50
}

/// Whether a line closes as `In remembrance,` does: few words, with a comma where the names follow.
pub(crate) fn is_wish(text: &str) -> bool {
    const SHORT: [&str; 8] = [
        "best,",
        "all the best,",
        "warmly,",
        "thanks,",
        "many thanks,",
        "with thanks,",
        "thank you,",
        "amicalement,",
    ];
    if SHORT.contains(&words::plain(text).as_str()) {
        return true;
    }
    let begins =
        ["In ", "With ", "Yours ", "Ever ", "For "].iter().any(|word| text.starts_with(word));
    begins
        && Tally::new(text).latin <= 7
        && text.ends_with(',')
        && !text.contains(|c: char| c.is_numeric())
}

/// Whether a line stands for a signature, as `[ signature ]` does.
pub(crate) fn is_stage_direction(text: &str) -> bool {
    let plain = words::plain(text);
    let inner = plain.trim_matches(|c: char| {
        matches!(c, '[' | ']' | '(' | ')' | '（' | '）' | '【' | '】' | '_' | ' ' | '<' | '>')
    });
    let in_brackets = plain.starts_with(['[', '(', '（', '【', '<'])
        && plain.ends_with([']', ')', '）', '】', '>']);
    let says = [
        "signature",
        "signed",
        "original signed by",
        "original signed",
        "signé",
        "s.",
        "sgd",
        "代行簽署",
        "簽名",
        "签名",
        "簽署",
        "签署",
        "簽章",
        "signature block",
    ];
    inner.is_empty() && plain.contains('_')
        || in_brackets && says.iter().any(|word| inner.contains(word))
        || says.contains(&inner.trim_end_matches(':')) && !is_sentence(text) && inner.contains(' ')
        || plain == "/s/"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn salutations() {
        for text in [
            "Dear Prime Minister,",
            "尊敬的總理:",
            "港務長閣下鈞鑒：",
            "Monsieur le Premier ministre,",
            "To Whom It May Concern:",
            "敬啟者：",
            "森知事様",
            "運輸局局長：",
        ] {
            assert!(is_salutation(text), "{text}");
        }
        for text in [
            "Prime Minister of Canada",
            "尊敬的總理長期忽視人權，我們深表遺憾。",
            "Dear friends of ours have been taken from their homes and held",
            "Attention: Dr. Reed",
            "我們請求部長：",
        ] {
            assert!(!is_salutation(text), "{text}");
        }
    }

    #[test]
    fn valedictions() {
        for text in [
            "Sincerely,",
            "Yours faithfully",
            "此致",
            "敬禮！",
            "順頌時祺",
            "《港灣聯盟》謹啓",
            "Veuillez agréer, Monsieur le Premier ministre, l'expression de nos sentiments respectueux.",
            "Cordialement,",
            "Sincerely, [ signature ] On behalf of the Harbour Coalition for Ferry Rights",
            "Yours faithfully, on behalf of the Harbour Coalition for Ferry Rights",
            "《港灣聯盟》謹啓 [ 代行簽署 ]",
        ] {
            assert!(is_valediction(text), "{text}");
        }
        for text in [
            "Regards must be had to the many families who wait.",
            "謹此要求總理，立即與家屬會面",
            "Signed petitions have been sent to you.",
        ] {
            assert!(!is_valediction(text), "{text}");
        }
        assert!(
            is_stage_direction("[ signature ]")
                && is_stage_direction("[ 代行簽署 ]")
                && !is_stage_direction("(English branch)")
        );
    }
}
