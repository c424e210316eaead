//! Words that stand alone on plain pages and on others that hosts and the offline worker give. Those that the reader has too are `letters_pages::Wording`;
//! these are not there, so that the reader need not carry them along.

use letters_model::Tag;
use letters_pages::Wording;

/// The words of plain pages in one language.
pub(crate) struct PlainWording {
    tag: &'static str,
    /// What leads from a plain page to the same in the reader.
    pub open_in_reader: &'static str,
    /// What leads from a passage to the same in the reader.
    pub passage_in_reader: &'static str,
    /// What a plain page is, and what the reader has besides.
    pub explained: &'static str,
    /// The ways to the same page in other languages.
    pub other_languages: &'static str,
    /// What stands before the words of an abstract where they are shown without the page.
    pub abstract_by_editors: &'static str,
    /// The feed.
    pub feed: &'static str,
    /// That there is no page at an address.
    pub not_found: &'static str,
    /// What can be done about it, where the page knows no way.
    pub shorten_address: &'static str,
    /// The way to all letters.
    pub to_all_letters: &'static str,
    /// That a page is neither stored nor to be had.
    pub not_offline: &'static str,
    /// Why, before the path of what is missing.
    pub not_whole: &'static str,
    /// To ask for the same page again.
    pub try_again: &'static str,
}

impl PlainWording {
    /// The words that go with those of the interface.
    pub fn beside(wording: &Wording) -> &'static PlainWording {
        let same = |words: &&PlainWording| words.tag == wording.lang();
        ALL.into_iter().find(same).unwrap_or(&ENGLISH)
    }

    /// The words in each language of the interface.
    pub fn all() -> [&'static PlainWording; 2] {
        ALL
    }

    /// The language of the words, as it is written into pages.
    pub fn lang(&self) -> &'static str {
        self.tag
    }
}

/// The words of the interface for text in a language.
pub(crate) fn wording(language: &Tag) -> &'static Wording {
    Wording::for_reader_of(std::slice::from_ref(language))
}

const ALL: [&PlainWording; 2] = [&ENGLISH, &CHINESE];

static ENGLISH: PlainWording = PlainWording {
    tag: "en",
    open_in_reader: "Open in the reader",
    passage_in_reader: "Open this passage in the reader",
    explained: "This page needs no scripts. The reader shows the same letters, with a search, filters, and two languages side by side.",
    other_languages: "Other languages",
    abstract_by_editors: "Abstract by the archive’s editors: ",
    feed: "Feed of letters",
    not_found: "There is no such page here",
    shorten_address: "Take away the end of the address, up to the folder of the site, to come to the letters.",
    to_all_letters: "All letters",
    not_offline: "Not available offline",
    not_whole: "The offline copy does not have this file whole, and the host does not give it: ",
    try_again: "Try again",
};

static CHINESE: PlainWording = PlainWording {
    tag: "zh-Hant",
    open_in_reader: "在閱讀器中開啟",
    passage_in_reader: "在閱讀器中開啟本段",
    explained: "本頁無須 JavaScript 即可閱讀。閱讀器載有相同的信件，並可搜尋、篩選及雙語對照。",
    other_languages: "其他語言",
    abstract_by_editors: "編者提要：",
    feed: "信件訂閱",
    not_found: "找不到這一頁",
    shorten_address: "請將網址末段刪去，只留到本站所在的資料夾，即可前往信件。",
    to_all_letters: "所有信件",
    not_offline: "無法離線閱讀",
    not_whole: "離線副本中沒有完整的檔案，網站現在也無法提供：",
    try_again: "再試一次",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_interface_has_them() {
        for language in Wording::languages() {
            assert_eq!(PlainWording::beside(wording(&language)).tag, language.as_str());
        }
        assert_eq!(Wording::languages().len(), ALL.len());
    }
}
