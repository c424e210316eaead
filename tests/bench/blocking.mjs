// For how long a page that opens an archive cannot answer.
//
// The tools by which a browser is driven follow its network, and to do so decode every answer once more,
// on the page's own thread: some 50 ms for a bundle of 9 MB. So here the browser is told nothing but where
// to go, and looks at nothing but its trace.

import puppeteer from 'puppeteer-core';
import { setTimeout } from 'node:timers/promises';
import { executable, FLAGS } from '../harness/reader.mjs';
import { longestTask, traced } from './trace.mjs';

/** How long the trace goes on when the letters can be read, while they are indexed: in milliseconds, at least and for each letter. */
const [LEAST, EACH] = [1_000, 1];

/** The longest task of the page's thread, for each time that a browser which knows nothing of the site opens an address. */
export async function measureBlocking(site, reference, letters, times) {
  const browser = await puppeteer.launch({ executablePath: executable(), args: FLAGS });
  try {
    const longest = [];
    for (let time = 0; time < times; time += 1) longest.push(await openOnce(browser, site.at(reference), LEAST + EACH * letters));
    return longest;
  } finally {
    await browser.close();
  }
}

async function openOnce(browser, address, after) {
  const context = await browser.createBrowserContext();
  const made = browser.waitForTarget((target) => target.browserContext() === context);
  // A page that Puppeteer opens itself would be followed by its tools.
  const root = await browser.target().createCDPSession();
  await root.send('Target.createTarget', { url: 'about:blank', browserContextId: context.id });
  const session = await (await made).createCDPSession();
  const events = await traced(session, async () => {
    await session.send('Page.navigate', { url: address });
    while (!(await canBeRead(session))) await setTimeout(250);
    await setTimeout(after);
  });
  await context.close();
  return longestTask(events);
}

async function canBeRead(session) {
  const { result } = await session.send('Runtime.evaluate', { expression: `(${isReadable})()` });
  return result.value === true;
}

/** Runs in the page: whether the letters stand on it. */
export function isReadable() {
  return Boolean(
    document.querySelector('[role=radiogroup]') &&
      document.querySelector('main h1') &&
      !document.querySelector('main progress, main [role=progressbar]'),
  );
}
