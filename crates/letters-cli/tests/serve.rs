//! `letters serve`, asked as browsers ask, and as they do not.

mod common;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use common::{Site, failed, letters, path};

/// A running command, which ends with the test.
struct Host {
    child: Child,
    address: String,
}

impl Host {
    fn start(site: &Site) -> Host {
        let mut child = Command::new(env!("CARGO_BIN_EXE_letters"))
            .args(["serve", "--port", "0", &path(&site.0)])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("http://").unwrap().strip_suffix('/').unwrap();
        Host { child, address: address.to_owned() }
    }

    /// The answer to one request line, headers and all.
    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_folder_that_is_no_site_is_named() {
    let folder = Site::new("serve/none");
    failed(
        &letters(&["serve", "--port", "0", &path(&folder.0)]),
        "is no site: it has no index.html",
    );
}

#[test]
fn files_come_with_headers_and_nothing_else_comes() {
    let site = Site::new("serve/site");
    std::fs::write(site.0.join("../secret.txt"), "secret").unwrap();
    std::fs::write(site.0.join(".htaccess"), "secret").unwrap();
    std::fs::write(site.0.join("index.html"), "<p>home").unwrap();
    std::fs::create_dir(site.0.join("plain")).unwrap();
    std::fs::write(site.0.join("plain/index.html"), "<p>plain").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../secret.txt", site.0.join("way.txt")).unwrap();
    let host = Host::start(&site);
    assert!(host.address.starts_with("127.0.0.1:"));

    let home = host.ask("GET /?letter=a").replace('\r', "");
    for part in [
        "HTTP/1.1 200 OK\n",
        "Content-Type: text/html; charset=utf-8\n",
        "frame-ancestors 'none'\n",
        "X-Content-Type-Options: nosniff\n",
        "\n\n<p>home",
    ] {
        assert!(home.contains(part), "{part} in {home}");
    }
    assert!(!host.ask("HEAD /").contains("<p>home"));
    assert!(host.ask("GET /plain/").ends_with("<p>plain"));
    let moved = host.ask("GET /plain");
    assert!(
        moved.starts_with("HTTP/1.1 301") && moved.contains("Location: /plain/\r\n"),
        "{moved}"
    );
    assert!(host.ask("POST /").starts_with("HTTP/1.1 405"));
    for address in
        ["/../secret.txt", "/%2e%2e/secret.txt", "/way.txt", "/.htaccess", "/none", "//x"]
    {
        let answer = host.ask(&format!("GET {address}"));
        assert!(answer.starts_with("HTTP/1.1 404") && !answer.contains("secret"), "{answer}");
    }
    std::fs::write(site.0.join("404.html"), "<p>nothing").unwrap();
    let nothing = host.ask("GET /none/none");
    assert!(nothing.starts_with("HTTP/1.1 404") && nothing.ends_with("<p>nothing"), "{nothing}");

    let port = host.address.split(':').next_back().unwrap().to_owned();
    failed(&letters(&["serve", &path(&site.0), "--port", &port]), "cannot be used");
}

#[test]
fn what_is_no_folder_is_named() {
    let site = Site::new("serve-none");
    failed(&letters(&["serve", &path(&site.0.join("none"))]), "give the folder of a site");
}

#[test]
fn a_site_stands_under_the_path_of_its_address_too() {
    let site = Site::new("serve-path");
    std::fs::write(site.0.join("index.html"), "<p>home").unwrap();
    std::fs::write(site.0.join("reader.css"), "p {}").unwrap();
    std::fs::write(site.0.join(".htaccess"), "ErrorDocument 404 /letters/404.html\n").unwrap();
    let host = Host::start(&site);
    for address in ["/", "/letters/"] {
        assert!(host.ask(&format!("GET {address}")).ends_with("<p>home"), "{address}");
    }
    assert!(host.ask("GET /letters/reader.css").ends_with("p {}"));
    for address in ["/lettersreader.css", "/letters/../../x", "/letters/.htaccess", "/letters//x"] {
        assert!(host.ask(&format!("GET {address}")).starts_with("HTTP/1.1 404"), "{address}");
    }
}
