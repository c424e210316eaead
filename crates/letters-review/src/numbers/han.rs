//! Numbers in Han characters.

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

pub(super) fn unit(character: char) -> Option<u64> {
    Some(match character {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '萬' | '万' => 10_000,
        '億' | '亿' => 100_000_000,
        _ => return None,
    })
}

/// Numbers in Han characters: 十二, 二〇二六, and 八 where it counts something.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let is_numeral = |c: char| digit_of(c).is_some() || unit(c).is_some();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(ahead) = text[at..].find(is_numeral) {
        let start = at + ahead;
        let end =
            text[start..].find(|c| !is_numeral(c)).map_or(text.len(), |length| start + length);
        at = end;
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        let numeral = &text[start..end];
        let is_vague = before.is_some_and(|c| "第數数幾几多每統统唯萬单單".contains(c))
            || after.is_some_and(|c| "幾几多餘余來来".contains(c));
        let counts = after.is_some_and(|c| {
            "個个名位封年月日天次人間间項项條条週周份國国種种歲岁期屆届隊队倍段所家宗篇部章節节戶户艘隻頁页輛辆座場场村"
                .contains(c)
        });
        let is_alone = numeral.chars().count() == 1;
        if is_vague || is_alone && !counts || digit_before(text, start) {
            continue;
        }
        match value(numeral) {
            None | Some(0 | 1) => {}
            Some(value) => found.push(Number::new(value, start..end)),
        }
    }
    found
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
