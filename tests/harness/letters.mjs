// A generated archive in the place of the one that ships: `cargo xtask generate` writes the folder.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a `letters/` folder: `{name: bytes}`. */
export const filesOf = (folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(folder, name))]),
  );

/** Gives the files of a folder for those of the site's own letters, until the site is mended. */
export function putLetters(site, folder) {
  for (const [name, bytes] of Object.entries(filesOf(folder))) site.put(`letters/${name}`, bytes);
}
