//! A deterministic archive of letters in two languages, of any size, in words of our own.

use std::fmt::Write as _;
use std::sync::Arc;

use letters_model::Library;

/// So many letters are those of which `judgements.txt` speaks.
pub const JUDGED: usize = 30;

const GIVEN: [(&str, &str); 12] = [
    ("Weimin", "偉民"),
    ("Xiulan", "秀蘭"),
    ("Jianguo", "建國"),
    ("Lihua", "麗華"),
    ("Zhiqiang", "志強"),
    ("Yueming", "月明"),
    ("Guorong", "國榮"),
    ("Shuzhen", "淑珍"),
    ("Haitao", "海濤"),
    ("Meiling", "美玲"),
    ("Dezhi", "德治"),
    ("Ruifang", "瑞芳"),
];

const FAMILY: [(&str, &str); 10] = [
    ("Ouyang", "歐陽"),
    ("Zhao", "趙"),
    ("Qian", "錢"),
    ("Sun", "孫"),
    ("Zheng", "鄭"),
    ("Feng", "馮"),
    ("Jiang", "蔣"),
    ("Shen", "沈"),
    ("Han", "韓"),
    ("Yang", "楊"),
];

const SUBJECTS: [(&str, &str); 10] = [
    ("The families", "家屬"),
    ("Our members", "我們的會員"),
    ("The lawyers", "律師們"),
    ("Several consulates", "數個領事館"),
    ("The undersigned groups", "下列團體"),
    ("Neighbours and friends", "鄰居與朋友"),
    ("Members of parliament", "國會議員"),
    ("The relatives abroad", "海外親人"),
    ("Journalists", "記者"),
    ("The congregation", "會眾"),
];

const VERBS: [(&str, &str); 10] = [
    ("have waited for news about", "一直等候消息，關於"),
    ("ask the government to raise", "請求政府提出"),
    ("were never told the reason for", "從未獲知理由，有關"),
    ("publicly welcomed", "公開歡迎"),
    ("have written repeatedly about", "多次去信，談及"),
    ("insist on an open trial after", "堅持公開審訊，事緣"),
    ("remain deeply worried by", "仍深感憂慮，由於"),
    ("documented with great care", "仔細記錄"),
    ("hope to end", "盼望結束"),
    ("call for an inquiry into", "要求調查"),
];

const OBJECTS: [(&str, &str); 14] = [
    ("the closing of the village school", "村校關閉"),
    ("the water taken from the reservoir", "水庫取水"),
    ("the arrest of the printers", "印刷工人被捕"),
    ("prison visits in winter", "冬季探監"),
    ("a passport that was withheld", "護照遭扣留"),
    ("the demolition of old houses", "舊屋拆遷"),
    ("the fines on small merchants", "小商戶罰款"),
    ("letters that came back unopened", "原封退回的信件"),
    ("medical care behind bars", "獄中醫療"),
    ("the silence of the court", "法院沉默"),
    ("the night shift at the brickworks", "磚廠夜班"),
    ("a petition with nine thousand names", "九千人聯署的請願書"),
    ("the fishing grounds off the island", "島外漁場"),
    ("the bridge across the gorge", "峽谷上的橋"),
];

const PLACES: [(&str, &str); 10] = [
    ("in Lanzhou", "在蘭州"),
    ("near Ürümqi", "在烏魯木齊附近"),
    ("on Hainan", "在海南島上"),
    ("in the northern counties", "在北方各縣"),
    ("at the railway hospital", "在鐵路醫院"),
    ("along the Min river", "沿閩江一帶"),
    ("in Xi’an", "在西安"),
    ("beyond the city walls", "在城牆之外"),
    ("at the harbour of Xiamen", "在廈門港"),
    ("in the hills of Guizhou", "在貴州山區"),
];

/// The library of an archive with so many letters, the same for the same number.
pub fn library(letters: usize) -> Library {
    let archives = (0..letters.div_ceil(1000)).map(|part| {
        let bundle = bundle(part * 1000..letters.min(part * 1000 + 1000));
        let archive = letters_bundle::decode(bundle.as_bytes());
        Arc::new(archive.unwrap_or_else(|refusal| panic!("{refusal}")))
    });
    Library::new(archives.collect::<Vec<_>>())
}

/// Some of its letters as a bundle; one holds a thousand at most.
pub fn bundle(letters: std::ops::Range<usize>) -> String {
    let mut random = Random(20_260_109 + letters.start as u64);
    let first = letters.start;
    let mut out = String::from(
        r#"{"format":"open-letters/1","title":{"en":"Generated"},"languages":["en","zh-Hant"],"#,
    );
    out.push_str("\"topics\":[{\"id\":\"water\",\"name\":{\"en\":\"Water\"}}],\"entities\":[");
    for (at, (family, given)) in people().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        let (f, g) = (FAMILY[family], GIVEN[given]);
        let _ = write!(
            out,
            r#"{comma}{{"id":"{}","kind":"person","case":true,"name":{{"en":"{} {}","zh-Hant":"{}{}"}}}}"#,
            id(family, given),
            f.0,
            g.0,
            f.1,
            g.1
        );
    }
    out.push_str("],\"letters\":[");
    for letter in letters {
        let comma = if letter == first { "" } else { "," };
        let (year, month) = (1990 + random.below(36), 1 + random.below(12));
        let (en, zh) = sentence(&mut random, letter);
        let _ = write!(
            out,
            r#"{comma}{{"id":"l{letter}","edition":"full","languages":["en","zh-Hant"],"date":"{year}-{month:02}","title":{{"en":"{en}","zh-Hant":"{zh}"}},"blocks":["#
        );
        for block in 0..17 {
            let comma = if block == 0 { "" } else { "," };
            let _ = write!(out, "{comma}{}", passage(&mut random, letter, block));
        }
        out.push_str("]}");
    }
    out.push_str("]}");
    out
}

fn people() -> impl Iterator<Item = (usize, usize)> {
    (0..FAMILY.len()).flat_map(|family| (0..GIVEN.len()).map(move |given| (family, given)))
}

fn id(family: usize, given: usize) -> String {
    format!("{}-{}", FAMILY[family].0.to_lowercase(), GIVEN[given].0.to_lowercase())
}

fn passage(random: &mut Random, letter: usize, block: usize) -> String {
    let mut en = String::new();
    let mut zh = String::new();
    for _ in 0..3 + random.below(3) {
        let (one, other) = sentence(random, letter * 17 + block);
        let _ = write!(en, "{one}. ");
        let _ = write!(zh, "{other}。");
    }
    let (f, g) = (random.below(FAMILY.len()), random.below(GIVEN.len()));
    let (family, given) = (FAMILY[f], GIVEN[g]);
    let id = id(f, g);
    format!(
        r#"{{"id":"p{block}","kind":"paragraph","text":{{"en":["{en}We name ",{{"text":"{} {}","entity":"{id}"}},"."],"zh-Hant":["{zh}我們提及",{{"text":"{}{}","entity":"{id}"}},"。"]}}}}"#,
        family.0, given.0, family.1, given.1
    )
}

fn sentence(random: &mut Random, rare: usize) -> (String, String) {
    let (subject, verb) = (pick(random, &SUBJECTS), pick(random, &VERBS));
    let (object, place) = (pick(random, &OBJECTS), pick(random, &PLACES));
    let mut en = format!("{} {} {} {}", subject.0, verb.0, object.0, place.0);
    let zh = format!("{}{}{}的{}", subject.1, verb.1, place.1, object.1);
    if random.below(8) == 0 {
        // A long tail of words that few letters have.
        let _ = write!(en, " under file {}", word(rare as u64 % 40_000));
    }
    (en, zh)
}

/// A word that can be pronounced, different for every number.
fn word(number: u64) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za", "dru", "fle", "gri", "sko",
        "tra", "wyn",
    ];
    (0..4).map(|at| SYLLABLES[(number >> (4 * at) & 15) as usize]).collect()
}

fn pick<'a>(random: &mut Random, list: &'a [(&'a str, &'a str)]) -> &'a (&'a str, &'a str) {
    &list[random.below(list.len())]
}

/// SplitMix64: small, and good enough to choose words.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}
