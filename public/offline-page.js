// The page's side of the offline worker (offline.js): registers it, follows what becomes of it, and
// does what the reader asks of it. The start script loads it when the program first asks for that.
//
// It tells the program by the event `offline-state` of the window, with a plain object: `state`
// (`storing`, `ready`, `failed`, `removed`, or why there is none: `denied`, `insecure`), and of what is
// ready `version`, `files`, `bytes`, `isKept`, `checked` (date and time of the last check), `damaged`,
// `mended`, `hasUpdate`; and if the host offers an older version than the one that is stored, which then
// stays, the versions of both indexes: `older`, `newer`. The program asks by the event `offline-ask`: `start`, `check`, `use` (the
// version that waits), `keep` (ask the browser never to clear the copy), `remove`.

import { scope, script } from './workers.js';

/** Where the time of the last check is kept, and which version was checked: other sites have theirs. */
const CHECKED = `open-letters.checked ${scope}`;
const WORKER = 'offline.js';
const workers = navigator.serviceWorker;
let registration;
let told = { state: 'storing' };

function tell(changes) {
  told = { ...told, ...changes };
  dispatchEvent(new CustomEvent('offline-state', { detail: told }));
}

/** Asks the worker that is in use for what it has stored. */
function ask(question) {
  return new Promise((done, failed) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    // A worker that is stopped while it answers does not say so.
    setTimeout(failed, 120_000);
    registration.active.postMessage(question, [port2]);
  });
}

async function look(question = 'tell', besides = {}) {
  // Another tab may have removed it, and what is asked of the worker would bring it back. A worker that could not
  // store the first copy is gone as well.
  const isThere = await workers.getRegistration(scope);
  if (!isThere) return tell({ state: registration.active || told.state === 'ready' ? 'removed' : 'failed' });
  const { active, installing, waiting } = registration;
  if (!active) return tell({ state: installing || waiting ? 'storing' : 'failed' });
  const { version, files, damaged, mended } = await ask(question);
  // Files are gone, and cannot be had again now.
  if (question !== 'check' && damaged.length) return tell({ state: 'failed' });
  const lengths = Object.values(files).map(([, length]) => length);
  const checked = question === 'check' ? noteCheck(version) : lastCheck(version);
  return tell({
    state: 'ready',
    version,
    files: lengths.length,
    bytes: lengths.reduce((sum, length) => sum + length, 0),
    isKept: (await navigator.storage?.persisted?.()) ?? false,
    checked,
    ...(question === 'check' && { damaged, mended }),
    hasUpdate: Boolean(waiting),
    ...besides,
  });
}

/** The time of the last check of a version, if there was one. */
function lastCheck(version) {
  try {
    const [checked, of] = JSON.parse(localStorage.getItem(CHECKED)) ?? [];
    return of === version ? checked : undefined;
  } catch {
    return undefined;
  }
}

/** The time of this check, as the clock here has it: `2026-01-09 08:05`. */
function noteCheck(version) {
  const now = new Date();
  const digits = (number) => String(number).padStart(2, '0');
  const day = [now.getFullYear(), digits(now.getMonth() + 1), digits(now.getDate())].join('-');
  const checked = `${day} ${digits(now.getHours())}:${digits(now.getMinutes())}`;
  try {
    localStorage.setItem(CHECKED, JSON.stringify([checked, version]));
  } catch {
    // Without storage it is known until the page is closed.
  }
  return checked;
}

function follow(worker) {
  worker?.addEventListener('statechange', () => look().catch(lose));
}

function lose(reason) {
  console.info('Open Letters, offline copy:', reason);
  tell({ state: 'failed' });
}

/** Uses the version that waits, and shows it in this tab; others stay with theirs until they are loaded again. */
function use() {
  workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting?.postMessage('use');
}

/** Leaves nothing of ours in this browser: no cache, no key, no worker. */
async function remove() {
  // First, so that no other tab asks the worker to store anew what goes.
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`open-letters ${scope} `)) await caches.delete(name);
  }
  try {
    for (const key of Object.keys(localStorage)) if (isOurs(key)) localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing in it.
  }
  tell({ state: 'removed' });
}

/** Whether a key is ours: what is remembered of another site of this host, whose folder stands in the key, is not. */
const isOurs = (key) => key.startsWith('open-letters.') && (!key.includes(' ') || key.endsWith(` ${scope}`));

const GRANTS = {
  start,
  check: () => look('check'),
  keep: async () => {
    await navigator.storage?.persist?.();
    await look('tell', { isAsked: true });
  },
  use,
  remove,
};

/** Does what the program asks for. */
export async function grant(wish) {
  try {
    await GRANTS[wish]();
  } catch (reason) {
    lose(reason);
  }
}

/** Registers the worker. The program asks for it when the letters are there: they go before their copy. */
async function start() {
  // A page that is not a release (its host rebuilds it while someone writes it) has no copy.
  if (!document.querySelector('meta[name="open-letters-release"]')) return undefined;
  if (!isSecureContext) return tell({ state: 'insecure' });
  if (!workers) return tell({ state: 'denied' });
  try {
    registration = await workers.register(script(WORKER), { scope, updateViaCache: 'none' });
  } catch (reason) {
    console.info('Open Letters, offline copy:', reason);
    return tell({ state: reason.name === 'SecurityError' && (await isScript()) ? 'denied' : 'failed' });
  }
  workers.addEventListener('message', ({ data: { older, newer } }) => tell({ older, newer }));
  registration.addEventListener('updatefound', () => {
    follow(registration.installing);
    look().catch(lose);
  });
  [registration.installing, registration.waiting].forEach(follow);
  return look().catch(lose);
}

/** Whether the host gives the worker as what it is: where it gives a page for it, browsers say the same as where they allow none. */
async function isScript() {
  const answer = await fetch(new URL(WORKER, scope));
  return /javascript/.test(answer.headers.get('Content-Type'));
}
