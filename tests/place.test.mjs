// Keeping the place: what one reads stays under one's eyes when its language or layout changes, and
// an address with a passage leads to it.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { recent } from './harness/archive.mjs';
import { launch, PLACES, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve();
after(() => Promise.all([browser.close(), host.kill()]));
const letter = `?letter=${recent.id}`;
const inBoth = recent.blocks.filter((block) => recent.languages.every((tag) => block.text[tag]));

/** How far a passage may move, in pixels: less than a person sees. */
const STILL = 4;

/** Runs in the page: the passage that is read, which is the first one that reaches below the bar. */
function atTop(ids) {
  const edge = document.querySelector('[role=radiogroup]').parentElement.getBoundingClientRect().bottom;
  const found = ids.find((id) => document.getElementById(id).getBoundingClientRect().bottom > edge + 1);
  return found && { id: found, top: document.getElementById(found).getBoundingClientRect().top };
}

const top = (reader, id) => reader.passage(id).evaluate((passage) => passage.getBoundingClientRect().top);

/** Scrolls until so much of a passage is above the lower edge of the bar with the controls. */
async function scrollInto(reader, id, share) {
  await reader.passage(id).evaluate((passage, part) => {
    const bar = document.querySelector('[role=radiogroup]').parentElement.getBoundingClientRect();
    const area = passage.getBoundingClientRect();
    scrollBy(0, Math.round(area.top + area.height * part - bar.height));
  }, share);
  await reader.settled();
}

describe('the passage at the top stays', { concurrency: 3 }, () => {
  for (const width of [320, 768, 1440]) {
    for (const [id, share] of [['p1', 0.1], ['p3', 0.6], ['i2', 0], ['i6', 0.9], ['p8', 0.4]]) {
      test(`at ${width} pixels, ${share} into ${id}`, () =>
        reading(browser, host, { width, height: 740 }, async (reader) => {
          await reader.open(letter);
          await scrollInto(reader, id, share);
          for (const choice of ['chinese', 'side', 'english', 'single', 'side', 'chinese', 'single', 'english']) {
            const before = await reader.page.evaluate(atTop, inBoth.map((block) => block.id));
            await reader.choose(choice);
            const moved = (await top(reader, before.id)) - before.top;
            assert.ok(Math.abs(moved) <= STILL, `${choice} moves ${before.id} by ${moved}`);
            const radio = reader.radio(choice);
            assert.ok(await radio.evaluate((it) => it === document.activeElement), `${choice} keeps focus`);
          }
        }));
    }
  }

  for (const width of [320, 1280]) {
    test(`so does the one to which the address leads, though more of another is above it, at ${width} pixels`, () =>
      reading(browser, host, { width, height: 740 }, async (reader) => {
        for (const id of ['p2', 'i3', 'p6']) {
          await reader.open(`${letter}#${id}`);
          for (const choice of ['chinese', 'side', 'english', 'single']) {
            const before = await top(reader, id);
            await reader.choose(choice);
            const moved = (await top(reader, id)) - before;
            assert.ok(Math.abs(moved) <= STILL, `${choice} moves ${id} by ${moved}`);
          }
          await reader.page.goto('about:blank');
        }
      }));
  }

  test('the beginning of a letter stays its beginning', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(letter);
      for (const choice of ['chinese', 'side', 'english', 'single']) {
        await reader.choose(choice);
        assert.equal(await reader.scrolled(), 0, choice);
      }
    }));
});

describe('an address with a passage', { concurrency: 3 }, () => {
  /** What a person sees of a passage: where it stands, and that it looks otherwise than another. */
  const look = (reader, id) =>
    reader.passage(id).evaluate((passage) => ({
      top: passage.getBoundingClientRect().top,
      edge: document.querySelector('[role=radiogroup]').parentElement.getBoundingClientRect().bottom,
      colour: getComputedStyle(passage).backgroundColor,
    }));

  for (const { prefix, file } of PLACES) {
    for (const width of [320, 1280]) {
      test(`leads to it, marks it and gives it focus, at ${prefix}${file}, ${width} pixels wide`, async (t) => {
        const site = await serve({ prefix });
        t.after(() => site.kill());
        await reading(browser, site, { file, width }, async (reader) => {
          for (const id of ['p3', 'i7', 'closing']) {
            await reader.open(`${letter}#${id}`);
            const [seen, other] = [await look(reader, id), await look(reader, 'p2')];
            assert.ok(seen.top >= seen.edge - 1, `${id} is below the bar: ${seen.top}, ${seen.edge}`);
            assert.ok(seen.top <= 700, `${id} is on the screen: ${seen.top}`);
            assert.notEqual(seen.colour, other.colour, `${id} is marked`);
            assert.equal(await reader.focused().getAttribute('id'), id);
            await reader.page.goto('about:blank');
          }
        });
      });
    }
  }

  test('leads to it also when only the passage changes, and back', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(`${letter}#p3`);
      const first = await reader.scrolled();
      await reader.page.evaluate(() => {
        location.hash = '#p8';
      });
      await reader.settled();
      assert.equal(await reader.focused().getAttribute('id'), 'p8');
      assert.ok((await reader.scrolled()) > first);
      await reader.page.goBack();
      await reader.settled();
      const { colour } = await look(reader, 'p8');
      assert.notEqual((await look(reader, 'p3')).colour, colour, 'the mark is at p3 again');
    }));

  test('stays with the passage in another language and layout', () =>
    reading(browser, host, {}, async (reader) => {
      await reader.open(`${letter}#i5`);
      await reader.choose('side');
      await reader.choose('chinese');
      assert.equal(reader.page.url(), reader.address(`${letter}&lang=zh-Hant&view=side#i5`));
      assert.notEqual((await look(reader, 'i5')).colour, (await look(reader, 'i4')).colour);
    }));

  test('passes over a place that is not there, and does not take a part of the page for one', () =>
    reading(browser, host, {}, async (reader) => {
      for (const id of ['no-such-place', '__proto__', '%F0', 'q=']) {
        await reader.open(`${letter}#${id}`);
        assert.equal(await reader.scrolled(), 0, id);
        assert.equal(await reader.alert.count(), 0);
        await reader.page.goto('about:blank');
      }
    }));
});
