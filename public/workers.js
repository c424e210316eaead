// The workers of this page, and the one policy of Trusted Types: no script's address but theirs is given to the
// browser. `offline.js` answers without a host, `reading.js` reads bundles from the reader's device.

/** The folder of the site, in which all of it stands. */
export const scope = new URL('./', document.baseURI).href;

const SCRIPTS = ['offline.js', 'reading.js'].map((name) => new URL(name, scope).href);

const policy = globalThis.trustedTypes?.createPolicy('open-letters', {
  createScriptURL(address) {
    if (SCRIPTS.includes(address)) return address;
    throw new TypeError(`${address} is no worker of this page`);
  },
});

/** The address of a worker's script, as the browser takes it. */
export function script(name) {
  const address = new URL(name, scope).href;
  return policy?.createScriptURL(address) ?? address;
}
