// Lunr with the languages of lunr-languages. The word that is being typed is looked for as it stands
// and as a beginning, all others have to be there, as its guide shows for presence and wildcards.

import lunr from 'lunr';
import addChinese from 'lunr-languages/lunr.zh.js';
import addSeveral from 'lunr-languages/lunr.multi.js';
import addStemmers from 'lunr-languages/lunr.stemmer.support.js';
import { offer } from '../page.mjs';

let index;
let tokenize;

offer({
  start() {
    addStemmers(lunr);
    addChinese(lunr);
    addSeveral(lunr);
  },
  build(documents) {
    index = lunr((builder) => {
      builder.use(lunr.multiLanguage('en', 'zh'));
      tokenize = builder.tokenizer;
      builder.ref('id');
      builder.field('en', { boost: 2 });
      builder.field('zh', { boost: 2 });
      builder.field('names');
      for (const document of documents) builder.add(document);
    });
  },
  search(typed, limit) {
    const found = index.query((query) => ask(query, typed));
    return found.slice(0, limit).map(({ ref }) => ref);
  },
});

function ask(query, typed) {
  const { OPTIONAL, PROHIBITED, REQUIRED } = lunr.Query.presence;
  const words = typed.split(/\s+/).filter(Boolean);
  words.forEach((word, place) => {
    const tokens = tokenize(word.replace(/^-/, ''));
    if (word.startsWith('-')) return query.term(tokens, { presence: PROHIBITED });
    const isLast = place === words.length - 1;
    query.term(tokens, { presence: isLast ? OPTIONAL : REQUIRED, boost: 10 });
    if (isLast) query.term(tokens, { wildcard: lunr.Query.wildcard.TRAILING, presence: OPTIONAL });
    return query;
  });
}
