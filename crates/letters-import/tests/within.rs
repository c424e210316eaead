//! Invented letters in which lines stand that pages print beside a letter, too: within it they are its own.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::{Imported, Part};
use letters_model::{Letter, Role};

fn letter(imported: &Imported) -> &Letter {
    &imported.archive.letters[0]
}

/// What was left out as no part of the letter.
fn furniture(imported: &Imported) -> Vec<&str> {
    let all = imported.report.left_out().filter(|line| line.is == Part::Furniture);
    all.map(|line| line.text.as_str()).collect()
}

const ABOVE: &str = "Open letter on the lighthouse\n\nMarch 4, 2024\n\nDear Harbour Master,\n\n\
    We write about the lamp that went out in the autumn.\n\n";
const BELOW: &str = "\n\nSincerely,\n\nMara Quill\nChair, Keepers' Guild\n";

#[test]
fn a_chapter_may_have_the_name_of_a_menu() {
    let text =
        format!("{ABOVE}About us\n\nThe guild was founded by the keepers of nine lamps.{BELOW}");
    let one = imported(&[&text]);
    assert_eq!(kinds(letter(&one)), "sphpc");
    assert_eq!(parties(letter(&one), Role::Signatory, "en"), ["Mara Quill/Chair/keepers-guild"]);
    let doubtful = one.report.lines.iter().find(|line| line.text == "About us");
    assert!(doubtful.is_some_and(|line| !line.uncertain.is_empty()));
    let han = imported(&[
        "就燈塔致港務長公開信\n\n2024年3月4日\n\n港務長：\n\n去年秋天，燈塔的燈熄滅了。\n\n關於我們\n\n\
        本會由九座燈塔的守望者創立。\n\n此致\n\n林小明\n",
    ]);
    assert_eq!(kinds(letter(&han)), "sphpc");
    assert!(furniture(&han).is_empty());
}

#[test]
fn below_what_ends_a_page_nothing_of_the_closing_is_lost() {
    let text = format!("{ABOVE}Media contact\nTom Reed\ntom@guild.example{BELOW}");
    let contact = imported(&[&text]);
    assert_eq!(
        parties(letter(&contact), Role::Signatory, "en"),
        ["Mara Quill/Chair/keepers-guild"]
    );
    let text = format!(
        "{ABOVE}We ask you to light it again.{BELOW}\nAbout us\n\nThe guild was founded long ago.\n"
    );
    let page = imported(&[&text]);
    assert_eq!(furniture(&page), ["About us", "The guild was founded long ago."]);
}

#[test]
fn a_passage_is_no_small_print() {
    let text = format!(
        "{ABOVE}Subscribe to the treaty on lights at sea.\n\n709\n\nFollow its rules.{BELOW}"
    );
    let kept = imported(&[&text]);
    assert_eq!(kinds(letter(&kept)), "sppppc");
    assert_eq!(printed(letter(&kept), "p3", "en"), "709");
    let text =
        format!("{ABOVE}Subscribe to our newsletter.\n\n2\n\nShare\n\nFollow its rules.{BELOW}");
    assert_eq!(furniture(&imported(&[&text])), ["Subscribe to our newsletter.", "2", "Share"]);
    let source = imported(&[
        "就燈塔致港務長公開信\n\n2024年3月4日\n\n港務長：\n\n去年秋天，燈塔的燈熄滅了。\n\n\
        來源：港務局回覆本會查詢。\n\n此致\n\n林小明\n",
    ]);
    assert_eq!(kinds(letter(&source)), "sppc");
}

#[test]
fn what_is_said_below_the_names_of_those_who_sign_names_nobody() {
    let text = format!(
        "{ABOVE}We ask you to light it again.{BELOW}\nAbout the Keepers' Guild\n\
         The guild brings together the keepers of nine lamps. It takes no money from any port.\n"
    );
    let about = imported(&[&text]);
    assert_eq!(parties(letter(&about), Role::Signatory, "en").len(), 1);
    assert_eq!(furniture(&about).len(), 2);
}

#[test]
fn a_sentence_that_is_broken_before_to_has_no_label() {
    let text = "Open letter\n\n4 March 2024\n\nDear Harbour Master,\n\nThe keepers ask the Port\nto:\n- light the lamp;\n\
        - pay the crew.\n\nSincerely,\n\nMara Quill\n";
    let greeted = imported(&[text]);
    assert_eq!(kinds(letter(&greeted)), "spiic");
    assert_eq!(printed(letter(&greeted), "p1", "en"), "The keepers ask the Port to:");
    let text = "Statement on the lamp\n\n4 March 2024\n\nThe Guild deplores that the lamp went out. Nobody was told.\n\n\
        The Guild asks the Port\nto:\n\n1. light the lamp;\n2. pay the crew.\n";
    let open = imported(&[text]);
    assert_eq!(kinds(letter(&open)), "ppii");
    assert!(letter(&open).parties_as(Role::Signatory).next().is_none());
    let text = "Statement on the lamp\nDate: 4 March 2024\n\nThe Guild asks the Port that it give an answer before the winter\n\
        to: the keepers, the crews and all of those who sail on the lake.\n\nThat is all we ask of you.\n";
    assert_eq!(kinds(letter(&imported(&[text]))), "pp");
}

/// What is called what in each language.
fn titles(imported: &Imported) -> Vec<&str> {
    letter(imported).title.iter().map(|(_, title)| title.as_str()).collect()
}

#[test]
fn the_title_may_be_the_head_of_each_page() {
    let pages = imported(&[
        "聯合聲明\n第 1 頁\n\n我們促請港務局重開燈塔。\n\n聯合聲明\n第 2 頁\n\n燈光不是罪。\n\n聯署團體\n\n\
        守燈人協會\n\n二〇二四年三月四日\n",
    ]);
    assert_eq!(titles(&pages), ["聯合聲明"]);
    assert_eq!(furniture(&pages), ["第 1 頁", "聯合聲明", "第 2 頁"]);
}

#[test]
fn a_statement_may_begin_with_its_place_and_day() {
    for text in [
        "Joint Statement on the Lamp\n\nPORTHAVEN, 4 March 2024 — A year ago today the lamp went out. We remember the day.\n\n\
         We call on the port to light it again.\n\nSigned by:\nKeepers' Guild\nHarbour Link\n",
        "燈塔熄滅一周年聯合聲明\n\n【京渡港2024年3月4日】一年前的今天，燈塔的燈熄滅了。我們謹此紀念這一天。\n\n\
         我們呼籲港務局重新點燈。\n\n聯署團體：\n守燈人協會\n海港聯會\n",
        "燈塔熄滅一周年聯合聲明\n\n【本報訊】2024年3月4日，一年前的今天熄滅的燈塔仍未重開。\n\n\
         我們呼籲港務局重新點燈。\n\n聯署團體：\n守燈人協會\n海港聯會\n",
    ] {
        let dated = imported(&[text]);
        assert_eq!(letter(&dated).date.to_string(), "2024-03-04");
        assert_eq!(kinds(letter(&dated)), "pp");
    }
}

#[test]
fn a_note_that_passes_a_letter_on_with_signs_of_mail_is_no_part_of_it() {
    let text = "---------- Forwarded message ---------\nFrom: Ada Finch <ada@quay.example>\nDate: Thu, Mar 7, 2024 at 9:14 PM\n\
        Subject: Fwd: Letter on the lamp\nTo: <keepers@lists.example>\n\nHi all,\n\nHere is the final text as it was sent to the \
        harbour office on Monday.\n\nAda\n\n> March 4, 2024\n>\n> The Honourable Tom Reed\n> Harbour Master\n>\n> Dear Mr. Reed,\n>\n\
        > We have not seen the light for 74 days.\n>\n> With respect,\n>\n> Mrs. Quill (mother of Mara Quill)\n> Mr. Vale (father of \
        Ines Vale)\n> and nine other families\n";
    let mail = imported(&[text]);
    assert_eq!(letter(&mail).date.to_string(), "2024-03-04");
    assert_eq!(kinds(letter(&mail)), "spc");
    let signed = parties(letter(&mail), Role::Signatory, "en");
    assert_eq!(signed, ["Mrs. Quill/mother of Mara Quill/", "Mr. Vale/father of Ines Vale/"]);
    assert!(letter(&mail).parties_as(Role::Sender).next().is_none());
    assert_eq!(furniture(&mail).len(), 8);
}

#[test]
fn a_letter_may_quote_another_one_with_signs_of_mail() {
    let text = "March 4, 2024\n\nDear Mr. Reed,\n\nIn May we wrote to you about the lamp, and this is what we said then.\n\n\
        > Dear Mr. Reed,\n>\n> The lamp has gone out.\n> Light it.\n> Mara Quill\n\nWe have had no answer from you in all that time.\n\n\
        Sincerely,\n\nMara Quill\n";
    assert!(furniture(&imported(&[text])).is_empty());
}

#[test]
fn whose_words_are_quoted_stands_with_them_and_signs_nothing() {
    let text = "Statement\n\n4 March 2024\n\n“A lamp can be put out. What it has shown cannot be unseen.”\n\
        — Mara Quill, in her last log\n\nWe remember.\n\n「燈可以熄滅，它照亮過的卻不會消失。」\n——郭美林，最後一篇日誌\n\n我們記得。\n";
    let quoted = imported(&[text]);
    assert_eq!(kinds(letter(&quoted)), "qqp");
    assert!(letter(&quoted).parties_as(Role::Signatory).next().is_none());
}
