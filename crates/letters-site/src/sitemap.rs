//! The addresses of a site for search engines, as sitemaps.org describes them.

use std::io;

use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::writer::Writer;

use crate::plain::{Plain, PlainPage};
use crate::{BaseUrl, Files};

/// The most addresses that one sitemap may have.
const MOST: usize = 50_000;

/// The sitemap of the reader and all plain pages, with the other languages of each. Where there are too many for one
/// file, `sitemap.xml` lists the files.
pub(crate) fn sitemaps(plain: &Plain, pages: &[PlainPage], base: &BaseUrl) -> io::Result<Files> {
    // Later parts of long pages are reached from the first.
    let is_first = |page: &&PlainPage| {
        !matches!(page, PlainPage::Entity(.., 1..) | PlainPage::Contents(_, 1..))
    };
    let pages: Vec<&PlainPage> = pages.iter().filter(is_first).collect();
    let mut files = Files::new();
    if pages.len() < MOST {
        files.insert("sitemap.xml".to_owned(), sitemap(plain, &pages, base, true)?);
        return Ok(files);
    }
    for (pages, number) in pages.chunks(MOST - 1).zip(1..) {
        let list = sitemap(plain, pages, base, number == 1)?;
        files.insert(format!("sitemap-{number}.xml"), list);
    }
    let list = document("sitemapindex", &[], |out| {
        files.keys().try_for_each(|path| located(out, "sitemap", &base.join(path), &[]))
    })?;
    files.insert("sitemap.xml".to_owned(), list);
    Ok(files)
}

fn sitemap(
    plain: &Plain,
    pages: &[&PlainPage],
    base: &BaseUrl,
    has_reader: bool,
) -> io::Result<Vec<u8>> {
    let xhtml = [("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    document("urlset", &xhtml, |out| {
        if has_reader {
            located(out, "url", base.as_str(), &[])?;
        }
        pages.iter().try_for_each(|page| {
            let versions = plain.versions(page);
            let versions = match versions.len() {
                0 | 1 => Vec::new(),
                _ => versions,
            };
            let others = versions.into_iter().map(|language| {
                (language.to_string(), base.join(&page.in_language(language).path()))
            });
            located(out, "url", &base.join(&page.path()), &others.collect::<Vec<_>>())
        })
    })
}

type Out = Writer<Vec<u8>>;

fn document(
    root: &'static str,
    attributes: &[(&str, &str)],
    content: impl FnOnce(&mut Out) -> io::Result<()>,
) -> io::Result<Vec<u8>> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let root = out.create_element(root);
    let root = root.with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    root.with_attributes(attributes.iter().copied()).write_inner_content(content)?;
    let mut bytes = out.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// Something at an address, with its other languages.
fn located(
    out: &mut Out,
    name: &'static str,
    address: &str,
    languages: &[(String, String)],
) -> io::Result<()> {
    out.create_element(name).write_inner_content(|out| {
        out.create_element("loc").write_text_content(BytesText::new(address))?;
        languages.iter().try_for_each(|(language, address)| {
            let link = out.create_element("xhtml:link").with_attribute(("rel", "alternate"));
            let link = link.with_attribute(("hreflang", language.as_str()));
            link.with_attribute(("href", address.as_str())).write_empty().map(drop)
        })
    })?;
    Ok(())
}
