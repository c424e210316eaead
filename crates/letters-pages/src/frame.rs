//! What stands around every page: the way to the letter, the banner, navigation, controls, footer.

use letters_address::{Page, Route};
use letters_model::Tag;

use crate::action::Action;
use crate::controls::{controls, unfolded_settings};
use crate::extra::Extra;
use crate::help::help;
use crate::node::{Element, Node, element, link};
use crate::offline_copy::{offline_status, update};
use crate::opened::{Opened, open_button};
use crate::search_field::search_field;
use crate::settings_panel::SETTINGS;
use crate::{MAIN, OfflineCopy, Settings, Wording};

/// What the frame around a page says.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// What the address says is to be shown.
    pub route: &'a Route,
    /// The languages that are offered.
    pub languages: &'a [Tag],
    /// The one in which text is shown.
    pub language: &'a Tag,
    /// The words of the interface.
    pub wording: &'static Wording,
    /// How the reader likes to read.
    pub settings: Settings,
    /// What is unfolded, by the names in [`Action::Unfold`].
    pub unfolded: &'a [String],
    /// Whether what the keys do is shown.
    pub helps: bool,
    /// What the page says of what was done last; nothing after a while.
    pub notice: &'a str,
    /// What is known of the offline copy.
    pub offline: &'a OfflineCopy,
    /// What the reader has opened from the device.
    pub opened: &'a [Opened],
    /// What the page says of how much was found; nothing where nothing is searched for.
    pub count: &'a str,
}

/// What the frame has only at times.
#[derive(Default)]
struct Extras {
    settings: Option<Element>,
    offline: Option<Element>,
    update: Option<Element>,
    help: Option<Element>,
}

impl Frame<'_> {
    /// The whole page with this content.
    pub fn around(&self, content: Vec<Node>) -> Vec<Node> {
        let extras = Extras {
            settings: unfolded_settings(self),
            offline: Some(offline_status(self)),
            update: Some(update(self)),
            help: self.helps.then(|| help(self.wording, self.settings)),
        };
        self.with(content, extras)
    }

    /// The page with this content and what a first visit needs, as
    /// [`first_content`](crate::first_content) has it.
    pub fn first_around(&self, content: Vec<Node>) -> Vec<Node> {
        self.with(content, Extras::default())
    }

    fn with(&self, content: Vec<Node>, extras: Extras) -> Vec<Node> {
        let wording = self.wording;
        let skip = link(format!("#{MAIN}"), wording.skip_to_letter).class("skip");
        let bar = element("div")
            .class("bar")
            .with(search_field(self))
            .with(controls(self, extras.settings));
        let main = element("main").place(MAIN).with_all(content);
        let mut nodes = vec![
            skip.does(&Action::Skip).into(),
            self.banner().into(),
            bar.into(),
            main.into(),
            self.footer(extras.offline).into(),
            self.status().into(),
        ];
        nodes.extend([extras.update, extras.help].into_iter().flatten().map(Node::from));
        nodes
    }

    fn footer(&self, offline: Option<Element>) -> Element {
        let settings = format!("{}#{SETTINGS}", self.address(Page::About));
        let keys = element("button").set("type", "button").class("quiet").does(&Extra::Help.into());
        let tools = element("p")
            .class("summary")
            .with(link(settings, self.wording.settings))
            .with(open_button(self.wording.open))
            .with(keys.with(self.wording.help));
        element("footer")
            .class("footer")
            .with_all(offline)
            .with(element("p").with(self.wording.privacy))
            .with(tools)
    }

    /// Where the page says what was done. It is always there, so that screen readers listen to it.
    fn status(&self) -> Element {
        let words = element("span").with(self.notice.to_owned());
        element("div")
            .class(if self.notice.is_empty() { "status" } else { "status said" })
            .set("role", "status")
            .set("aria-label", self.wording.notices)
            .with(words)
    }

    fn banner(&self) -> Element {
        let wording = self.wording;
        let pages = [
            (Page::Letters, wording.letters),
            (Page::Cases, wording.cases),
            (Page::Organizations, wording.organizations),
            (Page::About, wording.about),
        ];
        let entry = |(page, name): (Page, &'static str)| {
            let is_here = self.route.page == page;
            // Filters go along between the pages that have controls for them.
            let goes_along = |page: &Page| matches!(page, Page::Letters | Page::Cases);
            let route = self.route.to_page(page.clone());
            let route = match goes_along(&page) && goes_along(&self.route.page) {
                true => route.with_filters(self.route.filters.clone()),
                false => route,
            };
            let entry = link(route.to_reference(), name);
            element("li").with(if is_here { entry.set("aria-current", "page") } else { entry })
        };
        let list = element("ul").set("role", "list").with_all(pages.map(entry));
        let home = link(self.address(Page::Letters), wording.program);
        element("header")
            .class("banner")
            .with(element("p").class("program").with(home))
            .with(element("nav").set("aria-label", wording.navigation).with(list))
    }

    fn address(&self, page: Page) -> String {
        self.route.to_page(page).to_reference()
    }
}
