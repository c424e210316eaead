//! What a browser may do with the site, in the forms in which pages and hosts can say it.

/// The content policy that stands in the page of the reader: its own files and nothing else. Where
/// the browser has Trusted Types, no text becomes markup, a script or a script's address: the one
/// policy lets the workers pass (`public/workers.js`).
pub const CONTENT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types open-letters";

/// The content policy that stands in pages without scripts.
pub const PLAIN: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    base-uri 'none'; form-action 'none'";

/// What only a header can say.
const FRAMES: &str = "frame-ancestors 'none'";

/// The headers that every file of a site is to be sent with, names and values.
pub fn headers() -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", format!("{CONTENT}; {FRAMES}")),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

/// A `_headers` file, as Netlify and Cloudflare Pages read it.
pub(crate) fn headers_file() -> String {
    let lines = headers().into_iter().map(|(name, value)| format!("  {name}: {value}\n"));
    format!("/*\n{}", lines.collect::<String>())
}

/// The media types of all files of a site, with the ends of their names.
const TYPES: [(&str, &str); 10] = [
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/javascript", "js"),
    ("application/wasm", "wasm"),
    ("application/json", "json"),
    ("application/manifest+json", "webmanifest"),
    ("application/xml", "xml"),
    ("image/svg+xml", "svg"),
    ("image/png", "png"),
    ("font/woff2", "woff2"),
];

/// The media type of a file as hosts send it, by the end of its name.
pub(crate) fn types() -> impl Iterator<Item = (&'static str, String)> {
    TYPES.iter().map(|(media_type, end)| {
        let charset = if media_type.starts_with("text/") { "; charset=utf-8" } else { "" };
        (*end, [media_type, charset].concat())
    })
}

/// An `.htaccess` file, as Apache reads it. Where the path of the site on its host is known, it says
/// which page stands in for those that are not there.
pub(crate) fn htaccess_file(path: Option<&str>) -> String {
    let lines = headers().into_iter();
    let lines = lines.map(|(name, value)| format!("  Header always set {name} \"{value}\"\n"));
    let types = TYPES.iter().map(|(media_type, end)| format!("AddType {media_type} .{end}\n"));
    let missing = path.map(|path| format!("ErrorDocument 404 {path}404.html\n"));
    format!(
        "AddDefaultCharset utf-8\n{}{}<IfModule mod_headers.c>\n{}</IfModule>\n",
        types.collect::<String>(),
        missing.unwrap_or_default(),
        lines.collect::<String>()
    )
}

/// Lines for nginx, to be included in the `server` or the `location` that has the site. Its own list
/// of types takes the place of any other there, so it names all that a site has.
pub(crate) fn nginx_file(path: Option<&str>) -> String {
    let types = TYPES.iter().map(|(media_type, end)| format!("  {media_type} {end};\n"));
    let texts = TYPES.iter().map(|(media_type, _)| *media_type).filter(|name| is_text(name));
    let lines = headers().into_iter();
    let lines = lines.map(|(name, value)| format!("add_header {name} \"{value}\" always;\n"));
    let missing = path.map(|path| format!("error_page 404 {path}404.html;\n"));
    format!(
        "types {{\n{}}}\ncharset utf-8;\ncharset_types {};\n{}{}",
        types.collect::<String>(),
        texts.collect::<Vec<_>>().join(" "),
        missing.unwrap_or_default(),
        lines.collect::<String>()
    )
}

fn is_text(media_type: &str) -> bool {
    // nginx takes HTML for granted, and warns of what is said twice.
    media_type.starts_with("text/") && media_type != "text/html"
}

#[cfg(test)]
mod tests {
    use super::{CONTENT, headers_file, htaccess_file, nginx_file};

    #[test]
    fn the_policy_is_one_line_and_stands_in_all_files() {
        assert!(!CONTENT.contains(['\n', '"']) && !CONTENT.contains("  "));
        let files = [headers_file(), htaccess_file(None), nginx_file(None)];
        assert!(files.iter().all(|file| file.contains(CONTENT) && !file.contains("404")));
        assert!(headers_file().starts_with("/*\n  Content-Security-Policy: default-src 'none'; "));
        assert!(headers_file().contains("; frame-ancestors 'none'\n"));
        assert!(htaccess_file(None).contains("AddType application/wasm .wasm\n"));
        assert!(htaccess_file(Some("/a/")).contains("\nErrorDocument 404 /a/404.html\n"));
        assert!(nginx_file(Some("/a/")).contains("\nerror_page 404 /a/404.html;\n"));
        assert!(nginx_file(None).contains("\n  application/wasm wasm;\n"));
    }
}
