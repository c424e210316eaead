//! Signatures as files.

use std::fmt;

use crate::base64::{decode, encode};
use crate::comment::name;
use crate::{KeyId, SignatureError};

/// The kind of signatures that sign the bytes of a file, and of all keys.
pub(crate) const ALGORITHM: &[u8] = b"Ed";
/// The kind that signs a digest.
const PREHASHED: &[u8] = b"ED";

/// How the line begins that nobody has signed.
pub(crate) const UNTRUSTED: &str = "untrusted comment: ";
/// How the line begins that is signed.
const TRUSTED: &str = "trusted comment: ";

/// The signature of a file. That it could be read says nothing yet: see [`Signature::claims`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature<'a> {
    /// The key that it names.
    pub key: KeyId,
    /// The signature of the file.
    pub(crate) of_file: [u8; 64],
    /// What is signed with it.
    pub(crate) trusted_comment: &'a str,
    /// The signature of both.
    pub(crate) of_both: [u8; 64],
}

/// Something that has been signed, if a signature is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim<'a> {
    /// What has been signed.
    pub message: &'a [u8],
    /// The Ed25519 signature of it.
    pub signature: &'a [u8; 64],
}

impl<'a> Signature<'a> {
    /// Reads a signature: four lines, as minisign writes them, and nothing after them.
    ///
    /// # Errors
    /// It is no signature, or one that no browser can verify.
    pub fn parse(text: &'a str) -> Result<Signature<'a>, SignatureError> {
        let mut lines = text.lines();
        let mut line = || lines.next().ok_or(SignatureError::Lines);
        let (untrusted, file, trusted, both) = (line()?, line()?, line()?, line()?);
        if lines.next().is_some() {
            return Err(SignatureError::Lines);
        }
        after(untrusted, 1, UNTRUSTED)?;
        let trusted_comment = after(trusted, 3, TRUSTED)?;
        let (mut all, mut of_file, mut of_both) = ([0; 74], [0; 64], [0; 64]);
        if !decode(file, &mut all) {
            return Err(SignatureError::Encoding { line: 2 });
        }
        if !decode(both, &mut of_both) {
            return Err(SignatureError::Encoding { line: 4 });
        }
        if !all.starts_with(ALGORITHM) {
            let is_prehashed = all.starts_with(PREHASHED);
            let error = [SignatureError::Algorithm, SignatureError::Prehashed];
            return Err(error[usize::from(is_prehashed)]);
        }
        let mut id = [0; 8];
        id.copy_from_slice(&all[2..10]);
        of_file.copy_from_slice(&all[10..]);
        Ok(Signature { key: KeyId(id), of_file, trusted_comment, of_both })
    }

    /// What was signed together with the file, once that is verified.
    pub fn trusted_comment(&self) -> &'a str {
        self.trusted_comment
    }

    /// What those who signed call themselves, if they do.
    pub fn name(&self) -> Option<&'a str> {
        name(self.trusted_comment)
    }

    /// What was signed besides the file: the signature of the file, and the comment after it.
    pub fn both(&self) -> Vec<u8> {
        [&self.of_file[..], self.trusted_comment.as_bytes()].concat()
    }

    /// All that this signature says was signed: the file, and [`Signature::both`]. It is right if every
    /// one of these is, by one key.
    pub fn claims<'c>(&'c self, file: &'c [u8], both: &'c [u8]) -> [Claim<'c>; 2] {
        [
            Claim { message: file, signature: &self.of_file },
            Claim { message: both, signature: &self.of_both },
        ]
    }
}

fn after<'t>(line: &'t str, number: usize, right: &'static str) -> Result<&'t str, SignatureError> {
    line.strip_prefix(right).ok_or(SignatureError::Beginning { line: number, right })
}

impl fmt::Display for Signature<'_> {
    /// The file, as minisign reads it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = encode(&[ALGORITHM, &self.key.0, &self.of_file].concat());
        let both = encode(&self.of_both);
        let comment = self.trusted_comment;
        writeln!(
            out,
            "{UNTRUSTED}signature by key {}\n{file}\n{TRUSTED}{comment}\n{both}",
            self.key
        )
    }
}
