//! What pages and mail set around a letter, and those to whom and with whom it goes.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::Role;

#[test]
fn the_head_of_a_page_may_stand_once() {
    let text = "Open Letter on the Sunday Boat\n\n14 April 2022\n\nDear Minister,\n\n\
        The Sunday boat was withdrawn in March, and no reason was given to the islands.\n\n\
        We ask you to publish the figures on which the decision was based, including the\n\
        Outer Isles Residents\n2\nnumbers of those who used the boat in the last three years.\n\n\
        Letter on the boat                                3\n\n\
        We ask you to restore the boat before Easter, as was promised to us.\n\n\
        Sincerely,\nAda Frith\nChair, Outer Isles Club";
    let imported = imported(&[text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spppc");
    assert!(printed(letter, "p2", "en").contains("including the numbers of those"));
    let left_out = imported.report.left_out().map(|line| line.line);
    assert_eq!(left_out.collect::<Vec<_>>(), [10, 11, 14]);
}

#[test]
fn headlines_in_two_languages_are_both_titles() {
    let text = "SALTMARSH WEEKLY ASSOCIATION\nRestore the Sunday boat to the Outer Isles\n\
        恢復外島的星期日渡輪\n\n14 April 2022\n\nDear Minister,\n尊敬的部長：\n\n\
        The Sunday boat was withdrawn in March, and no reason was given to the islands.\n\
        星期日渡輪於三月取消，外島居民未獲任何解釋。\n\nSincerely,\n此致\n\nAda Frith 費艾達";
    let title = &imported(&[text]).archive.letters[0].title;
    let words: Vec<&str> = title.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["Restore the Sunday boat to the Outer Isles", "恢復外島的星期日渡輪"]);
}

#[test]
fn a_body_may_be_addressed_beside_a_person() {
    let list = "Open letter on the tram stop\n\nTo:\nMr. Raymond Fok, Commissioner of Police\n\
        Independent Complaints Office\nMembers of the Police Board\n\n3 October 2020\n\nDear all,\n\n\
        Four passers-by were struck by officers while they waited for a tram.\n\nTram Riders' League";
    let letter = &imported(&[list]).archive.letters[0];
    let expected = [
        "Mr. Raymond Fok/Commissioner of Police/",
        "Independent Complaints Office//",
        "Members of the Police Board//",
    ];
    assert_eq!(parties(letter, Role::Addressee, "en"), expected);
    let blocks = "22 September 2021\n\nMs. Helen Marsh\nMinister of Transport\nNorland\n\n\
        The Board of the Norland Ferry Company\n\nDear Minister, dear members of the Board,\n\n\
        The winter timetable leaves Far Skerry without any boat for eleven weeks.\n\n\
        Yours faithfully,\n\nIvo Brandt";
    let letter = &imported(&[blocks]).archive.letters[0];
    assert_eq!(parties(letter, Role::Addressee, "en").len(), 2);
}

#[test]
fn a_form_is_no_part_of_the_letter_and_an_annex_is() {
    let text = "5 May 2024\n\nDear Minister,\n\n\
        The winter timetable leaves Far Skerry without any boat for eleven weeks.\n\n\
        Yours faithfully,\n\nIvo Brandt\n\nAnnex: Sailings in winter\n\
        - 2019: three boats each week\n- 2020: one boat each week\n\n\
        Name: ____________   姓名：____________\nClub: ____________\n\n\
        Full name 姓名：\nEmail 電郵：\nDistrict 地區：\n[ ] I agree that my name is published";
    let imported = imported(&[text]);
    assert_eq!(kinds(&imported.archive.letters[0]), "spchii");
    assert_eq!(imported.report.left_out().count(), 6);
    assert_eq!(imported.archive.letters[0].parties_as(Role::Signatory).count(), 1);
}

#[test]
fn mail_that_passes_a_letter_on_is_left_out() {
    let text = "From: Press Desk <press@saltmarsh.example>\nTo: Undisclosed recipients\n\
        Subject: FW: Open letter to the Mayor / 致市長公開信\n\nFYI, see below.\n\n\
        ---------- Forwarded message ---------\n\
        From: Saltmarsh Tenants Union <union@saltmarsh.example>\nDate: Fri, 3 May 2024 at 16:40\n\
        Subject: Open letter to the Mayor / 致市長公開信\n\
        To: Office of the Mayor <mayor@saltmarsh.example>\n\nDear Mayor Ellery,\n尊敬的艾樂里市長：\n\n\
        Two hundred families in Dock Street were told on 1 May to leave their homes.\n\
        碼頭街二百個家庭於五月一日接獲通知，須遷出家園。\n\nKind regards,\n謹此致意\n\n\
        Hilda Kwok / 郭希達\n\n--\nSaltmarsh Tenants Union\n12 Dock Street, Saltmarsh\n\
        www.saltmarsh.example";
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(letter.subject.as_ref().unwrap().len(), 2);
    assert_eq!(parties(letter, Role::Sender, "en"), ["Saltmarsh Tenants Union//"]);
    assert_eq!(parties(letter, Role::Addressee, "en"), ["Office of the Mayor//"]);
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant"), ["郭希達//"]);
}

#[test]
fn labels_and_offices_may_be_in_french_and_english() {
    let text = "Lettre ouverte / Open Letter\n\n\
        À : L'honorable Denis Roy, ministre des Ports / To: The Honourable Denis Roy, Minister of Ports\n\
        Objet : Bacs du dimanche / Re: Sunday boats\n\n12 mai 2022\n\n\
        Monsieur le Ministre, / Dear Minister,\n\n\
        Quatre-vingts familles attendent depuis trois ans une réponse à leur demande.\n\
        Eighty families have waited three years for an answer to their application.\n\n\
        Yours sincerely,\n\n\
        Anne Lebrun, directrice / Director, Maison des familles / House of Families\n\
        Karim Haddad, porte-parole / Spokesperson, Comité des voisins / Neighbours' Committee";
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(
        parties(letter, Role::Addressee, "fr"),
        ["L'honorable Denis Roy/ministre des Ports/"]
    );
    let english = [
        "Anne Lebrun/Director/maison-des-familles",
        "Karim Haddad/Spokesperson/comite-des-voisins",
    ];
    assert_eq!(parties(letter, Role::Signatory, "en"), english);
    assert_eq!(letter.subject.as_ref().unwrap().len(), 2);
}

#[test]
fn what_is_said_of_all_who_sign_is_nobodys_and_reports_may_begin_with_their_headline() {
    let text = "Open Letter\n\n20 January 2025\n\nDear Chancellor,\n\n\
        We were dismayed to learn that the University has cancelled the lectures.\n\n\
        Professor Edith Lorne, University of Basel\nMizuki Arai, Waseda University\n\
        (affiliations are given for identification only)\n\nMedia coverage\n\
        \"Lectures are cancelled\", The Quay Courier, 12 January 2025, https://courier.example/a\n\
        Radio Quay, 15 January 2025: “A lecturer speaks” (https://radio.example/b)";
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(parties(letter, Role::Signatory, "en").len(), 2);
    assert_eq!(letter.coverage.len(), 2);
    assert!(letter.coverage.iter().all(|report| report.url.is_some()));
}
