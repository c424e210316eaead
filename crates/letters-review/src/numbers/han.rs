//! Numbers in Han characters.

use std::ops::Range;

use super::Number;

fn digit_of(character: char) -> Option<u64> {
    let digits = "〇一二三四五六七八九";
    let digit = digits.chars().position(|digit| digit == character).map(|digit| digit as u64);
    digit.or(match character {
        '零' => Some(0),
        '兩' | '两' => Some(2),
        _ => None,
    })
}

fn unit(character: char) -> Option<u64> {
    Some(match character {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '萬' | '万' => 10_000,
        '億' | '亿' => 100_000_000,
        _ => return None,
    })
}

/// Numerals that count nothing: they are parts of other words.
const IDIOMS: [&str; 40] = [
    "三番四次",
    "三番两次",
    "三番兩次",
    "三番五次",
    "萬一",
    "万一",
    "千方百計",
    "千方百计",
    "四面八方",
    "五花八門",
    "五花八门",
    "三三兩兩",
    "三三两两",
    "一五一十",
    "七上八下",
    "三心二意",
    "不三不四",
    "十全十美",
    "九死一生",
    "三言兩語",
    "三言两语",
    "三令五申",
    "一清二楚",
    "五湖四海",
    "千家萬戶",
    "千家万户",
    "千千萬萬",
    "千千万万",
    "成千上萬",
    "成千上万",
    "萬眾一心",
    "万众一心",
    "萬人空巷",
    "百家爭鳴",
    "百家争鸣",
    "千秋萬世",
    "千言萬語",
    "千言万语",
    "千辛萬苦",
    "千辛万苦",
];

/// Numbers in Han characters: 十二, 二〇二六, and 八 where it counts something.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let is_numeral = |c: char| digit_of(c).is_some() || unit(c).is_some();
    let idioms: Vec<Range<usize>> = IDIOMS
        .iter()
        .flat_map(|idiom| text.match_indices(idiom).map(|(at, idiom)| at..at + idiom.len()))
        .collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(ahead) = text[at..].find(is_numeral) {
        let start = at + ahead;
        if let Some(idiom) = idioms.iter().find(|idiom| idiom.contains(&start)) {
            at = idiom.end;
            continue;
        }
        // 百分之 says of what, and not how much.
        if let Some(rest) = ["百分之", "千分之"].iter().find(|of| text[start..].starts_with(**of))
        {
            at = start + rest.len();
            continue;
        }
        let end =
            text[start..].find(|c| !is_numeral(c)).map_or(text.len(), |length| start + length);
        at = end;
        if let Some((value, length)) = decimal(&text[start..end], &text[end..]) {
            at = end + length;
            found.push(Number { value, range: start..at, is_sure: true });
            continue;
        }
        found.extend(whole(text, start..end));
    }
    found
}

/// The whole number that a numeral is, by what stands beside it; nothing where it counts nothing.
fn whole(text: &str, range: Range<usize>) -> Option<Number> {
    let (before, numeral, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    if let Some(dozens) = dozens(numeral, after) {
        return Some(Number::new(dozens, range));
    }
    let next = after.chars().next();
    let is_vague = before.ends_with(|c| "第數数幾几多每統统唯萬單单".contains(c))
        || next.is_some_and(|c| "幾几多餘余來来".contains(c));
    let counts = next.is_some_and(|c| {
        "個个名位封年月日天次人間间項项條条週周份國国種种歲岁期屆届隊队倍段所家宗篇部章節节戶户艘隻頁页輛辆座場场村"
            .contains(c)
    });
    let is_share = before.ends_with("分之");
    let is_alone = numeral.chars().count() == 1;
    if is_vague || is_alone && !counts && !is_share || digit_before(text, range.start) {
        return None;
    }
    let value = value(numeral).filter(|value| *value > 1)?;
    // 百年 and 千人 may be as many as are many.
    let is_sure = !is_alone || numeral == "十" || unit(numeral.chars().next()?).is_none();
    Some(Number { is_sure, ..Number::new(value, range) })
}

/// 一點四一 with what is behind its point; not 三點五分, which is a time.
fn decimal(whole: &str, rest: &str) -> Option<(String, usize)> {
    let point = rest.chars().next().filter(|c| matches!(c, '點' | '点'))?;
    let digits = &rest[point.len_utf8()..];
    let end = digits.find(|c| digit_of(c).is_none()).unwrap_or(digits.len());
    let is_time = digits[end..].starts_with(|c| "分十鐘钟半正整刻".contains(c));
    let part: Option<String> = digits[..end]
        .chars()
        .map(|c| char::from_digit(u32::try_from(digit_of(c)?).ok()?, 10))
        .collect();
    let part = part.filter(|part| !part.is_empty() && !is_time)?;
    Some((format!("{}.{part}", value(whole)?), point.len_utf8() + end))
}

/// 一打 as a dozen, where 打 begins no verb.
fn dozens(numeral: &str, after: &str) -> Option<u64> {
    let rest = after.strip_prefix('打')?;
    let is_verb = rest.starts_with(char::is_alphanumeric);
    value(numeral).filter(|_| !is_verb)?.checked_mul(12)
}

/// Whether the numeral is the unit of a number in digits.
fn digit_before(text: &str, start: usize) -> bool {
    text[..start].chars().next_back().and_then(super::digit).is_some()
}

/// The value of a numeral; nothing where its characters make none.
fn value(numeral: &str) -> Option<u64> {
    if numeral.chars().all(|c| digit_of(c).is_some()) {
        // 一一 and 二三 are no numbers, 二〇二六 is one.
        let length = numeral.chars().count();
        if matches!(length, 2 | 3) && !numeral.contains(['〇', '零']) {
            return None;
        }
        let mut digits = numeral.chars().filter_map(digit_of);
        return digits.try_fold(0_u64, |value, digit| value.checked_mul(10)?.checked_add(digit));
    }
    let (mut all, mut section, mut last) = (0_u64, 0_u64, 0_u64);
    for character in numeral.chars() {
        match (digit_of(character), unit(character)) {
            (Some(digit), _) => last = digit,
            (None, Some(unit @ (10 | 100 | 1_000))) => {
                section = section.checked_add(last.max(1).checked_mul(unit)?)?;
                last = 0;
            }
            (None, Some(unit)) => {
                let below = section.checked_add(last)?.max(1);
                all = all.checked_add(below.checked_mul(unit)?)?;
                (section, last) = (0, 0);
            }
            (None, None) => return None,
        }
    }
    all.checked_add(section)?.checked_add(last)
}
