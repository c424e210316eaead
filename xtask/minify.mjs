// Takes comments and long names out of scripts and styles, and puts what one imports into it:
//   node xtask/minify.mjs READER FILE…
// READER is the folder of the built reader, the others are files of it. The names of style sheets get
// digests of what is in them then, so that no cache gives an old one by the name of a new one: those that
// Trunk gives them are of the lists of their parts. Trunk's own minifier cannot read what wasm-bindgen
// writes.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const [reader, ...files] = process.argv.slice(2);
for (const file of files) {
  const isStart = file.endsWith("boot.js");
  buildSync({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    minify: true,
    bundle: isStart || file.endsWith(".css"),
    format: file.endsWith(".js") ? "esm" : undefined,
    // These are loaded when somebody needs them.
    external: isStart ? ["./save-copy.js", "./offline-page.js", "./reading-page.js"] : [],
    charset: "utf8",
    logLevel: "warning",
  });
}

const page = join(reader, "index.html");
let html = readFileSync(page, "utf8");
for (const name of readdirSync(reader).filter((name) => name.endsWith(".css"))) {
  const digest = createHash("sha256").update(readFileSync(join(reader, name))).digest("hex");
  const by = name.replace(/-[0-9a-f]+\.css$/, `-${digest.slice(0, 16)}.css`);
  if (!html.includes(`./${name}`)) throw new Error(`${page} does not name ${name}`);
  html = html.replaceAll(`./${name}`, `./${by}`);
  renameSync(join(reader, name), join(reader, by));
}
writeFileSync(page, html);
