// The program comes in two parts. The first one reads and searches; the rest comes when it is needed,
// or when all else is there, and where it cannot be had, the reader says so and works without it.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { letters, recent } from './harness/archive.mjs';
import { launch, PLACES, reading } from './harness/reader.mjs';
import { looksOf, restOf, serve } from './harness/server.mjs';

const browser = await launch();
after(() => browser.close());
const allow = /Failed to load resource|net::ERR_|rest of the program|Refused to apply style/i;

/** What is said of a page that cannot be shown, and how one tries again. */
const IN = {
  en: [/could not be fetched/, 'Try again'],
  'zh-Hant': [/未能取得/, '再試一次'],
};

for (const [lang, [missing, again]] of Object.entries(IN)) {
  for (const [what, fault] of Object.entries({ missing: { status: 404 }, broken: { broken: 900 }, short: { cut: 900 } })) {
    test(`the rest is ${what}: letters can be read and searched, other pages say so in ${lang}, and come when it is mended`, async (t) => {
      const host = await serve({ prefix: '/a/b/' });
      t.after(() => host.kill());
      await reading(browser, host, { allow }, async (reader) => {
        host.fault(restOf(host), fault);
        await reader.open(`?lang=${lang}`);
        assert.equal(await reader.main.getByRole('article').count(), letters.length);
        assert.equal(await reader.alert.count(), 0, 'nobody needs it yet');
        await reader.page.getByRole('searchbox').fill('鄭敬基');
        await reader.main.getByRole('list', { name: /^(Search results|搜尋結果)$/ }).getByRole('listitem').first().waitFor();
        await reader.page.goto(reader.address(`?page=organizations&lang=${lang}`));
        await reader.alert.waitFor();
        assert.match(await reader.alert.textContent(), missing);
        assert.equal(await reader.heading.count(), 1);
        const button = reader.page.getByRole('button', { name: again, exact: true });
        await button.click();
        await reader.alert.waitFor();
        host.mend();
        await button.click();
        await reader.main.getByRole('table').waitFor();
        assert.equal(await reader.alert.count(), 0);
      });
    });
  }
}

for (const fault of [{ hang: true }, { stall: 99 }]) {
  test(`a host that falls silent (${Object.keys(fault)}) is given up, and asked again when the reader says so`, async (t) => {
    const host = await serve({ prefix: '/a/b/' });
    t.after(() => host.kill());
    await reading(browser, host, { allow }, async (reader) => {
      host.fault(restOf(host), fault);
      await reader.page.clock.install();
      await reader.page.goto(reader.address('?page=organizations'));
      await reader.page.getByRole('heading', { level: 1, name: 'Fetching the rest of the reader…' }).waitFor();
      await reader.page.waitForTimeout(500);
      await reader.page.clock.fastForward(31_000);
      await reader.alert.waitFor();
      // The page needs it, and so does the opening of the site: they ask once.
      assert.equal(host.log.filter(({ path }) => path === restOf(host)).length, 1);
      host.mend();
      await reader.page.getByRole('button', { name: 'Try again', exact: true }).click();
      await reader.main.getByRole('table').waitFor();
    });
  });
}

for (const [lang, preparing, notice] of [
  ['en', 'Preparing the search…', /^detension: no match; showing detention/],
  ['zh-Hant', '正在準備搜尋⋯⋯', /detension/],
]) {
  test(`nothing is said to be nowhere while what forgives slips is on its way, in ${lang}`, async (t) => {
    const host = await serve({ prefix: '/a/b/' });
    t.after(() => host.kill());
    await reading(browser, host, {}, async (reader) => {
      host.fault(restOf(host), { trickle: 8_000, pause: 100 });
      await reader.page.goto(reader.address(`?lang=${lang}`));
      await reader.opened();
      await reader.page.getByRole('searchbox').fill('detention');
      const results = reader.main.getByRole('list', { name: /^(Search results|搜尋結果)$/ });
      await results.getByRole('listitem').first().waitFor();
      await reader.page.getByRole('searchbox').fill('detension');
      await reader.main.getByText(preparing, { exact: true }).waitFor();
      await results.getByRole('listitem').first().waitFor();
      assert.match(await reader.main.locator('.notice').textContent(), notice);
    });
  });
}

for (const { prefix, file } of PLACES) {
  test(`a page that needs the rest says that it is on its way, and asks for it once, at ${prefix}${file}`, async (t) => {
    const host = await serve({ prefix });
    t.after(() => host.kill());
    await reading(browser, host, { file }, async (reader) => {
      host.fault(restOf(host), { trickle: 40_000, pause: 100 });
      await reader.page.goto(reader.address('?page=organizations'));
      await reader.page.getByRole('heading', { level: 1, name: 'Fetching the rest of the reader…' }).waitFor();
      await reader.opened();
      await reader.main.getByRole('table').waitFor();
      await reader.page.waitForLoadState('networkidle');
      assert.equal(host.log.filter(({ path }) => path === restOf(host)).length, 1);
    });
  });
}

test('what is done before the rest has come is done when it comes', async (t) => {
  const host = await serve();
  t.after(() => host.kill());
  await reading(browser, host, {}, async (reader) => {
    host.fault(restOf(host), { trickle: 20_000, pause: 100 });
    await reader.open();
    await reader.page.keyboard.press('?');
    assert.equal(await reader.page.getByRole('dialog').count(), 0);
    await reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  });
});

test('what cannot be done without the rest says so', async (t) => {
  const host = await serve();
  t.after(() => host.kill());
  await reading(browser, host, { allow }, async (reader) => {
    host.fault(restOf(host), { status: 404 });
    await reader.open(`?letter=${recent.id}`);
    await reader.page.getByRole('button', { name: 'Settings' }).click();
    await reader.page.getByRole('status').filter({ hasText: 'could not be fetched' }).waitFor();
  });
});

for (const lang of ['en', 'zh-Hant']) {
  for (const [page, reference] of Object.entries({ list: '?', letter: `?letter=${recent.id}&view=side&` })) {
    test(`what the rest adds to the ${page} takes nothing away that may have focus, in ${lang}`, async (t) => {
      const host = await serve({ prefix: '/a/b/' });
      t.after(() => host.kill());
      await reading(browser, host, {}, async (reader) => {
        host.fault(restOf(host), { trickle: 20_000, pause: 150 });
        await reader.open(`${reference}lang=${lang}`);
        const elements = await reader.page.evaluateHandle(() => [...document.querySelectorAll('a, button, input, [tabindex]')]);
        const copy = reader.main.getByRole('button', { name: /\(HTML\)|（HTML）/ });
        assert.equal(await copy.count(), 0, 'the rest has not come yet');
        await copy.waitFor();
        await reader.settled();
        assert.ok((await elements.evaluate((all) => all.length)) > 20);
        assert.deepEqual(await elements.evaluate((all) => all.filter((one) => !one.isConnected).map((one) => one.outerHTML)), []);
      });
    });
  }
}

for (const fault of [{ status: 404 }, { reset: true }]) {
  test(`the rest is shown also where its looks cannot be had (${Object.keys(fault)})`, async (t) => {
    const host = await serve({ prefix: '/a/b/' });
    t.after(() => host.kill());
    await reading(browser, host, { allow }, async (reader) => {
      host.fault(looksOf(host), fault);
      await reader.open('?page=organizations');
      await reader.main.getByRole('table').waitFor();
    });
  });
}

test('the Enter key follows links and presses buttons while the rest is on its way, and where it never comes', async (t) => {
  for (const fault of [{ hang: true }, { status: 404 }]) {
    const host = await serve({ prefix: '/a/b/' });
    t.after(() => host.kill());
    await reading(browser, host, { allow }, async (reader) => {
      host.fault(restOf(host), fault);
      await reader.open('?lang=en');
      await reader.main.getByRole('article').first().getByRole('link').first().focus();
      await reader.page.keyboard.press('Enter');
      await reader.passage('p2').waitFor();
      assert.ok(reader.page.url().includes(`letter=${recent.id}`), reader.page.url());
      // A button that is done without the rest: the passage in the other language.
      const other = reader.passage('p2').getByRole('button', { name: /Chinese/ });
      await other.focus();
      await reader.page.keyboard.press('Enter');
      await reader.settled();
      assert.equal(await other.getAttribute('aria-expanded'), 'true');
    });
  }
});
