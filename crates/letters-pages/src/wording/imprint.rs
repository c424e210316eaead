//! Words for who publishes the letters, and for what this program is.

/// Words for who publishes the letters, and for what this program is.
pub struct ImprintWording {
    pub publisher: &'static str,
    pub contact: &'static str,
    pub program_explained: &'static str,
}

pub(super) const ENGLISH: ImprintWording = ImprintWording {
    publisher: "Publisher",
    contact: "Contact",
    program_explained: "Open Letters is a reader for open letters that name people. This site is only a set of files: what you read was fetched from here, and what you do with it stays in your browser.",
};

pub(super) const CHINESE: ImprintWording = ImprintWording {
    publisher: "發布者",
    contact: "聯絡方法",
    program_explained: "「公開信」是公開信閱讀器，所收信件均寫明為誰發聲。本站只是一組檔案：你讀到的一切都取自本站，你的操作只留在你的瀏覽器中。",
};
