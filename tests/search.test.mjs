// Searching: results as one types, in either script; the way into a letter and back; what stands in
// the address and the history; what is said where nothing is found.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { BUNDLE, bundle, early, INDEX, index, indexOf, recent } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));

const LANGUAGES = [
  { lang: 'en', field: 'Search letters', results: 'Search results', count: /^\d+ passages? in \d+ letters?$/, joe: 'Joe Tay', next: 'Next', why: '郑敬基 matched 鄭敬基' },
  { lang: 'zh-Hant', field: '搜尋信件', results: '搜尋結果', count: /^\d+ 封信中的 \d+ 段$/, joe: '鄭敬基', next: '下一段', why: '「郑敬基」對應原文「鄭敬基」' },
];
const field = (reader) => reader.page.getByRole('search').getByRole('searchbox');
const results = (reader) => reader.main.getByRole('list', { name: /^(Search results|搜尋結果)$/ });
const count = (reader) => reader.page.getByRole('search').getByRole('status');
const marks = (reader) => results(reader).locator('mark').allTextContents();

/** Types as a person does, key by key, and waits until the count is said. */
async function type(reader, words) {
  await reader.page.keyboard.press('/');
  await field(reader).fill('');
  await field(reader).pressSequentially(words);
  await reader.page.waitForTimeout(500);
  await reader.settled();
}

for (const { lang, field: name, results: heading, count: said, joe, next, why } of LANGUAGES) {
  describe(`in ${lang}`, () => {
    test('someone types a name of the other script and reads the passage', () =>
      reading(browser, host, {}, async (reader) => {
        await reader.open(`?lang=${lang}`);
        await reader.page.keyboard.press('/');
        assert.ok(await reader.page.getByRole('searchbox', { name, exact: true }).evaluate((input) => input === document.activeElement));
        await type(reader, '郑敬基');
        assert.equal(await reader.heading.textContent(), heading);
        assert.match(await count(reader).textContent(), said);
        const hit = results(reader).getByRole('listitem').first();
        assert.ok((await hit.textContent()).includes(why));
        assert.ok((await marks(reader)).some((mark) => mark.includes('鄭敬基')));
        // Whoever is named comes first, as a card.
        const cards = reader.main.getByRole('list', { name: /^(Named in the search|搜尋所指的人物或組織)$/ });
        assert.ok((await cards.getByRole('link').first().textContent()).includes(joe));
        // The passage is shown in the reader's language, and under it the one that answered.
        const languages = await hit.locator('bdi').evaluateAll((runs) => runs.map((run) => run.lang));
        assert.deepEqual(languages.filter((tag) => tag), lang === 'en' ? ['en', 'en', 'zh-Hant'] : ['zh-Hant', 'zh-Hant']);
        await hit.getByRole('link').focus();
        await reader.page.keyboard.press('Enter');
        await reader.settled();
        assert.match(reader.page.url(), new RegExp(`letter=${recent.id}&lang=${lang}#i1&q=`));
        assert.equal(await reader.focused().getAttribute('id'), 'i1');
        assert.ok(await reader.passage('i1').evaluate((element) => element.classList.contains('named')));
        await reader.page.goBack();
        await reader.settled();
        assert.equal(await reader.focused().getAttribute('href').then((href) => href.includes('#i1')), true);
        assert.equal(await field(reader).inputValue(), '郑敬基');
      }));

    test('what is found in a letter is marked in both languages, with a way through', () =>
      reading(browser, host, {}, async (reader) => {
        await reader.open(`?letter=${recent.id}&lang=${lang}&view=side#q=detention`);
        await reader.main.locator('.passage.named').first().waitFor();
        const found = await reader.main.locator('.passage.named').evaluateAll((all) => all.map((one) => one.id));
        assert.ok(found.length > 1);
        assert.ok((await count(reader).textContent()).includes(String(found.length)));
        for (const id of found.slice(0, 2)) {
          await reader.link(next).click();
          await reader.settled();
          assert.equal(await reader.focused().getAttribute('id'), id);
        }
        const words = await reader.main.locator('.passage mark').allTextContents();
        assert.ok(words.length >= found.length && words.every((word) => /^(detention|detain|拘)/i.test(word)), words.join('|'));
        await reader.open(`?letter=${recent.id}&lang=${lang}&view=side#q=joe+tay`);
        const named = reader.passage('i1').locator('.name.sought');
        assert.match((await named.allTextContents()).sort().join(), /^Joe Tay,鄭敬基/);
      }));
  });
}

for (const [lang, next] of [['en', 'Next'], ['zh-Hant', '下一段']]) {
  test(`what is found among parties is marked there and can be reached, in ${lang}`, () =>
    reading(browser, host, {}, async (reader) => {
      const { printed } = recent.parties.find((party) => party.role === 'endorser' && party.printed?.[lang]);
      await reader.open(`?lang=${lang}#q=${encodeURIComponent(`"${printed[lang]}"`)}`);
      await reader.whole();
      await results(reader).locator('a[href*="#found_party_"]').first().click();
      await reader.settled();
      assert.match(await reader.focused().getAttribute('id'), /^found_party_\d+$/);
      assert.equal(await reader.focused().textContent(), printed[lang]);
      // All of the name but a bracket at its end, which nobody searches for.
      assert.equal(await reader.focused().locator('mark').textContent(), printed[lang].replace(/[)）]$/, ''));
      // The address leads there also when it is opened cold.
      const place = await reader.focused().getAttribute('id');
      await reader.reload();
      await reader.whole();
      await reader.page.waitForFunction((id) => document.activeElement?.id === id, place);
    }));

  test(`steps go through all places of a letter, and Back leads to the result at once, in ${lang}`, () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(`?lang=${lang}#q=canada`);
      await reader.whole();
      const result = results(reader).locator(`a[href*="letter=${recent.id}"]`).first();
      const address = await result.getAttribute('href');
      await result.click();
      await reader.settled();
      const entries = await reader.page.evaluate(() => history.length);
      const places = await reader.main.evaluate((main) => [...main.querySelectorAll('.passage.named, [id^="found_"]')].map(({ id }) => id));
      assert.equal(Number((await count(reader).textContent()).match(/\d+/)[0]), places.length);
      assert.ok(places[0].startsWith('found_') && places.some((id) => !id.startsWith('found_')), places.join());
      const here = places.indexOf(await reader.focused().getAttribute('id'));
      assert.ok(here >= 0);
      for (const id of places.slice(here + 1, here + 3)) {
        await reader.link(next).click();
        await reader.settled();
        assert.equal(await reader.focused().getAttribute('id'), id);
      }
      assert.equal(await reader.page.evaluate(() => history.length), entries);
      await reader.page.goBack();
      await reader.settled();
      await results(reader).waitFor();
      assert.equal(await reader.focused().getAttribute('href'), address);
    }));
}

test('only steps make no entries: a note that is looked up while something is marked is left by Back', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open(`?letter=${recent.id}&lang=en#i1&q=canada`);
    const entries = () => reader.page.evaluate(() => history.length);
    const before = await entries();
    await reader.main.locator('.note-mark a').first().click();
    await reader.settled();
    assert.match(await reader.focused().getAttribute('id'), /^note_/);
    assert.equal(await entries(), before + 1);
    await reader.page.goBack();
    await reader.settled();
    assert.match(reader.page.url(), /#i1&q=canada$/);
  }));

test('the search stands in the fragment, and no host ever sees it', () =>
  reading(browser, host, {}, async (reader) => {
    const asked = [];
    reader.page.on('request', (request) => asked.push(request.url()));
    await reader.open('?lang=en');
    await type(reader, 'prisoners');
    assert.ok(reader.page.url().endsWith('?lang=en#q=prisoners'), reader.page.url());
    await reader.reload();
    assert.equal(await field(reader).inputValue(), 'prisoners');
    await results(reader).waitFor();
    assert.deepEqual(asked.filter((address) => address.includes('prisoners') && !address.includes('#')), []);
    await reader.open('?q=lhasa&lang=en');
    assert.ok(reader.page.url().endsWith('?lang=en#q=lhasa'), reader.page.url());
  }));

test('typing changes the entry of the history, committing makes one, and Back undoes it', () =>
  reading(browser, host, {}, async (reader) => {
    const entries = () => reader.page.evaluate(() => history.length);
    await reader.open('?lang=en&year=2026');
    const before = await entries();
    await type(reader, 'canada');
    assert.equal(await entries(), before);
    await reader.page.keyboard.press('Enter');
    await reader.settled();
    assert.equal(await entries(), before + 1);
    await reader.page.goBack();
    await reader.settled();
    assert.ok(reader.page.url().endsWith('?lang=en&year=2026'));
    assert.equal(await field(reader).inputValue(), '');
    assert.ok(await reader.main.getByRole('list', { name: 'Letters' }).isVisible());
    await reader.page.goForward();
    await reader.settled();
    assert.equal(await field(reader).inputValue(), 'canada');
    // From a letter, results are a page of their own: Back leads to the letter.
    await reader.open(`?letter=${recent.id}&lang=en`);
    for (const commit of [false, true]) {
      await type(reader, 'canada');
      if (commit) await reader.page.keyboard.press('Enter');
      await reader.page.goBack();
      await reader.settled();
      assert.ok(reader.page.url().endsWith(`?letter=${recent.id}&lang=en`), reader.page.url());
    }
    // Who leaves for another page before the count is said finds the next count said all the same.
    await reader.page.keyboard.press('/');
    await field(reader).pressSequentially('canada');
    await reader.main.getByRole('heading', { name: 'Search results' }).waitFor();
    const link = `main a[href*="${recent.id}"]`;
    await reader.page.locator(link).first().waitFor();
    await reader.page.evaluate((link) => document.querySelector(link).click(), link);
    await reader.page.waitForTimeout(500);
    assert.match(await count(reader).textContent(), /^\d+ passages in this letter$/);
  }));

test('nothing found says what was tried and what would bring something', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en&case=joe-tay');
    await type(reader, 'harper');
    await reader.main.getByText('No passage found.').waitFor();
    assert.match(await count(reader).textContent(), /^No passages$/);
    await reader.link(/^Remove the filter “Cases”: \d+ passages?$/).click();
    await reader.settled();
    assert.ok(reader.page.url().endsWith('?lang=en#q=harper'));
    assert.ok((await results(reader).getByRole('listitem').count()) > 0);
    await type(reader, 'xylophone harper');
    await reader.main.getByText('xylophone: nowhere in these letters').waitFor();
    await reader.link(/^Search for harper alone/).click();
    await reader.settled();
    assert.equal(await field(reader).inputValue(), 'harper');
    await reader.open('?lang=zh-Hant#q=' + encodeURIComponent('harper 年份:2026'));
    await reader.link(/^取消「年份」篩選：\d+ 段$/).click();
    await reader.settled();
    assert.equal(await field(reader).inputValue(), 'harper', 'a filter that was typed is gone');
    assert.ok((await results(reader).getByRole('listitem').count()) > 0);
  }));

for (const { lang } of LANGUAGES) {
  test(`Escape leads from a search that is being typed back into the letter, in ${lang}`, () =>
    reading(browser, host, {}, async (reader) => {
      const letter = `?letter=${recent.id}&lang=${lang}`;
      await reader.open(`${letter}#i1`);
      await reader.whole();
      await reader.page.keyboard.press('/');
      await type(reader, 'detention');
      await results(reader).waitFor();
      await reader.page.keyboard.press('Escape');
      await reader.passage('i1').waitFor();
      await reader.settled();
      assert.ok(reader.page.url().endsWith(`${letter}#i1`), reader.page.url());
      assert.equal(await field(reader).inputValue(), '');
    }));
}

test('OR and 或 bring what either side has, and NOT takes away', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en');
    const found = async (typed) => {
      await type(reader, typed);
      await reader.settled();
      return results(reader).locator('a[href*="#"]').evaluateAll((links) => [...new Set(links.map((link) => link.hash.split('&')[0]))]);
    };
    const [one, other] = [await found('commerce'), await found('consular')];
    assert.ok(one.length && other.length && one.join() !== other.join());
    const both = new Set([...one, ...other]);
    for (const typed of ['commerce OR consular', 'commerce | consular', 'commerce 或 consular']) {
      assert.deepEqual(new Set(await found(typed)), both, typed);
    }
    const without = await found('commerce NOT commerce');
    assert.deepEqual(without, []);
  }));

test('slips are forgiven and said', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en');
    await type(reader, 'detension');
    assert.match(await reader.main.locator('.notice').textContent(), /^detension: no match; showing detention/);
    await reader.open('?lang=zh-Hant#q=detension');
    assert.match(await reader.main.locator('.notice').textContent(), /^找不到「detension」，改為顯示「detention/);
  }));

test('filters can be typed', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en');
    await type(reader, 'canada year:2009');
    const years = await results(reader).locator('time').evaluateAll((times) => times.map((time) => time.dateTime));
    assert.deepEqual(years, [early.date]);
    await type(reader, 'year:2009');
    assert.equal(await reader.main.getByRole('article').count(), 1);
  }));

test('the keys step through results, and arrows lead there from the field', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en#q=detention');
    await reader.whole();
    await results(reader).waitFor();
    await reader.page.keyboard.press('/');
    await reader.page.keyboard.press('ArrowDown');
    assert.equal(await reader.focused().getAttribute('id'), 'result_0');
    await reader.page.keyboard.press('j');
    assert.equal(await reader.focused().getAttribute('id'), 'result_1');
    await reader.page.keyboard.press('k');
    assert.equal(await reader.focused().getAttribute('id'), 'result_0');
  }));

test('words that are still being composed are not searched for', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=zh-Hant');
    await reader.page.keyboard.press('/');
    const session = await reader.page.context().newCDPSession(reader.page);
    await session.send('Input.imeSetComposition', { text: 'zheng', selectionStart: 5, selectionEnd: 5 });
    await reader.page.waitForTimeout(100);
    assert.ok(!reader.page.url().includes('#q='), reader.page.url());
    await session.send('Input.insertText', { text: '鄭' });
    await results(reader).waitFor();
    assert.equal(await field(reader).inputValue(), '鄭');
  }));

for (const { lang, results: heading } of LANGUAGES) {
  test(`among very many letters, what the newest have is there while all others are still being read, in ${lang}`, async (t) => {
    const site = await serve();
    t.after(() => site.kill());
    const archive = structuredClone(bundle);
    archive.letters = Array.from({ length: 400 }, (_, at) => ({ ...structuredClone(early), id: `l${at}` }));
    const text = JSON.stringify(archive);
    site.put(BUNDLE, text);
    site.put(INDEX, indexOf({ [index.bundles[0].path]: text }));
    await reading(browser, site, { prepare: noteResults }, async (reader) => {
      await reader.open(`?lang=${lang}#q=${encodeURIComponent('人權')}`);
      await count(reader).filter({ hasText: /\d{3}/ }).waitFor();
      const [first] = await reader.page.evaluate(() => globalThis.seen);
      assert.match(first, new RegExp(`^${heading}.*(Preparing the search|正在準備搜尋)`, 's'));
      assert.doesNotMatch(await reader.main.textContent(), /Preparing the search|正在準備搜尋/);
    });
  });
}

/** Runs in the page before all else: notes what the page says each time when something found is marked there. */
function noteResults() {
  globalThis.seen = [];
  const note = () => {
    const main = document.querySelector('main');
    if (main?.querySelector('mark')) globalThis.seen.push(main.textContent);
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
}
