//! `letters new`, `man` and `completions`, and what holds for all subcommands.

mod common;

use std::process::Command;

use common::{Site, failed, letters, letters_with, path, root, stdout};

const SUBCOMMANDS: [&str; 15] = [
    "new",
    "import",
    "check",
    "index",
    "search",
    "table",
    "export",
    "schema",
    "site",
    "serve",
    "copy",
    "sign",
    "verify",
    "man",
    "completions",
];

#[test]
fn an_archive_begins_with_questions() {
    let site = Site::new("new");
    let file = path(&site.0.join("a.json"));
    let answers = "en zh_Hant\nen, zh-Hant\nOur letters\n我們的信\n\n\nFriends of the Ferry\n\nferry\nhttps://ferry.example/\nmail@ferry.example\n";
    let output = letters_with(&["new", &file], answers.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let asked = String::from_utf8_lossy(&output.stderr);
    assert!(asked.contains("not a well-formed language tag"), "{asked}");
    assert!(asked.contains("Name of the collection (zh-Hant): "), "{asked}");
    let flags = path(&site.0.join("b.json"));
    let output = letters(&[
        "new",
        &flags,
        "--title",
        "en=Our letters",
        "--title",
        "zh-Hant=我們的信",
        "--publisher",
        "en=Friends of the Ferry",
        "--url",
        "https://ferry.example/",
        "--contact",
        "mail@ferry.example",
    ]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(site.read("a.json"), site.read("b.json"));
    assert_eq!(stdout(&letters(&["check", &file])), format!("{file}: accepted\n"));
}

#[test]
fn an_archive_that_is_there_is_kept() {
    let site = Site::new("new-kept");
    let file = path(&site.0.join("a.json"));
    std::fs::write(&file, "mine").unwrap();
    failed(&letters(&["new", &file, "--title", "en=T"]), "--force");
    assert_eq!(site.read("a.json"), "mine");
    assert_eq!(letters(&["new", &file, "--title", "en=T", "--force"]).status.code(), Some(0));
    failed(&letters_with(&["new", &path(&site.0.join("b.json"))], b"en\n"), "the answers end here");
    let other = ["new", &path(&site.0.join("c.json")), "--title", "en=T", "--language", "fr"];
    assert_eq!(letters(&other).status.code(), Some(1));
    failed(
        &letters(&["new", &path(&site.0.join("d.json")), "--title", "english=T"]),
        "such as `en`",
    );
    let nowhere = letters(&["new", &path(&site.0.join("none/d.json")), "--title", "en=T"]);
    failed(&nowhere, "make its folder first");
    assert_eq!(site.names(), ["a.json"]);
}

#[test]
fn every_subcommand_has_help_with_examples_and_a_page_of_the_manual() {
    let site = Site::new("man");
    let folder = path(&site.0.join("man1"));
    let output = letters(&["man", "--out", &folder]);
    // One for each, and one for the program.
    let written = format!("man1: pages written: {}\n", SUBCOMMANDS.len() + 1);
    assert!(stdout(&output).ends_with(&written), "{}", stdout(&output));
    assert!(site.read("man1/letters.1").contains("letters\\-export"));
    for subcommand in SUBCOMMANDS {
        let help = stdout(&letters(&[subcommand, "--help"]));
        assert!(help.contains("Examples:\n  "), "{subcommand}: {help}");
        assert!(help.lines().all(|line| line.chars().count() <= 110), "{subcommand}: {help}");
        let page = stdout(&letters(&["man", subcommand]));
        assert_eq!(page, site.read(&format!("man1/letters-{subcommand}.1")));
        assert!(page.contains(".SH SYNOPSIS"), "{page}");
        assert!(page.contains("\n.SH \"EXIT STATUS\"\n.TP\n0\n"), "{page}");
        assert!(page.contains(".TP\n130\nit was stopped with Ctrl"), "{page}");
        let examples = page.split(".SH EXAMPLES\n.nf\n").nth(1).unwrap();
        assert!(examples.starts_with("letters ") && examples.contains("\n.fi"), "{page}");
    }
    assert!(stdout(&letters(&["--help"])).replace('\n', " ").contains("130 it"));
    failed(&letters(&["man", "--out", &folder]), "--force");
    failed(&letters(&["man", "nothing"]), "`letters help`");
}

#[test]
fn shells_complete_every_subcommand() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = stdout(&letters(&["completions", shell]));
        assert!(SUBCOMMANDS.iter().all(|subcommand| script.contains(subcommand)), "{shell}");
        assert!(script.contains("parity"), "{shell}");
    }
    failed(&letters(&["completions", "dos"]), "possible values: bash");
}

#[test]
fn what_is_no_terminal_gets_no_colours() {
    let site = Site::new("colours");
    std::fs::write(site.0.join("a.json"), "{").unwrap();
    for arguments in [vec!["check", "a.json"], vec!["--help"], vec!["check", "none.json"]] {
        let output = letters(
            &arguments
                .iter()
                .map(|one| one.replace("a.json", &path(&site.0.join("a.json"))))
                .collect::<Vec<_>>()
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>(),
        );
        assert!(!output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b), "{arguments:?}");
    }
}

#[test]
fn help_is_well_set_on_a_narrow_terminal() {
    let help = |subcommand: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_letters"));
        command.args(subcommand).arg("--help").env("COLUMNS", "80");
        stdout(&command.output().unwrap())
    };
    for subcommand in std::iter::once(None).chain(SUBCOMMANDS.map(Some)) {
        let said = help(subcommand);
        let wide = said.lines().find(|line| line.chars().count() > 80);
        assert_eq!(wide, None, "{subcommand:?}");
        let Some((_, codes)) = said.split_once("Exit codes: ") else { continue };
        let lines: Vec<&str> = codes.trim_end().lines().collect();
        let broken = lines.iter().rev().skip(1).find(|line| line.len() < 55);
        assert_eq!(broken, None, "{subcommand:?}");
    }
}

#[test]
fn targets_that_cannot_be_written_are_explained_and_nothing_is_left_there() {
    let site = Site::new("unwritable");
    let (archive, file) = (path(&site.0.join("a.json")), path(&site.0.join("file")));
    std::fs::copy(root().join("public/letters/canada-china.json"), &archive).unwrap();
    std::fs::write(&file, "mine").unwrap();
    std::fs::create_dir(site.0.join("folder")).unwrap();
    let (inside, folder) = (format!("{file}/a"), path(&site.0.join("folder")));
    let long = path(&site.0.join("n".repeat(300)));
    for (target, remedy) in [
        (&inside, "a file stands for a folder there"),
        (&folder, "a folder for a file"),
        (&long, "give a shorter name"),
        (&path(&site.0.join("none/a")), "make its folder first"),
    ] {
        for command in [
            &["new", "--title", "en=A", "--publisher", "en=B", "--force", target][..],
            &["export", "--to", "text", &archive, "--force", "--out", target],
            &["table", &archive, "--force", "--out", target],
        ] {
            failed(&letters(command), remedy);
        }
    }
    for command in [
        &["export", "--to", "text", &archive, "--each", &file][..],
        &["man", "--out", &file],
        &["man", "--out", &inside],
    ] {
        failed(&letters(command), "cannot make the folder");
    }
    assert_eq!((site.names().len(), site.read("file").as_str()), (3, "mine"));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn what_never_ends_is_not_read_for_ever() {
    for of in [&["check", "/dev/zero"][..], &["search", "/dev/zero", "--", "ferry"]] {
        failed(&letters(of), "it has more than 64 MiB; no letter, table or bundle is so large");
    }
}

#[test]
fn nothing_is_written_over_what_is_read() {
    let site = Site::new("manners-input");
    site.copy("accepted/every-field.json", "a.json");
    let (file, before) = (path(&site.0.join("a.json")), site.read("a.json"));
    for command in [
        &["table", &file, "--out", &file, "--force"][..],
        &["copy", &file, "--out", &file, "--force"],
        &["export", "--to", "text", &file, "--out", &file, "--force"],
    ] {
        failed(&letters(command), "is what is read here");
        assert_eq!(site.read("a.json"), before, "{command:?}");
    }
}

#[test]
fn a_language_that_is_given_twice_is_named() {
    let site = Site::new("manners-twice");
    let file = path(&site.0.join("a.json"));
    failed(&letters(&["new", &file, "--title", "en=x", "--title", "en=y"]), "twice for `en`");
    assert!(site.names().is_empty());
}

#[test]
fn every_subcommand_says_its_exit_codes() {
    for name in SUBCOMMANDS {
        let help = stdout(&letters(&["help", name]));
        assert!(help.contains("Exit codes: 0 "), "{name}");
    }
}
