//! `docs/publishing.md`, followed to the letter from a clean folder: every block of commands is taken out of
//! the guide and run by a shell, in the order of the guide.
//!
//! What the guide has of other people is stood in for, and what comes of it is looked at afterwards:
//!
//! - `git@github.com` is a repository in the folder; git itself is the real one.
//! - `rsync` to `host:` copies into a folder that is the disk of that host.
//! - `nginx` looks whether its configuration is whole, and whether the file is there that it includes.
//! - `letters serve` ends as soon as it says at which address the site is; `letters site` is told where
//!   the reader is, which the program of an editor has inside.

#![cfg(unix)]

mod common;

use std::collections::BTreeSet;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use common::Site;
use common::reader::reader;

const GUIDE: &str = include_str!("../../../docs/publishing.md");

/// The address at which the guide has its repository.
const REPOSITORY: &str = "git@github.com:NAME/REPOSITORY.git";

/// How each program of the guide begins that is stood in for; `$LETTERS`, `$READER` and `$HOST` are said
/// by whoever runs it.
const STAND_INS: [(&str, &str); 3] = [
    (
        "letters",
        r#"case $1 in
site) exec "$LETTERS" "$@" --reader "$READER" ;;
serve)
    "$LETTERS" "$@" --port 0 > served &
    for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        if grep -q http://127.0.0.1 served; then kill $!; exit 0; fi
        sleep 0.2
    done
    kill $!; exit 1 ;;
esac
exec "$LETTERS" "$@""#,
    ),
    (
        "rsync",
        r#"[ "$#" = 4 ] && [ "$1 $2" = "--archive --delete-after" ] || exit 1
case $3 in */) ;; *) exit 1 ;; esac
case $4 in host:/*/) ;; *) exit 1 ;; esac
mkdir -p "$HOST${4#host:}" && cp -R "$3." "$HOST${4#host:}""#,
    ),
    (
        "nginx",
        r#"case $* in
-t)
    [ "$(grep -c '{' server.conf)" = "$(grep -c '}' server.conf)" ] || exit 1
    included=$(sed -n 's/^ *include \(.*\);$/\1/p' server.conf)
    [ -n "$included" ] && [ -f "$HOST$included" ] ;;
"-s reload") ;;
*) exit 1 ;;
esac"#,
    ),
];

/// Somebody who follows the guide.
struct Follower {
    clean: Site,
    reader: std::path::PathBuf,
}

impl Follower {
    fn new() -> Follower {
        let follower =
            Follower { clean: Site::new("publishing"), reader: reader("publishing-reader") };
        fs::create_dir(follower.clean.0.join("bin")).unwrap();
        for (name, script) in STAND_INS {
            let file = follower.clean.0.join("bin").join(name);
            fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
            fs::set_permissions(file, Permissions::from_mode(0o755)).unwrap();
        }
        let made = follower.git(&["init", "--quiet", "--bare", "github.git"]);
        assert!(made.status.success(), "the guide is followed with git: {made:?}");
        follower
    }

    /// Does what lines say, in a folder, as a shell does it.
    #[track_caller]
    fn follow(&self, lines: &str, folder: &str) {
        let mut shell = Command::new("sh");
        let output = self.run(shell.args(["-e", "-c", lines]), folder);
        assert!(output.status.success(), "{lines}\n{}", String::from_utf8_lossy(&output.stderr));
    }

    fn git(&self, arguments: &[&str]) -> Output {
        self.run(Command::new("git").args(arguments), ".")
    }

    fn run(&self, command: &mut Command, folder: &str) -> Output {
        let here = &self.clean.0;
        let path = format!("{}:{}", here.join("bin").display(), std::env::var("PATH").unwrap());
        command
            .current_dir(here.join(folder))
            .env("PATH", path)
            .env("LETTERS", env!("CARGO_BIN_EXE_letters"))
            .env("READER", &self.reader)
            .env("HOST", here.join("host"))
            .env_remove("GIT_DIR")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_COUNT", "1")
            .env("GIT_CONFIG_KEY_0", format!("url.{}.insteadOf", here.join("github.git").display()))
            .env("GIT_CONFIG_VALUE_0", REPOSITORY);
        for who in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{who}_NAME"), "Editor");
            command.env(format!("GIT_{who}_EMAIL"), "editor@example.org");
        }
        command.output().unwrap()
    }
}

/// The blocks of the guide: what stands after the fence of each, and its lines.
fn blocks() -> impl Iterator<Item = (&'static str, &'static str)> {
    GUIDE.split("\n```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'))
}

/// The paths of all files below a folder.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                all.insert(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    all
}

#[test]
fn the_guide_leads_from_a_clean_folder_to_every_host() {
    let follower = Follower::new();
    let clean = &follower.clean;
    let mut followed = 0;
    for (fence, text) in blocks() {
        match fence.split_once(' ').unwrap_or((fence, "")) {
            ("sh" | "console", "") => {
                follower.follow(text, ".");
                followed += 1;
            }
            ("text", name) => fs::write(clean.0.join(name), text).unwrap(),
            ("nginx", "") => fs::write(clean.0.join("server.conf"), text).unwrap(),
            _ => panic!("nobody knows how to follow a block of `{fence}`"),
        }
    }
    assert!(followed >= 8, "{followed}");
    // What stands in a line of the guide.
    for (command, folder) in
        [("sha256sum -c SHA256SUMS", "site"), ("nginx -t && nginx -s reload", ".")]
    {
        assert!(GUIDE.contains(&format!("`{command}`")), "{command}");
        follower.follow(command, folder);
    }
    let site = files(&clean.0.join("site"));
    for file in [
        "index.html",
        "letters/index.json",
        "plain/index.html",
        "plain/en/letters/2026-03-04-harbour-master.html",
        "plain/zh-Hant/entities/mara-quill.html",
        "plain/en/feed.xml",
        "sitemap.xml",
        "404.html",
        "_headers",
        ".htaccess",
        ".nojekyll",
        "nginx.conf",
        "SHA256SUMS",
    ] {
        assert!(site.contains(file), "{file}");
    }
    let page = clean.read("site/plain/en/letters/2026-03-04-harbour-master.html");
    assert!(page.contains("href=\"https://example.org/list\""), "the contact line has links");
    every_host_has(&site, &follower);
    a_stick_has_whole_pages(clean);
}

/// Sees that the whole site has reached the repository and the host.
fn every_host_has(site: &BTreeSet<String>, follower: &Follower) {
    let pushed =
        follower.git(&["--git-dir", "github.git", "ls-tree", "-rz", "--name-only", "main"]);
    let pushed = String::from_utf8(pushed.stdout).unwrap();
    let pushed: BTreeSet<String> = pushed.split_terminator('\0').map(str::to_owned).collect();
    assert_eq!(pushed, *site, "GitHub Pages");
    let host = follower.clean.0.join("host/var/www/html/letters");
    assert_eq!(files(&host), *site, "Apache and nginx");
    // Netlify takes the folder as it is, and reads the headers there.
    assert!(follower.clean.read("site/_headers").starts_with("/*\n"), "Netlify");
}

/// Sees that the plain pages lead to one another where no host stands behind them.
fn a_stick_has_whole_pages(clean: &Site) {
    let folder = clean.0.join("site/plain");
    for file in files(&folder).iter().filter(|file| file.ends_with(".html")) {
        let page = fs::read_to_string(folder.join(file)).unwrap();
        let linked = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let local = linked.filter(|link| !link.contains(':') && !link.starts_with('#'));
        for link in local.map(|link| link.split(['#', '?']).next().unwrap_or(link)) {
            assert!(!link.starts_with('/'), "{file} leads to {link}, which a stick has not");
            let target = folder.join(file).parent().unwrap().join(link);
            assert!(target.exists(), "{file} leads to {link}, where there is nothing");
        }
    }
}
