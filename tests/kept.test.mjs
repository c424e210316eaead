// What the reader has kept from the device, against slips, updates, other tabs and a full disk; and files as people
// bring them: many at once, folders, the same one twice.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { letters } from './harness/archive.mjs';
import { letterOf } from './harness/hostile.mjs';
import { launch, reading } from './harness/reader.mjs';
import { deploy, marked } from './harness/release.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
after(() => browser.close());
const allow = /Failed to load resource|net::ERR_|Open Letters|service worker/i;

const WORDS = {
  en: { open: 'Open a bundle…', keep: 'Keep for the next visit', keepNoMore: 'Do not keep', nowKept: /^own\.json is kept for the next visit\.$/, remove: 'Remove the offline copy and all settings', all: 'Remove all of it', nothing: 'Remove nothing', asked: /own\.json/, removed: 'Removed. Another visit stores a new one.', full: 'This browser does not allow keeping it.' },
  'zh-Hant': { open: '開啟信件檔…', keep: '保留至下次瀏覽', keepNoMore: '不再保留', nowKept: /^已保留 own\.json 至下次瀏覽。$/, remove: '移除離線副本及所有設定', all: '全部移除', nothing: '不移除', asked: /own\.json/, removed: '已移除。再次瀏覽本站時會重新儲存。', full: '這個瀏覽器不允許保留。' },
};
const named = (title, text = 'Word for word, by hand.') => {
  const bundle = letterOf(text);
  bundle.letters[0].title.en = title;
  return bundle;
};
const file = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const own = file('own.json', JSON.stringify(named('A letter by hand')));
const button = (reader, name) => reader.page.getByRole('button', { name, exact: true });
const articles = (reader, name) => reader.main.getByRole('article', name ? { name, exact: true } : {});
const keptNow = ({ page }) => page.evaluate(async () => {
  const name = (await caches.keys()).find((name) => name.endsWith(' kept'));
  return name ? (await (await caches.open(name)).keys()).length : 0;
});

/** Does `work` with a reader on a host of its own. */
const hosting = (options, work) => async () => {
  const host = await serve({ prefix: '/a/b/' });
  try {
    await reading(browser, host, { allow, ...options }, (reader) => work(reader, host));
  } finally {
    await host.kill().catch(() => {});
  }
};

async function choose(reader, files, words = WORDS.en) {
  const chooser = reader.page.waitForEvent('filechooser');
  await button(reader, words.open).click();
  await (await chooser).setFiles(files);
}

/** Opens a bundle and keeps it, and goes back to the list. */
async function keep(reader, language = 'en', bundle = own) {
  const words = WORDS[language];
  await reader.open(`?lang=${language}`);
  await choose(reader, [bundle], words);
  await reader.heading.filter({ hasText: 'A letter by hand' }).waitFor();
  await reader.page.goBack();
  await button(reader, words.keep).click();
  await button(reader, words.keepNoMore).waitFor();
  await reader.page.getByRole('status').filter({ hasText: words.nowKept }).waitFor();
}

describe('removing everything', { concurrency: 2 }, () => {
  for (const [language, words] of Object.entries(WORDS)) {
    test(`asks first where letters from the device would be lost, in ${language}`, hosting({ offline: true }, async (reader) => {
      await keep(reader, language);
      await reader.open(`?page=about&lang=${language}`);
      await button(reader, words.remove).click();
      const question = reader.page.getByRole('status').filter({ hasText: words.asked });
      await question.waitFor();
      await button(reader, words.nothing).click();
      await question.waitFor({ state: 'detached' });
      assert.equal(await keptNow(reader), 1);
      await button(reader, words.remove).click();
      await button(reader, words.all).click();
      await reader.main.getByText(words.removed).first().waitFor();
      assert.equal(await keptNow(reader), 0);
      assert.deepEqual(await reader.page.evaluate(() => [...Object.keys(localStorage)]), []);
    }));
  }

  test('what is still open says that it is kept no longer', hosting({ offline: true }, async (reader) => {
    await keep(reader);
    await reader.link('About', reader.page.getByRole('navigation').first()).click();
    await button(reader, WORDS.en.remove).click();
    await button(reader, WORDS.en.all).click();
    await reader.main.getByText(WORDS.en.removed).first().waitFor();
    await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
    await button(reader, WORDS.en.keep).waitFor();
  }));

  test('asks first where another tab has kept something since', hosting({ offline: true }, async (reader) => {
    await reader.open('?page=about&lang=en');
    await reader.page.getByText('Available offline').first().waitFor();
    await keep(await reader.another());
    await button(reader, WORDS.en.remove).click();
    await reader.page.getByRole('status').filter({ hasText: WORDS.en.asked }).waitFor();
    assert.equal(await keptNow(reader), 1);
    await button(reader, WORDS.en.all).click();
    await reader.main.getByText(WORDS.en.removed).first().waitFor();
    assert.equal(await keptNow(reader), 0);
  }));

  test('asks nothing where nothing is kept', hosting({ offline: true }, async (reader) => {
    await reader.open('?page=about&lang=en');
    await reader.page.getByText('Available offline').first().waitFor();
    const names = await reader.page.evaluate(() => caches.keys());
    assert.ok(!names.some((name) => name.endsWith(' kept')), 'and nothing is made for what nobody keeps');
    await button(reader, WORDS.en.remove).click();
    await reader.main.getByText(WORDS.en.removed).first().waitFor();
  }));
});

describe('what is kept', { concurrency: 2 }, () => {
  test('is still there after an update, and after the host is gone', hosting({ offline: true }, async (reader, host) => {
    await keep(reader);
    await reader.page.getByText('Available offline').first().waitFor();
    deploy(host, marked(host, 'NEWER'));
    await reader.reload();
    await Promise.all([reader.page.waitForEvent('load'), button(reader, 'Use it now').click()]);
    await reader.opened();
    await articles(reader, 'A letter by hand').waitFor();
    await reader.main.getByText(/NEWER/).first().waitFor();
    await host.kill();
    const cold = await reader.another();
    await cold.open('?lang=en');
    await articles(cold, 'A letter by hand').waitFor();
  }));

  test('is the same in two tabs, whichever removes it', hosting({}, async (reader) => {
    await keep(reader);
    const other = await reader.another();
    await other.open('?lang=en');
    await articles(other, 'A letter by hand').waitFor();
    await button(other, WORDS.en.keepNoMore).click();
    await button(other, WORDS.en.keep).waitFor();
    await reader.reload();
    assert.equal(await articles(reader).count(), letters.length);
    assert.equal(await articles(other, 'A letter by hand').count(), 1, 'it stays open where it is');
  }));

  test('and was damaged since is not shown, and harms nothing', hosting({}, async (reader) => {
    await keep(reader);
    // Another letter, which nobody has kept, stands in its place.
    await reader.page.evaluate(async (other) => {
      const cache = await caches.open((await caches.keys()).find((name) => name.endsWith(' kept')));
      for (const request of await cache.keys()) await cache.put(request, new Response(other, { headers: { 'x-name': 'own.json' } }));
    }, JSON.stringify(named('A letter by another hand')));
    await reader.reload();
    await reader.whole();
    assert.equal(await articles(reader).count(), letters.length);
    await reader.page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.endsWith(' kept')));
      for (const request of await cache.keys()) await cache.put(request, new Response('{"format":', { headers: { 'x-name': '%' } }));
      await cache.put('?kept=nothing', new Response(null));
    });
    await reader.reload();
    await reader.whole();
    assert.equal(await articles(reader).count(), letters.length);
    assert.equal(await reader.alert.count(), 0);
  }));

  for (const [language, words] of Object.entries(WORDS)) {
    test(`does not fit on a full disk: the page says so, and what is open stays, in ${language}`, hosting({}, async (reader, host) => {
      await reader.open(`?lang=${language}`);
      await choose(reader, [file('own.json', JSON.stringify(named('A letter by hand', 'long '.repeat(100_000))))], words);
      await reader.heading.filter({ hasText: 'A letter by hand' }).waitFor();
      await reader.page.goBack();
      const session = await reader.page.context().newCDPSession(reader.page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 20_000 });
      await button(reader, words.keep).click();
      await reader.page.getByRole('status').filter({ hasText: words.full }).waitFor();
      assert.equal(await button(reader, words.keep).count(), 1);
      assert.equal(await articles(reader, 'A letter by hand').count(), 1);
    }));
  }
});

/** Runs in the page: pastes a text, as a browser does, where `place` is. */
function paste([place, text]) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.querySelector(place).dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
}

/** Runs in the page: drops files, and folders, as a browser does. */
function drop(items) {
  const data = new DataTransfer();
  for (const { name, text } of items) data.items.add(new File([text], name));
  document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
}

describe('files as people bring them', { concurrency: 2 }, () => {
  test('fifty dropped at once are all there', hosting({}, async (reader) => {
    await reader.open('?lang=en');
    await reader.whole();
    const items = Array.from({ length: 50 }, (_, at) => ({ name: `${at}.json`, text: JSON.stringify(named(`Number ${at} of fifty`)) }));
    await reader.page.evaluate(drop, items);
    for (const at of [0, 24, 49]) await reader.page.getByRole('region', { name: 'Opened from this device' }).getByText(`Number ${at} of fifty`).waitFor();
    assert.equal(await reader.page.getByRole('region', { name: 'Opened from this device' }).getByRole('link').count(), 50);
    assert.equal(await reader.alert.count(), 0);
  }));

  test('the same one twice is there once, also under another name and both at once', hosting({}, async (reader) => {
    await reader.open('?lang=en');
    const text = own.buffer.toString();
    await choose(reader, [own, file('again.json', text)]);
    await reader.page.getByRole('status').filter({ hasText: /1 letter/ }).first().waitFor();
    await choose(reader, [file('a third time.json', text)]);
    await reader.page.getByRole('status').filter({ hasText: 'a third time.json is open already.' }).waitFor();
    await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
    assert.equal(await articles(reader, 'A letter by hand').count(), 1);
  }));

  test('two lots brought one right after the other are both there', hosting({}, async (reader) => {
    await reader.open('?lang=en');
    await reader.whole();
    await reader.page.evaluate(drop, [{ name: 'one.json', text: JSON.stringify(named('The first lot', 'a '.repeat(300_000))) }]);
    await reader.page.evaluate(drop, [{ name: 'two.json', text: JSON.stringify(named('The second lot')) }]);
    // Each is shown when it has been read, whichever is the first one.
    await reader.heading.filter({ hasText: /The (first|second) lot/ }).waitFor();
    const region = reader.page.getByRole('region', { name: 'Opened from this device' });
    const both = region.getByRole('link', { name: /The (first|second) lot/ });
    const letters = reader.link('Letters', reader.page.getByRole('navigation').first());
    for (let looks = 0; (await both.count()) < 2 && looks < 50; looks += 1) {
      await letters.click();
      await reader.page.waitForTimeout(200);
    }
    assert.equal(await both.count(), 2);
  }));

  test('whoever goes on while a file is read stays where they are, and is told of it', hosting({}, async (reader) => {
    await reader.open('?lang=en');
    await reader.whole();
    await reader.page.evaluate(drop, [{ name: 'slow.json', text: JSON.stringify(named('A slow one', 'a '.repeat(300_000))) }]);
    await reader.page.evaluate(() => [...document.querySelectorAll('nav a')].find((link) => link.textContent === 'Cases').click());
    await reader.page.getByRole('status').filter({ hasText: /slow\.json/ }).first().waitFor();
    await reader.heading.filter({ hasText: 'Cases' }).waitFor();
  }));

  test('what is pasted where someone writes is no file, nor is what cannot be one', hosting({}, async (reader) => {
    await reader.open('?lang=en');
    await reader.whole();
    const bundle = own.buffer.toString();
    for (const pasted of [['input[type=search]', bundle], ['body', 'A sentence that was copied.']]) await reader.page.evaluate(paste, pasted);
    await reader.page.evaluate(paste, ['body', JSON.stringify(named('The only file'))]);
    await reader.heading.filter({ hasText: 'The only file' }).waitFor();
    await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
    assert.equal(await articles(reader).count(), letters.length + 1);
    assert.equal(await reader.alert.count(), 0);
  }));

  test('one that cannot be read, as a folder cannot, is named and harms nothing', hosting({ prepare: () => {
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException('A folder', 'NotReadableError'));
  } }, async (reader) => {
    await reader.open('?lang=en');
    await reader.whole();
    await reader.page.evaluate(drop, [{ name: 'a folder', text: '' }]);
    await reader.alert.filter({ hasText: 'a folder is not shown' }).filter({ hasText: 'The browser cannot read this file.' }).waitFor();
    // What is too large for any bundle is not even read.
    await reader.page.evaluate(drop, [{ name: 'a film', text: ' '.repeat(20 * 1024 * 1024 + 1) }]);
    await reader.alert.filter({ hasText: 'a film is not shown' }).filter({ hasText: '20,971,521' }).waitFor();
    assert.equal(await articles(reader).count(), letters.length);
  }));

  for (const [what, text] of Object.entries({ nothing: '', 'a space': ' ', 'a mark and no more': '\ufeff', 'a bundle in another encoding': '\ufffe{\u0000' })) {
    test(`a file with ${what} in it is refused`, hosting({}, async (reader) => {
      await reader.open('?lang=en');
      await choose(reader, [file('empty.json', text)]);
      await reader.alert.filter({ hasText: 'empty.json is not shown' }).waitFor();
    }));
  }
});
