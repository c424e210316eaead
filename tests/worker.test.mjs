// What the offline worker does that nobody sees while all goes well: whom it asks, what it asks for twice, what it
// keeps while another version is on its way, and what its answers say.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { BUNDLE, INDEX, indexOf, letters, recent } from './harness/archive.mjs';
import { agree, allow, remove, stored, useIt } from './harness/copy.mjs';
import { launch, reading } from './harness/reader.mjs';
import { deploy, marked, releaseOn } from './harness/release.mjs';
import { serve } from './harness/server.mjs';
import { deploySigned, newKey } from './harness/signature.mjs';
import { holdBack, lookForVersion } from './harness/stored.mjs';

const browser = await launch();
after(() => browser.close());
/** Who signs the letters of some sites. */
const key = newKey();
/** Runs in the page: goes on with storing, and says what becomes of it. */
const outcome = () => new Promise((done) => {
  addEventListener('offline-state', ({ detail }) => {
    if (/failed|ready/.test(detail.state)) done(detail.state);
  });
  goOn();
});

/** Does `work` with a reader whose browser knows nothing of the host yet. */
const hosting = (work, prepareHost = () => {}, options = {}) => async () => {
  const host = await serve({ prefix: '/a/b/', ...options });
  try {
    prepareHost(host);
    await reading(browser, host, { offline: true, allow }, (reader) => work(reader, host));
  } finally {
    await host.kill().catch(() => {});
  }
};
/** Does `work` with a reader whose browser has a whole copy of the release. */
const withCopy = (work, prepareHost) => hosting(async (reader, host) => {
  await reader.open('?lang=en');
  await stored(reader);
  await work(reader, host);
}, prepareHost);

const readsWithout = async (host, reader, title) => {
  await host.kill();
  const cold = await reader.another();
  await cold.open(`?letter=${recent.id}&lang=en`);
  assert.equal(await cold.heading.textContent(), title);
};

describe('of a host', () => {
  test('that sends the worker elsewhere, it takes nothing, and asks nobody else', async (t) => {
    const elsewhere = await serve({ prefix: '/a/b/', headers: { 'Access-Control-Allow-Origin': '*' } });
    t.after(() => elsewhere.kill());
    await hosting(async (reader, host) => {
      await reader.page.addInitScript(holdBack);
      await reader.open();
      host.fault('copy.html', { status: 302, location: elsewhere.at('copy.html') });
      assert.equal(await reader.page.evaluate(outcome), 'failed');
      assert.deepEqual(elsewhere.log, []);
      // With the policy in its headers the browser would stop it by itself.
    }, undefined, { policy: false })();
  });

  test('whose answer is an old copy on the way, it asks once more, past all copies', hosting(async (reader, host) => {
    await reader.page.addInitScript(holdBack);
    await reader.open();
    host.put('copy.html', 'as it was last year');
    host.asked('copy.html').then(() => host.mend());
    assert.equal(await reader.page.evaluate(outcome), 'ready');
    const asked = host.log.filter(({ path }) => path === 'copy.html');
    assert.deepEqual(asked.map(({ headers }) => headers['cache-control']), ['max-age=0', 'no-cache']);
  }));

  test('whose answer breaks off on the way, it asks once more, past all copies', hosting(async (reader, host) => {
    await reader.page.addInitScript(holdBack);
    await reader.open();
    host.fault('copy.html', { broken: 500 });
    host.asked('copy.html').then(() => host.mend());
    assert.equal(await reader.page.evaluate(outcome), 'ready');
    assert.ok(host.log.filter(({ path }) => path === 'copy.html').length > 1);
  }));

  test('that has a new version, it asks for what is new and for nothing else', withCopy(async (reader, host) => {
    deploy(host, marked(host, 'NEWER'));
    const before = host.log.length;
    await reader.page.evaluate(lookForVersion);
    await useIt(reader).waitFor();
    const asked = new Set(host.log.slice(before).map(({ path }) => path));
    assert.deepEqual([...asked].sort(), [BUNDLE, INDEX, 'offline.js'].sort());
  }));

  test('that calls programs and letters by wrong kinds, it gives them by the right ones', withCopy(async (reader, host) => {
    await readsWithout(host, reader, recent.title.en);
    const kinds = await reader.page.evaluate(async (paths) => {
      const answers = await Promise.all(paths.map((path) => fetch(path)));
      return answers.map(({ headers }) => headers.get('Content-Type'));
    }, [BUNDLE, 'site.webmanifest', 'boot.js']);
    assert.deepEqual(kinds.map((kind) => kind.split(';')[0]), ['application/json', 'application/manifest+json', 'text/javascript']);
  }, (host) => {
    for (const path of Object.keys(releaseOn(host).files)) {
      if (/\.(json|webmanifest)$/.test(path)) host.fault(path, { type: 'text/plain' });
    }
  }));
});

describe('of versions', () => {
  test('it keeps what is being stored, whatever pages are opened meanwhile', withCopy(async (reader, host) => {
    deploy(host, marked(host, 'NEWER'));
    host.fault(BUNDLE, { trickle: Math.ceil(host.read(BUNDLE).length / 6), pause: 400 });
    const [asked, before] = [host.asked(BUNDLE), host.log.length];
    await reader.page.evaluate(() => void navigator.serviceWorker.getRegistration().then((it) => it.update()));
    await asked;
    const other = await reader.another();
    await other.open('?lang=en');
    assert.doesNotMatch(await other.main.innerText(), /NEWER/);
    await useIt(other).waitFor();
    await agree(other);
    const again = host.log.slice(before).filter(({ path }) => path === 'copy.html');
    assert.deepEqual(again, [], 'nothing was lost on the way');
    await readsWithout(host, other, `NEWER ${recent.title.en}`);
  }));

  test('a tab keeps its own, also if it was there before any copy', withCopy(async (reader, host) => {
    // This tab was opened without a worker: nobody has noted what it shows.
    deploy(host, marked(host, 'NEWER'));
    await reader.page.evaluate(lookForVersion);
    const other = await reader.another();
    await other.open('?lang=en');
    await agree(other);
    await other.main.getByText(/^NEWER/).first().waitFor();
    const index = await reader.page.evaluate(async (path) => (await fetch(path)).text(), INDEX);
    assert.equal(index, host.folderBytes(INDEX).toString());
  }));

  test('another program for the same signed letters is a new one', withCopy(async (reader, host) => {
    deploy(host, { 'site.webmanifest': `${host.read('site.webmanifest')} ` });
    await reader.page.evaluate(lookForVersion);
    await useIt(reader).waitFor();
  }, (host) => deploySigned(host, key, 5)));

  test('an older one is refused also by a copy that was thrown away and stored anew', withCopy(async (reader, host) => {
    await reader.page.evaluate(async () => {
      for (const name of await caches.keys()) if (name.includes(' release ')) await caches.delete(name);
    });
    await reader.open('?lang=en');
    await stored(reader);
    deploySigned(host, key, 4);
    await reader.page.evaluate(lookForVersion);
    await reader.page.getByText('Version 5 was kept.').first().waitFor();
    assert.equal(await useIt(reader).count(), 0);
  }, (host) => deploySigned(host, key, 5)));
});

describe('a page that it gives', () => {
  test('comes with all that the host says of every page, and the notice too', withCopy(async (reader, host) => {
    await host.kill();
    const address = host.at('plain/none.html');
    const notice = await reader.page.goto(address);
    const page = await reader.page.goto(host.at());
    for (const answer of [notice, page]) {
      for (const [name, value] of Object.entries(host.headers)) {
        assert.equal(answer.headers()[name.toLowerCase()], value, `${answer.url()}: ${name}`);
      }
    }
  }));

  test('comes also where nothing more can be written down', withCopy(async (reader, host) => {
    const session = await reader.page.context().newCDPSession(reader.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 1 });
    await host.kill();
    await reader.open('?lang=en');
    assert.equal(await reader.main.getByRole('article').count(), letters.length);
  }));
});

test('letters are there without a host, in whatever script their file is named', hosting(async (reader, host) => {
  await reader.open('?lang=en');
  await stored(reader);
  await readsWithout(host, reader, recent.title.en);
}, (host) => {
  const [named, bytes] = ['letters/公開信-2026年.json', host.read(BUNDLE)];
  deploy(host, { [named]: bytes, [INDEX]: indexOf({ [named.replace('letters/', '')]: bytes }) });
}));

test('what is removed is not begun anew by a page that is opened meanwhile', withCopy(async (reader, host) => {
  await reader.page.addInitScript(dawdle);
  const other = await reader.another();
  // A page without the reader in it, which asks for no copy of its own.
  await reader.page.exposeFunction('meanwhile', () => other.page.goto(host.at('plain/')).then(() => {}));
  await remove(reader);
  assert.deepEqual(await reader.page.evaluate(() => caches.keys()), []);
}));

/** Runs in the page: after each cache that goes, something happens elsewhere. */
function dawdle() {
  const drop = globalThis.CacheStorage?.prototype.delete;
  if (drop) CacheStorage.prototype.delete = async function (name) {
    const isGone = await drop.call(this, name);
    await globalThis.meanwhile?.();
    return isGone;
  };
}

test('a page that is no release has no copy', hosting(async (reader) => {
  await reader.open();
  await reader.page.evaluate(async () => (await import('./offline-page.js')).grant('start'));
  assert.equal(await reader.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
}, (host) => {
  const page = host.read('index.html').toString();
  const without = page.replace(/<meta name="open-letters-release"[^>]*>/, '');
  assert.notEqual(without, page);
  host.put('index.html', without);
}));
