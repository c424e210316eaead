// What is done to the offline copy from inside a page: these functions run there.

/** Nothing is stored before `goOn()`. */
export function holdBack() {
  const hold = (event) => event.stopImmediatePropagation();
  addEventListener('offline-ask', hold, { capture: true });
  window.goOn = () => {
    removeEventListener('offline-ask', hold, { capture: true });
    dispatchEvent(new CustomEvent('offline-ask', { detail: 'start' }));
  };
}

/** Does to a stored file what `how` says: `altered` by one bit, `cut`, or `evicted`. */
export async function damage([path, how]) {
  const [name] = (await caches.keys()).filter((name) => name.includes(' release '));
  const cache = await caches.open(name);
  const address = new URL(path, document.baseURI.split('?')[0]).href;
  const bytes = new Uint8Array(await (await cache.match(address)).arrayBuffer());
  if (how === 'evicted') return cache.delete(address);
  if (how === 'altered') bytes[bytes.length >> 1] ^= 1;
  return cache.put(address, new Response(how === 'cut' ? bytes.slice(1) : bytes));
}

/** Waits until the browser has looked for another version, and has stored it or given it up. */
export async function lookForVersion() {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const { installing } = registration;
  if (installing) await new Promise((done) => installing.addEventListener('statechange', done));
}
