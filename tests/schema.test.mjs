// The JSON Schema agrees with the reader: it accepts all that the reader accepts, and refuses what a
// schema can refuse. Run by `node --test tests/schema.test.mjs`.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
/** A document as programs see it: without byte-order mark, repeated keys and broken bytes. */
const parse = (path) => JSON.parse(read(path).toString('utf8').replace(/^\uFEFF/, ''));
const bundles = (folder, other) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.json') && name !== other)
    .map((name) => folder + name);

const schema = parse('docs/bundle.schema.json');
const accepts = new Ajv2020({ allErrors: true, strictRequired: false }).compile(schema);

/** What a schema can see; places, references and real days are beyond it. */
const VISIBLE = new Set([
  'bad-digest',
  'bad-id',
  'bad-mark',
  'bad-tag',
  'empty-list',
  'empty-text',
  'missing-field',
  'nameless-party',
  'newer-format',
  'too-many',
  'unknown-value',
  'wrong-format',
  'wrong-type',
]);

/** Wrong by rules that no pattern of the schema spells out. */
const INVISIBLE = new Set(['letter-language-wrong.json']);

test('the schema accepts what the reader accepts', () => {
  const files = [
    ...bundles('tests/fixtures/accepted/', 'expected.json'),
    ...bundles('public/letters/', 'index.json'),
  ];
  assert.ok(files.length > 12);
  for (const file of files) {
    assert.ok(accepts(parse(file)), `${file}: ${JSON.stringify(accepts.errors)}`);
  }
});

test('the schema refuses what a schema can refuse', () => {
  const expected = parse('tests/fixtures/refused/expected.json');
  const visible = Object.entries(expected).filter(
    ([name, problems]) => !INVISIBLE.has(name) && problems.some(([code]) => VISIBLE.has(code)),
  );
  const seen = new Set();
  for (const [name, problems] of visible) {
    let document;
    try {
      document = parse(`tests/fixtures/refused/${name}`);
    } catch {
      continue; // is no JSON besides
    }
    assert.equal(accepts(document), false, `${name} passes the schema`);
    problems.forEach(([code]) => seen.add(code));
  }
  for (const code of VISIBLE) assert.ok(seen.has(code), `no fixture is refused for ${code}`);
});

test('the schema sees how dates are written', () => {
  const expected = parse('tests/fixtures/refused/expected.json');
  const impossible = /^date-(no-such|month-zero|day-|year-zero)/;
  const written = Object.keys(expected).filter(
    (name) => name.startsWith('date-') && !impossible.test(name) && name !== 'date-is-a-number.json',
  );
  assert.ok(written.length >= 8);
  for (const name of written) {
    assert.equal(accepts(parse(`tests/fixtures/refused/${name}`)), false, name);
  }
});

test('every field of the schema says what it means', () => {
  for (const [name, object] of Object.entries(schema.$defs)) {
    assert.ok(object.description, name);
    for (const [field, value] of Object.entries(object.properties)) {
      assert.ok(value.description, `${name}.${field}`);
    }
  }
});
