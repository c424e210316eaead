// How the reader fares with an archive: opening it, changing language and layout, going about in it.

import { putLetters } from '../harness/letters.mjs';
import { rememberMemories, memoryOf } from '../harness/memory.mjs';
import { reading } from '../harness/reader.mjs';
import { serve } from '../harness/server.mjs';
import { measureOpening } from './opening.mjs';
import { measureToggles } from './toggling.mjs';
import { measureTurns } from './turning.mjs';

/** Measures one archive of {@link readArchive}. */
export async function measureReading(browser, archive, effort) {
  const { places } = archive;
  const site = await serve();
  putLetters(site, archive.folder);
  try {
    const opening = {
      'list of letters': await measureOpening(browser, site, places['list of letters'], effort.openings),
      'a letter': await measureOpening(browser, site, places['a letter'], effort.openings),
    };
    const used = {};
    await reading(browser, site, { prepare: rememberMemories }, async (reader) => {
      reader.page.context().setDefaultTimeout(180_000);
      const session = await reader.page.context().newCDPSession(reader.page);
      used.toggles = await measureToggles(reader, session, places, effort);
      used.turns = await measureTurns(reader, session, places, effort);
      used.memory = await memoryOf(reader.page, session);
    });
    return { archive, opening, ...used };
  } finally {
    await site.kill();
  }
}
