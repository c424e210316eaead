// What the release holds, read from its files: tests compare the page with this, and copy no text.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './server.mjs';

/** The path of the index of the site. */
export const INDEX = 'letters/index.json';

/** A JSON file of the release. */
export const readJson = (path) => JSON.parse(readFileSync(join(DIST, path), 'utf8'));

/** The index of the site. */
export const index = readJson(INDEX);

/** The path of the one bundle that ships. */
export const BUNDLE = `letters/${index.bundles[0].path}`;

/** The bundle that ships. */
export const bundle = readJson(BUNDLE);

/** The letters, newest first. */
export const letters = bundle.letters.toSorted((a, b) => (a.date < b.date ? 1 : -1));

/** The letter of 2026, in two languages; and the one of 2009, in English alone. */
export const [recent, early] = letters;

/** The entity with an id. */
export const entity = (id) => bundle.entities.find((each) => each.id === id);

/** The passages of a letter between its salutation and its closing. */
export const body = (letter) => letter.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item');

/** The marks of a passage in a language; without one, in all languages. */
export const marks = (block, language) =>
  Object.entries(block.text)
    .filter(([tag]) => !language || tag === language)
    .flatMap(([, inline]) => (typeof inline === 'string' ? [] : inline.filter((span) => typeof span === 'object')));

/** Running text as it is read aloud: names by their printed form, notes by their label. */
export function plain(letter, inline) {
  const label = (id) => letter.notes.find((note) => note.id === id).label;
  const spans = typeof inline === 'string' ? [inline] : inline;
  return spans.map((span) => span.text ?? (span.note ? label(span.note) : span)).join('');
}

/** The ids of the passages of a letter that name an entity or ask something for it. */
export const concerning = (letter, id) =>
  letter.blocks
    .filter((block) => marks(block).some((mark) => mark.entity === id) || block.asks?.some((ask) => ask.of === id))
    .map((block) => block.id);

/** The parties of a letter in a role. */
export const parties = (letter, role) => letter.parties.filter((party) => party.role === role);

/** The index of a site with these bundles: `{path: bytes}`. */
export function indexOf(bundles) {
  const entries = Object.entries(bundles).map(([path, bytes]) => ({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: Buffer.byteLength(bytes),
  }));
  return JSON.stringify({ ...index, bundles: entries });
}

/** Gives another bundle for the one that ships, with an index that fits it, until the site is mended. */
export function putArchive(site, archive) {
  const text = JSON.stringify(archive);
  site.put(BUNDLE, text);
  site.put(INDEX, indexOf({ [index.bundles[0].path]: text }));
}
