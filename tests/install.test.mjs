// Installed: the manifest names the site in both languages, its icons are what it says, its shortcuts
// lead where they say.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { index, readJson } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { DIST, serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));

const manifest = readJson('site.webmanifest');
const sizeOf = (png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

test('the manifest has the name of the site in both languages, and icons of the sizes that it says', () => {
  for (const language of ['en', 'zh-Hant']) {
    assert.ok(manifest.name.includes(index.title[language]));
    assert.equal(manifest.name_localized[language], index.title[language]);
  }
  for (const { src, sizes } of manifest.icons) assert.equal(sizeOf(readFileSync(join(DIST, src))), sizes);
  assert.deepEqual(new Set(manifest.icons.map(({ purpose }) => purpose)), new Set(['any', 'maskable']));
});

test('Chromium finds nothing that keeps it from installing the site, under any path', () =>
  reading(browser, host, { offline: true }, async (reader) => {
    await reader.open();
    const session = await reader.page.context().newCDPSession(reader.page);
    const { url, errors } = await session.send('Page.getAppManifest');
    assert.equal(url, host.at('site.webmanifest'));
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
  }));

test('the shortcuts lead to the search, ready to type, and to the cases', () =>
  reading(browser, host, {}, async (reader) => {
    const [search, cases] = manifest.shortcuts;
    await reader.open(search.url.replace('./', ''));
    assert.ok(await reader.page.getByRole('searchbox').evaluate((field) => field === document.activeElement));
    await reader.page.keyboard.type('a');
    assert.equal(await reader.page.getByRole('searchbox').inputValue(), 'a');
    await reader.open(cases.url.replace('./', ''));
    assert.equal(await reader.heading.textContent(), 'Cases');
  }));
