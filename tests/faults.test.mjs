// When something is broken: the reader says what and why, in the reader's language, shows what is
// left, and opens the rest as soon as it is mended.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, beforeEach, describe, test } from 'node:test';
import { bundle, BUNDLE, index, INDEX, indexOf, letters, recent } from './harness/archive.mjs';
import { launch, PLACES, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));
beforeEach(() => host.mend());

/** The browser itself reports files that fail; nothing else may be said. */
const allow = /Failed to load resource|Refused to apply style|net::ERR_/;
const fixture = (path) => readFileSync(new URL(`fixtures/${path}`, import.meta.url));
const good = host.read(BUNDLE);
const altered = Buffer.from(good).fill('#', good.length >> 1, (good.length >> 1) + 1);
const refused = fixture('refused/several-fields.json');
const codes = JSON.parse(fixture('refused/expected.json'))['several-fields.json'].map(([code]) => code);
const allCodes = new RegExp(codes.join('[^]*'));
const short = good.length - 1000;
const newer = JSON.stringify({ ...index, format: 'open-letters-index/2' });
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
/** Both digests, the one of the index and the one that was found. */
const digests = new RegExp(`(?=[^]*${digest(good)})(?=[^]*${digest(altered)})`);

/** Both languages, with the words by which a person knows what is wrong. */
const IN = {
  en: { again: 'Try again', failed: 'The letters cannot be opened', others: /All other letters/ },
  'zh-Hant': { again: '再試一次', failed: '無法開啟信件', others: /其他信件仍可閱讀/ },
};

/** What can happen to the index: how, and what is said of it in English and in Chinese. */
const INDEX_FAULTS = {
  'is missing': [(site) => site.fault(INDEX, { status: 404 }), /does not have this file \(404\)/, /沒有這個檔案（404）/],
  'is refused': [(site) => site.fault(INDEX, { status: 503 }), /did not give this file \(503\)/, /沒有提供這個檔案（503）/],
  'is no JSON': [(site) => site.put(INDEX, '<!DOCTYPE html>'), /line 1, column 1/, /第 1 行第 1 個字元/],
  'is of a newer format': [(site) => site.put(INDEX, newer), /newer reader/, /較新的閱讀器/],
  'is cut off': [(site) => site.put(INDEX, site.read(INDEX).subarray(0, 99)), /too early|ends/, /過早結束/],
  'ends in the middle of the connection': [(site) => site.fault(INDEX, { broken: 99 }), /broke off/, /中途斷開/],
  'is reset': [(site) => site.fault(INDEX, { reset: true }), /does not answer/, /沒有回應/],
};

/** A number as the reader writes it. */
const grouped = (number) => number.toLocaleString('en');

/** What can happen to a bundle: how, and what is said of it in English and in Chinese. */
const BUNDLE_FAULTS = {
  'is missing': [(site) => site.fault(BUNDLE, { status: 404 }), /\(404\)/, /（404）/],
  'is altered by one byte': [(site) => site.put(BUNDLE, altered), digests, digests],
  'is cut off': [
    (site) => site.fault(BUNDLE, { cut: short }),
    new RegExp(`${grouped(short)} bytes instead of ${grouped(good.length)}`),
    new RegExp(`${grouped(good.length)} 位元組.*${grouped(short)} 位元組`),
  ],
  'ends in the middle of the connection': [
    (site) => site.fault(BUNDLE, { broken: short }),
    /broke off/,
    /中途斷開/,
  ],
  'is refused by the format': [refuse, allCodes, allCodes],
};

/** A bundle that is what the index says, and yet is none. */
function refuse(site) {
  site.put(BUNDLE, refused);
  site.put(INDEX, indexOf({ [index.bundles[0].path]: refused }));
}

describe('the index', () => {
  for (const [what, [break_, ...said]] of Object.entries(INDEX_FAULTS)) {
    for (const [at, [lang, words]] of Object.entries(IN).entries()) {
      test(`${what}: the reader says so in ${lang}, and opens when it is mended`, () =>
        reading(browser, host, { allow }, async (reader) => {
          break_(host);
          await reader.open(`?letter=${recent.id}&lang=${lang}`);
          const alert = await reader.alert.textContent();
          assert.ok(alert.includes(words.failed) && alert.includes(INDEX), alert);
          assert.match(alert, said[at]);
          const again = reader.page.getByRole('button', { name: words.again, exact: true });
          await again.click();
          await reader.opened();
          assert.equal(await reader.alert.count(), 1, 'it is still broken');
          host.mend();
          await again.click();
          await reader.heading.filter({ hasText: recent.title[lang] }).waitFor();
          assert.equal(await reader.alert.count(), 0);
          assert.ok(!(await again.isVisible()), 'nothing is to be tried again');
        }));
    }
  }

  for (const [lang, said] of [['en', /broke off|does not answer/], ['zh-Hant', /中途斷開|沒有回應/]]) {
    for (const fault of [{ hang: true }, { stall: 99 }]) {
      test(`falls silent (${Object.keys(fault)}): the reader waits, and then says so in ${lang}`, () =>
        reading(browser, host, { allow }, async (reader) => {
          host.fault(INDEX, fault);
          const asked = host.asked(INDEX);
          await reader.page.clock.install();
          await reader.page.goto(reader.address(`?lang=${lang}`));
          await reader.page.getByRole('progressbar').waitFor();
          await asked;
          await reader.page.clock.fastForward(15_000);
          assert.equal(await reader.page.getByRole('progressbar').count(), 1, 'a slow host is given time');
          // Silence counts from the last byte, which may have come after the clock was moved.
          for (let step = 0; step < 8 && !(await reader.alert.count()); step += 1) {
            await reader.page.clock.fastForward(5_000);
            await reader.settled();
          }
          await reader.alert.waitFor();
          assert.match(await reader.alert.textContent(), said);
        }));
    }
  }

  test('comes slowly: nothing is given up while bytes arrive', () =>
    reading(browser, host, {}, async (reader) => {
      host.fault(INDEX, { trickle: 40, pause: 20 });
      host.fault(BUNDLE, { trickle: 8000, pause: 20 });
      await reader.page.goto(reader.address(), { waitUntil: 'commit' });
      await reader.page.waitForFunction(() => {
        const { value, max } = document.querySelector('progress') ?? {};
        return value > 0 && value < max;
      });
      await reader.opened();
      assert.equal(await reader.main.getByRole('article').count(), letters.length);
    }));

  for (const { prefix, file } of PLACES) {
    test(`is on a host that is gone, and comes back, at ${prefix}${file}`, async (t) => {
      const site = await serve({ prefix });
      t.after(() => site.kill());
      await reading(browser, site, { file, allow }, async (reader) => {
        site.fault(INDEX, { hang: true });
        await reader.page.goto(reader.address());
        await reader.page.getByRole('progressbar').waitFor();
        await site.kill();
        await reader.alert.waitFor();
        assert.match(await reader.alert.textContent(), /There may be no network/);
        site.mend();
        await site.listen();
        await reader.page.getByRole('button', { name: 'Try again' }).click();
        await reader.main.getByRole('article').first().waitFor();
      });
    });
  }
});

describe('a bundle', () => {
  test('of which only a copy on the way was old is asked for past all copies, and shown', () =>
    reading(browser, host, {}, async (reader) => {
      host.put(BUNDLE, altered);
      host.asked(BUNDLE).then(() => host.mend());
      const before = host.log.length;
      await reader.open();
      assert.equal(await reader.main.getByRole('article').count(), letters.length);
      const asked = host.log.slice(before).filter(({ path }) => path === BUNDLE);
      assert.deepEqual(asked.map(({ headers }) => headers['cache-control']), ['max-age=0', 'no-cache']);
    }));

  for (const [what, [break_, ...said]] of Object.entries(BUNDLE_FAULTS)) {
    for (const [at, [lang, words]] of Object.entries(IN).entries()) {
      test(`${what}: the reader says so in ${lang}, and shows no word of it`, () =>
        reading(browser, host, { allow }, async (reader) => {
          break_(host);
          await reader.open(`?lang=${lang}`);
          const alert = await reader.alert.textContent();
          assert.ok(alert.includes(BUNDLE), alert);
          assert.match(alert, said[at]);
          assert.doesNotMatch(alert, words.others, 'there are no other letters');
          assert.equal(await reader.main.getByRole('article').count(), 0);
          host.mend();
          await reader.reload();
          assert.equal(await reader.main.getByRole('article').count(), letters.length);
        }));

      test(`${what}, and another is whole: that one can be read, in ${lang}`, () =>
        reading(browser, host, { allow }, async (reader) => {
          const [letter] = bundle.letters;
          const other = JSON.stringify({ ...bundle, letters: [{ ...letter, id: 'another', related: [] }] });
          break_(host);
          host.put('letters/other.json', other);
          const entries = [host.read(INDEX), Buffer.from(indexOf({ 'other.json': other }))].flatMap((bytes) => JSON.parse(bytes).bundles);
          host.put(INDEX, JSON.stringify({ ...index, bundles: entries }));
          await reader.open(`?lang=${lang}`);
          const alert = await reader.alert.textContent();
          assert.ok(alert.includes(BUNDLE) && words.others.test(alert), alert);
          assert.equal(await reader.main.getByRole('article').count(), 1);
          await reader.link(letter.title[lang], reader.main).click();
          await reader.settled();
          assert.equal(new URL(reader.page.url()).searchParams.get('letter'), 'another');
          assert.ok((await reader.heading.textContent()).includes(letter.title[lang]));
        }));
    }
  }
});
