// Searching: from a key in the field to the results on the screen.

import { measureKeys } from './keys.mjs';

/** What is typed, key by key: broad words, which are the most work, a phrase, and two words. Han cannot be
    typed by single keys; the subject `search` measures it. */
export const TYPED = { 'words and phrases': ['prisoners of', '"freedom of religion', 'lawyers detained'] };
/** Longer than the reader waits until someone has stopped typing. */
const REST = 600;

/** Measures one of {@link TYPED} on the list of letters. */
export async function measureTyping(reader, session, kind, effort) {
  const keys = TYPED[kind].flatMap((words) => [...words].map((key, at) => ({ key, isFirst: at === 0 })));
  const field = reader.page.getByRole('searchbox');
  await reader.open('?#q=a');
  // As soon as there are results there is an index.
  await reader.main.locator('mark').first().waitFor();
  const at = (number) => keys[number % keys.length];
  const ready = async (number) => {
    if (!at(number).isFirst) return;
    await field.fill('');
    await reader.page.waitForTimeout(REST);
    await field.focus();
  };
  return measureKeys(reader, session, effort, { ready, press: (number) => reader.page.keyboard.press(at(number).key) });
}
