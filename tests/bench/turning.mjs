// Going from page to page, by the Enter key on a link.

import { linksTo, linkTo } from '../harness/pages.mjs';
import { idle, measureKeys } from './keys.mjs';

/** Each page change: the page where one is, and the link that leads elsewhere. */
export const CHANGES = {
  'list to letter': ['list', (reader) => linksTo(reader, 'letter').first()],
  'letter to list': ['letter', (reader) => linkTo(reader, 'letters')],
  'list to cases': ['list', (reader) => linkTo(reader, 'cases')],
  'cases to a case': ['cases', (reader) => linksTo(reader, 'entity').first()],
  'list to organizations': ['list', (reader) => linkTo(reader, 'organizations')],
};

/** Measures one of {@link CHANGES}. Before each time one goes back, unmeasured. */
export async function measureTurns(reader, session, places, change, effort) {
  const starts = { list: places['list of letters'], letter: places['a letter'], cases: '?page=cases' };
  const [from, link] = CHANGES[change];
  await reader.open(starts[from]);
  await idle(reader);
  const start = reader.page.url();
  const ready = async () => {
    if (reader.page.url() !== start) await reader.page.goBack();
    await reader.settled();
    await link(reader).focus();
  };
  return measureKeys(reader, session, effort, { ready, press: () => reader.page.keyboard.press('Enter') });
}
