// FlexSearch as an index of documents, each language with the encoder that is meant for it.

import { Charset, Document } from 'flexsearch';
import { offer } from '../page.mjs';

let index;

offer({
  build(documents) {
    index = new Document({
      document: {
        id: 'id',
        index: [
          { field: 'en', tokenize: 'forward', encoder: Charset.LatinBalance },
          { field: 'zh', tokenize: 'forward', encoder: Charset.CJK },
          { field: 'names', tokenize: 'forward', encoder: Charset.Normalize },
        ],
      },
    });
    for (const document of documents) index.add(document);
  },
  search: (typed, limit) => index.search(typed, { limit, merge: true }).map(({ id }) => id).slice(0, limit),
});
