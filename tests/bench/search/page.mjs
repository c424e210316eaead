// Runs in the page, with one engine: what the measuring program asks the page to do. An engine has
//
//   start()                once, before anything is measured: loads what the engine consists of
//   read(bundles)          bytes to letters, for engines that do not take the documents of all
//   searchEarly(typed, limit)   the same as search, for engines that answer before all is built
//   build(letters)         letters to an index
//   search(typed, limit)   the ids of the documents that come first
//
// each of which may be asynchronous.

import { documentsOf } from './documents.mjs';

/** So many hits are in hand when a keystroke is answered. */
const SHOWN = 20;

/** Gives the engine to the measuring program. */
export function offer(engine) {
  let bundles = [];
  let letters;
  globalThis.bench = {
    async fetch(paths) {
      await engine.start?.();
      const fetched = paths.map(async (path) => (await fetch(path)).arrayBuffer());
      bundles = await Promise.all(fetched);
    },
    /** From bytes to results, in milliseconds of each step, and until the first and until all results. */
    async open(query) {
      const read = await timed(async () => (letters = await (engine.read ?? readDocuments)(bundles)));
      // Nobody needs the bytes any more; letters are kept, as a page has to show them.
      bundles = [];
      let isEarly = false;
      const early = await timed(async () => {
        if (engine.searchEarly) isEarly = (await engine.searchEarly(query, SHOWN)).length > 0;
      });
      const build = await timed(() => engine.build(letters));
      const search = await timed(() => engine.search(query, SHOWN));
      const all = read + early + build + search;
      return { read, build, first: isEarly ? read + early : all, all };
    },
    type: (queries, effort) => type(engine, queries, effort),
    async find(queries, limit) {
      const found = [];
      for (const query of queries) found.push(await engine.search(query, limit));
      return found;
    },
  };
}

const readDocuments = (bundles) => documentsOf(bundles.map((bytes) => JSON.parse(new TextDecoder().decode(bytes))));

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Types each query letter by letter, and all of them again until there are `times` rounds or `seconds`
 * have passed; the first round may take `patience` seconds. Gives for each keystroke that was reached
 * what was typed, how long each time took, and how many hits there were.
 */
async function type(engine, queries, { times, seconds, patience }) {
  const strokes = queries.flatMap(beginnings).map((typed) => ({ typed, took: [], hits: 0 }));
  const start = performance.now();
  for (let round = 0; round < times; round += 1) {
    for (const stroke of strokes) {
      const before = performance.now();
      if (before - start > (round === 0 ? patience : seconds) * 1000) return strokes.filter(({ took }) => took.length);
      const ids = await engine.search(stroke.typed, SHOWN);
      stroke.took.push(performance.now() - before);
      stroke.hits = ids.length;
    }
    // The browser tidies up between rounds, as it would between queries.
    await new Promise((done) => setTimeout(done));
  }
  return strokes;
}

const beginnings = (query) => [...query].map((_, index, all) => all.slice(0, index + 1).join(''));
