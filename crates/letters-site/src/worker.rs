//! The offline worker (`public/offline.js`) as a site has it: one of its lines has what the worker must
//! know of the site, so that it holds nothing but what it does.

use std::collections::BTreeMap;

use letters_pages::{Element, MAIN, element};
use serde::Serialize;

use crate::plain::{PlainWording, basics, document};
use crate::{Release, SiteError, policy};

/// The line of the offline worker that is replaced.
const PLACE: &str = "const RELEASE = {};";

/// How the line begins and ends.
const LINE: (&str, &str) = ("const RELEASE = ", ";");

/// What the worker is told: the release, and how it answers.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    release: &'a Release,
    /// The headers of every answer.
    headers: BTreeMap<&'static str, String>,
    /// The media type of a file, by the end of its name.
    types: BTreeMap<&'static str, String>,
    /// The page that stands where one cannot be given.
    notice: String,
}

/// The worker of a release.
pub(crate) fn filled(worker: &[u8], release: &Release) -> Result<Vec<u8>, SiteError> {
    let text = std::str::from_utf8(worker).map_err(|_| SiteError::NoPlaceForRelease)?;
    let is_place = |line: &&str| line.trim_end_matches(['\r', '\n']) == PLACE;
    if text.split_inclusive('\n').filter(is_place).count() != 1 {
        return Err(SiteError::NoPlaceForRelease);
    }
    let (headers, types) = (policy::headers().into_iter().collect(), policy::types().collect());
    let told = Told { release, headers, types, notice: notice() };
    let json = serde_json::to_string(&told).map_err(|_| SiteError::NoPlaceForRelease)?;
    let filled = text.split_inclusive('\n').map(|line| match is_place(&line) {
        true => [LINE.0, &json, LINE.1, &line[PLACE.len()..]].concat(),
        false => line.to_owned(),
    });
    Ok(filled.collect::<String>().into_bytes())
}

/// The release of a worker; nothing if it has none.
pub(crate) fn release_of(worker: &[u8]) -> Option<Release> {
    let text = std::str::from_utf8(worker).ok()?;
    text.lines().find_map(|line| {
        let json = line.trim_end().strip_prefix(LINE.0)?.strip_suffix(LINE.1)?;
        serde_json::from_str(json).ok()
    })
}

/// The page that the worker gives for one that is neither stored whole nor to be had from the host, in
/// all languages of the interface. The worker puts the path of what is missing in the place of `{path}`,
/// and the address of the site in the place of `{start}`.
fn notice() -> String {
    let all = PlainWording::all();
    let title = all.map(|words| words.not_offline).join(" · ");
    let headings = ["h1"].into_iter().chain(std::iter::repeat("h2"));
    let main = element("main").place(MAIN);
    let main = main.with_all(all.into_iter().zip(headings).map(in_language));
    document(all[0].lang(), basics(&title, std::iter::empty()), None, vec![main.into()])
}

fn in_language((words, heading): (&'static PlainWording, &'static str)) -> Element {
    let link = |to: &'static str, name| element("p").with(element("a").set("href", to).with(name));
    element("section")
        .set("lang", words.lang())
        .with(element(heading).with(words.not_offline))
        .with(element("p").with(words.not_whole).with(element("bdi").with("{path}")))
        .with(link("", words.try_again))
        .with(link("{start}", words.to_all_letters))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Files;

    fn release() -> Release {
        Release::of(&Files::from([("a.css".into(), b"1".to_vec())]), Some(7))
    }

    #[test]
    fn what_the_worker_is_told_takes_the_place_of_nothing() {
        let worker = b"// const RELEASE = {};\r\nconst RELEASE = {};\r\nuse(RELEASE);";
        let bytes = filled(worker, &release()).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        let json = text.strip_prefix("// const RELEASE = {};\r\nconst RELEASE = ").unwrap();
        let json = json.strip_suffix(";\r\nuse(RELEASE);").unwrap();
        let told: serde_json::Value = serde_json::from_str(json).unwrap();
        let digest = letters_bundle::digest(b"1").to_string();
        assert_eq!(told["files"], serde_json::json!({ "a.css": [digest, 1] }));
        assert_eq!(
            (told["version"].as_str(), &told["signedVersion"]),
            (Some(&*release().version), &7.into())
        );
        assert_eq!(told["types"]["html"], "text/html; charset=utf-8");
        assert_eq!(told["types"]["wasm"], "application/wasm");
        assert_eq!(told["headers"]["Referrer-Policy"], "no-referrer");
        assert_eq!(release_of(&bytes), Some(release()));
    }

    #[test]
    fn a_worker_has_one_place() {
        for wrong in ["", "const RELEASE = [];", " const RELEASE = {};", "\u{0}"] {
            assert!(filled(wrong.as_bytes(), &release()).is_err(), "{wrong}");
        }
        assert!(filled(PLACE.repeat(2).as_bytes(), &release()).is_err());
        assert!(filled([PLACE, "\n", PLACE].concat().as_bytes(), &release()).is_err());
        assert_eq!(release_of(PLACE.as_bytes()), None);
    }

    #[test]
    fn the_notice_says_what_is_missing_and_leads_back_in_every_language() {
        let notice = notice();
        let count = PlainWording::all().len();
        for part in ["<bdi>{path}</bdi>", "href=\"\"", "href=\"{start}\""] {
            assert_eq!(notice.matches(part).count(), count, "{part}: {notice}");
        }
        assert!(PlainWording::all().iter().all(|words| notice.contains(words.not_whole)));
    }
}
