//! Words for filters.

use letters_model::{Dimension, Relation, grouped};

use super::english::counted;

/// Words for filters.
pub struct FilteringWording {
    pub filters: &'static str,
    /// The way to the filters where they are folded up, with the number of those that are set.
    pub open: fn(usize) -> String,
    /// The way back from there to so many letters.
    pub show: fn(usize) -> String,
    /// Before the name of a filter, on the link that drops it.
    pub drop: &'static str,
    /// Before a name that letters must not have.
    pub without: &'static str,
    /// Before a year, a topic or a language that letters do not have.
    pub except: &'static str,
    pub clear: &'static str,
    /// How many letters pass, out of how many.
    pub passing: fn(usize, usize) -> String,
    pub none_passes: &'static str,
    /// What letters are filtered by.
    pub dimension: fn(Dimension) -> &'static str,
    /// How an organization is related to a letter.
    pub roles: &'static str,
    pub role: fn(Relation) -> &'static str,
    /// The values that letters must not have.
    pub absent: &'static str,
    pub all: fn(usize) -> String,
    pub fewer: &'static str,
}

pub(super) const ENGLISH: FilteringWording = FilteringWording {
    filters: "Filters",
    open: |set| match set {
        0 => "Filters".to_owned(),
        _ => format!("Filters ({set})"),
    },
    show: |letters| match letters {
        0 => "No letters match; go back".to_owned(),
        _ => format!("Show {}", counted(letters, "letter", "letters")),
    },
    drop: "Remove the filter ",
    without: "not naming ",
    except: "not ",
    clear: "Clear filters",
    passing: |passing, all| {
        format!("{} of {}", grouped(passing), counted(all, "letter", "letters"))
    },
    none_passes: "No letter matches these filters.",
    dimension: |dimension| match dimension {
        Dimension::Case => "Cases",
        Dimension::Organization => "Organizations",
        Dimension::Year => "Years",
        Dimension::Topic => "Topics",
        Dimension::Language => "Languages",
    },
    roles: "Role",
    role: |relation| match relation {
        Relation::Signed => "Signed",
        Relation::Endorsed => "Endorsed",
        Relation::Listed => "Listed",
        Relation::Named => "Named",
    },
    absent: "Not named",
    all: |count| format!("Show all {}", grouped(count)),
    fewer: "Show fewer",
};

pub(super) const CHINESE: FilteringWording = FilteringWording {
    filters: "篩選條件",
    open: |set| match set {
        0 => "篩選".to_owned(),
        _ => format!("篩選（{set}）"),
    },
    show: |letters| match letters {
        0 => "沒有信件：返回".to_owned(),
        _ => format!("顯示 {} 封信", grouped(letters)),
    },
    drop: "移除條件：",
    without: "未提及",
    except: "不含",
    clear: "清除篩選",
    passing: |passing, all| format!("{} 封信中的 {} 封", grouped(all), grouped(passing)),
    none_passes: "沒有信件符合這些條件。",
    dimension: |dimension| match dimension {
        Dimension::Case => "個案",
        Dimension::Organization => "組織",
        Dimension::Year => "年份",
        Dimension::Topic => "主題",
        Dimension::Language => "語言版本",
    },
    roles: "角色",
    role: |relation| match relation {
        Relation::Signed => "簽署",
        Relation::Endorsed => "支持",
        Relation::Listed => "列名",
        Relation::Named => "提及",
    },
    absent: "未提及",
    all: |count| format!("顯示全部 {} 項", grouped(count)),
    fewer: "收起",
};
