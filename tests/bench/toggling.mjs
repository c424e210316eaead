// Changing language and layout, by the arrow keys on their radio buttons.

import { measureKeys } from './keys.mjs';

/** Each control, by the choice that it starts with. */
const CONTROLS = { language: 'english', layout: 'single' };

/** Measures both controls on each page: `{page: {control: measurement}}`. */
export async function measureToggles(reader, session, places, effort) {
  const found = {};
  for (const [name, reference] of Object.entries(places)) {
    await reader.open(reference);
    found[name] = {};
    for (const [control, choice] of Object.entries(CONTROLS)) {
      await reader.choose(choice);
      await reader.radio(choice).focus();
      // Changing keeps focus on the control, so the next key needs nothing done in the page.
      const ready = () => reader.settled();
      const press = (number) => reader.page.keyboard.press(number % 2 ? 'ArrowLeft' : 'ArrowRight');
      found[name][control] = await measureKeys(reader, session, effort, { ready, press });
    }
  }
  return found;
}
