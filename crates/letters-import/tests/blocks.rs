//! Who signs in blocks of two lines: what they are stands above or below the name, and members of a parliament have the
//! place for which they sit.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::Role;

fn english(end: &str) -> String {
    format!(
        "Open letter on the quay\n\n9 January 2026\n\nDear Minister,\n\nWe ask for a debate.\n\nRespectfully,\n\n{end}\n"
    )
}

fn chinese(end: &str) -> String {
    format!("就碼頭致部長公開信\n\n2026年1月9日\n\n部長：\n\n我們請閣下回覆。\n\n{end}\n")
}

#[test]
fn members_of_a_parliament_have_the_place_for_which_they_sit() {
    let text = english(
        "Hazel McTavish, MP\nNorthmere Strand\n\nHon. Judith Rossi, P.C., MP\nFell River—Dark Creek\n\n\
         Jenny Tam, M.P. for Quayside East\n\nGarnett Hill MP (Fell Park—Fort Ash)",
    );
    let imported = imported(&[&text]);
    let letter = &imported.archive.letters[0];
    let signed = [
        "Hazel McTavish/MP/",
        "Hon. Judith Rossi/P.C., MP/",
        "Jenny Tam/M.P. for Quayside East/",
        "Garnett Hill/MP (Fell Park—Fort Ash)/",
    ];
    assert_eq!(parties(letter, Role::Signatory, "en"), signed);
    let places: Vec<&str> = letter
        .parties_as(Role::Signatory)
        .flat_map(|party| &party.address)
        .map(String::as_str)
        .collect();
    assert_eq!(places, ["Northmere Strand", "Fell River—Dark Creek"]);
    assert_eq!(kinds(letter), "spc");
}

#[test]
fn what_they_are_may_stand_above_each_name_in_chinese() {
    let text = chinese(
        "敬祝\n鈞安\n\n谷口教區主教\n歐德爾主教\n\n谷口中心校牧\n阮保羅神父\n\n谷口福音堂\n陳國良長老",
    );
    let imported_one = imported(&[&text]);
    let signed = parties(&imported_one.archive.letters[0], Role::Signatory, "zh-Hant");
    let names: Vec<&str> = signed.iter().filter_map(|one| one.split('/').next()).collect();
    assert_eq!(names, ["歐德爾主教", "阮保羅神父", "陳國良長老"], "{signed:?}");
    assert!(
        signed[0].starts_with("歐德爾主教/主教/") && signed[1].starts_with("阮保羅神父/校牧/"),
        "{signed:?}"
    );
    // 此致 greets the minister above, and not who holds an office in an organization.
    let text = chinese("此致\n\n港灣聯盟主席\n張文德博士\n\n秘書\n麥詠詩");
    let imported_two = imported(&[&text]);
    let letter = &imported_two.archive.letters[0];
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert!(
        signed[0].starts_with("張文德博士/主席/") && signed[1].starts_with("麥詠詩/秘書/"),
        "{signed:?}"
    );
    assert_eq!(printed(letter, "closing", "zh-Hant"), "此致");
}

#[test]
fn what_stands_below_a_title_is_what_they_belong_to() {
    let text = english(
        "Elder Kwok Tai-ming\nFell Gospel Hall\n\nFr. Paul Reed\nChaplain, Quay Centre\n\nImam Yusuf Hadi\nMasjid Safa\n\n\
         Ven. Thich An\nAbbot, Linh An Temple",
    );
    let signed = [
        "Elder Kwok Tai-ming//fell-gospel-hall",
        "Fr. Paul Reed/Chaplain/quay-centre",
        "Imam Yusuf Hadi//masjid-safa",
        "Ven. Thich An/Abbot/linh-an-temple",
    ];
    assert_eq!(parties(&imported(&[&text]).archive.letters[0], Role::Signatory, "en"), signed);
}

#[test]
fn families_that_are_only_counted_stay_below_those_who_sign() {
    let text = english(
        "Mrs. Chan (mother of Chan Tsz-hin)\nMr. Mok (father of Mok Tsz-lok)\nand nine other families",
    );
    let imported = imported(&[&text]);
    let letter = &imported.archive.letters[0];
    let signed = ["Mrs. Chan/mother of Chan Tsz-hin/", "Mr. Mok/father of Mok Tsz-lok/"];
    assert_eq!(parties(letter, Role::Signatory, "en"), signed);
    assert_eq!(printed(letter, "closing", "en"), "Respectfully, and nine other families");
}

#[test]
fn a_list_in_two_languages_may_stand_between_the_letters() {
    let text = [
        english("Tom Reed, MP\n\nEndorsed by / 支持團體\n\nQuay Families                    碼頭家庭會\nHarbour Link                     港灣聯會").as_str(),
        "\n2026年1月9日\n部長閣下：\n請閣下回覆。\n此致\n國會議員 李多馬\n",
    ]
    .concat();
    let imported = imported(&[&text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(parties(letter, Role::Endorser, "zh-Hant"), ["碼頭家庭會//", "港灣聯會//"]);
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant"), ["李多馬/國會議員/"]);
    assert!(letter.parties_as(Role::Sender).next().is_none());
}

#[test]
fn names_in_columns_have_the_language_of_what_is_around_them() {
    let text = "9 janvier 2026\n\nMonsieur le Ministre,\n\nNous vous demandons de publier la liste des usines.\n\n\
        Veuillez agréer l’expression de notre haute considération.\n\nGeneviève Lambert                    Emin Tohti\n\
        Porte-parole                         Directeur, Projet du quai\n\n\
        c. c.  L’hon. Anne Field, ministre du Commerce international et du Développement économique\n\n\
        January 9, 2026\n\nDear Minister,\n\nWe ask you to publish the list of the factories.\n\nYours respectfully,\n\n\
        Geneviève Lambert                    Emin Tohti\nSpokesperson                         Director, Quay Project\n\n\
        c.c.   The Hon. Anne Field, Minister of International Trade\n";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    let signed = parties(letter, Role::Signatory, "en");
    assert_eq!(signed.len(), 2, "{signed:?}");
    assert!(signed[0].starts_with("Geneviève Lambert/Spokesperson/"), "{signed:?}");
    // `L’hon.` is no part of a name.
    let copied: Vec<&letters_model::Party> = letter.parties_as(Role::Copied).collect();
    assert_eq!(copied.len(), 1);
    assert_eq!(copied[0].entity.as_ref().unwrap().as_str(), "anne-field");
}

#[test]
fn a_name_above_what_each_language_says_of_it_is_that_of_all() {
    let text = "Open letter on the quay\n致港務長公開信\n\n9 January 2026\n\nDear Harbour Master,\n港務長先生：\n\n\
        The night boat has not sailed since March.\n夜航自三月起停航。\n\nWe ask you to say why.\n我們請閣下說明緣由。\n\n\
        Sincerely,\n此致\n\nTom Reed\nChair, Harbour Guild\n港灣協會主席\n\n\
        Mara Quill\nSecretary, Ferry Union\n渡輪工會秘書\n";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    let signed = ["Tom Reed/主席/harbour-guild", "Mara Quill/秘書/ferry-union"];
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant"), signed);
    let signed = ["Tom Reed/Chair/harbour-guild", "Mara Quill/Secretary/ferry-union"];
    assert_eq!(parties(letter, Role::Signatory, "en"), signed);
    assert_eq!(printed(letter, "closing", "zh-Hant"), "此致");
}

#[test]
fn a_label_in_two_languages_is_one() {
    let text = "Le 12 mai 2026 / May 12, 2026\n\nÀ l’attention de / To the attention of:\n\
        Mme Clara Vale, mairesse de Saint-Aubin\n\nMadame la Mairesse, / Dear Mayor Vale,\n\n\
        Nous vous demandons de rencontrer les familles.\n\nWe ask you to meet the families.\n\n\
        Veuillez recevoir, Madame la Mairesse, nos salutations respectueuses.\n\nYours respectfully,\n\nTom Reed\n";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spc");
    assert_eq!(parties(letter, Role::Addressee, "fr"), ["Mme Clara Vale/mairesse de Saint-Aubin/"]);
}
