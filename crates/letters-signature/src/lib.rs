//! Signatures of indexes and other files, in the format of [minisign]: what it verifies, the reader
//! verifies, and the other way round.
//!
//! A signature is a text file beside the signed one, `FILE.minisig`, of four lines: a comment that
//! nobody has signed, the signature of the file, a comment that is signed, and the signature of both
//! (of the two lines above it). Of the two kinds that minisign knows, only the older one is used here,
//! `Ed`: it signs the bytes of the file themselves, which is what browsers can verify; for the newer
//! one, `ED`, they would need BLAKE2b as well. minisign verifies both; it writes ours with `-l`.
//!
//! This crate knows the format. With the feature `ed25519` it also signs and verifies; the reader leaves
//! that to the browser, and has to find all [`Signature::claims`] true.
//!
//! ```
//! use letters_signature::{PublicKey, SecretKey, Signature, Signer};
//!
//! let signer = Signer { key: SecretKey::from_seed([1; 32]), name: Some("The coalition".to_owned()) };
//! let text = signer.sign("index.json", Some(7), b"{}");
//!
//! let key = PublicKey::parse(&signer.key.public_key().to_string())?;
//! let signature = Signature::parse(&text)?;
//! assert_eq!(key.verify(b"{}", &signature), Ok(()));
//! assert_eq!(signature.trusted_comment(), "file:index.json\tversion:7\tname:The coalition");
//! assert_eq!(signature.name(), Some("The coalition"));
//! assert!(key.verify(b"{ }", &signature).is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [minisign]: https://jedisct1.github.io/minisign/
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod base64;
mod comment;
mod error;
mod public_key;
#[cfg(feature = "ed25519")]
mod secret_key;
mod signature;
#[cfg(feature = "ed25519")]
mod verify;

pub use comment::comment;
pub use error::{KeyError, SignatureError};
pub use public_key::{KeyId, PublicKey};
#[cfg(feature = "ed25519")]
pub use secret_key::{SecretKey, Signer};
pub use signature::{Claim, Signature};
#[cfg(feature = "ed25519")]
pub use verify::Unverified;

/// What is added to the name of a file for that of its signature.
pub const ENDING: &str = ".minisig";
