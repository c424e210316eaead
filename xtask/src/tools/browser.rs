//! The browsers in which the tests do what a person does.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::shell;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FIREFOX_NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const FIREFOX_MAC_APPS: [&str; 1] = ["/Applications/Firefox.app/Contents/MacOS/firefox"];
const DEBIAN: [&str; 5] =
    ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"];

/// Finds Chromium: `$CHROMIUM`, then the usual names; installs it on Debian when run as root.
pub fn browser(project: &Project) -> Outcome<PathBuf> {
    if let Some(chosen) = chosen("CHROMIUM")? {
        return Ok(chosen);
    }
    if let Some(found) = find(&NAMES, &MAC_APPS) {
        return Ok(found);
    }
    let debian = Path::new("/etc/debian_version").is_file();
    let root = shell::first_line(project.command("id").arg("-u")).as_deref() == Some("0");
    if debian && root {
        let apt = || {
            let mut command = project.command("apt-get");
            command.env("DEBIAN_FRONTEND", "noninteractive");
            command
        };
        shell::step(&format!("no Chromium here: apt-get {}", DEBIAN.join(" ")), || {
            shell::run(apt().args(["update", "-q"]))?;
            shell::run(apt().args(DEBIAN))
        })?;
    }
    find(&NAMES, &MAC_APPS).ok_or_else(|| {
        Failure::wrong(
            format!("the tests need Chromium or Chrome; none of {} is in PATH", NAMES.join(", ")),
            if debian {
                "as root: apt-get install -y --no-install-recommends chromium fonts-noto-cjk"
            } else if cfg!(target_os = "macos") {
                "brew install --cask chromium; or set CHROMIUM to the program of another Chromium"
            } else {
                "install Chromium (Fedora: dnf install chromium google-noto-sans-cjk-fonts;\n\
                 Arch: pacman -S chromium noto-fonts-cjk; Windows: https://www.google.com/chrome),\n\
                 or set CHROMIUM to the full path of one"
            },
        )
    })
}

/// Finds Firefox: `$FIREFOX`, then the usual names. Whoever has none can run all other tests.
pub fn firefox() -> Outcome<Option<PathBuf>> {
    Ok(chosen("FIREFOX")?.or_else(|| find(&FIREFOX_NAMES, &FIREFOX_MAC_APPS)))
}

/// The program that an environment variable names, if it names any.
fn chosen(variable: &str) -> Outcome<Option<PathBuf>> {
    let Some(named) = std::env::var_os(variable).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let named = PathBuf::from(named);
    match on_path(&named) {
        Some(found) => Ok(Some(found)),
        None => Err(Failure::wrong(
            format!("{variable} names {}, which is no program", named.display()),
            "set it to the program's full path, or unset it to have the browser looked for",
        )),
    }
}

fn find(names: &[&str], mac_apps: &[&str]) -> Option<PathBuf> {
    let apps = mac_apps.iter().map(PathBuf::from).find(|path| path.is_file());
    names.iter().find_map(|name| on_path(Path::new(name))).or(apps)
}

/// The full path of a program that is given by name or by path.
fn on_path(program: &Path) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let mut file = program.to_owned();
    if cfg!(windows) && program.extension().is_none() {
        file.set_extension("exe");
    }
    // Joining an absolute path yields that path.
    std::env::split_paths(&folders).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::on_path;
    use std::path::Path;

    #[test]
    fn programs_are_found_by_name_and_by_path() {
        let cargo = on_path(Path::new("cargo")).expect("cargo is in PATH");
        assert_eq!(on_path(&cargo), Some(cargo.clone()));
        assert_eq!(on_path(Path::new("no-such-program")), None);
    }
}
