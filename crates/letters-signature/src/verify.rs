//! Verifying.

use std::fmt;

use crate::{KeyId, PublicKey, Signature};

/// Why a file is not what was signed with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unverified {
    /// It was signed with another key.
    OtherKey {
        /// The key of the signature.
        found: KeyId,
        /// The key that was to be.
        right: KeyId,
    },
    /// The file, its comment or the signature was altered.
    Altered,
}

impl fmt::Display for Unverified {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unverified::OtherKey { found, right } => {
                write!(out, "signed with the key {found}, and not with {right}")
            }
            Unverified::Altered => {
                out.write_str("altered: the file, or its signature, is not what was signed")
            }
        }
    }
}

impl std::error::Error for Unverified {}

impl PublicKey {
    /// Whether a file, and the comment of its signature, was signed with this key.
    ///
    /// # Errors
    /// It was not, or was altered since.
    pub fn verify(&self, file: &[u8], signature: &Signature<'_>) -> Result<(), Unverified> {
        if signature.key != self.id {
            return Err(Unverified::OtherKey { found: signature.key, right: self.id });
        }
        let key = ed25519_compact::PublicKey::new(self.bytes);
        let is_right = signature.claims(file, &signature.both()).iter().all(|claim| {
            let signature = ed25519_compact::Signature::new(*claim.signature);
            key.verify(claim.message, &signature).is_ok()
        });
        if is_right { Ok(()) } else { Err(Unverified::Altered) }
    }
}
