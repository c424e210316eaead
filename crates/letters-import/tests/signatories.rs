//! Invented ends of letters: titles of honour, lists of organizations alone, names that run along a line, and what
//! stands below the names.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{EntityKind, Letter, Role};

/// A letter of two paragraphs with this end.
#[track_caller]
fn ending(end: &str) -> Letter {
    let text = format!(
        "Open Letter on the Ferry\n\n5 March 2024\n\nDear Minister Reed,\n\nThe ferry to the outer island has \
         not sailed since October, and nobody says why.\n\nWe ask that it sail again before the winter ends.\n\n\
         {end}\n"
    );
    imported(&[&text]).archive.letters.remove(0)
}

/// Those who sign a letter with this end, with position and organization.
#[track_caller]
fn signed(end: &str) -> Vec<String> {
    parties(&ending(end), Role::Signatory, "en")
}

#[test]
fn who_has_a_title_of_honour_is_no_office_of_the_one_above() {
    let end = "Yours sincerely,\n\nAlan McVale MP\nRt Hon Edmund Vale MBE VR MP\nHelena Quill KC\n\
               The Rt Rev. the Lord Bishop of Northmere\nMara Reed\nHon. Secretary";
    let expected = [
        "Alan McVale/MP/",
        "Rt Hon Edmund Vale/MBE VR MP/",
        "Helena Quill/KC/",
        "The Rt Rev. the Lord Bishop of Northmere//",
        "Mara Reed/Hon. Secretary/",
    ];
    assert_eq!(signed(end), expected);
    let letter = ending(end);
    assert_eq!(
        (kinds(&letter).as_str(), printed(&letter, "closing", "en").as_str()),
        ("sppc", "Yours sincerely,")
    );
}

#[test]
fn lists_of_organizations_are_not_read_by_twos() {
    let names = "PortAid\n21Quays\nFree Tibet\nHarbour Rights Watch\nCampaign for Boatmen\nPier House\nSafeguard Ferries";
    let alone: Vec<String> = names.lines().map(|name| format!("{name}//")).collect();
    assert_eq!(signed(&format!("Sincerely,\n\n{names}")), alone);
    assert_eq!(
        signed("Signatories:\nFree Tibet\nCampaign for Boatmen")[1],
        "Campaign for Boatmen//"
    );
    let headed = "Sincerely,\n\nOrganizations:\n\nHarbour Guild\nSafeguard Ferries\nPortAid\n\nIndividuals:\n\nMara Quill";
    let text = format!(
        "Open Letter\n\n5 March 2024\n\nDear Minister,\n\nThe ferry has not sailed since.\n\n{headed}\n"
    );
    let archive = imported(&[&text]).archive;
    let kinds: Vec<EntityKind> = archive.entities.iter().map(|entity| entity.kind).collect();
    let body = EntityKind::Organization;
    assert_eq!(kinds, [body, body, body, EntityKind::Person]);
    // People have theirs below them.
    let people =
        "Sincerely,\n\nMara Quill\nHarbour Guild\nTom Reed\nFerry Union\nInes Vale\nPier House";
    let expected = ["Mara Quill//harbour-guild", "Tom Reed//ferry-union", "Ines Vale//pier-house"];
    assert_eq!(signed(people), expected);
}

#[test]
fn lists_of_organizations_in_two_languages_are_put_together() {
    let english = "Open Letter on the Ferry\n\n5 March 2024\n\nTo whom it may concern,\n\nThe ferry to the outer island \
                   has not sailed since October.\n\nSigned by the following associations and groups:\n\n\
                   The 29 Piers\nHarbour Guild\nDeutscher Fährverein";
    let chinese = "渡輪公開信\n\n2024年3月5日\n\n敬啟者：\n\n自十月以來，往外島的渡輪一直停航。\n\n\
                   以下公會及團體聯署：\n\n29號碼頭\n港灣公會\n德國渡輪協會";
    let letter = imported(&[english, chinese]).archive.letters.remove(0);
    assert_eq!(parties(&letter, Role::Signatory, "en").len(), 3);
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant")[0], "29號碼頭//");
}

#[test]
fn organizations_above_people_sign_for_themselves() {
    let text = "渡輪公開信\nOpen Letter on the Ferry\n\n港務長閣下：\nDear Harbour Master,\n\n自十月以來，往外島的渡輪一直停航。\n\
                The ferry to the outer island has not sailed since October.\n\n謹啟\nYours faithfully,\n\n";
    let end = "碼頭街居民協會 Quay Street Residents' Association\n外島僑協會 Islanders in Porthaven\n林小明 Mara Lin\n\n2024年3月5日\n";
    let letter = imported(&[&[text, end].concat()]).archive.letters.remove(0);
    let expected =
        ["Quay Street Residents' Association//", "Islanders in Porthaven//", "Mara Lin//"];
    assert_eq!(parties(&letter, Role::Signatory, "en"), expected);
    let listed = "聯署團體 Signed by:\n\n1.\t港聯\tHarbour Link\n2.\t外島居民\tOuter Island Concern Group\n3.\t自由碼頭\tFree Pier\n\n2024年3月5日\n";
    let letter = imported(&[&[text, listed].concat()]).archive.letters.remove(0);
    assert_eq!(parties(&letter, Role::Signatory, "en")[1], "Outer Island Concern Group//");
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant")[1], "外島居民//");
}

#[test]
fn those_who_are_only_counted_are_nobody() {
    assert_eq!(
        signed("Sincerely,\n\nMara Quill\nTom Reed\nand 300 more signatories"),
        ["Mara Quill//", "Tom Reed//"]
    );
    let row = ending(
        "Respectfully,\n\nLi Wen, Ma Guo, Mara Quill, Tom Reed, Ines Vale\nand over 300 more signatories",
    );
    assert_eq!(parties(&row, Role::Signatory, "en").len(), 5);
    assert_eq!(printed(&row, "closing", "en"), "Respectfully, and over 300 more signatories");
    let link = "Sincerely,\n\nHarbour Guild\nHarbour Link (and 12 other local groups)\nFerry Union";
    let text = format!(
        "Open Letter\n\n5 March 2024\n\nDear Minister,\n\nThe ferry has not sailed since.\n\n{link}\n"
    );
    let archive = imported(&[&text]).archive;
    assert!(
        archive.entities.iter().any(|entity| entity.id.as_str() == "harbour-link"),
        "{:?}",
        archive.entities
    );
}

#[test]
fn organizations_run_along_a_line_that_stands_apart() {
    let end = "Association for the Ferry in Norland, Harbour Link, Pier Committee\nMarch 5, 2024";
    assert_eq!(signed(end)[1], "Harbour Link//");
}

#[test]
fn what_someone_is_to_others_is_no_organization() {
    let end = "Sincerely,\n\nMara Quill\ndaughter of Ines Quill\n\nHarbour Guild\nFerry Union\n\n\
               Tom Reed\nformer member of the Harbour Council\n\nAmy Reed, Tom's sister";
    let expected = [
        "Mara Quill/daughter of Ines Quill/",
        "Harbour Guild//",
        "Ferry Union//",
        "Tom Reed/former member of the Harbour Council/",
        "Amy Reed/Tom's sister/",
    ];
    assert_eq!(signed(end), expected);
}

#[test]
fn degrees_and_places_stand_with_the_office() {
    let end = "Sincerely,\n\nHon. Mara Quill, P.C., O.C., Founder and International Chair, Harbour Centre for Ferries\n\
               Tom Reed, Ph.D., Senior Fellow, Harbour Memorial Foundation\nInes Vale, PhD, Professor, University of Porthaven\n\
               Amy Ng, Policy Advisor – Canada, Harbour Watch\nLi Wen / Norland Friends of the Ferry";
    let expected = [
        "Hon. Mara Quill/P.C., O.C., Founder and International Chair/harbour-centre-for-ferries",
        "Tom Reed/Ph.D., Senior Fellow/harbour-memorial-foundation",
        "Ines Vale/PhD, Professor/university-of-porthaven",
        "Amy Ng/Policy Advisor – Canada/harbour-watch",
        "Li Wen//norland-friends-of-the-ferry",
    ];
    assert_eq!(signed(end), expected);
    let twice = "Sincerely,\n\nMara Quill\nPort Director, Harbour Congress | Executive Director, Stop the Tide\n\nTom Reed\n\
                 Reader in Tides\nHarbour University\n\nand\n\nAmy Ng\nFerry Union";
    let expected = [
        "Mara Quill/Port Director, Executive Director, Stop the Tide/harbour-congress",
        "Tom Reed/Reader in Tides/harbour-university",
        "Amy Ng//ferry-union",
    ];
    assert_eq!(signed(twice), expected);
}

#[test]
fn what_introduces_those_who_sign_is_a_heading() {
    let members = "Sincerely,\n\nMembers of the Harbour Coalition:\n- Harbour Guild\n- Ferry Union";
    assert_eq!(signed(members), ["Harbour Guild//", "Ferry Union//"]);
    let by = ending(
        "Respectfully,\n\nSigned on behalf of the coalition by:\n\nMara Quill, Ferry Union\nAmy Ng, Harbour Guild",
    );
    assert_eq!(
        parties(&by, Role::Signatory, "en"),
        ["Mara Quill//ferry-union", "Amy Ng//harbour-guild"]
    );
    assert_eq!(parties(&by, Role::Sender, "en"), [""; 0]);
    let behalf =
        ending("Sincerely,\n\nOn behalf of Stand with Porthaven:\n\nMara Quill\nSpokesperson");
    assert_eq!(parties(&behalf, Role::Sender, "en"), ["Stand with Porthaven//"]);
}

#[test]
fn a_name_may_be_said_again_in_brackets() {
    let text = "Open Letter\n\n5 March 2024\n\nDear Minister,\n\nThe ferry has not sailed since.\n\nSincerely,\n\nMara Lin (林小明)\n\
                Rabbi Tom Reed, Former Ambassador for the Freedom of the Ferry\n";
    let archive = imported(&[text]).archive;
    let lin = archive.entities.iter().find(|entity| entity.id.as_str() == "mara-lin").unwrap();
    let names: Vec<&str> = lin.name.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!((names, lin.aliases[0].text.as_str()), (vec!["Mara Lin"], "林小明"));
    let signed = parties(&archive.letters[0], Role::Signatory, "en");
    assert_eq!(signed[1], "Rabbi Tom Reed/Former Ambassador for the Freedom of the Ferry/");
    let in_two = "致渡輪部長公開信\nOpen letter to the Minister\n\n致 Ines Vale 女士\n\n親愛的 Vale 女士：\n\n渡輪自十月起停航。\n\n此致\n\n\
                  林小明\n\n二〇二四年三月五日\n\nDear Ms Vale,\n\nThe ferry has not sailed since October of last year.\n\nYours sincerely,\n\nMara Lin\n\n5 March 2024\n";
    let archive = imported(&[in_two]).archive;
    assert!(
        archive.entities.iter().all(|entity| entity.name.iter().all(|(_, name)| name != "女士"))
    );
}
