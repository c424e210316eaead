//! `letters serve`: a look at a site on this machine, as a host would send it.

use std::fs;
use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};

use clap::Args;
use letters_site::policy;
use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response, Server};

use crate::outcome::Outcome;

/// Show a site on this machine, with the headers that it asks of a host
///
/// Nobody but this machine can reach it. Ctrl-C stops it. A site that was made with `--base-url` stands under the
/// path of that address, too, so that what its `404.html` asks for is there.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Serve {
    /// The folder of the site
    dir: PathBuf,
    /// The port; 0 takes any that is free
    #[arg(long, default_value_t = 8000)]
    port: u16,
}

const EXAMPLES: &str = "\
Examples:
  letters serve site
  letters serve site --port 9000

Exit codes: 0 it was stopped, 1 never, 2 the folder is no site, or the port cannot be used";

/// How many requests are answered at a time: more than a browser has at once.
const THREADS: usize = 8;

impl Serve {
    /// Answers until it is stopped.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let dir = self.dir.display();
        let folder = match fs::canonicalize(&self.dir).and_then(list) {
            Ok(folder) => folder,
            Err(why) => {
                let why = format!("cannot serve `{dir}`: {why}; give the folder of a site");
                return Ok(Outcome::Failed.because(why));
            }
        };
        if !folder.join("index.html").is_file() {
            let why = "it has no index.html; give the folder that `letters site` has made";
            return Ok(Outcome::Failed.because(format!("`{dir}` is no site: {why}")));
        }
        let server = match Server::http((Ipv4Addr::LOCALHOST, self.port)) {
            Ok(server) => server,
            Err(why) => {
                let port = self.port;
                let why = format!("port {port} cannot be used: {why}; choose another: --port 0");
                return Ok(Outcome::Failed.because(why));
            }
        };
        let site = Place::of(folder);
        writeln!(out, "http://{}/", server.server_addr())?;
        out.flush()?;
        std::thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| while answer_next(&server, &site).is_some() {});
            }
        });
        Ok(Outcome::Accepted)
    }
}

/// Sees that a folder is one that can be listed.
fn list(folder: PathBuf) -> io::Result<PathBuf> {
    fs::read_dir(&folder).map(|_| folder)
}

fn answer_next(server: &Server, site: &Place) -> Option<()> {
    let request = server.recv().ok()?;
    let answer = Answer::to(&request, site);
    // Whoever has asked may have gone.
    let _ = request.respond(answer.response());
    Some(())
}

/// A site on this machine.
struct Place {
    folder: PathBuf,
    /// The path under which it is to be published, from slash to slash, if that is known.
    path: Option<String>,
}

impl Place {
    /// A site, whose file for Apache says under which path it is to be published.
    fn of(folder: PathBuf) -> Place {
        let told = fs::read_to_string(folder.join(".htaccess")).unwrap_or_default();
        let page = told.lines().find_map(|line| line.trim().strip_prefix("ErrorDocument 404 "));
        let path = page.and_then(|page| page.trim().strip_suffix("404.html"));
        let path = path.filter(|path| path.len() > 1 && path.starts_with('/'));
        Place { path: path.map(str::to_owned), folder }
    }

    /// An address as it is where the site has no path.
    fn own<'u>(&self, address: &'u str) -> &'u str {
        let path = self.path.as_deref().and_then(|path| path.strip_suffix('/'));
        let rest = path.and_then(|path| address.strip_prefix(path));
        rest.filter(|rest| rest.starts_with('/')).unwrap_or(address)
    }
}

/// What is sent back.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    status: u16,
    content_type: String,
    body: Vec<u8>,
    /// Where the same is to be found.
    location: Option<String>,
}

impl Answer {
    fn to(request: &Request, site: &Place) -> Answer {
        match request.method() {
            Method::Get | Method::Head => Answer::about(request.url(), site),
            _ => Answer::text(405, "only GET and HEAD are answered\n"),
        }
    }

    /// The answer to an address, as static hosts give it.
    fn about(url: &str, site: &Place) -> Answer {
        let folder = site.folder.as_path();
        let address = url.split(['?', '#']).next().unwrap_or_default();
        let Some(path) = path_of(site.own(address)) else { return Answer::not_found(folder) };
        let is_folder = address.ends_with('/');
        let path = if is_folder { [&path, "index.html"].concat() } else { path };
        match inside(folder, &path) {
            Some(file) if file.is_dir() && !is_folder => {
                let location = Some([address, "/"].concat());
                Answer { location, ..Answer::text(301, "") }
            }
            Some(file) if file.is_file() => match fs::read(&file) {
                Ok(body) => Answer::file(200, &path, body),
                Err(_) => Answer::text(500, "the file cannot be read\n"),
            },
            _ => Answer::not_found(folder),
        }
    }

    fn not_found(folder: &Path) -> Answer {
        match inside(folder, "404.html").map(fs::read) {
            Some(Ok(body)) => Answer::file(404, "404.html", body),
            _ => Answer::text(404, "there is no such file\n"),
        }
    }

    fn file(status: u16, path: &str, body: Vec<u8>) -> Answer {
        Answer { status, content_type: content_type(path), body, location: None }
    }

    fn text(status: u16, words: &str) -> Answer {
        Answer::file(status, "words.txt", words.as_bytes().to_vec())
    }

    fn response(self) -> Response<io::Cursor<Vec<u8>>> {
        let response = Response::from_data(self.body).with_status_code(self.status);
        let mut headers = policy::headers();
        headers.push(("Content-Type", self.content_type));
        // What was changed a moment ago is to be seen.
        headers.push(("Cache-Control", "no-cache".to_owned()));
        headers.extend(self.location.map(|location| ("Location", location)));
        let headers = headers.into_iter();
        let headers = headers.filter_map(|(name, value)| Header::from_bytes(name, value).ok());
        headers.fold(response, Response::with_header)
    }
}

fn content_type(path: &str) -> String {
    let mime = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = mime.type_() == "text" || mime.suffix().is_some_and(|suffix| suffix == "xml");
    if is_text { format!("{mime}; charset=utf-8") } else { mime.to_string() }
}

/// The path within the site that an address names: nothing where it would leave the site, or names
/// what hosts do not show.
fn path_of(address: &str) -> Option<String> {
    let path = percent_decode_str(address.strip_prefix('/')?).decode_utf8().ok()?;
    let mut parts: Vec<&str> = path.split('/').collect();
    // The address of a folder ends with nothing after its slash.
    parts.pop_if(|last| last.is_empty());
    let is_wrong =
        |part: &&str| part.is_empty() || part.starts_with('.') || part.contains(['\\', ':', '\0']);
    (!parts.iter().any(is_wrong)).then(|| path.into_owned())
}

/// A file or folder of the site, unless links lead out of it.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let file = fs::canonicalize(folder.join(path)).ok()?;
    file.starts_with(folder).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_leaves_the_site() {
        assert_eq!(path_of("/").as_deref(), Some(""));
        assert_eq!(path_of("/a/b%20c.html").as_deref(), Some("a/b c.html"));
        assert_eq!(path_of("/%E4%BF%A1/").as_deref(), Some("信/"));
        for wrong in [
            "",
            "a",
            "//",
            "//etc",
            "/../x",
            "/a/../b",
            "/a/..",
            "/%2e%2e/x",
            "/a%2f..%2fb",
            "/.git",
            "/a//b",
            "/..%5cx",
            "/C:/x",
            "/%00",
            "/%ff",
        ] {
            assert_eq!(path_of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn types_are_those_that_browsers_ask_for() {
        for (path, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("a/boot.js", "text/javascript; charset=utf-8"),
            ("a_bg.wasm", "application/wasm"),
            ("a.json", "application/json"),
            ("a.webmanifest", "application/manifest+json"),
            ("icon.svg", "image/svg+xml; charset=utf-8"),
            ("SHA256SUMS", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), expected, "{path}");
        }
    }
}
