// Going from page to page, by the Enter key on a link.

import { linksTo, linkTo } from '../harness/pages.mjs';
import { measureKeys } from './keys.mjs';

/** Each page change: the page where one is, and the link that leads elsewhere. */
const CHANGES = {
  'list to letter': ['list', (reader) => linksTo(reader, 'letter').first()],
  'letter to list': ['letter', (reader) => linkTo(reader, 'letters')],
  'list to cases': ['list', (reader) => linkTo(reader, 'cases')],
  'cases to a case': ['cases', (reader) => linksTo(reader, 'entity').first()],
  'list to organizations': ['list', (reader) => linkTo(reader, 'organizations')],
};

/** Measures each change: `{change: measurement}`. Before each one goes back, unmeasured. */
export async function measureTurns(reader, session, places, effort) {
  const found = {};
  const starts = { list: places['list of letters'], letter: places['a letter'], cases: '?page=cases' };
  for (const [name, [from, link]] of Object.entries(CHANGES)) {
    await reader.open(starts[from]);
    const start = reader.page.url();
    const ready = async () => {
      if (reader.page.url() !== start) await reader.page.goBack();
      await reader.settled();
      await link(reader).focus();
    };
    found[name] = await measureKeys(reader, session, effort, { ready, press: () => reader.page.keyboard.press('Enter') });
  }
  return found;
}
