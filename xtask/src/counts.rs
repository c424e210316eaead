//! How many tests passed, failed and were skipped, read from what test programs print.

use std::fmt;
use std::ops::AddAssign;

/// Tests that passed, failed, and could not be run on this machine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many passed.
    pub passed: u64,
    /// How many failed.
    pub failed: u64,
    /// How many need something that this machine does not have.
    pub skipped: u64,
}

impl Counts {
    /// One check that passed or failed as a whole.
    pub fn one(passed: bool) -> Self {
        Counts { passed: passed.into(), failed: (!passed).into(), skipped: 0 }
    }

    /// What one line of `cargo test` adds: `test result: ok. 12 passed; 0 failed; …`.
    pub fn of_cargo_line(line: &str) -> Self {
        let Some(result) = line.trim().strip_prefix("test result: ") else {
            return Counts::default();
        };
        let number = |name: &str| {
            let part =
                result.split(['.', ';']).map(str::trim).find_map(|part| part.strip_suffix(name));
            part.and_then(|part| part.trim().parse().ok()).unwrap_or(0)
        };
        Counts { passed: number("passed"), failed: number("failed"), skipped: 0 }
    }

    /// What one line of Node's TAP report adds: `# pass 12`, `# fail 0`, `# skipped 0`.
    pub fn of_tap_line(line: &str) -> Self {
        let number = |name: &str| {
            line.strip_prefix(name).and_then(|number| number.trim().parse().ok()).unwrap_or(0)
        };
        Counts {
            passed: number("# pass "),
            failed: number("# fail ") + number("# cancelled "),
            skipped: number("# skipped "),
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        match self.skipped {
            0 => Ok(()),
            skipped => write!(f, ", {skipped} skipped"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn lines_of_cargo_are_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; \
                    0 filtered out; finished in 0.00s";
        assert_eq!(Counts::of_cargo_line(line), Counts { passed: 12, failed: 3, skipped: 0 });
        assert_eq!(Counts::of_cargo_line("test one ... ok"), Counts::default());
    }

    #[test]
    fn lines_of_node_are_counted() {
        let mut counts = Counts::default();
        for line in
            ["# tests 9", "# suites 2", "# pass 5", "# fail 3", "# cancelled 1", "# skipped 0"]
        {
            counts += Counts::of_tap_line(line);
        }
        assert_eq!(counts.to_string(), "5 passed, 4 failed");
        counts += Counts::of_tap_line("# skipped 27");
        assert_eq!(counts.to_string(), "5 passed, 4 failed, 27 skipped");
        assert_eq!(Counts::of_tap_line("    # pass 7"), Counts::default());
    }
}
