//! Bytes become letters, a little at a time, so that the page answers meanwhile.

use letters_bundle::{Arena, Digester, Reading, Refusal};
use letters_model::{Archive, Digest};

use super::{Turn, Work};

/// Reads a bundle.
///
/// # Errors
/// The bytes are no bundle.
pub fn read(bytes: &[u8]) -> Work<'_, Result<Archive, Refusal>> {
    /// How much is read between two looks at the clock, in bytes: some milliseconds' worth, also on an
    /// old phone.
    const SLICE: usize = 40_000;
    Box::pin(async move {
        let arena = Arena::new();
        let mut reading = Reading::new(bytes, &arena);
        let mut turn = Turn::new();
        while !reading.work(SLICE) {
            turn.rest().await;
        }
        reading.finish()
    })
}

/// The digest of bytes that did not come over the network, where it is made as they come.
pub fn digest(bytes: &[u8]) -> Work<'_, Digest> {
    /// How much is digested between two looks at the clock, in bytes: some milliseconds' worth, also on
    /// an old phone.
    const SLICE: usize = 400_000;
    Box::pin(async move {
        let mut digester = Digester::default();
        let mut turn = Turn::new();
        for part in bytes.chunks(SLICE) {
            digester.add(part);
            turn.rest().await;
        }
        digester.finish()
    })
}
