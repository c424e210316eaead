// What reading is asked to be, as numbers of one run.

import { milliseconds } from './table.mjs';

/** A frame on a screen that shows sixty a second, in milliseconds. */
const FRAME = 16;

/** Each demand: the size of which it speaks (or every one), what is looked at, and the most that it may be. */
const DEMANDS = [
  { what: 'script of a change of language or layout, at most a frame', most: FRAME, of: ({ toggles }) => worst(toggles, ({ script }) => script.p95) },
  { letters: 1_000, what: 'keystroke to painted results, 95th percentile, at most 16 ms', most: FRAME, of: ({ typing }) => worst(typing, ({ painted }) => painted.p95) },
  { letters: 10_000, what: 'keystroke to painted results, 95th percentile, at most 33 ms', most: 33, of: ({ typing }) => worst(typing, ({ painted }) => painted.p95) },
  { what: 'longest task while an archive is opened, at most 50 ms', most: 50, of: ({ opening }) => worst(opening, ({ longest }) => longest.median) },
];

/** One row for each demand and size: `[letters, what, found, whether it is met]`. */
export function demands(results) {
  return DEMANDS.flatMap(({ letters, what, most, of }) =>
    results
      .filter(({ archive }) => letters === undefined || archive.letters === letters)
      .map((result) => [result.archive.letters, what, of(result)])
      .filter(([, , found]) => found !== undefined)
      .map(([size, what, found]) => ({ letters: size, what, found: `${milliseconds(found)} ms`, met: found <= most })),
  );
}

/** The largest of some measurements of a kind; nothing if there are none. */
function worst(kind, of) {
  const values = Object.values(kind).map(of);
  return values.length ? Math.max(...values) : undefined;
}
