//! What a browser may do with the page, in the three forms in which hosts can say it.

/// The content policy that stands in the page: its own files and nothing else.
pub const CONTENT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// What only a header can say.
const FRAMES: &str = "frame-ancestors 'none'";

/// A `_headers` file, as Netlify and Cloudflare Pages read it.
pub fn headers() -> String {
    format!(
        "/*\n  \
           Content-Security-Policy: {CONTENT}; {FRAMES}\n  \
           Referrer-Policy: no-referrer\n  \
           X-Content-Type-Options: nosniff\n"
    )
}

/// An `.htaccess` file, as Apache reads it.
pub fn htaccess() -> String {
    format!(
        "AddDefaultCharset utf-8\n\
         AddType application/wasm .wasm\n\
         AddType text/javascript .js .mjs\n\
         AddType application/json .json\n\
         AddType application/manifest+json .webmanifest\n\
         <IfModule mod_headers.c>\n  \
           Header always set Content-Security-Policy \"{CONTENT}; {FRAMES}\"\n  \
           Header always set Referrer-Policy \"no-referrer\"\n  \
           Header always set X-Content-Type-Options \"nosniff\"\n\
         </IfModule>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::{CONTENT, headers, htaccess};

    #[test]
    fn the_policy_is_one_line_and_stands_in_both_files() {
        assert!(!CONTENT.contains(['\n', '"']) && !CONTENT.contains("  "));
        assert!(headers().contains(CONTENT) && htaccess().contains(CONTENT));
        assert!(headers().contains("frame-ancestors 'none'\n"));
        assert!(htaccess().contains("AddType application/wasm .wasm\n"));
    }
}
