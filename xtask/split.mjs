// Puts the two parts of the program into the folder of the reader, under names that have their digests,
// and their names into the page. Arguments: the folder with the parts, the folder of the reader, and the
// program that puts functions in order.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const [parts, reader, functionOrder] = process.argv.slice(2);
const NAME = 'open-letters';

/** Writes a file of the program, and gives its name. */
function publish(bytes, kind, ending) {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const name = `${NAME}${kind}-${digest}${ending}`;
  writeFileSync(join(reader, name), bytes);
  return name;
}

/**
 * A program in the order of its functions in which it is the smallest in brotli. What is equally alike stays as it
 * stands, so that another round may find a better one.
 */
function smallest(path) {
  const sized = (bytes) => ({ bytes, size: brotliCompressSync(bytes).length });
  const orders = `${path}.orders`;
  let best = sized(readFileSync(path));
  for (let round = 0; round < 4; round += 1) {
    execFileSync(functionOrder, [path, orders], { stdio: 'inherit' });
    const found = readdirSync(orders).sort().map((name) => sized(readFileSync(join(orders, name))));
    rmSync(orders, { recursive: true });
    const least = found.reduce((one, other) => (other.size < one.size ? other : one));
    if (least.size >= best.size) break;
    best = least;
    writeFileSync(path, best.bytes);
  }
  return best.bytes;
}

/** What one attribute of the page names is replaced by what another program has in its place. */
function rename(html, attribute, name) {
  const [whole, old] = new RegExp(`${attribute}="\\./([^"]+)"`).exec(html);
  rmSync(join(reader, old), { force: true });
  return html.replaceAll(old, name);
}

const rest = publish(readFileSync(join(parts, 'rest.wasm')), '-rest', '.wasm');
const loader = join(parts, '__wasm_split.js');
const text = readFileSync(loader, 'utf8');
if (!text.includes('./rest.wasm')) throw new Error(`${loader} does not name the rest of the program`);
writeFileSync(loader, text.replace('./rest.wasm', `./${rest}`));
const script = join(parts, `${NAME}.js`);
buildSync({
  entryPoints: [script],
  outfile: script,
  allowOverwrite: true,
  bundle: true,
  format: 'esm',
  charset: 'utf8',
  logLevel: 'warning',
});
execFileSync(process.execPath, ['xtask/shorten.mjs', parts], { stdio: 'inherit' });
const glue = publish(readFileSync(script), '', '.js');
const program = publish(smallest(join(parts, `${NAME}_bg.wasm`)), '', '_bg.wasm');

const page = join(reader, 'index.html');
const html = rename(rename(readFileSync(page, 'utf8'), 'data-module', glue), 'data-wasm', program);
// The looks of the rest are loaded with it (xtask/rest.js): browsers pass over a sheet that is disabled.
const looks = /(<link rel="stylesheet" href="\.\/rest-[^"]+\.css")/;
if (!looks.test(html)) throw new Error(`${page} does not name the looks of the rest`);
// Comments are for who reads the sources, and so is the space at the beginning of lines.
const short = html.replace(looks, '$1 disabled').replace(/<!--.*?-->/gs, '').replace(/\n\s+/g, '\n');
writeFileSync(page, short);
const left = readdirSync(reader).filter((name) => name.startsWith(`${NAME}-`));
if (left.length !== 3) throw new Error(`the program is to be three files, and not ${left.join(', ')}`);
