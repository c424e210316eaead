//! Bundles from the reader's device. This is of the rest of the program.

use std::sync::Arc;

use letters_address::Page;
use letters_model::{Archive, Digest};
use letters_pages::{
    FetchFault, MAIN, OPENED, OfflineTask, Opened, REMOVAL_QUESTION, Reason, Trouble, visible,
};
use wasm_bindgen_futures::spawn_local;

use super::opening::index;
use crate::data::apart::{self, Verdict};
use crate::data::device::{Candidate, Unread};
use crate::data::site::Site;
use crate::data::{Work, kept, offline, reading};
use crate::state::Reader;
use crate::view::place;

/// Puts what the reader has kept from the device beside a site that has just been opened, and what was
/// open beside it before it was opened anew; says whether there is any.
pub fn restore(reader: Reader) -> Work<'static, bool> {
    Box::pin(async move {
        read_kept(reader).await;
        let has_any = reader.has_any();
        if has_any {
            shelve(reader).await;
        }
        has_any
    })
}

/// Opens what is kept, and says whether anything was that this page knew nothing of.
async fn read_kept(reader: Reader) -> bool {
    let mut is_news = false;
    for kept in kept::kept().await {
        if let Some((opened, _)) = reader.file(&kept.digest) {
            is_news |= !opened.is_kept;
            reader.note_kept(&kept.digest, true);
        } else if let Ok(archive) = reading::read(&kept.bytes).await {
            let opened = Opened { name: kept.name, digest: kept.digest, is_kept: true };
            reader.add(opened, Arc::new(archive), kept.bytes);
            is_news = true;
        }
    }
    is_news
}

/// Removes all that this browser has stored of the site; asks first where another tab has kept something
/// since, of which nobody has been asked.
pub fn remove_all(reader: Reader) {
    spawn_local(async move {
        if read_kept(reader).await {
            shelve(reader).await;
            reader.unfold(REMOVAL_QUESTION.to_owned());
        } else {
            offline::ask(OfflineTask::Remove.word());
        }
    });
}

/// Opens files from the device, and shows them.
pub fn open_files(reader: Reader, files: Vec<Candidate>) {
    spawn_local(async move {
        reader.say(reader.wording().opened().reading.to_owned());
        // What is said of earlier files would stand before what these are about.
        reader.dismiss();
        let asked_at = place_of(reader);
        let (mut came, mut refused) = (Vec::new(), Vec::new());
        for file in files {
            let pasted = || reader.wording().opened().pasted.to_owned();
            let name = file.name().map_or_else(pasted, |name| visible(&name));
            match read(file).await {
                Ok((.., digest)) if reader.has(&digest) => {
                    reader.say((reader.wording().opened().already_open)(&name));
                }
                Ok((archive, bytes, digest)) => {
                    let archive = Arc::new(archive);
                    came.push((name.clone(), archive.clone()));
                    let opened = Opened { name, digest, is_kept: false };
                    reader.add(opened, archive, bytes);
                }
                Err(reason) => {
                    reader.say((reader.wording().opened().refused)(&name));
                    refused.push(name.clone());
                    reader.refuse(Trouble { path: name, reason });
                }
            }
        }
        if came.is_empty() {
            // Whoever opened a file at the end of a page sees at its beginning why it is not shown.
            place::go_to(MAIN);
            return;
        }
        shelve(reader).await;
        say_what(reader, &came, &refused);
        // A great file takes a while. Who has gone on meanwhile is not taken away from there.
        if place_of(reader) == asked_at {
            show(reader, &came, refused.is_empty());
        }
        index(reader).await;
    });
}

/// Where the reader is: the page, and what is searched for on it.
fn place_of(reader: Reader) -> (Page, Option<String>) {
    reader.state.with(|state| (state.route.page.clone(), state.route.query.clone()))
}

fn say_what(reader: Reader, came: &[(String, Arc<Archive>)], refused: &[String]) {
    let names: Vec<String> = came.iter().map(|(name, _)| name.clone()).collect();
    let wording = reader.wording();
    let mut said = vec![(wording.opened().opened)(&(wording.list)(&names), count_of(came))];
    if !refused.is_empty() {
        said.push((wording.opened().refused)(&(wording.list)(refused)));
    }
    reader.say(said.join(" "));
}

fn count_of(came: &[(String, Arc<Archive>)]) -> usize {
    came.iter().map(|(_, archive)| archive.letters.len()).sum()
}

/// Shows what has just been opened: the letter, if it is a single one, or the list with all of it. What is said
/// of files that were refused stands at the top of either.
fn show(reader: Reader, came: &[(String, Arc<Archive>)], none_refused: bool) {
    let only = match came {
        [(_, archive)] if count_of(came) == 1 => reader.address_of(archive),
        _ => None,
    };
    let page = only.map_or(Page::Letters, Page::Letter);
    let is_listed = page == Page::Letters;
    let route = reader.state.with(|state| state.route.to_page(page));
    reader.go(route);
    if is_listed {
        // What can be done with them stands there, wherever in the list the reader was.
        place::before_painting(move || _ = place::go_to(if none_refused { OPENED } else { MAIN }));
    }
}

async fn read(file: Candidate) -> Result<(Archive, Vec<u8>, Digest), Reason> {
    let bytes = file.read().await.map_err(|unread| match unread {
        Unread::Refused(refusal) => Reason::Refused(refusal),
        Unread::Unreadable => Reason::Fetch(FetchFault::Unreadable),
    })?;
    match apart::judge(&bytes).await {
        Verdict::Refused(refusal) => return Err(Reason::Refused(refusal)),
        Verdict::Stopped => return Err(Reason::Fetch(FetchFault::Unreadable)),
        Verdict::Right | Verdict::None => {}
    }
    let archive = reading::read(&bytes).await.map_err(Reason::Refused)?;
    let digest = reading::digest(&bytes).await;
    Ok((archive, bytes, digest))
}

/// Keeps a bundle from the device for later visits, or no longer.
pub fn keep(reader: Reader, digest: Digest) {
    spawn_local(async move {
        let Some((opened, bytes)) = reader.file(&digest) else { return };
        if opened.is_kept {
            kept::forget(&digest).await;
        } else if !kept::keep(&digest, &opened.name, &bytes).await {
            return reader.say(reader.wording().opened().not_kept.to_owned());
        }
        reader.note_kept(&digest, !opened.is_kept);
        reader.say((reader.wording().opened().now_kept)(&opened.name, !opened.is_kept));
    });
}

/// Takes a bundle from the device off the shelf.
pub fn remove(reader: Reader, digest: Digest) {
    spawn_local(async move {
        kept::forget(&digest).await;
        let name = reader.file(&digest).map(|(opened, _)| opened.name);
        reader.remove(&digest);
        shelve(reader).await;
        reader.say((reader.wording().opened().removed)(&name.unwrap_or_default()));
        place::keep_focus();
        index(reader).await;
    });
}

/// Puts the bundles of the site and those from the device on one shelf.
fn shelve(reader: Reader) -> Work<'static, ()> {
    Box::pin(async move {
        let digests = || reader.state.with(|state| state.device.digests());
        while let Some(before) = reader.site() {
            let asked = digests();
            let bundles = reader.state.with(|state| {
                let own = before.own_bundles();
                own.chain(state.device.bundles()).cloned().collect::<Vec<_>>()
            });
            let (title, authenticity) = (before.title.clone(), before.authenticity.clone());
            let site = Site::new(title, bundles, before.troubles.clone(), authenticity).await;
            // What came or went meanwhile must not be missing from, or return with, a shelf begun before it.
            let is_unmoved = reader.site().is_some_and(|now| Arc::ptr_eq(&now, &before));
            if is_unmoved && digests() == asked {
                return reader.has_opened(Ok(site));
            }
        }
    })
}
