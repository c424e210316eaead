// Many searches in an archive, as somebody types them, deletes them and types again.

import assert from 'node:assert/strict';

/** What is typed, key by key: words, names, phrases, slips, both scripts, and what is nowhere. */
const TYPED = [
  'prisoners of conscience',
  '"freedom of religion',
  'lawyers detained',
  'jounalist',
  'families',
  'zeppelin',
  '公平審判權',
  '单独囚禁',
  'sonam dhondup',
  'year:2009 trade',
];

/** Types so many searches; `say` is told now and then how many have been made. */
export async function search(reader, searches, say = () => undefined) {
  /** How many are typed between two looks. */
  const MANY = 500;
  for (let made = 0; made < searches; made += MANY) {
    const found = await reader.page.evaluate(type, { typed: TYPED, from: made, to: Math.min(made + MANY, searches) });
    assert.ok(found > 0, 'something is found');
    say(Math.min(made + MANY, searches));
  }
  await reader.page.getByRole('searchbox').fill('');
  await reader.settled();
}

/** Runs in the page: each search is painted before the next one; gives how many of them found something. */
async function type({ typed, from, to }) {
  const beginnings = typed.flatMap((words) => [...words].map((_, at, keys) => keys.slice(0, at + 1).join('')));
  const field = document.querySelector('input[type="search"]');
  let found = 0;
  for (let at = from; at < to; at += 1) {
    field.value = beginnings[at % beginnings.length];
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    found += document.querySelector('main mark') ? 1 : 0;
  }
  return found;
}
