// Fuse.js with its search by words, all of which are wanted anywhere in a text, and a threshold at which
// not every text answers to every word.

import Fuse from 'fuse.js';
import { offer } from '../page.mjs';

let index;

offer({
  build(documents) {
    const keys = [{ name: 'en', weight: 2 }, { name: 'zh', weight: 2 }, 'names'];
    const words = { useTokenSearch: true, tokenMatch: 'all' };
    index = new Fuse(documents, { keys, ignoreLocation: true, threshold: 0.3, ...words });
  },
  search: (typed, limit) => index.search(typed, { limit }).map(({ item }) => item.id),
});
