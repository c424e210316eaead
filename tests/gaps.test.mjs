// What one language lacks: a passage without a text there is shown as a gap, and one that stands within
// another as merged, alone and side by side. Nothing is filled from the other language.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { putArchive } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const TEXTS = {
  p1: { en: 'The harbour is closed.', 'zh-Hant': '港口已關閉。' },
  p2: { en: 'Nobody may mend the boats.' },
  p3: { 'zh-Hant': '漁民不得修船。' },
  p4: { en: 'Open it again.', 'zh-Hant': '請重開港口，並讓船隻歸航。' },
  p5: { en: 'Let the boats come home.' },
};
const ARCHIVE = {
  format: 'open-letters/1',
  title: { en: 'Harbour letters', 'zh-Hant': '港口信件' },
  languages: ['en', 'zh-Hant'],
  letters: [
    {
      id: 'harbour',
      edition: 'full',
      languages: ['en', 'zh-Hant'],
      date: '2024-05-01',
      title: { en: 'On the harbour', 'zh-Hant': '港口信' },
      blocks: Object.entries(TEXTS).map(([id, text]) => ({
        id,
        kind: 'paragraph',
        text: id === 'p2' ? { en: [text.en, { note: 'n1' }] } : text,
        ...(id === 'p5' && { merged: { 'zh-Hant': 'p4' } }),
      })),
      notes: [{ id: 'n1', label: '1', text: { en: 'A rule of that year.' } }],
    },
  ],
};
const WORDS = {
  en: { en: 'Missing in English.', 'zh-Hant': 'Missing in Chinese.', merged: 'In Chinese, this is part of another passage.' },
  'zh-Hant': { en: '此處沒有英文版本。', 'zh-Hant': '此處沒有中文版本。', merged: '在中文版本中，此段併入另一段。' },
};

const browser = await launch();
const host = await serve();
putArchive(host, ARCHIVE);
after(() => Promise.all([browser.close(), host.kill()]));

/** Runs in the page: what is seen of a passage's texts, in their order. */
const seen = (passage) => [...passage.children].filter((text) => !text.matches('.tools')).map((text) => {
  const copy = text.cloneNode(true);
  for (const other of copy.querySelectorAll('.beside, .note-mark')) other.remove();
  return copy.textContent;
});

/** What is to be seen of a passage in a language of the page. */
function expected(id, language, words) {
  if (id === 'p5' && language === 'zh-Hant') return words.merged;
  return TEXTS[id][language] ?? words[language];
}

for (const width of [320, 1440]) {
  for (const [lang, other] of [['en', 'zh-Hant'], ['zh-Hant', 'en']]) {
    describe(`at ${width} pixels in ${lang}`, () => {
      const visit = (work) => () => reading(browser, host, { width }, work);

      test('alone, a passage that is missing is a gap', visit(async (reader) => {
        await reader.open(`?letter=harbour&lang=${lang}`);
        for (const id of Object.keys(TEXTS)) {
          assert.deepEqual(await reader.passage(id).evaluate(seen), [expected(id, lang, WORDS[lang])], id);
        }
      }));

      test('side by side, the gap stands where the text would be', visit(async (reader) => {
        await reader.open(`?letter=harbour&lang=${lang}&view=side`);
        for (const id of Object.keys(TEXTS)) {
          const passage = reader.passage(id);
          assert.deepEqual(await passage.evaluate(seen), [lang, other].map((each) => expected(id, each, WORDS[lang])), id);
          const columns = ['first', 'second'].map((column) => passage.locator(`[data-column=${column}]`));
          const [first, second] = await Promise.all(columns.map((column) => column.boundingBox()));
          if (width > 700) assert.ok(first.x + first.width < second.x && Math.abs(first.y - second.y) <= 2, `${id} is one row`);
          else assert.ok(first.y + first.height <= second.y && first.x === second.x, `${id} is stacked`);
        }
        const note = reader.passage('note_n1').locator('.texts');
        assert.ok((await note.textContent()).includes(WORDS[lang]['zh-Hant']), 'a note has its gap, too');
        assert.ok(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      }));

      test('what is merged leads to the passage that has it', visit(async (reader) => {
        await reader.open(`?letter=harbour&lang=${lang}&view=side`);
        await reader.link(WORDS[lang].merged, reader.passage('p5')).click();
        await reader.settled();
        assert.equal(await reader.focused().getAttribute('id'), 'p4');
        assert.ok(reader.page.url().endsWith('#p4'));
      }));

      test('a gap has no words to show in the other language but those that are there', visit(async (reader) => {
        await reader.open(`?letter=harbour&lang=${lang}`);
        const button = (id) => reader.passage(id).getByRole('button', { name: /^(Also in|對照)/ });
        const [own, others] = lang === 'en' ? ['p2', 'p3'] : ['p3', 'p2'];
        assert.equal(await button(own).count(), 0);
        // Its tools are higher than a passage of one line: they are used from there.
        await reader.passage(others).hover();
        await button(others).click();
        assert.deepEqual(await reader.passage(others).evaluate(seen), [WORDS[lang][lang], TEXTS[others][other]]);
      }));
    });
  }
}
