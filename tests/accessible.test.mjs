// Every page can be read and worked by everybody: by the rules of axe-core in both languages, light
// and dark, narrow and wide; without scrolling sideways; with a finger; with the keyboard alone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, describe, test } from 'node:test';
import { early, INDEX, recent } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
/** A browser whose person has asked for text twice as large. */
const largeText = await launch('--blink-settings=defaultFontSize=32');
const host = await serve();
/** The same site with an index that is none. */
const broken = await serve();
broken.put(INDEX, '{"bundles": 1}');
after(() => Promise.all([browser.close(), largeText.close(), host.kill(), broken.kill()]));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const allow = /Failed to load resource/;

/** What is tried: an address, and what a person does there. */
const PAGES = {
  list: '?',
  'list, side by side': '?view=side',
  'letters that name someone': '?case=huseyin-celil',
  'letters that do not name someone': '?not-case=jimmy-lai&year=2009',
  'letters of a year and a subject': '?year=2026&year=2009&topic=trade&text=en&org=pen-canada',
  'no letter passes': '?case=nobody',
  'letter of 2026': `?letter=${recent.id}`,
  'letter of 2026, side by side': `?letter=${recent.id}&view=side`,
  'letter of 2026 at a passage': `?letter=${recent.id}#i2`,
  'letter of 2026 at a note': `?letter=${recent.id}#note_${recent.notes[0].id}`,
  'letter of 2026, passages that name someone': `?letter=${recent.id}&case=huseyin-celil`,
  'letter of 2026, a passage that names someone': `?letter=${recent.id}&case=jimmy-lai&case=joe-tay&view=side#i1`,
  'letter of 2026, a passage in two languages': [`?letter=${recent.id}`, (page) => tool(page, /^(Also in|對照)/).click()],
  'letter of 2026, settings unfolded': [`?letter=${recent.id}`, unfoldSettings],
  'letter of 2026, keys explained': [`?letter=${recent.id}`, (page) => page.keyboard.press('?')],
  'letter of 2009': `?letter=${early.id}`,
  'letter of 2009, side by side': `?letter=${early.id}&view=side`,
  'letter of 2009 at a passage': `?letter=${early.id}#p4`,
  'letter of 2009, passages that name an organization': `?letter=${early.id}&org=canadian-coalition-on-human-rights-in-china`,
  case: '?entity=huseyin-celil',
  'case, side by side': '?entity=huseyin-celil&view=side',
  'case, as a table': ['?entity=huseyin-celil', (page) => page.locator('.timeline summary').click()],
  'case, all who asked': ['?entity=huseyin-celil', async (page) => {
    for (const summary of await page.locator('.asked-by summary').all()) await summary.click();
  }],
  'case in one letter': '?entity=jimmy-lai',
  'case of a group': '?entity=tibetans',
  'case that a letter passes over': '?entity=lu-decheng',
  person: '?entity=xi-jinping',
  'person who signed': '?entity=beatrice-vaugrante',
  organization: '?entity=canadian-coalition-on-human-rights-in-china',
  'organization, side by side': '?entity=toronto-association-for-democracy-in-china&view=side',
  cases: '?page=cases',
  'cases, side by side': '?page=cases&view=side',
  organizations: '?page=organizations',
  'organizations by name': '?page=organizations&sort=name',
  'organizations by number of letters': '?page=organizations&sort=letters&view=side',
  'organizations by a letter': `?page=organizations&sort=${recent.id}`,
  'a letter to compare with': `?compare=${recent.id}`,
  comparison: `?compare=${early.id}&with=${recent.id}`,
  'comparison, side by side': `?compare=${early.id}&with=${recent.id}&view=side`,
  about: '?page=about',
  'about, high contrast': ['?page=about', (page) => page.getByRole('radio', { name: /^(High contrast|高對比)$/ }).check()],
  'about, very large text': ['?page=about', (page) => page.getByRole('radio', { name: /^(Very large|特大)$/ }).check()],
  'search, somebody named': '?#q=joe+tay',
  'search in the other script': '?#q=郑敬基',
  'search, side by side': '?view=side#q=prisoners',
  'search within filters': '?year=2026&org=canadian-coalition-on-human-rights-in-china&role=signed#q=canada',
  'search, nothing found': '?year=2026#q=xylophone+torture',
  'letter of 2026, searched': `?letter=${recent.id}&view=side#i1&q=鄭敬基`,
  'filters unfolded': ['?', unfoldFilters],
  'cases of a year': '?page=cases&year=2009',
  'nothing there': '?letter=none',
  'nobody there': '?entity=none',
  'site that cannot be opened': '?',
};
const LANGUAGES = ['en', 'zh-Hant'];

/** A tool of the first passages. */
function tool(page, name) {
  return page.getByRole('button', { name }).first();
}

function unfoldSettings(page) {
  return page.getByRole('region', { name: /^(Display|顯示方式)$/ }).getByRole('button').click();
}

/** The filters that narrow screens have on a sheet, with all values of the cases. */
async function unfoldFilters(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: /^(Filters|篩選)$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^(Show all|顯示全部)/ }).first().click();
}

/** Opens a page in a language; the last of them on the site that cannot be opened. */
async function open(reader, name, lang) {
  reader.site = name === 'site that cannot be opened' ? broken : host;
  const [address, act] = [PAGES[name]].flat();
  const [query, fragment] = address.split('#');
  await reader.page.goto('about:blank');
  await reader.open(`${query}&lang=${lang}${fragment ? `#${fragment}` : ''}`);
  await reader.whole();
  if (act) await act(reader.page);
  await reader.settled();
}

/** Runs in the page: what axe-core finds by all its rules or these, one line for each element. */
const violations = async (rules) => {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations: found } = await globalThis.axe.run(document, options);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ''}`));
};

describe('axe-core finds nothing', { concurrency: 3 }, () => {
  for (const name of Object.keys(PAGES)) {
    for (const lang of LANGUAGES) {
      test(`${name}, in ${lang}`, () =>
        reading(browser, host, { allow }, async (reader) => {
          const { page } = reader;
          await open(reader, name, lang);
          await page.evaluate(axe);
          const found = new Set();
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            // What stands where between the two depends on no language and no colours.
            const isBetween = colorScheme === 'light' && lang === LANGUAGES[0];
            for (const width of isBetween ? [320, 768, 1440] : [320, 1440]) {
              await page.setViewportSize({ width, height: 800 });
              await reader.settled();
              // In other colours, only what is said of colours can be otherwise.
              const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
              for (const line of await page.evaluate(violations, rules)) found.add(`${colorScheme}, ${width}: ${line}`);
            }
          }
          assert.deepEqual([...found], []);
        }));
    }
  }
});

describe('nothing has to be scrolled sideways at 320 pixels', { concurrency: 3 }, () => {
  for (const [what, chosen] of [['text as it comes', browser], ['text twice as large', largeText]]) {
    for (const lang of LANGUAGES) {
      test(`${what}, in ${lang}`, () =>
        reading(chosen, host, { width: 320, height: 640, allow }, async (reader) => {
          const wide = [];
          for (const name of Object.keys(PAGES)) {
            await open(reader, name, lang);
            const size = await reader.page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
            const least = chosen === browser ? 16 : 32;
            assert.ok(name === 'about, very large text' ? size > least : size === least, `${name} in text of ${size} pixels`);
            const width = await reader.page.evaluate(() => document.documentElement.scrollWidth);
            if (width > 320) wide.push(`${name}: ${width}`);
            await reader.page.evaluate(() => localStorage.clear()); // what one state sets is not the next one's
          }
          assert.deepEqual(wide, []);
        }));
    }
  }
});

test('a finger finds controls and navigation: 44 pixels each way', () =>
  reading(browser, host, { width: 360, height: 640, touch: true, allow }, async (reader) => {
    const small = new Set();
    for (const name of ['list', 'letter of 2026', 'letter of 2026, passages that name someone', 'about', 'case', 'site that cannot be opened']) {
      for (const lang of LANGUAGES) {
        await open(reader, name, lang);
        const { page } = reader;
        const links = [page.getByRole('banner').getByRole('link'), page.getByRole('radio'), page.getByRole('button'), page.locator('.bars a, summary')];
        for (const target of (await Promise.all(links.map((each) => each.all()))).flat()) {
          const { width, height } = await target.boundingBox();
          const label = await target.evaluate((element) => element.closest('label, a, button, summary').textContent);
          if (width < 44 || height < 44) small.add(`${label}: ${width} × ${height}`);
        }
      }
    }
    assert.deepEqual([...small], []);
  }));

test('with colours of the system, letters with a request are told from others', () =>
  reading(browser, host, { allow }, async (reader) => {
    await reader.page.emulateMedia({ forcedColors: 'active' });
    await open(reader, 'case', 'en');
    const asking = reader.page.locator('.bars .asking').first();
    const [filled, page] = await asking.evaluate((step) => [step, document.body].map((each) => getComputedStyle(each).backgroundColor));
    assert.notEqual(filled, page);
  }));

for (const [width, isPhone] of [[320, true], [700, false]]) {
  test(`the heads of the matrix stay in sight ${isPhone ? 'beside it on a phone, where the page goes through its rows' : 'above it on a larger page'}`, () =>
    reading(browser, host, { width, height: 600, allow }, async (reader) => {
      await open(reader, 'organizations', 'en');
      const region = reader.page.locator('.table-region');
      const heads = [region.getByRole('columnheader').first(), region.getByRole('rowheader').first()];
      const places = () => Promise.all(heads.map((head) => head.boundingBox()));
      await region.scrollIntoViewIfNeeded();
      const [, beside] = await places();
      await region.evaluate((element) => element.scrollBy(90, 200));
      const [above, { x }] = await places();
      const scrolled = await region.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
      assert.equal(x, beside.x);
      if (isPhone) {
        assert.ok(scrolled[0] > 50 && scrolled[1] === 0, scrolled.join());
      } else {
        assert.ok(scrolled[1] > 100, 'there is something to scroll');
        assert.ok(Math.abs(above.y - (await region.boundingBox()).y) <= 2);
      }
    }));
}

describe('with the keyboard alone', { concurrency: 3 }, () => {
  for (const dark of [false, true]) {
    test(`focus is seen at every stop, ${dark ? 'dark' : 'light'}`, () =>
      reading(browser, host, { dark, allow }, async (reader) => {
        const { page } = reader;
        await open(reader, 'letter of 2026', 'en');
        const stops = 14;
        for (let stop = 0; stop < stops; stop += 1) {
          await page.keyboard.press('Tab');
          await reader.settled();
          const focus = await page.evaluateHandle(() => document.activeElement.closest('label') ?? document.activeElement);
          const { x, y, width, height } = await focus.boundingBox();
          const clip = { x: Math.max(x - 6, 0), y: Math.max(y - 6, 0), width: width + 12, height: height + 12 };
          const seen = await page.screenshot({ clip, caret: 'initial' });
          await page.evaluate(() => document.activeElement.blur());
          const unseen = await page.screenshot({ clip, caret: 'initial' });
          assert.ok(!seen.equals(unseen), `stop ${stop}: ${await focus.evaluate((element) => element.textContent)}`);
        }
      }));
  }

  for (const key of ['Tab', 'Shift+Tab']) {
    for (const width of [320, 1200]) {
      test(`what has focus is never under the bar: ${key}, ${width} pixels`, () =>
        reading(browser, host, { width, height: 640 }, async (reader) => {
          const { page } = reader;
          await open(reader, 'letter of 2026', 'en');
          if (key === 'Shift+Tab') await reader.link(/./, page.getByRole('main')).last().focus();
          const hidden = new Set();
          for (let stop = 0; stop < 45; stop += 1) {
            await page.keyboard.press(key);
            await reader.settled();
            const covered = await page.evaluate(coveredFocus);
            if (covered) hidden.add(covered);
          }
          assert.deepEqual([...hidden], []);
        }));
    }
  }
});

/** Runs in the page: the name of what has focus in the letter, if something else lies on all of it. */
function coveredFocus() {
  const focus = document.activeElement;
  if (!focus.closest('main')) return undefined;
  const isSeen = [...focus.getClientRects()].some((area) => {
    const top = document.elementFromPoint(area.left + area.width / 2, area.top + area.height / 2);
    return top && (focus.contains(top) || top.contains(focus));
  });
  return isSeen ? undefined : focus.textContent;
}
