// Starts the reader, and says so in both languages when it cannot run.
//
// The release build writes this into the page, so that no script stands in the page itself:
//   <script type="module" src="./boot.js" data-module="./….js" data-wasm="./…_bg.wasm"></script>
// The page carries the notice from the beginning, hidden: <div id="start_notice" role="alert" hidden>.

import "./offline-page.js";

// The page begins as the reader likes it, not in other colours that then change.
for (const name of ["theme", "size", "measure"]) {
  try {
    const chosen = localStorage.getItem(`open-letters.${name}`);
    if (chosen) document.documentElement.setAttribute(`data-${name}`, chosen);
  } catch {
    // A browser without storage begins as the system has it.
  }
}

const script = document.querySelector("script[data-module][data-wasm]");

/** Whether something thrown, and caught by nobody, came out of the program rather than from an extension. */
function fromProgram(thrown) {
  if (typeof WebAssembly === "object" && thrown instanceof WebAssembly.RuntimeError) return true;
  return /\.wasm\b|\bwasm-function\b/.test(String(thrown?.stack ?? ""));
}

/** Shows the notice; what was thrown goes to the console, for a report. */
function fail(reason) {
  console.error("Open Letters stopped:", reason);
  const notice = document.getElementById("start_notice");
  if (!notice?.hidden) return;
  for (const link of notice.querySelectorAll("a[href='']")) {
    // An empty address drops the fragment, which says what the reader was looking at: reload instead.
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
  }
  notice.hidden = false;
}

// A panic is a trap: nothing after it can be relied on, in particular no button of the page.
addEventListener("error", (event) => {
  if (fromProgram(event.error)) fail(event.error);
});
addEventListener("unhandledrejection", (event) => {
  if (fromProgram(event.reason)) fail(event.reason);
});

/** How long a reader waits before the page offers another way to the letters, in milliseconds. */
const PATIENCE = 3_000;

/** Shows what the page has hidden; what stands in the reader's place is gone once the reader has started. */
function show(id) {
  const element = document.getElementById(id);
  if (element) element.hidden = false;
}

show("start_progress");
setTimeout(() => show("start_slow"), PATIENCE);

try {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  if (!script) throw new Error("the page does not say which program to start");
  const address = (part) => new URL(part, document.baseURI).href;
  const program = await import(address(script.dataset.module));
  await program.default({ module_or_path: address(script.dataset.wasm) });
} catch (reason) {
  fail(reason);
}
