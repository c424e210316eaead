//! Synonyms: what people type for what letters say, as HK for Hong Kong and 懸紅 for 懸賞; the initials of a
//! name; and the names of places where letters have them in another language.

use crate::fold::Character;
use crate::index::{Index, TERM};
use crate::lenience::numbers::{self, is_year};
use crate::matches::tier::Tier;
use crate::plan::expand::{as_it_stands, spelling};
use crate::plan::want::Want;
use crate::query::Query;
use crate::query::piece::Piece;

/// What means the same, folded. What people type in short has a star and asks for all the others without one at once;
/// of these, the rest is asked for only where letters do not have what was typed.
const MEANINGS: &str = "*hk,*hksar,hong kong sar,hong kong,香港;*prc,china,中国;*ccp,*cpc,*中共,communist party,共产党;\
    *us,*usa,united states,美国;*uk,united kingdom,britain,英国;*eu,european union,欧盟;\
    *un,*uno,united nations,联合国;*pm,prime minister,总理;*mp,*mps,member of parliament,国会议员;\
    *ngo,*ngos,nongovernmental organizations,非政府组织;\
    *nsl,*国安法,national security law,国家安全法;*xuar,xinjiang,新疆;*flg,falun gong,法轮功;\
    *intl,international;*email,*emails,e mail,e mails;*govt,government;*dept,department;*悬红,悬赏,bounty,bounties;\
    *percent,per cent;*jail,*jailed,imprisoned,imprisonment,prison,prisons;*press freedom,freedom of the press;*free speech,freedom of speech,freedom of expression;\
    arbitrary detention,任意拘禁,任意拘留,任意羁押,任意关押;\
    transnational repression,跨国镇压,跨国打压;天安门,tiananmen;天安门广场,tiananmen square;北京,beijing;台湾,taiwan;西藏,tibet;加拿大,canada;\
    渥太华,ottawa;多伦多,toronto;温哥华,vancouver;奥运,olympic;*中加,加中;*加国,加拿大;\
    *janvier,january;*fevrier,february;*mars,march;*avril,april;*mai,may;*juin,june;*juillet,july;*aout,august;\
    *septembre,september;*octobre,october;*novembre,november;*decembre,december;*1er,1";

/// The meanings that have a word.
fn meanings_of(word: &str) -> impl Iterator<Item = &'static str> {
    MEANINGS.split(';').filter(move |meaning| meaning.split(',').any(|one| one == word))
}

/// How many characters of a run that begin here are a word that means the same as another one; 0 if none are.
pub(crate) fn length_at_start(characters: &[Character]) -> usize {
    let words = MEANINGS.split([';', ',']).map(|word| word.trim_start_matches('*'));
    let begins = |word: &&str| {
        let begun = characters.iter().map(|c| c.folded).take(word.chars().count());
        word.chars().eq(begun) && !word.is_ascii()
    };
    words.filter(begins).map(|word| word.chars().count()).max().unwrap_or(0)
}

/// Lets what is said in short answer by what it stands for, and what no letter says by the name of which it is
/// the initials.
pub(crate) fn answer(index: &Index, wants: &mut [Want], effort: &mut usize) {
    let is_alone = wants.len() == 1;
    for want in wants.iter_mut().filter(|want| !want.quoted && !want.in_title) {
        if !is_alone && is_year(want) {
            // A year keeps what letters of that year say, besides what says it.
            want.answer_by_letters(index);
        }
        let typed = in_words(std::slice::from_ref(want));
        let known = meanings_of(&["*", &typed].concat()).next();
        let long = known.into_iter().flat_map(|meaning| meaning.split(','));
        for long in long.filter(|word| !word.starts_with('*')) {
            answer_by(index, std::slice::from_mut(want), long, effort);
        }
        if let [number] = want.pieces.as_slice() {
            let other = numbers::other_way(index, number);
            want.answer_by(index, other, effort);
        }
        // To look at all names takes long. A word that is still being typed will mostly be a longer one.
        let may_be_initials = known.is_none()
            && (FEWEST..=MOST).contains(&typed.len())
            && (is_alone || !want.open)
            && !want.is_name();
        if may_be_initials && want.is_missing(index) {
            for entity in bearers_by_initials(index, typed.as_bytes()) {
                want.bearers.push(entity);
                want.answer_by_entity(index, entity, Tier::Entity);
            }
        }
    }
}

/// Lets what is said in short, or in one language, answer by all that means the same; says whether any does.
pub(crate) fn answer_in_other_words(index: &Index, wants: &mut [Want], effort: &mut usize) -> bool {
    let before: usize = wants.iter().map(|want| want.sequences.len()).sum();
    for start in 0..wants.len() {
        for end in start + 1..=wants.len().min(start + LONGEST) {
            let covered = &mut wants[start..end];
            if covered.iter().any(|want| want.quoted || want.in_title) {
                break;
            }
            let typed = in_words(covered);
            for other in meanings_of(&typed).flat_map(|meaning| meaning.split(',')) {
                let other = other.trim_start_matches('*');
                if other != typed {
                    answer_by(index, covered, other, effort);
                }
            }
        }
    }
    before < wants.iter().map(|want| want.sequences.len()).sum()
}

/// No synonym has more words.
const LONGEST: usize = 3;

fn answer_by(index: &Index, wants: &mut [Want], words: &str, effort: &mut usize) {
    let query = Query::parse(&["\"", words, "\""].concat());
    let Some(phrase) = query.wanted.first() else { return };
    for want in wants {
        let sequence = as_it_stands(index, &phrase.pieces, false, Tier::Folded);
        want.answer_by(index, sequence, effort);
    }
}

/// What was typed, folded, with one space between words; single letters as one word: U.S. is us; and a run that
/// was taken apart as it was.
fn in_words(wants: &[Want]) -> String {
    let pieces = || wants.iter().flat_map(|want| &want.pieces);
    let are_letters = pieces().all(|piece| piece.characters.len() == 1 && !piece.is_run());
    let are_runs = pieces().all(Piece::is_run);
    let words: Vec<String> =
        pieces().map(|piece| String::from_utf8(spelling(piece)).unwrap_or_default()).collect();
    words.join(if are_letters || are_runs { "" } else { " " })
}

/// Fewer letters are the initials of too many names.
const FEWEST: usize = 3;
/// More are a word.
const MOST: usize = 8;

/// Those of one of whose names these are the initials, if they are few.
fn bearers_by_initials(index: &Index, letters: &[u8]) -> Vec<u32> {
    /// Nobody knows who of more is meant.
    const FEW: usize = 3;
    let mut bearers = Vec::new();
    let word = |term: &u32| index.lexicon.word(term & TERM).unwrap_or_default();
    for (unit, entity) in (index.units() as u32..).zip(0..index.entities.len() as u32) {
        let mut names = index.terms_of(unit).split(|term| term & TERM == 0);
        let is_one = names.any(|name| {
            // What all the words are is asked only where they may be as many, and the first may be one.
            (letters.len()..=letters.len() + MOST_SMALL).contains(&name.len())
                && name.first().map(word).is_some_and(|first| may_be_first(first, letters))
                && are_initials(&name.iter().map(word).collect::<Vec<_>>(), letters)
        });
        if is_one {
            bearers.push(entity);
        }
    }
    if bearers.len() > FEW { Vec::new() } else { bearers }
}

/// Words of a name that its initials may pass over.
const SMALL: [&[u8]; 8] = [b"a", b"and", b"de", b"for", b"in", b"of", b"on", b"the"];
/// No name has more of them.
const MOST_SMALL: usize = 8;

/// Whether these are the first letters of all words, of which small ones may have none.
fn are_initials(words: &[&[u8]], letters: &[u8]) -> bool {
    let Some((word, words)) = words.split_first() else { return letters.is_empty() };
    begins(word, letters) && are_initials(words, &letters[1..])
        || SMALL.contains(word) && are_initials(words, letters)
}

/// Whether a word may be the first of a name with these initials. No small word has more than three letters.
fn may_be_first(word: &[u8], letters: &[u8]) -> bool {
    begins(word, letters) || word.len() <= 3 && SMALL.contains(&word)
}

fn begins(word: &[u8], letters: &[u8]) -> bool {
    matches!((word, letters), ([first, ..], [letter, ..]) if first == letter)
}

#[cfg(test)]
mod tests {
    use super::{MEANINGS, are_initials};
    use crate::fold::Folded;

    #[test]
    fn synonyms_are_folded() {
        for word in MEANINGS.split([';', ',']).map(|word| word.trim_start_matches('*')) {
            assert_eq!(Folded::new(word).text(), word);
        }
    }

    #[test]
    fn small_words_may_have_no_initial() {
        let are = |name: &str, letters: &str| {
            let words: Vec<&[u8]> = name.split(' ').map(str::as_bytes).collect();
            are_initials(&words, letters.as_bytes())
        };
        for letters in ["schw", "sochw", "scfhw", "socfhw"] {
            assert!(are("society of clerks for harbour workers", letters), "{letters}");
        }
        assert!(!are("society of clerks", "soccer"));
        assert!(!are("society of clerks", "s"));
    }
}
