// A generated archive: what it weighs, and which of its pages are measured.

import { brotliCompressSync, constants } from 'node:zlib';
import { filesOf } from '../harness/letters.mjs';

/** Reads a `letters/` folder that `cargo xtask generate` has written. */
export function readArchive(folder) {
  const files = filesOf(folder);
  const bundles = Object.entries(files)
    .filter(([name]) => name !== 'index.json')
    .map(([, bytes]) => JSON.parse(bytes.toString('utf8')));
  const letters = bundles.flatMap((bundle) => bundle.letters);
  const count = letters.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return { folder, letters: letters.length, passages: count, ...weights(files), places: places(bundles, letters) };
}

function weights(files) {
  const all = Object.values(files);
  const sum = (of) => all.reduce((total, bytes) => total + of(bytes), 0);
  return { bytes: sum((bytes) => bytes.length), brotli: sum((bytes) => brotli(bytes)) };
}

/** As a host does it that compresses while it answers. */
function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(bytes, { params }).length;
}

/** The addresses of the pages: the letter with most passages, the case that most letters ask for. */
function places(bundles, letters) {
  const asked = new Map();
  for (const letter of letters) {
    const of = new Set(letter.blocks.flatMap(({ asks = [] }) => asks.map((ask) => ask.of)));
    for (const id of of) asked.set(id, (asked.get(id) ?? 0) + 1);
  }
  const people = new Set(bundles.flatMap(({ entities }) => entities.filter(({ kind }) => kind === 'person').map(({ id }) => id)));
  const [[person]] = [...asked].filter(([id]) => people.has(id)).toSorted(([, a], [, b]) => b - a);
  const both = letters.filter(({ languages }) => languages.length > 1);
  const [longest] = both.toSorted((a, b) => b.blocks.length - a.blocks.length);
  return {
    'list of letters': '',
    'a letter': `?letter=${longest.id}`,
    'a case': `?entity=${person}`,
    organizations: '?page=organizations',
  };
}
