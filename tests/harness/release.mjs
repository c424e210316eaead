// Releases on a host: what a copy of one holds, and other versions of it.

import { createHash } from 'node:crypto';
import { BUNDLE, INDEX, indexOf } from './archive.mjs';

const WORKER = 'offline.js';
const LINE = /^const RELEASE = (\{.*\});$/m;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What the offline worker on a host says of its release: `{version, files: {path: [sha256, bytes]}, …}`. */
export function releaseOn(host) {
  const [, list] = LINE.exec(host.read(WORKER).toString()) ?? [];
  if (!list || list === '{}') throw new Error('the offline worker has no list: the release is not whole');
  return JSON.parse(list);
}

/** Puts another version on a host: the same release with other bytes for some files. */
export function deploy(host, changes) {
  const release = releaseOn(host);
  const { files } = release;
  for (const [path, content] of Object.entries(changes)) {
    const bytes = Buffer.from(content);
    host.put(path, bytes);
    files[path] = [sha256(bytes), bytes.length];
  }
  const version = sha256(JSON.stringify(files)).slice(0, 16);
  const worker = host.read(WORKER).toString();
  // The version of a signed index, as `letters site` says it.
  const signedVersion = files[`${INDEX}.minisig`] && JSON.parse(host.read(INDEX)).version;
  const line = `const RELEASE = ${JSON.stringify({ ...release, version, signedVersion })};`;
  host.put(WORKER, worker.replace(LINE, () => line));
  return version;
}

/** The files of a version in which every letter's title begins with a word. */
export function marked(host, word) {
  const archive = JSON.parse(host.read(BUNDLE));
  for (const letter of archive.letters) {
    for (const [language, title] of Object.entries(letter.title)) letter.title[language] = `${word} ${title}`;
  }
  const bundle = JSON.stringify(archive);
  return { [BUNDLE]: bundle, [INDEX]: indexOf({ [BUNDLE.replace(/^letters\//, '')]: bundle }) };
}
