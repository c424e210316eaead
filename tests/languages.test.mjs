// The languages of page and text: chosen by hand, remembered, carried by the address, and marked.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { early, plain, recent } from './harness/archive.mjs';
import { misplacedWords } from './harness/languages.mjs';
import { launch, PLACES, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve();
after(() => Promise.all([browser.close(), host.kill()]));
const visit = (options, work) => () => reading(browser, host, options, work);
const CHINESE = 'zh-Hant';

describe('choosing', { concurrency: 3 }, () => {
  test('both groups name themselves and their choices, each language in itself', visit({}, async (reader) => {
    for (const [lang, language, layout, choices] of [
      ['en', 'Language', 'Layout', ['One language', 'Side by side']],
      [CHINESE, '語言', '版面', ['單語', '對照']],
    ]) {
      await reader.open(`?lang=${lang}`);
      const radios = async (name) => {
        const group = reader.page.getByRole('radiogroup', { name, exact: true });
        assert.equal(await group.getByRole('radio').count(), 2, name);
        return group;
      };
      const languages = await radios(language);
      for (const [name, own] of [['English', 'en'], ['中文', CHINESE]]) {
        const radio = languages.getByRole('radio', { name, exact: true });
        assert.equal(await radio.count(), 1, name);
        assert.equal(await radio.isChecked(), own === lang, name);
        const word = languages.getByText(name, { exact: true });
        assert.equal(await word.evaluate((element) => element.closest('[lang]').lang), own);
      }
      const layouts = await radios(layout);
      for (const name of choices) {
        assert.equal(await layouts.getByRole('radio', { name, exact: true }).count(), 1, name);
      }
    }
  }));

  for (const { prefix, file } of PLACES) {
    test(`the address says what is chosen, at ${prefix}${file}`, async (t) => {
      const site = await serve({ prefix });
      t.after(() => site.kill());
      await reading(browser, site, { file }, async (reader) => {
        const letter = `?letter=${recent.id}`;
        const steps = [
          ['chinese', `${letter}&lang=zh-Hant`],
          ['side', `${letter}&lang=zh-Hant&view=side`],
          ['english', `${letter}&lang=en&view=side`],
          ['single', `${letter}&lang=en`],
        ];
        await reader.open(letter);
        for (const [choice, reference] of steps) {
          await reader.choose(choice);
          assert.equal(reader.page.url(), reader.address(reference), choice);
        }
        await reader.choose('chinese');
        await reader.link('個案').click();
        await reader.settled();
        assert.equal(reader.page.url(), reader.address('?page=cases&lang=zh-Hant'));
        await reader.page.goBack();
        await reader.heading.filter({ hasText: recent.title[CHINESE] }).waitFor();
      });
    });
  }

  test('the arrow keys choose', visit({}, async (reader) => {
    await reader.open(`?letter=${recent.id}`);
    const press = async (key, choice) => {
      await reader.page.keyboard.press(key);
      await reader.settled();
      assert.ok(await reader.radio(choice).isChecked(), `${key} chooses ${choice}`);
      assert.ok(await reader.radio(choice).evaluate((radio) => radio === document.activeElement));
    };
    await reader.radio('english').focus();
    await press('ArrowRight', 'chinese');
    assert.equal(await reader.language(), CHINESE);
    await press('ArrowLeft', 'english');
    assert.equal(await reader.language(), 'en');
    await reader.page.keyboard.press('Tab');
    assert.ok(await reader.radio('single').evaluate((radio) => radio === document.activeElement));
    await press('ArrowDown', 'side');
    await press('ArrowUp', 'single');
  }));

  test('a letter that is not there in Chinese says so in Chinese and is shown in English', visit({}, async (reader) => {
    await reader.open(`?letter=${early.id}&lang=${CHINESE}`);
    assert.equal(await reader.heading.textContent(), early.title[CHINESE]);
    const notice = reader.main.getByText(/沒有中文版/);
    assert.equal(await notice.count(), 1);
    assert.match(await notice.textContent(), /英文/);
    for (const block of early.blocks) {
      const text = reader.passage(block.id).locator('[lang=en]');
      assert.equal(await text.textContent(), plain(early, block.text.en));
    }
  }));
});

describe('marking', { concurrency: 3 }, () => {
  const letters = [recent, early].map(({ id }) => `?letter=${id}`);
  const lists = ['?page=cases', '?page=organizations', '?page=about'];
  const pages = ['', ...letters, '?entity=huseyin-celil', '?entity=tibetans', ...lists, '?letter=none'];
  for (const lang of ['en', CHINESE]) {
    for (const view of ['', '&view=side']) {
      test(`every word stands under its language: ${lang}${view}`, visit({}, async (reader) => {
        const found = new Set();
        for (const page of pages) {
          await reader.open(`${page || '?'}&lang=${lang}${view}`);
          assert.equal(await reader.language(), lang);
          for (const words of await reader.page.evaluate(misplacedWords)) found.add(words);
        }
        assert.deepEqual([...found], []);
      }));
    }
  }
});

describe('remembering', { concurrency: 3 }, () => {
  test('a choice outlasts a reload and the visit', visit({}, async (reader) => {
    await reader.open();
    await reader.choose('chinese');
    await reader.reload();
    assert.equal(await reader.language(), CHINESE);
    const later = await reader.another();
    await later.open(`?letter=${recent.id}`);
    assert.equal(await later.language(), CHINESE);
    assert.equal(later.page.url(), later.address(`?letter=${recent.id}`));
    await later.open('?lang=en');
    assert.equal(await later.language(), 'en', 'the address counts more than the choice');
    await later.open();
    assert.equal(await later.language(), CHINESE, 'following an address chooses nothing');
  }));

  test('without storage everything works, for this page', visit({ prepare: denyStorage }, async (reader) => {
    await reader.open(`?letter=${recent.id}`);
    await reader.choose('chinese');
    assert.equal(await reader.language(), CHINESE);
    await reader.link('個案').click();
    await reader.settled();
    assert.equal(await reader.language(), CHINESE);
    const later = await reader.another();
    await later.open();
    assert.equal(await later.language(), 'en');
  }));

  for (const [locale, expected] of [['zh-TW', CHINESE], ['zh-CN', CHINESE], ['zh-HK', CHINESE], ['fr', 'en'], ['en-CA', 'en']]) {
    test(`a browser in ${locale} starts in ${expected}`, visit({ locale }, async (reader) => {
      await reader.open();
      assert.equal(await reader.language(), expected);
      assert.ok(await reader.radio(expected === 'en' ? 'english' : 'chinese').isChecked());
    }));
  }

  test('the address counts more than the browser', visit({ locale: 'zh-TW' }, async (reader) => {
    await reader.open('?lang=en');
    assert.equal(await reader.language(), 'en');
  }));
});

/** Runs in the page: a browser that forbids storage throws as soon as it is touched. */
function denyStorage() {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  }
}
