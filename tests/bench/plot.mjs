// Plots as SVG files, light and dark by what the reader's system prefers. A row is a name with marks or
// a bar; every axis has a title with its unit.

const [WIDTH, LEFT, RIGHT, ROW, TOP] = [760, 150, 90, 34, 84];
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #222; }
  .title { font-size: 15px; font-weight: 600; }
  .paper { fill: #fff; }
  .grid { stroke: #ddd; }
  .mark { fill: #5b6770; }
  .ours .mark, .ours.mark { fill: #b3261e; }
  .ours text { font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6e6e6; }
    .paper { fill: #16181b; }
    .grid { stroke: #3a3f45; }
    .mark { fill: #9fb0bd; }
    .ours .mark, .ours.mark { fill: #ff8a7a; }
  }`;
/** A shape for each of up to three series, so that none is told from another by colour alone. */
const SHAPES = [
  (x, y) => `<circle class="mark" cx="${x}" cy="${y}" r="5"/>`,
  (x, y) => `<rect class="mark" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`,
  (x, y) => `<path class="mark" d="M${x} ${y - 7}l7 12h-14z"/>`,
];

/**
 * A row of marks for each name, one for each series, on a logarithmic axis.
 * `rows` are `{name, ours, values, note}`; a value that is missing has no mark, and the note says why.
 */
export function marks({ title, axis, series, rows }) {
  const values = rows.flatMap((row) => row.values.filter((value) => value !== undefined));
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const at = (value) => round(LEFT + ((Math.log10(value) - low) / Math.max(high - low, 1)) * (WIDTH - LEFT - RIGHT));
  const ticks = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
  const body = rows.map(({ name, ours, values: own, note }, row) => {
    const y = TOP + row * ROW + ROW / 2;
    const shapes = own.map((value, place) => (value === undefined ? '' : SHAPES[place](at(value), y)));
    return `${group(ours)}${label(name, y)}${shapes.join('')}${note ? words(WIDTH - 8, y + 4, note, 'end') : ''}</g>`;
  });
  const key = series.map((name, place) => SHAPES[place](LEFT + place * 150, 50) + words(LEFT + 12 + place * 150, 54, name));
  return figure({ title, axis, rows, ticks: ticks.map((tick) => [at(tick), number(tick)]), body: [...key, ...body] });
}

/** A bar for each name, on an axis from nothing to `most`. */
export function bars({ title, axis, most, rows }) {
  const at = (value) => round(LEFT + (value / most) * (WIDTH - LEFT - RIGHT));
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => [at(most * share), number(Math.round(most * share))]);
  const body = rows.map(({ name, ours, value }, row) => {
    const y = TOP + row * ROW + ROW / 2;
    const bar = `<rect class="mark" x="${LEFT}" y="${y - 9}" width="${round(at(value) - LEFT)}" height="18"/>`;
    return `${group(ours)}${label(name, y)}${bar}${words(at(value) + 6, y + 4, String(value))}</g>`;
  });
  return figure({ title, axis, rows, ticks, body });
}

function figure({ title, axis, rows, ticks, body }) {
  const bottom = TOP + rows.length * ROW;
  const height = bottom + 58;
  const grid = ticks.map(([x, tick]) => `<line class="grid" x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${bottom}"/>${words(x, bottom + 18, tick, 'middle')}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escape(title)}">`,
    `<style>${STYLE}\n</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}"/>`,
    `<text class="title" x="16" y="26">${escape(title)}</text>`,
    ...grid,
    ...body,
    words((LEFT + WIDTH - RIGHT) / 2, bottom + 42, axis, 'middle'),
    '</svg>',
    '',
  ].join('\n');
}

const group = (ours) => (ours ? '<g class="ours">' : '<g>');
const label = (name, y) => words(LEFT - 14, y + 4, name, 'end');
const words = (x, y, text, anchor = 'start') => `<text x="${x}" y="${y}" text-anchor="${anchor}">${escape(text)}</text>`;
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const round = (value) => Math.round(value * 10) / 10;
const number = (value) => (value < 1 ? String(Number(value.toPrecision(1))) : String(value).replace(/\B(?=(\d{3})+$)/g, ' '));
