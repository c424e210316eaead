//! The page of copies in one file, in which only the program and the letters are missing.

use std::fs;

use crate::failure::{Failure, Outcome};
use crate::page::{self, Tag};
use crate::project::Project;
use crate::shell;

/// Writes `copy.html` into the folder of the built reader. `xtask/copy-page.mjs` puts it together of
/// `public/copy.html`, of scripts and styles of the reader, and of their digests.
pub fn make(project: &Project, reader: &str) -> Outcome {
    let path = project.path(reader).join("index.html");
    let html = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    let tags = page::tags(&html);
    let find = |what: &str, read: &dyn Fn(&Tag) -> Option<String>| {
        tags.iter().find_map(read).ok_or_else(|| {
            let problem = format!("{} names no {what}", path.display());
            Failure::wrong(problem, "Trunk.toml and index.html say what Trunk writes there")
        })
    };
    let script = |name: &'static str| move |tag: &Tag| tag.get(name).map(relative);
    let link = |kind: &'static str| {
        move |tag: &Tag| tag.get("href").filter(|_| tag.get("rel") == Some(kind)).map(relative)
    };
    let parts = [
        find("script of the program", &script("data-module"))?,
        find("program", &script("data-wasm"))?,
        find("icon", &link("icon"))?,
    ];
    find("style sheet", &link("stylesheet"))?;
    let styles = tags.iter().filter_map(link("stylesheet"));
    let mut node = project.command("node");
    shell::run(node.arg("xtask/copy-page.mjs").arg(reader).args(parts).args(styles))
}

fn relative(address: &str) -> String {
    address.trim_start_matches("./").to_owned()
}
