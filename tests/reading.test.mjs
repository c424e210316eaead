// Reading closely: a passage in the other language, its counterpart, its citation; names looked for;
// notes beside the text; what is copied and saved; settings and keys. Paper has its own tests.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { bundle, early, letters, putArchive, recent } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));
const letter = `?letter=${recent.id}`;
const wordsOf = (inline) => [inline].flat().map((span) => span.text ?? (typeof span === 'string' ? span : '')).join('');
const passage = (id) => recent.blocks.find((block) => block.id === id);
const LANGUAGES = [
  { lang: 'en', other: 'zh-Hant', also: 'Also in Chinese', cite: 'Copy citation', copied: 'Passage and citation copied.', next: 'Next', previous: 'Previous' },
  { lang: 'zh-Hant', other: 'en', also: '對照英文', cite: '複製引文', copied: '已複製段落及引文出處。', next: '下一段', previous: '上一段' },
];

for (const { lang, other, also, cite, copied, next, previous } of LANGUAGES) {
  describe(`in ${lang}`, () => {
    test('a passage shows its other language and hides it again', () =>
      reading(browser, host, {}, async (reader) => {
        await reader.open(`${letter}&lang=${lang}`);
        const button = reader.passage('i2').getByRole('button', { name: also, exact: true });
        const words = reader.passage('i2').locator(`p[lang="${other}"]`);
        assert.equal(await words.count(), 0);
        await button.click();
        assert.ok((await words.textContent()).includes(wordsOf(passage('i2').text[other]).slice(0, 20)));
        assert.equal(await button.getAttribute('aria-expanded'), 'true');
        await button.click();
        assert.equal(await words.count(), 0);
      }));

    test('a citation is copied with all that it needs', () =>
      reading(browser, host, {}, async (reader) => {
        await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await reader.open(`${letter}&lang=${lang}`);
        await reader.passage('i2').getByRole('button', { name: cite, exact: true }).click();
        await reader.page.getByRole('status').filter({ hasText: copied }).waitFor();
        const words = await reader.page.evaluate(() => navigator.clipboard.readText());
        for (const part of [
          wordsOf(passage('i2').text[lang]),
          recent.title[lang],
          lang === 'en' ? '9 January 2026' : '2026年1月9日',
          reader.address(`${letter}&lang=${lang}#i2`),
        ]) {
          assert.ok(words.includes(part), `${part}\nis not in\n${words}`);
        }
        assert.match(words, /SHA-256 [0-9a-f]{12}/);
      }));

    test('a case leads to its passages in a letter, and through them', () =>
      reading(browser, host, {}, async (reader) => {
        await reader.open(`?entity=huseyin-celil&lang=${lang}`);
        const ledger = reader.main.getByRole('list', { name: lang === 'en' ? 'What was asked' : '歷來請求' });
        const dates = await ledger.locator('time').evaluateAll((times) => times.map((time) => time.dateTime));
        assert.deepEqual(dates, [early.date, recent.date]);
        await reader.link(/Read in the letter|到信中閱讀/, ledger).last().click();
        await reader.settled();
        assert.equal(await reader.focused().getAttribute('id'), 'i2');
        assert.ok(await reader.passage('i2').evaluate((element) => element.classList.contains('named')));
        await reader.open(`${letter}&case=huseyin-celil&case=jimmy-lai&lang=${lang}`);
        for (const [name, id] of [[next, 'i1'], [next, 'i2'], [previous, 'i1']]) {
          await reader.link(name).click();
          await reader.settled();
          assert.equal(await reader.focused().getAttribute('id'), id);
        }
        await reader.page.goBack();
        await reader.settled();
        assert.ok(reader.page.url().endsWith('#i2'));
      }));
  });
}

test('without a clipboard the old way copies, and focus stays', () =>
  reading(
    browser,
    host,
    { prepare: () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }) },
    async (reader) => {
      await reader.open(`${letter}&lang=en`);
      const button = reader.passage('p2').getByRole('button', { name: 'Copy citation' });
      await button.focus();
      await reader.page.keyboard.press('Enter');
      await reader.page.getByRole('status').filter({ hasText: 'copied' }).waitFor();
      assert.ok(await button.evaluate((element) => element === document.activeElement));
    },
  ));

for (const [lang, name, said] of [['en', 'Copy this citation', 'Citation copied.'], ['zh-Hant', '複製本信出處', '已複製本信出處。']]) {
  test(`the citation of a whole letter is copied, in ${lang}`, () =>
    reading(browser, host, {}, async (reader) => {
      await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await reader.open(`${letter}&lang=${lang}`);
      await reader.page.getByRole('button', { name, exact: true }).click();
      await reader.page.getByRole('status').filter({ hasText: said }).waitFor();
      const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
      assert.ok(copied.includes(recent.title[lang]) && copied.includes(host.at(letter)) && !copied.includes('#'), copied);
    }));

  test(`the page of an addressee has what was asked of it, and by whom, in ${lang}`, () =>
    reading(browser, host, {}, async (reader) => {
      const addressed = letters.flatMap(({ parties }) => parties).find(({ role, entity }) => role === 'addressee' && entity);
      await reader.open(`?entity=${addressed.entity}&lang=${lang}`);
      const asked = reader.main.locator('.asks-of-organization');
      await asked.getByRole('heading', { level: 2 }).waitFor();
      assert.match(await asked.textContent(), lang === 'en' ? /asked by / : /提出者/);
      await asked.locator('.demand-link').first().click();
      await reader.settled();
      assert.equal(await reader.main.getByRole('article').first().isVisible(), true);
      assert.match(reader.page.url(), /letter=.*#/);
    }));
}

describe('side by side', () => {
  test('a name that is pointed at or has focus marks its counterpart', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(`${letter}&lang=en&view=side`);
      const names = reader.passage('i1').locator('[data-named="jimmy-lai"]');
      const marked = () => names.evaluateAll((all) => all.map((name) => getComputedStyle(name).backgroundColor));
      const before = await marked();
      assert.equal(before.length, 2);
      await names.first().hover();
      assert.ok((await marked()).every((colour, index) => colour !== before[index]));
      await reader.passage('p2').hover();
      assert.deepEqual(await marked(), before);
      await names.last().focus();
      assert.ok((await marked()).every((colour, index) => colour !== before[index]));
    }));

  test('what is selected in one column is copied without the other', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(`${letter}&lang=en&view=side#p2`);
      const middle = async (id, column) => {
        const box = await reader.passage(id).locator(`[data-column="${column}"]`).boundingBox();
        return [box.x + box.width / 2, box.y + 12];
      };
      for (const [column, mine, others] of [['first', 'en', 'zh-Hant'], ['second', 'zh-Hant', 'en']]) {
        const { mouse } = reader.page;
        await mouse.move(...(await middle('p2', column)));
        await mouse.down();
        await mouse.move(...(await middle('p3', column)), { steps: 5 });
        await mouse.up();
        const copied = await reader.page.evaluate(() => {
          document.execCommand('copy');
          return getSelection().toString();
        });
        assert.ok(copied.includes(wordsOf(passage('p2').text[mine]).slice(-20)), `${mine}: ${copied}`);
        assert.ok(!copied.includes(wordsOf(passage('p2').text[others]).slice(-12)), `${others}: ${copied}`);
      }
    }));
});

describe('notes', () => {
  const places = [['', 1440, true], ['', 768, false], ['&view=side', 1440, true], ['&view=side', 1024, false]];
  // A passage in Chinese takes fewer lines: its note must not come to stand beside the one before.
  const ways = [['en', 'Note', 'Back to the text'], ['zh-Hant', '註', '回到正文']];
  for (const [[view, width, isBeside], [lang, note, back]] of places.flatMap((place) => ways.map((way) => [place, way]))) {
    test(`stand ${isBeside ? 'beside the passage' : 'at the end'} at ${width} pixels ${view} in ${lang}, linked both ways`, () =>
      reading(browser, host, { width }, async (reader) => {
        await reader.open(`${letter}&lang=${lang}${view}`);
        const [{ id, label }] = recent.notes;
        const mark = reader.main.getByRole('link', { name: `${note} ${label}`, exact: true }).first();
        await mark.click();
        await reader.settled();
        assert.equal(await reader.focused().getAttribute('id'), isBeside ? `note_${id}_beside` : `note_${id}`);
        // Beside the paragraph that has its mark, which screen readers read to its end first.
        const paragraph = mark.locator('xpath=ancestor::p');
        const [stands, text] = await Promise.all([reader.focused().boundingBox(), paragraph.boundingBox()]);
        assert.equal(Math.abs(stands.y - text.y) < 12, isBeside, `${stands.y} beside ${text.y}`);
        assert.equal(await paragraph.evaluate((element) => element.querySelector('.beside:not(:last-child)')), null);
        await reader.focused().getByRole('link', { name: back }).click();
        await reader.settled();
        assert.ok(await mark.evaluate((element) => element === document.activeElement));
      }));
  }
});

test('a misprint is kept, and its correction is one step away', () =>
  reading(browser, host, {}, async (reader) => {
    const archive = structuredClone(bundle);
    const changed = archive.letters.find(({ id }) => id === recent.id).blocks.find(({ id }) => id === 'p2');
    changed.text.en = ['On the ', { text: '9rd', sic: '9th' }, ' day.'];
    const site = await serve();
    putArchive(site, archive);
    reader.site = site;
    await reader.open(`${letter}&lang=en`);
    const words = reader.passage('p2').locator('p').first();
    const seen = () => words.innerText();
    assert.doesNotMatch(await seen(), /9th/);
    await reader.passage('p2').getByRole('button', { name: 'sic: show the correction' }).click();
    assert.match(await seen(), /9rd.*\[read: 9th\]/);
    await reader.passage('p2').selectText();
    assert.match(await reader.page.evaluate(() => getSelection().toString()), /On the 9rd day\./);
    await site.kill();
  }));

describe('a letter is saved', () => {
  for (const [name, extension, check] of [
    ['Save as plain text', '.txt', (text) => assert.ok(text.includes(wordsOf(passage('p2').text.en)))],
    ['Save as a bundle (JSON)', '.json', (text) => assert.deepEqual(JSON.parse(text).letters, [recent])],
  ]) {
    test(name, () =>
      reading(browser, host, {}, async (reader) => {
        await reader.open(`${letter}&lang=en`);
        const download = reader.page.waitForEvent('download');
        await reader.page.getByRole('button', { name }).click();
        const file = await download;
        assert.equal(file.suggestedFilename(), recent.id + extension);
        check(readFileSync(await file.path(), 'utf8'));
      }));
  }
});

describe('settings', () => {
  const colour = (reader) => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const group = (reader, name) => reader.page.getByRole('radiogroup', { name });

  test('last across visits, and hold from the beginning', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open('?page=about&lang=en');
      const light = await colour(reader);
      const size = () => reader.page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      const before = await size();
      await group(reader, 'Theme').getByRole('radio', { name: 'Dark' }).check();
      await group(reader, 'Text size').getByRole('radio', { name: 'Very large' }).check();
      await reader.settled();
      const dark = await colour(reader);
      assert.notEqual(dark, light);
      await reader.open(`${letter}&lang=zh-Hant`);
      assert.equal(await colour(reader), dark);
      assert.ok((await size()) > before * 1.3);
      await reader.page.getByRole('button', { name: '設定' }).click();
      assert.ok(await group(reader, '外觀').getByRole('radio', { name: '深色' }).isChecked());
    }));

  test('work without storage', () =>
    reading(
      browser,
      host,
      { prepare: () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }) },
      async (reader) => {
        await reader.open('?page=about&lang=en');
        const light = await colour(reader);
        await group(reader, 'Theme').getByRole('radio', { name: 'Dark' }).check();
        await reader.link('Letters', reader.page.getByRole('banner')).click();
        await reader.settled();
        assert.notEqual(await colour(reader), light);
      },
    ));
});

describe('keys', () => {
  test('change language and layout, step through passages, and explain themselves', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(`${letter}&lang=en`);
      await reader.whole();
      const { keyboard } = reader.page;
      const focused = () => reader.focused().getAttribute('id');
      await keyboard.press('j');
      const first = await focused();
      assert.equal(first, recent.blocks[0].id);
      await keyboard.press('j');
      assert.equal(await focused(), recent.blocks[1].id);
      await keyboard.press('k');
      assert.equal(await focused(), first);
      await keyboard.press('l');
      await reader.settled();
      assert.equal(await reader.language(), 'zh-Hant');
      await keyboard.press('s');
      await reader.settled();
      assert.ok(await reader.radio('side').isChecked());
      await keyboard.press('?');
      const help = reader.page.getByRole('dialog', { name: '鍵盤快捷鍵' });
      await help.waitFor();
      await keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
    }));

  test('can be switched off', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open('?page=about&lang=en');
      await reader.page.getByRole('radiogroup', { name: 'Single-key shortcuts' }).getByRole('radio', { name: 'Off' }).check();
      await reader.page.keyboard.press('l');
      await reader.page.keyboard.press('?');
      await reader.settled();
      assert.equal(await reader.language(), 'en');
      assert.equal(await reader.page.getByRole('dialog').count(), 0);
      await reader.page.getByRole('contentinfo').getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await reader.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      assert.equal(await reader.page.getByRole('dialog').count(), 0);
    }));
});

describe('lists', () => {
  test('the matrix is sorted by address, and sorts without losing its place in the history', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open('?page=organizations&lang=en');
      const first = () => reader.page.getByRole('rowheader').first().innerText();
      const most = await first();
      await reader.page.getByRole('columnheader').first().getByRole('link').click();
      await reader.settled();
      assert.match(reader.page.url(), /sort=name/);
      await reader.page.goBack();
      await reader.settled();
      assert.equal(await first(), most);
    }));

  test('filters are dropped one by one, and all at once', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open('?case=huseyin-celil&year=2026&lang=en');
      const articles = reader.main.getByRole('article');
      assert.equal(await articles.count(), 1);
      await reader.link(/2026/, reader.page.getByRole('list', { name: 'Filters' })).click();
      await reader.settled();
      assert.equal(await articles.count(), 2);
      await reader.page.getByRole('button', { name: 'Clear filters' }).click();
      await reader.settled();
      assert.equal(reader.page.url(), reader.address('?lang=en'));
    }));

  test('a letter leads to a comparison with another', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(`${letter}&lang=en`);
      await reader.link('Compare with another letter').click();
      await reader.settled();
      await reader.link(new RegExp(early.title.en), reader.main).click();
      await reader.settled();
      assert.equal(reader.page.url(), reader.address(`?compare=${recent.id}&with=${early.id}&lang=en`));
      for (const heading of ['Cases', 'Topics']) {
        assert.ok(await reader.main.getByRole('heading', { name: heading, exact: true }).isVisible());
      }
    }));
});
