//! Invented letters as editors copy them out of mail, petitions, releases and documents: what stands around a letter, and
//! what its lines say in several languages.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Letter, Role, Tag};

#[track_caller]
fn letter(text: &str) -> Letter {
    imported(&[text]).archive.letters.remove(0)
}

#[test]
fn what_a_letter_is_called_below_the_heads_of_mail_is_no_addressee() {
    let letter = letter(
        "Subject: The case of Mr. Ko / 就高立天先生一案致外交部長\nDate: Tue, 14 Jan 2025 09:03:11 -0500\n\
         From: Ko Support Group <support@ko.example>\nTo: minister@foreign.example\n\nOPEN LETTER 公開信\n\n\
         To: The Right Honourable Samuel Brandt, Minister of Foreign Affairs\n致：外交部長 沈百德 閣下\n\n\
         Dear Minister Brandt,\n尊敬的沈部長：\n\n\
         Mr. Ko Lap-tin has been held in Port Kestrel without trial for 611 days.\n\
         高立天先生在紅隼港未經審訊已被拘押六百一十一日。\n\nWith respect and hope,\n謹致敬意\n\n\
         Ko Mei-fong (daughter)\n高美芳（女兒）\n",
    );
    let to = parties(&letter, Role::Addressee, "en");
    assert_eq!(to, ["The Right Honourable Samuel Brandt/Minister of Foreign Affairs/"]);
    assert_eq!(parties(&letter, Role::Addressee, "zh-Hant"), ["沈百德 閣下/外交部長/"]);
    assert_eq!(kinds(&letter), "spc");
}

#[test]
fn a_date_may_be_said_in_three_languages_and_others_sign_in_one() {
    let letter = letter(
        "Lettre ouverte au maire de Val-des-Saules\nOpen Letter to the Mayor of Willowvale\n致柳谷市長公開信\n\n\
         Le 9 septembre 2025 / September 9, 2025 / 2025年9月9日\n\nMonsieur le Maire,\nDear Mayor,\n市長先生：\n\n\
         Nous vous demandons de lever cette interdiction avant l'assemblée du 1er octobre.\n\
         We ask you to lift this ban before the assembly of October 1.\n\
         我們要求閣下於十月一日大會前撤銷禁令。\n\nCordialement,\nSincerely,\n此致\n\n\
         Lucie Garneau, présidente, Comité logement des Saules\n\
         Tsang Wai-ming 曾偉明, Willowvale Chinese Seniors 柳谷華人耆英會\n",
    );
    let tag = |language| Tag::parse(language).unwrap();
    let date = letter.date_printed.as_ref().unwrap();
    assert_eq!(date.get(&tag("en")).unwrap(), "September 9, 2025");
    assert_eq!(date.get(&tag("zh-Hant")).unwrap(), "2025年9月9日");
    assert_eq!(letter.parties_as(Role::Signatory).count(), 2);
}

#[test]
fn who_signs_above_the_date_may_have_a_long_name() {
    let letter = letter(
        "致社会各界的公开信\n\n各位朋友：\n\n我们是青石河下游七个村的村民。去年以来，河里的鱼已经死光，村民饮水困难。\n\n\
         为此，我们提出以下要求：\n一、立即停止排污；\n二、公布水质检测结果。\n\n青石河下游七村村民\n2024年4月18日\n\n\
         To the public\n\nDear friends,\n\n\
         We are villagers of seven villages. Since last year the fish in the river are dead.\n\n\
         We therefore make the following demands:\n1. Stop the discharge at once.\n\
         2. Publish the results of the water tests.\n\n\
         Villagers of seven villages on the lower Qingshi River\nApril 18, 2024\n",
    );
    let signed = parties(&letter, Role::Signatory, "en");
    assert_eq!(signed, ["Villagers of seven villages on the lower Qingshi River//"]);
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hans"), ["青石河下游七村村民//"]);
    assert_eq!(kinds(&letter), "sppii");
}

#[test]
fn a_petition_asks_without_a_colon_and_has_its_own_lists_below() {
    let letter = letter(
        "Petition · Save the Night Market · 拯救夜市\nStarted 5 May 2025\n\nThe Issue\n\n\
         To the Council of Eastferry\n致東渡市議會\n\n\
         There are 140 stalls. Most of them belong to families who came here with nothing.\n\
         夜市共有一百四十個攤檔，大多屬於當年一無所有來到此地的家庭。\n\nWe demand that the council\n我們要求市議會\n\
         - halt the demolition\n- 停止拆卸\n- guarantee every stall a place\n- 保證每個攤檔都有位置\n\n\
         Petition started by\nEastferry Stallholders' Co-op 東渡攤販合作社\n\n\
         Decision Makers\nMayor Olga Trent\n\nSupporter Voices\n\"My mother sold noodles there.\" — Kit\n",
    );
    assert_eq!(kinds(&letter), "ppii");
    assert_eq!(printed(&letter, "p2", "zh-Hant"), "我們要求市議會");
    let signed = parties(&letter, Role::Signatory, "en");
    assert_eq!(signed, ["Eastferry Stallholders' Co-op//"]);
}

#[test]
fn notes_and_what_is_enclosed_stand_below_a_list() {
    let letter = letter(
        "關於湖心島記者案\n\n2025年4月2日\n\n魏大使：\n\n湖心島三名記者因報道水壩事故，自去年九月被關押至今。\n\n\
         新聞自由聯線 總幹事 葉念慈\n聯署團體名單：\n湖心島記者會、獨立攝影協會、筆友社\n\n附件：三名記者簡歷\n\n***\n\n\
         On the case of the Lake Island journalists\n\n2 April 2025\n\nDear Ambassador Ney,\n\n\
         Three journalists of Lake Island have been held since they reported on the accident.\n\n\
         Yip Nim-chi, Director, Free Press Link\n\
         List of signatories: Lake Island Journalists' Club, Independent Photographers Association, Pen Friends Society\n\n\
         Enclosure: short biographies of the three journalists\n",
    );
    let signed = parties(&letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed.len(), 4, "{signed:?}");
    assert_eq!(signed[0], "葉念慈/總幹事/free-press-link");
    assert_eq!(kinds(&letter), "spc");
}

#[test]
fn labels_may_stand_side_by_side() {
    let letter = letter(
        "致：海關總署署長    抄送：運輸部\n日期：二〇二五年五月二十日\n\n署長台鑒：\n\n\
         本店今年三月訂購的童書於碼頭被貴署扣押，至今已六十一日。\n\n順祝\n台安\n\n小巷書店店主\n方曉嵐\n\n\
         To: Commissioner of Customs    Cc: Department of Transport\nDate: 20 May 2025\n\nDear Commissioner,\n\n\
         The books that our shop ordered in March have been held at the pier for 61 days.\n\n\
         Yours faithfully,\n\nFong Hiu-laam\nOwner, Alley Books\n",
    );
    assert_eq!(parties(&letter, Role::Addressee, "en"), ["Commissioner of Customs//"]);
    assert_eq!(parties(&letter, Role::Copied, "en"), ["Department of Transport//"]);
    assert_eq!(parties(&letter, Role::Copied, "zh-Hant"), ["運輸部//"]);
    let signed = parties(&letter, Role::Signatory, "en");
    assert_eq!(signed, ["Fong Hiu-laam/Owner/alley-books"]);
}
