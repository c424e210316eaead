// Every task with the keyboard alone: nothing here touches a mouse, and what is to be used is reached
// as a person reaches it, from where focus is, with Tab or a key of the reader. Only going back is
// done without keys: that key is the browser's own.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { bundle, early, putArchive, recent } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
/** The same site with a misprint in each language. */
const misprinted = await serve();
putArchive(misprinted, withMisprints());
after(() => Promise.all([browser.close(), host.kill(), misprinted.kill()]));
const letter = `?letter=${recent.id}`;
/** More Tab stops than any page of the sample archive has. */
const MOST = 250;

function withMisprints() {
  const archive = structuredClone(bundle);
  const { text } = archive.letters.find(({ id }) => id === recent.id).blocks.find(({ id }) => id === 'p2');
  text.en = ['On the ', { text: '9rd', sic: '9th' }, ' day.'];
  text['zh-Hant'] = ['於', { text: '9曰', sic: '9日' }, '。'];
  return archive;
}

/** Opens a page, with all that keys do. */
async function open(reader, reference) {
  await reader.open(reference);
  await reader.whole();
}

/** Presses Tab until this has focus, and fails if it never has. */
async function reach(reader, target, key = 'Tab') {
  const wanted = await target.first().elementHandle();
  assert.ok(wanted, `${target} is not on the page`);
  for (let stop = 0; stop < MOST; stop++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await reader.page.keyboard.press(key);
  }
  assert.fail(`${target} cannot be reached with ${key}`);
}

/** Reaches something and uses it. */
async function use(reader, target, key = 'Enter') {
  await reach(reader, target);
  await reader.page.keyboard.press(key);
  await reader.settled();
}

const LANGUAGES = [
  {
    lang: 'en', cases: 'Cases', organizations: 'Organizations', also: /^Also in/, sic: /^sic/, cite: 'Copy citation', copied: /copied/,
    read: /Read in the letter/, next: 'Next', previous: 'Previous', compare: /^Compare with/, plain: 'Save as plain text', settings: 'Settings', dark: 'Dark', filters: 'Years', clear: 'Clear filters',
  },
  {
    lang: 'zh-Hant', cases: '個案', organizations: '組織', also: /^對照/, sic: /^原文如此/, cite: '複製引文', copied: /已複製/,
    read: /到信中閱讀/, next: '下一段', previous: '上一段', compare: /比較/, plain: '存為純文字檔', settings: '設定', dark: '深色', filters: '年份', clear: '清除篩選',
  },
];

for (const words of LANGUAGES) {
  const { lang } = words;
  const button = (reader, name) => reader.main.getByRole('button', { name, exact: typeof name === 'string' });
  describe(`in ${lang}`, () => {
    test('from the list into a letter, its other language, side by side, and back', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `?lang=${lang}`);
        await use(reader, reader.main.getByRole('article').first().getByRole('link'));
        assert.ok(reader.page.url().includes(recent.id));
        assert.equal(await reader.focused().evaluate((element) => element.tagName), 'H1');
        await reader.page.keyboard.press('s');
        await reader.settled();
        assert.ok(reader.page.url().includes('view=side'));
        await reader.page.keyboard.press('l');
        await reader.settled();
        assert.notEqual(await reader.language(), lang);
        await reader.page.goBack();
        await reader.settled();
        assert.ok(await reader.main.getByRole('article').first().getByRole('link').evaluate((link) => link === document.activeElement));
      }));

    test('the controls of language and layout by arrows', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `${letter}&lang=${lang}`);
        await reach(reader, reader.radio(lang === 'en' ? 'english' : 'chinese'));
        await reader.page.keyboard.press(lang === 'en' ? 'ArrowRight' : 'ArrowLeft');
        await reader.settled();
        assert.notEqual(await reader.language(), lang);
        await reach(reader, reader.radio('single'));
        await reader.page.keyboard.press('ArrowRight');
        await reader.settled();
        assert.ok(await reader.radio('side').isChecked());
      }));

    test('the first stop leads past everything to the letter', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `${letter}&lang=${lang}`);
        await reader.page.evaluate(() => document.activeElement.blur());
        await reader.page.keyboard.press('Tab');
        assert.match(await reader.focused().textContent(), /^(Skip to the letter|跳到信件)$/);
        await reader.page.keyboard.press('Enter');
        assert.equal(await reader.focused().getAttribute('id'), 'main_content');
      }));

    test('on a page with filters it leads past these, to the letters or to what was found', () =>
      reading(browser, host, {}, async (reader) => {
        for (const reference of [`?lang=${lang}`, `?lang=${lang}#q=china`]) {
          await open(reader, reference);
          await reader.main.getByRole('list').getByRole('link').first().waitFor();
          await reader.page.evaluate(() => document.activeElement.blur());
          await reader.page.locator('.skip').focus();
          await reader.page.keyboard.press('Enter');
          await reader.page.keyboard.press('Tab');
          const isPast = await reader.focused().evaluate((focused) => focused.matches('.letters a, .results a, .cards a'));
          assert.ok(isPast, await reader.focused().evaluate((focused) => focused.outerHTML));
        }
      }));

    test('a single passage in its other language, and alone again', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `${letter}&lang=${lang}`);
        const passage = reader.passage(recent.blocks[0].id);
        await use(reader, passage.getByRole('button', { name: words.also }));
        assert.equal(await reader.focused().getAttribute('aria-expanded'), 'true');
        assert.equal(await passage.locator('.other').count(), 1);
        assert.equal(await reader.language(), lang, 'the page stays as it is');
        await reader.page.keyboard.press('Space');
        await reader.settled();
        assert.equal(await passage.locator('.other').count(), 0);
        assert.equal(await reader.focused().getAttribute('aria-expanded'), 'false');
      }));

    test('a citation is copied', () =>
      reading(browser, host, {}, async (reader) => {
        await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await open(reader, `${letter}&lang=${lang}`);
        await use(reader, button(reader, words.cite));
        await reader.page.getByRole('status').filter({ hasText: words.copied }).waitFor();
        const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
        assert.ok(copied.includes(recent.title[lang]) && copied.includes(`#${recent.blocks[0].id}`), copied);
        assert.ok(await reader.focused().evaluate((element) => element.classList.contains('cite')), 'focus stays');
      }));

    for (const width of [1440, 320]) {
      test(`a note and back, at ${width} pixels`, () =>
        reading(browser, host, { width }, async (reader) => {
          await open(reader, `${letter}&lang=${lang}`);
          const mark = reader.main.locator('.note-mark a').first();
          await use(reader, mark);
          assert.match(await reader.focused().getAttribute('id'), /^note_/);
          await use(reader, reader.focused().locator('.back'));
          assert.ok(await mark.evaluate((element) => element === document.activeElement));
        }));
    }

    test('a correction is unfolded, and folded up again', () =>
      reading(browser, misprinted, {}, async (reader) => {
        await open(reader, `${letter}&lang=${lang}`);
        const correction = reader.passage('p2').locator('.correction');
        assert.ok(!(await correction.isVisible()));
        await use(reader, reader.passage('p2').getByRole('button', { name: words.sic }));
        assert.ok(await correction.isVisible());
        assert.equal(await reader.focused().getAttribute('aria-expanded'), 'true');
        await reader.page.keyboard.press('Enter');
        await reader.settled();
        assert.ok(!(await correction.isVisible()));
      }));

    test('from the cases to what was asked, and to the passage, which is marked', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `?lang=${lang}`);
        await use(reader, reader.link(words.cases, reader.page.getByRole('navigation')));
        await use(reader, reader.main.locator('a[href*="entity=huseyin-celil"]'));
        await use(reader, reader.link(words.read, reader.main));
        assert.ok(await reader.focused().evaluate((element) => element.matches('.passage.named.marked')));
        const first = await reader.focused().getAttribute('id');
        await reader.page.keyboard.press('j');
        assert.notEqual(await reader.focused().getAttribute('id'), first);
        await reader.page.keyboard.press('k');
        assert.equal(await reader.focused().getAttribute('id'), first);
      }));

    test('through the passages that name someone, there and back', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `${letter}&case=huseyin-celil&case=jimmy-lai&lang=${lang}`);
        // The way through stands before the passages.
        for (const [name, id, key] of [[words.next, 'i1', 'Tab'], [words.next, 'i2', 'Shift+Tab'], [words.previous, 'i1', 'Shift+Tab']]) {
          await reach(reader, reader.link(name), key);
          await reader.page.keyboard.press('Enter');
          await reader.settled();
          assert.equal(await reader.focused().getAttribute('id'), id);
        }
      }));

    test('what a case has folded up: all who asked, and the years as a table', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `?entity=huseyin-celil&lang=${lang}`);
        await use(reader, reader.main.locator('.timeline summary'));
        assert.ok(await reader.main.getByRole('table').first().isVisible());
        const all = reader.main.locator('.askers').first();
        assert.ok(!(await all.isVisible()));
        await use(reader, reader.main.locator('.asked-by summary').first());
        assert.equal(await all.getByRole('listitem').filter({ visible: true }).count(), 12);
        // On the same line stands of whom it was asked.
        await reader.page.keyboard.press('Tab');
        assert.ok(await reader.focused().evaluate((link) => link.closest('.asked-of') !== null));
        await reader.page.keyboard.press('Tab');
        assert.ok(await all.evaluate((list) => list.contains(document.activeElement)), 'the list is the next stop');
      }));

    test('Enter opens the letter and the case to which the keys lead, and nothing in a letter', () =>
      reading(browser, host, {}, async (reader) => {
        for (const [list, opened] of [['', /[?&]letter=/], ['?page=cases', /[?&]entity=/]]) {
          await open(reader, `${list || '?'}&lang=${lang}`);
          await reader.page.keyboard.press('j');
          assert.ok(await reader.focused().evaluate((step) => !step.matches('a')));
          await reader.page.keyboard.press('Enter');
          await reader.page.waitForURL(opened);
          await reader.settled();
        }
        await open(reader, `${letter}&lang=${lang}`);
        await reader.page.keyboard.press('j');
        const before = reader.page.url();
        await reader.page.keyboard.press('Enter');
        await reader.settled();
        assert.equal(reader.page.url(), before);
      }));

    test('the organizations by another order, and one of them', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `?lang=${lang}`);
        await use(reader, reader.link(words.organizations, reader.page.getByRole('navigation')));
        const heads = reader.main.getByRole('columnheader');
        await use(reader, heads.first().getByRole('link'));
        assert.match(reader.page.url(), /sort=name/);
        assert.equal(await heads.first().getAttribute('aria-sort'), 'ascending');
        assert.ok(await heads.first().getByRole('link').evaluate((link) => link === document.activeElement), 'focus stays');
        await use(reader, heads.nth(1).getByRole('link'));
        assert.equal(await heads.nth(1).getAttribute('aria-sort'), 'descending');
        await use(reader, reader.main.getByRole('rowheader').first().getByRole('link'));
        assert.match(reader.page.url(), /entity=/);
        assert.equal(await reader.focused().evaluate((element) => element.tagName), 'H1');
      }));

    test('two letters are compared, and one of them is read where they differ', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `${letter}&lang=${lang}`);
        await use(reader, reader.link(words.compare, reader.main));
        await use(reader, reader.main.locator('a[href*="with="]'));
        assert.match(reader.page.url(), new RegExp(`compare=${recent.id}&with=${early.id}`));
        assert.equal(await reader.focused().evaluate((element) => element.tagName), 'H1');
        await use(reader, reader.main.locator('.comparison a[href*="#"]'));
        assert.ok(await reader.focused().evaluate((element) => element.classList.contains('passage')));
      }));

    test('a letter is saved as a file', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `${letter}&lang=${lang}`);
        const download = reader.page.waitForEvent('download');
        await use(reader, button(reader, words.plain));
        assert.ok((await (await download).suggestedFilename()).endsWith('.txt'));
      }));

    test('settings are unfolded, changed and folded up', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `${letter}&lang=${lang}`);
        const settings = reader.page.getByRole('region').getByRole('button', { name: words.settings, exact: true });
        await use(reader, settings);
        const themes = reader.page.getByRole('radiogroup', { name: /^(Theme|外觀)$/ });
        await reach(reader, themes.getByRole('radio').first());
        await reader.page.keyboard.press('ArrowRight');
        await reader.page.keyboard.press('ArrowRight');
        await reader.settled();
        assert.ok(await themes.getByRole('radio', { name: words.dark, exact: true }).isChecked());
        await reader.page.keyboard.press('Escape');
        await reader.settled();
        assert.equal(await settings.getAttribute('aria-expanded'), 'false');
        assert.ok(await settings.evaluate((button) => button === document.activeElement));
      }));

    test('what the keys do is shown and put away, and focus is where it was', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `${letter}&lang=${lang}`);
        await reader.page.keyboard.press('j');
        const before = await reader.focused().getAttribute('id');
        await reader.page.keyboard.press('?');
        await reader.page.getByRole('dialog').waitFor();
        await reader.page.keyboard.press('Escape');
        await reader.settled();
        assert.equal(await reader.page.getByRole('dialog').count(), 0);
        assert.equal(await reader.focused().getAttribute('id'), before);
      }));

    test('a search, its results, a passage, and back', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `?lang=${lang}`);
        await reader.page.keyboard.press('/');
        await reader.page.keyboard.type('detention');
        await reader.main.locator('mark').first().waitFor();
        await reader.page.keyboard.press('Enter');
        await reader.page.keyboard.press('ArrowDown');
        const id = await reader.focused().getAttribute('id');
        assert.equal(id, 'result_0');
        await reader.page.keyboard.press('Enter');
        await reader.settled();
        assert.ok(await reader.focused().evaluate((element) => element.classList.contains('passage')));
        await reader.page.goBack();
        await reader.settled();
        assert.equal(await reader.focused().getAttribute('id'), id);
      }));

    test('a search that is cleared in a letter leaves the letter open, at its passage', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `${letter}&lang=${lang}#p5&q=Canada`);
        await reader.main.locator('mark').first().waitFor();
        const field = reader.page.getByRole('searchbox');
        await field.focus();
        const place = () => reader.main.locator('#p5').evaluate((it) => Math.round(it.getBoundingClientRect().top));
        const before = await place();
        assert.ok(await reader.page.evaluate(() => scrollY > 0));
        await reader.page.keyboard.press('Escape');
        await reader.page.waitForFunction(() => location.hash === '#p5');
        await reader.settled();
        assert.equal(await field.inputValue(), '');
        assert.equal(await reader.main.locator('mark').count(), 0);
        assert.equal(await place(), before);
      }));

    test('a filter is set and dropped', () =>
      reading(browser, host, {}, async (reader) => {
        await open(reader, `?lang=${lang}`);
        const years = reader.page.getByRole('group', { name: words.filters, exact: true });
        await use(reader, years.getByRole('checkbox').first(), 'Space');
        assert.equal(await reader.main.getByRole('article').count(), 1);
        await use(reader, button(reader, words.clear));
        assert.equal(await reader.main.getByRole('article').count(), 2);
      }));
  });
}
