//! Queries: what someone has typed, read so that nothing is ever wrong.

mod operator;
pub(crate) mod piece;
pub(crate) mod shortcut;
pub(crate) mod token;

use letters_model::Dimension;

use crate::query::operator::Operator;
use crate::query::piece::{Piece, pieces};
use crate::query::shortcut::Shortcut;
use crate::query::token::{Token, parts};

/// A query as it was typed, with what it asks for.
///
/// Words are all wanted, in any order, the last one as a beginning; words within quotation marks are
/// wanted as they stand; what a hyphen or `NOT` stands before is not wanted; of what stands before and behind
/// `OR` either is wanted; `case:`, `org:`, `year:`, `topic:`, `lang:` and `title:` narrow it down. All else is
/// text.
///
/// ```
/// use letters_search::Query;
///
/// let query = Query::parse("title:harper \"human rights\" -torture year:2009 郑敬基");
/// assert_eq!(query.shortcuts.len(), 1);
/// assert!(!query.is_blank());
/// assert!(Query::parse(" “ - : ").is_blank());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// The filters that were typed.
    pub shortcuts: Vec<Shortcut>,
    pub(crate) text: String,
    pub(crate) wanted: Vec<Phrase>,
    pub(crate) unwanted: Vec<Phrase>,
    /// What may be answered instead: what stands before or behind `OR`.
    pub(crate) alternatives: Vec<Query>,
}

/// Pieces that are wanted one after another.
#[derive(Debug, Clone)]
pub(crate) struct Phrase {
    pub pieces: Vec<Piece>,
    /// Whether it stood within quotation marks.
    pub quoted: bool,
    /// Whether its last word may go on.
    pub open: bool,
    /// Whether it is wanted in a title.
    pub in_title: bool,
}

/// No more phrases of a query are looked for: of a long text that was pasted, its beginning.
const MOST: usize = 40;

impl Query {
    /// Reads what was typed.
    pub fn parse(text: &str) -> Query {
        Query::parse_with(text, &|_| true)
    }

    /// Reads what was typed; shortcuts that name nothing known are text.
    pub(crate) fn parse_with(text: &str, is_known: &dyn Fn(&Shortcut) -> bool) -> Query {
        let mut query = Query { text: text.to_owned(), ..Query::default() };
        let mut at = 0;
        let (mut is_closed, mut is_refused, mut is_begun) = (false, false, false);
        while let Some(mut token) = Token::next(text, at) {
            if let Some(operator) = Operator::of(text, &token).filter(|_| is_begun) {
                match operator {
                    Operator::And => {}
                    Operator::Or => {
                        query.leave_open(is_closed);
                        query.begin_alternative();
                    }
                    Operator::Not => is_refused = true,
                }
                (at, is_closed) = (token.end, true);
                continue;
            }
            is_begun = true;
            token.negative |= std::mem::take(&mut is_refused);
            let token = shortcut::with_whole_name(text, token, is_known);
            at = token.end;
            let before = query.wanted.len();
            query.take(&token, is_known);
            // What follows a word ends it, also where it adds nothing.
            is_closed = token.closed || query.wanted.len() == before;
        }
        query.leave_open(is_closed || !text[at..].trim().is_empty());
        query.end_alternatives();
        query
    }

    /// The last word may go on, unless something has closed it: also before `OR`, which brings what either side does
    /// alone.
    fn leave_open(&mut self, is_closed: bool) {
        if let Some(last) = self.wanted.last_mut().filter(|_| !is_closed) {
            last.open = true;
        }
    }

    /// Whether the query asks for no words; it may still name filters.
    pub fn is_blank(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }

    /// The query as it was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether words are wanted as they stand.
    pub fn is_quoted(&self) -> bool {
        self.wanted.iter().any(|phrase| phrase.quoted)
    }

    /// What was typed, without the filters of some names.
    pub fn without(&self, dimensions: &[Dimension]) -> String {
        let is_dropped = |shortcut: &&Shortcut| dimensions.contains(&shortcut.dimension);
        let dropped = self.shortcuts.iter().filter(is_dropped);
        let mut text = self.text.clone();
        // From the last one to the first, so that places stay what they are.
        dropped.rev().for_each(|shortcut| text.replace_range(shortcut.typed.clone(), ""));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn take(&mut self, token: &Token, is_known: &dyn Fn(&Shortcut) -> bool) {
        let mut in_title = false;
        if let Some(key) = &token.key {
            match shortcut::read(&self.text, key.clone(), token) {
                Some(shortcut::Meaning::Filter(shortcut)) if is_known(&shortcut) => {
                    return self.shortcuts.push(shortcut);
                }
                Some(shortcut::Meaning::Filter(_)) => {}
                Some(shortcut::Meaning::Title) => in_title = true,
                None => {}
            }
        }
        // A key that means nothing is text like its value.
        let start = match &token.key {
            Some(key) if !in_title => key.start,
            _ => token.content.start,
        };
        for part in parts(&self.text, start..token.content.end, token.quoted) {
            let pieces = pieces(&self.text, part);
            if pieces.is_empty() {
                continue;
            }
            let phrase = Phrase { pieces, quoted: token.quoted, open: false, in_title };
            let phrases = if token.negative { &mut self.unwanted } else { &mut self.wanted };
            if phrases.len() < MOST {
                phrases.push(phrase);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Phrase, Query};
    use letters_model::Dimension;

    fn shown(phrases: &[Phrase]) -> Vec<String> {
        let phrase = |phrase: &Phrase| {
            let pieces = phrase
                .pieces
                .iter()
                .map(|piece| piece.characters.iter().map(|c| c.folded).collect::<String>());
            let pieces = pieces.collect::<Vec<_>>().join("+");
            let mark = |is: bool, sign: &'static str| if is { sign } else { "" };
            let title = mark(phrase.in_title, "title:");
            format!("{title}{}{pieces}{}", mark(phrase.quoted, "="), mark(phrase.open, "*"))
        };
        phrases.iter().map(phrase).collect()
    }

    #[test]
    fn words_phrases_and_what_is_not_wanted() {
        for (text, wanted, unwanted) in [
            ("Jimmy Lai", "jimmy lai*", ""),
            ("Chow Hang-tung", "chow hang+tung*", ""),
            ("\"Human Rights\" now", "=human+rights now*", ""),
            ("“human rights”", "=human+rights", ""),
            ("\"human rig", "=human+rig*", ""),
            ("「黎智英」", "=黎智英", ""),
            ("黎智英、鄒幸彤", "黎智英 邹幸彤*", ""),
            ("torture -Tibet", "torture", "tibet"),
            ("torture -\"Falun Gong\"", "torture", "=falun+gong"),
            ("2026年1月", "2026+年+1+月*", ""),
            ("title:harper", "title:harper*", ""),
            ("逾1,000名", "逾+1000+名*", ""),
            ("1,2", "1 2*", ""),
            ("9月1號", "9+月+1+日*", ""),
            ("rights and rights", "rights and rights*", ""),
            ("torture year:2009", "torture", ""),
            ("1. Joe", "joe*", ""),
            ("1.Joe (2) Tay [3]", "joe tay", ""),
            ("12、黎智英", "黎智英*", ""),
            ("(1997) 1.41%", "1997 1+41*", ""),
            ("(12)", "12*", ""),
            ("1.", "1*", ""),
            ("http://example.org/a", "http example+org+a*", ""),
            ("a:b", "a b*", ""),
            ("Joe鄭敬基Tay", "joe 郑敬基 tay*", ""),
            ("- -- :", "", ""),
            ("\"", "", ""),
            ("\"\"", "", ""),
        ] {
            let query = Query::parse(text);
            assert_eq!(shown(&query.wanted).join(" "), wanted, "{text}");
            assert_eq!(shown(&query.unwanted).join(" "), unwanted, "{text}");
        }
    }

    #[test]
    fn operators_stand_between_words() {
        for (text, expected) in [
            ("Tibet OR Falun Gong", "tibet* | falun gong*"),
            ("Tibet OR", "tibet*"),
            ("OR Tibet", "or tibet*"),
            ("北京 或 香港", "北京* | 香港*"),
            ("Tibet NOT torture", "tibet -torture"),
            ("Tibet AND NOT torture OR Lai", "tibet -torture | lai*"),
            ("DO NOT FORGET", "do not forget*"),
            ("Tibet OR -torture", "tibet* -torture"),
            ("year:2009 OR year:2026", ""),
            ("\"Tibet\" \"OR\" Lai", "=tibet =or lai*"),
            ("tibet or torture", "tibet or torture*"),
        ] {
            let query = Query::parse(text);
            let one = |query: &Query| {
                let unwanted = shown(&query.unwanted).into_iter().map(|word| format!("-{word}"));
                shown(&query.wanted).into_iter().chain(unwanted).collect::<Vec<_>>().join(" ")
            };
            let all: Vec<_> = query.alternatives.iter().chain([&query]).map(one).collect();
            assert_eq!(all.join(" | "), expected, "{text}");
        }
    }

    #[test]
    fn filters_that_were_typed_can_be_dropped() {
        let query = Query::parse("torture -year:2009 visit org:\"pen canada\" 年份：2010");
        assert_eq!(query.without(&[Dimension::Year]), "torture visit org:\"pen canada\"");
        assert_eq!(
            query.without(&[Dimension::Organization]),
            "torture -year:2009 visit 年份：2010"
        );
    }

    #[test]
    fn pieces_know_where_they_were_typed() {
        let query = Query::parse("  Béa-X 鄭敬");
        let typed: Vec<&str> = query
            .wanted
            .iter()
            .flat_map(|phrase| &phrase.pieces)
            .map(|piece| &query.text()[piece.typed.clone()])
            .collect();
        assert_eq!(typed, ["Béa", "X", "鄭敬"]);
    }
}
