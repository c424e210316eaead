// The offline worker: keeps this release, so that every letter can be read without a network, and gives
// no byte that is not this release's (docs/offline.md). `letters site` writes into the next line what
// crates/letters-site/src/worker.rs describes: version, files with SHA-256 and length, how they are given.
const RELEASE = {};

// Many projects can share one origin: only caches whose names begin so are ours.
const OURS = `open-letters ${registration.scope} `;
/** Each release has a cache, named by its version, into which its list is put last. */
const VERSION = `${OURS}release `;
const [PRESENT, LIST] = [VERSION + RELEASE.version, '?release'];
/** Notes which release each tab shows: an older one stays until the last tab that shows it is closed. */
const TABS = `${OURS}tabs`;
/** A host that sends no byte for so many milliseconds is given up. */
const SILENCE = 20_000;
const addressOf = (path) => new URL(path, registration.scope).href;
const versionsStored = async () => (await caches.keys()).filter((name) => name.startsWith(VERSION));
const openTabs = () => clients.matchAll({ includeUncontrolled: true });
const headersOf = (path) =>
  ({ ...RELEASE.headers, 'Content-Type': RELEASE.types[path.split('.').pop()] ?? 'application/octet-stream' });
/** What a cache has, as `json` or `arrayBuffer`; nothing if it is not there or cannot be read. */
const read = (cacheName, path, kind) =>
  caches.match(addressOf(path), { cacheName }).then((found) => found?.[kind]()).catch(() => undefined);
const write = (name, path, content) => caches.open(name).then((cache) => cache.put(addressOf(path), new Response(content)));
async function isRight([digest, length], bytes) {
  if (bytes?.byteLength !== length) return false;
  const found = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return digest === Array.from(found, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
/** A file out of a cache; nothing if it is not there whole. */
const stored = (cacheName, path, expected) => read(cacheName, path, 'arrayBuffer')
  .then(async (bytes) => ((await isRight(expected, bytes)) ? bytes : undefined));
/** A file from the host: out of the browser's own cache if that is right, else past all caches. */
async function fetched(path, expected) {
  for (const cache of ['no-cache', 'reload']) {
    let [giveUp, room, timer] = [new AbortController(), expected[1]];
    const wait = () => (clearTimeout(timer), (timer = setTimeout(() => giveUp.abort(), SILENCE)));
    const transform = (part, parts) => ((room -= part.length) < 0 ? parts.terminate() : wait(parts.enqueue(part)));
    wait();
    const answered = fetch(addressOf(path), { cache, signal: giveUp.signal, redirect: 'error' })
      .then(({ ok, body }) => ok && new Response(body?.pipeThrough(new TransformStream({ transform }))).arrayBuffer());
    // What a cache has may break off, where the host has it whole; one that is silent is not asked again.
    const bytes = await answered.catch((error) => giveUp.signal.aborted && Promise.reject(error));
    if (await isRight(expected, bytes)) return bytes;
  }
  throw new Error(`the host does not have ${path} as this release has it`);
}
/** A file from the host, in the place of one that is damaged or gone. */
async function mend(cacheName, path, expected) {
  const bytes = await fetched(path, expected);
  // What cannot be stored is right all the same; a copy that was removed does not come back.
  if (await caches.has(cacheName).catch(() => false)) await write(cacheName, path, bytes).catch(() => {});
  return bytes;
}

/** Stores all files, or fails; what is already here, of this version or another, is not fetched. */
async function install() {
  await refuseOlder();
  const known = await versionsStored();
  // One after another: whoever reads on a slow line goes before the copy.
  for (const [path, expected] of Object.entries(RELEASE.files)) {
    let bytes;
    for (const name of known) bytes ??= await stored(name, path, expected);
    await write(PRESENT, path, bytes ?? (await fetched(path, expected)));
  }
  await write(PRESENT, LIST, JSON.stringify(RELEASE));
}
/** Fails where a newer release is stored and both are signed: a host was set back. The pages are told so. */
async function refuseOlder() {
  const older = RELEASE.signedVersion;
  for (const name of await versionsStored()) {
    const newer = (await read(name, LIST, 'json'))?.signedVersion;
    if (!(newer > older)) continue; // Where one is not signed, it has no version to compare.
    for (const tab of await openTabs()) tab.postMessage({ older, newer });
    throw new Error(`the host offers version ${older}, and version ${newer} is stored`);
  }
}

/** Takes over, without a page noticing: those that stand open stay with the release that they show. */
async function activate() {
  const [before = PRESENT] = (await versionsStored()).filter((name) => name !== PRESENT);
  for (const { id } of await openTabs()) if (!(await read(TABS, `?tab=${id}`, 'json'))) await note(id, before);
  await tidy();
  await clients.claim();
}
const note = (id, shown) => write(TABS, `?tab=${id}`, JSON.stringify({ shown, since: Date.now() }));
/** Drops the releases that no tab shows, unless one is being stored or waits. */
async function tidy() {
  if (registration.installing || registration.waiting) return;
  const [tabs, used] = [await caches.open(TABS), new Set([PRESENT])];
  for (const { url } of await tabs.keys()) {
    const { shown, since } = await (await tabs.match(url)).json();
    // A page that has only just been asked for is not among the clients yet; and a clock may have been set back.
    const isOpen = Math.abs(Date.now() - since) < 60_000 || (await clients.get(url.split('?tab=')[1]));
    isOpen ? used.add(shown) : await tabs.delete(url);
  }
  for (const name of await versionsStored()) if (!used.has(name)) await caches.delete(name);
}

/** Whose files a request is about: the present release's for a page, its tab's for what a page needs. */
async function releaseOf({ request, clientId, resultingClientId }) {
  if (request.mode === 'navigate') {
    await note(resultingClientId, PRESENT).then(tidy).catch(() => {}); // Unnoted, it is given all the same.
    return RELEASE;
  }
  const { shown = PRESENT } = (await read(TABS, `?tab=${clientId}`, 'json')) ?? {};
  return (shown !== PRESENT && (await read(shown, LIST, 'json'))) || RELEASE;
}

async function answer(event, path) {
  try {
    path = decodeURI(path); // Addresses write 公 otherwise than releases list it.
    const { version, files } = await releaseOf(event);
    if (!Object.hasOwn(files, path)) return await fetch(event.request);
    const place = [VERSION + version, path, files[path]];
    return new Response((await stored(...place)) ?? (await mend(...place)), { headers: headersOf(path) });
  } catch {
    return event.request.mode === 'navigate' ? notice(path) : Response.error();
  }
}
/** The page that stands where one cannot be given. */
function notice(path) {
  const escaped = (text) => () => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const page = RELEASE.notice.replaceAll('{start}', escaped(addressOf(''))).replaceAll('{path}', escaped(path));
  return new Response(page, { status: 503, headers: headersOf('notice.html') });
}

/** What pages ask: to use this version; whether a browser still has all of it; the same after reading every file. */
async function grant({ data, ports }) {
  if (data === 'use') return self.skipWaiting();
  const [damaged, mended, kept] = [[], [], await caches.open(PRESENT).catch(() => {})];
  for (const [path, expected] of Object.entries(RELEASE.files)) {
    const isKept = () => (data === 'check' ? stored(PRESENT, path, expected) : kept?.match(addressOf(path)));
    if (await isKept()) continue;
    await mend(PRESENT, path, expected).catch(() => {});
    ((await isKept()) ? mended : damaged).push(path);
    if (damaged.length && data !== 'check') break;
  }
  if (mended.length) await write(PRESENT, LIST, JSON.stringify(RELEASE)).catch(() => {});
  return ports[0]?.postMessage({ ...RELEASE, damaged, mended });
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', (event) => event.waitUntil(grant(event)));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const path = url.slice(registration.scope.length).split(/[?#]/)[0] || 'index.html';
  if (method === 'GET' && url.startsWith(registration.scope)) event.respondWith(answer(event, path));
});
