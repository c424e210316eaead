// Starts the reader of a site.
//
// The release build writes this into the page, so that no script stands in the page itself:
//   <script type="module" async src="./boot.js" data-module="./….js" data-wasm="./…_bg.wasm"></script>

import { start } from "./start.js";

const script = document.querySelector("script[data-module][data-wasm]");

start(async () => {
  if (!script) throw new Error("the page names no program");
  const address = (part) => new URL(part, document.baseURI).href;
  const program = await import(address(script.dataset.module));
  await program.default({ module_or_path: address(script.dataset.wasm) });
});

// A browser shows nothing of a page before its looks are there. Where they do not come, it goes without them,
// and asks once more: what a script adds holds up nothing.
setTimeout(() => {
  const looks = document.querySelector("link[rel=stylesheet]");
  if (!looks || looks.sheet) return;
  const again = looks.cloneNode();
  // Under the same address it would wait for the first answer.
  again.href += "?again";
  looks.replaceWith(again);
}, 10_000);

// What looks after the offline copy is loaded when the program first asks something of it.
addEventListener("offline-ask", async ({ detail }) => {
  const lose = (reason) => {
    console.info("Open Letters, offline copy:", reason);
    dispatchEvent(new CustomEvent("offline-state", { detail: { state: "failed" } }));
  };
  if (detail === "start") {
    // A host that stays silent is waited for, and yet there is no copy.
    const silence = setTimeout(lose, 20_000, "the host is silent");
    addEventListener("offline-state", () => clearTimeout(silence), { once: true });
  }
  try {
    await (await import("./offline-page.js")).grant(detail);
  } catch (reason) {
    lose(reason);
  }
});

// What makes copies in one file is loaded when one is asked for.
window.makeCopy = async (files) => (await import("./save-copy.js")).makeCopy(files);

// What reads bundles from the device away from the page is loaded when one is opened.
window.readApart = async (bytes) => (await import("./reading-page.js")).readApart(bytes);
