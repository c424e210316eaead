//! What a browser may do with the site, in the forms in which pages and hosts can say it.

/// The content policy that stands in the page of the reader: its own files and nothing else. Where
/// the browser has Trusted Types, no text becomes markup, a script or a script's address: the one
/// policy lets the offline worker pass (`public/offline-page.js`).
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

/// An `.htaccess` file, as Apache reads it.
pub(crate) fn htaccess_file() -> String {
    let lines = headers().into_iter();
    let lines = lines.map(|(name, value)| format!("  Header always set {name} \"{value}\"\n"));
    format!(
        "AddDefaultCharset utf-8\n\
         AddType application/wasm .wasm\n\
         AddType text/javascript .js .mjs\n\
         AddType application/json .json\n\
         AddType application/manifest+json .webmanifest\n\
         <IfModule mod_headers.c>\n{}</IfModule>\n",
        lines.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::{CONTENT, headers_file, htaccess_file};

    #[test]
    fn the_policy_is_one_line_and_stands_in_both_files() {
        assert!(!CONTENT.contains(['\n', '"']) && !CONTENT.contains("  "));
        assert!(headers_file().contains(CONTENT) && htaccess_file().contains(CONTENT));
        assert!(headers_file().starts_with("/*\n  Content-Security-Policy: default-src 'none'; "));
        assert!(headers_file().contains("; frame-ancestors 'none'\n"));
        assert!(htaccess_file().contains("AddType application/wasm .wasm\n"));
    }
}
