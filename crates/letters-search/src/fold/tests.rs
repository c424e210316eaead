use super::Folded;

fn fold(text: &str) -> String {
    Folded::new(text).text()
}

#[test]
fn letters_lose_what_people_leave_out() {
    for (printed, folded) in [
        ("Béatrice Vaugrante", "beatrice vaugrante"),
        ("Be\u{301}atrice", "beatrice"),
        ("Łukasz Ørsted Straße Ürümqi", "lukasz orsted strasse urumqi"),
        ("ＨＩＶ／ＡＩＤＳ", "hiv aids"),
        ("ﬁne Ⅻ №5", "fine xii no5"),
        ("Хаджи Ёлка", "хаджи елка"),
        ("ΑΘΉΝΑΣ αθήνας", "αθηνασ αθηνασ"),
        ("İstanbul Diyarbakır", "istanbul diyarbakir"),
        ("in\u{ad}visible\u{200b}space \u{202e}turn", "invisiblespace turn"),
        ("ئۇيغۇر", "يۇيغۇر"),
        ("བོད་པ།", "བོད པ"),
    ] {
        assert_eq!(fold(printed), folded, "{printed}");
    }
}

#[test]
fn han_characters_have_one_form() {
    for (one, other) in [
        ("鄭敬基", "郑敬基"),
        ("李強", "李强"),
        ("臺灣", "台湾"),
        ("啓 啟", "启启"),
        ("裏裡里", "里里里"),
        ("着", "著"),
        ("為爲", "为为"),
        ("皇后以後", "皇后以后"),
        ("發髮", "发发"),
        ("乾幹", "干干"),
        ("檯颱臺", "台台台"),
        ("衛衞", "卫卫"),
        ("二〇二六", "二零二六"),
        ("神\u{fa19}", "神神"),
        ("説說", "说说"),
        ("圖書舘", "图书馆"),
        ("眞相", "真相"),
        ("囯", "国"),
    ] {
        assert_eq!(fold(one), fold(other), "{one}");
    }
    assert_ne!(fold("日"), fold("曰"));
    assert_ne!(fold("藝"), fold("云"));
}

#[test]
fn signs_divide_or_vanish() {
    for (printed, folded) in [
        ("Chow Hang-tung", "chow hang tung"),
        ("Hsing-t’ung Ch'iang", "hsing tung chiang"),
        ("Canada’s", "canada"),
        ("Canada’\u{ad}s 2\u{200b} Canada’s\u{ad}.", "canada 2 canada"),
        ("workers’ rights", "workers rights"),
        ("l’homme d'État qu’il", "l homme d etat qu il"),
        ("O’Brien don’t", "obrien dont"),
        ("the U.N. and U.S.A.", "the un and usa"),
        ("J. Smith J.Smith", "j smith j smith"),
        ("1,000 and 10,000,000 and 1,2", "1000 and 10000000 and 1 2"),
        ("馬克·卡尼", "马克卡尼"),
        ("王　炳章", "王炳章"),
        ("北京\n上海", "北京上海"),
        ("香港，中國", "香港 中国"),
        ("2026年1月9日", "2026 年 1 月 9 日"),
        ("關卓中Cheuk Kwan", "关卓中 cheuk kwan"),
        ("(a) — b", "a b"),
        ("", ""),
        (" ,. ", ""),
    ] {
        assert_eq!(fold(printed), folded, "{printed}");
    }
}

#[test]
fn the_way_back_leads_to_what_is_printed() {
    let printed = "«Straße» 鄭·敬";
    let folded = Folded::new(printed);
    assert_eq!(folded.text(), "strasse 郑敬");
    assert_eq!(&printed[folded.printed(0..7).unwrap()], "Straße");
    assert_eq!(&printed[folded.printed(4..5).unwrap()], "ß");
    assert_eq!(&printed[folded.printed(8..10).unwrap()], "鄭·敬");
    assert_eq!(folded.printed(3..3), None);
    assert_eq!(folded.printed(8..11), None);
}

#[test]
fn a_word_without_end_is_not_looked_through_at_each_of_its_signs() {
    // As long as a text may be: looked through at each sign, it would take minutes.
    const TIMES: usize = 250_000;
    assert!(fold(&"U.N.".repeat(TIMES)).starts_with("unununununun"));
    assert!(fold(&["1", &",000".repeat(TIMES)].concat()).starts_with("1000000000"));
}
