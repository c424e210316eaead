//! Invented letters of which the head says unusually what they are called, to whom they go, and when they were written.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::{Imported, Part};
use letters_model::{Letter, Role};

fn letter(imported: &Imported) -> &Letter {
    &imported.archive.letters[0]
}

fn titles(imported: &Imported) -> Vec<&str> {
    letter(imported).title.iter().map(|(_, title)| title.as_str()).collect()
}

#[test]
fn a_slogan_is_what_a_letter_is_called_though_it_names_a_body() {
    let text = "PETITION / 請願書\n\nSave the Lamp Archive at the Public Library\n保留公共圖書館的燈塔檔案\n\n\
        To: Mayor Reed and members of City Council\n致：市長及市議會各議員\n\n\
        We, the undersigned residents of Porthaven, call upon the City to return the collection.\n\
        我們，京渡港的居民，要求市政府歸還藏品。\n\nInitiated by 發起人：\nAda Finch 方雅達\nTom Reed 李湯姆\n\n\
        March 4th, 2024\n2024年3月4日\n\nSign now 立即簽署\n";
    let petition = imported(&[text]);
    assert_eq!(
        titles(&petition),
        ["Save the Lamp Archive at the Public Library", "保留公共圖書館的燈塔檔案"]
    );
    assert!(letter(&petition).parties_as(Role::Sender).next().is_none());
    assert_eq!(parties(letter(&petition), Role::Signatory, "en"), ["Ada Finch//", "Tom Reed//"]);
}

#[test]
fn a_body_above_the_date_that_the_greeting_calls_is_the_addressee() {
    let text = "Working Group on Safe Harbours\nOffice of the High Commissioner for Seas\nPalais des Mers\n\n10 March 2024\n\n\
        Dear Members of the Working Group,\n\nWe ask you to visit the harbour before the end of the year.\n\nRespectfully,\n\n\
        Mara Quill\nPresident, Keepers' Guild\n";
    let addressed = imported(&[text]);
    assert_eq!(
        parties(letter(&addressed), Role::Addressee, "en"),
        ["Working Group on Safe Harbours//"]
    );
    assert!(letter(&addressed).parties_as(Role::Sender).next().is_none());
    let museum = "Board of Trustees\nHarbour Museum\n12 Quay Street\nPorthaven\n\n4 March 2024\n\nDear Trustees of the Harbour \
        Museum,\n\nIn your lobby hangs a painting that was taken from the Vale family.\n\nRespectfully,\n\nInes Vale\n";
    assert!(letter(&imported(&[museum])).parties_as(Role::Sender).next().is_none());
    let sent = text.replace("Keepers' Guild", "Working Group on Safe Harbours");
    assert_eq!(parties(letter(&imported(&[&sent])), Role::Sender, "en").len(), 1);
}

#[test]
fn what_a_page_says_of_its_own_dates_and_pages_is_no_part_of_the_letter() {
    let text = "Light the lamp: a letter to Minister Vale\n\n\
        Published 11:02 AM EST, Mon March 4, 2024 | Updated 9:15 AM EST, Tue March 5, 2024\n\nDear Minister,\n\n\
        The lamp has been out for 983 days.\n\nRead more: What was the night of the storm?\n\nLight it.\n\nSincerely,\n\nMara Quill\n";
    let page = imported(&[text]);
    assert_eq!(kinds(letter(&page)), "sppc");
    assert_eq!(printed(letter(&page), "p2", "en"), "Light it.");
    let of_page = page.report.left_out().filter(|line| line.is == Part::PageDate);
    assert_eq!(of_page.count(), 1);
}

#[test]
fn lines_that_say_more_of_somebody_are_no_quotation() {
    let text = "Open letter on keepers\n\n10 March 2024\n\nDear Minister,\n\n“My father taught me to row,” says Ines Vale.\n\n\
        In particular, we draw your attention to:\n\nTom Reed\nKeeper, serving 14 years\nDetained: 15 February 2020\n\n\
        Ada Finch\nRower, serving 12 years\nDetained: 26 December 2019\n\nWe ask that you call for their release.\n\n\
        Yours faithfully\n\nMara Quill\n";
    assert!(!kinds(letter(&imported(&[text])))[3..].contains('q'));
}

#[test]
fn whom_a_text_names_behind_their_office_in_both_scripts_is_marked() {
    let text = "Statement\n\n4 March 2024\n\nFounder Lam Siu-ming (林小明), 78, has spent a year in a cell. Editor-in-chief Kwok \
        Mei-lam (郭美林) awaits her sentence.\n\nWe remember them both, and we ask for their release.\n\nSincerely,\n\nMara Quill\n";
    let marked = imported(&[text]);
    let names: Vec<_> =
        marked.archive.entities.iter().flat_map(|entity| entity.name.iter()).collect();
    assert!(names.iter().any(|(_, name)| *name == "Lam Siu-ming"));
    assert!(names.iter().any(|(_, name)| *name == "Kwok Mei-lam"));
}

#[test]
fn what_a_statement_is_about_is_no_part_of_who_makes_it() {
    let of = |title: &str| {
        let text = format!(
            "{title}\n\nOttawa, 4 March 2024\n\nThe members deplore the visit. Those who row were not consulted.\n"
        );
        parties(letter(&imported(&[&text])), Role::Sender, "en")
    };
    assert_eq!(
        of("Statement of the Harbour Coalition on the visit of the king"),
        ["Harbour Coalition//"]
    );
    assert_eq!(of("Statement of the Coalition on the visit of the king"), [""; 0]);
    assert_eq!(of("Statement of the Committee on Safe Harbours"), ["Committee on Safe Harbours//"]);
}
