//! Counts, as English and Chinese write them.

/// A count with commas between its groups of three digits. Years are no counts.
pub fn grouped(count: impl ToString) -> String {
    separated(&count.to_string())
}

fn separated(digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn three_digits_stand_together() {
        assert_eq!([0, 12, 123].map(grouped), ["0", "12", "123"]);
        assert_eq!([1234, 123_456, 1_234_567].map(grouped), ["1,234", "123,456", "1,234,567"]);
    }
}
