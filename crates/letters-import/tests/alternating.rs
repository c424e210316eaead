//! Invented letters whose languages alternate, or are cut at other places: what closes in words of its own, passages of
//! which as many are not the same, reports in a language that the letter is not in.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Role, Tag};

/// A letter about a market whose languages alternate line by line, closed and signed by these lines.
fn market(between: &str, end: &[&str]) -> String {
    let lines = [
        "Open Letter on the Night Market",
        "夜市公開信",
        "3 June 2025",
        "2025年6月3日",
        "Dear Mayor Ellwood,",
        "敬愛的艾活市長：",
        "The night market on Tanner Street has fed the east end for thirty years, and now its licence is gone.",
        "坦納街夜市養活了城東三十年，如今牌照被撤銷。",
        "Sixty families lost their stalls in one evening.",
        "六十個家庭在一夜之間失去了攤檔。",
        "We ask that you restore the licence and meet the stall holders before July.",
        "我們請求您恢復牌照，並在七月之前與檔主會面。",
    ];
    [lines.as_slice(), end].concat().join(between)
}

#[test]
fn what_closes_in_own_words_stands_beside_what_closes() {
    let signed = ["Ada Fong", "方雅達", "Chair, Stall Holders' Association", "檔主協會主席"];
    for [english, chinese] in [
        ["Yours sincerely,", "守望燈火"],
        ["Until the lanterns are lit again,", "敬上"],
        ["Holding the lanterns high,", "高舉燈籠，"],
    ] {
        for between in ["\n", "\n\n"] {
            let end = [&[english, chinese], signed.as_slice()].concat();
            let imported = imported(&[&market(between, &end)]);
            let letter = &imported.archive.letters[0];
            assert_eq!(kinds(letter), "spppc", "{english}");
            assert!(imported.report.one_to_one);
            assert_eq!(printed(letter, "closing", "en"), english);
            assert_eq!(printed(letter, "closing", "zh-Hant"), chinese);
            let people = parties(letter, Role::Signatory, "zh-Hant");
            assert_eq!(people, ["方雅達/主席/stall-holders-association"]);
        }
    }
}

#[test]
fn what_closes_may_have_no_sign_behind_it() {
    let end = [
        "With the lamps still lit",
        "燈火不滅",
        "Stall Holders' Association",
        "檔主協會",
        "Night Walkers Reading Circle",
        "夜行者讀書會",
    ];
    let imported = imported(&[&market("\n\n", &end)]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spppc");
    let bodies = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(bodies, ["檔主協會//", "夜行者讀書會//"]);
}

#[test]
fn months_tell_a_language() {
    let text = "Lettre ouverte sur le marché\nOpen letter on the market\n3 juin 2025\n3 June 2025\nMonsieur le Maire,\n\
                Dear Mayor,\nLe marché de nuit nourrit le quartier depuis trente ans, et son permis a été retiré.\n\
                The night market has fed the quarter for thirty years, and its licence has been withdrawn.\n\
                Nous vous demandons de rétablir le permis et de rencontrer les marchands avant juillet.\n\
                We ask that you restore the licence and meet the stall holders before the month of July.\n\
                Les lanternes à la main,\nSincerely,\nAssociation des marchands\nStall Holders' Association";
    let letter = &imported(&[text]).archive.letters[0];
    let date = letter.date_printed.as_ref().unwrap();
    assert_eq!(date.get(&Tag::parse("en").unwrap()).unwrap(), "3 June 2025");
    assert_eq!(date.get(&Tag::parse("fr").unwrap()).unwrap(), "3 juin 2025");
    assert_eq!(kinds(letter), "sppc");
}

/// A letter in two languages one after the other, with these passages.
fn dam(english: &[&str], chinese: &[&str]) -> String {
    format!(
        "Open Letter on the Orchard Dam\n果園水壩公開信\n\nMarch 4, 2024\n\nDear Minister Hale,\n\n{}\n\n\
         Respectfully,\n\nOrchard Residents' Association\n\n2024年3月4日\n\n尊敬的黑爾部長：\n\n{}\n\n此致\n敬禮\n\n\
         果園居民協會\n",
        english.join("\n\n"),
        chinese.join("\n\n")
    )
}

const ENGLISH: [&str; 5] = [
    "The dam above the village was built in 1962, and nobody has looked at it since the engineers left in 2009.",
    "The people who live below it have written to the water board three times. They have had no answer to any of \
     their letters. In November the school was moved to the hall of the church, because the teachers were afraid.",
    "Anna Birch measured the crack every week and sent the figures to the newspapers.",
    "She was fined 800 dollars for entering a closed site. Nobody should be punished for saying that a wall breaks.",
    "We ask you to send engineers before the snow melts, and to cancel the fine.",
];

#[test]
fn as_many_passages_may_be_cut_at_other_places() {
    let chinese = [
        "村莊上方的水壩建於1962年，自從工程師於2009年離開以後，再也沒有人檢查過。",
        "住在壩下的居民先後三次致函水務局。他們的信件全都沒有得到任何回覆。",
        "十一月，學校搬進了教堂的禮堂，因為老師們都害怕了。",
        "安娜·伯奇（Anna Birch）每星期量度裂縫，並把數字寄給報館。她因為進入封閉地點被罰款800元。沒有人應該因為說出\
         牆正在裂開而受罰。",
        "我們請求您在融雪之前派出工程師，並取消罰款。",
    ];
    let imported = imported(&[&dam(&ENGLISH, &chinese)]);
    let letter = &imported.archive.letters[0];
    assert!(!imported.report.one_to_one);
    assert_eq!(kinds(letter), "sppppppc");
    let merged = |id: &str, tag: &str| {
        let passage = letter.passages.iter().find(|known| known.id.as_str() == id).unwrap();
        passage.merged.get(&Tag::parse(tag).unwrap()).map(ToString::to_string)
    };
    assert_eq!(merged("p3", "en").as_deref(), Some("p2"));
    assert_eq!(merged("p5", "zh-Hant").as_deref(), Some("p4"));
    let doubtful: Vec<&str> = imported
        .report
        .uncertain()
        .filter(|line| line.uncertain.iter().any(|why| why.contains("divide this")))
        .flat_map(|line| line.stands.iter().map(String::as_str))
        .collect();
    assert_eq!(doubtful, ["p2", "p4", "p2", "p4"]);
}

#[test]
fn what_is_much_longer_in_one_language_is_said() {
    let chinese = [
        "村莊上方的水壩建於1962年，自從工程師於2009年離開以後，再也沒有人檢查過。",
        "居民三次致函水務局。",
        "安娜·伯奇（Anna Birch）每星期量度裂縫，並把數字寄給報館。",
        "她因為進入封閉地點被罰款800元。沒有人應該因為說出牆正在裂開而受罰。",
        "我們請求您在融雪之前派出工程師，並取消罰款。",
    ];
    let imported = imported(&[&dam(&ENGLISH, &chinese)]);
    assert_eq!(kinds(&imported.archive.letters[0]), "spppppc");
    let said = imported.report.uncertain();
    let said = said.filter(|line| line.uncertain.iter().any(|why| why.contains("much longer")));
    assert_eq!(said.map(|line| line.stands.join("")).collect::<Vec<_>>(), ["p2", "p2"]);
}

#[test]
fn a_letter_is_not_in_the_language_of_a_report() {
    let chinese = ["水壩自2009年以來從未有人檢查。", "我們請求您派出工程師。"];
    let english =
        ["The dam has not been inspected by anyone since 2009.", "We ask you to send engineers."];
    let text = dam(&english, &chinese)
        + "\n媒體報導\n\nValley Courier, March 5, 2024\nVillagers ask the minister to look at the dam\n\
           Le Quotidien du Nord, 6 mars 2024\n\
           Les habitants demandent au ministre d'inspecter le barrage avant la fonte des neiges\n";
    let imported = imported(&[&text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(imported.report.languages, ["en", "zh-Hant"]);
    let languages = letter.coverage.iter().map(|report| report.lang.as_ref().unwrap().to_string());
    assert_eq!(languages.collect::<Vec<_>>(), ["en", "fr"]);
}
