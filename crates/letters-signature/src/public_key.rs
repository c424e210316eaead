//! Public keys.

use std::fmt;

use crate::KeyError;
use crate::base64::{decode, encode};
use crate::signature::{ALGORITHM, UNTRUSTED};

/// Which key it is: eight bytes that were chosen with it. Others can choose the same, so it names a key
/// and proves nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyId(pub [u8; 8]);

impl fmt::Display for KeyId {
    /// As minisign writes it, `5F3A0C5E1B2D4A69`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016X}", u64::from_le_bytes(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// The public half of a key, by which signatures are verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey {
    /// Which key it is.
    pub id: KeyId,
    /// The key of Ed25519.
    pub bytes: [u8; 32],
}

impl PublicKey {
    /// Reads a key: the line that begins with `RW`.
    ///
    /// # Errors
    /// The text is no such key.
    pub fn parse(line: &str) -> Result<PublicKey, KeyError> {
        let mut all = [0; 42];
        if !decode(line, &mut all) || !all.starts_with(ALGORITHM) {
            return Err(KeyError);
        }
        let (mut id, mut bytes) = ([0; 8], [0; 32]);
        id.copy_from_slice(&all[2..10]);
        bytes.copy_from_slice(&all[10..]);
        Ok(PublicKey { id: KeyId(id), bytes })
    }

    /// Reads the file that minisign writes: a comment, and the line of the key; or that line alone.
    ///
    /// # Errors
    /// The text is no such file.
    pub fn from_file(text: &str) -> Result<PublicKey, KeyError> {
        let text = text.trim();
        match text.split_once('\n') {
            Some((comment, line)) if comment.starts_with(UNTRUSTED) => Self::parse(line.trim()),
            Some(_) => Err(KeyError),
            None => Self::parse(text),
        }
    }

    /// The file that minisign reads.
    pub fn to_file(&self) -> String {
        format!("{UNTRUSTED}minisign public key {}\n{self}\n", self.id)
    }
}

impl fmt::Display for PublicKey {
    /// The line that begins with `RW`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&encode(&[ALGORITHM, &self.id.0, &self.bytes].concat()))
    }
}
