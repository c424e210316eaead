// Whether an engine finds what it has to: the lines of crates/letters-search/tests/judgements.txt,
// decided in one way for all engines, by the ids of what they find.

import { documentsOf } from './documents.mjs';

/** What other engines do not claim to do: saying who is named, and why something was found. */
const OURS = new Set(['names', 'unnamed', 'why']);
/** Filters within a query, written in our own way. */
const SHORTCUT = /(^|\s)-?(case|org|year|lang|title):/;

/** The judgements by the archive that they speak of: `{shipped: [...], generated: [...]}`. */
export function readJudgements(text) {
  const archives = {};
  let archive = '';
  for (const line of text.split('\n').filter((each) => each && !each.startsWith('#'))) {
    if (line.startsWith('= ')) {
      archives[(archive = line.slice(2))] = [];
      continue;
    }
    const [category, query, ...rest] = line.split(' | ');
    const expected = rest.join(' | ').split('; ').map(expectation);
    const decided = expected.filter(({ what }) => !OURS.has(what));
    if (decided.length && !SHORTCUT.test(query)) archives[archive].push({ category, query, expected: decided });
  }
  return archives;
}

function expectation(text) {
  const space = text.indexOf(' ');
  return space < 0 ? { what: text, value: '' } : { what: text.slice(0, space), value: text.slice(space + 1) };
}

/** Judges by what stands in these bundles. */
export class Judge {
  #documents;
  #places;

  constructor(bundles) {
    this.#documents = new Map(documentsOf(bundles).map((document) => [document.id, document]));
    this.#places = new Map(bundles.flatMap((bundle) => bundle.letters).flatMap(placesOf));
  }

  /** Whether everything that is expected is so, for the ids of what was found, the best first. */
  isRight({ expected }, ids) {
    const places = ids.map((id) => this.#places.get(id));
    const says = (id, words) => {
      const { en, zh } = this.#documents.get(id);
      return `${en}\n${zh}`.includes(words);
    };
    const is = {
      first: (value) => places[0] === value,
      has: (value) => places.includes(value),
      not: (value) => !places.includes(value),
      none: () => !ids.length,
      only: (value) => ids.length > 0 && places.every((place) => place.startsWith(value)),
      says: (value) => ids.length > 0 && says(ids[0], value),
      all: (value) => ids.length > 0 && ids.every((id) => says(id, value)),
    };
    return expected.every(({ what, value }) => is[what](value));
  }
}

/** How judgements name the places of a letter, by the ids of their documents. */
function placesOf({ id, date, blocks, parties = [], notes = [], coverage = [] }) {
  const year = date.slice(0, 4);
  const all = (kind, list) => list.map((_, number) => [`${id}/${kind}/${number}`, `${year}:${kind}`]);
  const passages = blocks.map((block, number) => [`${id}/passage/${number}`, `${year}:${block.id}`]);
  const alone = ['title', 'subject'].flatMap((kind) => all(kind, [kind]));
  return [...alone, ...passages, ...all('party', parties), ...all('note', notes), ...all('coverage', coverage)];
}
