//! Invented letters with what stands between paragraphs and names: quotations of several paragraphs, verse,
//! lists within lists, tables, groups by country, lines in two languages.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Part;
use letters_model::Role;

/// A quotation of two paragraphs, four lines of verse and a list within a list, in two languages.
const KEEPERS: &str = include_str!("letters/keepers.txt");
/// Nobody is greeted, the date is mistyped, and those who sign stand in a table.
const CHART: &str = include_str!("letters/chart.txt");

/// A letter of two paragraphs with this end.
fn ending(end: &str) -> String {
    format!(
        "Open Letter on the Ferry\n\n5 March 2024\n\nDear Minister Reed,\n\nThe ferry to the outer island has \
         not sailed since October, and nobody says why.\n\nWe ask that it sail again before the winter ends.\n\n\
         Sincerely,\n\n{end}\n"
    )
}

/// A letter in which every line is followed by its Chinese, with this end.
fn in_two(end: &str) -> String {
    format!(
        "Open Letter on the Ferry\n渡輪公開信\n\n5 March 2024\n2024年3月5日\n\nDear Minister Reed,\n尊敬的里德部長：\n\n\
         The ferry to the outer island has not sailed since October.\n自十月以來，往外島的渡輪一直停航。\n\n\
         We ask that it sail again before the winter.\n我們請求在冬季之前恢復航班。\n\nSincerely,\n敬上\n\n{end}\n"
    )
}

fn signed(text: &str, language: &str) -> Vec<String> {
    parties(&imported(&[text]).archive.letters[0], Role::Signatory, language)
}

#[test]
fn quotations_verse_and_inner_lists_stand_apart() {
    let imported = imported(&[KEEPERS]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spqqpqqqqpiiiipc");
    assert!(imported.report.one_to_one);
    assert_eq!(printed(letter, "q4", "en"), "where it has been,");
    assert_eq!(printed(letter, "i4", "zh-Hant"), "公布熄燈的命令。");
    assert_eq!(letter.date.to_string(), "2025-03-03");
    let doubts: Vec<_> = imported.report.uncertain().map(|line| line.uncertain.join("")).collect();
    assert!(
        doubts.contains(&"the year has two digits; read as 2025-03-03".to_owned()),
        "{doubts:?}"
    );
    assert_eq!(parties(letter, Role::Signatory, "en"), ["Greta Holm/Chair/western-keepers-circle"]);
    assert_eq!(parties(letter, Role::Sender, "en"), ["Western Keepers' Circle//"]);
}

#[test]
fn tables_say_who_signs() {
    let imported = imported(&[CHART]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "ppp");
    assert_eq!(letter.date.to_string(), "2024-03-12");
    let addressed = parties(letter, Role::Addressee, "en");
    assert_eq!(addressed, ["Government of Norland and all States of the Strait//"]);
    let signed = parties(letter, Role::Signatory, "en");
    assert_eq!(signed[1], "Kwame Mensah/Senior Pilot/harbour-institute");
    assert_eq!(signed.len(), 3);
    let place = letter.parties_as(Role::Signatory).next().unwrap();
    assert_eq!(place.address, ["Eastmark"]);
    let left_out: Vec<Part> = imported.report.left_out().map(|line| line.is).collect();
    assert_eq!(left_out, [Part::Label, Part::Label, Part::Furniture]);
}

#[test]
fn rows_may_be_divided_by_strokes_or_spaces() {
    for rows in [
        "| Name | Title | Organization |\n|---|---|---|\n| Mara Quill | Chair | Harbour Association |\n\
         | Tom Reed | Pilot | Ferry Union |",
        "NAME            OCCUPATION      AFFILIATION\nMara Quill      Chair           Harbour Association\n\
         Tom Reed        Pilot           Ferry Union",
    ] {
        let expected = ["Mara Quill/Chair/harbour-association", "Tom Reed/Pilot/ferry-union"];
        assert_eq!(signed(&ending(rows), "en"), expected);
    }
}

#[test]
fn countries_head_those_who_sign_there() {
    let end = "Canada\nFerry Union\nMara Quill, Bishop of Northmere\nIslanders' Trust\n\nUnited Kingdom\n\
               Harbour Association\nBrot und Netz";
    let expected = [
        "Ferry Union//",
        "Mara Quill/Bishop of Northmere/",
        "Islanders' Trust//",
        "Harbour Association//",
        "Brot und Netz//",
    ];
    assert_eq!(signed(&ending(end), "en"), expected);
}

#[test]
fn members_of_parliaments_have_a_party_and_a_riding() {
    let end = "Jane Roe, MP (Liberal, Ottawa Centre)\nHarpreet Mann, M.P. (NDP, Surrey Newton)\n\
               Senator Louise Pell (Independent, Quebec)";
    let expected = [
        "Jane Roe/MP (Liberal, Ottawa Centre)/",
        "Harpreet Mann/M.P. (NDP, Surrey Newton)/",
        "Senator Louise Pell/Independent, Quebec/",
    ];
    assert_eq!(signed(&ending(end), "en"), expected);
}

#[test]
fn who_signs_may_be_said_in_two_languages_on_each_line() {
    let end = "Grace Quill 桂恩慈\nPresident 會長\nNorthern Ferry Union 北方渡輪工會\n\nPeter Lowe 盧彼得\n\
               Policy Officer, Harbour Freedom Committee 港灣自由委員會政策主任";
    let imported = imported(&[&in_two(end)]);
    let letter = &imported.archive.letters[0];
    let expected = [
        "Grace Quill/President/northern-ferry-union",
        "Peter Lowe/Policy Officer/harbour-freedom-committee",
    ];
    assert_eq!(parties(letter, Role::Signatory, "en"), expected);
    let expected =
        ["桂恩慈/會長/northern-ferry-union", "盧彼得/政策主任/harbour-freedom-committee"];
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant"), expected);
}

#[test]
fn lists_of_organizations_have_one_a_line() {
    let text = "致國際社會聲明\n\n2021年7月30日\n\n我們是關注律師處境的民間團體。自七月以來，已有十二名律師被帶走。\n\n\
                我們要求當局立即釋放所有律師，並公布他們的下落。\n\n聯署團體：\n人權律師網絡\n自由中國律師\n\
                港援 Hong Kong Aid\n守護良心";
    let expected = ["人權律師網絡", "自由中國律師", "港援 Hong Kong Aid", "守護良心"];
    let signed = signed(text, "zh-Hant");
    let names: Vec<&str> = signed.iter().filter_map(|party| party.split('/').next()).collect();
    assert_eq!(names, expected);
}

#[test]
fn states_behind_names_are_places() {
    let end = "Alice Brunner, University of Basel, Switzerland\nKwame Mensah, Ghana";
    let imported = imported(&[&ending(end)]);
    let letter = &imported.archive.letters[0];
    let expected = ["Alice Brunner//university-of-basel", "Kwame Mensah//"];
    assert_eq!(parties(letter, Role::Signatory, "en"), expected);
    let places: Vec<_> = letter.parties_as(Role::Signatory).map(|party| &party.address).collect();
    assert_eq!(places, [&["Switzerland"], &["Ghana"]]);
}

#[test]
fn names_may_stand_in_a_row() {
    let text = "致議會聲明\n\n2021年7月30日\n\n我們是一群母親。我們的孩子在去年十一月的夜晚被帶走。\n\n\
                我們要求當局立即釋放他們。\n\n此致\n敬禮\n\n王秀蘭、劉春梅、陳玉芬";
    assert_eq!(signed(text, "zh-Hant").len(), 3);
}

#[test]
fn short_letters_may_be_in_english_and_french() {
    let text = "May 6, 2023\n\nDear Minister,\n\nPlease free the bells of the harbour.\n\nSincerely,\nAnna Reed\n\n\
                Le 6 mai 2023\n\nMadame la Ministre,\n\nVeuillez libérer les cloches du port.\n\nVeuillez agréer, \
                Madame la Ministre, nos salutations distinguées,\nAnna Reed";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.languages.len(), 2);
    assert_eq!(kinds(letter), "spc");
    assert!(imported.report.one_to_one);
    let made_up = imported.report.uncertain().flat_map(|line| &line.uncertain);
    assert!(made_up.into_iter().any(|why| why.starts_with("the letter has no title; “")));
}

#[test]
fn names_said_again_in_chinese_make_no_second_language() {
    let text = "Open letter on the six\n\nJanurary 30, 2024\n\nDear Minister Reed,\n\nWe ask you to raise the cases of \
                Li Wenhua (李文華), Zhang Yulan (張玉蘭), Ma Guoqiang (馬國強), Xu Zhenming (許振明) and Guo Feixia (郭飛霞).\n\n\
                The Voice of the Harbour (港灣之聲民主促進會) and the Lantern Society (燈籠街坊互助聯合會) wait for you.\n\n\
                None of them has seen a lawyer since the autumn of last year.\n\nSincerely,\nEdith Lowell";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.languages.len(), 1);
    assert_eq!(kinds(letter), "spppc");
    assert_eq!(letter.date.to_string(), "2024-01-30");
}

#[test]
fn who_wrote_a_text_signs_it() {
    let text = "Why the ferry must sail\n\nBy Helena Marsh and Tom Lowe\n\nMarch 3, 2025\n\nTo the Prime Minister:\n\n\
                We are retired sailors of the outer island, and for forty years we kept the ferry going.\n\n\
                We ask you to speak for those who still live there.";
    assert_eq!(signed(text, "en"), ["Helena Marsh//", "Tom Lowe//"]);
}

#[test]
fn english_and_french_may_stand_on_one_line() {
    let text = "OPEN LETTER TO THE MINISTER / LETTRE OUVERTE AU MINISTRE\n\nMarch 8, 2022 / Le 8 mars 2022\n\n\
                Dear Minister,\nMonsieur le Ministre,\n\nWe write to you about the ferry that has not sailed since October.\n\
                Nous vous écrivons au sujet du traversier qui n'a pas navigué depuis octobre.\n\n\
                Yours sincerely,\nVeuillez agréer nos salutations distinguées,\n\nBéatrice Roy\n\
                Directrice générale / Executive Director\nRéseau des femmes du Nord / Northern Women's Network";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.title.len(), 2);
    let organization = "northern-women-network";
    let expected = [format!("Béatrice Roy/Executive Director/{organization}")];
    assert_eq!(parties(letter, Role::Signatory, "en"), expected);
    let expected = [format!("Béatrice Roy/Directrice générale/{organization}")];
    assert_eq!(parties(letter, Role::Signatory, "fr"), expected);
}

#[test]
fn names_in_chinese_alone_get_ids_that_speak() {
    let text = "致議會聲明\n\n2021年7月30日\n\n我們是退休教師。去年圖書館下架書籍，我們深感憂慮，也懷念麥小梅（Mak Siu-mui）女士。\n\n\
                我們要求當局公開書單。\n\n此致\n敬禮\n\n主席 黃曉明\n副主席 麥小梅";
    let imported = imported(&[text]);
    let ids = imported.archive.letters[0].parties_as(Role::Signatory);
    let ids: Vec<_> = ids.map(|party| party.entity.as_ref().unwrap().as_str().to_owned()).collect();
    assert_eq!(ids, ["huang-xiaoming", "mak-siu-mui"]);
}

#[test]
fn what_is_set_in_below_a_colon_is_quoted() {
    let text = "Open Letter on the Dam\n\n1 June 2018\n\nDear Minister Reed,\n\nThe treaty of 1911 says in its third \
                article:\n\n    No work shall be built upon the river without the consent of all towns\n    that drink \
                from it, and none shall be begun before they are heard.\n\nNobody was heard before the work was \
                begun.\n\nWe ask that it be stopped until then.\n\nSincerely,\n\nJane Roe MP, Far Skerry";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spqppc");
    assert_eq!(parties(letter, Role::Signatory, "en"), ["Jane Roe/MP, Far Skerry/"]);
}

#[test]
fn a_label_may_stand_before_those_who_sign_in_one_line() {
    let text = "致各國領袖的公開信\n\n各國領袖：\n\n今天是世界難民日。我們呼籲各國領袖正視港灣難民的處境。\n\n\
                我們提出三項訴求：\n收容被困船上的難民\n停止遣返\n設立安全通道\n\n\
                發起團體：港灣難民聯盟、燈籠教會、北方援助組織\n2021年6月20日";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "sppppp");
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant").len(), 3);
    assert_eq!(letter.date.to_string(), "2021-06-20");
}

/// Names in two scripts, one a line, in a letter of one language.
const NAMES_IN_TWO_SCRIPTS: &str = "釋放盧偉雄公開信\n\n2024年7月1日至3日\n\n總領事先生：\n\n盧偉雄入獄已一千日，我們要求釋放他。\n\n聯署人：\n\n陳大文 Chan Tai Man\nPeter Kwok 郭彼得\n李嘉欣 Lee Ka Yan、何韻詩 Ho Wan See、黃志明 Wong Chi Ming、張小鳳 Cheung Siu Fung\n";

#[test]
fn names_in_two_scripts_are_whole_in_a_letter_of_one_language() {
    let imported = imported(&[NAMES_IN_TWO_SCRIPTS]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.date.to_string(), "2024-07-01");
    let signed: Vec<String> = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed.len(), 6, "{signed:?}");
    assert_eq!(signed[0], "陳大文 Chan Tai Man//");
    assert_eq!(signed[3], "何韻詩 Ho Wan See//");
    let chan = &imported.archive.entities[0];
    assert_eq!(chan.id.as_str(), "chan-tai-man");
    assert!(chan.name.iter().all(|(_, name)| name == "陳大文"));
    assert_eq!(chan.aliases[0].text, "Chan Tai Man");
}

#[test]
fn an_appendix_stands_behind_the_names() {
    let imported = imported(&[include_str!("letters/observers.txt")]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "sppchhphphp");
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["觀察員聯盟//"]);
    assert!(letter.passages.iter().all(|passage| passage.text.iter().count() == 2));
}

#[test]
fn a_short_sentence_makes_no_language() {
    let text = "5 March 2025\n\nDear Minister Lowe:\n\nSince 2020, six ferries have been seized. (See Schedule A.)\n\nWe trust you will give this your prompt attention.\n\nYours very truly,\n\nRavi Menon\n\nSCHEDULE A\n\nFerry\tSeized\tPlace\nHeron\t4 May 2020\tPorthaven\nPlover\t11 June 2021\tLowtide\n";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.languages.iter().map(|tag| tag.as_str()).collect::<Vec<_>>(), ["en"]);
    assert_eq!(parties(letter, Role::Signatory, "en"), ["Ravi Menon//"]);
}

#[test]
fn one_line_in_two_languages_names_one() {
    let text = in_two(
        "Tom Reed 里德\n\nEndorsed by / 聯署團體\n\nFerry Friends 渡輪之友\nHarbour Guild 海港公會",
    );
    let imported = imported(&[&text]);
    let endorsers: Vec<_> =
        imported.archive.letters[0].parties_as(Role::Endorser).map(|party| &party.entity).collect();
    let friends = imported.archive.entities.iter().find(|one| one.id.as_str() == "ferry-friends");
    let names: Vec<&str> = friends.unwrap().name.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Ferry Friends", "渡輪之友"]);
    assert_eq!(endorsers.len(), 2);
}

#[test]
fn spaces_may_stand_within_a_name_and_before_the_office() {
    let text = "渡轮公开信\n\n2024年3月5日\n\n尊敬的里德部长：\n\n自十月以来，往外岛的渡轮一直停航，没有人说明原因。\n\n\
                此致\n敬礼\n\n王 磊　　教师\n林小明　　社工\n";
    assert_eq!(signed(text, "zh-Hans"), ["王 磊/教师/", "林小明/社工/"]);
}
