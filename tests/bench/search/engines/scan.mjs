// No engine at all: every text is looked through for every word, letters newest first.

import { offer } from '../page.mjs';

let texts;

offer({
  build(documents) {
    texts = documents.map(({ id, en, zh, names }) => ({ id, text: `${en}\n${zh}\n${names}`.toLowerCase() }));
  },
  search(typed, limit) {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    const found = texts.filter(({ text }) => words.every((word) => text.includes(word)));
    return found.slice(0, limit).map(({ id }) => id);
  },
});
