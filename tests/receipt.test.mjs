// The receipt of the offline copy: it says of each version what is so, and nothing of what is not yet so.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { INDEX } from './harness/archive.mjs';
import { launch, reading } from './harness/reader.mjs';
import { deploy, marked, releaseOn } from './harness/release.mjs';
import { serve } from './harness/server.mjs';

const browser = await launch();
after(() => browser.close());
const allow = /Failed to load resource|net::ERR_|Open Letters|service worker/i;
const ABOUT = '?page=about&lang=en';
const button = ({ page }, name) => page.getByRole('button', { name, exact: true });
const copyOf = ({ page }) => page.getByRole('status', { name: 'Offline copy' });
const stored = (reader) => copyOf(reader).filter({ hasText: 'Available offline' }).waitFor();
const receipt = ({ main }) => main.getByRole('region', { name: 'Offline copy' });

/** Does `work` with a reader whose browser knows nothing of the host yet. */
const hosting = (work, prepare) => async () => {
  const host = await serve({ prefix: '/a/b/' });
  try {
    await reading(browser, host, { offline: true, allow, prepare }, (reader) => work(reader, host));
  } finally {
    await host.kill().catch(() => {});
  }
};

test('says what the browser promises, and asks it for that when the reader says so', hosting(async (reader) => {
  await reader.open(ABOUT);
  await stored(reader);
  await receipt(reader).getByText('Not promised').waitFor();
  await button(reader, 'Ask the browser to keep it').click();
  await receipt(reader).getByText('Promised: only you can clear it').waitFor();
  await reader.page.getByRole('status').filter({ hasText: /^Promised/ }).waitFor();
  assert.equal(await reader.focused().evaluate(({ tagName }) => tagName), 'H1', 'the button that had it is gone');
  assert.equal(await button(reader, 'Ask the browser to keep it').count(), 0);
}, () => {
  let isPromised = false;
  Object.assign(globalThis.StorageManager?.prototype ?? {}, { persisted: async () => isPromised, persist: async () => (isPromised = true) });
}));

test('says so where the browser does not promise it', hosting(async (reader) => {
  await reader.open(ABOUT);
  await stored(reader);
  await button(reader, 'Ask the browser to keep it').click();
  await reader.page.getByRole('status').filter({ hasText: 'The browser did not agree this time' }).waitFor();
  await receipt(reader).getByText('Not promised').waitFor();
  assert.equal(await button(reader, 'Ask the browser to keep it').count(), 1);
}, () => {
  Object.assign(globalThis.StorageManager?.prototype ?? {}, { persisted: async () => false, persist: async () => false });
}));

test('the worker is asked for past the copies of the browser, so that a host can take it back', hosting(async (reader) => {
  await reader.open(ABOUT);
  await stored(reader);
  const how = await reader.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).updateViaCache);
  assert.equal(how, 'none');
}));

test('says how much is stored and when it was looked at, of this version alone', hosting(async (reader, host) => {
  await reader.open(ABOUT);
  await stored(reader);
  const lengths = Object.values(releaseOn(host).files).map(([, length]) => length);
  const kilobytes = Math.ceil(lengths.reduce((sum, length) => sum + length) / 1000);
  const words = await receipt(reader).innerText();
  assert.ok(words.includes(`${lengths.length} files`) && words.includes(`${kilobytes.toLocaleString('en')} kB`), words);
  const unchecked = receipt(reader).getByText('Not yet on request');
  await unchecked.waitFor();
  await button(reader, 'Check now').click();
  await unchecked.waitFor({ state: 'detached' });
  const today = await reader.page.evaluate(() => new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }));
  assert.ok((await receipt(reader).innerText()).includes(today), today);
  await reader.reload();
  await stored(reader);
  assert.equal(await unchecked.count(), 0, 'it is remembered');
  deploy(host, marked(host, 'NEWER'));
  await reader.reload();
  await Promise.all([reader.page.waitForEvent('load'), button(reader, 'Use it now').click()]);
  await stored(reader);
  await unchecked.waitFor();
}));

/** Runs in the page: notes whether anything ever said that a new version is ready. */
function noteOffers() {
  addEventListener('offline-state', ({ detail }) => (globalThis.isOffered ||= detail.hasUpdate));
}

test('a new version is not said to be ready while it is on its way, or when it does not come', hosting(async (reader, host) => {
  await reader.open(ABOUT);
  await stored(reader);
  deploy(host, marked(host, 'HALF'));
  host.put(INDEX, host.folderBytes(INDEX));
  await reader.page.addInitScript(noteOffers);
  await reader.page.evaluate(noteOffers);
  await reader.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const over = new Promise((done) => registration.addEventListener('updatefound', () => {
      registration.installing.addEventListener('statechange', done);
    }));
    await Promise.all([registration.update().catch(() => {}), over]);
  });
  await reader.settled();
  assert.ok(!(await reader.page.evaluate(() => globalThis.isOffered)));
}));

test('a copy that an earlier visit has begun is said to be there as soon as it is', hosting(async (reader, host) => {
  host.fault('copy.html', { trickle: 6_000, pause: 300 });
  const asked = host.asked('copy.html');
  await reader.open(ABOUT);
  await asked;
  await reader.reload();
  await copyOf(reader).filter({ hasText: /stored/ }).waitFor();
  await stored(reader);
}));

test('where nothing is being stored, it does not say that something is', hosting(async (reader) => {
  await reader.open(ABOUT);
  await copyOf(reader).filter({ hasText: 'not all files' }).waitFor();
}, () => {
  // A browser that has given a worker up, and has not forgotten it yet.
  const registration = Object.assign(new EventTarget(), { installing: null, waiting: null, active: null });
  const workers = globalThis.ServiceWorkerContainer?.prototype;
  if (workers) Object.assign(workers, { register: async () => registration, getRegistration: async () => registration });
}));
