// Hosts that answer, and not as hosts should: with a status that nobody asked for, packed as they do not say, with
// their page for every file that they lack, with files that were converted on their way to them.

import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { BUNDLE, index, INDEX, letters } from './harness/archive.mjs';
import { allow as ofCopy, copyOf } from './harness/copy.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';
import { deploySigned, newKey, SIGNATURE } from './harness/signature.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
const fallback = await serve({ prefix: '/a/b/', fallback: true });
after(() => Promise.all([browser.close(), host.kill(), fallback.kill()]));
beforeEach(() => [host, fallback].forEach((site) => site.mend()));

const allow = /Failed to load|Refused to|net::ERR_|MIME|Open Letters stopped|preload/;
const named = (pattern) => pattern.exec(host.read('index.html'))[1];
const WASM = named(/data-wasm="\.\/([^"]+)"/);
const SCRIPT = named(/data-module="\.\/([^"]+)"/);
const LOOKS = named(/<link rel="stylesheet" href="\.\/(reader-[^"]+)"/);
const count = (reader) => reader.main.getByRole('article').count();

/** What a host answers, and what is said of it in English and in Chinese. */
const ANSWERS = {
  'that nothing has changed, to nobody who asked': [{ status: 304 }, /did not give this file \(304\)/, /沒有提供這個檔案（304）/],
  'packed in no way that can be unpacked': [{ encoding: 'gzip' }, /broke off or is damaged|does not answer/, /中途斷開，或內容已損壞|沒有回應/],
  'without an end': [{ endless: 4_000_000, pause: 1 }, /longer than the [\d,]+ bytes/, /超過所允許的/],
  'with a part that nobody asked for': [{ status: 206, cut: 99 }, /ends|99 bytes instead of/, /結束|99 位元組/],
};

for (const [what, [fault, english, chinese]] of Object.entries(ANSWERS)) {
  test(`index and bundle come ${what}: the page says so, in both languages, and shows nothing of them`, () =>
    reading(browser, host, { allow }, async (reader) => {
      for (const path of [INDEX, BUNDLE]) {
        host.fault(path, fault);
        for (const [lang, words] of [['en', english], ['zh-Hant', chinese]]) {
          await reader.open(`?lang=${lang}`);
          const alert = await reader.alert.textContent();
          assert.ok(alert.includes(path) && words.test(alert), alert);
          assert.equal(await count(reader), 0);
        }
        host.mend();
      }
      await reader.open();
      assert.equal(await count(reader), letters.length);
    }));
}

test('the program comes so: the page says that it cannot start, and whole with another status it starts', () =>
  reading(browser, host, { allow: /./ }, async (reader) => {
    for (const path of [WASM, SCRIPT]) {
      for (const fault of [{ status: 304 }, { encoding: 'gzip' }, { status: 206, cut: 999 }]) {
        host.fault(path, fault);
        await reader.page.goto(reader.address());
        await reader.page.getByRole('link', { name: '閱讀純網頁版信件' }).last().waitFor();
        await reader.alert.waitFor();
        host.mend();
      }
    }
    for (const path of ['index.html', WASM, SCRIPT, INDEX, BUNDLE]) host.fault(path, { status: 206 });
    await reader.open();
    assert.equal(await count(reader), letters.length);
  }));

describe('a host that gives its page for whatever it lacks', () => {
  test('shows no page as a letter, as a signature or as looks', () =>
    reading(browser, fallback, { allow }, async (reader) => {
      fallback.fault(LOOKS, { missing: true });
      await reader.open();
      assert.equal(await count(reader), letters.length);
      fallback.fault(BUNDLE, { missing: true });
      await reader.open();
      assert.match(await reader.alert.textContent(), /has been altered or has not arrived whole/);
      fallback.mend();
      deploySigned(fallback, newKey(), 5);
      fallback.fault(SIGNATURE, { missing: true });
      await reader.open();
      assert.match(await reader.alert.textContent(), /not what was signed/);
      assert.equal(await count(reader), 0);
      fallback.mend();
      for (const path of [WASM, SCRIPT]) {
        fallback.fault(path, { missing: true });
        await reader.page.goto(reader.address());
        await reader.alert.filter({ hasText: 'could not start' }).waitFor();
        fallback.mend();
      }
    }));

  test('and lacks the offline worker is not taken for a browser that keeps nothing', () =>
    reading(browser, fallback, { offline: true, allow: new RegExp(`${ofCopy.source}|MIME`, 'i') }, async (reader) => {
      fallback.fault('offline.js', { missing: true });
      await reader.open();
      await copyOf(reader).filter({ hasText: 'not all files could be fetched' }).waitFor();
      fallback.mend();
      await reader.reload();
      await copyOf(reader).filter({ hasText: 'Available offline' }).waitFor();
    }));
});

/** What some ways of uploading do to a file: other ends of lines, and a mark at the beginning. */
const lines = (bytes) => Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
const marked = (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]);
const convert = (change, ...paths) => paths.forEach((path) => host.put(path, change(host.read(path))));

test('files are converted as they are uploaded: what is right all the same is shown, and nothing else', () =>
  reading(browser, host, { allow }, async (reader) => {
    const scripts = ['index.html', 'boot.js', SCRIPT, LOOKS];
    for (const change of [lines, marked]) {
      convert(change, ...scripts, INDEX);
      await reader.open();
      assert.equal(await count(reader), letters.length);
      convert((bytes) => marked(lines(bytes)), BUNDLE);
      await reader.open();
      assert.match(await reader.alert.textContent(), /has been altered/);
      assert.equal(await count(reader), 0);
      host.mend();
    }
    const key = newKey();
    deploySigned(host, key, 5);
    convert(lines, SIGNATURE);
    await reader.open();
    assert.equal(await count(reader), letters.length, 'the ends of its lines are not what is signed');
    convert(marked, INDEX);
    await reader.open();
    assert.match(await reader.alert.textContent(), /not what was signed/);
  }));

test('the same bundle stands twice in the index: its letters are there once, wherever it can be had', () =>
  reading(browser, host, { allow }, async (reader) => {
    const [entry] = index.bundles;
    for (const path of [entry.path, 'again.json']) {
      host.put('letters/again.json', host.read(BUNDLE));
      host.put(INDEX, JSON.stringify({ ...index, bundles: [entry, { ...entry, path }] }));
      await reader.open();
      assert.equal(await count(reader), letters.length);
    }
    host.fault(BUNDLE, { missing: true });
    await reader.open();
    assert.equal(await count(reader), letters.length);
    assert.match(await reader.alert.textContent(), /\(404\)/);
  }));
