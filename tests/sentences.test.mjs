// Searching as people speak: questions, words that are nowhere together, filters of several values; and
// where the page is while somebody types.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { early, recent } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));

const results = (reader) => reader.main.getByRole('list', { name: /^(Search results|搜尋結果)$/ });
const years = (reader) => results(reader).locator('time').evaluateAll((times) => times.map((time) => time.dateTime.slice(0, 4)));
const chips = (reader) => reader.main.getByRole('list', { name: /^(Filters|篩選條件)$/ }).getByRole('listitem');

/** Types what is looked for, and waits for what the rest of the program finds. */
async function ask(reader, words) {
  await reader.page.keyboard.press('/');
  await reader.page.getByRole('search').getByRole('searchbox').fill(words);
  await reader.settled();
  await results(reader).getByRole('listitem').first().waitFor();
}

test('questions bring what they are about, in either language', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en');
    await reader.whole();
    for (const [question, marked] of [
      ['who is Jimmy Lai?', 'Jimmy Lai'],
      ['the Lai case', 'Lai'],
      ['關於黎智英', '黎智英'],
      ['黎智英是誰', '黎智英'],
    ]) {
      await ask(reader, question);
      assert.ok((await results(reader).locator('mark').allTextContents()).join(' ').includes(marked), question);
      assert.equal(await reader.main.locator('.notice').count(), 0, question);
    }
  }));

test('a year or a date beside a word means the letter', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en');
    await reader.whole();
    for (const [words, letter] of [['Celil 2009', early], ['Celil 2026', recent], ['torture January 2026', recent]]) {
      await ask(reader, words);
      assert.deepEqual([...new Set(await years(reader))], [letter.date.slice(0, 4)], words);
    }
  }));

test('a long query that no passage has as a whole brings the nearest, and says so', () =>
  reading(browser, host, {}, async (reader) => {
    for (const [lang, most, nowhere] of [
      ['en', /^No passage contains all of these words\./, /^xylophone: nowhere in these letters\./],
      ['zh-Hant', /^沒有段落同時包含所有字詞。/, /^信中沒有「xylophone」，/],
    ]) {
      await reader.open(`?lang=${lang}`);
      await reader.whole();
      for (const [last, notice] of [['torture', most], ['xylophone', nowhere]]) {
        await ask(reader, `canada should expel chinese diplomats ${last}`);
        await reader.main.locator('.notice').filter({ hasText: notice }).first().waitFor();
      }
    }
  }));

test('filters that are typed are seen, also those that leave out', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en');
    await reader.whole();
    await ask(reader, 'detention -year:2026');
    assert.deepEqual([...new Set(await years(reader))], ['2009']);
    assert.deepEqual(await chips(reader).allTextContents(), ['not 2026']);
    await reader.open('?lang=zh-Hant&not-year=2009');
    assert.equal(await reader.main.getByRole('article').count(), 1);
    assert.match((await chips(reader).allTextContents()).join(), /不含2009/);
  }));

test('whoever follows a result sees the hit, on a phone too', () =>
  reading(browser, host, { viewport: { width: 320, height: 568 } }, async (reader) => {
    await reader.open(`?lang=en&letter=${early.id}#p4&q=Celil`);
    await reader.whole();
    const box = await reader.passage('p4').locator('mark, .sought').first().boundingBox();
    assert.ok(box.y > 0 && box.y < 480, `the hit stands at ${box.y}`);
  }));

test('whoever types in the middle of a letter sees the first result', () =>
  reading(browser, host, { viewport: { width: 1440, height: 900 } }, async (reader) => {
    await reader.open(`?lang=en&letter=${recent.id}`);
    await reader.whole();
    await reader.page.evaluate(() => window.scrollTo(0, 1500));
    await ask(reader, 'Celil');
    const box = await results(reader).getByRole('listitem').first().boundingBox();
    assert.ok(box.y > 0 && box.y < 900, `the first result stands at ${box.y}`);
  }));
