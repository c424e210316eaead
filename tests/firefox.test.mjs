// The main ways through the reader and the main faults in Firefox; all others are tried in Chromium. Where
// this machine has no Firefox, these tests are skipped.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, describe, test } from 'node:test';
import { hear } from './harness/apart.mjs';
import { BUNDLE, INDEX, letters, recent } from './harness/archive.mjs';
import { FIREFOX, launch, visiting } from './harness/firefox.mjs';
import { letterOf } from './harness/hostile.mjs';
import { ARCHIVE, folder, made } from './harness/one-file.mjs';
import { PLACES } from './harness/reader.mjs';
import { deploy, marked } from './harness/release.mjs';
import { serve } from './harness/server.mjs';
import { damage, holdBack, lookForVersion } from './harness/stored.mjs';

const skip = FIREFOX ? false : 'there is no Firefox here: set FIREFOX to the full path of one';
const inFirefox = (name, work) => test(name, { skip }, work);
const browser = FIREFOX && (await launch());
after(() => browser?.close());

/**
 * What Firefox itself says of a worker that has nothing right to give, or that it does not allow; and of a load
 * that has ended with its page, and has no address any more.
 */
const OWN = /ServiceWorker passed an Error Response|Failed to register\/update a ServiceWorker|Failed to load ‘’\. A ServiceWorker/;
const LOGIN = '<!DOCTYPE html><title>Log in</title>';
/** What can happen to a file on its way. */
const FAULTS = {
  'is missing': (host, path) => host.fault(path, { status: 404 }),
  'is cut off': (host, path) => host.fault(path, { cut: 20 }),
  'is a login page': (host, path) => host.put(path, LOGIN),
};

/** Does `work` with a visitor who has opened a host of its own and, unless `holds`, has a whole copy. */
async function visit({ prefix = '/a/b/', file, holds = false, allow = OWN }, work) {
  const host = await serve({ prefix });
  try {
    await visiting(browser, host, { file, allow, prepare: holds ? holdBack : undefined }, async (visitor) => {
      await visitor.open('?lang=en');
      if (!holds) await stored(visitor);
      await work(visitor, host);
    });
  } finally {
    await host.kill().catch(() => {});
  }
}
const stored = (visitor) => visitor.sees(/Available offline/, '[role=status]');

/** All letters are there, and nothing is complained of. */
async function isWhole(visitor) {
  assert.equal(await visitor.count('main article'), letters.length);
  assert.equal(await visitor.count('[role=alert]:not([hidden])'), 0);
}

/** Opens every letter at its last passage, in each of its languages. */
async function readAll(visitor) {
  for (const letter of letters) {
    const last = letter.blocks.at(-1).id;
    for (const language of letter.languages) {
      await visitor.open(`?letter=${letter.id}&lang=${language}#${last}`);
      assert.equal(await visitor.text('main h1'), letter.title[language]);
      assert.ok(await visitor.page.$eval(`[id="${last}"]`, (passage) => passage.checkVisibility()));
    }
  }
}

/** Searches in each script. */
async function searchAll(visitor) {
  await visitor.open('?lang=en');
  for (const [words, printed] of [['郑敬基', /鄭敬基/], ['huseyn celil', /Celil/]]) {
    await visitor.search(words);
    await visitor.sees(printed, 'main mark');
  }
}

describe('Firefox', () => {
  for (const place of PLACES) {
    inFirefox(`reads, searches and filters at ${place.prefix}${place.file}, and again without a host`, () =>
      visit(place, async (visitor, host) => {
        await isWhole(visitor);
        await visitor.click('checkbox', 'Joe Tay 1');
        await visitor.until(() => document.querySelectorAll('main article').length === 1);
        assert.match(visitor.page.url(), /\?lang=en&case=joe-tay$/);
        await readAll(visitor);
        await visitor.open(`?letter=${recent.id}&lang=en`);
        await visitor.click('radio', 'Side by side');
        for (const language of recent.languages) await visitor.sees(new RegExp(recent.title[language]), 'main h1');
        await searchAll(visitor);
        await host.kill();
        await visitor.reload();
        const cold = await visitor.another();
        await readAll(cold);
        await cold.reload();
        await searchAll(cold);
      }));
  }

  const programOf = (host) => /data-wasm="\.\/([^"]+)"/.exec(host.read('index.html'))[1];
  for (const [what, fault] of Object.entries(FAULTS)) {
    for (const [name, pathOn] of [['the page', () => 'index.html'], ['the program', programOf], ['a bundle', () => BUNDLE]]) {
      inFirefox(`claims no copy while ${name} ${what}, and has one at the next visit`, () =>
        visit({ holds: true }, async (visitor, host) => {
          fault(host, pathOn(host));
          await visitor.page.evaluate(() => goOn());
          await visitor.sees(/not all files/, '[role=status]');
          await isWhole(visitor);
          host.mend();
          await visitor.reload();
          await visitor.page.evaluate(() => goOn());
          await stored(visitor);
        }));
    }

    inFirefox(`says in both languages that the program ${what}, and starts when it is there`, () =>
      visit({ holds: true, allow: /Open Letters stopped/ }, async (visitor, host) => {
        fault(host, programOf(host));
        await visitor.page.reload();
        for (const words of [/could not start/, /無法啟動/]) await visitor.sees(words, '[role=alert] [lang]');
        host.mend();
        await visitor.click('link', 'Load the page again');
        await visitor.opened();
        await isWhole(visitor);
      }));

    inFirefox(`says which bundle ${what}, shows nothing of it, and opens it when it is there`, () =>
      visit({ holds: true }, async (visitor, host) => {
        fault(host, BUNDLE);
        await visitor.reload();
        assert.ok((await visitor.text('main [role=alert]')).includes(BUNDLE));
        assert.equal(await visitor.count('main article'), 0);
        host.mend();
        await visitor.click('button', 'Try again');
        await visitor.sees(new RegExp(recent.title.en), 'main article');
        await isWhole(visitor);
      }));
  }

  inFirefox('mends what is stored and then altered while there is a host, and else names it and does not show it', () =>
    visit({}, async (visitor, host) => {
      await visitor.page.evaluate(damage, [BUNDLE, 'altered']);
      await visitor.reload();
      await isWhole(visitor);
      await visitor.page.evaluate(damage, [BUNDLE, 'altered']);
      await host.kill();
      await visitor.reload();
      assert.ok((await visitor.text('main [role=alert]')).includes(BUNDLE));
      assert.equal(await visitor.count('main article'), 0);
      await visitor.page.evaluate(damage, ['index.html', 'cut']);
      await visitor.page.reload();
      for (const words of [/Not available offline/, /無法離線閱讀/]) await visitor.sees(words, 'h1, h2');
      await host.listen();
      await visitor.reload();
      await isWhole(visitor);
    }));

  inFirefox('lets a new version wait for the reader, and other tabs keep theirs', () =>
    visit({}, async (visitor, host) => {
      const other = await visitor.another();
      await other.open('?lang=en');
      await other.page.evaluate(() => (globalThis.stays = true));
      await visitor.page.bringToFront();
      deploy(host, marked(host, 'NEWER'));
      await visitor.reload();
      await visitor.sees(/Use it now/, 'button');
      assert.doesNotMatch(await visitor.text(), /NEWER/, 'nothing changes by itself');
      await visitor.click('button', 'Use it now');
      await visitor.sees(/NEWER/, 'main article');
      assert.ok(await other.page.evaluate(() => globalThis.stays), 'the other tab was not loaded again');
      const given = await other.page.evaluate(async (index) => (await fetch(index)).text(), INDEX);
      assert.equal(given, host.folderBytes(INDEX).toString(), 'it still gets its own version');
      await host.kill();
      const cold = await visitor.another();
      await cold.open('?lang=en');
      await cold.sees(/NEWER/, 'main article');
    }));

  inFirefox('takes a version that has come in part for none, in either direction', () =>
    visit({}, async (visitor, host) => {
      const old = host.read('offline.js');
      const changes = marked(host, 'HALF');
      for (const half of [() => host.put(INDEX, host.folderBytes(INDEX)), () => host.put('offline.js', old)]) {
        deploy(host, changes);
        half();
        await visitor.reload();
        await visitor.page.evaluate(() => (globalThis.stays = true));
        await visitor.page.evaluate(lookForVersion);
        assert.equal(await visitor.count('::-p-text(Use it now)'), 0);
        assert.doesNotMatch(await visitor.text(), /HALF/);
        assert.ok(await visitor.page.evaluate(() => globalThis.stays), 'nothing reloads a page');
      }
      await stored(visitor);
    }));

  for (const isDead of [false, true]) {
    inFirefox(`opens a bundle from the device, which a worker reads first${isDead ? ', without a host' : ''}`, () =>
      visit({}, async (visitor, host) => {
        if (isDead) await host.kill();
        await visitor.open('?lang=en');
        await visitor.page.evaluate(hear);
        const own = join(folder, 'own.json');
        writeFileSync(own, JSON.stringify(letterOf('Word for word, by hand.')));
        const [chooser] = await Promise.all([visitor.page.waitForFileChooser(), visitor.click('button', 'Open a bundle…')]);
        await chooser.accept([own]);
        await visitor.sees(/^A letter by hand$/, 'main h1');
        await visitor.sees(/^Opened from this device, not part of this archive$/, 'main *');
        assert.equal(await visitor.text('[id=b1]'), 'Word for word, by hand.');
        assert.deepEqual(await visitor.page.evaluate(() => globalThis.said), ['begun', []]);
      }));
  }

  inFirefox('opens a copy in one file from a disk', async () => {
    const address = pathToFileURL(made('in Firefox 全部.html', [ARCHIVE])).href;
    const disk = { origin: address, at: (reference) => address + reference };
    await visiting(browser, disk, {}, async (visitor) => {
      await readAll(visitor);
      await searchAll(visitor);
      // The address follows what is typed when the results are on the screen.
      await visitor.until(() => location.hash.includes('huseyn'));
      await visitor.reload();
      await visitor.sees(/Celil/, 'main mark');
    });
  });

  /** What a browser can refuse, by its preferences, and whether it has a copy then. */
  const REFUSALS = [
    ['that has no workers', { 'dom.serviceWorkers.enabled': false }, false],
    ['that lets no site store anything', { 'network.cookie.cookieBehavior': 2 }, false],
    ['that has no localStorage', { 'dom.storage.enabled': false }, true],
    ['whose windows are all private', { 'browser.privatebrowsing.autostart': true }, true],
  ];
  for (const [which, preferences, hasCopy] of REFUSALS) {
    inFirefox(`${which} reads, and claims a copy only if there is one`, async () => {
      const [refusing, host] = [await launch(preferences), await serve()];
      try {
        await visiting(refusing, host, { allow: OWN }, async (visitor) => {
          await visitor.open('?lang=en');
          await visitor.sees(hasCopy ? /Available offline/ : /keeps no offline copy/, '[role=status]');
          await isWhole(visitor);
          await searchAll(visitor);
          if (hasCopy) await host.kill();
          await readAll(visitor);
        });
      } finally {
        await Promise.all([refusing.close(), host.kill().catch(() => {})]);
      }
    });
  }
});
