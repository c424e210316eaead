// MiniSearch with the options that its introduction shows for searching while one types.

import MiniSearch from 'minisearch';
import { offer } from '../page.mjs';

let index;

offer({
  build(documents) {
    index = new MiniSearch({
      fields: ['en', 'zh', 'names'],
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { en: 2, zh: 2 } },
    });
    index.addAll(documents);
  },
  search: (typed, limit) => index.search(typed).slice(0, limit).map(({ id }) => id),
});
