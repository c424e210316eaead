// What is typed, letter by letter: each beginning of each query is one keystroke. They come kind by
// kind in turn, so that an engine that is stopped on the way has met some of each.

const KINDS = {
  name: ['sonam dhondup', 'zhou rongyun', "Hsü Ch'un-t'ing", 'tursun otkur'],
  'Traditional Chinese': ['施裕錚', '公平審判權', '未經起訴即遭拘押'],
  'Simplified Chinese': ['周荣云', '单独囚禁', '被强制送入精神病院'],
  words: ['families', 'the', 'astronomers prison', 'trade human rights', 'detained at a railway station'],
  phrase: ['"held without charge"', '"of the"', '"freedom of religion"'],
  slip: ['constituton', 'jounalist', 'mosqeus trial'],
  nothing: ['zeppelin', '足球比賽', 'xyzzy quantum'],
};

/** All queries, in the order in which they are typed. */
export const QUERIES = Array.from({ length: 5 }, (_, turn) => Object.values(KINDS).flatMap((queries) => queries[turn] ?? [])).flat();

/** The query whose answer is the first result: a name, whole. */
export const FIRST = KINDS.name[0];

/** The list in words, for the page. */
export const LIST = Object.entries(KINDS)
  .map(([kind, queries]) => `${kind}: ${queries.map((query) => `\`${query}\``).join(', ')}`)
  .join('; ');
