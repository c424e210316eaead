// Publishes the letters as an editor does, from their texts: `letters import`, a table with asks and topics,
// `letters site`. The tests then run on that site as on the release:
//
//   node tests/publish.mjs SITE
//   OPEN_LETTERS_DIST=SITE node --test tests/*.test.mjs
//
// OPEN_LETTERS_SOURCES names the folder with the texts of the two letters, which the project may not hold.
// Without it the texts are those that `letters export` makes of the archive that ships: the same names, in
// the project's own words. What no text says an editor adds, here out of that archive: whom it knows and by
// which names, what each passage asks, which letters belong together, from where they are,
// and what a letter without a title is called.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SHIPPED = at('public/letters/canada-china.json');
const PROGRAM = process.env.OPEN_LETTERS_PROGRAM ?? at('target/tools/letters');
const SOURCES = process.env.OPEN_LETTERS_SOURCES;
const shipped = JSON.parse(readFileSync(SHIPPED, 'utf8'));
const letters = (...words) => execFileSync(PROGRAM, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The texts of the letters, oldest first. */
function texts(folder) {
  const own = join(folder, 'texts');
  if (!SOURCES) letters('export', '--to', 'text', '--each', own, SHIPPED);
  const names = readdirSync(SOURCES ?? own).filter((name) => /^\d{4}-.*\.txt$/.test(name));
  return names.toSorted().map((name) => join(SOURCES ?? own, name));
}

/** Puts a letter into an archive: once to see what the program is not sure of, and once with that settled. */
function put(text, archive, folder) {
  const report = join(folder, `${basename(text)}.json`);
  letters('import', text, '--into', archive, '--report', report);
  const settle = join(folder, `${basename(text)}.toml`);
  writeFileSync(settle, settled(JSON.parse(readFileSync(report, 'utf8'))));
  letters('import', text, '--into', archive, '--report', report, '--settle', settle);
}

/** What an editor settles: a title where the text has none, and the sentences in which an abstract greets and closes. */
function settled({ letter, languages, lines }) {
  const { title } = shipped.letters.find(({ id }) => id === letter);
  const isUntitled = lines.some(({ uncertain }) => uncertain?.some((why) => why.includes('was made up')));
  const titles = isUntitled ? languages.map((tag) => `${tag} = ${JSON.stringify(title[tag])}`) : [];
  const kinds = [[/^(Addressed to |致加拿大總理，)/, 'salutation'], [/^(After a formal valediction|函末具敬語)/, 'closing']];
  const parts = lines.flatMap(({ line, text }) => {
    const [, kind] = kinds.find(([begins]) => begins.test(text)) ?? [];
    return kind ? [`"${line}" = "${kind}"`] : [];
  });
  return ['[title]', ...titles, '[lines]', ...parts, ''].join('\n');
}

/** An archive of the letters, made of their texts. */
function archiveOf(folder) {
  const archive = join(folder, 'canada-china.json');
  writeFileSync(archive, JSON.stringify({ ...shipped, letters: [] }));
  for (const text of texts(folder)) put(text, archive, folder);
  const table = join(folder, 'asks.csv');
  writeFileSync(table, withoutWords(letters('table', SHIPPED)));
  letters('table', archive, '--apply', table);
  writeFileSync(archive, JSON.stringify(related(JSON.parse(readFileSync(archive, 'utf8')))));
  return archive;
}

/** The archive with what its letters say of each other, of their sources, and with titles in all languages. */
function related(archive) {
  for (const letter of archive.letters) {
    const { related, source, title } = shipped.letters.find(({ id }) => id === letter.id);
    Object.assign(letter, { related, source: { ...source, ...letter.source }, title: { ...title, ...letter.title } });
  }
  return archive;
}

/** The asks and topics of a table, without its columns of words: a language without a column stays as it is. */
function withoutWords(table) {
  const rows = [[]];
  for (const [, cell, end] of table.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
    rows.at(-1).push(cell);
    if (end !== ',') rows.push([]);
  }
  const isKept = rows[0].map((name) => !shipped.languages.includes(name));
  return rows.filter((row) => row.length > 1).map((row) => row.filter((_, column) => isKept[column]).join(',')).join('\n');
}

const [site] = process.argv.slice(2);
if (!site) {
  console.error('usage: node tests/publish.mjs SITE');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'open-letters-publish-'));
try {
  const clock = performance.now();
  const archive = archiveOf(folder);
  letters('site', archive, '--out', resolve(site));
  console.log(`published in ${((performance.now() - clock) / 1000).toFixed(1)} s`);
} catch (failure) {
  console.error(failure.stderr ?? failure);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
