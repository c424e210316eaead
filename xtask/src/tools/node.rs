//! Node, and the npm packages that the build and the tests use.

use std::fs;

use crate::failure::{Failure, Outcome};
use crate::project::{Project, lock};
use crate::shell;

const OLDEST: u32 = 20;
/// A copy of the lock file that `node_modules` was made from.
const MARK: &str = "node_modules/.made-from-package-lock.json";

/// Makes sure that there is a Node that is new enough.
fn node(project: &Project) -> Outcome {
    let remedy = format!(
        "install Node {OLDEST} or later: `apt-get install nodejs npm` on Debian 13 and Ubuntu 25.04,\n\
         `brew install node` on macOS, or https://nodejs.org for every system"
    );
    let Some(version) = shell::first_line(project.command("node").arg("--version")) else {
        return Err(Failure::wrong("there is no Node on this machine (`node` in PATH)", remedy));
    };
    match major(&version) {
        Some(major) if major >= OLDEST => Ok(()),
        _ => Err(Failure::wrong(
            format!("Node {version} is too old: {OLDEST} is the oldest that is tested"),
            remedy,
        )),
    }
}

/// Makes sure that `node_modules` holds what `package-lock.json` says.
pub fn packages(project: &Project) -> Outcome {
    node(project)?;
    let wanted = project.read("package-lock.json")?;
    let mark = project.path(MARK);
    let is_there = || fs::read_to_string(&mark).is_ok_and(|made_from| made_from == wanted);
    if is_there() {
        return Ok(());
    }
    let _lock = lock(&project.target().join("npm.lock"), "it installs npm packages")?;
    if is_there() {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    shell::step("installing npm packages into node_modules", || {
        shell::run(project.command(npm).args(["ci", "--no-audit", "--no-fund"]))
    })?;
    fs::write(&mark, &wanted).map_err(Failure::file("write", &mark))
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_first_number_of_a_version_counts() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("20"), None);
    }
}
