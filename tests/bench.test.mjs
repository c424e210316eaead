// The bench itself, at a tiny size: that it measures, stops what does not answer, judges all engines in
// one way, and writes a page. No time is asserted. Our own engine is not in it, as compiling it takes
// longer than all of these tests; the plain scan goes the same way.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { measuredOn, report } from './bench/report.mjs';
import { documentsOf } from './bench/search/documents.mjs';
import { Judge, readJudgements } from './bench/search/judgements.mjs';
import { demands as asked } from './bench/asked.mjs';
import { demands } from './bench/search/ratios.mjs';
import { searchPlots, searchSection } from './bench/search/section.mjs';
import { judgeEngine, measureEngine, searched, serveEngines } from './bench/searching.mjs';
import { launch } from './harness/reader.mjs';
import { DIST } from './harness/server.mjs';

const LETTERS = fileURLToPath(new URL('../public/letters', import.meta.url));
const BUNDLE = `${LETTERS}/canada-china.json`;
const bundle = JSON.parse(readFileSync(BUNDLE));
const lines = readFileSync(new URL('../crates/letters-search/tests/judgements.txt', import.meta.url), 'utf8');
const effort = { times: 1, seconds: 5, patience: 10 };

describe('an engine in a browser', () => {
  let site;
  before(async () => (site = await serveEngines(['scan'], DIST)));
  after(() => site.kill());

  test('is measured and judged, and what was found makes a page with plots', async () => {
    const archive = searched(LETTERS);
    const measured = await measureEngine(site, 'scan', archive, effort);
    assert.deepEqual([measured.failed, measured.stopped], [undefined, undefined]);
    assert.equal(measured.keystrokes.times, measured.keystrokes.of);
    assert.ok(measured.opening.first > 0 && measured.opening.all >= measured.opening.first && measured.heap > 0);
    const judged = await judgeEngine(site, 'scan', BUNDLE, effort.patience);
    const { right, of } = judged.categories.substring;
    assert.ok(right > 0 && right <= of, 'a scan finds parts of words');
    const found = { effort, results: [{ archive, engines: [measured] }], judged: [judged], program: { bytes: 1, brotli: 1, search: 1, later: 1 } };
    assert.match(searchSection(found), /\| plain scan \|/);
    for (const [name, svg] of Object.entries(searchPlots(found))) assert.match(svg, /^<svg [\s\S]*plain scan[\s\S]*<\/svg>\n$/, name);
  });

  test('that does not answer is stopped', async () => {
    site.put('stuck.mjs', 'globalThis.bench = { fetch() {}, open() { for (;;); } }');
    const found = await measureEngine(site, 'stuck', searched(LETTERS), { ...effort, patience: 1 });
    assert.deepEqual(found.stopped, { doing: 'opening', seconds: 1 });
  });

  test('may read the clock as exactly as browsers allow', async () => {
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(site.at());
    assert.equal(await page.evaluate(() => globalThis.crossOriginIsolated), true);
    await browser.close();
  });
});

test('judgements are decided by what is found, and speak of places that exist', () => {
  const judge = new Judge([bundle]);
  const documents = documentsOf([bundle]);
  const genocide = documents.filter(({ en }) => en.includes('genocide')).map(({ id }) => id);
  const line = (text) => readJudgements(`= shipped\nany | x | ${text}`).shipped[0];
  assert.ok(judge.isRight(line('has 2026:i3; not 2009:p1'), genocide));
  assert.ok(judge.isRight(line('all genocide'), genocide));
  assert.ok(!judge.isRight(line('none'), genocide) && judge.isRight(line('none'), []));
  assert.ok(!judge.isRight(line('first 2009:p1'), genocide));
  assert.equal(readJudgements('= shipped\nany | case:x | none\nany | x | names y').shipped.length, 0);
  const every = documents.map(({ id }) => id);
  for (const { query, expected } of readJudgements(lines).shipped) {
    const has = expected.filter(({ what }) => what === 'has' || what === 'first').map(({ value }) => ({ what: 'has', value }));
    assert.ok(judge.isRight({ expected: has }, every), query);
  }
});

test('what is asked of the search is met, not met or not measured', () => {
  const engine = (name, p95) => ({ engine: name, keystrokes: { p95, worst: 9 } });
  const archive = { letters: 10_000, text: 1e6 };
  const found = demands([{ archive, engines: [engine('ours', 2), engine('flexsearch', 11)] }], { search: 61_000, later: 12_000 });
  assert.deepEqual(found.map(({ met }) => met), [true, false, true, undefined, undefined, false]);
});

test('what is asked of reading is asked of every size, or of one', () => {
  const spread = (p95) => ({ median: p95, p95, worst: p95 });
  const toggles = { language: { script: spread(9) } };
  const typing = { words: { painted: spread(20) } };
  const result = (letters) => ({ archive: { letters }, opening: {}, toggles, typing });
  const found = asked([result(1_000), result(10_000)]);
  assert.deepEqual(found.map(({ letters, met }) => [letters, met]), [[1_000, true], [10_000, true], [1_000, false], [10_000, true]]);
});

test('a run that measures one subject leaves the parts of others as they are', () => {
  const machine = measuredOn({ cores: 2, browser: 'a browser', load: 0.25, priority: 0 });
  const page = report('', { reading: `${machine}\n\nread`, search: 'old' });
  const next = report(page, { search: 'new' });
  assert.equal(next, page.replace('old', 'new'));
});
