//! A reader as a build leaves it, as small as can be.

use std::path::PathBuf;

use super::Site;

/// Files of the reader, for a folder of their own.
pub const READER: [(&str, &str); 4] = [
    (
        "index.html",
        "<!DOCTYPE html>\n<html lang=\"en\"><head>\n<link rel=\"stylesheet\" href=\"./reader-1.css\">\n\
         <script type=\"module\" src=\"./boot.js\"></script>\n</head><body></body></html>\n",
    ),
    ("boot.js", "export {};\n"),
    ("reader-1.css", "main { max-width: 40rem }\n"),
    ("offline.js", "// The worker.\nconst RELEASE = {};\n"),
];

/// A folder with the reader.
pub fn reader(name: &str) -> PathBuf {
    let site = Site::new(name);
    for (file, text) in READER {
        std::fs::write(site.0.join(file), text).unwrap();
    }
    site.0
}
