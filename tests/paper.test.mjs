// Paper, A4 and Letter: a letter in either language or in facing columns, with its notes at the end and the
// addresses of its links; the brief of a case on one page; and no controls.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { bundle, index, letters, putArchive, recent } from './harness/archive.mjs';
import { FIREFOX, launch as launchFirefox, visiting } from './harness/firefox.mjs';
import { print, unreadable } from './harness/paper.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const firefox = FIREFOX && (await launchFirefox());
const host = await serve({ prefix: '/a/b/' });
/** The same site with addresses in its letter of 2026, and with passages that begin with words of their own. */
const linked = await serve();
const REPORT = 'https://news.example/reports/2026/a-report';
/** How the note and the passages begin there: in letters that every PDF names. Those of Firefox do not name all Chinese ones. */
const BEGINNINGS = [
  { en: () => 'Note0x', 'zh-Hant': () => 'Note0z' },
  { en: (at) => `Row${at}x`, 'zh-Hant': (at) => `Row${at}z` },
];
const UNNAMED = '\u{FFFD}';
const LANGUAGES = ['en', 'zh-Hant'];
/** Between which heights words stand on A4, in points from the top: margins of 18 and 20 mm, and what letters reach over them. */
const [HIGHEST, LOWEST] = [48, 786];
const SOURCE = 'https://publisher.example/letters/of-2026';
putArchive(linked, withLinks());
/** The same site with a letter that was written more often than a page shows. */
const frequent = await serve();
const OFTEN = Array.from({ length: 14 }, (_, at) => `often-${at}`);
putArchive(frequent, { ...bundle, letters: [...bundle.letters, ...OFTEN.map((id) => ({ ...recent, id }))] });
after(() => Promise.all([browser.close(), firefox?.close(), host.kill(), linked.kill(), frequent.kill()]));

const letter = `?letter=${recent.id}`;
const FORMATS = ['A4', 'Letter'];
const VIEWS = [['', 'in one language'], ['&view=side', 'in facing columns']];
/** What only controls say. */
const CONTROLS = /Searchletters|搜尋信件|Sidebyside|Copycitation|複製引文|Saveasplaintext|存為純文字檔|Skiptotheletter|Readintheletter|到信中閱讀/;
const without = (words) => words.replaceAll(/\s+/g, '');

function withLinks() {
  const archive = structuredClone(bundle);
  const changed = archive.letters.find(({ id }) => id === recent.id);
  changed.coverage[0].url = REPORT;
  changed.source.url = SOURCE;
  const [ofNote, ofRow] = BEGINNINGS;
  for (const language of LANGUAGES) {
    const begin = (text, word) => {
      text[language] = [`${word} `, ...[text[language]].flat()];
    };
    changed.notes.forEach(({ text }) => begin(text, ofNote[language]()));
    changed.blocks.forEach(({ text }, at) => begin(text, ofRow[language](at)));
  }
  return archive;
}

/** A letter stands on paper in the languages of its view, with its notes after it, its addresses and no controls. */
function holdsLetter(paper, lang, view, address) {
  const text = paper.text();
  assert.doesNotMatch(text, CONTROLS);
  const shown = view ? LANGUAGES : [lang];
  for (const language of LANGUAGES) {
    const has = text.includes(BEGINNINGS[1][language](0));
    assert.equal(has, shown.includes(language), `${language} is on paper`);
  }
  for (const each of [REPORT, SOURCE, address]) assert.ok(text.includes(each), `${each}\nis not in\n${text}`);
  assert.match(text, /SHA-256[0-9a-f]{12}/);
  if (!text.includes(UNNAMED)) assert.ok(text.includes(without(bundle.publisher.name[lang])));
  const last = recent.blocks.length - 1;
  for (const language of shown) {
    const [note, end] = BEGINNINGS.map((begin) => paper.word(begin[language](last)));
    assert.ok(note.page > end.page || (note.page === end.page && note.y > end.y), 'the note stands after the letter');
  }
}

/** Two languages stand beside each other, row by row. */
function holdsRows(paper, lang) {
  for (const at of recent.blocks.keys()) {
    const words = LANGUAGES.map((language) => paper.word(BEGINNINGS[1][language](at)));
    const [first, second] = lang === 'en' ? words : words.toReversed();
    assert.equal(first.page, second.page, `row ${at} is on one page`);
    assert.ok(second.x - first.x > 200, `row ${at} has two columns`);
    const [middle, other] = words.map(({ y, height }) => y + height / 2);
    assert.ok(Math.abs(middle - other) < 6, `row ${at} begins on one line: ${middle}, ${other}`);
  }
}

for (const format of FORMATS) {
  for (const lang of LANGUAGES) {
    for (const [view, how] of VIEWS) {
      test(`${format}: a letter ${how}, in ${lang}`, { skip: unreadable }, () =>
        reading(browser, linked, {}, async (reader) => {
          await reader.open(`${letter}&lang=${lang}${view}`);
          await reader.whole();
          const paper = await print(reader, format);
          holdsLetter(paper, lang, view, reader.address(`${letter}&lang=${lang}${view}`));
          if (view) holdsRows(paper, lang);
        }));
    }

    for (const [view] of VIEWS) {
      test(`${format}: the brief of each case is one page, with citations, in ${lang}${view}`, () =>
        reading(browser, host, {}, async (reader) => {
          for (const { id, name } of bundle.entities.filter((entity) => entity.case)) {
            await reader.open(`?entity=${id}&lang=${lang}${view}`);
            await reader.whole();
            const paper = await print(reader, format);
            assert.equal(paper.pages, 1, id);
            if (unreadable) continue;
            const text = paper.text();
            assert.ok(text.includes(without(name[lang])), id);
            assert.doesNotMatch(text, CONTROLS);
            for (const each of letters) {
              const passages = each.blocks.filter(({ asks }) => asks?.some(({ of }) => of === id));
              for (const passage of passages) {
                const address = reader.address(`?letter=${each.id}&lang=${lang}${view}#${passage.id}`);
                assert.ok(text.includes(address), `${address}\nis not in\n${text}`);
                assert.ok(text.includes(without(each.title[lang])));
                assert.ok(text.includes(index.bundles[0].sha256.slice(0, 12)));
                assert.ok(text.includes(without(bundle.publisher.name[lang])));
              }
            }
          }
        }));
    }
  }
}

test('the brief of a case has all that was asked, of which the page shows a part', { skip: unreadable }, () =>
  reading(browser, frequent, {}, async (reader) => {
    await reader.open('?entity=huseyin-celil&lang=en');
    await reader.whole();
    const entries = reader.page.getByRole('list', { name: 'What was asked' }).getByRole('listitem');
    const shown = await entries.count();
    const text = (await print(reader, 'A4')).text();
    for (const id of OFTEN) assert.ok(text.includes(`?letter=${id}&`), `${id} is not in\n${text}`);
    await reader.settled();
    assert.equal(await entries.count(), shown);
  }));

test('all who asked are on paper, folded up or not', { skip: unreadable }, () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open('?entity=huseyin-celil&lang=en');
    await reader.whole();
    const text = (await print(reader, 'A4')).text();
    for (const name of ['AlexNeve,', 'HenryChau,']) assert.equal(text.split(name).length, 2, name);
  }));

describe('paper of any width', () => {
  for (const width of [420, 673, 695]) {
    for (const lang of LANGUAGES) {
      test(`has no controls, and two columns where there are two languages: ${width} pixels, ${lang}`, () =>
        reading(browser, host, { width }, async (reader) => {
          for (const [view] of VIEWS) {
            await reader.open(`${letter}&lang=${lang}${view}`);
            await reader.whole();
            await reader.page.emulateMedia({ media: 'print' });
            for (const role of ['banner', 'radiogroup', 'searchbox', 'contentinfo', 'button']) {
              assert.equal(await reader.page.getByRole(role).count(), 0, role);
            }
            assert.ok(await reader.passage(`note_${recent.notes[0].id}`).isVisible());
            if (view) {
              for (const id of ['p1', 'i2']) {
                const columns = ['first', 'second'].map((column) => reader.passage(id).locator(`[data-column=${column}]`));
                const [first, second] = await Promise.all(columns.map((column) => column.boundingBox()));
                assert.ok(first.x + first.width <= second.x && Math.abs(first.y - second.y) < 2, `${id} is one row`);
              }
            }
            await reader.page.emulateMedia({ media: 'screen' });
          }
        }));
    }
  }
});

// Firefox does not keep a heading with what follows it, unless it is made to.
describe('in Firefox', { skip: FIREFOX ? unreadable : 'there is no Firefox here: set FIREFOX to the full path of one' }, () => {
  for (const format of FORMATS) {
    for (const lang of LANGUAGES) {
      test(`${format}: a letter in one language and in facing columns, in ${lang}`, () =>
        inFirefox(linked, async (visitor) => {
          for (const [view] of VIEWS) {
            const address = `${letter}&lang=${lang}${view}`;
            await openWhole(visitor, address);
            const paper = await print(visitor, format);
            holdsLetter(paper, lang, view, linked.at(address));
            if (view) holdsRows(paper, lang);
          }
        }));
    }

    test(`${format}: no heading stands alone at the end of a page`, () =>
      onOwnSite(async (visitor, site) => {
        // Lines that push two headings down to the end of the page and beyond it, a line at a time.
        for (let lines = 9; lines <= 27; lines += 1) {
          putArchive(site, withHeading(lines));
          await openWhole(visitor, `${letter}&lang=en&lines=${lines}`);
          const paper = await print(visitor, format);
          for (const words of [['HeadingHere', 'FollowsHere'], ['Source', 'Document']]) {
            const [heading, first] = words.map((word) => paper.word(word));
            assert.equal(heading.page, first.page, `${words} after ${lines} lines`);
          }
        }
      }));
  }

  test('a passage in two columns that no page can hold goes on on the next', () =>
    onOwnSite(async (visitor, site) => {
      const archive = structuredClone(bundle);
      const { text } = archive.letters.find(({ id }) => id === recent.id).blocks.find(({ id }) => id === 'p3');
      text.en = `BeginsHere ${'and so forth, '.repeat(600)} EndsHere`;
      text['zh-Hant'] = `始於此${'如此這般，'.repeat(60)}止於此`;
      putArchive(site, archive);
      await openWhole(visitor, `${letter}&lang=en&view=side`);
      const paper = await print(visitor, 'A4');
      const [begin, end] = ['BeginsHere', 'EndsHere'].map((word) => paper.word(word));
      assert.ok(end.page > begin.page + 1, 'all of it is there');
      assert.ok(paper.lowest() < LOWEST, `nothing is cut off at the end of a page: ${paper.lowest()}`);
    }));

  test('two letters compared: nothing is cut through', () =>
    inFirefox(host, async (visitor) => {
      await openWhole(visitor, `?compare=${letters[1].id}&with=${letters[0].id}&lang=en`);
      const paper = await print(visitor, 'A4');
      assert.ok(paper.lowest() < LOWEST && paper.highest() > HIGHEST, `from ${paper.highest()} to ${paper.lowest()}`);
    }));
});

/** Does `work` with a visitor who has Firefox, and a site of their own. */
async function onOwnSite(work) {
  const site = await serve();
  try {
    await inFirefox(site, (visitor) => work(visitor, site));
  } finally {
    await site.kill();
  }
}

/** Does `work` with a visitor who has Firefox. */
function inFirefox(site, work) {
  return visiting(firefox, site, {}, work);
}

/** Opens an address, and waits until the rest of the program, which knows paper, has come. */
async function openWhole(visitor, address) {
  await visitor.open(address);
  await visitor.sees(/./, '[role=status]');
}

/** The archive with a heading in the letter of 2026 after so many short passages, and its source soon after it. */
function withHeading(lines) {
  const archive = structuredClone(bundle);
  const changed = archive.letters.find(({ id }) => id === recent.id);
  const block = (id, kind, en) => ({ id, kind, text: { en } });
  const before = Array.from({ length: lines }, (_, at) => block(`line${at}`, 'item', `Line ${at}.`));
  changed.blocks = [...before, block('head', 'heading', 'HeadingHere'), block('next', 'paragraph', 'FollowsHere and more.')];
  Object.assign(changed, { notes: [], parties: [], coverage: [] });
  return archive;
}
