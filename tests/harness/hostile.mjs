// Bundles made to harm: some too large, some cut, some valid whose text tries to get out of its place.

/** A small valid bundle whose one letter has this text; `changes` replace fields of the bundle. */
export function letterOf(text, changes = {}) {
  return {
    format: 'open-letters/1',
    title: { en: 'Opened by hand' },
    languages: ['en'],
    letters: [{
      id: 'opened-by-hand',
      edition: 'full',
      languages: ['en'],
      date: '2020-02-02',
      title: { en: 'A letter by hand' },
      blocks: [{ id: 'b1', kind: 'paragraph', text: { en: text } }],
    }],
    ...changes,
  };
}

/** A valid bundle every string of which is this one. */
function everywhere(text) {
  const en = { en: text };
  return letterOf(text, {
    title: en,
    about: en,
    publisher: { name: en, url: text, contact: text },
    entities: [{ id: 'someone', kind: 'person', case: true, name: en, aliases: [{ text }], about: en, links: [{ url: text, title: en }] }],
    topics: [{ id: 'something', name: en }],
    letters: [{
      id: 'opened-by-hand', edition: 'full', languages: ['en'], date: '2020-02-02', date_printed: en,
      other_dates: [{ date: '2020', label: en }], title: en, subject: en,
      parties: [{ role: 'sender', printed: en, position: en, address: [text] }],
      blocks: [{ id: 'b1', kind: 'paragraph', text: { en: [text, { text, entity: 'someone' }, { text, sic: text }] }, asks: [{ of: 'someone', demand: en }], topics: ['something'] }],
      coverage: [{ outlet: en, title: en, url: text, remark: en }],
      source: { publisher: en, title: en, url: text },
    }],
  });
}

const MARKUP = [
  '<script>document.title = "run"</script>',
  '<img src="https://elsewhere.invalid/x" onerror="document.title = \'run\'">',
  '"><svg onload=alert(1)>', '</main></body></html>', '<!--', ']]>', '<style>*{display:none}</style>',
  '<base href="https://elsewhere.invalid/">', '<meta http-equiv="refresh" content="0;url=https://elsewhere.invalid/">',
  '<iframe src="javascript:alert(1)"></iframe>', '<link rel="stylesheet" href="https://elsewhere.invalid/x.css">',
  '<form action="https://elsewhere.invalid/"><button>', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '&lt;script&gt;',
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', '\tjavascript:alert(1)', 'data:text/html,<script>alert(1)</script>',
  'vbscript:x', 'https://user:secret@elsewhere.invalid/', '//elsewhere.invalid/x', 'file:///etc/passwd', 'blob:null/x',
];
const SIGNS = [
  '\u202e reversed', '\u2066\u2067\u2068 opened', '\u200b\u200c\u200d\u2060\ufeff', '\u00ad'.repeat(300),
  '\u{e0041}\u{e0042}\u{e007f}', `a${'\u0301'.repeat(2000)}`, 'w'.repeat(500), '字'.repeat(5000), '\u0000', '\u0001\u0007\u001b[31m',
  '\ufff9\ufffa\ufffb', '\u2028\u2029', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', 'ﷺ'.repeat(200), '\u0e47'.repeat(500),
  '__proto__', 'constructor', 'hasOwnProperty', 'toString', '%00%2e%2e/', '../../../index.html', '?letter=x#b1',
];

/** Ids that could be taken for the page's own elements, or for what every object has. */
const IDS = ['reader-root', 'main', 'search', 'constructor', 'tostring', 'proto', 'document', 'body', 'location', 'reader'];

const withId = (id) => {
  const bundle = letterOf('text');
  Object.assign(bundle.letters[0], { id, blocks: [{ id, kind: 'paragraph', text: { en: 'text' } }] });
  return bundle;
};

/** Valid bundles that a reader shows: `{name: text of the file}`. */
export function disguised() {
  const all = [...MARKUP, ...SIGNS].map((text, at) => [`text-${at}.json`, everywhere(text)]);
  const ids = IDS.map((id) => [`id-${id}.json`, withId(id)]);
  return Object.fromEntries([...all, ...ids].map(([name, bundle]) => [name, JSON.stringify(bundle)]));
}

/** Bundles that are too large in one respect, or cut: `{name: text of the file}`. */
export function excessive() {
  const valid = JSON.stringify(letterOf('A sentence that ends.'));
  const many = (count, make) => Array.from({ length: count }, (_, at) => make(at));
  const person = (at) => ({ id: `p${at}`, kind: 'person', name: { en: 'P' } });
  const letter = (at) => ({ ...letterOf('x').letters[0], id: `l${at}` });
  const cut = many(24, (at) => [`cut-${at}.json`, valid.slice(0, Math.floor((valid.length * at) / 24))]);
  return Object.fromEntries([
    ...cut,
    ['21-mebibytes.json', JSON.stringify(letterOf('x'.repeat(21 * 1024 * 1024)))],
    ['string-over-a-mebibyte.json', JSON.stringify(letterOf('x'.repeat(1024 * 1024 + 1)))],
    ['too-many-letters.json', JSON.stringify(letterOf('', { letters: many(10_001, letter) }))],
    ['too-many-entities.json', JSON.stringify(letterOf('x', { entities: many(50_001, person) }))],
    ['too-many-strings.json', JSON.stringify(letterOf(many(200_001, () => 'x')))],
    ['100-000-deep.json', '['.repeat(100_000)],
    ['100-000-objects-deep.json', '{"a":'.repeat(100_000)],
    ['a-million-commas.json', `{"letters":[${','.repeat(1_000_000)}`],
    ['a-million-problems.json', JSON.stringify(letterOf(many(199_999, () => 1)))],
    ['image.png', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
    ['page.html', '<!doctype html><title>Log in</title><script>alert(1)</script>'],
  ]);
}

/**
 * Bundles that give a reader as much work as twenty mebibytes can: `{name: {make, isShown, isCut}}`. What is shown is cut
 * where it is more than a browser can draw.
 */
export function laborious() {
  const many = (count, make) => Array.from({ length: count }, (_, at) => make(at));
  const [letter] = letterOf('x').letters;
  const withLetter = (changes, more = {}) => letterOf('x', { ...more, letters: [{ ...letter, ...changes }] });
  const withTopics = (topics) =>
    withLetter({ blocks: [{ ...passage(1), topics }] }, { topics: topics.map((id) => ({ id, name: { en: 'T' } })) });
  const passage = (at) => ({ id: `b${at}`, kind: 'paragraph', text: { en: 'x' } });
  const sentence = 'Whoever is named in this passage is to be heard, and to be answered in due time. ';
  const full = (at) => ({ ...letter, id: `l${at}`, blocks: many(60, (n) => ({ ...passage(n), text: { en: sentence.repeat(4) + at } })) });
  const person = { id: 'p', kind: 'person', case: true, name: { en: 'P' } };
  const shown = {
    'twenty mebibytes of letters': () => letterOf('x', { letters: many(870, full) }),
    'a passage of twelve million letters': () => letterOf(many(199_000, () => 'x'.repeat(60))),
    'words of a mebibyte each': () => letterOf(many(19, () => 'x'.repeat(1024 * 1024))),
    'words of single letters, a mebibyte long': () => letterOf(many(9, () => 'U.N.'.repeat(256 * 1024))),
    'words that are far from each other': () => letterOf(['p x ', ...many(190_000, () => 'name '.repeat(12))]),
    'many passages': () => withLetter({ blocks: many(360_000, passage) }),
    'many parties': () => withLetter({ parties: many(370_000, (at) => ({ role: 'signatory', printed: { en: `Name ${at}` } })) }),
    'many names': () => letterOf(many(700_000, () => ({ text: 'P', entity: 'p' })), { entities: [person] }),
    'many who are named in one passage': () => {
      const all = many(50_000, (at) => ({ ...person, id: `p${at}` }));
      return letterOf([...all, ...all, ...all].map(({ id }) => ({ text: 'P', entity: id })), { entities: all });
    },
    'many of one name': () => {
      const all = many(50_000, (at) => ({ ...person, id: `p${at}` }));
      return letterOf(all.map(({ id }) => ({ text: 'P ', entity: id })), { entities: all });
    },
    'many topics': () => withTopics(many(199_000, (at) => `t${at}`)),
    'many notes': () => withLetter({ notes: many(380_000, (at) => ({ id: `n${at}`, label: `${at}`, text: { en: 'x' } })) }),
    'many who ask for one in many passages': () => withLetter({
      parties: many(100_000, (at) => ({ role: 'signatory', printed: { en: `Name ${at}` } })),
      blocks: many(60_000, (at) => ({ ...passage(at), asks: [{ of: 'p', demand: { en: 'x' } }] })),
      notes: [{ id: 'n1', label: '1', text: { en: 'x' } }],
    }, { entities: [person] }),
    'many demands': () => withLetter({ blocks: [{ ...passage(1), asks: many(600_000, () => ({ of: 'p', demand: { en: 'x' } })) }] }, { entities: [person] }),
    'many reports': () => withLetter({ coverage: many(470_000, () => ({ outlet: { en: 'x' }, title: { en: 'x' } })) }),
    'many aliases of one name': () => letterOf([{ text: 'P', entity: 'p' }], { entities: [{ ...person, aliases: many(1_000_000, (at) => ({ text: `a${at}` })) }] }),
    'many years': () => letterOf('x', { letters: many(9_999, (at) => ({ ...full(at), blocks: [passage(1)], date: String(at + 1).padStart(4, '0') })) }),
    'passages that lead to each other': () => withLetter({ languages: ['en', 'fr'], blocks: many(240_000, (at) => ({ ...passage(at), merged: { fr: `b${(at * 7 + 1) % 240_000}` } })) }, { languages: ['en', 'fr'] }),
    'a field of numbers that no reader knows': () => `${JSON.stringify(letterOf('x')).slice(0, -1)},"x":[${'1,'.repeat(10_000_000)}1]}`,
    'many entities': () => letterOf('x', { entities: many(50_000, (at) => ({ ...person, id: `p${at}`, aliases: many(10, (n) => ({ text: `alias ${n} ${at}` })) })) }),
  };
  const refused = {
    'many numbers': () => `{"letters":[${'1,'.repeat(10 * 1024 * 1024 - 30)}1]}`,
    'many empty objects': () => `{"x":[${'{},'.repeat(6_900_000)}1]}`,
    'many keys': () => `{"x":{${many(1_500_000, (at) => `"k${at}":1`).join(',')}}}`,
    'one key many times': () => `{"x":{${'"k":1,'.repeat(3_400_000)}"k":1}}`,
    'many escapes': () => `{"x":[${'"\\u0041\\u0041",'.repeat(1_200_000)}1]}`,
    'many wrong ids': () => letterOf('x', { letters: many(9_999, (at) => ({ ...letter, id: `WRONG ID ${at} `.repeat(50) })) }),
    'nothing but spaces': () => `{${' '.repeat(20 * 1024 * 1024 - 10)}`,
  };
  const isCut = /^a passage|^words|^many (passages|parties|names|notes|reports|who|of)|^passages/;
  const entries = (all, isShown) => Object.entries(all).map(([name, build]) => {
    const make = () => [build()].map((made) => (typeof made === 'string' ? made : JSON.stringify(made)))[0];
    return [name, { make, isShown, isCut: isShown && isCut.test(name) }];
  });
  return Object.fromEntries([...entries(shown, true), ...entries(refused, false)]);
}
