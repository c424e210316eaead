// A browser that translates pages puts elements of its own in the place of texts; extensions do such things, too.
// Whatever they have made of the page, what the reader asks for next is shown, and nothing stays of what was there.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { letters, recent } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
const host = await serve({ prefix: '/a/b/' });
after(() => Promise.all([browser.close(), host.kill()]));

/** Runs in the page: does to it what a browser does that translates it. */
function translate() {
  const walker = document.createTreeWalker(document.getElementById('reader_root'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    // What is chosen here is to be found by its own name.
    if (data.trim() && !parentElement.closest('[role=radiogroup]')) texts.push(walker.currentNode);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data.replace(/\p{Script=Han}+/gu, '$&𝄞').replace(/[a-z]{4,}/g, '$&𝄞');
    outer.append(inner);
    text.replaceWith(outer);
  }
}

test('a page that was translated follows the reader to other languages and letters, without a word of before', () =>
  reading(browser, host, {}, async (reader) => {
    await reader.open(`?letter=${recent.id}&lang=en`);
    await reader.whole();
    await reader.page.evaluate(translate);
    await reader.choose('chinese');
    assert.equal(await reader.heading.textContent(), recent.title['zh-Hant']);
    const last = recent.blocks.at(-1).id;
    const first = await reader.passage(last).textContent();
    assert.ok(!first.includes('𝄞'), first);
    await reader.page.evaluate(translate);
    await reader.choose('english');
    assert.equal(await reader.heading.textContent(), recent.title.en);
    await reader.page.evaluate(translate);
    await reader.link('Letters𝄞', reader.page.getByRole('navigation').first()).click();
    await reader.settled();
    const list = reader.page.getByRole('list', { name: 'Letters', exact: true });
    assert.equal(await list.getByRole('article').count(), letters.length);
    assert.ok(!(await list.textContent()).includes('𝄞'));
    await reader.page.getByRole('searchbox').fill('Celil');
    await reader.main.locator('mark').first().waitFor();
    await reader.page.evaluate(translate);
    await reader.page.getByRole('searchbox').fill('Celil prison');
    await reader.main.locator('mark').filter({ hasText: /^prison/ }).first().waitFor();
    // What is found by both stays as it was translated, and nothing stands there twice.
    const found = ({ page }) => page.getByRole('list', { name: 'Search results' }).textContent();
    const other = await reader.another();
    await other.open('?lang=en#q=Celil%20prison');
    await other.main.locator('mark').filter({ hasText: /^prison/ }).first().waitFor();
    await reader.settled();
    assert.equal((await found(reader)).replaceAll('𝄞', ''), await found(other));
  }));
