// Starts the program, and says so in both languages when it cannot run: on the site (boot.js) and in a
// copy in one file (copy.js).
//
// The page carries the notice from the beginning, hidden: <div id="start_notice" role="alert" hidden>.

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
  // Nothing is on its way any more.
  document.querySelectorAll("#start_progress, #start_slow").forEach((each) => each.remove());
  for (const link of notice.querySelectorAll("a")) {
    // Within another page nothing starts: out of it.
    if (top !== self) link.target = "_top";
    // An empty address drops the fragment, which says what the reader was looking at: reload instead.
    else if (!link.getAttribute("href")) link.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
  }
  notice.hidden = false;
}

/** Resolves when the browser has nothing better to do; throws in browsers that do not tell. */
window.pause = () => scheduler.postTask(() => {}, { priority: "background" });

/** Starts the program by `load`, in the page as its reader likes it. */
export async function start(load) {
  // The page begins so, not in other colours that then change.
  for (const name of ["theme", "size", "measure"]) {
    try {
      const chosen = localStorage.getItem(`open-letters.${name}`);
      if (chosen) document.documentElement.setAttribute(`data-${name}`, chosen);
    } catch {
      // A browser without storage begins as the system has it.
    }
  }
  // A panic is a trap: nothing after it can be relied on, in particular no button of the page.
  addEventListener("error", (event) => {
    if (fromProgram(event.error)) fail(event.error);
  });
  addEventListener("unhandledrejection", (event) => {
    if (fromProgram(event.reason)) fail(event.reason);
  });
  // A file that is dropped must never take the place of the page; the program opens it once it can.
  for (const kind of ["dragover", "drop"]) {
    addEventListener(kind, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      window.dropped = event.dataTransfer.files;
    });
  }
  // This may run before all of the page is there.
  if (document.readyState === "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done));
  // What stands in the reader's place is gone once the reader has started.
  document.getElementById("start_progress")?.removeAttribute("hidden");
  try {
    // Who clicks here must see whose page it is.
    if (top !== self) throw new Error("the page is within another one");
    if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
    await load();
  } catch (reason) {
    fail(reason);
  }
}
