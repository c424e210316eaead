// The search of the reader, by the program that tests/bench/engine is compiled to.

import { offer } from '../page.mjs';

let engine;

offer({
  async start() {
    const address = new URL('/letters_search_bench.js', location.href).href;
    const { default: load, Engine } = await import(address);
    await load();
    engine = new Engine();
  },
  read(bundles) {
    for (const bytes of bundles) engine.read(new Uint8Array(bytes));
    engine.shelve();
  },
  searchEarly: (typed, limit) => ids(engine.search_newest(typed, limit)),
  build: () => engine.build(),
  search: (typed, limit) => ids(engine.search(typed, limit)),
});

/** What an answer has below the number of all that was found. */
const ids = (answer) => answer.split('\n').slice(1);
