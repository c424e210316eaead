// Bundles from the device: chosen, dropped and pasted, beside the archive and never in its place.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { BUNDLE, bundle, index, letters, recent } from './harness/archive.mjs';
import { disguised, excessive, letterOf } from './harness/hostile.mjs';
import { launch, reading } from './harness/reader.mjs';
import { restOf, serve } from './harness/server.mjs';

const browser = await launch();
after(() => browser.close());
const host = await serve({ prefix: '/a/b/' });
after(() => host.kill());
const visit = (work, options = {}) => () => reading(browser, host, options, work);

const WORDS = {
  en: { open: 'Open a bundle…', section: 'Opened from this device', foreign: 'Opened from this device, not part of this archive', keep: 'Keep for the next visit', remove: 'Remove', close: 'Close', counted: 'Letters opened from this device, which are not part of this archive, are counted here too.', pages: ['Cases', 'Organizations', 'About'] },
  'zh-Hant': { open: '開啟信件檔…', section: '從此裝置開啟', foreign: '從此裝置開啟，不屬於本檔案庫', keep: '保留至下次瀏覽', remove: '移除', close: '關閉', counted: '本頁的數目包括從此裝置開啟、不屬於本檔案庫的信件。', pages: ['個案', '組織', '關於本站'] },
};
const words = WORDS.en;
const own = letterOf('Word for word, by hand.');
const file = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const section = ({ page }) => page.getByRole('region', { name: words.section, exact: true });

/** Chooses files with the button. */
async function choose(reader, files, name = words.open) {
  const chooser = reader.page.waitForEvent('filechooser');
  await reader.page.getByRole('button', { name, exact: true }).click();
  await (await chooser).setFiles(files);
}

/** Drops files on the page, or pastes a text there, as soon as the rest of the program listens for that. */
async function bring(reader, kind, items) {
  await reader.whole();
  await reader.page.evaluate(dispatch, { kind, items });
}

/** Runs in the page: as a browser says that something was dropped or pasted; whether it then does what it does by itself. */
function dispatch({ kind, items }) {
  const data = new DataTransfer();
  for (const { name, text } of items) {
    if (name) data.items.add(new File([text], name));
    else data.setData('text/plain', text);
  }
  const init = { bubbles: true, cancelable: true };
  return document.body.dispatchEvent(kind === 'paste'
    ? new ClipboardEvent('paste', { ...init, clipboardData: data })
    : new DragEvent(kind, { ...init, dataTransfer: data }));
}

const shown = async (reader, title) => {
  await reader.main.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await reader.settled();
};

describe('a bundle of the reader’s own', { concurrency: 3 }, () => {
  for (const [language, words] of Object.entries(WORDS)) {
    test(`opens by the button, in ${language}`, visit(async (reader) => {
      await reader.open(`?lang=${language}`);
      await choose(reader, [file('own.json', JSON.stringify(own))], words.open);
      await shown(reader, 'A letter by hand');
      assert.equal(await reader.main.locator('.letter-head').getByText(words.foreign, { exact: true }).count(), 1);
      assert.equal(await reader.passage('b1').textContent(), 'Word for word, by hand.');
    }));
  }

  test('opens when it is dropped, on whatever page', visit(async (reader) => {
    await reader.open(`?letter=${recent.id}`);
    await bring(reader, 'drop', [{ name: 'own.json', text: JSON.stringify(own) }]);
    await shown(reader, 'A letter by hand');
  }));

  test('that is dropped before the program takes any never leaves the page, and opens when the program does', async (t) => {
    const slow = await serve({ prefix: '/a/b/' });
    t.after(() => slow.kill());
    slow.fault(restOf(slow), { trickle: 20_000, pause: 150 });
    await reading(browser, slow, {}, async (reader) => {
      await reader.open();
      const items = [{ name: 'own.json', text: JSON.stringify(own) }];
      for (const kind of ['dragover', 'drop']) {
        assert.equal(await reader.page.evaluate(dispatch, { kind, items }), false, `the browser is kept from its own ${kind}`);
      }
      // Words that are dragged into a field are the browser's business.
      assert.equal(await reader.page.evaluate(dispatch, { kind: 'drop', items: [{ text: 'words' }] }), true);
      await shown(reader, 'A letter by hand');
    });
  });

  test('opens when its text is pasted, and other text is left alone', visit(async (reader) => {
    await reader.open();
    await bring(reader, 'paste', [{ text: 'Not a bundle' }]);
    await reader.settled();
    assert.equal(await reader.alert.count(), 0);
    await bring(reader, 'paste', [{ text: JSON.stringify(own) }]);
    await shown(reader, 'A letter by hand');
  }));

  test('several at once are all listed, and the archive stays whole', visit(async (reader) => {
    await reader.open();
    const others = [1, 2, 3].map((at) => {
      const other = letterOf(`Text ${at}`);
      other.letters[0].title.en = `Letter ${at}`;
      return file(`${at}.json`, JSON.stringify(other));
    });
    await choose(reader, others);
    await section(reader).getByText('3.json').waitFor();
    for (const at of [1, 2, 3]) assert.equal(await section(reader).getByRole('link', { name: `Letter ${at}` }).count(), 1);
    const list = reader.page.getByRole('list', { name: 'Letters', exact: true });
    assert.equal(await list.getByRole('article').count(), letters.length + 3);
    for (const { title } of letters) assert.equal(await list.getByRole('article', { name: title.en, exact: true }).count(), 1);
    await reader.settled();
    assert.equal(await reader.focused().textContent(), words.section, 'what can be done with them is next');
  }));

  for (const [language, words] of Object.entries(WORDS)) {
    test(`of several of which one is none, the reader is told of both kinds, in ${language}`, visit(async (reader) => {
      await reader.open(`?letter=${recent.id}&lang=${language}`);
      const files = ['one', 'two'].map((name) => file(`${name}.json`, JSON.stringify(letterOf(name))));
      await choose(reader, [files[0], file('none.json', '{'), files[1]], words.open);
      await reader.page.getByRole('status').filter({ hasText: /one\.json.*two\.json.*none\.json/ }).waitFor();
      await reader.settled();
      assert.equal(await reader.focused().getAttribute('id'), 'main_content');
      const [{ y, height }, window] = [await reader.alert.boundingBox(), reader.page.viewportSize()];
      assert.ok(y >= 0 && y + height <= window.height, 'why it is not shown stands in sight');
    }));
  }

  test('a letter of the same id stands beside the archive’s own', visit(async (reader) => {
    const same = structuredClone(bundle);
    for (const letter of same.letters) letter.title = { en: 'Not the archive’s' };
    await reader.open(`?letter=${recent.id}`);
    await choose(reader, [file('same.json', JSON.stringify(same))]);
    await section(reader).waitFor();
    await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
    const list = reader.page.getByRole('list', { name: 'Letters', exact: true });
    await list.getByRole('article', { name: 'Not the archive’s', exact: true }).first().waitFor();
    assert.equal(await list.getByRole('article').count(), 2 * letters.length);
    await reader.link(recent.title.en, list).click();
    await reader.settled();
    assert.equal(await reader.heading.textContent(), recent.title.en);
    assert.ok(reader.page.url().includes(`letter=${recent.id}`));
  }));

  test('with a name of 500 letters makes no page wider than a phone', () =>
    reading(browser, host, { width: 320 }, async (reader) => {
      const long = 'w'.repeat(500);
      const entity = { id: 'long', kind: 'organization', case: true, name: { en: long }, aliases: [{ text: `${long}x`, language: 'en' }] };
      const wide = letterOf([{ text: long, entity: 'long' }], { entities: [entity] });
      await reader.open();
      await choose(reader, [file('wide.json', JSON.stringify(wide))]);
      await shown(reader, 'A letter by hand');
      const width = () => reader.page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(await width(), 320, 'letter');
      await reader.main.getByRole('link', { name: long, exact: true }).first().click();
      await shown(reader, long);
      assert.equal(await width(), 320, 'page of who is named');
      for (const page of words.pages) {
        await reader.link(page, reader.page.getByRole('navigation').first()).click();
        await reader.settled();
        assert.equal(await width(), 320, page);
      }
    }));

  for (const [language, words] of Object.entries(WORDS)) {
    test(`wherever it is counted, the page says so, in ${language}`, visit(async (reader) => {
      const [someone, another] = bundle.entities.filter((entity) => entity.case);
      const naming = letterOf(['About ', { text: someone.name.en, entity: someone.id }], { languages: bundle.languages, entities: [someone] });
      const [cases, organizations, about] = words.pages;
      const go = async (page) => {
        await reader.link(page, reader.page.getByRole('navigation').first()).click();
        await reader.settled();
      };
      const counted = reader.main.getByText(words.counted, { exact: true });
      const foreign = reader.main.getByText(words.foreign, { exact: true });
      const said = async () => [await counted.count(), await foreign.count()];
      await reader.open(`?lang=${language}`);
      for (const page of words.pages) {
        await go(page);
        assert.deepEqual(await said(), [0, 0], page);
      }
      await choose(reader, [file('naming.json', JSON.stringify(naming))], words.open);
      await shown(reader, 'A letter by hand');
      await go(organizations);
      assert.equal(await reader.main.getByRole('columnheader').filter({ hasText: words.foreign }).count(), 1);
      await go(about);
      assert.deepEqual(await said(), [0, 1]);
      // Only what counts such a letter says so: the page of who is named in it, and not another one.
      for (const [{ name }, expected] of [[someone, 1], [another, 0]]) {
        await go(cases);
        assert.equal(await counted.count(), 1);
        const shownName = name[language] ?? name.en;
        await reader.main.getByRole('list', { name: cases }).getByRole('link').filter({ hasText: shownName }).click();
        await reader.heading.filter({ hasText: shownName }).waitFor();
        assert.equal(await counted.count(), expected, shownName);
      }
    }));
  }

  test('it is found by search, and says where it comes from', visit(async (reader) => {
    await reader.open();
    await choose(reader, [file('own.json', JSON.stringify(letterOf('The zyzzyva is a weevil.')))]);
    await shown(reader, 'A letter by hand');
    await reader.page.getByRole('searchbox').fill('zyzzyva');
    const results = reader.main.getByRole('list', { name: 'Search results' });
    await results.locator('mark').first().waitFor();
    assert.equal(await results.getByText(words.foreign, { exact: true }).count(), 1);
  }));

  test('it is gone at the next visit, unless the reader keeps it, and can be removed', visit(async (reader) => {
    await reader.open();
    await choose(reader, [file('own.json', JSON.stringify(own))]);
    await shown(reader, 'A letter by hand');
    await reader.open();
    assert.equal(await section(reader).count(), 0);
    await choose(reader, [file('own.json', JSON.stringify(own))]);
    await shown(reader, 'A letter by hand');
    await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
    await section(reader).getByRole('button', { name: words.keep }).click();
    await section(reader).getByRole('button', { name: 'Do not keep' }).waitFor();
    await reader.open();
    await section(reader).getByText('own.json').waitFor();
    await section(reader).getByRole('button', { name: words.remove, exact: true }).click();
    await section(reader).waitFor({ state: 'detached' });
    await reader.open();
    assert.equal(await section(reader).count(), 0);
    assert.deepEqual(await reader.page.evaluate(async () => (await (await caches.open((await caches.keys()).find((name) => name.endsWith('kept')))).keys()).length), 0);
  }));
});

test('when the site is opened anew, what was opened beside it is there once', async () => {
  const site = await serve({ prefix: '/a/b/' });
  await reading(browser, site, { allow: /Failed to load resource/ }, async (reader) => {
    site.fault(BUNDLE, { status: 503 });
    await reader.open();
    await choose(reader, [file('own.json', JSON.stringify(own))]);
    await shown(reader, 'A letter by hand');
    await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
    await section(reader).getByRole('button', { name: words.keep }).click();
    await bring(reader, 'paste', [{ text: JSON.stringify(letterOf('Another one.')) }]);
    await shown(reader, 'A letter by hand');
    await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
    site.mend();
    await reader.page.getByRole('button', { name: 'Try again', exact: true }).click();
    await reader.main.getByRole('article', { name: recent.title.en, exact: true }).waitFor();
    // The archive can be read before what the device adds to it has been put beside it.
    const articles = reader.main.getByRole('article');
    await articles.nth(letters.length + 1).waitFor();
    assert.equal(await articles.count(), letters.length + 2);
    for (const name of ['own.json', 'Pasted text']) assert.equal(await section(reader).getByText(name, { exact: true }).count(), 1);
  });
  await site.kill();
});

test('a file that is no bundle: its first ten problems, all of them as a file, and nothing lost', visit(async (reader) => {
  await reader.open(`?letter=${recent.id}`);
  const wrong = letterOf(Array.from({ length: 40 }, (_, at) => at));
  await choose(reader, [file('wrong.json', JSON.stringify(wrong))]);
  await reader.alert.getByText('wrong.json is not shown').waitFor();
  assert.equal(await reader.alert.getByRole('listitem').count(), 11);
  await reader.page.getByRole('status').filter({ hasText: 'Not opened: wrong.json' }).waitFor();
  assert.equal(await reader.focused().getAttribute('id'), 'main_content');
  const download = reader.page.waitForEvent('download');
  await reader.alert.getByRole('button', { name: 'Save all problems as a file' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  assert.equal(saved.split('\n').filter((line) => line.includes('$.letters[0].blocks[0].text.en[')).length, 40);
  await reader.main.getByRole('button', { name: words.close, exact: true }).click();
  await reader.alert.waitFor({ state: 'detached' });
  assert.equal(await reader.heading.textContent(), recent.title.en);
}));

const folder = mkdtempSync(join(tmpdir(), 'open-letters-device-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a file, waits for what the page says of it, and tells how long that took it, in seconds. */
async function answered(reader, { name, content }, answer) {
  // From a disk: what this test would send the browser itself takes long, the large ones many seconds.
  const path = join(folder, name);
  writeFileSync(path, content);
  const chooser = reader.page.waitForEvent('filechooser');
  await reader.page.getByRole('button', { name: words.open, exact: true }).click();
  const chosen = await chooser;
  // From when the page has the file: until then, it is on its way from this test to the browser.
  const since = chosen.element().evaluate((input) => new Promise((done) => {
    input.addEventListener('change', () => done(performance.now()), { capture: true });
  }));
  // What is told of a page that is gone would hide why it is gone.
  since.catch(() => {});
  await chosen.setFiles(path);
  await answer.waitFor().catch((reason) => {
    throw new Error(`${name}: ${reason.message}`, { cause: reason });
  });
  rmSync(path);
  const until = await reader.page.evaluate(() => performance.now());
  return (until - (await since)) / 1000;
}

test('of very many problems the file has ten thousand, and says how many more there are', visit(async (reader) => {
  await reader.open('?lang=en');
  await choose(reader, [file('wrong.json', JSON.stringify(letterOf(Array.from({ length: 12_345 }, () => 1))))]);
  await reader.alert.getByText('and 12,335 more').waitFor();
  const download = reader.page.waitForEvent('download');
  await reader.alert.getByRole('button', { name: 'Save all problems as a file' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8').trim().split('\n');
  assert.match(lines[1], /in 12,345 places/);
  assert.equal(lines.length, 2 + 10_000 + 1);
  assert.equal(lines.at(-1), 'and 2,345 more');
}));

describe('files made to harm', { concurrency: 1 }, () => {
  const folder = new URL('fixtures/refused/', import.meta.url);
  const refused = Object.fromEntries(readdirSync(folder)
    .filter((name) => name !== 'expected.json')
    .map((name) => [name, readFileSync(new URL(name, folder))]));

  const all = [
    ...Object.entries({ ...refused, ...excessive() }).map(([name, content]) => ({ name, content, isShown: false })),
    ...Object.entries(disguised()).map(([name, content]) => ({ name, content, isShown: true })),
  ];

  test(`${all.length} of them are answered within two seconds, run nothing, ask nothing of anyone, and leave the letters as they are`, visit(async (reader) => {
    assert.ok(all.length >= 150);
    await reader.open();
    const title = index.title.en;
    // A title is put where the browser shows it when all else is drawn.
    const isEntitled = () => reader.page.waitForFunction((title) => document.title === title, title);
    for (const { name, content, isShown } of all) {
      const answer = isShown ? reader.main.getByText(words.foreign, { exact: true }).first() : reader.alert.filter({ hasText: name });
      const seconds = await answered(reader, { name, content }, answer);
      assert.ok(seconds < 2, `${name}: ${seconds} s`);
      if (isShown) {
        await reader.passage('b1').or(reader.passage(name.replace(/^id-|\.json$/g, ''))).first().waitFor();
        assert.notEqual(await reader.page.title(), 'run', name);
        await reader.open();
      } else {
        await reader.main.getByRole('button', { name: words.close, exact: true }).click();
        await reader.alert.waitFor({ state: 'detached' });
      }
      await isEntitled();
      assert.equal(await reader.main.getByRole('article').count(), letters.length, name);
    }
    const paths = new Set(host.log.map(({ path }) => path));
    assert.ok([...paths].every((path) => !/invalid|passwd/.test(path)), [...paths].join(' '));
  }, { limit: 900_000 }));
});
