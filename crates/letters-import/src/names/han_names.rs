//! Names of people in Han characters.

use crate::ending::offices::is_trade;
use crate::language::script::is_han;
use crate::names::honorifics::{
    is_postnominal, strip_han_honorific, strip_han_honorifics, strip_postnominals,
};
use crate::words::shape::{is_acronym, is_organization, is_person};
use crate::words::{self, Kind};

/// Family names of one character that are frequent, in both ways of writing.
const SURNAMES: &str = "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林高羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭肖萧田董潘袁蔡蔣蒋余於于杜葉叶程\
魏蘇苏呂吕丁任盧卢姚沈鍾钟姜崔譚谭陸陆范汪廖石金韋韦賈贾夏付傅方鄒邹熊白孟秦邱侯江尹薛閻阎段雷龍龙史陶賀贺顧顾毛郝龔龚邵萬万錢钱嚴严武戴莫孔湯汤關关\
區区歐欧伍岑黎盛柯阮施甄甘霍翁古鮑鲍尤温溫文凌易游詹簡简祝康倪岳左殷藍蓝卓劳勞司莊庄焦辛齊齐裴\
麥麦洪童饒饶聶聂駱骆鄺邝冼龐庞樊苗葛柳戚滕佘佟覃褚湛靳喬乔賴赖涂阙闕辜蔺藺郝邢窦竇祁娄婁冉晏阚闞翟朴艾畢毕閔闵裘";

/// A name in Han characters, alone or with its Latin form.
pub(crate) fn is_han_person(text: &str) -> bool {
    // Points with spaces around divide several.
    if text.contains(" • ") {
        return false;
    }
    // 陳露西，主席 says what someone is as well.
    if text.trim_end_matches(['，', '、']).contains(['，', '、', '；', '：']) {
        return false;
    }
    let bare: String =
        text.chars().filter(|c| is_han(*c) || matches!(c, '·' | '‧' | '•' | '・')).collect();
    let rest: String = text
        .chars()
        .filter(|c| {
            !is_han(*c) && !matches!(c, '·' | '‧' | '•' | '・' | '(' | ')' | '（' | '）' | '/')
        })
        .collect();
    // 特倫特勳爵 KC
    let rest = strip_postnominals(&rest).trim();
    let rest = if is_postnominal(rest) { "" } else { rest };
    // 瑪麗·菲爾德（醫生） says what someone is, and 主席 瑪麗·菲爾德, too.
    let says_more = text
        .split_once(['(', '（'])
        .is_some_and(|(name, aside)| name.contains(is_han) && aside.contains(is_han))
        || text.split_once(' ').is_some_and(|(office, name)| {
            name.starts_with(is_han) && words::ending(office, Kind::Position).is_some()
        })
        || text.split_once([' ', '　']).is_some_and(|(name, said)| was_office(name, said))
        || text.split_once(['(', '（']).is_some_and(|(name, aside)| is_office_of(name, aside));
    if says_more {
        return false;
    }
    // 孫小姐
    const CALLED: [&str; 5] = ["先生", "女士", "小姐", "太太", "伯伯"];
    let mut own = bare.chars();
    if rest.is_empty() && own.next().is_some() && CALLED.contains(&own.as_str()) {
        return true;
    }
    let is_latin_name = rest.is_empty()
        || rest.split_whitespace().count() == 1 && !is_acronym(rest)
        || is_person(rest);
    // 司法部長 is an office, though 司 is a family name and 部長 a title. 牧師 is a title of people alone.
    const TITLES: [&str; 13] = [
        "牧師", "牧师", "教授", "律師", "律师", "醫生", "医生", "議員", "议员", "老師", "主教",
        "樞機", "枢机",
    ];
    let is_office = words::ending(&bare, Kind::Position).is_some()
        && !bare.contains('·')
        && !TITLES.iter().any(|title| bare.ends_with(title));
    if rest.is_empty() && is_office && bare.chars().count() > 3 {
        return false;
    }
    let without = strip_han_honorific(strip_han_honorifics(&bare));
    let count = without.chars().count();
    let is_foreign = without.contains(['·', '‧', '•', '・'])
        && (3..=12).contains(&count)
        && words::beginning(without, Kind::Position).is_none();
    let first = without.chars().next();
    let is_own = (2..=4).contains(&count) && first.is_some_and(|c| SURNAMES.contains(c));
    let is_spelled = !rest.is_empty() && (2..=5).contains(&count) && is_person(rest);
    const PEERS: [&str; 8] = ["勳爵", "勋爵", "男爵", "女爵", "爵士", "伯爵", "子爵", "公爵"];
    let is_peer = (4..=8).contains(&count) && PEERS.iter().any(|peer| without.ends_with(peer));
    is_latin_name
        && (is_foreign || is_own || is_spelled || is_peer || is_given(without))
        && !is_organization(without)
        && words::ending(without, Kind::Position).is_none()
}

/// Whether behind a name and a space stands what somebody is or was: 區小明 前立法會議員. A title alone belongs to the name.
fn was_office(name: &str, said: &str) -> bool {
    name.chars().all(is_han)
        && said.chars().all(is_han)
        && said.starts_with('前')
        && words::ending(said, Kind::Position).is_some()
}

/// Whether brackets behind a name in Latin letters say in Chinese what somebody does, and no other name: `Tom Reed (捐贈人)`.
fn is_office_of(name: &str, aside: &str) -> bool {
    let aside = aside.trim_end_matches([')', '）']);
    let is_family = aside.chars().next().is_some_and(|first| SURNAMES.contains(first));
    !name.contains(is_han)
        && !is_family
        && (is_trade(aside) || words::ending(aside, Kind::Position).is_some())
}

/// Whether a text consists of parts of Tibetan names, two at least: 扎西羅布.
fn is_given(text: &str) -> bool {
    let mut rest = text;
    while let Some(length) = words::beginning(rest, Kind::GivenName).filter(|_| !rest.is_empty()) {
        rest = rest.get(length..).unwrap_or_default();
    }
    rest.is_empty() && (4..=8).contains(&text.chars().count())
}

/// The longest name that consists of parts of Tibetan names at the end of a run of Han characters.
pub(crate) fn given_at_end(run: &str) -> Option<&str> {
    run.char_indices().map(|(at, _)| &run[at..]).find(|name| is_given(name))
}

/// The family-name-first name at the end of a run of Han characters, by its family name.
pub(crate) fn han_name_at_end(run: &str) -> Option<&str> {
    [3, 2, 4].into_iter().find_map(|length| {
        let (at, first) = run.char_indices().rev().nth(length - 1)?;
        let name = &run[at..];
        let wrong = words::ending(name, Kind::Position).is_some() || is_organization(name);
        // 教歷史的溫老師 names 溫, and nobody 史的溫.
        (SURNAMES.contains(first) && !wrong && !name.contains('的')).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_at_the_end_of_han_runs() {
        assert_eq!(han_name_at_end("香港傳媒人及英國公民黎智英"), Some("黎智英"));
        assert_eq!(strip_han_honorific("王炳章博士"), "王炳章");
    }
}
