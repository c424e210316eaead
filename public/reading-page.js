// The page's side of the worker that reads bundles from the reader's device (reading.js). It is loaded when the
// first of them is opened.

import { script } from './workers.js';

/** How long the worker may take to begin, and then to read: the greatest bundle, on the oldest phone. */
const BEGINNING = 20_000;
const READING = 180_000;

/**
 * Resolves to what the worker says of a bundle: an empty list if it is one, or its refusal as strings; to
 * nothing if the program stopped there, or went on for ever. Throws where there can be no such worker: then
 * nothing is known of the bundle.
 */
export function readApart(bytes) {
  const { dataset } = document.querySelector('script[data-module][data-wasm]');
  const address = (part) => new URL(part, document.baseURI).href;
  const worker = new Worker(script('reading.js'), { type: 'module' });
  const said = new Promise((done, failed) => {
    let silence = setTimeout(failed, BEGINNING);
    let hasBegun = false;
    const stop = () => (hasBegun ? done() : failed());
    const hear = {
      begun() {
        hasBegun = true;
        silence = setTimeout(stop, READING);
      },
      stopped: stop,
      unable: failed,
    };
    worker.onmessage = ({ data }) => {
      clearTimeout(silence);
      if (Array.isArray(data)) done(data);
      // A worker of another release may say what this page does not know.
      else (hear[data] ?? failed)();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      stop();
    };
  });
  worker.postMessage({ module: address(dataset.module), wasm: address(dataset.wasm), bytes }, [bytes.buffer]);
  return said.finally(() => worker.terminate());
}
