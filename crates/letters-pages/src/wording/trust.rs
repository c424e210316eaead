//! Words for who has signed the site.

use crate::authenticity::{Authenticity, Doubt, Signed};

/// Words for who has signed the site.
pub struct TrustWording {
    pub heading: &'static str,
    /// What became of the signature.
    pub signed: fn(&Signed) -> &'static str,
    pub name: &'static str,
    pub key: &'static str,
    /// What a key is worth.
    pub explained: &'static str,
    /// That something speaks against the site.
    pub doubted: &'static str,
    /// What that is.
    pub doubt: fn(&Doubt, &Authenticity) -> String,
    /// The button of those who know why.
    pub trust: &'static str,
    /// That a file is not what was signed with a key, or its signature is missing.
    pub altered: fn(&str) -> String,
    /// That the host offers an older version than the copy, and which of the two was kept.
    pub kept_newer: fn(u64, u64) -> String,
}

pub(super) const ENGLISH: TrustWording = TrustWording {
    heading: "Site signature",
    signed: |signed| match signed {
        Signed::Not => "Not signed: nothing proves who published these letters.",
        Signed::Unchecked { .. } => {
            "Cannot be checked by this browser, which is too old or has no safe connection (https)."
        }
        Signed::By { .. } => "Signed: the letters are as the holder of this key published them.",
    },
    name: "Signed by",
    key: "Key",
    explained: "Anyone can choose a name: compare the key with what its holder says of it elsewhere. Whoever can replace this program can also replace the key in it.",
    doubted: "Be careful: this site is not as it was.",
    doubt: |doubt, now| match doubt {
        Doubt::OtherKey { before } => {
            let now = match now.key() {
                Some(key) => &["it names the key ", key].concat(),
                None => "it is not signed",
            };
            format!(
                "It was signed with the key {before}. Now {now}. Trust it only if its publishers say why elsewhere."
            )
        }
        Doubt::Older { seen } => {
            let version = now.version;
            format!(
                "This is version {version}. You have seen version {seen}, which this browser no longer has: newer letters or corrections may be missing."
            )
        }
    },
    trust: "I know why: trust it as it is",
    altered: |key| {
        format!(
            "It is not what was signed with the key {key}: it was altered, or the signature is missing."
        )
    },
    kept_newer: |older, newer| {
        format!("The host offers version {older}, older than yours. Version {newer} was kept.")
    },
};

pub(super) const CHINESE: TrustWording = TrustWording {
    heading: "網站簽署",
    signed: |signed| match signed {
        Signed::Not => "未經簽署：無從證明信件由誰發布。",
        Signed::Unchecked { .. } => "這個瀏覽器無法驗證：版本太舊，或並非安全連線（https）。",
        Signed::By { .. } => "已經簽署：信件與金鑰持有人所發布的相符。",
    },
    name: "簽署者",
    key: "金鑰",
    explained: "名稱可由任何人自取，請在別處向持有人核實金鑰；能更換本程式的人，也能更換其中的金鑰。",
    doubted: "請小心：本站與以前不同。",
    doubt: |doubt, now| match doubt {
        Doubt::OtherKey { before } => {
            let now = match now.key() {
                Some(key) => &["改用金鑰 ", key].concat(),
                None => "沒有簽署",
            };
            format!(
                "本站過去以金鑰 {before} 簽署，現在{now}。除非發布者在別處說明原因，否則不要輕信。"
            )
        }
        Doubt::Older { seen } => {
            let version = now.version;
            format!(
                "這是第 {version} 版。你看過第 {seen} 版，但這個瀏覽器已沒有保存；較新的信件或更正可能缺失。"
            )
        }
    },
    trust: "我知道原因，信任現在的版本",
    altered: |key| format!("檔案與金鑰 {key} 所簽署的不符：曾被改動，或缺少簽署。"),
    kept_newer: |older, newer| format!("網站提供較舊的第 {older} 版；已保留你的第 {newer} 版。"),
};
