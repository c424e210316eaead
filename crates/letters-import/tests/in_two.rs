//! Letters whose lines say all in two languages: who signs with what office, what is asked, who was sentenced to what.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::Role;

/// A letter in two languages line by line, with what stands below its text.
fn clinic(below: &str) -> String {
    format!(
        "Open Letter on the Pier Clinic\n關於碼頭診所的公開信\n\n5 May 2024\n2024年5月5日\n\n\
         Dear Secretary for Health,\n尊敬的衞生局局長：\n\n\
         We ask you to keep the clinic at the pier open through the winter, as was promised.\n\
         我們請求您按照承諾，讓碼頭診所整個冬天照常開放。\n\n{below}"
    )
}

#[test]
fn offices_stand_in_both_languages() {
    let blocks = "Sincerely,\n此致\n\nDora Ling / 凌多拉\nPresident / 會長\n\
        Harbour Nurses Association / 港灣護士協會\n\n\
        Peter Mok / 莫彼得, Co-chair / 聯席主席\nPier Patients Group / 碼頭病人組織";
    let lines = "Sincerely,\n此致\n\n\
        Dora Ling 凌多拉, President 會長, Harbour Nurses Association 港灣護士協會\n\
        Peter Mok 莫彼得, Co-chair 聯席主席, Pier Patients Group 碼頭病人組織";
    let rows = "Sincerely,\n此致\n\nName 姓名 | Position 職位 | Organisation 機構\n\
        Dora Ling / 凌多拉 | President / 會長 | Harbour Nurses Association / 港灣護士協會\n\
        Peter Mok / 莫彼得 | Co-chair / 聯席主席 | Pier Patients Group / 碼頭病人組織";
    let list = "Sincerely,\n此致\n\nSignatories 聯署人\n\n\
        Dora Ling / 凌多拉, President / 會長, Harbour Nurses Association / 港灣護士協會\n\
        Peter Mok / 莫彼得, Co-chair / 聯席主席, Pier Patients Group / 碼頭病人組織";
    for below in [blocks, lines, rows, list] {
        let imported = imported(&[&clinic(below)]);
        let letter = &imported.archive.letters[0];
        let english = [
            "Dora Ling/President/harbour-nurses-association",
            "Peter Mok/Co-chair/pier-patients-group",
        ];
        assert_eq!(parties(letter, Role::Signatory, "en"), english, "{below}");
        let chinese =
            ["凌多拉/會長/harbour-nurses-association", "莫彼得/聯席主席/pier-patients-group"];
        assert_eq!(parties(letter, Role::Signatory, "zh-Hant"), chinese, "{below}");
    }
}

#[test]
fn who_has_one_name_only_signs_in_one_language() {
    let below = "Sincerely,\n此致\n\nDora Ling / 凌多拉\nPresident / 會長\n\
        Harbour Nurses Association / 港灣護士協會\n\nRosa Amsel\nSecretary, Pier Patients Group";
    let imported = imported(&[&clinic(below)]);
    let letter = &imported.archive.letters[0];
    let signed = parties(letter, Role::Signatory, "en");
    assert_eq!(signed[0], "Dora Ling/President/harbour-nurses-association");
    assert_eq!(signed[1], "Rosa Amsel/Secretary/pier-patients-group");
    assert_eq!(
        parties(letter, Role::Signatory, "zh-Hant")[0],
        "凌多拉/會長/harbour-nurses-association"
    );
}

#[test]
fn items_stand_in_both_languages() {
    let text = clinic(
        "We call on you to:\n我們要求您：\n\n1. Hire two more nurses 增聘兩名護士\n\
         2. Open on Sundays / 星期日開放\n3. Publish the inquiry report (公布調查報告)\n\n\
         Harbour Nurses Association 港灣護士協會\nQuay Legal Aid 碼頭法律援助",
    );
    let imported = imported(&[&text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "sppiii");
    assert_eq!(printed(letter, "i1", "en"), "1. Hire two more nurses");
    assert_eq!(printed(letter, "i1", "zh-Hant"), "1. 增聘兩名護士");
    assert_eq!(printed(letter, "i3", "zh-Hant"), "3. 公布調查報告");
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["港灣護士協會//", "碼頭法律援助//"]);
}

#[test]
fn rows_of_cases_stand_in_both_languages() {
    let text = clinic(
        "Respectfully yours,\n謹啟\n\nHarbour Nurses Association 港灣護士協會\n\n\
         Appendix: The nurses who were dismissed 附錄：被解僱的護士\n\n\
         No. | Name 姓名 | Charge 控罪 | Sentence 刑期\n\
         1 | Sun Pak-lam 孫柏林 | Sedition 煽動 | 9 months 九個月\n\
         2 | Alina Demir | Assembly 集會 | 7 months 七個月",
    );
    let imported = imported(&[&text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spchiii");
    assert_eq!(printed(letter, "h1", "zh-Hant"), "附錄：被解僱的護士");
    assert_eq!(printed(letter, "i2", "en"), "1 | Sun Pak-lam | Sedition | 9 months");
    assert_eq!(printed(letter, "i3", "zh-Hant"), "2 | Alina Demir | 集會 | 七個月");
    assert!(imported.archive.entities.iter().any(|entity| entity.name.len() == 2));
}

#[test]
fn groups_of_those_who_sign_have_headings() {
    let text = clinic(
        "Initiators 發起人\n\nNora Pike, librarian\nSamuel Tso 曹森, teacher\n\n\
         Signed by (in alphabetical order):\n\nAlma Reyes\nBen Okafor\n\n\
         Organisations in Norland 北地團體:\n\nMill Street Readers 磨坊街讀者會\n\
         Paper Boat Bookshop 紙船書店\n\nOrganisations overseas 海外團體:\n\n\
         Readers Abroad 海外讀者\n\nIndividual signatories (names in order of signing)\nEva Stone",
    );
    let imported = imported(&[&text]);
    let letter = &imported.archive.letters[0];
    let signed = parties(letter, Role::Signatory, "en");
    let expected = [
        "Nora Pike/librarian/",
        "Samuel Tso/teacher/",
        "Alma Reyes//",
        "Ben Okafor//",
        "Mill Street Readers//",
        "Paper Boat Bookshop//",
        "Readers Abroad//",
        "Eva Stone//",
    ];
    assert_eq!(signed, expected);
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant")[6], "海外讀者//");
    assert_eq!(imported.report.left_out().count(), 5);
}

#[test]
fn who_is_listed_below_each_text_in_both_languages_signs_once() {
    let imported = imported(&["Open Letter on the Ferry\n\n3 June 2025\n\nDear Minister,\n\n\
        The ferry has not sailed since October, and nobody says why.\n\nWe ask that it sail again.\n\n\
        Yours sincerely,\n\n________________________\n\nSignatories:\n1. Harbour Guild 港灣公會\n\
        2. Friends of the Ferry (Toronto) 渡輪之友（多倫多）\n3. Isles Association 離島協會\n\n\
        關於渡輪的公開信\n\n2025年6月3日\n\n部長：\n\n渡輪自十月起停航，無人說明原因。\n\n我們要求渡輪復航。\n\n\
        此致\n\n聯署團體：\n1. 港灣公會 Harbour Guild\n2. 渡輪之友（多倫多） Friends of the Ferry (Toronto)\n\
        3. 離島協會 Isles Association\n"]);
    let letter = &imported.archive.letters[0];
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["港灣公會//", "渡輪之友（多倫多）//", "離島協會//"]);
    assert_eq!(printed(letter, "closing", "en"), "Yours sincerely,");
}
