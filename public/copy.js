// Starts the reader in a copy in one file (docs/one-file.md): all that the site would give lies in the
// page, as blocks that no browser runs, and nothing is asked of anybody.

import { start } from "./start.js";

const files = new Map();
const address = (path) => new URL(path, document.baseURI).href;
for (const block of document.querySelectorAll("script[data-path]")) {
  files.set(address(decodeURIComponent(block.dataset.path)), block);
}

/** What is in a block: base64, or text in which the few characters that end a block are percent-encoded. */
function contentOf({ dataset, textContent }) {
  if (dataset.kind !== "base64") return decodeURIComponent(textContent);
  return Uint8Array.from(atob(textContent), (character) => character.charCodeAt(0));
}

// What the program fetches is what lies in the page, by the same addresses as on the site.
window.fetch = async (path) => {
  const block = files.get(address(path));
  return block ? new Response(contentOf(block)) : new Response(null, { status: 404 });
};

// There is no offline copy to look after: this is one.
addEventListener("offline-ask", () => {
  dispatchEvent(new CustomEvent("offline-state", { detail: { state: "one-file" } }));
});

/** Starts the program; `initialize` is what wasm-bindgen writes for it. */
export function open(initialize) {
  start(async () => {
    // Its first part comes first; it fetches others itself.
    const program = document.querySelector("script[data-kind='base64']");
    if (!program) throw new Error("this file has no program in it");
    await initialize({ module_or_path: contentOf(program) });
  });
}
