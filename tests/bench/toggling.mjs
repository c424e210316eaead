// Changing language and layout, by the arrow keys on their radio buttons.

import { idle, measureKeys } from './keys.mjs';

/** Each control, by the choice that it starts with. */
export const CONTROLS = { language: 'english', layout: 'single' };

/** Measures one of {@link CONTROLS} on the page at an address. */
export async function measureToggles(reader, session, reference, control, effort) {
  await reader.open(reference);
  await idle(reader);
  await reader.choose(CONTROLS[control]);
  await reader.radio(CONTROLS[control]).focus();
  // Changing keeps focus on the control, so the next key needs nothing done in the page.
  const ready = () => reader.settled();
  const press = (number) => reader.page.keyboard.press(number % 2 ? 'ArrowLeft' : 'ArrowRight');
  return measureKeys(reader, session, effort, { ready, press });
}
