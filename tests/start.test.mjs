// When the reader cannot start, the page says so by itself, in both languages.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { letters } from './harness/archive.mjs';
import { launch, PLACES, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
after(() => browser.close());
const allow = /Failed to load resource|net::ERR_|Open Letters stopped|preload|SRI|integrity|WebAssembly|MIME/i;

/** The notice is there for everybody: visible, an alert, in English and in Chinese. */
async function saysThatItCannotStart(reader) {
  await reader.alert.waitFor();
  for (const [lang, word] of [['en', /could not start/], ['zh-Hant', /無法啟動/]]) {
    const words = reader.alert.getByText(word);
    assert.ok(await words.isVisible(), lang);
    assert.equal(await words.evaluate((element) => element.closest('[lang]').lang), lang);
  }
  assert.equal(await reader.page.getByText(/Opening the letters|正在開啟信件/).count(), 0, 'nothing is on its way');
  const box = await reader.alert.boundingBox();
  const { width, height } = reader.page.viewportSize();
  assert.ok(box.x > 0 && box.x + box.width < width && box.y + box.height <= height, `it stands in sight: ${JSON.stringify(box)}`);
}

describe('the program', async () => {
  const host = await serve({ prefix: '/a/b/' });
  after(() => host.kill());
  const named = (attribute) => new RegExp(`${attribute}="\\./([^"]+)"`).exec(host.read('index.html'))[1];
  const breaks = [
    ['is missing', { status: 404 }],
    ['is refused', { status: 500 }],
    ['is cut off', { cut: 900 }],
    ['breaks off', { broken: 900 }],
  ];
  for (const attribute of ['data-wasm', 'data-module']) {
    for (const [what, fault] of breaks) {
      test(`(${attribute}) ${what}: the page says so, and starts when it is mended`, () =>
        reading(browser, host, { allow }, async (reader) => {
          host.mend();
          host.fault(named(attribute), fault);
          await reader.page.goto(reader.address());
          await saysThatItCannotStart(reader);
          host.mend();
          await reader.link('Load the page again', reader.alert).click();
          await reader.opened();
          assert.equal(await reader.main.getByRole('article').count(), letters.length);
        }));
    }
  }
});

test('a program that does not come within three seconds: a way to plain pages, until it comes', async () => {
  const host = await serve({ prefix: '/a/b/' });
  await reading(browser, host, { allow }, async (reader) => {
    const [, program] = /data-wasm="\.\/([^"]+)"/.exec(host.read('index.html'));
    host.fault(program, { trickle: 20_000, pause: 250 });
    await reader.page.goto(reader.address('?letter=x'), { waitUntil: 'commit' });
    const ways = reader.page.getByRole('link', { name: /plain pages|純網頁版/ });
    // Before its looks are there a browser shows nothing of a page, though a test would see all of it.
    await reader.page.waitForFunction(() => document.querySelector('#start_slow') && document.querySelector('link[rel=stylesheet]')?.sheet);
    assert.equal(await ways.count(), 0, 'it may still come in time');
    await ways.first().waitFor();
    assert.equal(await ways.count(), 2);
    assert.equal(await reader.alert.count(), 0, 'nothing has failed');
    for (const way of await ways.all()) assert.equal(await way.evaluate(({ href }) => href), host.at('plain/'));
    await reader.opened();
    assert.equal(await ways.count(), 0);
  });
  await host.kill();
});

test('the notice leads to what the reader was looking at', async () => {
  const host = await serve({ prefix: '/a/b/' });
  await reading(browser, host, { allow }, async (reader) => {
    host.fault(/data-wasm="\.\/([^"]+)"/.exec(host.read('index.html'))[1], { status: 404 });
    const address = reader.address(`?letter=${letters[0].id}&lang=en#${letters[0].blocks[1].id}`);
    await reader.page.goto(address);
    await saysThatItCannotStart(reader);
    host.mend();
    await reader.link('Load the page again', reader.alert).click();
    await reader.opened();
    assert.equal(reader.page.url(), address);
  });
  await host.kill();
});

test('a program that stops while something is waited for says so; what is thrown by others is not ours to tell', async () => {
  const host = await serve();
  await reading(browser, host, { allow: /Open Letters stopped|thrown/ }, async (reader) => {
    await reader.open();
    const reject = (make) => reader.page.evaluate((make) => void Promise.reject(globalThis[make] ? new globalThis[make]('x') : new WebAssembly.RuntimeError('x')), make);
    await reject('Error');
    await reader.settled();
    assert.equal(await reader.alert.count(), 0);
    await reject('none');
    await saysThatItCannotStart(reader);
  });
  await host.kill();
});

for (const [what, fault] of Object.entries({ missing: { status: 404 }, 'cut off': { cut: 200 }, 'a login page': { put: '<!DOCTYPE html><title>Log in</title>' }, hanging: { hang: true } })) {
  test(`the script that starts the program is ${what}: a way to plain pages, in both languages`, async (t) => {
    const host = await serve({ prefix: '/a/b/' });
    t.after(() => host.kill());
    if (fault.put) host.put('boot.js', fault.put);
    else host.fault('boot.js', fault);
    await reading(browser, host, { allow: /./ }, async (reader) => {
      await reader.page.goto(reader.address(`?letter=${letters[0].id}`), { waitUntil: 'commit' });
      for (const name of [/plain pages/, /純網頁版/]) {
        const way = reader.main.getByRole('link', { name });
        await way.waitFor();
        assert.equal(await way.evaluate(({ href }) => href), host.at('plain/'));
      }
    });
  });
}

for (const { prefix, file } of PLACES) {
  describe(`at ${prefix}${file}`, async () => {
    const host = await serve({ prefix });
    after(() => host.kill());

    test('the browser has no WebAssembly', () =>
      reading(browser, host, { file, allow, prepare: () => delete globalThis.WebAssembly }, async (reader) => {
        await reader.page.goto(reader.address());
        await saysThatItCannotStart(reader);
      }));

    test('JavaScript is off', () =>
      reading(browser, host, { file, scripts: false }, async (reader) => {
        await reader.page.goto(reader.address());
        for (const [lang, word] of [['en', /needs JavaScript/], ['zh-Hant', /須使用 JavaScript/]]) {
          const words = reader.page.getByText(word);
          assert.ok(await words.isVisible(), lang);
          assert.equal(await words.evaluate((element) => element.closest('[lang]').lang), lang);
        }
        assert.equal(await reader.page.getByText('This takes longer than it should').isVisible(), false);
      }));
  });
}
