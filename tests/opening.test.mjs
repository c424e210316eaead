// Arriving: every address opens cold, every link leads where it says, and Back leads back.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { body, bundle, early, entity, index, letters, parties, plain, recent } from './harness/archive.mjs';
import { launch, PLACES, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
after(() => browser.close());

const site = index.title;
const person = entity('huseyin-celil');
const cases = bundle.entities.filter((each) => each.case);
const organizations = bundle.entities.filter((each) => each.kind === 'organization');

/** Addresses, and the heading and title under which each opens in English. */
const ADDRESSES = [
  { reference: '', heading: site.en, title: site.en },
  { reference: '?', heading: site.en, title: site.en },
  { reference: `?letter=${recent.id}`, heading: recent.title.en },
  { reference: `?letter=${early.id}`, heading: early.title.en },
  { reference: `?letter=${recent.id}&view=side`, heading: recent.title.en + recent.title['zh-Hant'], title: recent.title.en },
  { reference: `?letter=${recent.id}&lang=zh-Hant`, heading: recent.title['zh-Hant'], in: 'zh-Hant' },
  { reference: `?letter=${recent.id}&lang=en#i3`, heading: recent.title.en },
  { reference: `?entity=${person.id}`, heading: person.name.en },
  { reference: `?entity=${person.id}&lang=zh-Hant`, heading: person.name['zh-Hant'], in: 'zh-Hant' },
  { reference: '?page=cases', heading: 'Cases' },
  { reference: '?page=cases&lang=zh-Hant', heading: '個案', in: 'zh-Hant' },
  { reference: '?page=organizations', heading: 'Organizations' },
  { reference: '?page=about&lang=en', heading: 'About' },
];

for (const { prefix, file } of PLACES) {
  describe(`at ${prefix}${file}`, { concurrency: 3 }, async () => {
    const host = await serve({ prefix });
    after(() => host.kill());
    const visit = (work) => () => reading(browser, host, { file }, work);

    test('the letters are listed, newest first', visit(async (reader) => {
      await reader.open();
      const list = reader.page.getByRole('list', { name: 'Letters', exact: true });
      const articles = list.getByRole('article');
      assert.equal(await articles.count(), letters.length);
      for (const [at, letter] of letters.entries()) {
        const article = list.getByRole('article', { name: letter.title.en, exact: true });
        assert.equal(await article.count(), 1, letter.title.en);
        assert.equal(await articles.nth(at).getByRole('heading').textContent(), letter.title.en);
      }
    }));

    for (const letter of letters) {
      test(`the letter of ${letter.date} opens from the list`, visit(async (reader) => {
        await reader.open();
        await reader.link(letter.title.en, reader.main).click();
        await reader.settled();
        assert.equal(await reader.heading.textContent(), letter.title.en);
        assert.equal(reader.page.url(), reader.address(`?letter=${letter.id}`));
        const last = body(letter).at(-1);
        const text = await reader.passage(last.id).textContent();
        assert.equal(text, plain(letter, last.text.en));
      }));
    }

    for (const { reference, heading, title = `${heading} – `, in: language = 'en' } of ADDRESSES) {
      test(`${reference || 'nothing'} opens cold`, visit(async (reader) => {
        await reader.open(reference);
        assert.equal(await reader.heading.textContent(), heading);
        assert.ok((await reader.page.title()).startsWith(title), await reader.page.title());
        assert.ok((await reader.page.title()).endsWith(site[language]));
        assert.equal(await reader.language(), language);
        assert.equal(await reader.alert.count(), 0);
        assert.equal(reader.page.url(), reader.address(reference), 'the address stays as it was');
      }));
    }

    test('Back, Forward and reload lead to the page and the place that one left', visit(async (reader) => {
      const { page } = reader;
      await reader.open();
      await reader.link(recent.title.en, reader.main).click();
      await reader.settled();
      const left = await reader.passage('i2').evaluate((passage) => Math.round(passage.offsetTop - 300));
      await reader.scroll(left);
      await reader.link(person.name.en, reader.passage('i2')).click();
      await reader.heading.filter({ hasText: person.name.en }).waitFor();
      // The page is drawn first, and goes to its beginning in the frame after.
      await reader.settled();
      assert.equal(await reader.scrolled(), 0);
      await page.goBack();
      await reader.heading.filter({ hasText: recent.title.en }).waitFor();
      await reader.settled();
      assert.equal(await reader.scrolled(), left);
      const link = reader.link(person.name.en, reader.passage('i2'));
      assert.ok(await link.evaluate((it) => it === document.activeElement), 'focus is on the link that led away');
      await reader.reload();
      assert.equal(await reader.heading.textContent(), recent.title.en);
      assert.equal(await reader.scrolled(), left);
      await page.goForward();
      await reader.heading.filter({ hasText: person.name.en }).waitFor();
      await page.goBack();
      await reader.heading.filter({ hasText: recent.title.en }).waitFor();
      await page.goBack();
      await reader.heading.filter({ hasText: site.en }).waitFor();
      assert.equal(new URL(page.url()).search, '');
    }));
  });
}

describe('on every page', { concurrency: 3 }, async () => {
  const host = await serve();
  after(() => host.kill());
  const visit = (work) => () => reading(browser, host, {}, work);

  test('what an address does not mean is passed over', visit(async (reader) => {
    const odd = ['utm_source=x', 'page=unheard-of', 'view=upside-down', 'lang=not_a_tag', 'letter=', '&=&%ff', 'lang=tlh'];
    for (const query of [...odd, odd.join('&')]) {
      await reader.open(`?${query}#no-such-place`);
      assert.equal(await reader.heading.textContent(), site.en, query);
      assert.equal(await reader.language(), 'en', query);
    }
    await reader.open(`?${odd.join('&')}&letter=${early.id}#no-such-place`);
    assert.equal(await reader.heading.textContent(), early.title.en);
    assert.equal(await reader.alert.count(), 0);
  }));

  test('a letter, person or group that is not there is named, with a way back', visit(async (reader) => {
    const strange = ['no-such-thing', '__proto__', 'constructor', '<img src=x onerror=alert(1)>', '信'];
    for (const kind of ['letter', 'entity']) {
      for (const id of strange) {
        await reader.open(`?${kind}=${encodeURIComponent(id)}`);
        const said = await reader.alert.textContent();
        assert.ok(said.includes(id), said);
      }
    }
    await reader.link(/list of letters/, reader.main).click();
    await reader.heading.filter({ hasText: site.en }).waitFor();
    assert.equal(await reader.alert.count(), 0);
  }));

  test('another page has its own title, its heading takes focus, and it begins at its top', visit(async (reader) => {
    const titles = new Set();
    await reader.open();
    titles.add(await reader.page.title());
    const navigation = reader.page.getByRole('navigation');
    for (const name of ['Cases', 'Organizations', 'About', 'Letters']) {
      await reader.page.mouse.wheel(0, 400);
      await reader.link(name, navigation).click();
      await reader.settled();
      titles.add(await reader.page.title());
      assert.equal(await reader.link(name, navigation).getAttribute('aria-current'), 'page');
      assert.equal(await reader.scrolled(), 0, name);
      const focus = await reader.focused().evaluate((element) => element.localName);
      assert.equal(focus, 'h1', name);
    }
    assert.equal(titles.size, 4);
    await reader.link(early.title.en, reader.main).press('Enter');
    await reader.settled();
    const focused = await reader.focused().textContent();
    assert.equal(focused, early.title.en);
  }));

  test('the lists hold every case and every organization, each with its page', visit(async (reader) => {
    await reader.open('?page=cases');
    const list = reader.page.getByRole('list', { name: 'Cases', exact: true });
    assert.equal(await list.getByRole('listitem').count(), cases.length);
    await reader.page.goto('about:blank');
    for (const [page, entries, entities] of [
      ['cases', list.getByRole('heading', { level: 2 }), cases],
      ['organizations', reader.page.getByRole('rowheader'), organizations],
    ]) {
      await reader.open(`?page=${page}`);
      assert.equal(await entries.count(), entities.length);
      const links = await entries.getByRole('link').evaluateAll((all) => all.map((link) => [link.textContent, link.href]));
      const found = new Map(links.map(([name, address]) => [new URL(address).searchParams.get('entity'), name]));
      for (const { id, name } of entities) assert.equal(found.get(id), name.en);
    }
  }));

  test('the first Tab stop leads past the banner into the letter, in either language', visit(async (reader) => {
    for (const [lang, name] of [['en', 'Skip to the letter'], ['zh-Hant', '跳到信件']]) {
      const reference = `?letter=${recent.id}&lang=${lang}`;
      await reader.open(reference);
      await reader.page.keyboard.press('Tab');
      const skip = reader.link(name);
      assert.ok(await skip.evaluate((link) => link === document.activeElement), name);
      await reader.page.keyboard.press('Enter');
      await reader.settled();
      assert.ok(await reader.main.evaluate((main) => main === document.activeElement));
      assert.equal(reader.page.url(), reader.address(reference));
      await reader.page.keyboard.press('Tab');
      const inside = await reader.main.evaluate((main) => main.contains(document.activeElement));
      assert.ok(inside, 'the next stop is in the letter');
      assert.equal(parties(recent, 'sender')[0].printed[lang], await reader.focused().textContent());
    }
  }));

  test('the landmarks are there once each, on every page and when nothing can be opened', visit(async (reader) => {
    for (const reference of ['', `?letter=${recent.id}`, `?entity=${person.id}`, '?page=about', '?letter=none']) {
      await reader.open(reference);
      for (const role of ['banner', 'navigation', 'main', 'contentinfo']) {
        assert.equal(await reader.page.getByRole(role).count(), 1, `${role} at ${reference}`);
      }
      assert.equal(await reader.page.getByRole('heading', { level: 1 }).count(), 1, reference);
    }
  }));
});
