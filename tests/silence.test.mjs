// A host that answers and then says no more, or nothing from the beginning: at a first visit the page shows what
// it has, and while the copy is being stored the host is given up and none is claimed.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { letters } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { releaseOn } from './harness/release.mjs';
import { looksOf, serve } from './harness/server.mjs';
import { holdBack } from './harness/stored.mjs';

const browser = await launch();
after(() => browser.close());
const allow = /Failed to load resource|net::ERR_|Open Letters|service worker|FetchEvent|preload|fetching the script/i;
const SILENT = [{ hang: true }, { stall: 100 }];

/** Does `work` with a host of its own. */
async function hosting(work) {
  const host = await serve({ prefix: '/a/b/' });
  try {
    await work(host);
  } finally {
    await host.kill().catch(() => {});
  }
}
const named = (host, pattern) => pattern.exec(host.read('index.html'))[1];
const painted = ({ page }) => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);

/** What a first visit needs, and whether the letters can be read without it. */
const NEEDED = {
  'the script that starts the program': [() => 'boot.js', false],
  'the script of the program': [(host) => named(host, /data-module="\.\/([^"]+)"/), false],
  'the program': [(host) => named(host, /data-wasm="\.\/([^"]+)"/), false],
  'the looks of the page': [(host) => named(host, /<link rel="stylesheet" href="\.\/(reader-[^"]+)"/), true],
  'the looks of the rest': [looksOf, true],
  'the manifest': [() => 'site.webmanifest', true],
  'the icon': [(host) => named(host, /<link rel="icon" href="\.\/([^"]+)"/), true],
};

describe('at a first visit', { concurrency: 4 }, () => {
  for (const [what, [pathOn, isReadable]] of Object.entries(NEEDED)) {
    for (const fault of SILENT) {
      test(`${what} falls silent (${Object.keys(fault)}): no page stays blank`, () =>
        hosting((host) => reading(browser, host, { allow }, async (reader) => {
          host.fault(pathOn(host), fault);
          await reader.page.goto(reader.address(), { waitUntil: 'commit' });
          if (isReadable) await reader.main.getByRole('article').nth(letters.length - 1).waitFor({ timeout: 20_000 });
          else {
            for (const name of [/plain pages/, /純網頁版/]) await reader.main.getByRole('link', { name }).waitFor();
          }
          await reader.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length, undefined, { timeout: 20_000 });
          assert.equal(await painted(reader), 1);
          assert.equal(await reader.alert.count(), 0, 'nothing has failed');
        })));
    }
  }

  test('looks that come late are put on', () =>
    hosting((host) => reading(browser, host, { allow }, async (reader) => {
      const [pathOn] = NEEDED['the looks of the page'];
      const looks = pathOn(host);
      host.fault(looks, { hang: true });
      const asked = host.asked(looks);
      await reader.page.goto(reader.address(), { waitUntil: 'commit' });
      await asked;
      host.mend();
      const isBare = () => getComputedStyle(document.body).margin !== '0px';
      assert.equal(await reader.page.evaluate(isBare), true);
      await reader.page.waitForFunction(() => getComputedStyle(document.body).margin === '0px', undefined, { timeout: 20_000 });
      assert.equal(host.log.filter(({ path }) => path === looks).length, 2, 'it is asked for once more');
    })));
});

/** The worker of a release, with less patience than it has with real hosts. */
function makeImpatient(host) {
  const worker = host.read('offline.js').toString();
  assert.match(worker, /^const SILENCE = 20_000;$/m);
  host.put('offline.js', worker.replace('const SILENCE = 20_000;', 'const SILENCE = 3_000;'));
}

/** Runs in the page: goes on with storing, and says what becomes of it. */
const outcome = () => new Promise((done) => {
  addEventListener('offline-state', ({ detail }) => {
    if (/failed|ready/.test(detail.state)) done(detail.state);
  });
  goOn();
});

describe('while the copy is being stored', { concurrency: 4 }, async () => {
  const site = await serve();
  after(() => site.kill());
  const holding = async (host, work) => {
    makeImpatient(host);
    await reading(browser, host, { offline: true, allow }, async (reader) => {
      await reader.page.addInitScript(holdBack);
      await reader.open();
      await work(reader);
    });
  };
  const stored = [...Object.keys(releaseOn(site).files), 'offline.js'];
  // Every other file says nothing from the beginning; the worker hears no difference.
  for (const [at, path] of stored.entries()) {
    const fault = SILENT[at % SILENT.length];
    test(`${path} falls silent (${Object.keys(fault)}): it is given up, and the next visit stores it`, () =>
      hosting((host) => holding(host, async (reader) => {
        host.fault(path, fault);
        assert.equal(await reader.page.evaluate(outcome), 'failed');
        host.mend();
        makeImpatient(host);
        // What hangs in the browser ends with its connection, or some time after its tab.
        await host.kill();
        await host.listen();
        const later = await reader.another();
        await later.page.addInitScript(holdBack);
        await later.open();
        assert.equal(await later.page.evaluate(outcome), 'ready');
      })));
  }

  test('a slow host is given time as long as bytes come', () =>
    hosting((host) => holding(host, async (reader) => {
      const path = NEEDED['the program'][0](host);
      // Longer in all than the worker waits for a single byte.
      host.fault(path, { trickle: Math.ceil(host.read(path).length / 8), pause: 900 });
      assert.equal(await reader.page.evaluate(outcome), 'ready');
    })));

  test('a host that gives more and more is not listened to for ever', () =>
    hosting((host) => holding(host, async (reader) => {
      host.fault('boot.js', { endless: 10_000, pause: 50 });
      assert.equal(await reader.page.evaluate(outcome), 'failed');
    })));
});
