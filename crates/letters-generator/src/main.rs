//! The command `letters-generator`: writes a bundle, or a whole `letters/` folder, of invented
//! letters.
#![forbid(unsafe_code)]

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use letters_generator::{Flaw, Site, one_bundle};

const HELP: &str = "\
Makes archives of invented letters; the same numbers give the same bytes on every machine.

  letters-generator [--letters 1000] [--seed 7] --out FILE.json    one bundle
  letters-generator [--letters 1000] [--seed 7] --out-dir DIR      bundles and index.json";

/// Why nothing was written.
#[derive(Debug)]
enum Refusal {
    /// The arguments make no sense.
    Usage { argument: String },
    /// What is asked for cannot be made.
    Flaw(Flaw),
    /// A file or a folder cannot be written.
    Unwritable { path: PathBuf, why: io::Error },
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Usage { argument } => write!(out, "`{argument}` makes no sense here\n{HELP}"),
            Refusal::Flaw(flaw) => flaw.fmt(out),
            Refusal::Unwritable { path, why } => {
                write!(out, "cannot write `{}`: {why}", path.display())
            }
        }
    }
}

/// What is to be made, and where it goes.
#[derive(Debug, PartialEq, Eq)]
struct Order {
    letters: usize,
    seed: u64,
    target: Target,
}

#[derive(Debug, PartialEq, Eq)]
enum Target {
    File(PathBuf),
    Folder(PathBuf),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.is_empty() || arguments.iter().any(|one| one == "--help" || one == "-h") {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match Order::read(&arguments).and_then(|order| order.fill()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("error: {refusal}");
            ExitCode::from(2)
        }
    }
}

impl Order {
    fn read(arguments: &[String]) -> Result<Order, Refusal> {
        let (mut letters, mut seed, mut target) = (1_000, 7, None);
        let mut rest = arguments.iter();
        while let Some(name) = rest.next() {
            let value = rest.next().map_or("", String::as_str);
            let wrong = || Refusal::Usage { argument: format!("{name} {value}") };
            match name.as_str() {
                "--letters" => letters = value.parse().map_err(|_| wrong())?,
                "--seed" => seed = value.parse().map_err(|_| wrong())?,
                "--out" if !value.is_empty() => target = Some(Target::File(value.into())),
                "--out-dir" if !value.is_empty() => target = Some(Target::Folder(value.into())),
                _ => return Err(wrong()),
            }
        }
        let target = target.ok_or(Refusal::Usage { argument: "nothing to write to".to_owned() })?;
        Ok(Order { letters, seed, target })
    }

    fn fill(&self) -> Result<(), Refusal> {
        let Order { letters, seed, target } = self;
        match target {
            Target::File(path) => write(path, &one_bundle(*letters, *seed).map_err(Refusal::Flaw)?),
            Target::Folder(folder) => {
                let unwritable = |why| Refusal::Unwritable { path: folder.clone(), why };
                fs::create_dir_all(folder).map_err(unwritable)?;
                for file in Site::new(*letters, *seed).map_err(Refusal::Flaw)?.files() {
                    let file = file.map_err(Refusal::Flaw)?;
                    write(&folder.join(file.name), &file.content)?;
                }
                Ok(())
            }
        }
    }
}

fn write(path: &Path, content: &str) -> Result<(), Refusal> {
    fs::write(path, content).map_err(|why| Refusal::Unwritable { path: path.to_owned(), why })?;
    println!("{}: {} bytes", path.display(), content.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Order, Target};

    fn read(line: &str) -> Option<Order> {
        let arguments: Vec<String> = line.split(' ').map(str::to_owned).collect();
        Order::read(&arguments).ok()
    }

    #[test]
    fn orders_are_read() {
        let order = read("--letters 20 --out a.json --seed 3").expect("it makes sense");
        assert_eq!(order, Order { letters: 20, seed: 3, target: Target::File("a.json".into()) });
        let order = read("--out-dir letters").expect("it makes sense");
        assert_eq!(order.target, Target::Folder("letters".into()));
        for wrong in ["--letters 20", "--letters many --out a", "--out", "a.json"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
