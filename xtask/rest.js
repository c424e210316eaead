// Fetches the rest of the program and its looks, and joins it to the part that runs.
//
// The release build puts this into the script that wasm-bindgen writes (xtask/src/split.rs).

import { initSync } from "./open-letters.js";

/** How long a host may take for it, in milliseconds. */
const PATIENCE = 30_000;

/** The rest on its way, or there. */
let rest;

/**
 * The style sheet that the page names and has not loaded yet; a copy in one file has it already. The
 * rest can be read without it, too.
 */
function fetchLooks() {
  const link = globalThis.document?.querySelector("link[rel=stylesheet][disabled]");
  if (!link) return undefined;
  return new Promise((done) => {
    link.onload = link.onerror = done;
    setTimeout(done, PATIENCE);
    link.disabled = false;
  });
}

async function fetchRest() {
  const address = new URL("./rest.wasm", import.meta.url);
  const watch = new AbortController();
  const timer = setTimeout(() => watch.abort(), PATIENCE);
  const looks = fetchLooks();
  const response = await fetch(address, { signal: watch.signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Not as it comes: that needs a host that knows the type of such files. It is small.
  const bytes = await response.arrayBuffer();
  clearTimeout(timer);
  await looks;
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
