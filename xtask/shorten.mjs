// Shortens what the program and its script call each other: `node xtask/shorten.mjs FOLDER`.
//
// wasm-bindgen gives every function that passes between the two a name with sixteen digits of a digest
// (`__wbg_setAttribute_f75317b2b5cabfb4`), which cannot be compressed and stands in both files. They
// become `a`, `b`, …, and the sections of the program that only tools read are left out. What the two
// parts of the program share (`rest.wasm` asks for it by name) keeps its name.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const file = (ending) => {
  const found = readdirSync(folder).filter((name) => name.endsWith(ending));
  if (found.length !== 1) throw new Error(`${folder} has ${found.length} files *${ending}, not one`);
  return join(folder, found[0]);
};
const program = file("_bg.wasm");
const script = program.replace("_bg.wasm", ".js");

/** The kinds of sections and of imports, as the WebAssembly specification numbers them. */
const [CUSTOM, IMPORTS, EXPORTS] = [0, 2, 7];
const FUNCTION = 0;

/** Reads the parts of a program one after another. */
class Reader {
  #at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  isAtEnd() {
    return this.#at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.#at++];
  }

  /** A number in LEB128, as WebAssembly writes all of them. */
  number() {
    let number = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      number += (byte & 127) * scale;
      if (byte < 128) return number;
    }
  }

  /** As many bytes as the number before them says. */
  counted() {
    const length = this.number();
    return this.bytes.subarray(this.#at, (this.#at += length));
  }

  name() {
    return this.counted().toString("utf8");
  }
}

const rest = new WebAssembly.Module(readFileSync(join(folder, "rest.wasm")));
const shared = new Set(WebAssembly.Module.imports(rest).map(({ name }) => name));
const bytes = readFileSync(program);
let text = readFileSync(script, "utf8");
const HEADER = 8;
const parts = [bytes.subarray(0, HEADER)];
for (const input = new Reader(bytes.subarray(HEADER)); !input.isAtEnd(); ) {
  const [kind, content] = [input.byte(), input.counted()];
  if (kind === CUSTOM) continue;
  const shorter = { [IMPORTS]: shortImports, [EXPORTS]: shortExports }[kind]?.(new Reader(content)) ?? content;
  parts.push(Buffer.of(kind), leb(shorter.length), shorter);
}
writeFileSync(program, Buffer.concat(parts));
writeFileSync(script, text);

function shortImports(input) {
  const imports = Array.from({ length: input.number() }, () => {
    const [module, name, kind] = [input.name(), input.name(), input.byte()];
    if (kind !== FUNCTION) throw new Error(`the program asks for ${name}, which is no function`);
    return { module, name, type: input.number() };
  });
  const modules = [...new Set(imports.map(({ module }) => module))];
  modules.forEach((module, at) => replace(`"${module}"`, `"${short(at)}"`));
  // What comes from our own script is a function there, and not only a name in a list.
  const isOurs = (module) => !module.endsWith("_bg.js");
  const entries = imports.map(({ module, name, type }, at) => {
    const by = isOurs(module) ? name : short(at);
    if (!replace(name, by)) throw new Error(`${script} does not have ${name}`);
    return Buffer.concat([word(short(modules.indexOf(module))), word(by), Buffer.of(FUNCTION), leb(type)]);
  });
  return Buffer.concat([leb(entries.length), ...entries]);
}

/** What the script does not call is no longer offered. */
function shortExports(input) {
  const entries = [];
  for (let left = input.number(); left > 0; left -= 1) {
    const [name, kind, index] = [input.name(), input.byte(), input.number()];
    const by = shared.has(name) ? name : short(entries.length);
    if (replace(`wasm.${name}`, `wasm.${by}`) || shared.has(name)) entries.push(Buffer.concat([word(by), Buffer.of(kind), leb(index)]));
  }
  return Buffer.concat([leb(entries.length), ...entries]);
}

/** Replaces a name in the script; whether it is there. */
function replace(name, by) {
  const literal = name.replace(/[.$"/]/g, "\\$&");
  let isThere = false;
  text = text.replace(new RegExp(`(?<![\\w$.])${literal}(?![\\w$])`, "g"), () => {
    isThere = true;
    return by;
  });
  return isThere;
}

/** The name with this number: a, b, … z, A, … Z, aa, ab … */
function short(at) {
  const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const rest = Math.floor(at / LETTERS.length);
  return (rest ? short(rest - 1) : "") + LETTERS[at % LETTERS.length];
}

function word(text) {
  return Buffer.concat([leb(Buffer.byteLength(text)), Buffer.from(text)]);
}

function leb(number) {
  const bytes = [];
  for (; number >= 128; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
  return Buffer.from([...bytes, number]);
}
