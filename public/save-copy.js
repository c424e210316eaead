// Makes a copy in one file (docs/one-file.md) of the page that is left open for it, as
// `crates/letters-copy` does on the command line: the same choice gives the same bytes. The start script
// loads this when someone asks for a copy.

const INDEX = "letters/index.json";
const SIGNATURE = "letters/index.json.minisig";
const TEMPLATE = "copy.html";
/** Where the program and the letters belong; the paths of the parts of the program stand there. */
const PLACE = /<!-- program: ([^<\n]*?) -->/;
/** How long a host may take for one file, in milliseconds. */
const PATIENCE = 120_000;

async function bytesOf(path) {
  const answer = await fetch(path, { cache: "no-cache", signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`${path}: the host answers ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Every byte comes back from the text, also a mark at its beginning. */
const textOf = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

async function isRight({ sha256, bytes: length }, bytes) {
  if (bytes.length !== length) return false;
  // Pages that did not come by a safe way have no digests; the copy looks at them when it is opened.
  if (!crypto.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return sha256 === Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The files of the site with letters, byte for byte: each its path and its text. */
async function siteFiles(key) {
  const index = textOf(await bytesOf(INDEX));
  const files = [[INDEX, index]];
  if (key) files.push([SIGNATURE, textOf(await bytesOf(SIGNATURE))]);
  for (const entry of JSON.parse(index).bundles) {
    const path = `letters/${entry.path}`;
    const bytes = await bytesOf(path);
    if (!(await isRight(entry, bytes))) throw new Error(`${path} is not as the index says`);
    files.push([path, textOf(bytes)]);
  }
  return files;
}

/** A block that no browser runs, and that nothing in it can end; see `crates/letters-copy/src/block.rs`. */
function block(path, kind, content) {
  return `<script type="text/plain" data-path="${encode(path, ATTRIBUTE)}"${kind}>${content}</script>`;
}

/** What must not stand in an attribute as it is. */
const ATTRIBUTE = /[%<\r\0"&\n]/g;
const encode = (text, signs) => text.replace(signs, (sign) => encodeURIComponent(sign));

function base64(bytes) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = failed;
    reader.readAsDataURL(new Blob([bytes]));
  });
}

/** The page with these files, or with all of the site, and then signed as the site is. */
export async function makeCopy(files) {
  const key = files ? undefined : document.querySelector("meta[name=open-letters-key]")?.content;
  const page = textOf(await bytesOf(TEMPLATE));
  const [before, program, after] = page.split(PLACE);
  const blocks = (files ?? (await siteFiles(key))).map(([path, text]) =>
    block(path, "", encode(text, /[%<\r\0]/g)),
  );
  if (key) blocks.unshift(`<meta name="open-letters-key" content="${encode(key, ATTRIBUTE)}">`);
  // The page names its own program: the site can have a newer one than the page that is open.
  for (const part of program.split(" ")) blocks.push(block(part, ' data-kind="base64"', await base64(await bytesOf(part))));
  return before + blocks.join("\n    ") + after;
}
