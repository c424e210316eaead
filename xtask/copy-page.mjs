// Makes the page of copies in one file, in which only the program and the letters are missing:
//   node xtask/copy-page.mjs READER GLUE PROGRAM ICON STYLE…
// READER is the folder of the built reader, the others are files of it. See docs/one-file.md.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const [reader, glue, program, icon, ...styles] = process.argv.slice(2);
const read = (name) => readFileSync(join(reader, name), "utf8");
const digest = (text) => createHash("sha256").update(text).digest("base64");

/** One classic script: pages that were opened from a disk may load no modules. */
const { outputFiles } = buildSync({
  stdin: {
    contents: `import initialize from "./${join(reader, glue)}"; import { open } from "./public/copy.js"; open(initialize);`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  minify: true,
  format: "iife",
  charset: "utf8",
  // The files of the program lie in the page.
  define: { "import.meta.url": "document.baseURI" },
  write: false,
  logLevel: "warning",
});
const script = outputFiles[0].text.trim();
const sheet = styles.map((style) => read(style).trim()).join("\n");
const parts = {
  script,
  style: sheet,
  "script-digest": digest(script),
  "style-digest": digest(sheet),
  icon: Buffer.from(read(icon)).toString("base64"),
  // The part that is started comes first.
  program: [program, ...readdirSync(reader).filter((name) => name.endsWith(".wasm") && name !== program).sort()].join(" "),
};

if (/<\/script|<!--/i.test(script)) throw new Error("the script of copies in one file would end its own element");
if (/<\/style|url\(\s*["']?(?!data:)/i.test(sheet)) throw new Error("the style sheet of copies in one file needs another file");

const page = readFileSync("public/copy.html", "utf8").replace(/\{\{([a-z-]+)\}\}/g, (place, name) => {
  if (!(name in parts)) throw new Error(`public/copy.html has a place for ${name}, of which nothing is known`);
  return parts[name];
});
writeFileSync(join(reader, "copy.html"), page);
