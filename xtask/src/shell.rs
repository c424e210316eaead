//! Other programs: running them, reading what they print, and saying how long they took.

use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

/// Runs a program that prints for the person at the terminal.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::Start { command: words(command), error })?;
    match status.success() {
        true => Ok(()),
        false => Err(Failure::Exit { command: words(command), status }),
    }
}

/// Runs a program and returns what it printed; its errors go to the terminal.
pub fn capture(command: &mut Command) -> Outcome<Vec<u8>> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::Start { command: words(command), error })?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(Failure::Exit { command: words(command), status: output.status }),
    }
}

/// What a program prints on its first line, or nothing when it is not there or fails.
pub fn first_line(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

/// Runs a program, shows every line that it prints, and hands each to `see` as well.
pub fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Outcome {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::Start { command: words(command), error })?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    let status = child.wait().map_err(|error| Failure::Start { command: words(command), error })?;
    match status.success() {
        true => Ok(()),
        false => Err(Failure::Exit { command: words(command), status }),
    }
}

/// Says what is done, does it, and says how long it took.
pub fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("{name} …");
    // The programs that follow write to the same terminal.
    let _ = std::io::stdout().flush();
    let clock = Instant::now();
    let outcome = work();
    match &outcome {
        Ok(_) => println!("{name}: done in {}", Took(clock.elapsed())),
        Err(_) => println!("{name}: failed after {}", Took(clock.elapsed())),
    }
    outcome
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 5 s`.
pub struct Took(pub Duration);

impl fmt::Display for Took {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_secs() {
            0..10 => write!(f, "{:.1} s", self.0.as_secs_f64()),
            seconds @ 10..60 => write!(f, "{seconds} s"),
            seconds => write!(f, "{} min {} s", seconds / 60, seconds % 60),
        }
    }
}

fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Took, first_line, run, watch, words};
    use crate::failure::Failure;
    use std::process::Command;
    use std::time::Duration;

    #[test]
    fn durations_are_said_as_people_say_them() {
        assert_eq!(Took(Duration::from_millis(420)).to_string(), "0.4 s");
        assert_eq!(Took(Duration::from_secs(59)).to_string(), "59 s");
        assert_eq!(Took(Duration::from_secs(185)).to_string(), "3 min 5 s");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failure = run(Command::new("no-such-program").arg("now")).expect_err("not there");
        assert!(
            matches!(failure, Failure::Start { ref command, .. } if command == "no-such-program now")
        );
        assert_eq!(first_line(&mut Command::new("no-such-program")), None);
    }

    #[test]
    fn every_line_is_seen() {
        let mut lines = Vec::new();
        let mut command = Command::new("rustc");
        watch(command.arg("--version"), |line| lines.push(line.to_owned())).expect("rustc runs");
        assert!(lines.iter().any(|line| line.starts_with("rustc ")));
        assert_eq!(words(&command), "rustc --version");
    }
}
