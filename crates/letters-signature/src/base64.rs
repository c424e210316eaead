//! Bytes as keys and signatures write them.

use ct_codecs::{Base64, Decoder, Encoder};

/// Reads base64 that stands for just as many bytes as there is room for; says whether it is that.
pub fn decode(text: &str, bytes: &mut [u8]) -> bool {
    let length = bytes.len();
    Base64::decode(bytes, text, None).is_ok_and(|read| read.len() == length)
}

/// Writes at most 74 bytes, the longest thing that there is.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = [0; 100];
    match Base64::encode(&mut text, bytes) {
        Ok(written) => String::from_utf8_lossy(written).into_owned(),
        Err(_) => unreachable!("74 bytes are 100 characters"),
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn there_is_one_way_to_write_bytes() {
        let mut bytes = [0; 4];
        assert!(decode("AQIDBA==", &mut bytes));
        assert_eq!(bytes, [1, 2, 3, 4]);
        assert_eq!(encode(&bytes), "AQIDBA==");
        for wrong in
            ["AQIDBA", "AQIDBA=", "AQIDBB==", "AQID", "AQIDBAU=", "AQIDB!==", " AQIDBA==", ""]
        {
            assert!(!decode(wrong, &mut bytes), "{wrong}");
        }
        let long = encode(&[255; 74]);
        assert_eq!(long.len(), 100);
        assert!(decode(&long, &mut [0; 74]));
    }
}
