// Measures the release in a real browser, and writes docs/benchmarks.md. Nothing is judged here: the
// numbers depend on the machine.
//
//   cargo xtask bench [--letters 100,1000,10000] [--times 20] [--seconds 20] [--out FILE]
//
// $OPEN_LETTERS_GENERATED names the folders of the archives, in the order of their sizes, divided
// as PATH is; $OPEN_LETTERS_SIZES a file with the table of a first visit that the build prints.
//
// Each subject is a module of tests/bench that gives a section of the page; `reading` is one.

import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArchive } from './bench/archive.mjs';
import { measureReading } from './bench/reading.mjs';
import { readingSection, report } from './bench/report.mjs';
import { launch } from './harness/reader.mjs';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '20' },
    out: { type: 'string', default: fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url)) },
  },
});
const effort = { times: Number(values.times), seconds: Number(values.seconds) };
const folders = process.env.OPEN_LETTERS_GENERATED.split(delimiter);
const sizes = readFileSync(process.env.OPEN_LETTERS_SIZES, 'utf8');

// Ended from outside, Playwright would end its browsers alone, and a page without numbers would follow.
for (const signal of ['SIGHUP', 'SIGTERM']) process.on(signal, () => process.exit(1));

const browser = await launch();
const machine = { cores: availableParallelism(), load: loadavg()[0], browser: `Chromium ${browser.version()}` };
await browser.close();
const results = [];
for (const folder of folders) {
  const archive = readArchive(folder);
  console.log(`${archive.letters} letters …`);
  results.push(await measureReading(archive, effort, (next) => console.log(`  ${next} …`)));
}
const page = report(machine, [readingSection(results, sizes)]);
writeFileSync(values.out, page);
console.log(page);
// The page says what is missing on it; whoever runs this should not have to read it to the end.
if (results.some(({ failures }) => failures.length)) process.exitCode = 1;
