//! Why a text is no signature, or no key.

use std::fmt;

/// Why a text is no signature that can be verified here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureError {
    /// It has not four lines.
    Lines,
    /// A line, counted from 1, does not begin as it has to.
    Beginning {
        /// The number of the line.
        line: usize,
        /// How it has to begin.
        right: &'static str,
    },
    /// A line, counted from 1, is not the base64 of a signature.
    Encoding {
        /// The number of the line.
        line: usize,
    },
    /// It signs a digest of the file and not the file.
    Prehashed,
    /// It is of a kind that nobody knows.
    Algorithm,
}

impl fmt::Display for SignatureError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SignatureError::Lines => out.write_str(
                "a signature has four lines: a comment, the signature, the trusted comment, and \
                 the signature of both",
            ),
            SignatureError::Beginning { line, right } => {
                write!(out, "line {line} of the signature has to begin with `{right}`")
            }
            SignatureError::Encoding { line } => {
                write!(out, "line {line} of the signature is not a signature in base64")
            }
            SignatureError::Prehashed => out.write_str(
                "the signature is one of a digest (`ED`), which no browser can verify; sign with \
                 `letters sign`, or with `minisign -l`",
            ),
            SignatureError::Algorithm => {
                out.write_str("the signature is of an unknown kind; `Ed` is right")
            }
        }
    }
}

impl std::error::Error for SignatureError {}

/// A text that is no public key of minisign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyError;

impl fmt::Display for KeyError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(
            "that is no public key of minisign; it is a line of 56 characters that begins with \
             `RW`, alone or below an `untrusted comment:`",
        )
    }
}

impl std::error::Error for KeyError {}
