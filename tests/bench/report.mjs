// The page docs/benchmarks.md: what was measured, on what, and how.

import { demands } from './asked.mjs';
import { demandRows, grouped, milliseconds, size, spread, table } from './table.mjs';

/** Before the part of each subject, so that a run that measures one subject leaves the others as they are. */
const MARK = /^<!-- subject: (\w+) -->$/m;

/**
 * The whole page: `parts` are pages of their own kind by their subjects, such as {@link readingSection},
 * and `old` is the page as it was, whose other subjects are kept.
 */
export function report(old, parts) {
  const all = { ...partsOf(old), ...parts };
  return [
    '# Benchmarks',
    'Written by `cargo xtask bench`. Absolute numbers are those of one machine; compare the rows of one part with each other, and a run with another one on the same machine.',
    '“Median / 95th percentile / worst” stand in one cell, in milliseconds. The archives are those of `cargo xtask generate` with the seed 7; their letters are invented and the same on every machine.',
    ...Object.entries(all).map(([subject, part]) => `<!-- subject: ${subject} -->\n\n${part}`),
    '',
  ].join('\n\n');
}

/** The parts of a page by their subjects. */
function partsOf(page) {
  const [, ...pieces] = page.split(MARK);
  const pairs = Array.from({ length: pieces.length / 2 }, (_, number) => pieces.slice(2 * number, 2 * number + 2));
  return Object.fromEntries(pairs.map(([subject, part]) => [subject, part.trim()]));
}

/** On what a part was measured, as its first words. */
export function measuredOn({ cores, browser, load, priority }) {
  const others = `Other programs kept ${load.toFixed(1)} cores busy when it began`;
  const rank = priority < 0 ? `, and had to wait for it (priority ${priority})` : '';
  return `Measured in one run on ${cores} processor core${cores === 1 ? '' : 's'}, in ${browser}, without a window. ${others}${rank}; numbers from a machine at rest are the ones to compare.`;
}

/** What reading costs, for archives of growing size. `sizes` is the table that the build prints. */
export function readingSection(results, sizes) {
  return [
    '## The first visit',
    'What the release with its own archive costs in bytes, as `cargo xtask build` prints it:',
    `\`\`\`text\n${sizes.trimEnd()}\n\`\`\``,
    '## Opening an archive',
    'From the start of the navigation until the letters stand on the page and are painted, in a browser that knows nothing of the site, from a host on the same machine that compresses nothing. “Longest task” is the longest time for which the page could not answer meanwhile, and until all is indexed; it is measured by itself, since the tools that count bytes decode every answer once more on the page’s own thread. Memory is that of the scripts’ heap and of the WebAssembly, after a garbage collection.',
    opening(results),
    '## Changing language and layout',
    'By an arrow key on the radio button, from the press on, when all is loaded and indexed. “Script” is all script until the frame that shows the change, with the layout that scripts force; “layout” is style and layout besides; “painted” is the time from the press to that frame on the screen, which comes once in 16.7 ms. All from the browser’s own trace (`Tracing` of the DevTools protocol, `EventTiming` for the frame): it costs the page no script, and nothing but the reader runs in the page.',
    keys(results, 'toggles'),
    '## Going from page to page',
    'By the Enter key on a link, measured in the same way.',
    keys(results, 'turns'),
    '## Searching as one types',
    'From a key in the field to the results on the screen, measured in the same way: the query is answered, counted, ranked, filters are counted and the page is drawn, all before that frame. Here a frame is drawn as soon as it can be, so that “painted” is what the work takes; a screen that shows sixty frames a second adds up to 16.7 ms of waiting for its next one, whatever a page does.',
    keys(results, 'typing'),
    '## What was asked of reading',
    demandRows(demands(results)),
    ...failures(results),
    '## Peers',
    'None for reading: we know of no npm package that shows an archive of letters in aligned languages, so a comparison would measure a program that we had to write around somebody else’s. Search has peers.',
  ].join('\n\n');
}

function opening(results) {
  const rows = results.flatMap(({ archive, opening: openings }) =>
    Object.entries(openings).map(([page, { readable, longest, bytes, heap, wasm }]) => [
      `${grouped(archive.letters)} letters, ${grouped(archive.passages)} passages: ${page}`,
      size(archive.bytes),
      size(archive.brotli),
      size(bytes),
      spread(readable),
      milliseconds(longest.worst),
      size(heap),
      size(wasm),
    ]),
  );
  const columns = ['archive, page', 'letters', 'in brotli', 'all bytes', 'readable', 'longest task', 'heap', 'WebAssembly'];
  return table(columns, rows);
}

/** One row for each thing that a key did: of the kind `toggles`, `turns` or `typing`. */
function keys(results, kind) {
  const rows = results.flatMap(({ archive, [kind]: all }) =>
    Object.entries(all).map(([what, { script, layout, painted }]) => [
      `${grouped(archive.letters)} letters: ${what}`,
      script.times,
      ...[script, layout, painted].map(spread),
    ]),
  );
  return table(['what', 'times', 'script', 'layout', 'painted'], rows);
}

/** What could not be measured, as a paragraph if there is any. */
function failures(results) {
  const all = results.flatMap(({ archive, failures: names }) => names.map((name) => `${grouped(archive.letters)} letters: ${name}`));
  return all.length ? [`Could not be measured, since the page stopped or gave no answer in three minutes: ${all.join('; ')}.`] : [];
}
