//! Headings, dates and names that one line says in two or three languages: each is a line of its own.

use crate::dates;
use crate::head::greeting::{is_salutation, is_valediction};
use crate::language::pairs;
use crate::language::script::{Script, script};
use crate::source::line::Line;
use crate::words::shape::{ends_sentence, is_sentence};
use crate::words::signs::bullet;
use crate::words::{self, Kind};

/// How many lines below a heading in two languages both must have begun to speak.
const MOST_BELOW: usize = 4;

/// How long a line may be that says the same in several languages.
const MOST_BYTES: usize = 400;

/// The lines with what says the same in several languages on lines of their own.
pub(crate) fn beside_apart(lines: Vec<Line>) -> Vec<Line> {
    let scripts = scripts_of_sentences(&lines);
    let all: Vec<Vec<String>> = (0..lines.len()).map(|at| parts(&lines, at, &scripts)).collect();
    let apart = lines.into_iter().zip(all).flat_map(|(line, parts)| {
        if parts.is_empty() {
            return vec![line];
        }
        let each = parts.into_iter().enumerate();
        each.map(|(place, text)| {
            let gap = if place == 0 { line.gap } else { 0 };
            Line { text, gap, ..line.clone() }
        })
        .collect()
    });
    apart.collect()
}

/// The scripts in which the source has a sentence.
fn scripts_of_sentences(lines: &[Line]) -> Vec<Script> {
    let mut scripts: Vec<Script> = Vec::new();
    for line in lines.iter().filter(|line| is_sentence(&line.text)) {
        scripts.extend(script(&line.text).filter(|script| !scripts.contains(script)));
    }
    scripts
}

/// What a line says in several languages; nothing if it says all in one.
fn parts(lines: &[Line], at: usize, scripts: &[Script]) -> Vec<String> {
    let Some(line) =
        lines.get(at).filter(|line| scripts.len() > 1 && line.text.len() <= MOST_BYTES)
    else {
        return Vec::new();
    };
    if let Some(parts) = labelled(&line.text).or_else(|| formula(&line.text)) {
        return parts.to_vec();
    }
    let dates = dates_of(&line.text);
    if !dates.is_empty() {
        return dates;
    }
    let kinds = kinds_of_letter(&line.text);
    if !kinds.is_empty() {
        return kinds;
    }
    if scripts.len() > 2 {
        let runs = runs(&line.text, scripts);
        if !runs.is_empty() {
            return runs;
        }
    }
    heading(lines, at).map_or(Vec::new(), |halves| halves.to_vec())
}

/// What stands behind a label in two languages, with its own label each: `Subject / 事由：Winter ferry / 冬季渡輪`.
fn labelled(text: &str) -> Option<[String; 2]> {
    const KINDS: [Kind; 6] =
        [Kind::Subject, Kind::To, Kind::From, Kind::Date, Kind::Copies, Kind::TitleLabel];
    let (before, words) = text.split_once([':', '：'])?;
    // `Subject: Winter ferry / 冬季渡輪` has one label for both.
    if let Some(said) = pairs::slashed(words.trim())
        && [Kind::Subject, Kind::TitleLabel].iter().any(|kind| words::is_one(before, *kind))
    {
        let both = [said.latin, said.han].map(|said| format!("{before}: {said}"));
        return Some(both);
    }
    let (label, said) = (pairs::split(before)?, pairs::split(words.trim())?);
    let is_label =
        |kind: &Kind| words::is_one(label.latin, *kind) && words::is_one(label.han, *kind);
    let latin = format!("{}: {}", label.latin, said.latin);
    let han = format!("{}：{}", label.han, said.han);
    let is_latin_first = before.starts_with(label.latin);
    KINDS.iter().any(is_label).then_some(if is_latin_first { [latin, han] } else { [han, latin] })
}

/// What greets or closes in two languages on one line: `Sincerely, 此致`.
fn formula(text: &str) -> Option<[String; 2]> {
    let pair = pairs::split(text)?;
    let are = |is: fn(&str) -> bool| {
        (is(pair.latin) || is(&format!("{},", pair.latin)))
            && (is(pair.han) || is(&format!("{}：", pair.han)))
    };
    let [latin, han] = [pair.latin.to_owned(), pair.han.to_owned()];
    let is_latin_first = text.starts_with(pair.latin);
    let is_appendix = heads_appendix(&pair);
    (are(is_salutation) || are(is_valediction) || is_appendix).then_some(if is_latin_first {
        [latin, han]
    } else {
        [han, latin]
    })
}

/// Whether a line is the heading of an appendix alone, `Annex 附件`, of which one half may be a word for what is enclosed.
fn heads_appendix(pair: &pairs::Pair<'_>) -> bool {
    let is_short = pair.latin.split(' ').count() <= 2 && pair.han.chars().count() <= 3;
    is_short && [pair.latin, pair.han].iter().any(|half| words::is_one(half, Kind::Appendix))
}

/// The dates of a line that has the same in several languages: `19 May 2021 二〇二一年五月十九日`.
fn dates_of(text: &str) -> Vec<String> {
    let is_date = |part: &&str| dates::line(part).is_some_and(|found| found.date.day().is_some());
    // A stroke divides two dates where they are read.
    if text.contains('/') {
        let each: Vec<&str> = text.split(" / ").map(str::trim).collect();
        let are_dates = each.len() > 2 && each.iter().all(is_date);
        return if are_dates { each.into_iter().map(str::to_owned).collect() } else { Vec::new() };
    }
    let barred: Vec<&str> = text.split('|').map(str::trim).collect();
    let halves = text.match_indices(' ').filter_map(|(at, _)| {
        let (one, other) = text.split_at_checked(at)?;
        Some(vec![one.trim(), other.trim()])
    });
    let in_two = |parts: &Vec<&str>| {
        parts.len() > 1
            && parts.iter().all(is_date)
            && parts.windows(2).all(|pair| script(pair[0]) != script(pair[1]))
    };
    let found = std::iter::once(barred).chain(halves).find(in_two);
    found.unwrap_or_default().into_iter().map(str::to_owned).collect()
}

/// What kind of letter a line says that it is, where it says so in three languages: `LETTRE OUVERTE – OPEN LETTER – 公開信`.
fn kinds_of_letter(text: &str) -> Vec<String> {
    let divided =
        [" – ", " — ", " - ", " / ", " | ", " · "].iter().find(|sign| text.contains(**sign));
    let parts: Vec<&str> =
        divided.map_or(Vec::new(), |sign| text.split(*sign).map(str::trim).collect());
    let is_kind = |part: &&str| words::is_one(part, Kind::Title);
    match parts.len() >= 3 && parts.iter().all(is_kind) {
        true => parts.into_iter().map(str::to_owned).collect(),
        false => Vec::new(),
    }
}

/// The words of a line in each of three scripts, one behind the other: `River Neighbours 河鄰會 강이웃회`.
fn runs(text: &str, scripts: &[Script]) -> Vec<String> {
    if is_sentence(text) || text.contains(['。', '，', '；']) {
        return Vec::new();
    }
    let mut runs: Vec<(Script, String)> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match (script(word), runs.last_mut()) {
            (Some(script), Some((known, run))) if script == *known => *run += &format!(" {word}"),
            (None, Some((_, run))) => *run += &format!(" {word}"),
            (script, _) => runs.push((script.unwrap_or(Script::Latin), word.to_owned())),
        }
    }
    let are_apart = (0..runs.len()).all(|at| {
        scripts.contains(&runs[at].0) && runs[..at].iter().all(|(known, _)| *known != runs[at].0)
    });
    let bare = |run: String| run.trim_matches(['/', '|', ' ']).to_owned();
    match are_apart && runs.len() >= 3 {
        true => runs.into_iter().map(|(_, run)| bare(run)).collect(),
        false => Vec::new(),
    }
}

/// The halves of a heading in two languages, both of which speak in the lines right below: `Background 背景`.
fn heading(lines: &[Line], at: usize) -> Option<[String; 2]> {
    let line = lines.get(at).filter(|line| line.gap > 0)?;
    let pair = pairs::split(&line.text)?;
    let is_head =
        |half: &str| !is_sentence(half) && !ends_sentence(half.trim_end_matches([':', '：', ' ']));
    let below = lines.get(at + 1..)?.iter().take(MOST_BELOW);
    let is_row = |text: &str| text.contains(" | ") || text.contains('\t');
    let says = |line: &&Line| {
        is_sentence(&line.text) || bullet(&line.text).is_some() || is_row(&line.text)
    };
    let speaks: Vec<Script> =
        below.take_while(says).filter_map(|line| script(&line.text)).collect();
    let both = [Script::Latin, Script::Han].iter().all(|wanted| speaks.contains(wanted));
    let is_first = line.text.starts_with(pair.latin);
    let halves = if is_first { [pair.latin, pair.han] } else { [pair.han, pair.latin] };
    (both && bullet(&line.text).is_none() && is_head(pair.latin) && is_head(pair.han))
        .then(|| halves.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_names_in_several_languages_are_divided() {
        assert_eq!(
            dates_of("19 May 2021 二〇二一年五月十九日"),
            ["19 May 2021", "二〇二一年五月十九日"]
        );
        assert_eq!(dates_of("2021年5月19日 19 May 2021"), ["2021年5月19日", "19 May 2021"]);
        assert_eq!(dates_of("19 May 2021"), [""; 0]);
        let scripts = [Script::Latin, Script::Han, Script::Hangul];
        let names = runs("River Neighbours 河鄰會 강이웃회", &scripts);
        assert_eq!(names, ["River Neighbours", "河鄰會", "강이웃회"]);
        assert_eq!(runs("River Neighbours 河鄰會", &scripts), [""; 0]);
    }
}
