//! What minisign reads and writes, this crate reads and writes.

use letters_signature::{
    KeyId, PublicKey, SecretKey, Signature, SignatureError, Signer, Unverified,
};
use proptest::prelude::*;

const FILE: &[u8] = b"{\"format\": \"open-letters-index/1\"}\n";

fn signer(seed: u8) -> Signer {
    Signer { key: SecretKey::from_seed([seed; 32]), name: Some("The coalition 聯盟".to_owned()) }
}

fn signed() -> String {
    signer(1).sign("index.json", Some(3), FILE)
}

#[test]
fn minisign_verifies_what_is_signed_here() {
    let (key, text) = (signer(1).key.public_key(), signed());
    let theirs = minisign_verify::PublicKey::decode(&key.to_file()).unwrap();
    let signature = minisign_verify::Signature::decode(&text).unwrap();
    assert_eq!(signature.trusted_comment(), "file:index.json\tversion:3\tname:The coalition 聯盟");
    theirs.verify(FILE, &signature, true).unwrap();
    assert!(theirs.verify(b"{}", &signature, true).is_err());
    assert_eq!(signer(1).sign("index.json", Some(3), FILE), text, "no chance is in it");

    let theirs = minisign::PublicKey::from_base64(&key.to_string()).unwrap();
    let signature = minisign::SignatureBox::from_string(&text).unwrap();
    minisign::verify(&theirs, &signature, std::io::Cursor::new(FILE), true, false, true).unwrap();
}

#[test]
fn keys_of_minisign_sign_here() {
    let pair = minisign::KeyPair::generate_unencrypted_keypair().unwrap();
    let bytes = pair.sk.to_bytes();
    let seed: [u8; 32] = bytes[62..94].try_into().unwrap();
    let id = KeyId(pair.sk.keynum().try_into().unwrap());
    let key = SecretKey::from_seed(seed).with_id(id);
    assert_eq!(key.public_key().to_string(), pair.pk.to_base64());
    let file = pair.pk.to_box().unwrap().to_string();
    assert_eq!(PublicKey::from_file(&file), Ok(key.public_key()));
    assert!(file.contains(&key.public_key().id.to_string()), "{file}");
    // What minisign signs by itself is of the other kind, and said to be.
    let theirs = minisign::sign(Some(&pair.pk), &pair.sk, FILE, None, None).unwrap();
    assert_eq!(Signature::parse(&theirs.to_string()), Err(SignatureError::Prehashed));
}

#[test]
fn one_bit_of_anything_makes_a_signature_wrong() {
    let (key, text) = (signer(1).key.public_key(), signed());
    let right = Signature::parse(&text).unwrap();
    assert_eq!(key.verify(FILE, &right), Ok(()));
    for at in 0..FILE.len() {
        let mut file = FILE.to_vec();
        file[at] ^= 1;
        assert_eq!(key.verify(&file, &right), Err(Unverified::Altered));
    }
    let end_of_first_line = text.find('\n').unwrap();
    for at in end_of_first_line..text.len() - 1 {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(altered) = String::from_utf8(bytes) else { continue };
        let altered = Signature::parse(&altered).is_ok_and(|it| key.verify(FILE, &it).is_ok());
        assert!(!altered, "byte {at}");
    }
    let (other, same_id) = (signer(2).key.public_key(), signer(2).key.with_id(key.id).public_key());
    let (found, right_id) = (key.id, other.id);
    assert_eq!(other.verify(FILE, &right), Err(Unverified::OtherKey { found, right: right_id }));
    assert_eq!(same_id.verify(FILE, &right), Err(Unverified::Altered), "ids prove nothing");
}

#[test]
fn what_is_no_signature_is_refused_with_its_line() {
    let text = signed();
    let lines: Vec<&str> = text.lines().collect();
    let with = |at: usize, line: &str| {
        let mut lines = lines.clone();
        lines[at] = line;
        Signature::parse(&lines.join("\n")).map(|_| ())
    };
    assert!(with(0, "untrusted comment: other words").is_ok());
    assert!(Signature::parse(&lines.join("\r\n")).is_ok());
    for at in [0, 2] {
        let refused = with(at, "comment: a");
        assert!(matches!(refused, Err(SignatureError::Beginning { line, .. }) if line == at + 1));
    }
    for at in [1, 3] {
        assert_eq!(with(at, "RWQ="), Err(SignatureError::Encoding { line: at + 1 }));
    }
    let unknown = lines[1].replacen("RW", "RX", 1);
    assert_eq!(with(1, &unknown), Err(SignatureError::Algorithm));
    for wrong in ["", "\n\n\n", &text[..text.len() / 2], &format!("{text}\n"), &format!("{text}a")]
    {
        assert!(Signature::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn what_is_no_key_is_refused() {
    let key = signer(1).key.public_key();
    assert_eq!(PublicKey::from_file(&key.to_file()), Ok(key));
    assert_eq!(PublicKey::from_file(&format!(" {key}\r\n")), Ok(key));
    let line = key.to_string();
    for wrong in ["", "RWQ", &line[1..], &line.replacen("RW", "RX", 1), &format!("a\n{line}")] {
        assert!(PublicKey::from_file(wrong).is_err(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_odd_to_be_refused(text in any::<String>()) {
        let _ = (Signature::parse(&text), PublicKey::from_file(&text));
    }

    #[test]
    fn what_is_read_is_written_and_verified_as_minisign_does(
        cut in 0..400_usize, length in 0..6_usize, put in "[ -~\r\n\t聯=]{0,6}",
    ) {
        let mut text = signed();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let from = places[cut % places.len()];
        let to = text[from..].char_indices().nth(length).map_or(text.len(), |(at, _)| from + at);
        text.replace_range(from..to, &put);
        if let Ok(signature) = Signature::parse(&text) {
            let written = signature.to_string();
            prop_assert_eq!(Signature::parse(&written), Ok(signature.clone()));
            let key = signer(1).key.public_key();
            let is_right = key.verify(FILE, &signature).is_ok();
            let theirs = minisign_verify::PublicKey::decode(&key.to_file()).unwrap();
            let verified = minisign_verify::Signature::decode(&text)
                .is_ok_and(|signature| theirs.verify(FILE, &signature, true).is_ok());
            // They may accept more ways to write one signature than we do, but none that is wrong.
            prop_assert!(!is_right || verified, "{text:?}");
        }
    }
}
