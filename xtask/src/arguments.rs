//! Arguments of the form `--name VALUE`.

use std::str::FromStr;

use crate::failure::{Failure, Outcome};

/// The arguments of a command, each a name with a value.
pub struct Arguments<'a> {
    command: &'static str,
    usage: &'static str,
    given: Vec<(&'a str, &'a str)>,
}

impl<'a> Arguments<'a> {
    /// Reads the arguments of a command that knows these names.
    pub fn read(
        command: &'static str,
        usage: &'static str,
        names: &[&str],
        arguments: &[&'a str],
    ) -> Outcome<Self> {
        let mut given = Vec::new();
        let mut rest = arguments.iter();
        while let Some(name) = rest.next() {
            match rest.next() {
                Some(value) if names.contains(name) => given.push((*name, *value)),
                _ => {
                    let problem =
                        format!("`{command}` does not take `{name}`, or not without a value");
                    return Err(Failure::usage(problem, usage));
                }
            }
        }
        Ok(Arguments { command, usage, given })
    }

    /// The value of an argument, if it is given; the last one of several.
    pub fn value(&self, name: &str) -> Option<&'a str> {
        self.given.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    /// The number that an argument gives, or another one where it is not given.
    pub fn number<N: FromStr>(&self, name: &str, otherwise: N) -> Outcome<N> {
        self.value(name).map_or(Ok(otherwise), |value| self.parse(name, value))
    }

    /// The numbers that an argument gives, divided by commas.
    pub fn numbers<N: FromStr + Clone>(&self, name: &str, otherwise: &[N]) -> Outcome<Vec<N>> {
        match self.value(name) {
            None => Ok(otherwise.to_vec()),
            Some(value) => value.split(',').map(|part| self.parse(name, part)).collect(),
        }
    }

    fn parse<N: FromStr>(&self, name: &str, value: &str) -> Outcome<N> {
        value.parse().map_err(|_| {
            Failure::usage(
                format!("`{} {name}` takes a whole number, not `{value}`", self.command),
                self.usage,
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    #[test]
    fn values_follow_names() {
        let read = |given: &[&'static str]| Arguments::read("make", "make --x N", &["--x"], given);
        let some = read(&["--x", "1,2", "--x", "3"]).expect("the name is known");
        assert_eq!(some.number("--x", 9_u32).expect("a number"), 3);
        assert_eq!(read(&[]).expect("nothing").number("--x", 9_u32).expect("the other one"), 9);
        let many = read(&["--x", "1,2"]).expect("the name is known");
        assert_eq!(many.numbers::<u8>("--x", &[]).expect("numbers"), [1, 2]);
        assert!(many.number::<u8>("--x", 0).is_err());
        assert!(read(&["--y", "1"]).is_err() && read(&["--x"]).is_err());
    }
}
