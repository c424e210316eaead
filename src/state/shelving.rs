//! What readers do with bundles from their devices.

use std::sync::Arc;

use letters_model::{Archive, Digest};
use letters_pages::{Opened, Trouble, Wording};

use super::{Opening, Reader};
use crate::data::site::Site;

impl Reader {
    /// The site, if it is open.
    pub fn site(self) -> Option<Arc<Site>> {
        self.state.with(|state| match &state.opening {
            Opening::Open(site) => Some(site.clone()),
            Opening::Loading(_) | Opening::Failed(_) => None,
        })
    }

    /// The words of the interface.
    pub fn wording(self) -> &'static Wording {
        self.state.with(|state| state.wording())
    }

    /// Takes note of a bundle; it is shown once it stands on the shelf of the site.
    pub fn add(self, opened: Opened, archive: Arc<Archive>, bytes: Vec<u8>) {
        self.state.update_unseen(|state| state.device.add(opened, archive, bytes));
    }

    /// Whether a bundle from the device is open.
    pub fn has(self, digest: &Digest) -> bool {
        self.state.with(|state| state.device.has(digest))
    }

    /// Whether any bundle from the device is open.
    pub fn has_any(self) -> bool {
        self.state.with(|state| !state.device.opened().is_empty())
    }

    /// Says why a file is not shown.
    pub fn refuse(self, trouble: Trouble) {
        self.state.update(|state| state.device.refused.push(trouble));
    }

    /// Puts away what is said of files that are not shown.
    pub fn dismiss(self) {
        self.state.update(|state| state.device.refused.clear());
    }

    /// Takes a bundle away; it is gone once the shelf is made anew.
    pub fn remove(self, digest: &Digest) {
        self.state.update_unseen(|state| state.device.remove(digest));
    }

    /// A bundle's name and bytes, and whether it is kept.
    pub fn file(self, digest: &Digest) -> Option<(Opened, Arc<[u8]>)> {
        self.state.with(|state| state.device.file(digest))
    }

    /// Takes note of whether a bundle is kept for later visits.
    pub fn note_kept(self, digest: &Digest, is_kept: bool) {
        self.state.update(|state| state.device.note_kept(digest, is_kept));
    }

    /// Takes note that no bundle is kept any more.
    pub fn keeps_nothing(self) {
        self.state.update(|state| state.device.keeps_nothing());
    }

    /// The address of the first letter of an archive that is open.
    pub fn address_of(self, archive: &Arc<Archive>) -> Option<String> {
        let site = self.site()?;
        let mut letters = site.library.letters();
        let found = letters.find(|shelved| std::ptr::eq(shelved.archive, &**archive))?;
        Some(found.address.to_owned())
    }
}
