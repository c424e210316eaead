// How the reader fares with an archive: opening it, changing language and layout, going about and
// searching in it.

import { putLetters } from '../harness/letters.mjs';
import { LONG } from '../harness/limit.mjs';
import { launch, reading } from '../harness/reader.mjs';
import { serve } from '../harness/server.mjs';
import { measureOpening } from './opening.mjs';
import { CONTROLS, measureToggles } from './toggling.mjs';
import { CHANGES, measureTurns } from './turning.mjs';
import { measureTyping, TYPED } from './typing.mjs';

/** Each frame is drawn as soon as it can be, and not when a screen would next take one. */
const AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
/** The pages that are opened cold. */
const OPENED = ['list of letters', 'a letter'];

/**
 * Measures one archive of {@link readArchive}: `{archive, opening, toggles, turns, typing, failures}`,
 * each of the middle four by names. What cannot be measured is named in `failures` and keeps nothing else
 * from it; `say` is told what comes next.
 */
export async function measureReading(archive, effort, say) {
  const site = await serve();
  putLetters(site, archive.folder);
  const found = { archive, opening: {}, toggles: {}, turns: {}, typing: {}, failures: [] };
  const attempt = async (kind, name, work, flags = []) => {
    say(`${kind}: ${name}`);
    // Each in a browser of its own: what one leaves behind, or takes with it, is not the next one's.
    const browser = await launch(...flags);
    try {
      found[kind][name] = await work(browser);
    } catch (error) {
      console.error(error);
      found.failures.push(`${kind}: ${name}`);
    } finally {
      await browser.close();
    }
  };
  const { places } = archive;
  for (const page of OPENED) {
    await attempt('opening', page, (browser) => measureOpening(browser, site, places[page], archive.letters, effort));
  }
  for (const page of Object.keys(places)) {
    for (const control of Object.keys(CONTROLS)) {
      const work = (reader, session) => measureToggles(reader, session, places[page], control, effort);
      await attempt('toggles', `${control}, ${page}`, (browser) => withReader(browser, site, work));
    }
  }
  for (const change of Object.keys(CHANGES)) {
    const work = (reader, session) => measureTurns(reader, session, places, change, effort);
    await attempt('turns', change, (browser) => withReader(browser, site, work));
  }
  for (const kind of Object.keys(TYPED)) {
    // Each key of a word is another query: fewer than all of them would say nothing of the rest.
    const whole = { ...effort, times: Math.max(effort.times, TYPED[kind].join('').length) };
    const work = (reader, session) => measureTyping(reader, session, kind, whole);
    await attempt('typing', kind, (browser) => withReader(browser, site, work), AT_ONCE);
  }
  await site.kill();
  return found;
}

/** Does `work` with a reader who has patience for a large archive. */
async function withReader(browser, site, work) {
  let result;
  await reading(browser, site, { limit: LONG }, async (reader) => {
    const context = reader.page.context();
    context.setDefaultTimeout(180_000);
    result = await work(reader, await context.newCDPSession(reader.page));
  });
  return result;
}
