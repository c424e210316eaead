// uFuzzy with its options for all scripts, words in any order, and one slip in each.

import uFuzzy from '@leeoniya/ufuzzy';
import { offer } from '../page.mjs';

let engine;
let ids;
let haystack;

offer({
  build(documents) {
    engine = new uFuzzy({
      unicode: true,
      interSplit: "[^\\p{L}\\d']+",
      intraSplit: '\\p{Ll}\\p{Lu}',
      intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
      intraChars: "[\\p{L}\\d']",
      intraContr: "'\\p{L}{1,2}\\b",
      intraMode: 1,
    });
    ids = documents.map(({ id }) => id);
    haystack = uFuzzy.latinize(documents.map(({ en, zh, names }) => `${en}\n${zh}\n${names}`));
  },
  search(typed, limit) {
    const [found, , order] = engine.search(haystack, uFuzzy.latinize(typed), 1);
    const best = order ? order.map((place) => found[place]) : (found ?? []);
    return best.slice(0, limit).map((place) => ids[place]);
  },
});
