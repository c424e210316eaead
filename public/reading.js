// The worker in which a bundle from the reader's device is read first: the program is begun here a second time,
// and whatever is in the bundle, the page goes on. Its side of this is `reading-page.js`.

/** Tells the page that the program has stopped, as it does where there is not enough memory. */
const stop = (event) => {
  event.preventDefault();
  postMessage('stopped');
};
addEventListener('error', stop);
addEventListener('unhandledrejection', stop);

addEventListener('message', async ({ data: { module, wasm, bytes } }) => {
  let program;
  try {
    program = await import(module);
    await program.default({ module_or_path: wasm });
    // Nothing is to be read yet, and then the rest of the program is there.
    await program.refusal(new Uint8Array());
  } catch {
    return postMessage('unable');
  }
  postMessage('begun');
  postMessage(await program.refusal(bytes));
});
