// The worker that reads bundles from the device before the page does (public/reading.js): what it refuses never
// comes near the page, what stops it stops nothing else, and where it cannot be had the page reads alone.

import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { hear } from './harness/apart.mjs';
import { letters, recent } from './harness/archive.mjs';
import { letterOf } from './harness/hostile.mjs';
import { launch, reading } from './harness/reader.mjs';
import { restOf, serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));
beforeEach(() => host.mend());
const allow = /Failed to load resource|net::ERR_|MIME|worker/i;
const own = JSON.stringify(letterOf('Word for word, by hand.'));
const wrong = JSON.stringify(letterOf([1, 2, 3]));

const said = (reader) => reader.page.evaluate(() => globalThis.said);

/** Opens a bundle with the button. */
async function choose(reader, content, name = 'own.json') {
  const chooser = reader.page.waitForEvent('filechooser');
  await reader.page.getByRole('button', { name: /^(Open a bundle…|開啟信件檔…)$/ }).click();
  await (await chooser).setFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(content) }]);
}

const isShown = (reader) => reader.heading.filter({ hasText: 'A letter by hand' }).waitFor();
const problems = (reader) => reader.alert.getByRole('listitem').allTextContents();

describe('the worker that reads first', { concurrency: 1 }, () => {
  test('reads what is opened, is gone then, and asks the host for nothing else', () =>
    reading(browser, host, { prepare: hear }, async (reader) => {
      await reader.open(`?letter=${recent.id}`);
      const [begun, gone] = [[], []];
      reader.page.on('worker', (worker) => {
        begun.push(worker.url());
        worker.on('close', () => gone.push(worker));
      });
      await choose(reader, own);
      await isShown(reader);
      assert.deepEqual(begun, [host.at('reading.js')]);
      assert.deepEqual(await said(reader), ['begun', []]);
      for (let looks = 0; gone.length < 1 && looks < 50; looks += 1) await reader.page.waitForTimeout(100);
      assert.equal(gone.length, 1, 'its memory is given back');
      const asked = new Set(host.log.map(({ path }) => path));
      assert.ok(asked.has('reading.js') && [...asked].every((path) => host.read(path || 'index.html')));
    }));

  for (const language of ['en', 'zh-Hant']) {
    test(`says of what is refused just what the page would say, in ${language}`, () =>
      reading(browser, host, { allow, prepare: hear }, async (reader) => {
        await reader.open(`?lang=${language}`);
        await choose(reader, wrong);
        await reader.alert.getByText(/own\.json/).first().waitFor();
        const [begun, refusal] = await said(reader);
        assert.ok(begun === 'begun' && refusal.includes('$.letters[0].blocks[0].text.en[0]'), String(refusal));
        const apart = await problems(reader);
        host.fault('reading.js', { missing: true });
        await reader.page.reload();
        await reader.opened();
        await choose(reader, wrong);
        await reader.alert.getByText(/own\.json/).first().waitFor();
        assert.deepEqual(await said(reader), [], 'the page alone');
        assert.ok(apart.length >= 3);
        assert.deepEqual(await problems(reader), apart);
      }));
  }

  const absences = {
    'is not there': () => host.fault('reading.js', { missing: true }),
    'is another page': () => host.fault('reading.js', { type: 'text/html' }),
    'is cut off': () => host.fault('reading.js', { cut: 100 }),
    'has no page’s side': () => host.fault('reading-page.js', { missing: true }),
    'has no addresses': () => host.fault('workers.js', { missing: true }),
    'finds no program': () => host.put('reading.js', 'onmessage = async () => { await import("./none.js").catch(() => postMessage("unable")); };'),
    'says what this page does not know': () => host.put('reading.js', 'onmessage = () => postMessage("another release");'),
    'breaks before it begins': () => host.put('reading.js', 'throw new Error("on purpose");'),
  };
  for (const [what, fault] of Object.entries(absences)) {
    test(`${what}: the page reads alone`, () =>
      reading(browser, host, { allow: /./ }, async (reader) => {
        await reader.open();
        await reader.whole();
        fault();
        await choose(reader, own);
        await isShown(reader);
        assert.equal(await reader.passage('b1').textContent(), 'Word for word, by hand.');
      }));
  }

  test('stops over a bundle: it is refused in words, and the reader goes on', () =>
    reading(browser, host, { allow: /on purpose/ }, async (reader) => {
      await reader.open(`?letter=${recent.id}&lang=en`);
      host.put('reading.js', 'onmessage = () => { postMessage("begun"); setTimeout(() => { throw new Error("on purpose"); }, 200); };');
      await choose(reader, own);
      await reader.alert.getByText('The browser cannot read this file.').waitFor();
      assert.equal(await reader.heading.textContent(), recent.title.en);
      assert.equal(await reader.page.locator('#start_notice').isVisible(), false);
      await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
      await reader.main.getByRole('article').first().waitFor();
      assert.equal(await reader.main.getByRole('article').count(), letters.length);
    }));

  test('comes out of the offline copy when the host is gone, in a cold tab', async () => {
    const mortal = await serve({ prefix: '/a/b/' });
    await reading(browser, mortal, { offline: true, prepare: hear }, async (reader) => {
      await reader.open();
      await reader.page.getByText('Available offline').first().waitFor();
      await mortal.kill();
      await reader.open('?lang=en');
      await choose(reader, own);
      await isShown(reader);
      assert.deepEqual(await said(reader), ['begun', []]);
    });
  });

  test('has the whole program: without its rest, nothing is read there', () =>
    reading(browser, host, { allow: /./, prepare: hear }, async (reader) => {
      await reader.open();
      await reader.whole();
      host.fault(restOf(host), { missing: true });
      await choose(reader, own);
      await isShown(reader);
      assert.deepEqual(await said(reader), ['unable']);
    }));
});
