// Numbers as tables of Markdown.

/** A table: names of columns, and rows of cells. The first column is of words, others of numbers. */
export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(columns), line(rule), ...rows.map(line)].join('\n');
}

/** Milliseconds with as many digits as mean something. */
export const milliseconds = (number) => (number < 0.1 ? number.toFixed(2) : number < 10 ? number.toFixed(1) : String(Math.round(number)));

/** Median, 95th percentile and worst in one cell. */
export const spread = ({ median, p95, worst }) => [median, p95, worst].map(milliseconds).join(' / ');

/** Bytes in the largest unit that leaves a number above one. */
export function size(bytes) {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${Math.round(bytes / 1e3)} kB`;
}

/** A whole number with its digits in groups of three. */
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Demands, each `{letters, what, found, met}`; one that speaks of no size has no letters. */
export function demandRows(demands) {
  const said = { true: 'yes', false: '**no**' };
  const rows = demands.map(({ letters, what, found, met }) => [what, letters ? grouped(letters) : '–', found, said[met] ?? '–']);
  return table(['what', 'letters', 'found', 'met'], rows);
}
