// Thirty times over: the host has another version, or gives files that are wrong, or nothing new, as a
// number decides; it dies, and comes back. A reader with a copy reads on, and never sees what no version holds.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { letters } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { deploy, marked, releaseOn } from './harness/release.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
after(() => browser.close());
const allow = /Failed to load resource|Refused to apply style|net::ERR_|Open Letters|service worker|FetchEvent|Failed to fetch/i;
const CYCLES = 30;

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Runs in the page. A host that hangs never answers it. */
function lookForUpdate() {
  navigator.serviceWorker.getRegistration().then((registration) => registration.update()).catch(() => {});
}

const FAULTS = [{ status: 404 }, { status: 503 }, { cut: 40 }, { broken: 40 }, { stall: 40 }, { hang: true }, { reset: true }];

for (const seed of [20090112, 20260109]) {
  test(`after ${CYCLES} restarts every letter is still one of the versions (seed ${seed})`, async () => {
    const host = await serve({ prefix: '/a/b/' });
    const next = numbers(seed);
    const oneOf = (list) => list[Math.floor(next() * list.length)];
    const versions = [''];
    const happen = {
      'nothing new': () => {},
      'another version is there': () => {
        host.mend();
        versions.push(`V${versions.length}`);
        deploy(host, marked(host, versions.at(-1)));
      },
      'files go wrong': () => {
        const paths = [...Object.keys(releaseOn(host).files), 'offline.js'];
        for (let count = 0; count < 3; count += 1) host.fault(oneOf(paths), oneOf(FAULTS));
      },
      'a login page is in the way': () => host.put(oneOf(Object.keys(releaseOn(host).files)), '<!DOCTYPE html><title>Log in</title>'),
      'half a deployment': () => host.put('letters/index.json', '{"format":'),
    };
    await reading(browser, host, { offline: true, allow, limit: 400_000 }, async (reader) => {
      await reader.open();
      await reader.page.getByText('Available offline').first().waitFor();
      let tab = reader;
      const read = async (when) => {
        const isCold = next() < 0.4;
        if (isCold) {
          if (tab !== reader) await tab.page.close();
          tab = await reader.another();
        }
        const letter = oneOf(letters);
        const language = oneOf(letter.languages);
        await tab.open(`?letter=${letter.id}&lang=${language}`);
        await tab.page.evaluate(() => (window.isTheSamePage = true));
        const where = `${when}, ${letter.id}, ${language}`;
        const heading = await tab.heading.textContent();
        const expected = versions.map((version) => `${version} ${letter.title[language]}`.trim());
        assert.ok(expected.includes(heading), `${where}: ${heading}`);
        assert.equal(await tab.alert.count(), 0, where);
        assert.ok(await tab.passage(letter.blocks.at(-1).id).isVisible(), where);
        if (next() < 0.3) await tab.page.evaluate(lookForUpdate);
        assert.equal(await tab.page.evaluate(() => window.isTheSamePage), true, `${where}: nothing reloads a page`);
      };
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        const event = oneOf(Object.keys(happen));
        await happen[event]();
        await read(`cycle ${cycle}, alive: ${event}`);
        await host.kill();
        await read(`cycle ${cycle}, dead: ${event}`);
        await host.listen();
      }
    });
    await host.kill();
  });
}
