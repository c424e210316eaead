//! Verifying by the browser's own Ed25519, which costs the program no byte.

use js_sys::{Array, Promise, Uint8Array};
use letters_signature::{PublicKey, Signature};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::Work;

/// The name of the algorithm, as browsers know it.
const ALGORITHM: &str = "Ed25519";

/// Whether a key has signed these bytes, and the comment that is signed with them; nothing if this browser
/// does not know Ed25519, or not on a page that did not come by a safe way.
pub fn verify<'a>(
    key: &'a PublicKey,
    signature: &'a Signature<'a>,
    bytes: &'a [u8],
) -> Work<'a, Option<bool>> {
    Box::pin(async move {
        let crypto: SubtleCrypto = web_sys::window()?.crypto().ok()?.subtle();
        let usages = Array::of1(&JsValue::from_str("verify"));
        let raw = Uint8Array::from(&key.bytes[..]);
        let key = crypto.import_key_with_str("raw", &raw, ALGORITHM, false, &usages).ok()?;
        let key: CryptoKey = JsFuture::from(key).await.ok()?.unchecked_into();
        let answers = Array::new();
        for claim in signature.claims(bytes, &signature.both()) {
            let signature = Uint8Array::from(&claim.signature[..]);
            let message = Uint8Array::from(claim.message);
            let answer = crypto.verify_with_str_and_js_u8_array_and_js_u8_array(
                ALGORITHM, &key, &signature, &message,
            );
            answers.push(answer.ok()?.as_ref());
        }
        let answers: Array = JsFuture::from(Promise::all(&answers)).await.ok()?.unchecked_into();
        Some(answers.get(0).is_truthy() && answers.get(1).is_truthy())
    })
}
