// Copies in one file: made by the command, saved by a reader, and opened from a disk.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BUNDLE } from './archive.mjs';
import { reading } from './reader.mjs';
import { DIST } from './server.mjs';

/** The command, as the build has left it. */
const TARGET = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('../../target', import.meta.url));
const COMMAND = join(TARGET, 'tools', process.platform === 'win32' ? 'letters.exe' : 'letters');

/** A folder for copies, which goes with the tests. */
export const folder = mkdtempSync(join(tmpdir(), 'one-file-'));
/** The archive of the site, under the name that its editors have given it. */
export const ARCHIVE = join(folder, basename(BUNDLE).replace(/\.[0-9a-f]{16}\.json$/, '.json'));
copyFileSync(join(DIST, BUNDLE), ARCHIVE);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Runs the command `letters`. */
export const letters = (...words) => execFileSync(COMMAND, words, { stdio: ['ignore', 'pipe', 'inherit'] });

/** Whether the command accepts an archive. */
export const isValid = (file) => spawnSync(COMMAND, ['check', file]).status === 0;

/** The file that the command makes of archives, or of a site. */
export function made(name, archives, ...more) {
  const file = join(folder, name);
  letters('copy', ...archives, '--out', file, ...more);
  return file;
}

/** What a reader of a site gets by a button, and under which name. */
export async function saved(browser, site, address, button, options = {}) {
  let copy;
  await reading(browser, site, options, async (reader) => {
    await reader.open(address);
    const download = reader.page.waitForEvent('download');
    await reader.main.getByRole('button', { name: button, exact: true }).click();
    const file = await download;
    copy = { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    await reader.page.getByText(copy.name).first().waitFor();
  });
  return copy;
}

/** Does `work` with a reader who has opened a file, and sees that the page asks for nothing else. */
export function opening(browser, file, work, { address = '', ...options } = {}) {
  const asked = [];
  const site = { origin: 'file://', at: (reference) => pathToFileURL(file).href + reference };
  return reading(browser, site, options, async (reader) => {
    reader.page.context().on('request', (request) => asked.push(request.url()));
    await reader.open(address);
    await work(reader);
    const others = asked.filter((url) => !url.startsWith('data:') && url.split(/[?#]/)[0] !== site.at(''));
    assert.deepEqual(others, [], 'nothing else is asked for');
  });
}
