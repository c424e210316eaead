// The offline worker: keeps this release, so that every letter can be read without a network, and
// gives no byte that is not this release's (docs/offline.md). `letters site` writes into the next line
// the release's version and, for each of its files, the SHA-256 and the number of bytes.
const RELEASE = {};

// Many projects can share one origin: only caches whose names begin so are ours.
const OURS = `open-letters ${registration.scope} `;
const VERSION = `${OURS}release `;
const PRESENT = VERSION + RELEASE.version;
/** Notes which release each tab shows: an older one stays until the last tab that shows it is closed. */
const TABS = `${OURS}tabs`;
/** Where the list of a release's files stands in its cache; it is put there last. */
const LIST = `${registration.scope}?release`;
const INDEX = 'letters/index.json';
const TYPES = {
  css: 'text/css', html: 'text/html', js: 'text/javascript', json: 'application/json',
  png: 'image/png', svg: 'image/svg+xml', wasm: 'application/wasm', webmanifest: 'application/manifest+json',
};

const headers = (extension) => ({
  'Content-Type': `${TYPES[extension] ?? 'application/octet-stream'}${/css|html|js/.test(extension) ? '; charset=utf-8' : ''}`,
  'Content-Security-Policy': "frame-ancestors 'none'", 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff',
});
const addressOf = (path) => new URL(path, registration.scope).href;
const tabAddress = (id) => `${registration.scope}?tab=${id}`;
const ours = async (prefix) => (await caches.keys()).filter((name) => name.startsWith(prefix));

async function isRight([digest, length], bytes) {
  if (bytes?.byteLength !== length) return false;
  const found = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return digest === Array.from(found, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file out of a cache; nothing if it is damaged or not there, or the storage cannot be read. */
async function stored(cacheName, path, expected) {
  try {
    const bytes = await (await caches.match(addressOf(path), { cacheName }))?.arrayBuffer();
    return (await isRight(expected, bytes)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** A file from the host: out of the browser's own cache if that is right, else past all caches. */
async function fetched(path, expected, signal) {
  for (const cache of ['no-cache', 'reload']) {
    const answer = await fetch(addressOf(path), { cache, signal, redirect: 'error' });
    const bytes = answer.ok ? await answer.arrayBuffer() : undefined;
    if (await isRight(expected, bytes)) return bytes;
  }
  throw new Error(`the host does not have ${path} as this release has it`);
}

/** Fails where a newer release is stored and both are signed: a host was set back. The pages are told so. */
async function refuseOlder() {
  const isSigned = ({ files }) => Object.hasOwn(files, `${INDEX}.minisig`);
  const versionOf = (bytes) => JSON.parse(new TextDecoder().decode(bytes)).version;
  for (const cacheName of isSigned(RELEASE) ? await ours(VERSION) : []) {
    const list = await (await caches.match(LIST, { cacheName }))?.json();
    const kept = list && isSigned(list) && (await stored(cacheName, INDEX, list.files[INDEX]));
    if (!kept) continue;
    const [older, newer] = [versionOf(await fetched(INDEX, RELEASE.files[INDEX])), versionOf(kept)];
    if (newer <= older) continue;
    for (const client of await clients.matchAll({ includeUncontrolled: true })) client.postMessage({ older, newer });
    throw new Error(`the host offers version ${older}, and version ${newer} is stored`);
  }
}

/** Stores all files, or fails; what is already here, of this version or another, is not fetched. */
async function install() {
  await refuseOlder();
  const [cache, known] = [await caches.open(PRESENT), await ours(VERSION)];
  // One after another: whoever reads on a slow line goes before the copy.
  for (const [path, expected] of Object.entries(RELEASE.files)) {
    let bytes;
    for (const name of known) bytes ??= await stored(name, path, expected);
    await cache.put(addressOf(path), new Response(bytes ?? (await fetched(path, expected))));
  }
  await cache.put(LIST, new Response(JSON.stringify(RELEASE)));
}

/** Takes over, without a page noticing: those that stand open stay with the release that they show. */
async function activate() {
  const [before = PRESENT] = (await ours(VERSION)).filter((name) => name !== PRESENT);
  for (const { id } of await clients.matchAll({ includeUncontrolled: true })) {
    if (!(await caches.match(tabAddress(id), { cacheName: TABS }))) await note(id, before.slice(VERSION.length));
  }
  await tidy();
  await clients.claim();
}
const note = async (id, version) => (await caches.open(TABS)).put(tabAddress(id), new Response(`${version} ${Date.now()}`));

/** Drops the releases that no tab shows, unless one is being stored or waits. */
async function tidy() {
  if (registration.installing || registration.waiting) return;
  const [tabs, used] = [await caches.open(TABS), new Set([PRESENT])];
  for (const request of await tabs.keys()) {
    const [version, since] = (await (await tabs.match(request)).text()).split(' ');
    // A page that has only just been asked for is not among the clients yet.
    const isOpen = Date.now() - since < 60_000 || (await clients.get(request.url.split('?tab=')[1]));
    isOpen ? used.add(VERSION + version) : await tabs.delete(request);
  }
  for (const name of await ours(VERSION)) if (!used.has(name)) await caches.delete(name);
}

/** The release that a request is about: the present one for a page, its tab's for what a page needs. */
async function releaseOf({ request, clientId, resultingClientId }) {
  try {
    if (request.mode === 'navigate') await note(resultingClientId, RELEASE.version).then(tidy);
    else {
      const noted = await caches.match(tabAddress(clientId), { cacheName: TABS });
      const [version] = (await noted.text()).split(' ');
      if (version !== RELEASE.version) return await (await caches.match(LIST, { cacheName: VERSION + version })).json();
    }
  } catch {
    // Nothing is noted of this tab, or the storage cannot be used: the present release it is.
  }
  return RELEASE;
}

async function mend(cacheName, path, expected) {
  const bytes = await fetched(path, expected, AbortSignal.timeout(20_000));
  const put = async () => (await caches.has(cacheName)) && (await caches.open(cacheName)).put(addressOf(path), new Response(bytes));
  await put().catch(() => {}); // Nothing can be stored; the bytes are right all the same.
  return bytes;
}

async function answer(event, path) {
  const { version, files } = await releaseOf(event);
  try {
    if (!Object.hasOwn(files, path)) return await fetch(event.request);
    const bytes = (await stored(VERSION + version, path, files[path])) ?? (await mend(VERSION + version, path, files[path]));
    return new Response(bytes, { headers: headers(path.split('.').pop()) });
  } catch {
    if (event.request.mode !== 'navigate') return Response.error();
    return new Response(notice(path), { status: 503, headers: headers('html') });
  }
}

/** The page that stands where one cannot be given. */
function notice(path) {
  const name = `<bdi>${path.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</bdi>`;
  const words = (title, why, again, start) => `<h1>${title}</h1><p>${why}${name}<p><a href="">${again}</a> · <a href="${addressOf('')}">${start}</a>`;
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Not available offline 無法離線閱讀</title>${words('Not available offline', 'The offline copy does not have this file whole, and the host does not give it: ', 'Try again', 'To the letters')}
<div lang="zh-Hant">${words('無法離線閱讀', '離線副本中沒有完整的檔案，網站現在也無法提供：', '再試一次', '前往信件')}</div></html>`;
}

/** What pages ask: to use this version from now on; what is stored; the same after looking at every file. */
async function grant({ data, ports }) {
  if (data === 'use') return self.skipWaiting();
  const [damaged, mended] = [[], []];
  for (const [path, expected] of data === 'check' ? Object.entries(RELEASE.files) : []) {
    if (!(await stored(PRESENT, path, expected))) await mend(PRESENT, path, expected).then(() => mended.push(path), () => damaged.push(path));
  }
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
