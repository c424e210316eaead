// A person with Firefox: the same that a person with Chromium (reader.mjs) does, in fewer words. What
// Playwright drives is a Firefox of its own; Puppeteer drives any, by WebDriver BiDi.

import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { LIMIT, within } from './limit.mjs';
import { program } from './program.mjs';

/** The full path of Firefox: `$FIREFOX`, or the usual names on the path. Without one, its tests are skipped. */
export const FIREFOX = program('FIREFOX', 'firefox-esr', 'firefox');

/** How long a page may take for what is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** The oldest Firefox that lets itself be driven through all of a test: older ones do not tell of the window in which files are chosen. */
const OLDEST = 142;

/** Starts Firefox with these preferences. */
export async function launch(preferences = {}) {
  const defaultViewport = { width: 1280, height: 800 };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, defaultViewport, extraPrefsFirefox: preferences });
  const version = await browser.version();
  if (Number.parseInt(version.split('/').at(-1), 10) < OLDEST) {
    await browser.close();
    throw new Error(`${FIREFOX} is ${version}: these tests need Firefox ${OLDEST} or newer; update it, or set FIREFOX to the path of another`);
  }
  return browser;
}

/**
 * Does `work` with a visitor whose browser knows nothing of the site yet. Fails when a page complains of
 * anything that `allow` does not match, or asks something of another host.
 *
 * `options`: `file` (the name of the page's file, when it is to be in the address), `allow` (a pattern)
 * and `prepare` (a function that runs in every page before anything else).
 */
export async function visiting(browser, site, { file = '', allow, prepare } = {}, work) {
  const context = await browser.createBrowserContext();
  const complaints = [];
  try {
    const newTab = async () => {
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      watch(page, site, complaints);
      await page.evaluateOnNewDocument(reportViolations);
      if (prepare) await page.evaluateOnNewDocument(prepare);
      return new Visitor(page, site, file, newTab);
    };
    await within(LIMIT, work(await newTab()));
    assert.deepEqual(complaints.filter((complaint) => !allow?.test(complaint)), [], 'the page complains of nothing');
  } finally {
    await context.close();
  }
}

/** Runs in the page: violations of the content policy reach the console whatever they are. */
function reportViolations() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.effectiveDirective} forbids ${event.blockedURI || 'inline'}`);
  });
}

function watch(page, site, complaints) {
  page.on('console', (message) => {
    if (/^(error|warn)/.test(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.stack ?? error}`));
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(site.origin)) complaints.push(`request elsewhere: ${request.url()}`);
  });
}

/** One tab with the site. */
class Visitor {
  /** Another tab of the same browser, with what it remembers. */
  another;

  constructor(page, site, file, another) {
    Object.assign(this, { page, site, file, another });
  }

  /** Opens an address cold, and waits until the letters are open or cannot be opened. */
  async open(reference = '') {
    await this.page.goto(this.site.at(this.file + reference));
    await this.opened();
  }

  /** Loads the page again. */
  async reload() {
    await this.page.reload();
    await this.opened();
  }

  /** Waits until the letters are open or cannot be opened. */
  opened() {
    return this.until(() =>
      document.querySelector('input[type=radio]') && document.querySelector('main h1') && !document.querySelector('main progress'));
  }

  /** Waits until something holds in the page; while another takes its place, there is none to ask. */
  async until(holds, ...values) {
    const end = Date.now() + PATIENCE;
    let cause;
    while (Date.now() < end) {
      try {
        if (await this.page.evaluate(holds, ...values)) return;
      } catch (error) {
        cause = error;
      }
      await setTimeout(50);
    }
    throw new Error(`waited in vain for ${holds} (${values.join(', ')})`, { cause });
  }

  /** Waits until an element that is shown has a text in it that matches. */
  sees(pattern, selector = 'body') {
    const isThere = (selector, source) =>
      [...document.querySelectorAll(selector)].some((one) => one.checkVisibility() && new RegExp(source, 'u').test(one.textContent));
    return this.until(isThere, selector, pattern.source);
  }

  /** Clicks what has this role and name, as soon as it is there. */
  async click(role, name) {
    await this.page.locator(`::-p-aria(${name}[role="${role}"])`).click();
  }

  /** The text of the first element of a kind. */
  text(selector = 'main') {
    return this.page.$eval(selector, (element) => element.textContent);
  }

  /** How many elements there are of a kind. */
  count(selector) {
    return this.page.$$eval(selector, (all) => all.length);
  }

  /** What is searched for from now on. */
  async search(words) {
    await this.page.$eval('input[type=search]', (field) => field.select());
    await this.page.type('input[type=search]', words);
  }
}
