//! Words for organizations: what they are in which letter, and what they put their name to.

use letters_model::Date;

/// Words for organizations.
pub struct OrganizationsWording {
    /// What the matrix shows.
    pub caption: &'static str,
    pub sorted_by_name: &'static str,
    pub sorted_by_letters: &'static str,
    /// That the matrix is sorted by what organizations are in the letter of this date.
    pub sorted_by_letter: fn(&str) -> String,
    /// Heads of columns.
    pub organization: &'static str,
    pub letters: &'static str,
    /// The way to another order: as seen, and as said.
    pub sort: &'static str,
    pub sort_by_letter: fn(&str) -> String,
    /// A date for the head of a narrow column.
    pub short_date: fn(Date) -> String,
    /// That a passage names the organization.
    pub named: &'static str,
    pub absent: &'static str,
    /// The explanation of the words in the matrix.
    pub key: &'static str,
    pub sender_explained: &'static str,
    pub signatory_explained: &'static str,
    pub endorser_explained: &'static str,
    pub member_explained: &'static str,
    pub addressee_explained: &'static str,
    pub copied_explained: &'static str,
    pub named_explained: &'static str,
    pub absent_explained: &'static str,
    pub rows: &'static str,
    pub columns: &'static str,
    pub newer_letters: &'static str,
    pub older_letters: &'static str,
    pub years: &'static str,
    pub all_years: &'static str,

    /// The heading above what an organization is in each letter.
    pub letter_by_letter: &'static str,
    /// The name under which a letter lists the organization.
    pub as_printed: &'static str,
    /// Who acted for the organization.
    pub through: &'static str,
    /// The heading above the asks of the letters that it sent, signed or endorsed.
    pub asks: &'static str,
    /// The heading above the asks of the letters that are addressed to it.
    pub asked_of_it: &'static str,
    pub on_behalf_of: &'static str,
    pub in_general: &'static str,
}

pub(super) const ENGLISH: OrganizationsWording = OrganizationsWording {
    caption: "Role of each organization in each letter",
    sorted_by_name: "sorted by name",
    sorted_by_letters: "those in most letters first",
    sorted_by_letter: |date| ["sorted by their part in the letter of ", date].concat(),
    organization: "Organization",
    letters: "Letters",
    sort: "Sort",
    sort_by_letter: |date| ["Sort by the letter of ", date].concat(),
    short_date: short_english_date,
    named: "Named",
    absent: "Absent",
    key: "Key",
    sender_explained: "The letter is written in its name.",
    signatory_explained: "It signed, or someone signed who stands for it.",
    endorser_explained: "It put its name to the letter without signing.",
    member_explained: "The letter lists it among the members of the body that sends it.",
    addressee_explained: "The letter is addressed to it, or to someone who stands for it.",
    copied_explained: "The letter says that it was sent a copy.",
    named_explained: "A passage of the letter names it.",
    absent_explained: "The letter does not name it.",
    rows: "Parts of the list of organizations",
    columns: "Parts of the list of letters",
    newer_letters: "Newer letters",
    older_letters: "Older letters",
    years: "Letters of one year",
    all_years: "All years",

    letter_by_letter: "Letter by letter",
    as_printed: "Printed as",
    through: "through",
    asks: "What it put its name to",
    asked_of_it: "What was asked in letters to this addressee",
    on_behalf_of: "For",
    in_general: "In general",
};

pub(super) const CHINESE: OrganizationsWording = OrganizationsWording {
    caption: "各組織在各封信中的角色",
    sorted_by_name: "按名稱排序",
    sorted_by_letters: "見於最多信件者在前",
    sorted_by_letter: |date| ["按在 ", date, " 一信中的角色排序"].concat(),
    organization: "組織",
    letters: "信件數",
    sort: "排序",
    sort_by_letter: |date| ["按 ", date, " 一信排序"].concat(),
    short_date: super::chinese::date,
    named: "提及",
    absent: "未見",
    key: "用語說明",
    sender_explained: "信件以該組織的名義發出。",
    signatory_explained: "該組織本身或其代表簽署了信件。",
    endorser_explained: "該組織沒有簽署，但列名支持信件。",
    member_explained: "信中把該組織列為發信團體的成員。",
    addressee_explained: "信件寫給該組織或其代表。",
    copied_explained: "信中註明副本送交該組織。",
    named_explained: "信中有段落提及該組織。",
    absent_explained: "信中沒有提及該組織。",
    rows: "組織分頁",
    columns: "信件分頁",
    newer_letters: "較新的信件",
    older_letters: "較舊的信件",
    years: "按年份看信件",
    all_years: "所有年份",

    letter_by_letter: "在各封信中的角色",
    as_printed: "信中作",
    through: "代表人",
    asks: "曾具名提出的請求",
    asked_of_it: "來信向此收信人提出的請求",
    on_behalf_of: "為",
    in_general: "一般請求",
};

fn short_english_date(date: Date) -> String {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let start = date.month().map(|month| (usize::from(month) - 1) * 3);
    let month = start.and_then(|start| MONTHS.get(start..start + 3));
    let day = date.day().map(|day| day.to_string());
    let year = date.year().to_string();
    let parts = [day.as_deref(), month, Some(&year)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_short() {
        let dates = ["2026-01-09", "2026-12", "2026"].map(|text| Date::parse(text).unwrap());
        assert_eq!(dates.map(ENGLISH.short_date), ["9 Jan 2026", "Dec 2026", "2026"]);
        assert_eq!(dates.map(CHINESE.short_date), ["2026年1月9日", "2026年12月", "2026年"]);
    }
}
