// Fuse.js with its search by words, all of which are wanted anywhere in a text.

import Fuse from 'fuse.js';
import { offer } from '../page.mjs';

let index;

offer({
  build(documents) {
    const keys = [{ name: 'en', weight: 2 }, { name: 'zh', weight: 2 }, 'names'];
    index = new Fuse(documents, { keys, ignoreLocation: true, useTokenSearch: true, tokenMatch: 'all' });
  },
  search: (typed, limit) => index.search(typed, { limit }).map(({ item }) => item.id),
});
