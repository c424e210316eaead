// Measures the release in a real browser, and writes docs/benchmarks.md. Nothing is judged here: the
// numbers depend on the machine.
//
//   cargo xtask bench [--only reading|search] [--letters 100,1000,10000] [--times 20] [--seconds 20]
//                     [--patience 180] [--engines ours,scan] [--out FILE]
//
// $OPEN_LETTERS_GENERATED names the folders of the archives, in the order of their sizes, divided
// as PATH is; $OPEN_LETTERS_SIZES a file with the table of a first visit that the build prints;
// $OPEN_LETTERS_ENGINE the folder with the search as a program, $OPEN_LETTERS_ENGINE_FIRST and
// $OPEN_LETTERS_ENGINE_WITHOUT those with the same program without what the reader fetches later and
// without search, $OPEN_LETTERS_JUDGED a bundle with the generated letters of which
// judgements speak, and $OPEN_LETTERS_NUMBERS the file for all numbers of the search.
//
// Each subject is a module of tests/bench that gives a part of the page; `reading` is one, and
// `searching` the other.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, getPriority, loadavg } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArchive } from './bench/archive.mjs';
import { measureReading } from './bench/reading.mjs';
import { measuredOn, readingSection, report } from './bench/report.mjs';
import { searchPlots, searchSection } from './bench/search/section.mjs';
import { ENGINES, measureSearching } from './bench/searching.mjs';
import { launch } from './harness/reader.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    times: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '20' },
    patience: { type: 'string', default: '180' },
    engines: { type: 'string', default: Object.keys(ENGINES).join() },
    out: { type: 'string', default: fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url)) },
  },
});
const effort = { times: Number(values.times), seconds: Number(values.seconds), patience: Number(values.patience) };
const engines = values.engines.split(',');
const unknown = engines.filter((engine) => !(engine in ENGINES));
if (unknown.length) throw new Error(`no such engine: ${unknown.join(', ')}; there are ${Object.keys(ENGINES).join(', ')}`);
const folders = process.env.OPEN_LETTERS_GENERATED.split(delimiter);

// Ended from outside, Playwright would end its browsers alone, and a page without numbers would follow.
for (const signal of ['SIGHUP', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** Each subject gives its part of the page, files that stand beside it, and whether something is missing. */
const SUBJECTS = { reading, search };

const parts = {};
for (const subject of Object.keys(SUBJECTS).filter((name) => !values.only || name === values.only)) {
  const machine = await describeMachine();
  const { part, files = {}, isIncomplete } = await SUBJECTS[subject]();
  parts[subject] = `${measuredOn(machine)}\n\n${part}`;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dirname(values.out), name), text);
  // The page says what is missing on it; whoever runs this should not have to read it to the end.
  if (isIncomplete) process.exitCode = 1;
}
const old = existsSync(values.out) ? readFileSync(values.out, 'utf8') : '';
writeFileSync(values.out, report(old, parts));
console.log(Object.values(parts).join('\n\n'));

async function reading() {
  const results = [];
  for (const folder of folders) {
    const archive = readArchive(folder);
    console.log(`${archive.letters} letters …`);
    results.push(await measureReading(archive, effort, (next) => console.log(`  ${next} …`)));
  }
  const sizes = readFileSync(process.env.OPEN_LETTERS_SIZES, 'utf8');
  return { part: readingSection(results, sizes), isIncomplete: results.some(({ failures }) => failures.length) };
}

async function search() {
  const { OPEN_LETTERS_JUDGED: judged, OPEN_LETTERS_NUMBERS: numbers, ...given } = process.env;
  const { OPEN_LETTERS_ENGINE: engine, OPEN_LETTERS_ENGINE_FIRST: first, OPEN_LETTERS_ENGINE_WITHOUT: without } = given;
  const paths = { engine, first, without, judged, numbers };
  const found = await measureSearching(engines, folders, paths, effort, (next) => console.log(`  ${next} …`));
  // An engine may be too slow to be measured whole; one that failed has not been judged at all.
  return { part: searchSection(found), files: searchPlots(found), isIncomplete: found.judged.some(({ failed }) => failed) };
}

async function describeMachine() {
  const browser = await launch();
  const machine = { cores: availableParallelism(), load: loadavg()[0], priority: getPriority(), browser: `Chromium ${browser.version()}` };
  await browser.close();
  return machine;
}
