//! Which numbers are out of range.

/// The first twenty of the least decimal digits that round to infinity as a 64-bit float of exponent 308: those of
/// 2^1024 - 2^970 (IEEE 754: half a unit in the last place above the greatest finite value). All 309 of them would
/// tell nothing of any number that somebody writes.
const INFINITE: &str = "17976931348623158079";

/// Whether a JSON number, given as written, is too great for a 64-bit float.
pub(super) fn is_out_of_range(written: &str) -> bool {
    // The digits from the first one that is not zero, and the power of ten for which that stands.
    let mut digits = Vec::new();
    let mut power: i64 = -1;
    let mut is_fraction = false;
    let mut rest = written.bytes();
    for byte in rest.by_ref() {
        match byte {
            b'e' | b'E' => break,
            b'.' => is_fraction = true,
            b'-' => {}
            b'0' if digits.is_empty() => power -= i64::from(is_fraction),
            digit => {
                digits.push(digit);
                power += i64::from(!is_fraction);
            }
        }
    }
    // A bundle has at most 20 MiB, so an exponent beyond this one decides by its sign alone.
    const GREAT: i64 = 1 << 40;
    let (mut exponent, mut sign) = (0, 1);
    for byte in rest {
        match byte {
            b'-' => sign = -1,
            b'0'..=b'9' if exponent < GREAT => exponent = exponent * 10 + i64::from(byte - b'0'),
            _ => {}
        }
    }
    match power + sign * exponent {
        _ if digits.is_empty() => false,
        ..=307 => false,
        308 => digits.as_slice() >= INFINITE.as_bytes(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_parser_of_the_standard_library() {
        let long = format!("1{}", "0".repeat(308));
        let longer = format!("1{}", "0".repeat(309));
        let small = format!("0.{}1e400", "0".repeat(100));
        for number in [
            "0",
            "-0.0e999",
            "1",
            "1e308",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "1.797693134862315807e308",
            "1.797693134862315808e308",
            "17.976931348623159e307",
            "-1e309",
            "1E+400",
            "1e-400",
            "0.00001e313",
            "0.00001e314",
            "1e99999999999999999999",
            "1e-99999999999999999999",
            &long,
            &longer,
            &small,
            INFINITE,
        ] {
            let infinite = number.parse::<f64>().unwrap().is_infinite();
            assert_eq!(is_out_of_range(number), infinite, "{number}");
        }
    }
}
