//! Invented letters as they were sent: with what programs for mail add, with words that say for whom they are, with
//! lines that were broken where there was no more room.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Imported;
use letters_model::{PassageKind, Role};

fn of(imported: &Imported, role: Role, language: &str) -> Vec<String> {
    parties(&imported.archive.letters[0], role, language)
}

#[test]
fn warnings_of_mail_are_no_passages() {
    let imported = imported(&["Open letter on the ferry\n\n3 June 2025\n\n\
        CAUTION: This email originated from outside the organization.\n\nDear Minister,\n\n\
        The ferry has not sailed since October.\n\nWe ask that it sail again.\n\nSincerely,\n\nMara Quill\n\n--\n\
        This message is confidential. If you have received it in error, please delete it.\n"]);
    assert_eq!(kinds(&imported.archive.letters[0]), "sppc");
    assert_eq!(of(&imported, Role::Signatory, "en"), ["Mara Quill//"]);
}

#[test]
fn a_letter_may_be_for_the_attention_of_someone() {
    let imported = imported(&["Lettre ouverte sur le traversier\n\nLe 3 juin 2025\n\n\
        À l’attention de Madame Claire Vasseur, mairesse de Port-Gris\n\nMadame la Mairesse,\n\n\
        Le traversier ne part plus depuis octobre, et personne ne dit pourquoi.\n\n\
        Nous vous prions de le faire repartir.\n\nCordialement,\n\nMarc Quille\n"]);
    let expected = ["Madame Claire Vasseur/mairesse de Port-Gris/"];
    assert_eq!(of(&imported, Role::Addressee, "fr"), expected);
}

#[test]
fn the_word_before_the_last_item_may_stand_alone() {
    let imported = imported(&[
        "Open letter on the ferry\n\n3 June 2025\n\nDear Minister,\n\nWe ask you to:\n\n\
        \x20   (a)  let the ferry sail in summer;\n\n\
        \x20   (b)  say why it has not sailed since October, as you have promised;\n\
        \x20        and\n\n\
        \x20   (c)  meet those who live on the island.\n\nSincerely,\n\nSen. Mara Quill\n",
    ]);
    let letter = &imported.archive.letters[0];
    let items = letter.passages.iter().filter(|passage| passage.kind == PassageKind::Item);
    let items: Vec<_> = items.map(|item| printed(letter, item.id.as_str(), "en")).collect();
    assert_eq!(items.len(), 3);
    assert!(items[1].ends_with("as you have promised; and"), "{items:?}");
    let signs = letter.parties_as(Role::Signatory).find_map(|party| party.entity.clone());
    assert_eq!(signs.unwrap().as_str(), "mara-quill");
}

#[test]
fn bodies_sign_above_people_who_say_what_they_are() {
    let imported = imported(&["Open letter on the ferry\n\n3 June 2025\n\nDear Minister,\n\n\
        The ferry has not sailed since October.\n\nWe ask that it sail again.\n\nYours faithfully,\n\n\
        Ferry Action Group\nJoint Conference of Islanders\nDr Tom Reed (surgeon)\nMara Quill (registered nurse)\n"]);
    let signed = of(&imported, Role::Signatory, "en");
    assert_eq!(
        signed,
        [
            "Ferry Action Group//",
            "Joint Conference of Islanders//",
            "Dr Tom Reed/surgeon/",
            "Mara Quill/registered nurse/"
        ]
    );
}
