// Who has signed the letters: the reader verifies the index, remembers key and version, and says in
// words what it has found.

import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { INDEX, letters } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';
import { deploySigned, indexOfVersion, newKey, SIGNATURE, signatureOf } from './harness/signature.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));
beforeEach(() => host.mend());

const allow = /Failed to load resource|net::ERR_|Open Letters|service worker/i;
const [key, other] = [newKey(), newKey()];

/** What the page on the archive says of the signature. */
const SECTION = /^(Site signature|網站簽署)$/;
async function said(reader, language = 'en') {
  await reader.open(`?page=about&lang=${language}`);
  return reader.main.getByRole('region', { name: SECTION }).textContent();
}
const alerts = async (reader) => (await reader.alert.allTextContents()).join('\n');
async function trust(reader) {
  await reader.page.getByRole('button', { name: /^I know why/ }).click();
  await reader.opened();
}

describe('a site', () => {
  test('that is signed is said to be, with name, key and version', () =>
    reading(browser, host, {}, async (reader) => {
      deploySigned(host, key, 5);
      const english = await said(reader);
      assert.match(english, /^Site signature\s*Signed:/);
      for (const part of ['The coalition 聯盟', key.id, '5']) assert.ok(english.includes(part), english);
      assert.match(await said(reader, 'zh-Hant'), /已經簽署/);
      assert.equal(await alerts(reader), '');
      await reader.open();
      assert.equal(await reader.main.getByRole('article').count(), letters.length);
    }));

  test('that is not signed is said not to be, and nothing is fetched for it', () =>
    reading(browser, host, {}, async (reader) => {
      const before = host.log.length;
      assert.match(await said(reader), /Not signed:/);
      assert.match(await said(reader, 'zh-Hant'), /未經簽署/);
      assert.ok(!host.log.slice(before).some(({ path }) => path === SIGNATURE));
    }));

  const ALTERATIONS = {
    'whose index was altered': () => host.put(INDEX, indexOfVersion(6)),
    'whose index was altered by a space': () => host.put(INDEX, `${indexOfVersion(5)} `),
    'whose index is none any more': () => host.put(INDEX, '<!DOCTYPE html>'),
    'whose signature is of another key': () => host.put(SIGNATURE, signatureOf(other, indexOfVersion(5), 'a')),
    'whose signature is of another key by the same name': () =>
      host.put(SIGNATURE, signatureOf({ ...other, begin: key.begin }, indexOfVersion(5), 'a')),
    'whose name was altered': () =>
      host.put(SIGNATURE, host.read(SIGNATURE).toString().replace('The coalition', 'Somebody')),
    'whose signature is no signature': () => host.put(SIGNATURE, '<!DOCTYPE html>'),
    'whose signature is cut off': () => host.put(SIGNATURE, host.read(SIGNATURE).subarray(0, 90)),
  };
  for (const [what, alter] of Object.entries(ALTERATIONS)) {
    test(`${what} is not shown`, () =>
      reading(browser, host, { allow }, async (reader) => {
        for (const [lang, words] of [['en', /It is not what was signed/], ['zh-Hant', /所簽署的不符/]]) {
          deploySigned(host, key, 5);
          alter();
          await reader.open(`?lang=${lang}`);
          const alert = await alerts(reader);
          assert.ok(words.test(alert) && alert.includes(key.id), alert);
          assert.equal(await reader.main.getByRole('article').count(), 0);
        }
        deploySigned(host, key, 5);
        await reader.page.getByRole('button', { name: '再試一次' }).click();
        await reader.main.getByRole('article').first().waitFor();
      }));
  }

  test('whose signature is missing is not shown', () =>
    reading(browser, host, { allow }, async (reader) => {
      for (const [lang, words] of [['en', /signature is missing/], ['zh-Hant', /缺少簽署/]]) {
        deploySigned(host, key, 5);
        host.fault(SIGNATURE, { status: 404 });
        await reader.open(`?lang=${lang}`);
        assert.match(await alerts(reader), words);
        assert.equal(await reader.main.getByRole('article').count(), 0);
      }
    }));

  test('whose signature cannot be had now is not shown, and not said to be altered', () =>
    reading(browser, host, { allow }, async (reader) => {
      for (const [lang, words] of [['en', /did not give this file \(503\)/], ['zh-Hant', /沒有提供這個檔案（503）/]]) {
        deploySigned(host, key, 5);
        host.fault(SIGNATURE, { status: 503 });
        await reader.open(`?lang=${lang}`);
        assert.match(await alerts(reader), words);
        assert.equal(await reader.main.getByRole('article').count(), 0);
      }
    }));

  test('is opened when only a copy of its signature was old', () =>
    reading(browser, host, {}, async (reader) => {
      deploySigned(host, key, 5);
      // Index and signature are deployed one after the other: the first answer does not fit yet.
      const right = host.read(SIGNATURE);
      host.put(SIGNATURE, signatureOf(key, indexOfVersion(4), 'a'));
      host.asked(SIGNATURE).then(() => host.put(SIGNATURE, right));
      const before = host.log.length;
      assert.match(await said(reader), /Signed:/);
      const asked = host.log.slice(before).filter(({ path }) => path === INDEX || path === SIGNATURE);
      const caches = asked.map(({ headers }) => headers['cache-control']);
      assert.deepEqual(caches, ['max-age=0', 'max-age=0', 'no-cache', 'no-cache'], 'the second time, no copy on the way will do');
    }));
});

describe('what a browser has seen before', () => {
  test('makes an older version doubtful, until the reader knows why', () =>
    reading(browser, host, {}, async (reader) => {
      deploySigned(host, key, 5);
      await reader.open();
      deploySigned(host, key, 6);
      await reader.open();
      assert.equal(await alerts(reader), '');
      deploySigned(host, key, 4);
      await reader.open();
      assert.match(await alerts(reader), /version 4.*version 6.*no longer has/);
      assert.equal(await reader.main.getByRole('article').count(), letters.length);
      await reader.open('?page=cases&lang=zh-Hant');
      assert.match(await alerts(reader), /第 4 版.*第 6 版/);
      await reader.open('?lang=en');
      await trust(reader);
      assert.equal(await alerts(reader), '');
      await reader.reload();
      assert.equal(await alerts(reader), '');
    }));

  for (const [what, next, words] of [
    ['another key', other, new RegExp(`${key.id}.*Now it names the key ${other.id}`)],
    ['no signature', undefined, new RegExp(`${key.id}. Now it is not signed`)],
  ]) {
    test(`makes ${what} doubtful, however often it comes`, () =>
      reading(browser, host, {}, async (reader) => {
        deploySigned(host, key, 5);
        await reader.open();
        deploySigned(host, next, 9);
        for (let visit = 0; visit < 2; visit += 1) {
          await reader.open('?lang=en');
          assert.match(await alerts(reader), words);
        }
        await reader.open('?lang=zh-Hant');
        assert.match(await alerts(reader), /請小心/);
        deploySigned(host, key, 5);
        await reader.open('?lang=en');
        assert.equal(await alerts(reader), '', 'the first key is still the one that is trusted');
        deploySigned(host, next, 9);
        await reader.open();
        await trust(reader);
        await reader.reload();
        assert.equal(await alerts(reader), '');
      }));
  }

  test('is nothing without storage, and all works', () => {
    const prepare = () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    return reading(browser, host, { prepare }, async (reader) => {
      deploySigned(host, key, 5);
      assert.match(await said(reader), /Signed:/);
      deploySigned(host, key, 4);
      assert.match(await said(reader), /Signed:/);
      assert.equal(await alerts(reader), '');
    });
  });
});

/** Browsers without Ed25519, and pages that came by plain http. */
const WITHOUT = {
  'no Ed25519': () => {
    // Where there is no page yet, there is none.
    const prototype = globalThis.SubtleCrypto?.prototype ?? {};
    prototype.importKey = () => Promise.reject(new DOMException('unknown', 'NotSupportedError'));
  },
  'no SubtleCrypto': () => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }),
};
for (const [what, prepare] of Object.entries(WITHOUT)) {
  test(`a browser with ${what} says that it cannot check, and never that a site is signed`, () =>
    reading(browser, host, { prepare }, async (reader) => {
      for (const alter of [() => {}, () => host.put(INDEX, indexOfVersion(6))]) {
        deploySigned(host, key, 5);
        alter();
        const english = await said(reader);
        assert.match(english, /Cannot be checked by this browser,/);
        assert.ok(!/Signed( by|:)|coalition/.test(english), english);
        const chinese = await said(reader, 'zh-Hant');
        assert.ok(/無法驗證/.test(chinese) && !/已經簽署/.test(chinese), chinese);
        await reader.open('?lang=en');
        assert.equal(await reader.main.getByRole('article').count(), letters.length);
        const remembered = () => Object.keys(localStorage).filter((name) => name.startsWith('open-letters.signed'));
        assert.deepEqual(await reader.page.evaluate(remembered), [], 'a key that was not checked is not trusted');
      }
    }));
}

describe('the offline copy', () => {
  const options = { offline: true, allow };
  const stored = (reader) =>
    reader.page.getByRole('status', { name: 'Offline copy' }).filter({ hasText: 'Available offline' }).waitFor();

  test('is kept where the host offers an older version, and taken on where it offers a newer one', () =>
    reading(browser, host, options, async (reader) => {
      deploySigned(host, key, 5);
      await reader.open('?lang=en');
      await stored(reader);
      deploySigned(host, key, 4);
      for (let visit = 0; visit < 2; visit += 1) {
        await reader.page.goto('about:blank');
        const words = reader.page.getByText('Version 5 was kept.');
        assert.match(await said(reader), /Version5/);
        await words.first().waitFor();
        assert.equal(await alerts(reader), '');
        assert.equal(await reader.page.getByRole('button', { name: 'Use it now' }).count(), 0);
      }
      await host.kill();
      assert.match(await said(reader), /Signed:.*Version5/);
      await host.listen();
      deploySigned(host, key, 6);
      await reader.open('?page=about&lang=en');
      await reader.page.getByRole('button', { name: 'Use it now' }).click();
      await reader.main.getByRole('region', { name: SECTION }).filter({ hasText: 'Version6' }).waitFor();
    }));
});
