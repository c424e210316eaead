//! What hosts show where there is no file: `404.html`.
//!
//! They show it under the address that was asked for, at any depth, so relative links would lead
//! astray. Where the site's address is known, links have its path and stay on the host that answers;
//! where it is not, the page has neither links nor styles and says in words what to do.

use letters_pages::{Element, MAIN, element};

use crate::plain::{Plain, PlainPage, PlainWording, basics, document, wording};

/// The page as HTML, in all languages of the interface.
pub(crate) fn not_found(plain: &Plain) -> String {
    let path = plain.base_url.as_ref().map(|base| base.path());
    let looks = plain.looks.iter();
    let looks = looks.filter_map(|look| Some(look.at([path?, &look.href].concat())));
    let all = PlainWording::all();
    let title = all.map(|words| words.not_found).join(" · ");
    let main = element("main").place(MAIN);
    let main = main.with_all(all.map(|words| in_language(plain, words, path)));
    let lang = all[0].lang();
    document(lang, basics(&title, looks), None, vec![main.into()])
}

fn in_language(plain: &Plain, words: &'static PlainWording, path: Option<&str>) -> Element {
    let heading = if words.lang() == PlainWording::all()[0].lang() { "h1" } else { "h2" };
    let heading = element(heading).with(words.not_found);
    let section = element("section").set("lang", words.lang()).with(heading);
    let Some(path) = path else { return section.with(element("p").with(words.shorten_address)) };
    let link = |to: &str, name: &'static str| {
        let link = element("a").set("href", [path, to].concat()).with(name);
        element("p").with(link)
    };
    let of_words = |language: &&letters_model::Tag| wording(language).lang() == words.lang();
    let language = plain.languages.iter().find(of_words).or(plain.languages.first());
    let contents = language.map_or(PlainPage::Start, PlainPage::contents);
    section
        .with(link("index.html", words.open_in_reader))
        .with(link(&contents.path(), words.to_all_letters))
}
