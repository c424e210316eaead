//! Invented letters in ways that are common and easily mistaken: headings and dates in two languages on one line, names
//! in three, who is addressed at an organization, groups without a closing above them, offices over several words.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Role, Tag};

/// A letter about a clinic with this head and end.
fn clinic(head: &str, end: &str) -> String {
    format!(
        "{head}\n\nThe clinic at Fell has been locked since January, and nobody says why it was closed.\n\n\
         We ask you to reopen it before the first of June.\n\n{end}\n"
    )
}

/// The lines that were left out.
fn left_out(text: &str) -> Vec<String> {
    imported(&[text]).report.left_out().map(|line| line.text.clone()).collect()
}

#[test]
fn headings_and_dates_in_two_languages_are_two() {
    let text = "Open Letter to the Vice-Chancellor 致校長公開信\n19 May 2021 二〇二一年五月十九日\n\n\
        Dear Professor Achterberg,\n安德博校長：\n\nBackground 背景\n\n\
        On 12 May the University dissolved the union, and gave its officers three days to leave.\n\
        五月十二日，校方解散學生會，並限其幹事三天內遷出會室。\n\nOur requests 我們的要求\n\n\
        (a) Recognize the union again;\n（甲）恢復承認學生會；\n(b) Return its rooms and archives.\n\
        （乙）歸還會室及檔案。\n\nYours in concern,\n敬上\n\nHenry Poon 潘漢利\nJosephine Ip 葉秀芳";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "shphiic");
    assert!(imported.report.one_to_one);
    assert_eq!(printed(letter, "h2", "en"), "Our requests");
    assert_eq!(printed(letter, "h2", "zh-Hant"), "我們的要求");
    let date = letter.date_printed.as_ref().unwrap();
    assert_eq!(date.get(&Tag::parse("zh-Hant").unwrap()).unwrap(), "二〇二一年五月十九日");
    assert_eq!(date.get(&Tag::parse("en").unwrap()).unwrap(), "19 May 2021");
}

#[test]
fn names_in_three_languages_are_three() {
    let text = "Joint Statement on the Border Bridge\n關於邊境大橋的聯合聲明\n국경 다리에 관한 공동 성명\n\n\
        15 September 2024 | 2024年9月15日 | 2024년 9월 15일\n\n\
        Every day six thousand people crossed the bridge to work and to see their families.\n\n\
        每天有六千人過橋上班、上學、探親，如今大橋關閉。\n\n\
        매일 육천 명이 출근하고 공부하고 가족을 만나기 위해 다리를 건넜습니다. 이제 다리가 닫혔습니다.\n\n\
        Signed by 簽署團體 서명 단체:\n\nRiver Neighbours 河鄰會 강이웃회\nBridge Workers' Union 大橋工人工會 다리노동조합";
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(parties(letter, Role::Signatory, "ko"), ["강이웃회//", "다리노동조합//"]);
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant"), ["河鄰會//", "大橋工人工會//"]);
    assert_eq!(kinds(letter), "p");
}

#[test]
fn who_is_addressed_may_stand_below_an_organization_or_behind_an_office() {
    let head = "5 September 2023\n\nDawn Textiles Limited\nMr. Ko Wai-lun, Chairman of the Board\n\nDear Mr. Ko,";
    let letter = &imported(&[&clinic(head, "Sincerely,\n\nTom Reed")]).archive.letters[0];
    let addressed = parties(letter, Role::Addressee, "en");
    assert_eq!(addressed, ["Mr. Ko Wai-lun/Chairman of the Board/"]);
    let head = "Open Letter\n\nTo: The High Commissioner for Prisons, Madam Adaeze Obi\nFrom: Kestrel Network\n\
                Date: 1 November 2024\n\nMadam High Commissioner,";
    let letter = &imported(&[&clinic(head, "Sincerely,\n\nTom Reed")]).archive.letters[0];
    let addressed = parties(letter, Role::Addressee, "en");
    assert_eq!(addressed, ["Madam Adaeze Obi/The High Commissioner for Prisons/"]);
}

#[test]
fn a_member_of_parliament_has_offices_in_the_letterhead() {
    let head = "HOUSE OF COMMONS\nOTTAWA, CANADA\n\nGwen Hartley\nMember of Parliament for Saltmarsh\n\
                Shadow Minister for Fisheries\n\n28 November 2023\n\nThe Right Honourable Paul Denholm\n\
                Prime Minister\n\nDear Prime Minister:";
    let end = "Sincerely,\n\nGwen Hartley, M.P.\n\nConstituency Office: 14 Pier Road, Saltmarsh • Tel: 902-555-0117";
    let letter = &imported(&[&clinic(head, end)]).archive.letters[0];
    let addressed = parties(letter, Role::Addressee, "en");
    assert_eq!(addressed, ["The Right Honourable Paul Denholm/Prime Minister/"]);
    assert_eq!(parties(letter, Role::Sender, "en"), ["Gwen Hartley//"]);
    assert_eq!(parties(letter, Role::Signatory, "en"), ["Gwen Hartley/M.P./"]);
}

#[test]
fn groups_may_sign_without_a_closing_above_them() {
    let head = "Joint Statement on the Clinic\n\n10 December 2024";
    let end = "Groups:\nWhite Coats Alliance\nHarbour Nurses Association\n\nIndividuals:\n\
               Ting Wing-lam (registered nurse), Fong Chi-yuen (physician), Ho Mei-yee, Ng Ka-kit (relative of a patient)";
    let letter = &imported(&[&clinic(head, end)]).archive.letters[0];
    assert_eq!(kinds(letter), "pp");
    assert_eq!(
        parties(letter, Role::Signatory, "en"),
        [
            "White Coats Alliance//",
            "Harbour Nurses Association//",
            "Ting Wing-lam/registered nurse/",
            "Fong Chi-yuen/physician/",
            "Ho Mei-yee//",
            "Ng Ka-kit/relative of a patient/",
        ]
    );
}

#[test]
fn what_is_said_of_one_in_a_block_of_their_own_is_said_of_them() {
    let end = "Sincerely,\n\nRuth Feldman\nSterling Professor of Law\nDirector, Centre for Law and Memory\n\
               Northfield Law School\n\nRev. Canon Joyce Abara, D.Min.\n\nHelen Marsh, MD, FRCPC\nPresident, Clinics Watch";
    let letter = &imported(&[&clinic("1 April 2025\n\nDear Minister,", end)]).archive.letters[0];
    assert_eq!(
        parties(letter, Role::Signatory, "en"),
        [
            "Ruth Feldman/Sterling Professor of Law, Director, Northfield Law School/centre-for-law-and-memory",
            "Rev. Canon Joyce Abara/D.Min./",
            "Helen Marsh/MD, FRCPC, President/clinics-watch",
        ]
    );
}

#[test]
fn names_may_stand_between_points_and_with_asides() {
    let end = "Yours faithfully\n\nTobias Lang · Marguerite Osei-Bonsu · Ken Ishida\n\n\
               Rosa Amsel (wife of Joseph Amsel), spokesperson";
    let letter = &imported(&[&clinic("30.06.2020\n\nDear Directors,", end)]).archive.letters[0];
    let signed = parties(letter, Role::Signatory, "en");
    assert_eq!(signed[..3], ["Tobias Lang//", "Marguerite Osei-Bonsu//", "Ken Ishida//"]);
    assert_eq!(signed[3], "Rosa Amsel/(wife of Joseph Amsel), spokesperson/");
}

#[test]
fn what_pages_and_releases_print_around_a_letter_is_left_out() {
    let head = "12,480 have signed. Let's get to 15,000!\n\n30 June 2020\n\nDear Directors,";
    let text = clinic(head, "Sincerely,\n\nTom Reed\n\n– 30 –");
    assert_eq!(left_out(&text), ["12,480 have signed. Let's get to 15,000!", "– 30 –"]);
    let text = "::: 首頁 / 聲明 / 2025\n關於我們　議題　出版品　捐款\n\n致環境部長公開信\n\n2025年7月11日\n\n\
                彭部長您好：\n\n七月二日，北堤外海發現大片油污，至今未有說明來源。\n\n我們要求：\n\n\
                【一】公布採樣結果。\n【二】求償。\n\n海岸公民行動";
    assert_eq!(left_out(text), ["::: 首頁 / 聲明 / 2025", "關於我們 議題 出版品 捐款"]);
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(kinds(letter), "sppii");
    assert_eq!(parties(letter, Role::Addressee, "zh-Hant"), ["彭部長//"]);
}

#[test]
fn words_that_lead_to_a_foreign_name_are_no_part_of_it() {
    let text = "致秘書長公開信\n\n2023年5月12日\n\n秘書長閣下：\n\n兩位領袖托馬斯·雷爾（Tomas Reyle）和旺達·奧塞（Wanda Osei）\
                在家中被帶走，被捕者包括瑪麗亞姆·海達里（Maryam Haidari）。\n\n敬上\n\n湖區聯盟";
    let archive = imported(&[text]).archive;
    let names: Vec<&str> = archive
        .entities
        .iter()
        .flat_map(|entity| entity.name.iter().map(|(_, name)| name.as_ref()))
        .collect();
    for name in ["旺達·奧塞", "瑪麗亞姆·海達里"] {
        assert!(names.contains(&name), "{name} {names:?}");
    }
}

#[test]
fn classes_and_prefixes_of_offices_belong_to_people() {
    let text = "致校監公開信\n\n2024年6月3日\n\n羅校監：\n\n我們得悉學校將服務二十二年的老師停職，深表震驚。\n\n敬祝\n教安\n\n\
                1988年畢業 何兆基\n2003年畢業 馮家俊\n義務法律顧問 杜立言律師";
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(
        parties(letter, Role::Signatory, "zh-Hant"),
        ["何兆基/1988年畢業/", "馮家俊/2003年畢業/", "杜立言律師/義務法律顧問/"]
    );
}

#[test]
fn items_within_items_and_blocks_that_are_set_in_are_told() {
    let text = "28 November 2023\n\nDear Prime Minister:\n\nWe would like to know the following of the prisoners:\n\n\
                • when you last raised the case;\n• whether a doctor has been allowed to visit:\n   o in prison, and\n\
                \u{20}\u{20}\u{20}o in the hospital.\n\nThe people sleep below four million tonnes of mud.\n\n\
                \u{20}\u{20}\u{20}\u{20}We have a bag beside the door. When the dogs bark, we take the\n\
                \u{20}\u{20}\u{20}\u{20}children and climb. We have climbed nineteen times.\n\
                \u{20}\u{20}\u{20}\u{20}— Dona Zefa, of Alto Verde\n\nWould you sleep there, and leave them?\n\n\
                Sincerely,\n\nTom Reed";
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(kinds(letter), "spiiiipqqpc");
}

#[test]
fn blocks_may_say_each_line_in_english_and_french() {
    let text = "Joint Letter on the River Bill / Lettre conjointe sur le projet de loi sur les rivières\n\n\
        March 3, 2025 / Le 3 mars 2025\n\nSenator Louise Gagnon\n\
        Chair, Standing Committee on Energy / Présidente, Comité permanent de l'énergie\n\n\
        Dear Senator Gagnon, / Madame la Sénatrice,\n\n\
        We write on behalf of the people who live along the river, which the bill would let companies empty.\n\n\
        Nous vous écrivons au nom des riverains de la rivière, que le projet de loi permettrait de vider.\n\n\
        Sincerely / Cordialement,\n\nClaude Mercier\nPresident / Président\nFriends of the Rouge / Les Amis de la Rouge\n\n\
        Nicole Hart\nDirector of Policy / Directrice des politiques\nRiver Law Centre / Centre du droit des rivières";
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(kinds(letter), "spc");
    assert_eq!(printed(letter, "closing", "fr"), "Cordialement,");
    let signed = parties(letter, Role::Signatory, "fr");
    let signed: Vec<&str> = signed.iter().map(|said| said.rsplit_once('/').unwrap().0).collect();
    assert_eq!(signed, ["Claude Mercier/Président", "Nicole Hart/Directrice des politiques"]);
    let addressed = parties(letter, Role::Addressee, "fr");
    assert_eq!(addressed, ["Senator Louise Gagnon/Présidente, Comité permanent de l'énergie/"]);
}

#[test]
fn people_stand_beside_people_where_one_language_names_a_body_more() {
    let text = "致校監公開信\n\n2024年6月3日\n\n羅校監：\n\n我們得悉學校將服務二十二年的老師停職，深表震驚。\n\n敬祝\n教安\n\n\
        灣區的十二位老校友\n何兆基\n馮家俊\n\nOpen Letter to the Supervisor\n\n3 June 2024\n\nDear Supervisor,\n\n\
        We were shocked to learn that the school has suspended a teacher who has served it for long.\n\n\
        Yours faithfully,\n\nHo Siu-kei\nFung Ka-chun";
    let letter = &imported(&[text]).archive.letters[0];
    let both: Vec<_> = parties(letter, Role::Signatory, "en")
        .into_iter()
        .zip(parties(letter, Role::Signatory, "zh-Hant"))
        .filter(|(english, _)| english.starts_with(char::is_alphabetic))
        .map(|(english, chinese)| {
            [english, chinese].map(|said| said.split('/').next().unwrap().to_owned())
        })
        .collect();
    assert_eq!(both, [["Ho Siu-kei", "何兆基"], ["Fung Ka-chun", "馮家俊"]]);
}

#[test]
fn a_letterhead_and_titles_may_be_in_two_languages() {
    let text = "HARBOUR MOTHERS' CIRCLE\n海港母親圈\n____________________\n\n2 December 2020\n2020年12月2日\n\n\
        Dear Commissioner,\n署長：\n\nIt was nine degrees last night, and our sons have no blankets in their cells.\n\
        昨夜氣溫只有九度，我們的兒子在囚室裏沒有毛氈。\n\nYours faithfully,\n敬上\n\n\
        The Rev. Dr. Lois Tam, Moderator, Synod of the Harbour\n海港教會議長譚路恩牧師博士\n\
        Sr. Bernadette Fung, FMM, Sisters of the Visitation\n訪問會馮潔心修女";
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(parties(letter, Role::Sender, "zh-Hant"), ["海港母親圈//"]);
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed[1].split('/').next(), Some("馮潔心修女"));
}
