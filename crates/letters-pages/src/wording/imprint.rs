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
    program_explained: "Open Letters shows letters that name people. It is a folder of files: everything you read here, your browser has fetched from this site and keeps to itself.",
};

pub(super) const CHINESE: ImprintWording = ImprintWording {
    publisher: "出版者",
    contact: "聯絡方法",
    program_explained: "「公開信」是閱讀信件的程式，這些信件指名為人發聲。它只是一個資料夾：你在這裏讀到的一切，都由瀏覽器從本站取得，並只留在你的瀏覽器裏。",
};
