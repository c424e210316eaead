// A letter of very much is drawn in portions, so that the page answers meanwhile: the first at once, and the others
// behind it in their order, whatever the reader does.

import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { putArchive, recent, bundle } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const PASSAGES = 1_500;
const ids = Array.from({ length: PASSAGES }, (_, at) => `b${at}`);
const long = {
  ...recent,
  id: 'very-long',
  title: { en: 'A very long letter', 'zh-Hant': '很長的信' },
  notes: [],
  blocks: ids.map((id, at) => ({ id, kind: at % 7 ? 'paragraph' : 'item', text: { en: `Passage ${at}`, 'zh-Hant': `第 ${at} 段` } })),
};

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));
beforeEach(() => {
  host.mend();
  putArchive(host, { ...bundle, letters: [...bundle.letters, { ...long, related: [] }] });
});

/** Runs in the page: notes how many passages stand there, whenever that changes. */
function noteGrowth() {
  const count = () => document.querySelectorAll('main [id^="b"]').length;
  globalThis.counts = [];
  new MutationObserver(() => globalThis.counts.push(count())).observe(document.body, { childList: true, subtree: true });
}
const drawn = ({ page }) => page.locator('main [id^="b"]').evaluateAll((all) => all.map(({ id }) => id));
const whole = ({ page }) => page.waitForFunction((count) => document.querySelectorAll('main [id^="b"]').length === count, PASSAGES);

/** Opens the letter from the list, once the program is whole. */
async function follow(reader) {
  await reader.open('?lang=en');
  await reader.whole();
  await reader.page.evaluate(noteGrowth);
  await reader.link('A very long letter', reader.main).first().click();
}

test('what a link leads to grows until all of it is there, in its order', () =>
  reading(browser, host, {}, async (reader) => {
    await follow(reader);
    await whole(reader);
    assert.deepEqual(await drawn(reader), ids);
    const counts = (await reader.page.evaluate(() => globalThis.counts)).filter((count) => count > 0);
    assert.ok(counts[0] < PASSAGES / 2 && new Set(counts).size > 3, counts.join());
    assert.deepEqual(counts, counts.toSorted((a, b) => a - b), 'nothing goes that was there');
    const last = await reader.main.locator('section, footer').last().evaluate((end) => end.compareDocumentPosition(document.getElementById('b1499')));
    assert.ok(last & 2, 'what follows the letter follows all of it');
  }));

test('whoever changes the language meanwhile has all of it in the other one', () =>
  reading(browser, host, {}, async (reader) => {
    await follow(reader);
    await reader.radio('chinese').check();
    await whole(reader);
    assert.deepEqual(await drawn(reader), ids);
    assert.match(await reader.passage('b1499').textContent(), /^第 1499 段/);
    assert.doesNotMatch(await reader.main.innerText(), /Passage \d/);
  }));

test('whoever leaves meanwhile finds nothing of it elsewhere', () =>
  reading(browser, host, {}, async (reader) => {
    await follow(reader);
    await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
    await reader.settled();
    await reader.settled();
    assert.deepEqual(await drawn(reader), []);
    assert.equal(await reader.main.getByRole('article').count(), bundle.letters.length + 1);
  }));

test('a place far down is there at once, by its address and by going back', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open(`?letter=very-long&lang=en#b1490`);
    await reader.passage('b1490').waitFor();
    const isSeen = () => reader.passage('b1490').evaluate((it) => it.getBoundingClientRect().top < innerHeight && it.getBoundingClientRect().bottom > 0);
    assert.ok(await isSeen());
    await reader.whole();
    // A hand would scroll there first.
    await reader.link('Letters', reader.page.getByRole('navigation').first()).evaluate((link) => link.click());
    await reader.settled();
    await reader.page.goBack();
    await reader.settled();
    assert.ok(await isSeen());
    assert.deepEqual(await drawn(reader), ids);
  }));
