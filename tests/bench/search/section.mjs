// The section of docs/benchmarks.md on searching, and its plots.

import { readFileSync } from 'node:fs';
import { bars, marks } from '../plot.mjs';
import { ENGINES } from '../searching.mjs';
import { demandRows, grouped, milliseconds, size, spread, table } from '../table.mjs';
import { LIST } from './queries.mjs';
import { demands } from './ratios.mjs';

const PACKAGE = new URL('../../../package.json', import.meta.url);
/** How each engine was set up, and what it consists of. */
const SETUPS = {
  ours: 'as the reader has it: compiled with the release profile of the reader (`opt-level = "z"` unless `Cargo.toml` says otherwise for a crate, fat LTO, wasm-opt with the settings of the release)',
  scan: 'looks through every text for every word, in lower case',
  ufuzzy: 'all scripts, any order, one slip a word, accents taken off',
  flexsearch: '`Document`, beginnings of words, `LatinBalance` for English and `CJK` for Chinese',
  minisearch: 'beginnings of words, `fuzzy: 0.2`, all words wanted',
  lunr: '`lunr-languages` for English and Chinese, beginnings of the last word, all others wanted',
  orama: 'tokenizer `mandarin`, all words wanted',
  fuse: 'search by words, all wanted, anywhere in a text, threshold 0.3',
};
const PACKAGES = { ufuzzy: '@leeoniya/ufuzzy', flexsearch: 'flexsearch', minisearch: 'minisearch', lunr: 'lunr', orama: '@orama/orama', fuse: 'fuse.js' };

/**
 * The section: `effort` is what was spent, `results` are `{archive, engines, pagefind}` for each size, `judged` what each engine gets
 * right, `program` the bytes of our engine, and those of its search alone, for a first visit and later.
 */
export function searchSection({ effort, results, judged, program }) {
  return [
    '## Search',
    intro(program, effort),
    ...results.map(ofSize).flat(),
    '![Keystrokes by engine](keystrokes.svg)',
    '![Building by engine](building.svg)',
    '### What was asked of our search',
    demandRows(demands(results, program)),
    '### Judgements',
    'What people type and what they have to find, by the list of `crates/letters-search/tests/judgements.txt`: a line is right if what it expects among the first 500 hits is so and what it excludes is not. Lines that ask who is named or why something was found are decided by the rest of what they expect, and lines with our own filters (`case:` and the like) are left out, as other engines do not claim to have these. The list is our own and our tests hold to it, so that ours gets all of it right says less than what others get wrong.',
    judgements(judged),
    '![Judgements by engine](judgements.svg)',
    '### Pagefind',
    'Indexes pages where a site is made, here one page a letter with both languages, by a program for the machine itself; a reader’s browser fetches parts of the index. “Fetched” and “answered” are those of one whole query with its first five results, with nothing in the cache, from a host on the same machine. A page is found and not a passage, so it is not judged.',
    pagefind(results),
    '### How engines were set up',
    setups(),
  ].join('\n\n');
}

function intro(program, { patience }) {
  return [
    `Each engine alone in a browser of its own that has come to rest, with the same letters and queries. A document is a place of a letter (a passage, a title, a party, a note, a report) in both languages, with all names of those whom it names. “Read” is from bytes in memory to letters: for ours, checking the format in full; for others, \`JSON.parse\` and making documents. “Build” is the index, and “all results” the sum of both and one query. Ours answers from the newest letters as soon as letters are read, and from all when the index is built, so its first result is there before; to others, which are used as they document it, the two are the same. Memory is taken after building, with the letters: the scripts’ heap after a garbage collection, and WebAssembly, which never gives back what it needed at its most. Our engine with decoder and tables is a program of ${size(program.bytes)}, ${size(program.brotli)} in brotli; what it needs besides decoding is ${size(program.search)} of that for a first visit, and ${size(program.later)} that the reader fetches with the rest of its program: what is tried where nothing answers.`,
    `A keystroke is one query until the ids of the first twenty hits are in hand (ours: also the number of all hits, the ranges of what matched and why). Typed letter by letter, with phrases in quotation marks: ${LIST}. Each keystroke is typed in several rounds and counts with the middle one of its times. No engine gets more than ${patience} s for opening the archive, nor more than ${Math.round(patience / 3)} s for typing everything once; of one that came less far, the last column says how far, and its times are those of the keystrokes that it answered.`,
  ].join('\n\n');
}

function ofSize({ archive, engines }) {
  const rows = engines.map((result) => [ENGINES[result.engine], ...opened(result, archive), ...held(result), ...typed(result)]);
  return [
    `### ${grouped(archive.letters)} letters: ${grouped(archive.documents)} places, ${size(archive.text)} of text in ${size(archive.bytes)}`,
    table(['engine', 'read', 'build', 'MB/s', 'first result', 'all results', 'heap', 'WebAssembly', 'keystroke', 'keystrokes'], rows),
  ];
}

function opened({ opening, ...result }, { text }) {
  if (!opening) return ['', why(result), '', '', ''];
  const { read, build, first, all } = opening;
  return [seconds(read), seconds(build), (text / 1000 / build).toFixed(1), seconds(first), seconds(all)];
}

const held = ({ heap, wasm }) => (heap === undefined ? ['', ''] : [size(heap), wasm ? size(wasm) : '–']);

function typed({ opening, keystrokes, ...result }) {
  if (!keystrokes) return [opening ? why(result) : '', ''];
  const { times, of } = keystrokes;
  return [spread(keystrokes), times === of ? String(of) : `${times} of ${of}`];
}

/** Milliseconds as seconds or milliseconds, with the unit. */
const seconds = (took) => (took < 1000 ? `${milliseconds(took)} ms` : `${(took / 1000).toFixed(1)} s`);

/** Why something was not measured. */
const why = ({ stopped, failed }) => (stopped ? `stopped after ${stopped.seconds} s` : failed ? `failed: ${failed.why}` : '–');

function judgements(judged) {
  const kinds = [...new Set(judged.flatMap(({ categories }) => Object.keys(categories)))];
  const right = ({ categories }, kind) => categories[kind]?.right ?? '–';
  const of = (kind) => Math.max(...judged.map(({ categories }) => categories[kind]?.of ?? 0));
  const rows = kinds.map((kind) => [kind, of(kind), ...judged.map((one) => right(one, kind))]);
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  rows.push(['**all**', sum(kinds.map(of)), ...judged.map((one) => `**${score(one)}**`)]);
  return table(['kind', 'lines', ...judged.map(({ engine }) => ENGINES[engine])], rows);
}

const score = ({ categories }) => Object.values(categories).reduce((sum, { right }) => sum + right, 0);

function pagefind(results) {
  const rows = results.filter((result) => result.pagefind).map(({ pagefind: found }) => [
    grouped(found.letters),
    ...(found.build === undefined
      ? [why(found), '', '', '', '']
      : [seconds(found.build), grouped(found.files), size(found.bytes), `${size(found.fetched.median)}, at most ${size(found.fetched.worst)}`, spread(found.took)]),
  ]);
  return table(['letters', 'build', 'files', 'index', 'fetched', 'answered'], rows);
}

function setups() {
  const { devDependencies } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  const lines = Object.entries(SETUPS).map(([engine, how]) => {
    const version = devDependencies[PACKAGES[engine]];
    return `- ${ENGINES[engine]}${version ? ` ${version}` : ''}: ${how}.`;
  });
  const rule = 'As their documentation shows it for searching while one types; of several ways, the one that gets most judgements right. No engine was given our tables.';
  return [rule, [...lines, `- Pagefind ${devDependencies.pagefind}: as it comes.`].join('\n')].join('\n\n');
}

/** The plots, by the names of their files. */
export function searchPlots({ results, judged }) {
  const series = results.map(({ archive }) => `${grouped(archive.letters)} letters`);
  const engines = Object.keys(ENGINES).filter((engine) => results.some((result) => result.engines.some((one) => one.engine === engine)));
  const rows = (value) =>
    engines.map((engine) => {
      const own = results.map((result) => result.engines.find((one) => one.engine === engine));
      const values = own.map((one) => (one && value(one)) || undefined);
      return { name: ENGINES[engine], ours: engine === 'ours', values, note: own.some((one) => one && !value(one)) ? 'stopped' : '' };
    });
  const most = Math.max(...judged.map(({ categories }) => Object.values(categories).reduce((sum, { of }) => sum + of, 0)));
  const scores = judged.map((one) => ({ name: ENGINES[one.engine], ours: one.engine === 'ours', value: score(one) }));
  return {
    'keystrokes.svg': marks({ title: 'A keystroke, 95th percentile', axis: 'milliseconds until the first twenty hits, logarithmic', series, rows: rows(({ keystrokes }) => keystrokes?.p95) }),
    'building.svg': marks({ title: 'Building the index', axis: 'milliseconds, logarithmic', series, rows: rows(({ opening }) => opening?.build) }),
    'judgements.svg': bars({ title: 'Judgements that are right', axis: `lines of the list, of ${most}`, most, rows: scores.toSorted((a, b) => b.value - a.value) }),
  };
}
