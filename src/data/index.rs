//! The index of the site: fetched, verified where the page says by which key it is signed, and only then
//! read.

use letters_bundle::{SiteIndex, decode_index};
use letters_pages::{Authenticity, FetchFault, Reason, Signed, Trouble};
use letters_signature::{PublicKey, Signature};

use super::fetch::{Freshness, fetch};
use super::signature::verify;
use super::{Work, seen};

/// The place of the index, relative to the page.
pub const INDEX: &str = "letters/index.json";

/// The place of its signature.
const SIGNATURE: &str = "letters/index.json.minisig";

/// The greatest size of an index, in bytes.
const INDEX_BYTES: u64 = 1024 * 1024;

/// The index, and who has signed it.
///
/// # Errors
/// It cannot be had, is not what was signed, or is none; it is not shown then.
pub fn open() -> Work<'static, Result<(SiteIndex, Authenticity), Trouble>> {
    Box::pin(async {
        let key = page_key();
        // A copy in the browser's cache, or half a deployment, can give an index and a signature that do
        // not belong together: then the host is asked once more, past all caches.
        let mut freshness = Freshness::Checked;
        let (bytes, signed) = loop {
            let bytes = get(INDEX, freshness).await?;
            let Some((_, key)) = &key else { break (bytes, Signed::Not) };
            let file = get(SIGNATURE, freshness).await?;
            let signature = signature(key, &file);
            let verdict = match &signature {
                Some(signature) => verify(key, signature, &bytes).await,
                None => Some(false),
            };
            let (id, name) = (key.id.to_string(), signature.and_then(|it| it.name()));
            match verdict {
                Some(true) => break (bytes, Signed::By { key: id, name: name.map(str::to_owned) }),
                None => break (bytes, Signed::Unchecked { key: id }),
                Some(false) if freshness == Freshness::Fresh => {
                    return Err(trouble(Reason::Altered { key: id }));
                }
                Some(false) => freshness = Freshness::Fresh,
            }
        };
        let index = decode_index(&bytes).map_err(|refusal| trouble(Reason::Refused(refusal)))?;
        let line = key.as_ref().map(|(line, _)| line.as_str());
        let doubt = seen::doubt(line, &signed, index.version);
        let authenticity = Authenticity { signed, version: index.version, doubt };
        Ok((index, authenticity))
    })
}

/// The key that the page says the index is signed with, as it stands there and as what it is.
fn page_key() -> Option<(String, PublicKey)> {
    let document = web_sys::window()?.document()?;
    let meta = document.query_selector("meta[name=open-letters-key]").ok()??;
    let line = meta.get_attribute("content")?;
    let key = PublicKey::parse(&line).ok()?;
    Some((line, key))
}

/// The signature in a file, if it is one that may be by the key.
fn signature<'f>(key: &PublicKey, file: &'f [u8]) -> Option<Signature<'f>> {
    let signature = Signature::parse(std::str::from_utf8(file).ok()?).ok()?;
    (signature.key == key.id).then_some(signature)
}

/// One of the two; a signature that is not there is one that cannot be right.
fn get(path: &'static str, freshness: Freshness) -> Work<'static, Result<Vec<u8>, Trouble>> {
    Box::pin(async move {
        match fetch(path, freshness, INDEX_BYTES, &|_| {}).await {
            Ok(fetched) => Ok(fetched.bytes),
            Err(FetchFault::Status(404)) if path == SIGNATURE => Ok(Vec::new()),
            Err(fault) => Err(Trouble { path: path.to_owned(), reason: Reason::Fetch(fault) }),
        }
    })
}

fn trouble(reason: Reason) -> Trouble {
    Trouble { path: INDEX.to_owned(), reason }
}
