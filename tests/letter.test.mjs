// A letter as it was published: its passages beside each other, its people, its dates and its notes;
// and the way from a name to everything that letters say of it.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { body, concerning, early, entity, letters, parties, plain, recent } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve();
after(() => Promise.all([browser.close(), host.kill()]));
const visit = (options, work) => () => reading(browser, host, options, work);
const BOTH = ['en', 'zh-Hant'];

/** The headings of the lists at the end of a letter. */
const HEADINGS = {
  signatory: { en: 'Signed by', 'zh-Hant': '簽署人' },
  endorser: { en: 'Endorsed by', 'zh-Hant': '支持者' },
  member: { en: 'Members', 'zh-Hant': '成員' },
  cc: { en: 'Copy to', 'zh-Hant': '副本' },
  coverage: { en: 'In the media', 'zh-Hant': '傳媒報導' },
  source: { en: 'Source', 'zh-Hant': '來源' },
  related: { en: 'Related letters', 'zh-Hant': '相關信件' },
};

/** The part of the page under a heading. */
const under = (reader, heading) =>
  reader.main.locator('section').filter({ has: reader.page.getByRole('heading', { name: heading, exact: true }) });

/** The value of a fact at the head of a page. */
const fact = (reader, name) =>
  reader.main.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd');

/** Runs in the page: the texts of a passage, without its tools and the notes beside it. */
const texts = (passage) =>
  [...passage.children].filter(({ lang }) => lang).map((text) => {
    const copy = text.cloneNode(true);
    for (const other of copy.querySelectorAll('.beside, .sic, .correction')) other.remove();
    return { lang: text.lang, words: copy.textContent };
  });

describe('the passages of the letter in two languages', { concurrency: 3 }, () => {
  test('there are seventeen between salutation and closing', () => assert.equal(body(recent).length, 17));

  for (const lang of BOTH) {
    test(`stand alone in ${lang}, in their order and word for word`, visit({}, async (reader) => {
      await reader.open(`?letter=${recent.id}&lang=${lang}`);
      const order = await reader.main.locator(recent.blocks.map(({ id }) => `#${id}`).join()).evaluateAll((all) => all.map(({ id }) => id));
      assert.deepEqual(order, recent.blocks.map(({ id }) => id));
      for (const { id, text } of recent.blocks) {
        assert.deepEqual(await reader.passage(id).evaluate(texts), [{ lang, words: plain(recent, text[lang]) }]);
      }
    }));
  }

  for (const [width, lang] of [[1440, 'en'], [1440, 'zh-Hant'], [320, 'en'], [320, 'zh-Hant']]) {
    test(`stand ${width > 700 ? 'beside' : 'under'} each other at ${width} pixels in ${lang}`, visit({ width }, async (reader) => {
      await reader.open(`?letter=${recent.id}&lang=${lang}&view=side`);
      for (const { id, text } of recent.blocks) {
        const sides = [];
        for (const side of [lang, BOTH.find((other) => other !== lang)]) {
          const part = reader.passage(id).locator(`> [lang=${side}]`);
          const shown = await reader.passage(id).evaluate(texts);
          assert.equal(shown[sides.length].words, plain(recent, text[side]), `${id} in ${side}`);
          sides.push(await part.boundingBox());
        }
        const [first, second] = sides;
        if (width > 700) {
          assert.ok(Math.abs(first.y - second.y) <= 2, `${id} begins on one line`);
          assert.ok(first.x + first.width < second.x, `${id} stands beside itself`);
        } else {
          assert.ok(first.y + first.height <= second.y, `${id} stands under itself`);
          assert.equal(first.x, second.x);
        }
      }
    }));
  }
});

describe('what a letter says of itself', { concurrency: 3 }, () => {
  const lists = [
    [recent, { endorser: 9, signatory: 1, cc: 1, coverage: 9, related: 1 }],
    [early, { signatory: 11, member: 13, related: 1 }],
  ];
  for (const lang of BOTH) {
    for (const [letter, counts] of lists) {
      test(`the lists at the end of the letter of ${letter.date}, in ${lang}`, visit({}, async (reader) => {
        await reader.open(`?letter=${letter.id}&lang=${lang}`);
        for (const [what, count] of Object.entries(counts)) {
          const items = under(reader, HEADINGS[what][lang]).getByRole('listitem');
          assert.equal(await items.count(), count, what);
          for (const [at, party] of parties(letter, what).entries()) {
            const name = party.printed[lang] ?? party.printed.en;
            const link = reader.link(name, items.nth(at));
            const address = new URL(await link.getAttribute('href'), reader.address());
            assert.equal(address.searchParams.get('entity'), party.entity);
          }
          for (const [at, report] of (what === 'coverage' ? letter.coverage : []).entries()) {
            const said = await items.nth(at).textContent();
            const [title] = Object.values(report.title);
            assert.ok(said.includes(title), title);
          }
        }
      }));
    }

    test(`its date, as printed too, its edition and its source, in ${lang}`, visit({}, async (reader) => {
      for (const letter of letters) {
        await reader.open(`?letter=${letter.id}&lang=${lang}`);
        const date = fact(reader, lang === 'en' ? 'Date' : '日期');
        const printed = letter.date_printed[lang] ?? letter.date_printed.en;
        assert.ok((await date.textContent()).includes(printed), printed);
        const times = await date.locator('time').evaluateAll((all) => all.map((time) => time.dateTime));
        assert.deepEqual(times, [letter.date, ...(letter.other_dates ?? []).map((other) => other.date)]);
        const source = await under(reader, HEADINGS.source[lang]).textContent();
        const { publisher, title, sha256 } = letter.source;
        for (const part of [publisher[lang], title[lang] ?? title.en, sha256]) assert.ok(source.includes(part), part);
        assert.equal(await reader.main.locator('.notice').getByText(lang === 'en' ? /not the letter’s own words/ : /並非信件原文/).count(), letter.edition === 'abstract' ? 1 : 0);
      }
    }));

    test(`to whom it went, with every line of the address, in ${lang}`, visit({}, async (reader) => {
      await reader.open(`?letter=${early.id}&lang=${lang}`);
      const to = fact(reader, lang === 'en' ? 'To' : '致');
      const [{ printed, address }] = parties(early, 'addressee');
      assert.equal(await reader.link(printed.en, to).count(), 1);
      const lines = [];
      for (const line of address) lines.push((await to.getByText(line, { exact: true }).boundingBox()).y);
      assert.deepEqual(lines, lines.toSorted((a, b) => a - b));
      assert.equal(new Set(lines).size, address.length, 'each on a line of its own');
    }));
  }

  for (const [lang, mark, back] of [['en', 'Note 1', 'Back to the text'], ['zh-Hant', '註 1', '回到正文']]) {
    test(`a note and its mark lead to each other, in ${lang}`, visit({ height: 500 }, async (reader) => {
      await reader.open(`?letter=${recent.id}&lang=${lang}`);
      const [note] = recent.notes;
      await reader.link(mark, reader.passage('p1')).click();
      await reader.settled();
      assert.ok((await reader.focused().textContent()).includes(plain(recent, note.text[lang])));
      await reader.link(back, reader.focused()).click();
      await reader.settled();
      const link = reader.link(mark, reader.passage('p1'));
      assert.ok(await link.evaluate((it) => it === document.activeElement));
    }));
  }
});

describe('from a name to its page and back', { concurrency: 3 }, () => {
  for (const lang of BOTH) {
    test(`in ${lang}`, visit({}, async (reader) => {
      const person = entity('huseyin-celil');
      await reader.open(`?letter=${recent.id}&lang=${lang}`);
      await reader.link(person.name[lang], reader.passage('i2')).click();
      await reader.settled();
      assert.equal(await reader.heading.textContent(), person.name[lang]);
      for (const name of [...Object.values(person.name), ...person.aliases.map((alias) => alias.text)]) {
        assert.ok(await reader.main.getByText(name, { exact: true }).first().isVisible(), name);
      }
      const ways = reader.link(lang === 'en' ? 'Read in the letter' : '到信中閱讀', reader.main);
      const addresses = await ways.evaluateAll((all) => all.map((way) => way.href));
      const found = addresses.map((each) => new URL(each)).map((url) => url.searchParams.get('letter') + url.hash);
      const expected = letters.toReversed().flatMap((letter) => concerning(letter, person.id).map((id) => `${letter.id}#${id}`));
      assert.deepEqual(found, expected);
      assert.ok(new Set(found.map((each) => each.split('#')[0])).size === 2, 'both letters name this person');
      await ways.first().click();
      await reader.settled();
      assert.equal(await reader.focused().getAttribute('id'), expected[0].split('#')[1]);
      assert.equal(await reader.language(), lang);
    }));
  }

  test('every name in the letters leads to a page that is there', visit({}, async (reader) => {
    const names = new Set();
    for (const letter of letters) {
      await reader.open(`?letter=${letter.id}&view=side`);
      const links = await reader.main.getByRole('link').evaluateAll((all) => all.map((link) => link.href));
      for (const id of links.map((link) => new URL(link).searchParams.get('entity'))) if (id) names.add(id);
    }
    assert.ok(names.size > 30, `${names.size} names`);
    for (const id of names) assert.ok(entity(id), id);
  }));
});
