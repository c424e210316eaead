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
  build: () => engine.build(),
  search(typed, limit) {
    const [, ...ids] = engine.search(typed, limit).split('\n');
    return ids;
  },
});
