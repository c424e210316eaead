//! The offline copy: what of it every page says, and its receipt.

use letters_address::Page;
use letters_model::Date;

use crate::node::{Element, Node, element, link};
use crate::one_file::copy_letters;
use crate::text::{fact, language_name};
use crate::{Action, Extra, Frame, OfflineTask, Opened, Scene, Trial, Wording};

/// The id of the part of the page about the archive that has the receipt.
const RECEIPT: &str = "offline_copy";

/// The id of the place where a page says that there is a new version.
const UPDATE: &str = "offline_update";

/// What is known of the copy that the browser keeps for reading without a network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum OfflineCopy {
    /// Nothing yet.
    #[default]
    Unknown,
    /// There is none.
    None(NoCopy),
    /// It is being stored.
    Storing,
    /// It is whole.
    Ready(Receipt),
}

/// Why there is no offline copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCopy {
    /// The browser cannot keep one, or does not want to.
    Denied,
    /// The page did not come by a safe way.
    Insecure,
    /// Not all could be fetched or stored.
    Failed,
    /// The reader had it removed.
    Removed,
    /// This is a copy in one file, which needs none.
    OneFile,
}

/// What is stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Receipt {
    /// Which release it is.
    pub version: String,
    /// How many files it has.
    pub files: usize,
    /// How many bytes they have together.
    pub bytes: u64,
    /// Whether the browser promises not to clear it by itself.
    pub is_kept: bool,
    /// Whether it was just asked to promise that.
    pub is_asked: bool,
    /// When all was looked at last, as the clock here had it; nothing if never.
    pub checked: Option<String>,
    /// What the check has found that was made on this visit.
    pub check: Option<Check>,
    /// Whether a newer version waits.
    pub has_update: bool,
    /// The version of the signed index that the host offers, if it is an older one than that of the
    /// copy, and the copy's own: the copy stays.
    pub kept: Option<(u64, u64)>,
}

/// What a check of the offline copy has found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    /// Files that are damaged or missing, and could not be mended.
    pub damaged: Vec<String>,
    /// Files that were, and have been fetched again.
    pub mended: Vec<String>,
}

impl OfflineCopy {
    fn state(&self, wording: &Wording) -> &'static str {
        let words = wording.offline();
        match self {
            OfflineCopy::Unknown => "",
            OfflineCopy::None(why) => (words.none)(*why),
            OfflineCopy::Storing => words.storing,
            OfflineCopy::Ready(_) => words.ready,
        }
    }
}

/// What every page says of the offline copy, and the way to its receipt.
pub(crate) fn offline_status(frame: &Frame<'_>) -> Element {
    let (wording, state) = (frame.wording, frame.offline.state(frame.wording));
    let receipt = format!("{}#{RECEIPT}", frame.route.to_page(Page::About).to_reference());
    let details = (!state.is_empty()).then(|| link(receipt, wording.offline().details));
    element("div")
        .class("summary")
        .with(
            element("p")
                .set("role", "status")
                .set("aria-label", wording.offline().name)
                .with(element("span").with(state)),
        )
        .with_all(details)
}

/// That a newer version waits, with the way to it, or that an older one was not taken; nothing where
/// neither is so.
///
/// What says it is always there, so that screen readers listen to it.
pub(crate) fn update(frame: &Frame<'_>) -> Element {
    let words = frame.wording.offline();
    let status = element("div").set("role", "status");
    let update = |class| element("div").place(UPDATE).class(class);
    match frame.offline {
        OfflineCopy::Ready(Receipt { kept: Some((older, newer)), .. }) => {
            let words = (frame.wording.trust().kept_newer)(*older, *newer);
            update("update").with(status.with(words))
        }
        OfflineCopy::Ready(Receipt { has_update: true, .. }) => {
            let closed = names(frame.opened, false);
            let closes =
                (!closed.is_empty()).then(|| (words.update_closes)(&(frame.wording.list)(&closed)));
            let status = status.with(words.update);
            let status =
                status.with_all(closes.map(|words| element("span").with([" ", &words].concat())));
            update("update").with(status).with(task(OfflineTask::Use, words.use_update))
        }
        _ => update("no-update").with(status),
    }
}

/// What is stored, which version, when it was looked at, and what the browser promises.
pub(crate) fn receipt(scene: &Scene<'_>) -> Element {
    let (wording, words) = (scene.wording, scene.wording.offline());
    let section = element("section")
        .set("aria-labelledby", RECEIPT)
        .with(element("h2").place(RECEIPT).with(words.name))
        .with(element("p").with(scene.offline.state(wording)));
    let section =
        match scene.offline {
            OfflineCopy::Ready(receipt) => section
                .with(facts(wording, receipt))
                .with(said(receipt.check.as_ref().map(|check| found(scene, receipt, check))))
                .with(
                    element("p")
                        .class("tasks")
                        .with(task(OfflineTask::Check, words.check))
                        // Its place stays: otherwise whoever has pressed it would have the next one under their fingers,
                        // which removes all.
                        .with(element("span").with_all(
                            (!receipt.is_kept).then(|| task(OfflineTask::Keep, words.keep)),
                        ))
                        .with(remove(scene)),
                )
                .with(said(question(scene))),
            OfflineCopy::None(NoCopy::OneFile) => return section,
            OfflineCopy::None(NoCopy::Removed | NoCopy::Denied) => section,
            _ => section
                .with(element("p").class("removal").with(remove(scene)))
                .with(said(question(scene))),
        };
    section
        .with(element("p").class("position").with(words.not_promised))
        .with_all(copy_letters(scene))
}

/// The button that removes all. Copy and settings come again by themselves: it asks first only where
/// letters from the device are kept, of which nobody else may have a copy.
fn remove(scene: &Scene<'_>) -> Element {
    let words = scene.wording.offline();
    match names(scene.opened, true).is_empty() {
        true => task(OfflineTask::Remove, words.remove),
        false => unfold(words.remove).set(
            "aria-expanded",
            if scene.is_unfolded(REMOVAL_QUESTION) { "true" } else { "false" },
        ),
    }
}

/// Whether the letters from the device are to go as well, once somebody wants to remove all.
fn question(scene: &Scene<'_>) -> Option<Element> {
    let words = scene.wording.offline();
    let kept = names(scene.opened, true);
    (scene.is_unfolded(REMOVAL_QUESTION) && !kept.is_empty()).then(|| {
        let asked = element("p").with((words.removes_kept)(&(scene.wording.list)(&kept)));
        let answers = element("p").class("tasks");
        let answers = answers.with(unfold(words.do_not_remove));
        let answers = answers.with(task(OfflineTask::Remove, words.remove_kept));
        element("div").class("check").with(asked).with(answers)
    })
}

/// Where something comes to stand that a screen reader is to say: it listens to what was there before.
fn said(words: Option<Element>) -> Element {
    element("div").set("role", "status").with_all(words)
}

/// The name under which the question is unfolded.
pub const REMOVAL_QUESTION: &str = "removal_question";

fn unfold(words: &'static str) -> Element {
    let action = Action::Unfold(REMOVAL_QUESTION.to_owned());
    element("button").set("type", "button").does(&action).with(words)
}

/// The names of the files from the device that are kept for later visits, or of those that are not.
fn names(opened: &[Opened], are_kept: bool) -> Vec<String> {
    let opened = opened.iter().filter(|opened| opened.is_kept == are_kept);
    opened.map(|opened| opened.name.clone()).collect()
}

fn task(task: OfflineTask, words: &'static str) -> Element {
    element("button").set("type", "button").does(&Extra::Offline(task).into()).with(words)
}

fn facts(wording: &'static Wording, receipt: &Receipt) -> Element {
    let words = wording.offline();
    let kept = if receipt.is_kept { words.kept } else { words.not_kept };
    let checked = receipt.checked.as_ref().map(|moment| match moment.split_once(' ') {
        Some((day, time)) => match Date::parse(day) {
            Ok(day) => (words.moment)(&(wording.date)(day), time),
            Err(_) => moment.clone(),
        },
        None => moment.clone(),
    });
    let checked = checked.map_or(words.never_checked.into(), Node::from);
    element("dl")
        .class("facts")
        .with(fact(words.stored, [(words.amount)(receipt.files, receipt.bytes)]))
        .with(fact(words.version, [element("code").with(receipt.version.clone())]))
        .with(fact(words.checked, [checked]))
        .with(fact(words.promise, [kept]))
}

/// What a check has found: of the files, and by a search in each language.
fn found(scene: &Scene<'_>, receipt: &Receipt, check: &Check) -> Element {
    let words = scene.wording.offline();
    let mut lines: Vec<Node> = Vec::new();
    let mut say = |line: String| lines.push(element("p").with(line).into());
    match check.damaged.as_slice() {
        [] => say((words.all_right)(receipt.files)),
        damaged => say((words.damaged)(&(scene.wording.list)(damaged))),
    }
    if !check.mended.is_empty() {
        say((words.mended)(&(scene.wording.list)(&check.mended)));
    }
    for Trial { language, word, found } in scene.tried.iter() {
        let name = language_name(scene, language);
        let found = (scene.wording.searching.hits)(found.passages, found.letters);
        say((words.tried)(&name, word, &found));
    }
    element("div").class("check").with_all(lines)
}
