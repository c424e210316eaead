//! Bundles that the reader has opened from the device.

use std::sync::Arc;

use letters_model::{Archive, Bundle, Digest, Origin};
use letters_pages::{Opened, Trouble};

/// Bundles that the reader has opened from the device, and files from there that were none.
#[derive(Default)]
pub struct DeviceShelf {
    /// What is said of each bundle.
    opened: Vec<Opened>,
    /// The bundles, in the same order.
    bundles: Vec<(Bundle, Arc<[u8]>)>,
    /// The files that are not shown.
    pub refused: Vec<Trouble>,
}

impl DeviceShelf {
    /// What is said of each bundle.
    pub fn opened(&self) -> &[Opened] {
        &self.opened
    }

    /// The bundles.
    pub fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        self.bundles.iter().map(|(bundle, _)| bundle)
    }

    /// Which bundles these are, in their order.
    pub fn digests(&self) -> Vec<Digest> {
        self.opened.iter().map(|opened| opened.digest).collect()
    }

    /// Whether a bundle is there.
    pub fn has(&self, digest: &Digest) -> bool {
        self.opened.iter().any(|opened| opened.digest == *digest)
    }

    /// Adds a bundle that is not there.
    pub fn add(&mut self, opened: Opened, archive: Arc<Archive>, bytes: Vec<u8>) {
        let bundle = Bundle { archive, digest: Some(opened.digest), origin: Origin::Device };
        self.bundles.push((bundle, bytes.into()));
        self.opened.push(opened);
    }

    /// Takes a bundle away.
    pub fn remove(&mut self, digest: &Digest) {
        self.opened.retain(|opened| opened.digest != *digest);
        self.bundles.retain(|(bundle, _)| bundle.digest != Some(*digest));
    }

    /// A bundle's name and bytes, and whether it is kept.
    pub fn file(&self, digest: &Digest) -> Option<(Opened, Arc<[u8]>)> {
        let mut all = self.opened.iter().zip(&self.bundles);
        let (opened, (_, bytes)) = all.find(|(opened, _)| opened.digest == *digest)?;
        Some((opened.clone(), bytes.clone()))
    }

    /// Takes note of whether a bundle is kept for later visits.
    pub fn note_kept(&mut self, digest: &Digest, is_kept: bool) {
        if let Some(opened) = self.opened.iter_mut().find(|opened| opened.digest == *digest) {
            opened.is_kept = is_kept;
        }
    }

    /// Takes note that no bundle is kept any more.
    pub fn keeps_nothing(&mut self) {
        self.opened.iter_mut().for_each(|opened| opened.is_kept = false);
    }
}
