// A copy in one file: saved from the reader or made by `letters copy`, the same bytes; opened from a
// disk it asks nothing of anybody, and everything works; whatever text it holds.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { body, BUNDLE, bundle, entity, INDEX, indexOf, letters, recent } from './harness/archive.mjs';
import { disguised, letterOf } from './harness/hostile.mjs';
import { ARCHIVE, folder, isValid, letters as command, made, opening, saved } from './harness/one-file.mjs';
import { launch, reading } from './harness/reader.mjs';
import { DIST, serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));

const NAMES = {
  en: { one: 'Save a copy with the reader (HTML)', these: 'Save a copy of these letters (HTML)', all: 'Save a copy of all letters (HTML)' },
  'zh-Hant': { one: '儲存附閱讀器的副本（HTML）', these: '儲存這些信件的副本（HTML）', all: '儲存所有信件的副本（HTML）' },
};

describe('the same choice gives the same bytes', { concurrency: 3 }, () => {
  for (const [lang, names] of Object.entries(NAMES)) {
    test(`of one letter, in ${lang}`, async () => {
      const copy = await saved(browser, host, `?letter=${recent.id}&lang=${lang}`, names.one);
      assert.equal(copy.name, `${recent.id}.html`);
      assert.deepEqual(copy.bytes, readFileSync(made(`one-${lang}.html`, [ARCHIVE], '--letter', recent.id)));
    });
    test(`of all letters, from the list and from the page on the archive, in ${lang}`, async () => {
      const [list, about] = await Promise.all(['', '&page=about'].map((page) => saved(browser, host, `?lang=${lang}${page}`, names.all)));
      assert.equal(list.name, 'letters.html');
      const expected = readFileSync(made(`all-${lang}.html`, [ARCHIVE]));
      assert.deepEqual(list.bytes, expected);
      assert.deepEqual(about.bytes, expected);
    });
    test(`of the letters that the filters keep, in ${lang}`, async () => {
      const year = recent.date.slice(0, 4);
      const kept = letters.filter((letter) => letter.date.startsWith(year)).flatMap(({ id }) => ['--letter', id]);
      const copy = await saved(browser, host, `?year=${year}&lang=${lang}`, names.these);
      assert.deepEqual(copy.bytes, readFileSync(made(`these-${lang}.html`, [ARCHIVE], ...kept)));
    });
  }

  test('of a signed site, with the signature, which the copy verifies', async () => {
    const [key, site] = [join(folder, 'letters.key'), join(folder, 'signed')];
    command('sign', '--new-key', key, '--no-password');
    command('site', ARCHIVE, '--out', site, '--key', key, '--version', '5');
    const signed = await serve({ folder: site });
    try {
      const copy = await saved(browser, signed, '', NAMES.en.all);
      const file = made('signed.html', [site]);
      assert.deepEqual(copy.bytes, readFileSync(file));
      const signature = (reader) => reader.main.getByRole('region', { name: 'Site signature' }).textContent();
      await opening(browser, file, async (reader) => {
        assert.match(await signature(reader), /^Site signature\s*Signed:.*Version\s*5/s);
      }, { address: '?page=about&lang=en' });
      const one = made('signed-one.html', [site], '--letter', recent.id);
      assert.deepEqual((await saved(browser, signed, `?letter=${recent.id}`, NAMES.en.one)).bytes, readFileSync(one));
      await opening(browser, one, async (reader) => {
        assert.match(await signature(reader), /Not signed:/);
      }, { address: '?page=about&lang=en' });
      const altered = readFileSync(file, 'utf8').replace('"version": 5', '"version": 6');
      writeFileSync(file, altered);
      await opening(browser, file, async (reader) => {
        assert.match(await reader.alert.first().textContent(), /not what was signed/);
      });
    } finally {
      await signed.kill();
    }
  });

  test('whoever cannot get all of it gets nothing, and is told so', async () => {
    const [, program] = /<!-- program: (\S+)/.exec(host.read('copy.html'));
    const faulty = await serve();
    const allow = /Failed to load resource/;
    try {
      await reading(browser, faulty, { allow }, async (reader) => {
        for (const path of [program, 'copy.html', BUNDLE, INDEX]) {
          await reader.open();
          faulty.fault(path, { status: 404 });
          await reader.main.getByRole('button', { name: NAMES.en.all }).click();
          await reader.page.getByText('No copy was saved', { exact: false }).waitFor();
          faulty.mend();
        }
        await reader.open();
        faulty.put(BUNDLE, Buffer.from(faulty.read(BUNDLE)).fill('x', 40, 41));
        await reader.main.getByRole('button', { name: NAMES.en.all }).click();
        await reader.page.getByText('No copy was saved', { exact: false }).waitFor();
      });
    } finally {
      await faulty.kill();
    }
  });

  test('without a network, out of the offline copy', async () => {
    const gone = await serve({ prefix: '/a/b/' });
    const allow = /Failed to load resource|net::ERR_|Open Letters|service worker|FetchEvent/i;
    await reading(browser, gone, { offline: true, allow }, async (reader) => {
      await reader.open();
      await reader.page.getByRole('status').filter({ hasText: 'Available offline' }).waitFor();
      await gone.kill();
      const download = reader.page.waitForEvent('download');
      await reader.main.getByRole('button', { name: NAMES.en.all, exact: true }).click();
      assert.deepEqual(readFileSync(await (await download).path()), readFileSync(made('offline.html', [ARCHIVE])));
    });
  });

  test('letters from the device are no part of it', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open();
      const chooser = reader.page.waitForEvent('filechooser');
      await reader.page.getByRole('button', { name: 'Open a bundle…', exact: true }).click();
      const buffer = Buffer.from(JSON.stringify(letterOf('From my desk.')));
      await (await chooser).setFiles([{ name: 'own.json', mimeType: 'application/json', buffer }]);
      await reader.main.getByRole('heading', { level: 1, name: 'A letter by hand', exact: true }).waitFor();
      assert.equal(await reader.main.getByRole('button', { name: /^Save a copy/ }).count(), 0);
      await reader.link('Letters', reader.page.getByRole('navigation').first()).click();
      await reader.settled();
      const download = reader.page.waitForEvent('download');
      await reader.main.getByRole('button', { name: NAMES.en.all, exact: true }).click();
      const bytes = readFileSync(await (await download).path());
      assert.ok(!bytes.includes('From my desk.'));
      assert.deepEqual(bytes, readFileSync(made('without.html', [ARCHIVE])));
    }));
});

describe('opened from a disk', () => {
  test('every letter is there in its languages and side by side, at cold addresses too', async () => {
    const file = made('open all 全部.html', [ARCHIVE]);
    await opening(browser, file, async (reader) => {
      const status = reader.page.getByRole('status', { name: 'Offline copy', exact: true });
      assert.equal(await status.textContent(), 'This page is a copy in one file. It needs no network.');
      for (const letter of letters) {
        for (const language of letter.languages) {
          await reader.open(`?letter=${letter.id}&lang=${language}#${body(letter)[0].id}`);
          assert.ok((await reader.heading.textContent()).includes(letter.title[language]));
          assert.equal(await reader.focused().getAttribute('id'), body(letter)[0].id);
        }
      }
      await reader.open(`?letter=${recent.id}&lang=en`);
      await reader.choose('side');
      for (const language of recent.languages) assert.ok((await reader.heading.textContent()).includes(recent.title[language]));
      assert.match(reader.page.url(), /view=side/);
      await reader.choose('chinese');
      assert.equal(await reader.language(), 'zh-Hant');
      await reader.reload();
      assert.equal(await reader.language(), 'zh-Hant');
      assert.equal(await reader.main.getByRole('button', { name: /^Save a copy|副本/ }).count(), 0);
    });
  });

  test('search finds in either script, and Back leads back', async () => {
    const file = made('search.html', [ARCHIVE]);
    await opening(browser, file, async (reader) => {
      const field = reader.page.getByRole('search').getByRole('searchbox');
      const results = reader.main.getByRole('list', { name: 'Search results' });
      for (const [words, printed] of [['郑敬基', '鄭敬基'], ['huseyn celil', 'Celil']]) {
        await field.fill(words);
        await field.press('Enter');
        await results.locator('mark', { hasText: printed }).first().waitFor();
        await results.getByRole('link').first().click();
        await reader.settled();
        assert.match(reader.page.url(), /letter=/);
        await reader.page.goBack();
        await results.locator('mark', { hasText: printed }).first().waitFor();
        assert.equal(await field.inputValue(), words);
      }
      await reader.open('?lang=en&page=cases');
      await reader.link(entity('huseyin-celil').name.en, reader.main).first().click();
      await reader.settled();
      assert.match(reader.page.url(), /entity=huseyin-celil/);
      await reader.page.goBack();
      await reader.settled();
      assert.match(reader.page.url(), /page=cases/);
      assert.equal(await reader.heading.textContent(), 'Cases');
    });
  });

  test('citations name the file and not the folders of the machine', async () => {
    const file = made('cited.html', [ARCHIVE]);
    await opening(browser, file, async (reader) => {
      await reader.open(`?letter=${recent.id}&lang=en`);
      const colophon = await reader.page.locator('.colophon').textContent();
      assert.ok(colophon.includes(`cited.html?letter=${recent.id}`), colophon);
      assert.ok(!(await reader.page.locator('body').textContent()).includes(folder));
    });
  });
});

describe('the policy', () => {
  const page = readFileSync(join(DIST, 'copy.html'), 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page);
  const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  test('names the one script and the one style sheet by digest, and allows nothing else', () => {
    const [, script] = /<script>([^]*?)<\/script>/.exec(page);
    const [, style] = /<style>([^]*?)<\/style>/.exec(page);
    assert.equal(policy, `default-src 'none'; script-src ${digest(script)} 'wasm-unsafe-eval'; style-src ${digest(style)}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`);
    assert.doesNotMatch(page, /\bimport\(|import\.meta|(?:src|href)="(?!data:|")/);
  });

  test('is the same in every copy', () => {
    assert.ok(readFileSync(made('policy.html', [ARCHIVE]), 'utf8').includes(policy));
  });
});

describe('whatever the letters say', () => {
  /** Runs in the page: how many elements are scripts, and not data. */
  const scriptsThatRun = () => [...document.scripts].filter(({ type }) => type !== 'text/plain').length;
  const HOSTILE = ['</script><script>document.title = "run"</script>', '<!--<script>', '-->', ']]>', '%3C/script>%', '100 %', '&lt;b&gt; &amp;'];

  test('a text that would end its block stays a text', async () => {
    for (const [number, text] of HOSTILE.entries()) {
      const archive = join(folder, `hostile-${number}.json`);
      // Line ends of Windows and a byte order mark would come back otherwise, and no digest would fit.
      writeFileSync(archive, `\ufeff${JSON.stringify(letterOf(text), undefined, 2).replaceAll('\n', '\r\n')}`);
      const all = made(`hostile-${number}.html`, [archive]);
      const one = made(`hostile-${number}-one.html`, [archive], '--letter', 'opened-by-hand');
      for (const file of [all, one]) {
        await opening(browser, file, async (reader) => {
          assert.equal(await reader.passage('b1').textContent(), text);
          assert.equal(await reader.page.title(), 'A letter by hand – Opened by hand');
          assert.equal(await reader.page.evaluate(scriptsThatRun), 1);
        }, { address: '?letter=opened-by-hand' });
      }
    }
  });

  test('a hostile letter that a reader saves stays a letter', async () => {
    const hostile = JSON.stringify(letterOf(HOSTILE[0]));
    host.put(BUNDLE, hostile);
    host.put(INDEX, indexOf({ [BUNDLE.replace(/^letters\//, '')]: hostile }));
    try {
      const { bytes } = await saved(browser, host, '?letter=opened-by-hand', NAMES.en.one);
      const file = join(folder, 'saved-hostile.html');
      writeFileSync(file, bytes);
      await opening(browser, file, async (reader) => {
        assert.equal(await reader.passage('b1').textContent(), HOSTILE[0]);
      }, { address: '?letter=opened-by-hand' });
    } finally {
      host.mend();
    }
  });

  test('archives that are disguised as something else stay archives, all in one file', async () => {
    const texts = Object.entries(disguised()).filter(([name]) => name.startsWith('text-'));
    const archives = texts.map(([name, content]) => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    });
    const accepted = archives.filter(isValid);
    assert.ok(accepted.length > 20, `${accepted.length} of ${archives.length} are valid`);
    await opening(browser, made('disguised.html', accepted), async (reader) => {
      for (let number = 1; number <= accepted.length; number += 1) {
        const id = number === 1 ? 'opened-by-hand' : `opened-by-hand.${number}`;
        await reader.page.evaluate((to) => history.pushState(null, '', to), `?letter=${id}`);
        await reader.page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
        await reader.settled();
        assert.ok(await reader.passage('b1').isVisible(), accepted[number - 1]);
        assert.doesNotMatch(await reader.page.title(), /^run/);
      }
      assert.equal(await reader.page.evaluate(scriptsThatRun), 1);
    });
  });

  test('a block that was altered is not shown', async () => {
    const file = made('altered.html', [ARCHIVE]);
    const page = readFileSync(file, 'utf8');
    const word = bundle.letters[0].id;
    writeFileSync(file, page.replace(`"${word}"`, `"${word}x"`));
    await opening(browser, file, async (reader) => {
      await reader.alert.first().waitFor();
      assert.equal(await reader.main.getByRole('article').count(), 0);
    });
  });
});
