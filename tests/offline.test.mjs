// Without a network: after the page has said "Available offline", every letter can be read at every
// address; nothing that is damaged is shown; and a new version comes when the reader agrees.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { entity, letters, recent } from './harness/archive.mjs';
import { allow, copyOf, remove, stored } from './harness/copy.mjs';
import { launch, PLACES, reading } from './harness/reader.mjs';
import { deploy, marked, releaseOn } from './harness/release.mjs';
import { serve } from './harness/server.mjs';
import { damage, holdBack } from './harness/stored.mjs';

const browser = await launch();
after(() => browser.close());
const options = { offline: true, allow };


/** Does `work` with a reader whose browser has a whole copy of the release. */
async function withCopy({ prefix = '/a/b/', file = '', ...more }, work) {
  const host = await serve({ prefix });
  try {
    await reading(browser, host, { ...options, file, ...more }, async (reader) => {
      await reader.open();
      await stored(reader);
      await work(reader, host);
    });
  } finally {
    await host.kill().catch(() => {});
  }
}

for (const { prefix, file } of PLACES) {
  test(`without a host everything can be read, cold and again, at ${prefix}${file}`, () =>
    withCopy({ prefix, file }, async (reader, host) => {
      await host.kill();
      for (const letter of letters) {
        for (const language of letter.languages) {
          const cold = await reader.another();
          await cold.open(`?letter=${letter.id}&lang=${language}#${letter.blocks.at(-1).id}`);
          assert.ok((await cold.heading.textContent()).includes(letter.title[language]));
          await cold.reload();
          const last = cold.passage(letter.blocks.at(-1).id);
          assert.ok(await last.isVisible());
          await stored(cold);
          await cold.page.close();
        }
      }
      const celil = entity('huseyin-celil');
      await reader.open(`?entity=${celil.id}&lang=zh-Hant`);
      assert.ok((await reader.heading.textContent()).includes(celil.name['zh-Hant']));
      await reader.open('?lang=en&view=side#q=Celil');
      await reader.page.getByRole('list', { name: 'Search results' }).getByRole('link').first().waitFor();
    }));
}

describe('an address below the site that is no file of it', () => {
  test('is answered by the host, and without one by an honest page in both languages', () =>
    withCopy({}, async (reader, host) => {
      host.put('plain/one.html', '<!DOCTYPE html><title>One</title><h1>Plain</h1>');
      await reader.page.goto(host.at('plain/one.html'));
      assert.equal(await reader.page.getByRole('heading').textContent(), 'Plain');
      await host.kill();
      await reader.page.goto(host.at('plain/<b>two.html'));
      assert.ok(await reader.page.getByRole('heading', { name: 'Not available offline' }).isVisible());
      assert.ok(await reader.page.getByRole('heading', { name: '無法離線閱讀' }).isVisible());
      assert.equal(await reader.page.locator('b').count(), 0, 'a name is never markup');
      await reader.page.getByRole('link', { name: 'All letters' }).click();
      await reader.opened();
      assert.equal(await reader.main.getByRole('article').count(), letters.length);
    }));
});

/** What can happen to a file on its way: how, and whether the same visit can end with a copy. */
const FAULTS = {
  'is missing': { status: 404 },
  'is cut off': { cut: 20 },
  'breaks off': { broken: 20 },
  'is a login page': { put: '<!DOCTYPE html><title>Log in</title>' },
};

describe('while the copy is being stored', async () => {
  const host = await serve({ prefix: '/a/b/' });
  after(() => host.kill());
  for (const path of Object.keys(releaseOn(host).files)) {
    for (const [what, fault] of Object.entries(FAULTS)) {
      test(`${path} ${what}: no copy is claimed, and the next visit stores it`, () =>
        reading(browser, host, options, async (reader) => {
          host.mend();
          // The page itself comes whole; it is the copy that goes wrong.
          await reader.page.addInitScript(holdBack);
          await reader.open();
          if (fault.put) host.put(path, fault.put);
          else host.fault(path, fault);
          const state = await reader.page.evaluate(() => new Promise((done) => {
            addEventListener('offline-state', ({ detail }) => {
              if (/failed|ready/.test(detail.state)) done(detail.state);
            });
            // Only of a host that is silent it is said later.
            setTimeout(done, 15_000, 'nothing was said');
            goOn();
          }));
          assert.equal(state, 'failed');
          host.mend();
          const later = await reader.another();
          await later.open();
          await stored(later);
        }));
    }
  }
});

test('the worker of docs/offline.md removes the copy and itself, and nothing else', () =>
  withCopy({}, async (reader, host) => {
    const guide = readFileSync(new URL('../docs/offline.md', import.meta.url), 'utf8');
    host.put('offline.js', /```js\n(.*?)```/s.exec(guide)[1]);
    await reader.page.evaluate(async () => {
      await caches.open('another project');
      await (await navigator.serviceWorker.getRegistration()).update();
    });
    await reader.page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()));
    await reader.page.waitForFunction(async () => (await caches.keys()).join() === 'another project');
  }));

test('a copy that the browser has thrown away is stored anew before it is said to be there', () =>
  withCopy({}, async (reader, host) => {
    const drop = () => reader.page.evaluate(async () => {
      for (const name of await caches.keys()) if (name.includes(' release ')) await caches.delete(name);
    });
    await drop();
    await reader.open();
    await stored(reader);
    await host.kill();
    const cold = await reader.another();
    await cold.open(`?letter=${letters[0].id}`);
    assert.equal(await cold.alert.count(), 0);
    // Now nothing can be had again: the page that is open knows it as soon as it looks.
    await drop();
    const state = await reader.page.evaluate(() => new Promise((done) => {
      addEventListener('offline-state', ({ detail }) => done(detail.state));
      dispatchEvent(new CustomEvent('offline-ask', { detail: 'start' }));
    }));
    assert.equal(state, 'failed');
  }));

test('what one tab has removed no other one brings back', () =>
  withCopy({}, async (reader) => {
    const other = await reader.another();
    await other.open('?page=about');
    await stored(other);
    await remove(reader);
    await other.page.getByRole('button', { name: 'Check now', exact: true }).click();
    await other.main.getByText('Removed. Another visit stores a new one.').first().waitFor();
    // The worker still answers this tab, and must not store what it fetches for it.
    await other.page.evaluate(async () => (await fetch('letters/index.json')).text());
    assert.deepEqual(await other.page.evaluate(() => caches.keys()), []);
  }));

test('removing leaves nothing: no cache, no database, no key, no worker', () =>
  withCopy({}, async (reader, site) => {
    // What is remembered of another site of the host is not ours to remove.
    const signed = `open-letters.signed ${site.origin}/another/`;
    await reader.page.evaluate(() => caches.open('another project'));
    await reader.page.evaluate((key) => {
      localStorage.setItem('another', 'key');
      localStorage.setItem(key, 'key');
    }, signed);
    await reader.open('?page=about');
    await reader.choose('chinese');
    await reader.choose('english');
    await remove(reader);
    await reader.page.goto(reader.site.at('offline.js'));
    const left = await reader.page.evaluate(async () => ({
      caches: await caches.keys(),
      keys: Object.keys(localStorage),
      databases: await indexedDB.databases(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    left.keys.sort();
    assert.deepEqual(left, { caches: ['another project'], keys: ['another', signed], databases: [], workers: 0 });
  }));

describe('what is stored', async () => {
  const host = await serve({ prefix: '/a/b/' });
  after(() => host.kill());
  const paths = Object.keys(releaseOn(host).files);
  for (const path of paths) {
    for (const how of ['altered', 'evicted']) {
      test(`${path} is ${how}: it is mended while there is a host, and named when there is none`, () =>
        withCopy({}, async (reader, site) => {
          await reader.open('?page=about');
          // All that the page loads has come by then: what it asks for later is mended without a check.
          await reader.page.getByRole('button', { name: 'Check now' }).waitFor();
          await reader.page.evaluate(damage, [path, how]);
          await reader.page.getByRole('button', { name: 'Check now' }).click();
          const found = reader.main.locator('.check');
          await found.getByText(path).waitFor();
          assert.match(await found.textContent(), /have been fetched again/);
          await reader.page.evaluate(damage, [path, how]);
          await site.kill();
          await reader.page.getByRole('button', { name: 'Check now' }).click();
          await found.getByText(/the site cannot supply them now/).waitFor();
          assert.ok((await found.textContent()).includes(path));
          await reader.page.reload();
          const isNamed = path.startsWith('letters/') || path === 'index.html';
          const notice = reader.page.getByRole('heading', { name: 'Not available offline' });
          if (isNamed) await reader.page.locator('main, body').filter({ hasText: path }).first().waitFor();
          else await reader.alert.or(reader.heading).or(notice).first().waitFor();
        }));
    }
  }
});

describe('a new version', () => {
  test('waits for the reader; other tabs keep theirs; going back to the old one is an update too', () =>
    withCopy({}, async (reader, host) => {
      const old = releaseOn(host).version;
      const version = deploy(host, marked(host, 'NEWER'));
      assert.notEqual(version, old);
      await reader.reload();
      const button = reader.page.getByRole('button', { name: 'Use it now' });
      await button.waitFor();
      assert.doesNotMatch(await reader.main.innerText(), /NEWER/, 'nothing changes by itself');
      const other = await reader.another();
      await other.open();
      assert.doesNotMatch(await other.main.innerText(), /NEWER/);
      const heard = other.page.evaluate(() => (globalThis.stays = true));
      await heard;
      await Promise.all([reader.page.waitForEvent('load'), button.click()]);
      await reader.opened();
      await reader.main.getByText(/NEWER/).first().waitFor();
      assert.ok(await other.page.evaluate(() => globalThis.stays), 'the other tab was not loaded again');
      const fetched = await other.page.evaluate(async () => (await fetch('letters/index.json')).text());
      assert.equal(fetched, host.folderBytes('letters/index.json').toString(), 'it still gets its own version');
      await host.kill();
      const cold = await reader.another();
      await cold.open();
      await cold.main.getByText(/NEWER/).first().waitFor();
      host.mend();
      await host.listen();
      await cold.reload();
      const back = cold.page.getByRole('button', { name: 'Use it now' });
      await back.waitFor();
      await Promise.all([cold.page.waitForEvent('load'), back.click()]);
      await cold.opened();
      assert.doesNotMatch(await cold.main.innerText(), /NEWER/);
    }));

  test('that has come in part is none, in either direction', () =>
    withCopy({}, async (reader, host) => {
      const old = host.read('offline.js');
      const changes = marked(host, 'HALF');
      deploy(host, changes);
      // The worker's list is new, and a file is not.
      host.put('letters/index.json', host.folderBytes('letters/index.json'));
      await reader.reload();
      await reader.page.waitForTimeout(500);
      assert.equal(await reader.page.getByRole('button', { name: 'Use it now' }).count(), 0);
      assert.doesNotMatch(await reader.main.innerText(), /HALF/);
      // The files are new, and the list is not.
      deploy(host, changes);
      host.put('offline.js', old);
      await reader.reload();
      assert.doesNotMatch(await reader.main.innerText(), /HALF/);
      await stored(reader);
    }));
});

describe('a browser that keeps nothing', () => {
  const deny = {
    'has no workers': [() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }), /keeps no offline copy/],
    'forbids workers': [
      () => {
        if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
      },
      /keeps no offline copy/,
    ],
    'was not reached by a safe way': [
      () => Object.defineProperty(globalThis, 'isSecureContext', { value: false }),
      /needs a safe connection \(https\)/,
    ],
    'forbids storage': [
      () => {
        Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
      },
      /Available offline/,
    ],
  };
  for (const [what, [prepare, said]] of Object.entries(deny)) {
    test(`${what}: it reads, and says so`, async (t) => {
      const host = await serve();
      t.after(() => host.kill());
      await reading(browser, host, { ...options, prepare }, async (reader) => {
        await reader.open(`?letter=${recent.id}&lang=en`);
        await copyOf(reader).filter({ hasText: said }).waitFor();
        assert.ok((await reader.heading.textContent()).includes(recent.title.en));
      });
    });
  }

  test('has no room: it reads, and claims no copy', async (t) => {
    const host = await serve();
    t.after(() => host.kill());
    await reading(browser, host, options, async (reader) => {
      const session = await reader.page.context().newCDPSession(reader.page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 20_000 });
      await reader.open();
      await copyOf(reader).filter({ hasText: /not all files/ }).waitFor();
      assert.equal(await reader.main.getByRole('article').count(), letters.length);
    });
  });
});

test('a check looks at every file, and searches in every language', () =>
  withCopy({}, async (reader, host) => {
    await reader.open('?page=about');
    await stored(reader);
    await reader.page.getByRole('button', { name: 'Check now' }).click();
    const found = reader.main.locator('.check');
    await found.waitFor();
    const { files, version } = releaseOn(host);
    assert.match(await found.textContent(), new RegExp(`All ${Object.keys(files).length} files`));
    assert.match(await found.textContent(), /English: a search for “\w+” found \d+ passages?/);
    assert.match(await found.textContent(), /Chinese: a search for “\p{Script=Han}+” found/u);
    assert.ok((await reader.main.innerText()).includes(version));
  }));
