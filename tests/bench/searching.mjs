// How searching fares beside other engines: each engine alone in a browser of its own, with the same
// letters and the same queries.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { filesOf } from '../harness/letters.mjs';
import { memoryOf, rememberMemories } from '../harness/memory.mjs';
import { launch } from '../harness/reader.mjs';
import { serve } from '../harness/server.mjs';
import { bytesOfText, documentsOf } from './search/documents.mjs';
import { Judge, readJudgements } from './search/judgements.mjs';
import { measurePagefind } from './search/pagefind.mjs';
import { FIRST, QUERIES } from './search/queries.mjs';
import { median, summary } from './statistics.mjs';

/** The engines, by the names of their modules. */
export const ENGINES = {
  ours: 'ours',
  scan: 'plain scan',
  ufuzzy: 'uFuzzy',
  flexsearch: 'FlexSearch',
  minisearch: 'MiniSearch',
  lunr: 'Lunr',
  orama: 'Orama',
  fuse: 'Fuse.js',
};

/** Our engine, as wasm-bindgen names it. */
const PROGRAM = 'letters_search_bench_bg.wasm';
/** Alone in its process, a page may read the clock to five microseconds. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
/** An archive that is opened within so many milliseconds is opened this often, and the median counts. */
const [QUICK, OPENINGS] = [10_000, 3];
/** In milliseconds: a browser that has just started is busy with itself. */
const REST = 1_500;
/** So many hits of each query are judged. */
const JUDGED = 500;
const JUDGEMENTS = new URL('../../crates/letters-search/tests/judgements.txt', import.meta.url);
const SHIPPED = new URL('../../public/letters/canada-china.json', import.meta.url);

/**
 * Measures these engines with the archives of some folders. `paths` are `{engine, first, without, judged, numbers}`: the folder
 * with our engine, those with the same program without what the reader fetches later and without search, the bundle of generated letters of which judgements speak, and the file that gets all
 * numbers as they come. Gives what
 * {@link searchSection} takes; `say` is told what comes next.
 */
export async function measureSearching(names, folders, paths, effort, say) {
  const site = await serveEngines(names, paths.engine);
  const found = { effort, results: [], judged: [], program: weight(paths) };
  const keep = (list, item) => {
    list.push(item);
    writeFileSync(paths.numbers, JSON.stringify(found, null, 1));
  };
  for (const folder of folders) {
    const archive = searched(folder);
    const result = { archive: { ...archive, files: undefined }, engines: [] };
    keep(found.results, result);
    for (const name of names) {
      say(`${archive.letters} letters: ${ENGINES[name]}`);
      keep(result.engines, await measureEngine(site, name, archive, effort));
    }
    say(`${archive.letters} letters: Pagefind`);
    result.pagefind = await measurePagefind(archive, effort);
  }
  for (const name of names) {
    say(`judgements: ${ENGINES[name]}`);
    keep(found.judged, await judgeEngine(site, name, paths.judged, effort.patience));
  }
  await site.kill();
  return found;
}

/**
 * What our engine weighs, how much of that is its search as it is there from the first visit on, and how much is
 * fetched later. Without both it is a program that reads bundles.
 */
function weight({ engine, first, without }) {
  const program = (folder) => readFileSync(join(folder, PROGRAM));
  const brotli = (folder) => brotliCompressSync(program(folder)).length;
  const [all, early, none] = [engine, first, without].map(brotli);
  return { bytes: program(engine).length, brotli: all, search: early - none, later: all - early };
}

/** A host with a page for each engine, and our own engine from a folder. */
export async function serveEngines(names, folder) {
  const site = await serve({ folder, policy: false, headers: ISOLATED });
  site.put('index.html', '<!doctype html><meta charset="utf-8"><title>Engines</title>');
  for (const name of names) {
    const entry = fileURLToPath(new URL(`search/engines/${name}.mjs`, import.meta.url));
    const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, format: 'esm', minify: true, write: false, logLevel: 'error' });
    site.put(`${name}.mjs`, outputFiles[0].text);
  }
  return site;
}

/** What an archive's folder holds: its bundles, and how much text that is. */
export function searched(folder) {
  const files = Object.entries(filesOf(folder)).filter(([name]) => name !== 'index.json');
  const bundles = files.map(([, bytes]) => JSON.parse(bytes));
  const documents = documentsOf(bundles);
  const letters = bundles.reduce((sum, bundle) => sum + bundle.letters.length, 0);
  const bytes = files.reduce((sum, [, content]) => sum + content.length, 0);
  return { files: files.map(([, content]) => content), letters, documents: documents.length, bytes, text: bytesOfText(documents) };
}

/**
 * Measures one engine with one archive of {@link searched}. What it could not do within
 * `effort.patience` seconds is missing; `stopped` says at what it was stopped, `failed` why it failed.
 */
export async function measureEngine(site, name, archive, effort) {
  const paths = putBundles(site, archive.files);
  // Building may take long and happens once; nobody waits as long for a keystroke.
  const typing = { ...effort, patience: effort.patience / 3 };
  const openings = [];
  const found = { engine: name, letters: archive.letters };
  for (let isLast = false; !isLast && !found.stopped && !found.failed; ) {
    await attempt(found, effort.patience, site, name, async (page, session, step) => {
      await page.evaluate((files) => globalThis.bench.fetch(files), paths);
      step('opening');
      openings.push(await page.evaluate((query) => globalThis.bench.open(query), FIRST));
      isLast = openings.length >= OPENINGS || openings[0].all > QUICK;
      if (!isLast) return;
      Object.assign(found, await memoryOf(page, session));
      step('typing');
      const strokes = await page.evaluate(([queries, given]) => globalThis.bench.type(queries, given), [QUERIES, typing]);
      found.keystrokes = keystrokes(strokes);
    });
  }
  if (openings.length) found.opening = middle(openings);
  return found;
}

/** Of each time the middle one. */
function middle(openings) {
  const of = (name) => [name, median(openings.map((opening) => opening[name]))];
  return Object.fromEntries(['read', 'build', 'first', 'all'].map(of));
}

/** A keystroke takes what it takes in the middle one of its times: others use this machine as well. */
function keystrokes(strokes) {
  const took = strokes.map(({ typed, took: times }) => ({ typed, took: median(times) }));
  const of = QUERIES.reduce((sum, query) => sum + [...query].length, 0);
  const slowest = took.toSorted((a, b) => b.took - a.took).slice(0, 3).map(({ typed }) => typed);
  return { ...summary(took.map((stroke) => stroke.took)), of, rounds: strokes.at(-1)?.took.length ?? 0, slowest };
}

/** How many judgements of each category an engine gets right: `{category: {right, of}}`. */
export async function judgeEngine(site, name, generated, patience) {
  const judgements = readJudgements(readFileSync(JUDGEMENTS, 'utf8'));
  const files = { shipped: readFileSync(SHIPPED), generated: readFileSync(generated) };
  const found = { engine: name, categories: {} };
  for (const [archive, lines] of Object.entries(judgements)) {
    const judge = new Judge([JSON.parse(files[archive])]);
    await attempt(found, patience, site, name, async (page, _, step) => {
      await page.evaluate((paths) => globalThis.bench.fetch(paths), putBundles(site, [files[archive]]));
      step('opening');
      await page.evaluate((query) => globalThis.bench.open(query), FIRST);
      step('judging');
      const queries = lines.map(({ query }) => query);
      const answers = await page.evaluate(([texts, limit]) => globalThis.bench.find(texts, limit), [queries, JUDGED]);
      lines.forEach((line, place) => count(found.categories, line, judge.isRight(line, answers[place])));
    });
  }
  return found;
}

function count(categories, { category, query }, isRight) {
  const counted = (categories[category] ??= { right: 0, of: 0, wrong: [] });
  counted.of += 1;
  if (isRight) counted.right += 1;
  else counted.wrong.push(query);
}

/** Puts bundles on the site, and gives their addresses. */
function putBundles(site, files) {
  return files.map((content, number) => {
    site.put(`bundle-${number}.json`, content);
    return `bundle-${number}.json`;
  });
}

/** Does `work` with the engine's page in a new browser, for so many seconds at most for each step. */
async function attempt(found, patience, site, name, work) {
  const browser = await launch();
  let doing = 'starting';
  let stop;
  const stopped = new Promise((_, failed) => (stop = failed));
  let timer;
  const step = (next) => {
    doing = next;
    clearTimeout(timer);
    timer = setTimeout(() => stop(new Stopped()), patience * 1000);
  };
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on('crash', () => stop(new Error('the page has crashed, as a rule for lack of memory')));
    await page.addInitScript(rememberMemories);
    await page.goto(site.at());
    await page.waitForTimeout(REST);
    step('starting');
    await page.evaluate((address) => import(address), `/${name}.mjs`);
    const session = await page.context().newCDPSession(page);
    await Promise.race([work(page, session, step), stopped]);
  } catch (error) {
    if (error instanceof Stopped) found.stopped = { doing, seconds: patience };
    else found.failed = { doing, why: error.message.split('\n')[0] };
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

class Stopped extends Error {}
