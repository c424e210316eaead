// Bundles of nearly twenty mebibytes, some valid, some not, made to keep the page busy: whatever they are, no task
// of the page makes it hang. How long the tasks really take stands in ARCHITECTURE.md.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { letters } from './harness/archive.mjs';
import { laborious } from './harness/hostile.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
const folder = mkdtempSync(join(tmpdir(), 'open-letters-'));
after(async () => {
  await Promise.all([browser.close(), host.kill()]);
  rmSync(folder, { recursive: true });
});
/** A page that does not answer for so many milliseconds hangs, also on a machine that does much else: alone, all take less than one second. */
const HANGS = 5_000;

/** Runs in the page: notes how long its longest task was. */
function watchTasks() {
  globalThis.longest = 0;
  const note = (list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
  };
  new PerformanceObserver(note).observe({ entryTypes: ['longtask'] });
}

/** What these bundles say, and what they nearly say; in letters, words and phrases. */
const QUERIES = ['p', 'x', '"x x"', 'name p', 'alias', 'whoever is named in this', '-x'];

/** Types what a bundle says, and gives how long the longest task was, in milliseconds. */
async function search(reader) {
  const field = reader.page.getByRole('search').getByRole('searchbox');
  let longest = 0;
  for (const words of QUERIES) {
    await reader.page.evaluate(() => { globalThis.longest = 0; });
    await field.fill(words);
    // What is found while someone types, and what when typing rests.
    await reader.page.waitForTimeout(700);
    await reader.settled();
    const took = await reader.page.evaluate(() => globalThis.longest);
    assert.ok(took < HANGS, `${words}: ${took} ms`);
    longest = Math.max(longest, took);
  }
  await reader.page.getByRole('search').getByRole('status').filter({ hasText: /\d/ }).waitFor();
  return longest;
}

describe('a bundle that is laborious to read', () => {
  for (const [name, { make, isShown, isCut }] of Object.entries(laborious())) {
    test(`${name}: ${isShown ? 'shown' : 'refused'}, and the page never hangs`, (t) =>
      reading(browser, host, {}, async (reader) => {
        const path = join(folder, `${name}.json`);
        const bytes = Buffer.from(make());
        assert.ok(bytes.length < 20 * 1024 * 1024, `${bytes.length} bytes are refused for their number`);
        writeFileSync(path, bytes);
        reader.page.context().setDefaultTimeout(60_000);
        await reader.open();
        await reader.whole();
        await reader.page.evaluate(watchTasks);
        const chooser = reader.page.waitForEvent('filechooser');
        await reader.page.getByRole('button', { name: 'Open a bundle…', exact: true }).click();
        await (await chooser).setFiles(path);
        const foreign = reader.main.getByText('Opened from this device, not part of this archive', { exact: true });
        await (isShown ? foreign.first() : reader.alert.filter({ hasText: name })).waitFor();
        await reader.settled();
        const cut = reader.main.getByText(/^There is more here than a browser can show/);
        // It stands behind what is drawn, which comes in portions.
        if (isCut) await cut.first().waitFor();
        else assert.equal(await cut.count(), 0);
        const longest = await reader.page.evaluate(() => globalThis.longest);
        t.diagnostic(`${(bytes.length / 1024 ** 2).toFixed(1)} MiB, longest task ${Math.round(longest)} ms`);
        assert.ok(longest < HANGS, `${longest} ms`);
        if (isShown) {
          t.diagnostic(`longest task of searches ${Math.round(await search(reader))} ms`);
          return;
        }
        await reader.main.getByRole('button', { name: 'Close', exact: true }).click();
        assert.equal(await reader.main.getByRole('article').count(), letters.length);
      }));
  }
});
