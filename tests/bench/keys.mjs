// Pressing a key many times, and what the page does each time.

import { summary } from './statistics.mjs';
import { afterKeys, traced } from './trace.mjs';

/** The fewest presses of which a summary says anything. */
const FEWEST = 3;
/** Presses that are not measured: code is compiled the first time. */
const UNMEASURED = 2;

/**
 * Waits until the page has nothing left to do: a key is measured alone, and not with the index that is made
 * meanwhile.
 */
export async function idle(reader) {
  await reader.whole();
  await reader.page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/**
 * Presses a key until there are `times` presses or `seconds` have passed, and sums up what followed.
 * `ready` brings the page to where the key is pressed; `press` presses it. Both get the number of the
 * press, from 0.
 */
export async function measureKeys(reader, session, { times, seconds }, { ready, press }) {
  const answers = [];
  const once = async (number) => {
    await ready(number);
    const events = await traced(session, async () => {
      await press(number);
      // First the reader alone, and only then the question whether it has come to rest.
      await reader.page.waitForTimeout(60);
      await reader.settled();
      await reader.settled();
    });
    return afterKeys(events, 'keydown');
  };
  const start = Date.now();
  for (let number = 0; number < UNMEASURED + times; number += 1) {
    if (answers.length >= FEWEST && Date.now() - start > seconds * 1000) break;
    const found = await once(number);
    if (found.length !== 1) throw new Error(`the trace has ${found.length} answers to one key`);
    if (number >= UNMEASURED) answers.push(...found);
  }
  const of = (name) => summary(answers.map((answer) => answer[name]));
  return { script: of('script'), layout: of('layout'), painted: of('painted') };
}
