// What engines search: one document for each place of each letter, with its texts. The places are
// those of crates/letters-search, so that all engines find the same things under the same names.

/** The documents of some bundles, letters newest first. */
export function documentsOf(bundles) {
  const names = new Map(bundles.flatMap(({ entities = [] }) => entities.map((entity) => [entity.id, namesOf(entity)])));
  const letters = bundles.flatMap((bundle) => bundle.letters).toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return letters.flatMap((letter) => placesOf(letter, names).map((place) => documentOf(letter, place, names)));
}

/**
 * One document: `id`, with the letter and the place in it; `en` and `zh`, its words; `names`, all names
 * of those of whom it speaks, since an archive knows them and every engine may use them.
 */
function documentOf(letter, { kind, number, texts, entities = [] }, names) {
  const words = texts.flatMap((text) => Object.entries(text ?? {}));
  const of = (wanted) => words.filter(([tag]) => wanted === isHan(tag)).map(([, inline]) => plain(inline)).join('\n');
  const known = [...new Set(entities.filter(Boolean))].flatMap((id) => names.get(id) ?? []);
  return { id: `${letter.id}/${kind}/${number}`, en: of(false), zh: of(true), names: known.join('\n') };
}

const isHan = (tag) => tag === 'zh' || tag.startsWith('zh-');

const namesOf = ({ name, aliases = [] }) => [...Object.values(name), ...aliases.map(({ text }) => text)];

/** Running text as it is printed, without the signs of notes. */
const plain = (inline) => (typeof inline === 'string' ? inline : inline.map((span) => span.text ?? (span.note ? '' : span)).join(''));

function placesOf(letter, names) {
  const { title, date_printed, subject, blocks, parties = [], notes = [], coverage = [] } = letter;
  const several = (kind, list, place) => list.map((item, number) => ({ kind, number, ...place(item) }));
  const reports = coverage.map((report) => ({ texts: [report.title, report.outlet, report.remark] }));
  return [
    { kind: 'title', number: 0, texts: [title, date_printed] },
    ...(subject ? [{ kind: 'subject', number: 0, texts: [subject] }] : []),
    ...several('passage', blocks, passage),
    ...several('party', parties, (party) => partyOf(party, names)),
    ...several('note', notes, ({ text }) => ({ texts: [text], entities: namedIn(text) })),
    ...several('coverage', reports, (report) => report),
  ];
}

function passage({ text, asks = [] }) {
  const entities = [...namedIn(text), ...asks.map(({ of }) => of)];
  return { texts: [text, ...asks.map(({ demand }) => demand)], entities };
}

function partyOf({ entity, organization, printed, position }, names) {
  const name = printed ?? { en: (names.get(entity) ?? []).slice(0, 2).join('\n') };
  return { texts: [name, position], entities: [entity, organization] };
}

const namedIn = (text) => Object.values(text).flatMap((inline) => (typeof inline === 'string' ? [] : inline.map(({ entity }) => entity)));

/** How much text that is, in bytes. */
export function bytesOfText(documents) {
  const encoder = new TextEncoder();
  return documents.reduce((sum, { en, zh }) => sum + encoder.encode(en).length + encoder.encode(zh).length, 0);
}
