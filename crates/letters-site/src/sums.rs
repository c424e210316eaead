//! Which files of a folder a site has written, and with which bytes.

use std::collections::BTreeMap;
use std::fmt;

use letters_model::Digest;

/// The name of the file that lists them.
pub const SUMS: &str = "SHA256SUMS";

/// What its first line says; `sha256sum -c` passes over it.
const MARK: &str =
    "# The files of this site of Open Letters. `sha256sum -c SHA256SUMS` checks them.";

/// The files of a site with their digests, in the form that `sha256sum` reads.
///
/// While a site is replaced, a file may have one digest or the other; otherwise it has one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sums(BTreeMap<String, Vec<Digest>>);

/// A file that lists no files of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SumsError;

impl fmt::Display for SumsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{SUMS} is none that `letters site` has written")
    }
}

impl std::error::Error for SumsError {}

impl Sums {
    /// Reads what [`Sums`] writes.
    ///
    /// # Errors
    /// The text was not written by a site, or was changed.
    pub fn parse(text: &str) -> Result<Sums, SumsError> {
        let mut lines = text.lines();
        if lines.next() != Some(MARK) {
            return Err(SumsError);
        }
        let mut sums = Sums::default();
        for line in lines {
            let (digest, path) = line.split_once("  ").ok_or(SumsError)?;
            let leaves = path.split('/').any(|part| matches!(part, "" | "." | ".."));
            if leaves || path.contains('\\') {
                return Err(SumsError);
            }
            sums.add(path.to_owned(), Digest::parse(digest).map_err(|_| SumsError)?);
        }
        Ok(sums)
    }

    /// Adds a file, or another digest of one.
    pub fn add(&mut self, path: String, digest: Digest) {
        let digests = self.0.entry(path).or_default();
        if !digests.contains(&digest) {
            digests.push(digest);
        }
    }

    /// The digests of a file; none of one that is not ours.
    pub fn of(&self, path: &str) -> &[Digest] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }

    /// The paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Both together, for the time in which one is replaced by the other.
    pub fn and(&self, other: &Sums) -> Sums {
        let mut both = self.clone();
        for (path, digests) in &other.0 {
            digests.iter().for_each(|digest| both.add(path.clone(), *digest));
        }
        both
    }
}

impl fmt::Display for Sums {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{MARK}")?;
        for (path, digests) in &self.0 {
            digests.iter().try_for_each(|digest| writeln!(out, "{digest}  {path}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_they_are_written() {
        let mut sums = Sums::default();
        sums.add("letters/a b.json".to_owned(), Digest([1; 32]));
        sums.add("index.html".to_owned(), Digest([2; 32]));
        let mut other = Sums::default();
        other.add("index.html".to_owned(), Digest([3; 32]));
        let both = sums.and(&other);
        assert_eq!(both.of("index.html"), [Digest([2; 32]), Digest([3; 32])]);
        for written in [sums, both] {
            assert_eq!(Sums::parse(&written.to_string()), Ok(written));
        }
    }

    #[test]
    fn what_others_wrote_is_refused() {
        let digest = Digest([1; 32]);
        for wrong in [
            String::new(),
            format!("{digest}  index.html\n"),
            format!("{MARK}\n{digest} index.html\n"),
            format!("{MARK}\nabc  index.html\n"),
            format!("{MARK}\n{digest}  ../index.html\n"),
            format!("{MARK}\n{digest}  /etc/hosts\n"),
        ] {
            assert_eq!(Sums::parse(&wrong), Err(SumsError), "{wrong}");
        }
    }
}
