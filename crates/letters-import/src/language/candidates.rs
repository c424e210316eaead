//! Which languages a text can be in, and which of several it is in.

use letters_model::Tag;

use crate::head::greeting::{is_salutation, is_valediction};
use crate::language::guess::{guess, guess_of, sure_guess};
use crate::language::reported::in_reports;
use crate::language::script::{Script, chinese_forms, script};
use crate::source::line::Line;
use crate::words::shape::is_sentence;
use crate::words::{self, Kind};

/// The languages that a source can be in.
pub(crate) struct Candidates {
    latin: Vec<Tag>,
    han: Vec<Tag>,
    others: Vec<Tag>,
}

impl Candidates {
    /// Those of a text; if languages are wanted, there are no others.
    pub fn new(lines: &[Line], wanted: &[Tag]) -> Candidates {
        if wanted.is_empty() {
            let others = other_languages(lines);
            let han = han_languages(lines, others.iter().find(|tag| is_japanese(tag)));
            let latin = latin_languages(lines, !han.is_empty() || !others.is_empty());
            return Candidates { latin, han, others };
        }
        let of =
            |which: fn(&Tag) -> bool| wanted.iter().filter(|tag| which(tag)).cloned().collect();
        Candidates {
            han: of(|tag| matches!(tag.primary_language(), "zh" | "yue" | "ja")),
            latin: of(|tag| {
                !is_other(tag) && !matches!(tag.primary_language(), "zh" | "yue" | "ja")
            }),
            others: of(is_other),
        }
    }

    /// The language of a source that is in none.
    pub fn fallback(&self) -> Option<Tag> {
        let first = self.latin.first().or(self.han.first()).or(self.others.first());
        first.cloned().or_else(|| tag("en"))
    }

    /// The language of a text; nothing if it does not say.
    pub fn tell(&self, text: &str) -> Option<Tag> {
        match script(text)? {
            Script::Han if !self.han.is_empty() => match self.han.as_slice() {
                // Beside Japanese, a name or a formula in Han alone may be either.
                [only] if !is_japanese(only) && self.others.iter().any(is_japanese) => {
                    Some(only.clone()).filter(|_| is_sentence(text))
                }
                [only] => Some(only.clone()),
                several => {
                    let (traditional, simplified) = chinese_forms(text);
                    let wanted = match traditional.cmp(&simplified) {
                        std::cmp::Ordering::Greater => "Hant",
                        std::cmp::Ordering::Less => "Hans",
                        std::cmp::Ordering::Equal => return None,
                    };
                    several.iter().find(|tag| tag.script() == Some(wanted)).cloned()
                }
            },
            Script::Han => self.latin.first().cloned(),
            Script::Latin => match self.latin.as_slice() {
                [] => None,
                [only] => Some(only.clone()),
                several => latin_language(text, several),
            },
            other => {
                let all = self.others.iter().chain(&self.han);
                all.into_iter().find(|tag| script_of(tag) == other).cloned()
            }
        }
    }

    /// Whether several languages are told by their words alone.
    pub fn are_told_by_words(&self) -> bool {
        self.latin.len() > 1
    }
}

/// The languages in other scripts of a source: one for each script that has a sentence, or a quarter of
/// the lines.
fn other_languages(lines: &[Line]) -> Vec<Tag> {
    let scripts = [
        Script::Kana,
        Script::Hangul,
        Script::Arabic,
        Script::Cyrillic,
        Script::Tibetan,
        Script::Other,
    ];
    let found = scripts.into_iter().filter_map(|wanted| {
        let of = lines.iter().map(|line| line.text.as_str());
        let of: Vec<&str> = of.filter(|text| script(text) == Some(wanted)).collect();
        let has_share = of.len() * 4 >= lines.len() || of.iter().any(|text| is_sentence(text));
        let all = of.join("\n");
        if all.is_empty() || !has_share {
            return None;
        }
        match wanted {
            Script::Kana => tag("ja"),
            Script::Hangul => tag("ko"),
            Script::Tibetan => tag("bo"),
            // Letters that Uyghur has, and Arabic, Persian and Urdu have not.
            Script::Arabic if all.contains(['ە', 'ې', 'ۆ', 'ۈ']) => tag("ug"),
            _ => guess(&all),
        }
    });
    found.collect()
}

fn is_japanese(tag: &Tag) -> bool {
    tag.primary_language() == "ja"
}

/// The Chinese ways of writing of a source: lines that are Han for the greater part make one, and
/// both only if each has a good share. In a source with Japanese sentences they are Japanese, unless
/// there are about as many sentences without any kana.
fn han_languages(lines: &[Line], japanese: Option<&Tag>) -> Vec<Tag> {
    let han: Vec<&Line> =
        lines.iter().filter(|line| script(&line.text) == Some(Script::Han)).collect();
    let sentences = han.iter().filter(|line| is_sentence(&line.text)).count();
    let in_kana = lines.iter().filter(|line| script(&line.text) == Some(Script::Kana));
    if let Some(japanese) = japanese
        && sentences * 2 < in_kana.filter(|line| is_sentence(&line.text)).count()
    {
        return vec![japanese.clone()];
    }
    if sentences == 0 && !has_frame(&han) && han.len() * 2 < lines.len() {
        return Vec::new();
    }
    let (mut traditional, mut simplified) = (0, 0);
    for line in &han {
        let (more, less) = chinese_forms(&line.text);
        traditional += if more > less { more + less } else { 0 };
        simplified += if less > more { more + less } else { 0 };
    }
    let both = traditional + simplified;
    let names: &[&str] = if both > 20 && traditional * 4 > both && simplified * 4 > both {
        &["zh-Hant", "zh-Hans"]
    } else if simplified > traditional {
        &["zh-Hans"]
    } else {
        &["zh-Hant"]
    };
    names.iter().filter_map(|name| tag(name)).collect()
}

/// Whether lines greet and close as a letter does, however short what they say may be.
fn has_frame(lines: &[&Line]) -> bool {
    lines.iter().any(|line| is_salutation(&line.text))
        && lines.iter().any(|line| is_valediction(&line.text))
}

/// The languages in Latin letters in which a source greets and closes, each with a line of its own, however
/// short what stands between may be.
fn framed(lines: &[Line]) -> impl Iterator<Item = Tag> {
    let frames = |words: &&words::Words| {
        let has = |kind, is: fn(&str) -> bool| {
            lines.iter().any(|line| words.begins(&line.text, kind) && is(&line.text))
        };
        has(Kind::Salutation, is_salutation) && has(Kind::Valediction, is_valediction)
    };
    let framing = words::languages().filter(frames).filter_map(|words| tag(words.language));
    framing.filter(|tag| script_of(tag) == Script::Latin)
}

/// The languages in Latin letters of a source: each must have a good share of the running text.
fn latin_languages(lines: &[Line], beside_han: bool) -> Vec<Tag> {
    // A letter is not in the language of a report on it.
    let reported = in_reports(lines);
    let of_letter = lines.iter().zip(reported).filter(|(_, reported)| !reported);
    let texts = of_letter.map(|(line, _)| line.text.as_str());
    let texts = texts.filter(|text| script(text) == Some(Script::Latin));
    let texts: Vec<&str> = texts.filter(|text| text.len() >= 40 && is_sentence(text)).collect();
    let surely = |text: &&str| by_words(text, None).or_else(|| sure_guess(text));
    // What is only guessed of a short sentence makes no language beside one that is sure.
    let has_sure = texts.iter().any(|text| surely(text).is_some());
    let mut shares: Vec<(Tag, usize)> = Vec::new();
    for text in texts {
        let told = surely(&text).or_else(|| guess(text).filter(|_| !has_sure));
        let Some(tag) = told else { continue };
        match shares.iter_mut().find(|(known, _)| *known == tag) {
            Some((_, share)) => *share += text.len(),
            None => shares.push((tag, text.len())),
        }
    }
    let total: usize = shares.iter().map(|(_, share)| share).sum();
    let mut kept: Vec<Tag> =
        shares.into_iter().filter(|(_, share)| share * 6 > total).map(|(tag, _)| tag).collect();
    kept.extend(framed(lines).filter(|tag| !kept.contains(tag)).collect::<Vec<_>>());
    if !kept.is_empty() {
        return kept;
    }
    // A short text: all of it together says more than its lines.
    let latin = || lines.iter().filter(|line| script(&line.text) == Some(Script::Latin));
    let is_language = if beside_han {
        let lines: Vec<&Line> = latin().collect();
        has_frame(&lines) || lines.iter().any(|line| is_sentence(&line.text))
    } else {
        latin().next().is_some()
    };
    let all: Vec<&str> = latin().map(|line| line.text.as_str()).collect();
    let told = by_words(&all.join("\n"), None).or_else(|| tag("en"));
    told.filter(|_| is_language).into_iter().collect()
}

/// Which of several languages a text is in; nothing if it does not say.
fn latin_language(text: &str, several: &[Tag]) -> Option<Tag> {
    by_words(text, Some(several)).or_else(|| guess_of(text, several))
}

/// The language whose small words, months and greetings a text has, if there is one.
pub(crate) fn by_words(text: &str, several: Option<&[Tag]>) -> Option<Tag> {
    let score = |known: &words::Words| {
        let of = |kind| known.count(text, kind);
        of(Kind::Function)
            + 2 * usize::from(known.has_month(text))
            + 2 * of(Kind::Salutation)
            + 2 * of(Kind::Valediction)
            + of(Kind::Position)
            + of(Kind::Organization)
            + of(Kind::Address)
            + of(Kind::Title)
    };
    let offered = |language: &str| match several {
        Some(several) => several.iter().find(|tag| tag.primary_language() == language).cloned(),
        None => tag(language).filter(|tag| script_of(tag) == Script::Latin),
    };
    let mut scores: Vec<(usize, Tag)> = words::languages()
        .filter_map(|known| Some((score(known), offered(known.language)?)))
        .collect();
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let least = if several.is_some() { 1 } else { 4 };
    match scores.as_slice() {
        [(first, tag), (second, _), ..]
            if *first >= least && first > second && (several.is_some() || *first >= 2 * second) =>
        {
            Some(tag.clone())
        }
        [(first, tag)] if *first >= least => Some(tag.clone()),
        _ => None,
    }
}

fn is_other(tag: &Tag) -> bool {
    !matches!(script_of(tag), Script::Latin | Script::Han | Script::Kana)
}

/// Whether a language is written in Latin letters.
pub(crate) fn is_latin(tag: &Tag) -> bool {
    script_of(tag) == Script::Latin
}

/// The script in which a language is written.
fn script_of(tag: &Tag) -> Script {
    match (tag.script(), tag.primary_language()) {
        (Some("Arab"), _) | (None, "ar" | "fa" | "ur" | "ug") => Script::Arabic,
        (Some("Cyrl"), _) | (None, "ru" | "uk" | "bg" | "mn" | "kk") => Script::Cyrillic,
        (Some("Tibt"), _) | (None, "bo" | "dz") => Script::Tibetan,
        (Some("Hang" | "Kore"), _) | (None, "ko") => Script::Hangul,
        (_, "zh" | "yue") => Script::Han,
        (_, "ja") => Script::Kana,
        _ => Script::Latin,
    }
}

pub(crate) fn tag(text: &str) -> Option<Tag> {
    Tag::parse(text).ok()
}
