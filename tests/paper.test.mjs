// Paper, A4 and Letter: a letter in either language or in facing columns, with its notes at the end and the
// addresses of its links; the brief of a case on one page; and no controls.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { bundle, index, letters, putArchive, recent } from './harness/archive.mjs';
import { print, unreadable } from './harness/paper.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
/** The same site with addresses in its letter of 2026, and with passages that begin with words of their own. */
const linked = await serve();
const REPORT = 'https://news.example/reports/2026/a-report';
/** How the note and the passages begin there. */
const BEGINNINGS = [
  { en: () => 'Note0x', 'zh-Hant': () => '註首' },
  { en: (at) => `Row${at}x`, 'zh-Hant': (at) => `段${at}首` },
];
const LANGUAGES = ['en', 'zh-Hant'];
const SOURCE = 'https://publisher.example/letters/of-2026';
putArchive(linked, withLinks());
after(() => Promise.all([browser.close(), host.kill(), linked.kill()]));

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

for (const format of FORMATS) {
  for (const lang of LANGUAGES) {
    for (const [view, how] of VIEWS) {
      const options = { skip: unreadable };
      test(`${format}: a letter ${how}, in ${lang}`, options, () =>
        reading(browser, linked, {}, async (reader) => {
          await reader.open(`${letter}&lang=${lang}${view}`);
          await reader.whole();
          const paper = await print(reader, format);
          const text = paper.text();
          assert.doesNotMatch(text, CONTROLS);
          const shown = view ? LANGUAGES : [lang];
          for (const language of LANGUAGES) {
            const has = text.includes(language === 'en' ? 'Row0x' : '段0首');
            assert.equal(has, shown.includes(language), `${language} is on paper`);
          }
          for (const address of [REPORT, SOURCE, reader.address(`${letter}&lang=${lang}${view}`)]) {
            assert.ok(text.includes(address), `${address}\nis not in\n${text}`);
          }
          assert.match(text, /SHA-256[0-9a-f]{12}/);
          assert.ok(text.includes(without(bundle.publisher.name[lang])));
          const last = recent.blocks.length - 1;
          for (const language of shown) {
            const [note, end] = BEGINNINGS.map((begin) => paper.word(begin[language](last)));
            assert.ok(note.page > end.page || (note.page === end.page && note.y > end.y), 'the note stands after the letter');
          }
        }));
    }

    test(`${format}: facing columns stand beside each other, row by row, ${lang} first`, { skip: unreadable }, () =>
      reading(browser, linked, {}, async (reader) => {
        await reader.open(`${letter}&lang=${lang}&view=side`);
        await reader.whole();
        const paper = await print(reader, format);
        for (const at of recent.blocks.keys()) {
          const words = LANGUAGES.map((language) => paper.word(BEGINNINGS[1][language](at)));
          const [first, second] = lang === 'en' ? words : words.toReversed();
          assert.equal(first.page, second.page, `row ${at} is on one page`);
          assert.ok(second.x - first.x > 200, `row ${at} has two columns`);
          const [middle, other] = words.map(({ y, height }) => y + height / 2);
          assert.ok(Math.abs(middle - other) < 6, `row ${at} begins on one line: ${middle}, ${other}`);
        }
      }));

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
                assert.ok(first.x + first.width < second.x && Math.abs(first.y - second.y) < 2, `${id} is one row`);
              }
            }
            await reader.page.emulateMedia({ media: 'screen' });
          }
        }));
    }
  }
});
