// A long walk through an archive, as a person takes it: by links, by the language control, by back and
// forward. Everything is found by role, name and address.

import assert from 'node:assert/strict';
import { linksTo, linkTo, PAGES } from '../harness/pages.mjs';

/** One walk: it counts its steps, and comes to another letter, case and organization each round. */
export class Walk {
  pages = 0;
  toggles = 0;
  #round = 0;

  constructor(reader) {
    this.reader = reader;
  }

  /** Goes on until so many page changes and so many toggles have been made in all. */
  async until(pages, toggles, say = () => undefined) {
    while (this.pages < pages || this.toggles < toggles) {
      for (const step of this.#steps()) {
        if (this.pages < pages) {
          await step();
          this.pages += 1;
        }
        // As many toggles on each page as leave none for the last one.
        const due = this.pages < pages ? Math.round((toggles * this.pages) / pages) : toggles;
        while (this.toggles < due) await this.#toggle();
      }
      this.#round += 1;
      say(this);
    }
  }

  /** Goes to the list of letters in English, where every measurement is made. */
  async home() {
    await this.#go('letters');
    await this.reader.choose('english');
    await this.reader.choose('single');
  }

  /** Ten page changes. */
  #steps() {
    return [
      () => this.#go('letters'),
      () => this.#follow('letter'),
      () => this.#through('goBack'),
      () => this.#through('goForward'),
      () => this.#go('cases'),
      () => this.#follow('entity'),
      () => this.#go('organizations'),
      () => this.#follow('entity'),
      () => this.#go('about'),
      () => this.#through('goBack'),
    ];
  }

  async #go(name) {
    await linkTo(this.reader, name).click();
    await this.reader.settled();
    assert.equal(this.#query().page, PAGES[name].page, `the link to ${name} leads there`);
  }

  /** Follows one of the links of the page to a letter or to an entity, another one in each round. */
  async #follow(kind) {
    const links = linksTo(this.reader, kind);
    const number = await links.count();
    assert.ok(number > 0, `the page has links to a ${kind}`);
    await links.nth((this.#round * 7) % number).click();
    await this.reader.settled();
    assert.ok(this.#query()[kind], `a link to a ${kind} leads there`);
  }

  async #through(history) {
    const before = this.reader.page.url();
    await this.reader.page[history]();
    await this.reader.settled();
    assert.notEqual(this.reader.page.url(), before, `${history} leads elsewhere`);
  }

  /** Changes the language, and now and then the layout as well. */
  async #toggle() {
    const isChinese = (await this.reader.language()).startsWith('zh');
    await this.reader.choose(isChinese ? 'english' : 'chinese');
    assert.equal((await this.reader.language()).startsWith('zh'), !isChinese, 'the language has changed');
    this.toggles += 1;
    if (this.toggles % 7 === 0) await this.reader.choose(this.toggles % 2 === 0 ? 'side' : 'single');
  }

  #query() {
    return Object.fromEntries(new URL(this.reader.page.url()).searchParams);
  }
}
