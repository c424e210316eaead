// From following a link to reading, by somebody who has never been here.

import { memoryOf, rememberMemories } from '../harness/memory.mjs';
import { LONG } from '../harness/limit.mjs';
import { reading } from '../harness/reader.mjs';
import { isReadable, measureBlocking } from './blocking.mjs';
import { median, summary } from './statistics.mjs';

/** The most and the fewest times that an address is opened. */
const [MOST, FEWEST] = [7, 3];

/** Opens an address of so many letters cold several times: each time in a browser that knows nothing of the site. */
export async function measureOpening(browser, site, reference, letters, { times, seconds }) {
  const start = Date.now();
  const rounds = [];
  for (let time = 0; time < Math.min(times, MOST); time += 1) {
    if (time >= FEWEST && Date.now() - start > seconds * 1000) break;
    rounds.push(await openOnce(browser, site, reference));
  }
  const of = (name) => rounds.map((round) => round[name]);
  return {
    reference,
    readable: summary(of('readable')),
    longest: summary(await measureBlocking(site, reference, letters, rounds.length)),
    bytes: median(of('bytes')),
    heap: median(of('heap')),
    wasm: median(of('wasm')),
  };
}

async function openOnce(browser, site, reference) {
  let round;
  await reading(browser, site, { prepare: prepare(), limit: LONG }, async (reader) => {
    const { page } = reader;
    page.context().setDefaultTimeout(180_000);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(reader.address(reference));
    await page.waitForFunction(() => globalThis.readableAt > 0, null, { polling: 250 });
    const readable = await page.evaluate(() => globalThis.readableAt);
    round = { readable, bytes, ...(await memoryOf(page, session)) };
  });
  return round;
}

/** Both preparations as one script: what runs in a page can name nothing outside of itself. */
const prepare = () => `(${rememberMemories})(); (${noteReadable})(${isReadable});`;

/**
 * Runs in the page before anything else: notes when the letters stand on the page and have been
 * painted, in milliseconds from the start of the navigation.
 */
function noteReadable(isThere) {
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    // The second frame begins when the first one has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.readableAt = performance.now())));
  });
  observer.observe(document, { subtree: true, childList: true });
}
