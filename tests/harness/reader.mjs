// A person with a browser: opens pages, finds controls by role and name, and complains about
// everything that a page says to the console or asks of another host.

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { LIMIT, within } from './limit.mjs';
import { program } from './program.mjs';

/** The choices of the controls, under all their names. */
export const CHOICES = {
  english: { group: /^(Language|語言)$/, name: 'English' },
  chinese: { group: /^(Language|語言)$/, name: '中文' },
  single: { group: /^(Layout|版面)$/, name: /^(One language|單語)$/ },
  side: { group: /^(Layout|版面)$/, name: /^(Side by side|對照)$/ },
};

/** The addresses at which the same folder is tried: a host's root, a folder on it, and the file. */
export const PLACES = [
  { prefix: '/', file: '' },
  { prefix: '/a/b/', file: '' },
  { prefix: '/a/b/', file: 'index.html' },
];

/** With what Chromium is started: it draws without a graphics card, and asks nothing of its maker. */
export const FLAGS = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];
if (process.getuid?.() === 0) FLAGS.push('--no-sandbox');

/** Starts Chromium, once for a file of tests; `$CHROMIUM`, or the usual names on the path. */
export function launch(...flags) {
  return chromium.launch({ executablePath: executable(), args: [...FLAGS, ...flags] });
}

/** The full path of Chromium. */
export function executable() {
  const found = program('CHROMIUM', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
  if (!found) throw new Error('no Chromium here: set CHROMIUM to the full path of one');
  return found;
}

/**
 * Does `work` with a reader whose browser knows nothing of the site yet. Fails when a page complains
 * of anything that `allow` does not match.
 *
 * `options`: `locale`, `width`, `height`, `dark`, `touch`, `scripts` (false: JavaScript is off),
 * `offline` (true: the browser keeps an offline copy; elsewhere it has no workers, so that only what a
 * test does is asked of the host),
 * `prepare` (a function that runs in every page before anything else), `allow` (a pattern),
 * `file` (the name of the page's file, when it is to be in the address), and `limit` (in how many milliseconds all
 * of it must be done).
 */
export async function reading(browser, site, options, work) {
  const { locale = 'en', width = 1280, height = 800, dark = false, touch = false } = options;
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: touch,
    isMobile: touch,
    javaScriptEnabled: options.scripts ?? true,
  });
  try {
    context.setDefaultTimeout(10_000);
    await context.addInitScript(reportViolations);
    if (!options.offline) await context.addInitScript(withoutWorkers);
    if (options.prepare) await context.addInitScript(options.prepare);
    const complaints = [];
    context.on('page', (page) => watch(page, site, complaints));
    const reader = new Reader(await context.newPage(), site, options.file ?? '');
    await within(options.limit ?? LIMIT, work(reader));
    const left = complaints.filter((complaint) => !options.allow?.test(complaint));
    assert.deepEqual(left, [], 'the page complains of nothing');
  } finally {
    await context.close();
  }
}

/** Runs in the page: the browser knows no service workers. */
function withoutWorkers() {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
}

/** Runs in the page: violations of the content policy reach the console whatever they are. */
function reportViolations() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.effectiveDirective} forbids ${event.blockedURI || 'inline'}`);
  });
}

function watch(page, site, complaints) {
  page.on('console', (message) => {
    const type = message.type();
    if (type !== 'error' && type !== 'warning') return;
    complaints.push(`${type}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.stack ?? error}`));
  page.on('request', (request) => {
    const url = request.url();
    const isLocal = /^(data|blob):/.test(url) || new URL(url).hostname === new URL(site.origin).hostname;
    if (!isLocal) complaints.push(`request to another host: ${url}`);
  });
}

/** One page of the site in a browser. */
export class Reader {
  constructor(page, site, file) {
    Object.assign(this, { page, site, file });
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1 });
    this.alert = page.getByRole('alert');
  }

  /** The full address of a page of the site. */
  address(reference = '') {
    return this.site.at(this.file + reference);
  }

  /** Opens an address cold, and waits until the letters are open or cannot be opened. */
  async open(reference = '') {
    await this.page.goto(this.address(reference));
    await this.opened();
  }

  /** Loads the page again. */
  async reload() {
    await this.page.reload();
    await this.opened();
  }

  /** Waits until the letters are open or cannot be opened. */
  async opened() {
    await this.page.getByRole('radiogroup').first().waitFor();
    const loaded = this.main.filter({ hasNot: this.page.getByRole('progressbar') });
    await loaded.getByRole('heading', { level: 1 }).waitFor();
    await this.settled();
  }

  /** Waits until the rest of the program has come: keys, paper, and what is dropped need it. */
  async whole() {
    await this.page.getByRole('status', { name: /^(Offline copy|離線副本)$/ }).waitFor({ state: 'attached' });
    await this.settled();
  }

  /** Another page in the same browser, with what it remembers. */
  async another() {
    return new Reader(await this.page.context().newPage(), this.site, this.file);
  }

  /** Waits until all that has changed is drawn: scrolling and focus follow drawing by one frame. */
  async settled() {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
  }

  /** The radio button of a choice of {@link CHOICES}. */
  radio(choice) {
    const { group, name } = CHOICES[choice];
    return this.page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
  }

  /** Chooses a language or a layout with the mouse. */
  async choose(choice) {
    await this.radio(choice).check();
    await this.settled();
  }

  /** A link, anywhere on the page or within something. */
  link(name, within = this.page) {
    return within.getByRole('link', { name, exact: typeof name === 'string' });
  }

  /** The element of a passage, or of whatever else an address can lead to. */
  passage(id) {
    return this.page.locator(`[id="${id}"]`);
  }

  /** The language of the page. */
  language() {
    return this.page.evaluate(() => document.documentElement.lang);
  }

  /** How far the page is scrolled, in pixels. */
  scrolled() {
    return this.page.evaluate(() => scrollY);
  }

  /**
   * Scrolls, and waits until the reader has noted the place: browsers limit how often the history
   * may be written, so it does that a moment later.
   */
  async scroll(top) {
    await this.page.evaluate((y) => scrollTo(0, y), top);
    await this.page.waitForFunction(() => Math.abs(history.state - scrollY) < 1);
  }

  /** What has focus, as a locator. */
  focused() {
    return this.page.locator(':focus');
  }
}
