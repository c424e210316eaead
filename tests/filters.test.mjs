// Filters: what each value would leave, what is left, what stands in the address; on wide screens and
// on a sheet; for letters, search and cases alike.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { early, recent } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));

const LANGUAGES = [
  { lang: 'en', groups: ['Cases', 'Organizations', 'Years', 'Topics', 'Languages'], clear: 'Clear filters', one: '1 of 2 letters', all: /^Show all/, joe: /^Joe Tay 1$/ },
  { lang: 'zh-Hant', groups: ['個案', '組織', '年份', '主題', '語言版本'], clear: '清除篩選', one: '2 封信中的 1 封', all: /^顯示全部/, joe: /^鄭敬基 1$/ },
];
const group = (reader, name) => reader.page.getByRole('group', { name, exact: true });
const dates = (reader) => reader.main.locator('article time').evaluateAll((times) => times.map((time) => time.dateTime));
const status = (reader) => reader.page.getByRole('status', { name: /^(Number of hits|結果數目)$/ });
/** The tag of what has focus. */
const focused = (reader) => reader.page.evaluate(() => document.activeElement.tagName);
const boxes = (reader, name) => group(reader, name).getByRole('checkbox');

for (const { lang, groups, clear, joe, one, all } of LANGUAGES) {
  test(`values say what they would leave, and leave it, in ${lang}`, () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(`?lang=${lang}`);
      for (const name of groups) {
        assert.ok((await boxes(reader, name).count()) > 0, name);
      }
      const box = group(reader, groups[0]).getByRole('checkbox', { name: joe });
      await box.check();
      await reader.settled();
      assert.ok(reader.page.url().endsWith(`?lang=${lang}&case=joe-tay`), reader.page.url());
      assert.deepEqual(await dates(reader), [recent.date]);
      assert.ok(await box.evaluate((input) => input === document.activeElement), 'focus stays');
      assert.equal(await status(reader).textContent(), one, 'how many letters are left is said');
      // OR within: the other year is still offered. AND across: nothing of 2009 is left.
      assert.equal(await group(reader, groups[2]).getByRole('checkbox', { name: '2009 0' }).count(), 1);
      await group(reader, groups[2]).getByRole('checkbox', { name: '2009 0' }).check();
      await reader.settled();
      assert.deepEqual(await dates(reader), []);
      await group(reader, groups[2]).getByRole('checkbox', { name: '2026 1' }).check();
      await reader.settled();
      assert.deepEqual(await dates(reader), [recent.date]);
      await reader.page.goBack();
      await reader.settled();
      assert.deepEqual(await dates(reader), []);
      await reader.page.getByRole('button', { name: clear, exact: true }).click();
      await reader.settled();
      assert.deepEqual(await dates(reader), [recent.date, early.date]);
      assert.equal(await box.isChecked(), false);
      assert.equal(await status(reader).textContent(), '');
      assert.equal(await focused(reader), 'H1', 'what had focus is gone');
    }));

  test(`the button that shows all values keeps focus, in ${lang}`, () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(`?lang=${lang}`);
      const button = group(reader, groups[1]).getByRole('button', { name: all });
      const element = await button.elementHandle();
      const before = await boxes(reader, groups[1]).count();
      await button.focus();
      await reader.page.keyboard.press('Enter');
      await reader.settled();
      assert.ok((await boxes(reader, groups[1]).count()) > before + 1);
      assert.ok(await element.evaluate((it) => it === document.activeElement));
      await reader.page.keyboard.press('Enter');
      await reader.settled();
      assert.equal(await boxes(reader, groups[1]).count(), before);
      assert.ok(await element.evaluate((it) => it === document.activeElement));
    }));
}

test('chips drop one filter each', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en&case=joe-tay&year=2009');
    await reader.link('Remove the filter Joe Tay').click();
    await reader.settled();
    assert.deepEqual(await dates(reader), [early.date]);
    assert.ok(reader.page.url().endsWith('?lang=en&year=2009'));
  }));

test('an organization can be asked for in a role', () =>
  reading(browser, host, {}, async (reader) => {
    const id = 'amnesty-international-canada';
    await reader.open(`?lang=en&org=${id}`);
    const before = await dates(reader);
    const roles = group(reader, 'Role').getByRole('checkbox');
    assert.equal(await roles.count(), 4);
    for (let at = 0; at < 4; at++) {
      const tally = Number((await roles.nth(at).locator('xpath=..').locator('.tally').textContent()));
      await roles.nth(at).check();
      await reader.settled();
      assert.equal((await dates(reader)).length, tally);
      await roles.nth(at).uncheck();
      await reader.settled();
    }
    assert.deepEqual(await dates(reader), before);
  }));

test('absence is a filter', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en');
    const absent = group(reader, 'Not named');
    await absent.getByRole('button').click();
    await absent.getByRole('checkbox', { name: /^Jimmy Lai 1$/ }).check();
    await reader.settled();
    assert.ok(reader.page.url().endsWith('?lang=en&not-case=jimmy-lai'));
    assert.deepEqual(await dates(reader), [early.date]);
  }));

test('filters narrow a search, its counts, and the cases', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?lang=en#q=joe+tay');
    assert.equal(await boxes(reader, 'Years').filter({ has: reader.page.locator('xpath=..') }).count(), 2);
    assert.ok(await group(reader, 'Years').getByRole('checkbox', { name: '2009 0' }).isVisible());
    await group(reader, 'Years').getByRole('checkbox', { name: '2026 1' }).check();
    await reader.settled();
    assert.ok(reader.page.url().endsWith('?lang=en&year=2026#q=joe+tay'));
    await reader.open('?lang=en&year=2009');
    await reader.link('Cases', reader.page.getByRole('navigation')).click();
    await reader.settled();
    const cases = reader.main.getByRole('list', { name: 'Cases' });
    assert.equal(await cases.getByRole('link', { name: 'Joe Tay' }).count(), 0);
    await cases.getByRole('link', { name: 'Huseyin Celil' }).click();
    await reader.settled();
    const ledger = reader.main.getByRole('list', { name: 'What was asked' });
    const asked = await ledger.locator('time').evaluateAll((times) => times.map((time) => time.dateTime));
    assert.deepEqual(asked, [early.date]);
  }));

describe('on narrow screens', () => {
  test('filters are a sheet that closes with what it leaves', () =>
    reading(browser, host, { width: 320, height: 640, touch: true }, async (reader) => {
      await reader.open('?lang=en');
      assert.equal(await group(reader, 'Cases').isVisible(), false);
      const open = reader.page.getByRole('button', { name: 'Filters', exact: true });
      await open.click();
      const sheet = reader.page.getByRole('dialog', { name: 'Filters' });
      await sheet.getByRole('checkbox', { name: /^Joe Tay/ }).check();
      await reader.settled();
      await sheet.getByRole('button', { name: 'Show 1 letter' }).click();
      await reader.settled();
      assert.equal(await sheet.count(), 0);
      assert.deepEqual(await dates(reader), [recent.date]);
      const button = reader.page.getByRole('button', { name: 'Filters (1)' });
      assert.ok(await button.evaluate((element) => element === document.activeElement));
      await button.click();
      await reader.page.keyboard.press('Escape');
      await reader.settled();
      assert.equal(await sheet.count(), 0);
    }));
});
