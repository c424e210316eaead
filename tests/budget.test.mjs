// What a first visit really asks of the host: the files that `cargo xtask build` counts, each once, and
// after them the rest of the program; from the folder of the page and from nowhere else; and under the policy, however a host says it.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { BUNDLE, index, INDEX, letters, recent } from './harness/archive.mjs';
import { launch, PLACES, reading } from './harness/reader.mjs';
import { headersOf, looksOf, restOf, serve } from './harness/server.mjs';

const browser = await launch();
after(() => browser.close());

/** The files that the build counts: the page, all that it names, the index and its bundles. */
function counted(site) {
  const html = site.read('index.html').toString();
  const named = [...html.matchAll(/<(?:script|link|img)\b[^>]*>/g)]
    .filter(([tag]) => !tag.includes('apple-touch-icon') && !/\sdisabled\b/.test(tag))
    .flatMap(([tag]) => [...tag.matchAll(/\b(?:src|href|data-module|data-wasm)="([^"#?]+)/g)])
    .map(([, address]) => address.replace(/^\.\//, ''));
  return new Set(['index.html', ...named, INDEX, BUNDLE]);
}

for (const { prefix, file } of PLACES) {
  test(`a first visit asks for what the build counts, and for each file once, at ${prefix}${file}`, async (t) => {
    const site = await serve({ prefix });
    t.after(() => site.kill());
    await reading(browser, site, { file }, async (reader) => {
      await reader.open(`?letter=${recent.id}`);
      await reader.choose('side');
      await reader.choose('chinese');
      await reader.link('個案').click();
      await reader.page.waitForLoadState('networkidle');
    });
    for (const { path, inside, status } of site.log) {
      assert.ok(inside, `${path} lies outside ${prefix}`);
      assert.equal(status, 200, path);
    }
    // Icon and manifest are the browser's to ask for: at every change of the address, or without a
    // window never.
    const isForBrowser = (path) => path.startsWith('icon') || path.endsWith('.webmanifest');
    const asked = site.log.map(({ path }) => path).filter((path) => !isForBrowser(path));
    const needed = [...counted(site)].filter((path) => !isForBrowser(path));
    // The rest, its looks, and what looks after the offline copy.
    const later = [looksOf(site), 'offline-page.js', 'workers.js', restOf(site)];
    assert.deepEqual(asked.slice(0, -later.length).toSorted(), needed.toSorted(), 'what a first visit needs goes before all else');
    assert.deepEqual(asked.slice(-later.length).toSorted(), later.toSorted());
  });
}

test('no request says what is read, where the reader came from, or who the reader is', async (t) => {
  const site = await serve();
  t.after(() => site.kill());
  await reading(browser, site, {}, async (reader) => {
    await reader.open(`?letter=${recent.id}#i2`);
    await reader.choose('chinese');
    await reader.link('個案').click();
    await reader.page.waitForLoadState('networkidle');
    assert.deepEqual(await reader.page.context().cookies(), []);
  });
  for (const { path, headers } of site.log) {
    assert.equal(headers.referer, undefined, path);
    assert.equal(headers.cookie, undefined, path);
  }
});

describe('the policy', () => {
  test('says the same in the page and in the headers, frames apart', async (t) => {
    const site = await serve();
    t.after(() => site.kill());
    const html = site.read('index.html').toString();
    const [, meta] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html);
    const header = headersOf(site.folder)['Content-Security-Policy'];
    assert.equal(header, `${meta}; frame-ancestors 'none'`);
    assert.match(meta, /^default-src 'none'; /);
    assert.doesNotMatch(meta, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  for (const [where, policy, html] of [
    ['the page alone', false, (page) => page],
    ['the headers alone', true, (page) => page.replace(/<meta http-equiv[^>]+>/, '')],
    ['both', true, (page) => page],
  ]) {
    test(`holds, and the reader works, when it is said by ${where}`, async (t) => {
      const site = await serve({ policy });
      t.after(() => site.kill());
      site.put('index.html', html(site.read('index.html').toString()));
      await reading(browser, site, { allow: /policy: |violates the following|refused|blocked/i }, async (reader) => {
        await reader.open();
        assert.equal(await reader.main.getByRole('article').count(), letters.length);
        const { page } = reader;
        assert.equal(await page.evaluate(tryToBreakOut, 'https://example.org/'), 'all stopped');
      });
    });
  }

  test('lets one script of the page name addresses to run, those of the two workers', async (t) => {
    const site = await serve({ prefix: '/a/b/' });
    t.after(() => site.kill());
    await reading(browser, site, { offline: true, prepare: notePolicies }, async (reader) => {
      await reader.open();
      await reader.page.getByText('Available offline').first().waitFor();
      const addresses = ['offline.js', 'reading.js', 'offline.js?x', 'reading-page.js', 'boot.js', '../offline.js', 'https://example.org/offline.js', 'data:,', ''];
      const allowed = await reader.page.evaluate(tryPolicies, addresses.map((address) => new URL(address, site.at()).href));
      assert.deepEqual(allowed, [[['createScriptURL'], ['offline.js', 'reading.js'].map((name) => site.at(name))]]);
    });
  });

  test('lets nobody put the page into a frame', async (t) => {
    const site = await serve();
    t.after(() => site.kill());
    const framing = await serve({ policy: false });
    t.after(() => framing.kill());
    framing.put('frame.html', `<link rel="icon" href="data:,"><iframe src="${site.at()}"></iframe>`);
    const allow = /frame|policy|ERR_BLOCKED_BY_RESPONSE|another host/i;
    await reading(browser, framing, { allow }, async ({ page }) => {
      await page.goto(framing.at('frame.html'));
      const [, inner] = page.frames();
      assert.notEqual(await inner.title(), index.title.en);
      assert.equal(await inner.locator('main').count(), 0);
    });
  });
});

test('also where a host sends no policy, nobody can put the page into a frame', async (t) => {
  const site = await serve({ policy: false });
  t.after(() => site.kill());
  site.put('frame.html', `<link rel="icon" href="data:,"><iframe src="${site.at()}" width="900" height="700"></iframe>`);
  await reading(browser, site, { allow: /Open Letters stopped|frame|policy/i }, async ({ page }) => {
    await page.goto(site.at('frame.html'));
    const inner = page.frameLocator('iframe');
    await inner.getByRole('alert').waitFor();
    assert.equal(await inner.getByRole('article').count(), 0);
    await inner.getByRole('link', { name: 'Load the page again' }).click();
    await page.getByRole('article').first().waitFor();
    assert.equal(page.url(), site.at(), 'the notice leads out of the frame');
  });
});

/** Runs in the page: keeps the rules of each policy of Trusted Types that it makes. */
function notePolicies() {
  globalThis.policies = [];
  const make = globalThis.TrustedTypePolicyFactory?.prototype.createPolicy;
  if (make) TrustedTypePolicyFactory.prototype.createPolicy = function (name, rules) {
    globalThis.policies.push(rules);
    return make.call(this, name, rules);
  };
}

/** Runs in the page: of each policy its rules, and what they let through. */
function tryPolicies(addresses) {
  const passes = (rule, address) => {
    try {
      return rule(address) === address;
    } catch {
      return false;
    }
  };
  return globalThis.policies.map((rules) =>
    [Object.keys(rules), addresses.filter((address) => Object.values(rules).some((rule) => passes(rule, address)))]);
}

/**
 * Runs in the page: tries what the policy forbids, and says what was possible. `eval` is left out: it
 * is open to whatever a test runs in a page.
 */
async function tryToBreakOut(elsewhere) {
  const done = [];
  await fetch(elsewhere).then(() => done.push('fetch'), () => undefined);
  const script = document.createElement('script');
  // A browser with Trusted Types stops this earlier, by throwing; another one when it is to run.
  const isStopped = (work) => {
    try {
      work();
      return false;
    } catch {
      return true;
    }
  };
  isStopped(() => (script.textContent = 'globalThis.brokenOut = true'));
  document.head.append(script);
  if (globalThis.brokenOut) done.push('script');
  if (globalThis.trustedTypes && !isStopped(() => (document.createElement('b').innerHTML = '<i>'))) done.push('markup');
  const style = document.createElement('style');
  style.textContent = 'html { --broken: out }';
  document.head.append(style);
  if (getComputedStyle(document.documentElement).getPropertyValue('--broken')) done.push('style');
  return done.join() || 'all stopped';
}
