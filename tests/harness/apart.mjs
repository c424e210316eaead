// What the worker that reads bundles from the device says to its page.

/** Runs in the page: notes what its workers say, in `globalThis.said`. */
export function hear() {
  globalThis.said = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...message) {
    this.addEventListener('message', ({ data }) => globalThis.said.push(data));
    return post.apply(this, message);
  };
}
