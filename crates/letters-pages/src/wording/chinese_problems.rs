//! What can be wrong with a bundle, in Chinese.

use letters_bundle::{Expected, Fault, JsonKind, Thing, limits};
use letters_model::{DateError, grouped};

/// A fault with what would be right.
pub(super) fn fault(fault: &Fault) -> String {
    match fault {
        Fault::TooLarge { bytes } => {
            format!(
                "檔案有 {} 位元組，上限是 {} 位元組",
                grouped(bytes),
                grouped(limits::BUNDLE_BYTES)
            )
        }
        Fault::NotUtf8 { byte } => format!("位元組 0x{byte:02X} 不屬於 UTF-8，請以 UTF-8 儲存檔案"),
        Fault::Syntax { found: Some(found), expected } => {
            format!("從「{found}」起不是 JSON，此處應為{}", wanted(*expected))
        }
        Fault::Syntax { found: None, expected } => {
            format!("檔案過早結束，此處應為{}", wanted(*expected))
        }
        Fault::TrailingText { found } => format!("物件結束後還有「{found}」，其後不應再有內容"),
        Fault::LoneSurrogate { found } => format!("「{found}」只是半個字元，請寫出完整字元"),
        Fault::NumberOutOfRange { found } => format!("數字 {found} 超出 64 位元浮點數的範圍"),
        Fault::DuplicateKey { key } => format!("鍵「{key}」重複，一個物件中每個鍵只可出現一次"),
        Fault::TooDeep => format!("層數過多，最多 {} 層", limits::DEPTH),
        Fault::TooMany { found, most } => {
            format!("列表有 {} 項，最多 {} 項", grouped(found), grouped(most))
        }
        Fault::StringTooLong { bytes } => {
            format!(
                "字串有 {} 位元組，最多 {} 位元組",
                grouped(bytes),
                grouped(limits::STRING_BYTES)
            )
        }
        Fault::WrongFormat { found, expected } => format!("格式是「{found}」，應為「{expected}」"),
        Fault::NewerFormat { found, expected } => {
            format!("格式「{found}」須用較新的閱讀器開啟，本程式只讀「{expected}」")
        }
        Fault::WrongType { found, expected } => {
            format!("此處是{}，應為{}", kind(*found), kind(*expected))
        }
        Fault::MissingField { field, of } => format!("{}缺少必需的欄位「{field}」", object(of)),
        Fault::EmptyText => "文字是空的，至少要有一個字".to_owned(),
        Fault::EmptyList => "沒有任何內容，至少要有一項".to_owned(),
        Fault::BadTag { found } => format!("「{found}」不是語言標籤，應如 en 或 zh-Hant"),
        Fault::BadId { found } => format!(
            "「{found}」不合識別碼的規則：1 至 64 個小寫字母 a 至 z、數字，以及其間的單個連字號"
        ),
        Fault::BadDate { found, why: DateError::Form } => {
            format!("「{found}」不是日期，應寫作 YYYY、YYYY-MM 或 YYYY-MM-DD")
        }
        Fault::BadDate { found, why: DateError::Impossible } => {
            format!("「{found}」不是日期，曆法中沒有這一天")
        }
        Fault::BadDigest { found } => {
            format!("「{found}」不是 SHA-256 摘要，應為 64 個十六進位數字")
        }
        Fault::BadNumber { found, least } => format!("{found} 不適用，應為不小於 {least} 的整數"),
        Fault::BadPath { found } => format!("「{found}」不是相對於索引的路徑，應如 letters.json"),
        Fault::BundleAbsent { found } => format!("「{found}」處沒有檔案，請補上檔案或重寫索引"),
        Fault::BundleDiffers { found } => {
            format!("檔案與索引所載不符（{found}），請換回正確的檔案或重寫索引")
        }
        Fault::UnknownValue { found, known } => {
            format!("「{found}」不是可用的值，應為 {} 之一", known.join("、"))
        }
        Fault::BadMark => {
            "這個物件不是任何一種標記；標記只有 {text, entity}、{note} 和 {text, sic}".to_owned()
        }
        Fault::NamelessParty => "此方既無 entity 也無 printed，至少要有其一".to_owned(),
        Fault::DuplicateId { found, thing } => {
            format!("另一個{}已用了識別碼「{found}」，不可重複", name(*thing))
        }
        Fault::DuplicateLanguage { found } => format!("語言「{found}」重複，每種語言只列一次"),
        Fault::UnknownReference { found, thing, nearest: Some(nearest) } => {
            format!("沒有識別碼為「{found}」的{}，是否指「{nearest}」？", name(*thing))
        }
        Fault::UnknownReference { found, thing, nearest: None } => {
            format!("沒有識別碼為「{found}」的{}", name(*thing))
        }
        Fault::UnlistedLanguage { found, listed } => {
            format!("語言「{found}」沒有列在 languages 中，所列的是 {listed}")
        }
        Fault::UnknownField { found, .. } => format!("格式中沒有「{found}」這個欄位"),
        Fault::NoLink { found } => format!("「{found}」不是連結，只會顯示為文字"),
        Fault::Untranslated { language } => format!("此段沒有 {language} 的文字"),
    }
}

fn name(thing: Thing) -> &'static str {
    match thing {
        Thing::Entity => "人物、群體或組織",
        Thing::Topic => "主題",
        Thing::Letter => "信件",
        Thing::Block => "段落",
        Thing::Note => "註釋",
    }
}

/// An object of the format, by its name in the schema.
fn object(name: &str) -> &str {
    match name {
        "Bundle" => "信件檔",
        "Index" => "索引",
        "IndexEntry" => "索引的一項",
        "Publisher" => "發布者",
        "Entity" => self::name(Thing::Entity),
        "Alias" => "別名",
        "Link" => "連結",
        "Topic" => self::name(Thing::Topic),
        "Letter" => self::name(Thing::Letter),
        "OtherDate" => "其他日期",
        "Party" => "信件的一方",
        "Block" => self::name(Thing::Block),
        "Ask" => "請求",
        "Note" => self::name(Thing::Note),
        "Coverage" => "傳媒報導",
        "Source" => "來源",
        other => other,
    }
}

fn kind(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Null => " null",
        JsonKind::Boolean => " true 或 false",
        JsonKind::Number => "數字",
        JsonKind::String => "字串",
        JsonKind::List => "列表",
        JsonKind::Object => "物件",
        JsonKind::StringOrList => "字串或列表",
        JsonKind::StringOrObject => "字串或物件",
    }
}

fn wanted(expected: Expected) -> &'static str {
    match expected {
        Expected::Value => "一個值",
        Expected::ValueOrListEnd => "一個值或「]」",
        Expected::CommaOrListEnd => "「,」或「]」",
        Expected::KeyOrObjectEnd => "引號中的鍵或「}」",
        Expected::CommaOrObjectEnd => "「,」或「}」",
        Expected::Key => "引號中的鍵",
        Expected::Colon => "「:」",
        Expected::Digit => "數字",
        Expected::Escape => " JSON 的跳脫字元",
        Expected::HexDigit => "四個十六進位數字",
        Expected::EscapedControl => "以跳脫字元寫出的控制字元",
        Expected::StringEnd => "結束字串的引號",
    }
}
