// Plain pages: every letter and everybody in each language, without scripts; valid, accessible, linked
// among themselves and to the reader, and safe whatever text they hold.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { body, bundle, early, entity, index, letters, recent } from './harness/archive.mjs';
import { disguised } from './harness/hostile.mjs';
import { launch, reading } from './harness/reader.mjs';
import { DIST, serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LANGUAGES = ['en', 'zh-Hant'];
const pages = readdirSync(join(DIST, 'plain'), { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && file.name.endsWith('.html'))
  .map(({ parentPath, name }) => join(parentPath, name).slice(DIST.length + 1));
const visit = (options, work) => reading(browser, host, { scripts: false, ...options }, work);
const letterPage = (language, { id }) => `plain/${language}/letters/${id}.html`;

test('there is one for every letter and entity in each language, in the same words as the letter', () =>
  visit({}, async ({ page }) => {
    for (const language of LANGUAGES) {
      for (const { id } of bundle.entities) assert.ok(pages.includes(`plain/${language}/entities/${id}.html`), id);
      for (const letter of letters) {
        await page.goto(host.at(letterPage(language, letter)));
        for (const block of body(letter)) {
          if (!block.text[language]) continue;
          const passage = page.locator(`[id="${block.id}"] [lang="${language}"]`).first();
          const text = await page.locator(`[id="${block.id}"]`).textContent();
          // Notes stand beside the words that they belong to.
          for (const span of [block.text[language]].flat()) assert.ok(text.includes(span.text ?? (span.note ? '' : span)), block.id);
          assert.equal(await passage.getAttribute('lang'), language);
        }
      }
    }
  }));

test('they are valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const wrong = [];
  for (const path of [...pages, '404.html', 'index.html']) {
    const { results } = await validator.validateFile(join(DIST, path));
    for (const { messages } of results) wrong.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`));
  }
  assert.deepEqual(wrong.slice(0, 20), []);
});

test('every link within the site leads somewhere, also to the place on a page', () => {
  const known = new Map();
  const idsOf = (path) => {
    if (!known.has(path)) known.set(path, new Set([...readFileSync(join(DIST, path), 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)));
    return known.get(path);
  };
  const decoded = (address) => address.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  for (const path of pages) {
    const html = readFileSync(join(DIST, path), 'utf8');
    const links = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => decoded(address));
    for (const link of links.filter((link) => !/^(https?|mailto|data):/.test(link))) {
      const { pathname, hash } = new URL(link, `http://host/${path}`);
      const target = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      const ids = idsOf(target);
      if (hash && target !== 'index.html') assert.ok(ids.has(decodeURIComponent(hash.slice(1))), `${path} → ${link}`);
    }
  }
});

const SEEN = ['plain/index.html', ...LANGUAGES.flatMap((language) => [
  `plain/${language}/index.html`, letterPage(language, recent), letterPage(language, early),
  `plain/${language}/entities/huseyin-celil.html`,
  `plain/${language}/entities/canadian-coalition-on-human-rights-in-china.html`,
])];

for (const width of [320, 768, 1440]) {
  for (const dark of [false, true]) {
    test(`they can be read by everybody, ${width} pixels wide, ${dark ? 'dark' : 'light'}`, () =>
      // The pages have no scripts; the browser runs those of the tests beside them.
      visit({ width, dark, scripts: true }, async ({ page }) => {
        for (const path of SEEN) {
          await page.goto(host.at(path));
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(sideways <= width, `${path} is ${sideways} pixels wide`);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => globalThis.axe.run());
          assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), [], path);
        }
      }));
  }
}

describe('the ways between a plain page and the reader', () => {
  test('a passage opens in the reader where it stands, in the same language', () =>
    reading(browser, host, {}, async (reader) => {
      const { page } = reader;
      await page.goto(host.at(letterPage('zh-Hant', recent)));
      await page.locator('[id="i2"]').getByRole('link', { name: '在閱讀器中開啟本段' }).click();
      await reader.opened();
      assert.equal(await reader.heading.textContent(), recent.title['zh-Hant']);
      assert.match(page.url(), new RegExp(`letter=${recent.id}.*#i2`));
    }));

  test('without scripts the reader leads to all letters as plain pages', () =>
    visit({}, async ({ page }) => {
      await page.goto(host.at(''));
      await page.getByRole('link', { name: 'read the letters as plain pages' }).first().click();
      await page.getByRole('link', { name: 'English' }).first().click();
      await page.getByRole('link', { name: recent.title.en }).first().click();
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), recent.title.en);
      await page.getByRole('link', { name: entity('huseyin-celil').name.en }).first().click();
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), entity('huseyin-celil').name.en);
    }));
});

test('text that tries to be markup stays text, also in what is said to programs', { timeout: 120_000 }, () => {
  const letters = fileURLToPath(new URL('../target/tools/letters', import.meta.url));
  const program = process.env.OPEN_LETTERS_PROGRAM ?? letters;
  const folder = mkdtempSync(join(tmpdir(), 'open-letters-plain-'));
  try {
    for (const [name, text] of Object.entries(disguised())) {
      writeFileSync(join(folder, name), text);
      const out = join(folder, `${name}.site`);
      execFileSync(program, ['site', join(folder, name), '--out', out], { stdio: 'pipe' });
      const html = readFileSync(join(out, 'plain/en/letters/opened-by-hand.html').replace('opened-by-hand', /^id-(.*)\.json$/.exec(name)?.[1] ?? 'opened-by-hand'), 'utf8');
      const tags = [...html.matchAll(/<(script|img|iframe|form|base|style|svg|meta http-equiv)[^>]*>/gi)].map(([tag]) => tag);
      const own = tags.filter((tag) => !/^<script type="application\/ld\+json">$|^<meta http-equiv="Content-Security-Policy" /.test(tag));
      assert.deepEqual(own, [], name);
      const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html);
      JSON.parse(data);
      assert.doesNotMatch(html, /href="(javascript|data|vbscript|file|blob):/i, name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a feed names every letter of a language, once', () => {
  for (const language of LANGUAGES) {
    const feed = readFileSync(join(DIST, `plain/${language}/feed.xml`), 'utf8');
    const entries = [...feed.matchAll(/<entry\b.*?<\/entry>/gs)].map(([entry]) => entry);
    const expected = letters.filter((letter) => letter.languages.includes(language));
    for (const letter of expected) assert.equal(entries.filter((entry) => entry.includes(letter.id)).length, 1, letter.id);
    assert.ok(feed.includes(index.title[language].replaceAll('&', '&amp;')));
  }
});
