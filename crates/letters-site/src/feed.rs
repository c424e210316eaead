//! A feed of the newest letters in a language, in the format Atom (RFC 4287).

use std::io;

use letters_bundle::digest;
use letters_model::{Date, Edition, Letter, Role, Shelved, Tag};
use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::writer::Writer;

use crate::plain::{FOLDER, Plain, PlainPage, PlainWording, nearest, relative, summary, wording};

/// How many letters a feed has.
const LETTERS: usize = 50;

/// The path of the feed of a language.
pub(crate) fn path(language: &Tag) -> String {
    format!("{FOLDER}{language}/feed.xml")
}

/// The feed of a language. Its times are the dates of letters: no clock says when it was made.
pub(crate) fn feed(plain: &Plain, language: &Tag) -> io::Result<Vec<u8>> {
    let title = nearest(&plain.title, language).unwrap_or_default();
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    Feed { plain, language, title, path: path(language) }.write(&mut out)?;
    let mut bytes = out.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

type Out = Writer<Vec<u8>>;

/// The feed of a language.
struct Feed<'a> {
    plain: &'a Plain,
    language: &'a Tag,
    title: String,
    path: String,
}

impl Feed<'_> {
    fn write(&self, out: &mut Out) -> io::Result<()> {
        let letters = || self.plain.library.letters().take(LETTERS);
        let newest = letters().map(|shelved| latest(shelved.letter)).max();
        let contents = PlainPage::contents(self.language).path();
        let root = out.create_element("feed");
        let root = root.with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
        let root = root.with_attribute(("xml:lang", self.language.as_str()));
        root.write_inner_content(|out| {
            text(out, "title", &self.title)?;
            text(out, "id", &self.id(&self.path))?;
            text(out, "updated", &time(newest))?;
            link(out, "self", &self.at(&self.path))?;
            link(out, "alternate", &self.at(&contents))?;
            author(out, &self.publisher().unwrap_or_else(|| self.title.clone()))?;
            letters().try_for_each(|shelved| self.entry(out, &shelved))
        })?;
        Ok(())
    }

    fn entry(&self, out: &mut Out, shelved: &Shelved<'_>) -> io::Result<()> {
        let letter = shelved.letter;
        let page = PlainPage::Letter(self.language.clone(), shelved.address.to_owned()).path();
        let own = Tag::choose(std::slice::from_ref(self.language), &letter.languages);
        let own = own.or_else(|| letter.languages.first());
        let title = letter.title.nearest(self.language);
        // What is not in the language of the feed says in which it is.
        let other = |tag: &Tag| (tag != self.language).then(|| tag.to_string());
        let is_abstract = letter.edition == Edition::Abstract;
        out.create_element("entry").write_inner_content(|out| {
            if let Some((tag, title)) = title {
                text_in(out, "title", title, other(tag))?;
            }
            text(out, "id", &self.id(&page))?;
            text(out, "updated", &time(Some(latest(letter))))?;
            text(out, "published", &time(Some(letter.date)))?;
            link(out, "alternate", &self.at(&page))?;
            // The words of an abstract are the editors', whom the feed names.
            let sender = self.sender(letter).filter(|_| !is_abstract);
            let author_of = sender.or_else(|| self.publisher().filter(|_| is_abstract));
            author_of.map_or(Ok(()), |name| author(out, &name))?;
            if is_abstract {
                let category = out.create_element("category").with_attribute(("term", "abstract"));
                let label = (wording(self.language).edition_name)(letter.edition);
                category.with_attribute(("label", label)).write_empty()?;
            }
            let Some(own) = own else { return Ok(()) };
            let summary = summary(letter, own, PlainWording::beside(wording(own)));
            summary.map_or(Ok(()), |summary| text_in(out, "summary", &summary, other(own)))
        })?;
        Ok(())
    }

    fn sender(&self, letter: &Letter) -> Option<String> {
        let roles = [Role::Sender, Role::Signatory].into_iter();
        let party = roles.filter_map(|role| letter.parties_as(role).next()).next()?;
        let known = party.entity.as_ref().and_then(|id| self.plain.library.entity(id));
        let name = known.map(|entity| &entity.name).or(party.printed.as_ref())?;
        nearest(name, self.language)
    }

    fn publisher(&self) -> Option<String> {
        let mut archives = self.plain.library.archives();
        nearest(&archives.find_map(|archive| archive.publisher.as_ref())?.name, self.language)
    }

    /// Where a file is, seen from here or from everywhere.
    fn at(&self, path: &str) -> String {
        match &self.plain.base_url {
            Some(base) => base.join(path),
            None => relative(&self.path, path),
        }
    }

    /// A name that stays the same as long as site and page do: the address, or without one, a UUID
    /// made of what the site and the page are called (RFC 9562, version 8).
    fn id(&self, path: &str) -> String {
        if let Some(base) = &self.plain.base_url {
            return base.join(path);
        }
        let mut bytes = digest(format!("{}\n{path}", self.title).as_bytes()).0;
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let hex: String = bytes[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
        format!("urn:uuid:{}", parts.join("-"))
    }
}

fn text(out: &mut Out, name: &'static str, words: &str) -> io::Result<()> {
    text_in(out, name, words, None)
}

/// A text that says in which language it is.
fn text_in(
    out: &mut Out,
    name: &'static str,
    words: &str,
    language: Option<String>,
) -> io::Result<()> {
    let (words, mut element) = (allowed(words), out.create_element(name));
    if let Some(language) = &language {
        element = element.with_attribute(("xml:lang", language.as_str()));
    }
    element.write_text_content(BytesText::new(&words))?;
    Ok(())
}

/// The last day of which it is known that something of a letter was written: its own, or the one on which its text
/// was taken from its source.
fn latest(letter: &Letter) -> Date {
    let retrieved = letter.source.as_ref().and_then(|source| source.retrieved);
    retrieved.map_or(letter.date, |retrieved| retrieved.max(letter.date))
}

fn author(out: &mut Out, name: &str) -> io::Result<()> {
    let author = out.create_element("author");
    author.write_inner_content(|out| text(out, "name", name))?;
    Ok(())
}

fn link(out: &mut Out, rel: &str, address: &str) -> io::Result<()> {
    let link = out.create_element("link").with_attribute(("rel", rel));
    link.with_attribute(("href", address)).write_empty()?;
    Ok(())
}

/// The first moment of a date.
fn time(date: Option<Date>) -> String {
    let (year, month, day) = match date {
        Some(date) => (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1)),
        None => (1970, 1, 1),
    };
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
}

/// A text without the characters that no XML may hold, in whatever spelling.
fn allowed(text: &str) -> String {
    let is_allowed = |c: char| match c {
        '\t' | '\n' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => !other.is_control(),
    };
    text.chars().map(|c| if is_allowed(c) { c } else { '\u{fffd}' }).collect()
}
