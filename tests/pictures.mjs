// Takes pictures of the main pages of the release, for the documentation and for looking at.
//
//   cargo xtask pictures [--all] [FOLDER]      or: node tests/pictures.mjs [--all] [FOLDER]
//
// Without a folder they lie in docs/pictures. A name says page, width, language and colours:
// letter-side-wide-zh-dark.png. Without `--all` it takes those that show something of their own.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { early, recent } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const PAGES = {
  list: '?',
  letter: `?letter=${recent.id}`,
  'letter-passage': `?letter=${recent.id}#i2`,
  'letter-side': `?letter=${recent.id}&view=side#p3`,
  'letter-2009': `?letter=${early.id}`,
  'letter-end': `?letter=${recent.id}#note_n1`,
  entity: '?entity=huseyin-celil',
  cases: '?page=cases',
  organizations: '?page=organizations',
  search: '?#q=郑敬基',
  'letter-searched': `?letter=${recent.id}&view=side#i2&q=huseyn`,
  comparison: `?compare=${early.id}&with=${recent.id}`,
  about: '?page=about',
};
const WIDTHS = { narrow: { width: 360, height: 720 }, wide: { width: 1280, height: 800 } };
/** How high the window is for pages whose matter begins below what others show. */
const HIGH = { entity: 1180 };
const LANGUAGES = { en: 'en', zh: 'zh-Hant' };
const COLOURS = { light: false, dark: true };

/** The pictures of the documentation. */
const CHOSEN = new Set([
  'list-wide-en-light',
  'list-narrow-zh-dark',
  'letter-wide-zh-light',
  'letter-narrow-en-light',
  'letter-side-wide-en-light',
  'letter-side-wide-zh-dark',
  'letter-side-narrow-zh-light',
  'letter-2009-wide-zh-light',
  'entity-wide-en-light',
  'cases-wide-zh-dark',
  'organizations-wide-zh-dark',
  'organizations-narrow-en-light',
  'search-wide-en-light',
  'search-narrow-zh-light',
  'letter-searched-wide-en-dark',
  'comparison-wide-en-light',
  'about-narrow-zh-dark',
]);

const options = process.argv.slice(2);
const takesAll = options.includes('--all');
const folder = options.find((option) => !option.startsWith('-')) ?? fileURLToPath(new URL('../docs/pictures', import.meta.url));

const pairs = (first, second) => first.flatMap((one) => second.map((other) => [one, other]));
const browser = await launch('--hide-scrollbars');
const site = await serve();
await mkdir(folder, { recursive: true });
let taken = 0;
for (const [[size, tongue], colour] of pairs(pairs(Object.keys(WIDTHS), Object.keys(LANGUAGES)), Object.keys(COLOURS))) {
  await reading(browser, site, { ...WIDTHS[size], dark: COLOURS[colour] }, async (reader) => {
    for (const [page, reference] of Object.entries(PAGES)) {
      const name = `${page}-${size}-${tongue}-${colour}`;
      if (!takesAll && !CHOSEN.has(name)) continue;
      const { width, height } = WIDTHS[size];
      await reader.page.setViewportSize({ width, height: HIGH[page] ?? height });
      const [query, fragment] = reference.split('#');
      await reader.page.goto('about:blank');
      await reader.open(`${query}&lang=${LANGUAGES[tongue]}${fragment ? `#${fragment}` : ''}`);
      await reader.page.screenshot({ path: join(folder, `${name}.png`) });
      taken += 1;
    }
  });
}
await browser.close();
await site.kill();
console.log(`${taken} pictures`);
