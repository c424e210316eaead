//! What a first visit costs: every file that the page loads, as it travels.

use std::fmt::Write;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::build::DIST;
use crate::failure::{Failure, Outcome};
use crate::page;
use crate::project::Project;
use crate::shell;

/// What a first visit is to cost at most in brotli, in bytes (1 kB is 1000 bytes).
const BUDGET: u64 = 170_000;
/// What it may cost above that where the standard library cannot be built anew.
const READY_MADE: u64 = 16_000;
/// What the program itself loads: the index, and every bundle that the index lists.
const INDEX: &str = "letters/index.json";

/// How the names of what a first visit does not need begin: the rest of the program, its looks, and what
/// looks after the offline copy.
const LATER: [&str; 4] = ["open-letters-rest-", "rest-", "offline-page.", "workers."];

/// One file of a first visit.
struct Size {
    name: String,
    raw: u64,
    brotli: u64,
}

/// Prints the table of a first visit, and fails when that costs more than the budget.
pub fn report(project: &Project, has_own_library: bool) -> Outcome {
    let limit = BUDGET + if has_own_library { 0 } else { READY_MADE };
    let sizes = measure(project, &first_visit(&project.path(DIST))?)?;
    let total: u64 = sizes.iter().map(|size| size.brotli).sum();
    print!("{}{}", table(&sizes), later(&measure(project, &rest(project)?)?));
    if total > limit {
        return Err(Failure::wrong(
            format!("a first visit costs {total} bytes, {} over the budget", total - limit),
            "the table above says where they are",
        ));
    }
    Ok(())
}

/// The table of a first visit to the release that is there.
pub fn of_release(project: &Project) -> Outcome<String> {
    let sizes = measure(project, &first_visit(&project.path(DIST))?)?;
    Ok(table(&sizes) + &later(&measure(project, &rest(project)?)?))
}

/// The files that come after what a first visit needs.
fn rest(project: &Project) -> Outcome<Vec<String>> {
    let dist = project.path(DIST);
    let files = fs::read_dir(&dist).map_err(Failure::file("list", &dist))?;
    let names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let names: Vec<String> = names.collect();
    let find = |start: &str| {
        names.iter().find(|name| name.starts_with(start)).cloned().ok_or_else(|| {
            Failure::wrong(
                format!("{} has no file {start}…", dist.display()),
                "index.html and xtask/src/split.rs say how it is made",
            )
        })
    };
    LATER.into_iter().map(find).collect()
}

/// Files of the release, relative to it.
fn measure(project: &Project, names: &[String]) -> Outcome<Vec<Size>> {
    let dist = project.path(DIST);
    let paths: Vec<PathBuf> = names.iter().map(|name| dist.join(name)).collect();
    let sizes = names.iter().zip(measure_files(project, &paths)?);
    Ok(sizes.map(|(name, (raw, brotli))| Size { name: name.clone(), raw, brotli }).collect())
}

/// How large files are, and in brotli, in bytes.
pub fn measure_files(project: &Project, paths: &[PathBuf]) -> Outcome<Vec<(u64, u64)>> {
    let mut node = project.command("node");
    let output = shell::capture(node.arg("xtask/brotli.mjs").args(paths))?;
    read_sizes(&String::from_utf8_lossy(&output))
        .filter(|sizes| sizes.len() == paths.len())
        .ok_or_else(|| {
            Failure::wrong(
                format!(
                    "xtask/brotli.mjs did not print two numbers for each of {} files",
                    paths.len()
                ),
                "run it by hand on these files",
            )
        })
}

/// The files of a first visit, relative to the release.
fn first_visit(dist: &Path) -> Outcome<Vec<String>> {
    let read = |name: &str| {
        let path = dist.join(name);
        fs::read_to_string(&path).map_err(Failure::file("read", &path))
    };
    let mut names = vec!["index.html".to_owned()];
    names.extend(page::loads(&read("index.html")?));
    for style in names.clone().iter().filter(|name| name.ends_with(".css")) {
        names.extend(style_loads(&read(style)?).into_iter().map(|path| beside(style, path)));
    }
    names.push(INDEX.to_owned());
    names.extend(bundles(&read(INDEX)?).into_iter().map(|path| beside(INDEX, path)));
    for name in &names {
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || !dist.join(name).is_file() {
            return Err(Failure::wrong(
                format!("the page loads {name}, which is no file of {}", dist.display()),
                "all that the page loads has to be in the release, under a relative address",
            ));
        }
    }
    Ok(names)
}

/// The address of a file that another one names.
fn beside(file: &str, path: &str) -> String {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// What a style sheet loads: everything in `url(…)` that is not written out in place.
fn style_loads(css: &str) -> Vec<&str> {
    let urls = css.split("url(").skip(1).filter_map(|rest| rest.split_once(')'));
    let urls = urls.map(|(url, _)| url.trim().trim_matches(['"', '\'']));
    urls.filter(|url| !url.starts_with("data:") && !url.starts_with('#')).collect()
}

/// The paths that an index lists: the strings after `"path":`. The index itself is checked
/// elsewhere; here it is one of ours.
fn bundles(index: &str) -> Vec<&str> {
    let after = index.split("\"path\"").skip(1);
    let values = after.filter_map(|rest| rest.trim_start().strip_prefix(':'));
    values.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next()).collect()
}

fn read_sizes(output: &str) -> Option<Vec<(u64, u64)>> {
    let size = |line: &str| {
        let (raw, brotli) = line.split_once(' ')?;
        Some((raw.parse().ok()?, brotli.parse().ok()?))
    };
    output.lines().map(size).collect()
}

fn table(sizes: &[Size]) -> String {
    let sum = |of: fn(&Size) -> u64| sizes.iter().map(of).sum();
    let (raw, brotli): (u64, u64) = (sum(|size| size.raw), sum(|size| size.brotli));
    let total = Size { name: "total".into(), raw, brotli };
    let width =
        sizes.iter().map(|size| size.name.len()).max().unwrap_or(0).max("first visit".len());
    let mut text = format!("{:width$} {:>11} {:>11}\n", "first visit", "bytes", "in brotli");
    for size in sizes.iter().chain([&total]) {
        let Size { name, raw, brotli } = size;
        let (raw, brotli) = (grouped(*raw), grouped(*brotli));
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{name:width$} {raw:>11} {brotli:>11}");
    }
    let _ = writeln!(text, "{:width$} {:>11} {:>11}", "budget", "", grouped(BUDGET));
    text
}

/// What is fetched when it is needed, or once all else is there.
fn later(sizes: &[Size]) -> String {
    let line = |Size { name, raw, brotli }: &Size| {
        format!("later: {name} {} {}\n", grouped(*raw), grouped(*brotli))
    };
    sizes.iter().map(line).collect()
}

/// A number with its digits in groups of three: `110 000`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Size, beside, bundles, grouped, read_sizes, style_loads, table};

    #[test]
    fn what_files_load_is_found_beside_them() {
        let css = "a{b:url( './han.woff2' )}c{d:url(data:x)}e{f:url(\"../g.svg\")}";
        assert_eq!(style_loads(css), ["./han.woff2", "../g.svg"]);
        assert_eq!(beside("styles/reader.css", "./han.woff2"), "styles/han.woff2");
        assert_eq!(beside("styles/reader.css", "../g.svg"), "g.svg");
        assert_eq!(beside("reader.css", "../../g.svg"), "../../g.svg");
        let index = r#"{"bundles": [{"path": "a.json"}, {"bytes": 1, "path" :"b/c.json"}]}"#;
        assert_eq!(bundles(index), ["a.json", "b/c.json"]);
    }

    #[test]
    fn the_table_adds_up() {
        let read = read_sizes("1000 300\n70000 25000\n").expect("two lines");
        assert_eq!(read, [(1000, 300), (70_000, 25_000)]);
        let size = |(name, (raw, brotli)): (&str, _)| Size { name: name.into(), raw, brotli };
        let sizes: Vec<Size> = ["index.html", "a.wasm"].into_iter().zip(read).map(size).collect();
        let text = table(&sizes);
        assert!(text.contains("total            71 000      25 300\n"), "{text}");
        assert!(text.ends_with("budget                      170 000\n"), "{text}");
        assert!(read_sizes("1000\n").is_none());
        assert_eq!(table(&[Size { name: "x".into(), raw: 1, brotli: 1 }]).lines().count(), 4);
    }

    #[test]
    fn digits_are_grouped() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1 000"), (1_234_567, "1 234 567")] {
            assert_eq!(grouped(number), text);
        }
    }
}
