// What the search is asked to be, as numbers and ratios of one run.

import { milliseconds, size } from '../table.mjs';

/** Each demand: the size that it speaks of, and what it comes to, if both sides were measured. */
const DEMANDS = [
  { letters: 10_000, what: 'keystroke, 95th percentile, at most 2 ms', of: (at) => limit(typing(at('ours'))?.p95, 2) },
  { letters: 10_000, what: 'no keystroke over 8 ms', of: (at) => limit(typing(at('ours'))?.worst, 8) },
  {
    letters: 10_000,
    what: 'keystroke, 95th percentile, at most 1/5 of FlexSearch',
    of: (at) => shareOfTyping(at, 'flexsearch', 5),
  },
  {
    letters: 10_000,
    what: 'keystroke, 95th percentile, at most 1/100 of MiniSearch',
    of: (at) => shareOfTyping(at, 'minisearch', 100),
  },
  {
    letters: 1_000,
    what: 'from bytes to first result, at most 1/10 of FlexSearch',
    of: (at) => share(at('ours')?.opening?.first, at('flexsearch')?.opening?.first, 10),
  },
  { letters: 10_000, what: 'build, at least 20 MB of text a second', of: (at, text) => speed(text, at('ours')?.opening?.build) },
];

/** The most that engine and tables may add to the program of a first visit, in bytes of brotli. */
const HEAVIEST = 60_000;

/**
 * One row for each demand whose size was measured: `[letters, what, found, whether it is met]`. `program.search`
 * is what engine and tables add to the program of a first visit, `program.later` what comes after it.
 */
export function demands(results, program) {
  const weight = { what: 'engine with tables in the first visit, at most 60 kB of brotli', found: `${size(program.search)}, and ${size(program.later)} that come later`, met: program.search <= HEAVIEST };
  return [...timed(results), weight];
}

function timed(results) {
  return DEMANDS.flatMap(({ letters, what, of }) => {
    const measured = results.find(({ archive }) => archive.letters === letters);
    if (!measured) return [];
    const { found, met } = of((engine) => measured.engines.find((one) => one.engine === engine), measured.archive.text);
    return [{ letters, what, found, met }];
  });
}

const typing = (result) => result?.keystrokes;
const UNKNOWN = { found: 'not measured', met: undefined };

function limit(value, most) {
  return value === undefined ? UNKNOWN : { found: `${milliseconds(value)} ms`, met: value <= most };
}

function share(ours, theirs, part) {
  if (ours === undefined || theirs === undefined) return UNKNOWN;
  return { found: `${milliseconds(ours)} ms to ${milliseconds(theirs)} ms: 1/${(theirs / ours).toFixed(1)}`, met: ours * part <= theirs };
}

/** An engine that was stopped is compared by what it answered, which the row says. */
function shareOfTyping(at, engine, part) {
  const [ours, theirs] = [typing(at('ours')), typing(at(engine))];
  const { found, met } = share(ours?.p95, theirs?.p95, part);
  const isPart = met !== undefined && theirs.times < theirs.of;
  return { found: isPart ? `${found}, which answered ${theirs.times} of ${theirs.of} keystrokes` : found, met };
}

function speed(bytes, took) {
  if (took === undefined) return UNKNOWN;
  const megabytes = bytes / 1e6 / (took / 1000);
  return { found: `${megabytes.toFixed(1)} MB/s`, met: megabytes >= 20 };
}
