//! Which numbers are out of range.

/// The least decimal digits that round to infinity as a 64-bit float of exponent 308: the digits of
/// 2^1024 - 2^970 (IEEE 754: half a unit in the last place above the greatest finite value).
const INFINITE: &str = "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880";

/// Whether a JSON number, given as written, is too great for a 64-bit float.
pub(super) fn is_out_of_range(written: &str) -> bool {
    let unsigned = written.trim_start_matches('-');
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    let zeros = digits().take_while(|digit| *digit == b'0').count();
    if zeros == whole.len() + fraction.len() {
        return false;
    }
    // The power of ten of the first digit that is not zero. A bundle has at most 20 MiB, so an
    // exponent beyond that of an i64 decides by its sign alone.
    let exponent = exponent.parse::<i64>().unwrap_or(match exponent.starts_with('-') {
        true => i64::MIN / 2,
        false => i64::MAX / 2,
    });
    match exponent + whole.len() as i64 - 1 - zeros as i64 {
        ..=307 => false,
        308 => {
            let padded = digits().skip(zeros).chain(std::iter::repeat(b'0'));
            padded.take(INFINITE.len()).ge(INFINITE.bytes())
        }
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
