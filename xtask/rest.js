// Fetches the rest of the program, and joins it to the part that runs.
//
// The release build puts this into the script that wasm-bindgen writes (xtask/src/split.rs).

import { initSync } from "./open-letters.js";

/** How long a host may take for it, in milliseconds. */
const PATIENCE = 30_000;

/** The rest on its way, or there. */
let rest;

async function fetchRest() {
  const address = new URL("./rest.wasm", import.meta.url);
  const watch = new AbortController();
  const timer = setTimeout(() => watch.abort(), PATIENCE);
  const response = await fetch(address, { signal: watch.signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Not as it comes: that needs a host that knows the type of such files. It is small.
  const bytes = await response.arrayBuffer();
  clearTimeout(timer);
  // The program runs, so this starts nothing and gives all that it shares: memory, functions.
  await WebAssembly.instantiate(bytes, { __wasm_split: initSync() });
}

/** Called by the program; tells it by one of its own functions whether the rest is there. */
export async function __wasm_split_load_rest(told, about) {
  let isThere = true;
  rest ??= fetchRest();
  try {
    await rest;
  } catch (reason) {
    console.info("The rest of the program cannot be had:", reason);
    rest = undefined;
    isThere = false;
  }
  initSync().__indirect_function_table.get(told)(about, isThere);
}
