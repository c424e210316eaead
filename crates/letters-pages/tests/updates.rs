//! What is said when a new version of the site is ready.

use letters_address::Route;
use letters_bundle::digest;
use letters_pages::{Frame, OfflineCopy, Opened, Receipt, Settings, Wording};

/// The frame where a new version waits while these files are open.
fn html(opened: &[Opened], language: usize) -> String {
    let languages = Wording::languages();
    let frame = Frame {
        route: &Route::default(),
        languages: &languages,
        language: &languages[language],
        wording: Wording::for_reader_of(&languages[language..]),
        settings: Settings::default(),
        unfolded: &[],
        offline: &OfflineCopy::Ready(Receipt { has_update: true, ..Receipt::default() }),
        opened,
        helps: false,
        notice: "",
        count: "",
    };
    frame.around(Vec::new()).iter().map(ToString::to_string).collect()
}

#[test]
fn an_update_says_which_files_from_the_device_it_closes() {
    let file = |name: &str, is_kept| Opened {
        name: name.to_owned(),
        digest: digest(name.as_bytes()),
        is_kept,
    };
    let opened = [file("kept.json", true), file("lost.json", false)];
    for (language, words) in [
        "It closes what you have opened from this device and not kept: lost.json.",
        "使用後，從此裝置開啟而未保留的檔案會關閉：lost.json。",
    ]
    .into_iter()
    .enumerate()
    {
        assert!(html(&opened, language).contains(words), "{words}");
        let whole = html(&opened[..1], language);
        assert!(whole.contains(r#"data-action="offline=use""#), "{whole}");
        assert!(!whole.contains(".json"), "{whole}");
    }
}
