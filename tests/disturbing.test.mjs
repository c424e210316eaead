// Text made to disturb what stands beside it: marks piled up, signs that turn the direction, more than can be drawn.
// It stays in its place, and is still read and copied as it is printed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { letterOf } from './harness/hostile.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));
const visit = (work) => () => reading(browser, host, {}, work);

const TURNS = '\u202e';
const file = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

async function choose(reader, name, content) {
  const chooser = reader.page.waitForEvent('filechooser');
  await reader.page.getByRole('button', { name: 'Open a bundle…', exact: true }).click();
  await (await chooser).setFiles([file(name, content)]);
}

/** Opens a letter with these passages. */
async function openLetter(reader, texts, changes = {}) {
  const bundle = letterOf('');
  const [letter] = bundle.letters;
  letter.blocks = texts.map((en, at) => ({ id: `b${at}`, kind: 'paragraph', text: { en } }));
  Object.assign(letter, changes);
  await reader.open('?lang=en');
  await choose(reader, 'own.json', JSON.stringify(bundle));
  await reader.passage('b0').waitFor();
  // What was said of the opening is gone before a picture is taken.
  await reader.page.reload();
  await reader.opened();
  await choose(reader, 'own.json', JSON.stringify(bundle));
  await reader.passage('b0').waitFor();
  await reader.settled();
}

describe('two thousand marks on one letter', () => {
  const plain = ['One passage.', 'One that stands above.', 'Here it is: a and on it goes.', 'One that stands below.'];
  for (const [where, mark] of [['above', '\u0301'], ['below', '\u0323'], ['on both sides', '\u0301\u0323']]) {
    test(`${where} paint over nothing that stands beside, and are copied as printed`, visit(async (reader) => {
      const printed = plain[2].replace('a and', `a${mark.repeat(2000 / mark.length)} and`);
      const pictures = async () => {
        const shown = [reader.page.getByRole('banner'), reader.heading, ...[0, 1, 3].map((at) => reader.passage(`b${at}`))];
        const all = [];
        for (const each of shown) all.push((await each.screenshot({ animations: 'disabled' })).toString('base64'));
        return all;
      };
      await openLetter(reader, plain);
      const before = await pictures();
      await openLetter(reader, plain.with(2, printed));
      const passage = reader.passage('b2');
      assert.equal(await passage.locator('[lang=en]').first().evaluate(({ textContent }) => textContent), printed);
      const copied = await passage.locator('[lang=en]').first().evaluate((element) => {
        getSelection().selectAllChildren(element);
        const text = getSelection().toString();
        getSelection().removeAllRanges();
        return text;
      });
      assert.equal(copied.trim(), printed);
      assert.deepEqual((await pictures()).map((each, at) => each === before[at]), [true, true, true, true, true]);
    }));
  }
});

describe('a sign that turns the direction', () => {
  test('in the name of a file is shown by its number in every message, and in the file with all problems', visit(async (reader) => {
    await reader.open('?lang=en');
    await choose(reader, `photo${TURNS}gpj.json`, JSON.stringify(letterOf(Array.from({ length: 40 }, (_, at) => at))));
    await reader.alert.filter({ hasText: 'photo⟦U+202E⟧gpj.json is not shown' }).waitFor();
    assert.ok(!(await reader.page.locator('body').textContent()).includes(TURNS));
    const download = reader.page.waitForEvent('download');
    await reader.alert.getByRole('button', { name: 'Save all problems as a file' }).click();
    const saved = await download;
    assert.ok(!saved.suggestedFilename().includes(TURNS));
    assert.ok(!readFileSync(await saved.path(), 'utf8').includes(TURNS));
    await choose(reader, `photo${TURNS}gpj.json`, JSON.stringify(letterOf('text')));
    await reader.passage('b1').waitFor();
    assert.ok(!(await reader.page.locator('body').textContent()).includes(TURNS));
  }));

  test('in a quoted value, a key or an id is not written out in a message', visit(async (reader) => {
    await reader.open('?lang=en');
    const wrong = letterOf('x', { [`key${TURNS}`]: '\u0000', languages: [`en${TURNS}`] });
    wrong.letters[0].id = `id${TURNS}`;
    wrong.letters[0].blocks[0].text[`zh${TURNS}`] = [1];
    await choose(reader, 'own.json', JSON.stringify(wrong));
    await reader.alert.filter({ hasText: 'own.json is not shown' }).waitFor();
    assert.ok(!(await reader.alert.textContent()).includes(TURNS));
  }));

  test('in an address is not written out where nothing is found', visit(async (reader) => {
    for (const address of ['?letter=x%E2%80%AEy', '?entity=x%E2%80%AEy']) {
      await reader.open(`${address}&lang=en`);
      await reader.alert.waitFor();
      assert.ok(!(await reader.alert.textContent()).includes(TURNS), address);
      assert.ok(!(await reader.page.title()).includes(TURNS), address);
    }
  }));

  test('in a title reaches the page, and not what the browser shows of it', visit(async (reader) => {
    await openLetter(reader, ['text'], { title: { en: `A title${TURNS} that turns` } });
    await reader.page.waitForFunction(() => /A title/.test(document.title));
    assert.ok((await reader.heading.textContent()).includes(TURNS));
    assert.ok(!(await reader.page.title()).includes(TURNS), await reader.page.title());
  }));
});

test('more than a browser can draw is left out, the page says so, and what is saved has all of it', visit(async (reader) => {
  const long = Array.from({ length: 20 }, (_, at) => `${'word '.repeat(40_000)}${at}`);
  await openLetter(reader, [...long, 'The end.']);
  await reader.main.getByText('There is more here than a browser can show at once.').waitFor();
  assert.equal(await reader.passage('b20').count(), 0);
  const download = reader.page.waitForEvent('download');
  await reader.page.getByRole('button', { name: 'Save as a bundle (JSON)' }).click();
  const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  assert.equal(saved.letters[0].blocks.at(-1).text.en, 'The end.');
  await reader.choose('chinese');
  await reader.main.getByText('內容太多，瀏覽器無法一次顯示').waitFor();
}));
