//! Files with secret keys, as minisign writes them: locked with a password, or not.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use ct_codecs::{Base64, Decoder as _};
use letters_signature::{KeyId, PublicKey, SecretKey};
use minisign::{KeyPair, SecretKeyBox};

/// Where the parts of a secret key stand in the bytes that minisign makes of it.
const LOCK: std::ops::Range<usize> = 2..4;
const ID: std::ops::Range<usize> = 54..62;
const SEED: std::ops::Range<usize> = 62..94;
const PUBLIC: std::ops::Range<usize> = 94..126;

/// Why a key cannot be had.
#[derive(Debug)]
pub enum KeyFileError {
    /// A file cannot be read or written.
    Io(PathBuf, io::Error),
    /// It holds no secret key.
    NoKey(PathBuf),
    /// The password is wrong.
    NotOpened(PathBuf, minisign::PError),
    /// The password cannot be read.
    NoPassword(io::Error),
    /// The two passwords differ.
    PasswordsDiffer,
    /// No key could be made.
    NotMade(minisign::PError),
}

impl fmt::Display for KeyFileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyFileError::Io(file, why) if why.kind() == io::ErrorKind::AlreadyExists => write!(
                out,
                "`{}` is there already, and no key is ever replaced; give another name",
                file.display()
            ),
            KeyFileError::Io(file, why) => write!(
                out,
                "cannot read or write `{}`: {why}; give the path of a secret key",
                file.display()
            ),
            KeyFileError::NoKey(file) => write!(
                out,
                "`{}` holds no secret key; give a file that `letters sign --new-key` or minisign \
                 has made",
                file.display()
            ),
            KeyFileError::NotOpened(file, why) => {
                write!(out, "`{}` stays locked: {why}; give its password", file.display())
            }
            KeyFileError::NoPassword(why) => write!(
                out,
                "cannot read the password: {why}; type it, or give it as a line of standard input"
            ),
            KeyFileError::PasswordsDiffer => {
                out.write_str("the two passwords differ; type the same one twice")
            }
            KeyFileError::NotMade(why) => write!(out, "no key could be made: {why}; try again"),
        }
    }
}

impl std::error::Error for KeyFileError {}

/// Reads a secret key, and asks for its password if it has one.
///
/// # Errors
/// There is none in the file, or the password is not its.
pub fn read(file: &Path) -> Result<SecretKey, KeyFileError> {
    let text = fs::read_to_string(file).map_err(|why| KeyFileError::Io(file.to_owned(), why))?;
    let line = text.lines().nth(1).unwrap_or_default();
    let bytes = Base64::decode_to_vec(line, None).unwrap_or_default();
    let bytes = match bytes.get(LOCK) {
        Some(b"Sc") => {
            let password = password("Password of the key: ")?;
            let opened = SecretKeyBox::from(text).into_secret_key(Some(password));
            opened.map_err(|why| KeyFileError::NotOpened(file.to_owned(), why))?.to_bytes()
        }
        _ => bytes,
    };
    secret_key(&bytes).ok_or_else(|| KeyFileError::NoKey(file.to_owned()))
}

/// The key in the bytes of minisign, whose public half has to be the one that stands there: what is not
/// locked need not have a sum of its own.
fn secret_key(bytes: &[u8]) -> Option<SecretKey> {
    let id = KeyId(bytes.get(ID)?.try_into().ok()?);
    let key = SecretKey::from_seed(bytes.get(SEED)?.try_into().ok()?).with_id(id);
    (bytes.starts_with(b"Ed") && bytes.get(PUBLIC)? == key.public_key().bytes).then_some(key)
}

/// Makes a key, in a file that only its owner may read, and its public half beside it as `.pub`.
///
/// # Errors
/// One of the files is there already or cannot be written, or no password can be read.
pub fn make(file: &Path, has_password: bool) -> Result<(PathBuf, PublicKey), KeyFileError> {
    let public_file = file.with_extension("pub");
    if let Some(there) = [file, &public_file].into_iter().find(|file| file.exists()) {
        return Err(KeyFileError::Io(there.to_owned(), io::ErrorKind::AlreadyExists.into()));
    }
    let pair = match has_password {
        true => KeyPair::generate_encrypted_keypair(Some(new_password()?)),
        false => KeyPair::generate_unencrypted_keypair(),
    };
    let pair = pair.map_err(KeyFileError::NotMade)?;
    let secret = pair.sk.to_box(Some("secret key for `letters sign` and minisign"));
    let secret = secret.map_err(KeyFileError::NotMade)?.into_string();
    let (mut id, mut bytes) = ([0; 8], [0; 32]);
    id.copy_from_slice(pair.pk.keynum());
    bytes.copy_from_slice(&pair.pk.to_bytes()[10..]);
    let public = PublicKey { id: KeyId(id), bytes };
    write_new(file, &secret, 0o600)?;
    write_new(&public_file, &public.to_file(), 0o644)?;
    Ok((public_file, public))
}

fn write_new(file: &Path, text: &str, mode: u32) -> Result<(), KeyFileError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    let written = options.open(file).and_then(|mut new| {
        new.write_all(text.as_bytes())?;
        new.sync_all()
    });
    written.map_err(|why| KeyFileError::Io(file.to_owned(), why))
}

fn new_password() -> Result<String, KeyFileError> {
    let first = password("A password for the new key: ")?;
    if io::stdin().is_terminal() && password("The same password again: ")? != first {
        return Err(KeyFileError::PasswordsDiffer);
    }
    Ok(first)
}

/// A password: typed at a terminal, or else a line of standard input.
fn password(prompt: &str) -> Result<String, KeyFileError> {
    if io::stdin().is_terminal() {
        return rpassword::prompt_password(prompt).map_err(KeyFileError::NoPassword);
    }
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(KeyFileError::NoPassword)?;
    match line.trim_end_matches(['\r', '\n']) {
        "" => Err(KeyFileError::NoPassword(io::ErrorKind::UnexpectedEof.into())),
        password => Ok(password.to_owned()),
    }
}
