// Uses the release for as long as a reader might in weeks, and fails if it holds on to what nobody
// needs any more. Sizes are judged here, times never.
//
//   cargo xtask soak [--letters 1000] [--pages 1000] [--toggles 2000] [--searches 10000]
//
// The archive is made by `cargo xtask generate`; $OPEN_LETTERS_GENERATED names its folder.

import { parseArgs } from 'node:util';
import { putLetters } from './harness/letters.mjs';
import { memoryOf, rememberMemories } from './harness/memory.mjs';
import { LONG } from './harness/limit.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';
import { detachedNodes } from './soak/detached.mjs';
import { search } from './soak/searching.mjs';
import { Walk } from './soak/walk.mjs';

/** The most by which heap and WebAssembly memory may grow, in bytes. */
const MOST_GROWTH = 2_000_000;
/** The most nodes that may be in no document and still be held. */
const MOST_DETACHED = 50;
/** What is done before the first measurement: caches fill, code is compiled. */
const WARM_UP = 50;

const { values } = parseArgs({
  options: {
    toggles: { type: 'string', default: '2000' },
    pages: { type: 'string', default: '1000' },
    searches: { type: 'string', default: '10000' },
  },
});
const [toggles, pages, searches] = [values.toggles, values.pages, values.searches].map(Number);

const browser = await launch();
const site = await serve();
putLetters(site, process.env.OPEN_LETTERS_GENERATED);
try {
  // Nobody types so fast that a browser holds back changes of the address; here it does, and says so.
  const options = { prepare: rememberMemories, allow: /Throttling navigation/, limit: LONG };
  await reading(browser, site, options, async (reader) => {
    reader.page.setDefaultTimeout(60_000);
    await soak(reader);
  });
} finally {
  await browser.close();
  await site.kill();
}

/** Walks, then searches, and judges what the page holds before and after each. */
async function soak(reader) {
  const session = await reader.page.context().newCDPSession(reader.page);
  const measure = async (when) => {
    await walk.home();
    const held = { ...(await memoryOf(reader.page, session)), detached: await detachedNodes(session) };
    console.log(`${when}: ${words(held)}`);
    return held;
  };
  const walk = new Walk(reader);
  await reader.open();
  await walk.until(WARM_UP, WARM_UP);
  const before = await measure('after warming up');
  await walk.until(WARM_UP + pages, WARM_UP + toggles, ({ pages: gone, toggles: done }) => {
    if (gone % 100 === 0) console.log(`${gone} page changes, ${done} toggles …`);
  });
  const walked = await measure(`after ${pages} page changes and ${toggles} toggles more`);
  judge(before, walked);
  await search(reader, WARM_UP);
  const ready = await measure('after warming up the search');
  await search(reader, searches, (made) => made % 1000 === 0 && console.log(`${made} searches …`));
  judge(ready, await measure(`after ${searches} searches more`));
}

function words({ heap, wasm, detached }) {
  const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
  return `heap ${kilobytes(heap)}, WebAssembly ${kilobytes(wasm)}, detached nodes ${detached}`;
}

function judge(before, after) {
  const growth = after.heap + after.wasm - before.heap - before.wasm;
  const { detached } = after;
  console.log(`growth ${growth} bytes (at most ${MOST_GROWTH}), detached nodes ${detached} (at most ${MOST_DETACHED})`);
  const faults = [];
  if (growth > MOST_GROWTH) faults.push(`memory grew by ${growth} bytes, more than ${MOST_GROWTH}`);
  if (detached > MOST_DETACHED) faults.push(`${detached} nodes are held without a document, more than ${MOST_DETACHED}`);
  for (const fault of faults) console.error(`error: ${fault}`);
  if (faults.length) process.exitCode = 1;
}
