// What stands on paper: pages are printed to PDF, and read by `pdftotext` of poppler.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from './program.mjs';

const PDFTOTEXT = program('PDFTOTEXT', 'pdftotext');

/** Why printed pages cannot be read here; nothing where they can. */
export const unreadable = PDFTOTEXT ? undefined : 'no pdftotext here (Debian: apt-get install poppler-utils)';

/** Prints what a reader shows on paper of a format, such as `A4`. */
export async function print(reader, format) {
  const pdf = Buffer.from(await reader.page.pdf({ format }));
  const [, pages] = /\/Type\s*\/Pages[^>]*\/Count (\d+)|$/.exec(pdf.toString('latin1'));
  return new Paper(pdf, Number(pages));
}

class Paper {
  constructor(pdf, pages) {
    Object.assign(this, { pdf, pages });
  }

  /** All words in the order of the document, without the spaces that differ with the width of lines. */
  text() {
    return this.#read('-raw').replaceAll(/\s+/g, '');
  }

  /** Where the first occurrence of a word stands: `{page, x, y, height}`, in points from the top left. */
  word(word) {
    const pages = this.#read('-bbox').split('<page ').slice(1);
    for (const [page, words] of pages.entries()) {
      const [, x, y, , bottom] = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)" xMax="([\\d.]+)" yMax="([\\d.]+)">${word}`).exec(words) ?? [];
      if (x) return { page, x: Number(x), y: Number(y), height: bottom - y };
    }
    throw new Error(`${word} is not on paper`);
  }

  /** How far down and how far up words reach on any page, in points from its top. */
  lowest() {
    return Math.max(...this.#edges('yMax'));
  }
  highest() {
    return Math.min(...this.#edges('yMin'));
  }

  #edges(name) {
    return [...this.#read('-bbox').matchAll(new RegExp(`<word [^>]*${name}="([\\d.]+)"`, 'g'))].map(([, edge]) => Number(edge));
  }

  #read(...options) {
    const folder = mkdtempSync(join(tmpdir(), 'paper-'));
    try {
      const [pdf, text] = ['page.pdf', 'page.txt'].map((name) => join(folder, name));
      writeFileSync(pdf, this.pdf);
      execFileSync(PDFTOTEXT, [...options, pdf, text]);
      return readFileSync(text, 'utf8');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
