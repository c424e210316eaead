// Pagefind works otherwise: it indexes pages where a site is made, and a reader's browser fetches those
// parts of the index that a query needs. So what is measured is how long making the index takes, how
// large it is, and what a reader has to fetch and to wait for.

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { launch } from '../../harness/reader.mjs';
import { serve } from '../../harness/server.mjs';
import { summary } from '../statistics.mjs';
import { documentsOf } from './documents.mjs';
import { QUERIES } from './queries.mjs';

/** So many results are fetched for a query: what its own interface shows at first. */
const SHOWN = 5;

/** Measures Pagefind with the letters of an archive, one page a letter. */
export async function measurePagefind({ letters, files }, { patience }) {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  try {
    const pages = pagesOf(files);
    const build = await built(pages, folder, patience);
    if (build === undefined) return { letters, stopped: { doing: 'building', seconds: patience } };
    return { letters, build, ...sizes(folder), ...(await fetched(folder)) };
  } catch (error) {
    return { letters, failed: { why: error.message.split('\n')[0] } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One page for each letter, with all its texts in both languages. */
function pagesOf(files) {
  const pages = new Map();
  for (const { id, en, zh, names } of documentsOf(files.map((bytes) => JSON.parse(bytes)))) {
    const [letter, kind] = id.split('/');
    const element = kind === 'title' ? 'h1' : 'p';
    const texts = [[en, 'en'], [zh, 'zh-Hant'], [names, 'en']].filter(([text]) => text);
    const page = pages.get(letter) ?? [];
    page.push(...texts.map(([text, language]) => `<${element} lang="${language}">${escape(text)}</${element}>`));
    pages.set(letter, page);
  }
  const html = (body) => `<!doctype html><html lang="en"><title>Letter</title><main data-pagefind-body>${body.join('\n')}</main></html>`;
  return [...pages].map(([letter, body]) => ({ url: `/${letter}/`, content: html(body) }));
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** How long it takes to index the pages and to write the index, in milliseconds; nothing if too long. */
async function built(pages, folder, patience) {
  const { index } = await pagefind.createIndex();
  const start = performance.now();
  const work = async () => {
    for (const page of pages) await index.addHTMLFile(page);
    await index.writeFiles({ outputPath: folder });
    return performance.now() - start;
  };
  let timer;
  const late = new Promise((done) => (timer = setTimeout(done, patience * 1000)));
  const took = await Promise.race([work(), late]);
  clearTimeout(timer);
  await pagefind.close();
  return took;
}

function sizes(folder) {
  const names = readdirSync(folder, { recursive: true });
  const lengths = names.map((name) => statSync(join(folder, name))).filter((stat) => stat.isFile()).map(({ size }) => size);
  return { files: lengths.length, bytes: lengths.reduce((sum, length) => sum + length, 0) };
}

/** What each query fetches, and how long it takes until its results are there, with nothing cached. */
async function fetched(folder) {
  const site = await serve({ folder, policy: false });
  site.put('index.html', '<!doctype html><meta charset="utf-8"><title>Pagefind</title>');
  const browser = await launch();
  const queries = [];
  for (const query of QUERIES) {
    const page = await browser.newPage();
    await page.goto(site.at());
    site.log.length = 0;
    const took = await page.evaluate(ask, [query, SHOWN]);
    const bytes = site.log.reduce((sum, { path }) => sum + (site.read(path)?.length ?? 0), 0);
    queries.push({ took, bytes });
    await page.close();
  }
  await browser.close();
  await site.kill();
  return { took: summary(queries.map(({ took }) => took)), fetched: summary(queries.map(({ bytes }) => bytes)) };
}

/** Runs in the page: loads Pagefind, and asks it once. */
async function ask([query, shown]) {
  const start = performance.now();
  const engine = await import('/pagefind.js');
  const { results } = await engine.search(query);
  await Promise.all(results.slice(0, shown).map((result) => result.data()));
  return performance.now() - start;
}
