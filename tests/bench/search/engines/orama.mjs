// Orama with its tokenizer for Chinese, which divides English too; every word is wanted, and without
// tolerance, with which it finds less of what it has to.

import { create, insertMultiple, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { offer } from '../page.mjs';

let index;

offer({
  async build(documents) {
    index = create({
      schema: { id: 'string', en: 'string', zh: 'string', names: 'string' },
      components: { tokenizer: createTokenizer() },
    });
    await insertMultiple(index, documents, 500);
  },
  async search(term, limit) {
    const properties = ['en', 'zh', 'names'];
    const { hits } = await search(index, { term, properties, limit, threshold: 0, boost: { en: 2, zh: 2 } });
    return hits.map(({ id }) => id);
  },
});
