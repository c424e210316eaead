//! Signing.

use std::fmt;

use ed25519_compact::{KeyPair, Seed};

use crate::comment::comment;
use crate::{KeyId, PublicKey, Signature};

/// The secret half of a key, by which files are signed.
#[derive(Clone)]
pub struct SecretKey {
    id: KeyId,
    pair: KeyPair,
}

impl fmt::Debug for SecretKey {
    /// Says which key it is, and nothing of what is secret.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SecretKey({})", self.id)
    }
}

impl SecretKey {
    /// The key that 32 random bytes make; its id follows from its public half.
    pub fn from_seed(seed: [u8; 32]) -> SecretKey {
        let pair = KeyPair::from_seed(Seed::new(seed));
        let mut id = [0; 8];
        id.copy_from_slice(&pair.pk[..8]);
        SecretKey { id: KeyId(id), pair }
    }

    /// The key with an id.
    pub fn with_id(self, id: KeyId) -> SecretKey {
        SecretKey { id, ..self }
    }

    /// The public half.
    pub fn public_key(&self) -> PublicKey {
        PublicKey { id: self.id, bytes: *self.pair.pk }
    }
}

/// Who signs.
#[derive(Debug, Clone)]
pub struct Signer {
    /// With which key.
    pub key: SecretKey,
    /// What they call themselves. It is signed with every file.
    pub name: Option<String>,
}

impl Signer {
    /// Signs a file of this name, with its version if it has one, and gives the text of the signature. The
    /// same file has the same signature.
    pub fn sign(&self, name: &str, version: Option<u64>, file: &[u8]) -> String {
        let SecretKey { id, pair } = &self.key;
        let of_file = *pair.sk.sign(file, None);
        let comment = comment(name, version, self.name.as_deref());
        let of_both = [0; 64];
        let mut signature = Signature { key: *id, of_file, trusted_comment: &comment, of_both };
        signature.of_both = *pair.sk.sign(signature.both(), None);
        signature.to_string()
    }
}
