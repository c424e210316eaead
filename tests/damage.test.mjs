// Ten bits at random places of every file of a release, one after another, are turned in what a
// browser has stored: each is seen, named, and mended from the host.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { launch, reading } from './harness/reader.mjs';
import { releaseOn } from './harness/release.mjs';
import { DIST, serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));
const ROUNDS = 10;

test(`${ROUNDS} turned bits in every file of the folder are seen by its list of digests`, () => {
  const listed = Object.fromEntries(host.read('SHA256SUMS').toString().trim().split('\n').map((line) => line.split(/ [ *]/).reverse()));
  const paths = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of paths) {
    const path = relative(DIST, join(entry.parentPath, entry.name));
    if (path === 'SHA256SUMS') continue;
    const bytes = host.read(path);
    const digest = () => createHash('sha256').update(bytes).digest('hex');
    assert.equal(listed[path], digest(), path);
    for (let round = 0; round < ROUNDS && bytes.length; round += 1) {
      const place = Math.floor(Math.random() * bytes.length * 8);
      bytes[place >> 3] ^= 1 << (place & 7);
      assert.notEqual(listed[path], digest(), `${path}, bit ${place}`);
      bytes[place >> 3] ^= 1 << (place & 7);
    }
  }
});

/** Runs in the page: turns one bit in each stored file of the release. */
async function turnBits(places) {
  const name = (await caches.keys()).find((name) => / release /.test(name));
  const cache = await caches.open(name);
  for (const [path, place] of places) {
    const address = new URL(path, document.baseURI).href;
    const bytes = new Uint8Array(await (await cache.match(address)).arrayBuffer());
    bytes[place >> 3] ^= 1 << (place & 7);
    await cache.put(address, new Response(bytes));
  }
}

/** Runs in the page: what a check of the copy finds. */
const check = () => new Promise((done) => {
  addEventListener('offline-state', ({ detail }) => done(detail), { once: true });
  dispatchEvent(new CustomEvent('offline-ask', { detail: 'check' }));
});

test(`${ROUNDS} turned bits in every stored file are all found and mended`, () =>
  reading(browser, host, { offline: true }, async (reader) => {
    await reader.open();
    await reader.page.getByText('Available offline').first().waitFor();
    const files = Object.entries(releaseOn(host).files);
    const kinds = new Set(files.map(([path]) => path.split('.').pop()));
    assert.deepEqual([...kinds].sort(), ['css', 'html', 'js', 'json', 'png', 'svg', 'wasm', 'webmanifest'], 'every kind of file is among them');
    for (let round = 0; round < ROUNDS; round += 1) {
      const places = files.map(([path, [, length]]) => [path, Math.floor(Math.random() * length * 8)]);
      await reader.page.evaluate(turnBits, places);
      const { damaged, mended } = await reader.page.evaluate(check);
      assert.deepEqual(damaged, []);
      assert.deepEqual(mended.toSorted(), files.map(([path]) => path).toSorted(), JSON.stringify(places));
    }
    const { damaged, mended } = await reader.page.evaluate(check);
    assert.deepEqual([...damaged, ...mended], [], 'nothing is left to mend');
  }));
