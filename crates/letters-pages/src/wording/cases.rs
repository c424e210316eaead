//! Words for cases, and for everyone else whom letters name.

use letters_model::{Role, grouped};

use super::english::counted;
use super::scripts;

/// Words for cases, and for everyone else whom letters name.
pub struct CaseWording {
    /// The heading of what was asked, in order of date.
    pub ledger: &'static str,
    pub no_asks: &'static str,
    /// Whose words requests are.
    pub summed_up: &'static str,
    /// Before those who asked.
    pub asked_by: &'static str,
    /// Before those of whom it was asked.
    pub asked_of: &'static str,
    /// Between those who asked, and before the last of them.
    pub between_askers: &'static str,
    pub last_asker: &'static str,
    /// How many asked besides those who are named, and how many in all.
    pub more_askers: fn(usize, usize) -> String,
    /// How many put their names to it besides.
    pub endorsing: fn(usize) -> String,
    /// The heading of the passages that name someone without asking anything for them.
    pub also_named: &'static str,
    /// That only a note names someone.
    pub in_note: &'static str,
    /// The same of someone to whom letters are addressed, who is asked.
    pub named: &'static str,
    /// The heading of the letters since the first one that do not name them.
    pub silent: &'static str,
    pub none_silent: &'static str,
    /// How many letters there are besides those that are listed, as a link to all.
    pub all_silent: fn(usize) -> String,
    pub timeline: &'static str,
    pub timeline_explained: &'static str,
    /// The same where nothing is asked for them.
    pub timeline_of_mentions: &'static str,
    pub as_table: &'static str,
    pub year: &'static str,
    pub letters: &'static str,
    pub naming: &'static str,
    pub asks: &'static str,
    /// What one year of the timeline says: year, letters, letters that name, asks.
    pub in_year: fn(u16, usize, usize, usize) -> String,
    /// The heading of the forms under which letters print a name.
    pub forms: &'static str,
    pub form: &'static str,
    pub language: &'static str,
    pub script: &'static str,
    /// The way of writing with this code of ISO 15924, if it has a name here.
    pub script_name: fn(&str) -> Option<&'static str>,
    /// How many forms there are besides those that are listed.
    pub more_forms: fn(usize) -> String,
    pub times: &'static str,
    pub print_brief: &'static str,
    /// All letters that say something of someone.
    pub all_letters: &'static str,
    pub no_cases: &'static str,
    pub no_organizations: &'static str,
    pub case: &'static str,
    pub other_names: &'static str,
    pub more: &'static str,
    pub in_letters: &'static str,
    /// The part that an entity has in a letter.
    pub part: fn(Role) -> &'static str,
    pub names_nothing: &'static str,
    pub to_passage: &'static str,
}

pub(super) const ENGLISH: CaseWording = CaseWording {
    ledger: "What was asked",
    no_asks: "These letters ask nothing on their behalf.",
    summed_up: "Each request is summed up by the editors, from the passage given with it.",
    asked_by: "asked by ",
    asked_of: "put to ",
    between_askers: ", ",
    last_asker: " and ",
    more_askers: |more, _| format!("and {} more", grouped(more)),
    endorsing: |count| format!("(endorsed by {})", grouped(count)),
    also_named: "Named without a request",
    in_note: "in a note",
    named: "Where the letters name this addressee",
    silent: "Later letters without a mention",
    none_silent: "None: every later letter has a mention.",
    all_silent: |count| format!("All {} letters", grouped(count)),
    timeline: "Over the years",
    timeline_explained: "A bar for each year, as high as the number of letters with a mention. Filled: letters with a request on their behalf.",
    timeline_of_mentions: "A bar for each year, as high as the number of letters with a mention.",
    as_table: "As a table",
    year: "Year",
    letters: "Letters",
    naming: "With a mention",
    asks: "Requests",
    in_year: |year, letters, naming, asks| {
        let letters = counted(letters, "letter", "letters");
        let asks = counted(asks, "request", "requests");
        match naming {
            0 => format!("{year}: no mention in {letters}"),
            _ => format!("{year}: mentioned in {} of {letters}, {asks}", grouped(naming)),
        }
    },
    forms: "As the letters print the name",
    form: "Form",
    language: "Language",
    script: "Script",
    script_name: scripts::english,
    more_forms: |more| counted(more, "more form", "more forms"),
    times: "Times",
    print_brief: "Print a brief",
    all_letters: "All letters with a mention",
    no_cases: "No letter names a case.",
    no_organizations: "No letter names an organization.",
    case: "Case",
    other_names: "Also known as",
    more: "More",
    in_letters: "In the letters",
    part: |role| match role {
        Role::Sender => "Sender",
        Role::Addressee => "Addressee",
        Role::Signatory => "Signed",
        Role::Endorser => "Endorsed",
        Role::Copied => "Received a copy",
        Role::Member => "Member",
    },
    names_nothing: "No letter in this archive has a mention.",
    to_passage: "Read in the letter",
};

pub(super) const CHINESE: CaseWording = CaseWording {
    ledger: "歷來請求",
    no_asks: "這些信沒有為其提出請求。",
    summed_up: "每項請求由編者依所附段落概述。",
    asked_by: "提出者：",
    asked_of: "致",
    between_askers: "、",
    last_asker: "及",
    more_askers: |_, all| format!("等 {} 方", grouped(all)),
    endorsing: |count| format!("（另有 {} 方支持）", grouped(count)),
    also_named: "提及而未提出請求",
    in_note: "見於註釋",
    named: "信中提及此收信人之處",
    silent: "其後未提及的信件",
    none_silent: "其後的信件均有提及。",
    all_silent: |count| format!("全部 {} 封信", grouped(count)),
    timeline: "歷年情況",
    timeline_explained: "每年一柱，柱高為提及的信件數目；實心部分是為其提出請求的信件。",
    timeline_of_mentions: "每年一柱，柱高為提及的信件數目。",
    as_table: "以表格顯示",
    year: "年份",
    letters: "信件",
    naming: "提及",
    asks: "請求",
    in_year: |year, letters, naming, asks| {
        let [letters, mentions, asks] = [letters, naming, asks].map(grouped);
        match naming {
            0 => format!("{year}年：{letters} 封信，均未提及"),
            _ => format!("{year}年：{letters} 封信，{mentions} 封提及，{asks} 項請求"),
        }
    },
    forms: "信中所用的名稱",
    form: "寫法",
    language: "語言",
    script: "文字",
    script_name: scripts::chinese,
    more_forms: |more| format!("另有 {} 種寫法", grouped(more)),
    times: "次數",
    print_brief: "列印摘要",
    all_letters: "所有相關信件",
    no_cases: "這些信件沒有提及任何個案。",
    no_organizations: "這些信件沒有提及任何組織。",
    case: "個案",
    other_names: "又名",
    more: "延伸閱讀",
    in_letters: "見於信件",
    part: |role| match role {
        Role::Sender => "發信",
        Role::Addressee => "收信",
        Role::Signatory => "簽署",
        Role::Endorser => "支持",
        Role::Copied => "收副本",
        Role::Member => "成員",
    },
    names_nothing: "檔案庫中沒有信件提及。",
    to_passage: "到信中閱讀",
};
