//! Which script characters and lines are written in.

use std::collections::HashMap;
use std::sync::LazyLock;

use letters_model::Tag;

/// Whether a character belongs to a script that sets no spaces between words: Han, kana and the
/// like, without their punctuation.
pub(crate) fn is_unspaced(c: char) -> bool {
    is_han(c)
        || matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}')
}

/// Whether a character is a Han character.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character is a syllable of Hangul.
pub(crate) fn is_hangul(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

/// Whether a character is punctuation as wide as a Han character, which has its space in itself.
pub(crate) fn is_wide_sign(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{301f}' | '\u{ff00}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{fe30}'..='\u{fe4f}')
}

/// The scripts that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Han,
    Kana,
    Hangul,
    Arabic,
    Cyrillic,
    Tibetan,
    Other,
}

impl Script {
    fn of(c: char) -> Option<Script> {
        match c {
            '\u{3040}'..='\u{30ff}' => Some(Script::Kana),
            _ if is_han(c) => Some(Script::Han),
            _ if !c.is_alphabetic() => None,
            '\u{ac00}'..='\u{d7ff}' | '\u{1100}'..='\u{11ff}' => Some(Script::Hangul),
            'a'..='z'
            | 'A'..='Z'
            | '\u{aa}'..='\u{24f}'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{ff21}'..='\u{ff5a}' => Some(Script::Latin),
            '\u{400}'..='\u{52f}' => Some(Script::Cyrillic),
            '\u{600}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{feff}' => {
                Some(Script::Arabic)
            }
            '\u{f00}'..='\u{fff}' => Some(Script::Tibetan),
            _ => Some(Script::Other),
        }
    }
}

/// How much of a line is in which script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    /// Han characters.
    pub han: usize,
    /// Words in Latin letters.
    pub latin: usize,
    /// Letters of other scripts.
    pub other: usize,
    /// Those of them that are kana.
    pub kana: usize,
}

impl Tally {
    /// Counts a text.
    pub fn new(text: &str) -> Tally {
        let mut tally = Tally::default();
        let mut in_word = false;
        let has_glosses = has_glosses(text);
        for c in text.chars().filter(|c| !(has_glosses && is_han(*c))) {
            let script = Script::of(c);
            let latin = script == Some(Script::Latin);
            tally.latin += usize::from(latin && !in_word);
            in_word = latin
                || in_word
                    && (c.is_numeric()
                        || matches!(c, '\'' | '’' | '-' | '.' | '\u{300}'..='\u{36f}'));
            match script {
                Some(Script::Han) => tally.han += 1,
                Some(Script::Latin) | None => {}
                Some(script) => {
                    tally.other += 1;
                    tally.kana += usize::from(script == Script::Kana);
                }
            }
        }
        tally
    }

    /// Whether both Han and Latin stand in the text.
    pub fn is_mixed(self) -> bool {
        self.han > 0 && self.latin > 0
    }
}

/// Whether a text is a sentence in Latin letters in which Han characters only say names again:
/// `the cases of Li Wen (李文), Ma Guo (馬國) and others`. Its small words tell that, since names have none,
/// and Han characters that are but a few at a time, without the signs that divide sentences.
fn has_glosses(text: &str) -> bool {
    const LONGEST: usize = 16;
    if !text.contains(is_han) || text.contains(['。', '，', '；']) {
        return false;
    }
    let words = text.split(|c: char| !c.is_alphabetic() || is_han(c));
    let small = words.filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).count();
    let longest = text.split(|c: char| !is_han(c)).map(|run| run.chars().count()).max();
    small >= 4 && longest.unwrap_or(0) <= LONGEST
}

/// The script of a text, by its greater part: a Han character counts as much as half a Latin word.
/// Where kana stand among Han characters, it is theirs: Japanese sentences have both.
/// Nothing for a text without letters.
pub(crate) fn script(text: &str) -> Option<Script> {
    let tally = Tally::new(text);
    if tally.han == 0 && tally.latin == 0 && tally.other == 0 {
        return None;
    }
    if tally.kana > 0 && tally.kana * 5 >= tally.han && tally.kana + tally.han > tally.latin {
        return Some(Script::Kana);
    }
    if tally.other * 2 > tally.han + tally.latin * 4 {
        let others = text.chars().filter_map(Script::of);
        return others.into_iter().find(|s| !matches!(s, Script::Latin | Script::Han));
    }
    Some(if tally.han > tally.latin { Script::Han } else { Script::Latin })
}

/// Characters that only Traditional texts have, each followed by the Simplified form. Only pairs are
/// here of which neither is used in the other way of writing.
const PAIRS: &str = "們们國国對对會会來来時时個个這这說说發发為为與与關关後后開开經经學学習习華华電电話话書书長长門门問问間间見见現现認认議议論论護护\
權权員员團团圖图場场總总統统給给維维結结組组續续綫线網网絡络織织級级紀纪約约終终軍军農农車车運运過过還还進进遠远違违連连達达選选\
邊边鄉乡鄰邻醫医釋释鐘钟鐵铁錄录錢钱陽阳陰阴陳陈際际險险隨随難难雲云靈灵靜静頁页項项順顺須须預预領领題题顏颜願愿類类風风飛飞養养餘余\
馬马驗验驚惊魚鱼鳥鸟龍龙齊齐歲岁歷历殺杀氣气漢汉滅灭灣湾為为無无熱热爭争爾尔狀状獨独獄狱環环產产畫画異异當当療疗監监盡尽眾众礎础禮礼種种積积\
稱称穩稳竊窃競竞筆笔範范簡简糧粮緊紧緒绪線线編编緣缘練练縣县縱纵繼继罰罚罷罢義义聖圣聯联聲声職职聽听脫脱興兴舉举舊旧莊庄萬万葉叶藝艺藥药\
虛虚處处號号衛卫裝装複复覺觉覽览觀观計计訊讯討讨訓训記记訪访設设許许訴诉評评詞词試试詩诗誠诚誤误請请諒谅諸诸謀谋謝谢證证識识譯译變变讓让\
貝贝負负財财責责貨货貪贪貴贵買买費费貿贸資资賓宾賞赏賣卖質质賴赖贈赠贏赢趙赵跡迹踐践輕轻載载輔辅輯辑輸输轉转辦办辭辞遲迟遷迁\
  師师務务傳传漁渔勞劳導导圍围島岛應应張张獲获擔担數数斷断條条東东極极樓楼樂乐樹树橋桥檢检殘残決决濟济營营牆墙瑪玛盜盗劉刘孫孙楊杨吳吴鄭郑鄧邓蕭萧\
  羅罗蘇苏呂吕盧卢譚谭陸陆賈贾鄒邹蔣蒋馮冯韓韩報报執执壓压廣广庫库廢废慶庆懷怀憑凭憲宪戰战戲戏損损搶抢撥拨敗败敵敌樣样歐欧歡欢測测滿满潔洁\
  潤润澤泽煩烦燈灯牽牵猶犹畢毕盤盘礙碍祿禄窮穷節节築筑籌筹籃篮簽签糾纠純纯紙纸細细絕绝綜综綠绿緩缓績绩罵骂肅肃脅胁腦脑腳脚臉脸臨临艦舰蓋盖薦荐薩萨\
  藍蓝蟲虫術术補补襲袭親亲觸触詢询該该詳详調调談谈諾诺謂谓謠谣譽誉讀读賀贺賠赔賬账贊赞軌轨較较輝辉輪轮轄辖邏逻郵邮釘钉銀银銷销鋼钢鎮镇閉闭閱阅隊队\
  陣阵階阶隱隐雖虽雙双離离韋韦響响頓顿頭头頻频額额顧顾顯显館馆駐驻駕驾騎骑騙骗魯鲁鮮鲜麗丽麥麦黨党點点齡龄區区單单屬属廳厅態态戶户擾扰擁拥敘叙曉晓\
  標标機机滯滞漲涨瀕濒災灾爐炉獸兽瑣琐矯矫礦矿繩绳蘭兰誰谁購购賽赛贛赣趕赶辯辩釣钓鋪铺錦锦鍵键闖闯闡阐陝陕隸隶頑顽頒颁飢饥餓饿駛驶驅驱鴉鸦鹽盐";

/// Words in the other ways of writing Chinese, as far as their characters are known: both where they have either.
pub(crate) fn in_other_writings(text: &str) -> [String; 2] {
    let known: Vec<char> = PAIRS.chars().collect();
    let written = |side: usize| {
        let other = |c: char| {
            let mut pairs = known.chunks_exact(2);
            pairs.find_map(|pair| (pair.get(1 - side) == Some(&c)).then(|| pair.get(side).copied()))
        };
        text.chars().map(|c| other(c).flatten().unwrap_or(c)).collect()
    };
    [written(0), written(1)]
}

/// Whether a character of the pairs is the Traditional one.
static IS_TRADITIONAL: LazyLock<HashMap<char, bool>> = LazyLock::new(|| {
    // Of a character that stands in two pairs the first one counts.
    let known: Vec<(usize, char)> = PAIRS.chars().enumerate().collect();
    known.into_iter().rev().map(|(at, c)| (c, at % 2 == 0)).collect()
});

/// How many characters are Traditional only, and Simplified only.
pub(crate) fn chinese_forms(text: &str) -> (usize, usize) {
    let known = text.chars().filter(|c| is_han(*c)).filter_map(|c| IS_TRADITIONAL.get(&c));
    let (traditional, simplified): (Vec<bool>, Vec<bool>) = known.copied().partition(|is| *is);
    (traditional.len(), simplified.len())
}

/// The language of a list in which words are written, by their script.
pub(crate) fn language_of<'a>(text: &str, languages: &'a [Tag]) -> Option<&'a Tag> {
    languages.iter().find(|tag| is_written_in(text, tag)).or(languages.first())
}

/// Whether words are in the script of a language, as far as Han characters tell.
pub(crate) fn is_written_in(text: &str, tag: &Tag) -> bool {
    text.contains(is_han) == matches!(tag.primary_language(), "zh" | "yue" | "ja")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_told_by_the_greater_part() {
        assert_eq!(script("2026-01-09 [1]"), None);
        assert_eq!(script("Jimmy Lai (黎智英), a publisher in Hong Kong"), Some(Script::Latin));
        assert_eq!(script("王炳章博士 Dr. Wang Bingzhang"), Some(Script::Han));
        assert_eq!(script("ھۈسەيىنجان"), Some(Script::Arabic));
        assert_eq!(script("潮見造船所に関する公開書簡"), Some(Script::Kana));
    }

    #[test]
    fn traditional_and_simplified_are_told_apart() {
        assert_eq!(PAIRS.chars().count() % 2, 0);
        assert_eq!(chinese_forms("我們敦促總理"), (2, 0));
        assert_eq!(chinese_forms("我们敦促总理"), (0, 2));
        assert_eq!(in_other_writings("總編辑"), ["總編輯", "总编辑"]);
    }
}
