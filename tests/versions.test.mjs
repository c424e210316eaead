// The offline copy among others: versions that wait, that are put off, for which there is no room; and other sites of
// this program on the same host.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, describe, test } from 'node:test';
import { letters, recent } from './harness/archive.mjs';
import { agree, allow, copyOf, stored, useIt } from './harness/copy.mjs';
import { letterOf } from './harness/hostile.mjs';
import { launch, reading } from './harness/reader.mjs';
import { deploy, marked } from './harness/release.mjs';
import { DIST, serve } from './harness/server.mjs';
import { lookForVersion } from './harness/stored.mjs';

const browser = await launch();
after(() => browser.close());

/** Does `work` with a reader whose browser has a whole copy of the release. */
const withCopy = (work, prefix = '/a/b/') => async () => {
  const host = await serve({ prefix });
  try {
    await reading(browser, host, { offline: true, allow }, async (reader) => {
      await reader.open('?lang=en');
      await stored(reader);
      await work(reader, host);
    });
  } finally {
    await host.kill().catch(() => {});
  }
};

describe('a new version', () => {
  test('that is put off is offered again, until a newer one is offered in its place', withCopy(async (reader, host) => {
    const versions = ['SECOND', 'THIRD'];
    for (const word of versions) {
      host.mend();
      deploy(host, marked(host, word));
      await reader.page.evaluate(lookForVersion);
      // Put off three times: in this tab, when it is loaded again, and in another one.
      for (const tab of [reader, reader, await reader.another()]) {
        await tab.open('?lang=en');
        await useIt(tab).waitFor();
        assert.doesNotMatch(await tab.main.innerText(), /SECOND|THIRD/);
        if (tab !== reader) await tab.page.close();
      }
    }
    await agree(reader);
    await reader.main.getByText(/^THIRD/).first().waitFor();
    assert.equal(await useIt(reader).count(), 0);
    await host.kill();
    const cold = await reader.another();
    await cold.open(`?letter=${recent.id}&lang=en`);
    assert.equal(await cold.heading.textContent(), `THIRD ${recent.title.en}`);
  }));

  test('for which there is no room is not offered, and the copy stays whole', withCopy(async (reader, host) => {
    const session = await reader.page.context().newCDPSession(reader.page);
    const { usage } = await reader.page.evaluate(() => navigator.storage.estimate());
    await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: usage + 10_000 });
    deploy(host, marked(host, 'SECOND'));
    await reader.page.evaluate(lookForVersion);
    await reader.reload();
    await stored(reader);
    assert.equal(await useIt(reader).count(), 0);
    await host.kill();
    const cold = await reader.another();
    await cold.open(`?letter=${recent.id}&lang=en`);
    assert.equal(await cold.heading.textContent(), recent.title.en);
  }));

  test('closes no file from the device by itself, and says before that it will', withCopy(async (reader, host) => {
    const chooser = reader.page.waitForEvent('filechooser');
    await reader.page.getByRole('button', { name: 'Open a bundle…' }).click();
    const buffer = Buffer.from(JSON.stringify(letterOf('Word for word.')));
    await (await chooser).setFiles([{ name: 'own.json', mimeType: 'application/json', buffer }]);
    await reader.heading.filter({ hasText: 'A letter by hand' }).waitFor();
    deploy(host, marked(host, 'SECOND'));
    await reader.page.evaluate(lookForVersion);
    await reader.page.getByText('It closes what you have opened from this device and not kept: own.json.').waitFor();
    await reader.choose('chinese');
    await reader.page.getByText('從此裝置開啟而未保留的檔案會關閉：own.json。').waitFor();
    assert.equal(await reader.heading.textContent(), 'A letter by hand');
  }));

  test('is stored and tidied up after also where the clock was ahead by years', async () => {
    const host = await serve();
    try {
      const right = host.read('offline.js').toString();
      host.put('offline.js', `const now = Date.now; Date.now = () => now() + 1e11;\n${right}`);
      // The clock of the page is set back again and again.
      const prepare = () => {
        let now = Date.now();
        Date.now = () => (now -= 1_000);
      };
      await reading(browser, host, { offline: true, allow, prepare }, async (reader) => {
        await reader.open('?lang=en#q=Celil');
        await reader.page.getByRole('list', { name: 'Search results' }).getByRole('link').first().waitFor();
        await stored(reader);
        host.mend();
        deploy(host, marked(host, 'SECOND'));
        await reader.open('?lang=en');
        await agree(reader);
        await reader.main.getByText(/^SECOND/).first().waitFor();
        await reader.reload();
        await stored(reader);
        const releases = async () => (await caches.keys()).filter((name) => name.includes(' release ')).length;
        // What no tab shows is dropped while the page comes.
        for (let turn = 0; turn < 50 && (await reader.page.evaluate(releases)) > 1; turn += 1) await reader.page.waitForTimeout(50);
        assert.equal(await reader.page.evaluate(releases), 1);
      });
    } finally {
      await host.kill();
    }
  });
});

test('a disk that is full in the midst of storing: no copy is claimed, and once there is room the rest is stored', async () => {
  const host = await serve();
  try {
    await reading(browser, host, { offline: true, allow }, async (reader) => {
      const session = await reader.page.context().newCDPSession(reader.page);
      const limit = (quotaSize) => session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize });
      await limit(300_000);
      await reader.open('?lang=en');
      await copyOf(reader).filter({ hasText: 'not all files could be fetched and stored' }).waitFor();
      assert.equal(await reader.main.getByRole('article').count(), letters.length);
      await limit();
      await reader.reload();
      await stored(reader);
      await host.kill();
      await reader.reload();
      assert.equal(await reader.main.getByRole('article').count(), letters.length);
    });
  } finally {
    await host.kill().catch(() => {});
  }
});

/** Puts the same release into a folder below the one that a host has. */
function putBelow(host, folder) {
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(DIST, join(entry.parentPath, entry.name));
    host.put(`${folder}/${path}`, host.folderBytes(path));
  }
}

describe('two sites of one host', () => {
  /** Another tab, on the site in the folder below. */
  const below = async (reader, host) =>
    Object.assign(await reader.another(), { site: { at: (reference) => host.at(`b/${reference}`) } });
  const readsOn = async (reader) => {
    await reader.open('?lang=en');
    assert.equal(await reader.main.getByRole('article').count(), letters.length);
  };

  test('keep their copies apart, one within the folder of the other: what one removes the other keeps', withCopy(async (outer, host) => {
    putBelow(host, 'b');
    const inner = await below(outer, host);
    await inner.open('?lang=en');
    await stored(inner);
    const names = await outer.page.evaluate(() => caches.keys());
    for (const folder of ['', 'b/']) {
      const own = names.filter((name) => name.startsWith(`open-letters ${host.at(folder)} release `));
      assert.equal(own.length, 1, names.join());
    }
    for (const [removing, staying] of [[inner, outer], [outer, inner]]) {
      await removing.open('?page=about&lang=en');
      await stored(removing);
      await removing.page.getByRole('button', { name: 'Remove the offline copy and all settings' }).click();
      await removing.main.getByText('Removed. Another visit stores a new one.').first().waitFor();
      await removing.page.goto('about:blank');
      await host.kill();
      await readsOn(staying);
      await host.listen();
      await removing.open('?lang=en');
      await stored(removing);
    }
  }, '/a/'));

  test('take on new versions apart, and say only of their own copy when it was checked', withCopy(async (outer, host) => {
    putBelow(host, 'b');
    const inner = await below(outer, host);
    await inner.open('?page=about&lang=en');
    await stored(inner);
    await inner.page.getByRole('button', { name: 'Check now', exact: true }).click();
    await inner.main.locator('.check').waitFor();
    await outer.open('?page=about&lang=en');
    await stored(outer);
    const unchecked = ({ main }) => main.getByText('Not yet on request', { exact: false });
    assert.equal(await unchecked(inner).count(), 0);
    assert.equal(await unchecked(outer).count(), 1);
    await inner.open('?page=about&lang=en');
    await stored(inner);
    assert.equal(await unchecked(inner).count(), 0, 'it is remembered');
    deploy(host, marked(host, 'OUTER'));
    await outer.page.evaluate(lookForVersion);
    await outer.open('?lang=en');
    await agree(outer);
    await outer.main.getByText(/^OUTER/).first().waitFor();
    await host.kill();
    await readsOn(inner);
    assert.doesNotMatch(await inner.main.innerText(), /OUTER/);
  }, '/a/'));
});
