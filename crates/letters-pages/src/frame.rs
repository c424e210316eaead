//! What stands around every page: the way to the letter, the banner, navigation, controls, footer.

use letters_address::{Layout, Page, Route};
use letters_model::Tag;

use crate::action::Action;
use crate::node::{Element, Node, element, link};
use crate::wording::endonym;
use crate::{MAIN, Wording};

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
}

impl Frame<'_> {
    /// The whole page with this content.
    pub fn around(&self, content: Vec<Node>) -> Vec<Node> {
        let wording = self.wording;
        let skip = link(format!("#{MAIN}"), wording.skip_to_letter).class("skip");
        let main = element("main").place(MAIN).with_all(content);
        let footer = element("footer").class("footer").with(element("p").with(wording.privacy));
        vec![
            skip.does(&Action::Skip).into(),
            self.banner().into(),
            self.controls().into(),
            main.into(),
            footer.into(),
        ]
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
            let entry = link(self.address(page), name);
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

    /// The controls that change how everything is shown: language and layout.
    fn controls(&self) -> Element {
        let wording = self.wording;
        let languages = self.languages.iter().map(|tag| {
            let name = element("span").lang(tag).with(endonym(tag));
            radio("language_choice", tag == self.language, &Action::Language(tag.clone()), name)
        });
        let layouts = [
            (Layout::Single, wording.one_language, "icon single"),
            (Layout::SideBySide, wording.side_by_side, "icon double"),
        ];
        let layouts = layouts.map(|(layout, name, class)| {
            let name = element("span").class(class).with(name);
            radio("layout_choice", self.route.layout == layout, &Action::Layout(layout), name)
        });
        element("div")
            .class("controls")
            .set("role", "region")
            .set("aria-label", wording.display)
            .with(group(wording.language).with_all(languages))
            .with(group(wording.layout).with_all(layouts))
    }
}

fn group(name: &'static str) -> Element {
    element("div").class("choice").set("role", "radiogroup").set("aria-label", name)
}

fn radio(group: &'static str, is_chosen: bool, action: &Action, name: Element) -> Element {
    let button = element("input").set("type", "radio").set("name", group).does(action);
    let button = if is_chosen { button.set("checked", "") } else { button };
    element("label").with(button).with(name)
}
