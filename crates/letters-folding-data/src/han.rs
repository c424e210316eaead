//! Han characters that people write for one another, and the one that stands for all of them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use ferrous_opencc::error::OpenCCError;
use unicode_normalization::UnicodeNormalization as _;

/// What OpenCC converts, all directions but those of Japanese.
const CHINESE: [BuiltinConfig; 6] = [
    BuiltinConfig::T2s,
    BuiltinConfig::S2t,
    BuiltinConfig::T2tw,
    BuiltinConfig::T2hk,
    BuiltinConfig::Tw2t,
    BuiltinConfig::Hk2t,
];

/// Forms that are used for one another and that none of the sources joins: variants that only some
/// typefaces, input methods or registers of names have.
const BESIDES: &str = "青靑 并幷 郎郞 鄉鄕 清淸 愈兪 值値 姊姉 角⻆ 高髙 崎﨑 邊邉 鬥鬭鬪 狸貍 暖煖 \
    睹覩 碗椀盌 蓋葢 裙裠 逎遒 鄰隣 鋪舖 闊濶 雁鴈 驗騐 佑祐 婿壻 炮砲 磚甎 罰罸 羹羮 艷艶 蒞涖 \
    襪韈 豐豊 輝煇 隸隷 麻蔴 零〇 噴歕 國圀囯 擧挙 澁渋 裏裡里 着著 台臺檯颱 借藉 \
    復覆複复 瞭了 讎仇 彷仿 祇只 伕夫 牠它 牴抵 揹背 鍊鏈 畫劃划 俱具 沈沉 徵征 穫獲 \
    邨村 慎愼 準凖 廠厰 並竝 韭韮 珮佩 蘇蘓甦 國囻 寧寗 鄉鄊 緒緖 剋尅 尚尙 填塡 鎔熔 炯烱 浚濬 拿拏 \
    考攷 鬧閙 坤堃 歡懽 皋皐臯 耕畊 草艸 軟輭 址阯 堤隄 駝駞 和龢 脅脇 榨搾 朵朶 柿柹 柏栢 鬱欝 毗毘 \
    冒冐 富冨 寫冩 劍劒 勖勗 喻喩 回囘 野埜 壽夀 侄姪 妍姸 娛娯 冗宂 冤寃 寶寳 崑崐 幫幇 庶庻 往徃 匆怱 \
    巔巓 遍徧 揚敭";

/// Each Han character that is folded, with the character to which it is folded.
pub fn pairs() -> Result<BTreeMap<char, char>, OpenCCError> {
    let converters: Vec<OpenCC> =
        CHINESE.into_iter().map(OpenCC::from_config).collect::<Result<_, _>>()?;
    let simplified = OpenCC::from_config(BuiltinConfig::T2s)?;
    let japanese = OpenCC::from_config(BuiltinConfig::T2jp)?;
    let mut classes = Classes::default();
    for c in all_han() {
        for converter in &converters {
            if let Some(other) = one(&converter.convert(&c.to_string())) {
                classes.join(c, other);
            }
        }
        // A Japanese form that is no character of Chinese in its own right (亜, but not 芸).
        let form = one(&japanese.convert(&c.to_string())).filter(|form| *form != c);
        if let Some(form) = form.filter(|form| !is_chinese(*form)) {
            classes.join(c, form);
        }
        if let Some(plain) = one(&c.nfkc().collect::<String>()) {
            classes.join(c, plain);
        }
    }
    for group in BESIDES.split_whitespace() {
        let mut members = group.chars();
        if let Some(first) = members.next() {
            members.for_each(|c| classes.join(first, c));
        }
    }
    Ok(classes.pairs(&simplified))
}

/// The characters of everyday text and of names. Of those beyond the first plane, 16 times as rare as
/// they are many, only a hundred have another form; they are matched as they are.
fn all_han() -> impl Iterator<Item = char> {
    ['\u{2e80}'..='\u{2fdf}', '\u{3400}'..='\u{9fff}', '\u{f900}'..='\u{faff}']
        .into_iter()
        .flatten()
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// The only character of a text, if it has one only and that is Han.
fn one(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|c| characters.next().is_none() && is_han(*c))
}

/// Whether a character belongs to the national sets of China (GB 2312) or Taiwan (Big5).
fn is_chinese(c: char) -> bool {
    let text = c.to_string();
    let (big5, _, unmapped) = encoding_rs::BIG5.encode(&text);
    let in_big5 = !unmapped && matches!(*big5, [0xa4..=0xf9, _]);
    in_gb(c) || in_big5
}

/// Whether a character belongs to the national set of China, that of everyday Simplified text.
fn in_gb(c: char) -> bool {
    let text = c.to_string();
    let (gbk, _, unmapped) = encoding_rs::GBK.encode(&text);
    !unmapped && matches!(*gbk, [first, second] if (0xb0..=0xf7).contains(&first) && second >= 0xa1)
}

/// Sets of characters that are written for one another.
#[derive(Default)]
struct Classes(BTreeMap<char, BTreeSet<char>>, BTreeMap<char, char>);

impl Classes {
    fn root(&self, c: char) -> char {
        self.1.get(&c).copied().unwrap_or(c)
    }

    fn join(&mut self, a: char, b: char) {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return;
        }
        let mut moved = self.0.remove(&b).unwrap_or_default();
        moved.insert(b);
        for c in &moved {
            self.1.insert(*c, a);
        }
        let members = self.0.entry(a).or_default();
        members.insert(a);
        members.extend(moved);
    }

    /// All members with the one that stands for their set: the form to which most of them are
    /// simplified, which is the one that a reader of Simplified types; of several, an everyday one.
    fn pairs(&self, simplified: &OpenCC) -> BTreeMap<char, char> {
        let mut pairs = BTreeMap::new();
        for members in self.0.values() {
            let mut votes: BTreeMap<char, usize> = BTreeMap::new();
            for member in members {
                let to = one(&simplified.convert(&member.to_string())).unwrap_or(*member);
                *votes.entry(to).or_default() += 1;
            }
            let is_common = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
            let most = votes
                .iter()
                .max_by_key(|(c, votes)| (is_common(**c), **votes, in_gb(**c), Reverse(**c)));
            let Some((&chosen, _)) = most else { continue };
            pairs.extend(members.iter().filter(|c| **c != chosen).map(|c| (*c, chosen)));
        }
        pairs
    }
}
