// A static host for one folder, as plain as hosts are, whose faults a test can switch on and off.
//
//   const site = await serve({ prefix: '/a/b/' });
//   site.put('letters/index.json', '{}');            other bytes in the place of a file
//   site.fault('letters/index.json', { status: 503 });
//   site.mend();                                      all faults and other bytes are gone
//   await site.kill();                                nothing answers any more

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the release: `OPEN_LETTERS_DIST`, or `dist/` of this project. */
export const DIST = process.env.OPEN_LETTERS_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The headers that a `_headers` file gives to every address. */
export function headersOf(folder) {
  const lines = readFileSync(join(folder, '_headers'), 'utf8').split('\n');
  const start = lines.indexOf('/*') + 1;
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => !line.startsWith(' '));
  const own = end < 0 ? rest : rest.slice(0, end);
  return Object.fromEntries(
    own.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}

/** The file with the rest of the program, which a first visit does not need. */
export function restOf({ folder }) {
  return readdirSync(folder).find((name) => /^open-letters-rest-.*\.wasm$/.test(name));
}

/** The name of the file with the looks of the rest. */
export function looksOf({ folder }) {
  return readdirSync(folder).find((name) => /^rest-.*\.css$/.test(name));
}

/**
 * Starts a host. Without `policy` it sends no header that the release asks for; `headers` are sent besides. With
 * `fallback` it gives its page, and says 200, for whatever it does not have.
 */
export async function serve({ folder = DIST, prefix = '/', policy = true, headers = {}, fallback = false } = {}) {
  const site = new Site(folder, prefix, { ...(policy ? headersOf(folder) : {}), ...headers });
  site.fallback = fallback;
  await site.listen();
  return site;
}

/**
 * What can go wrong with a file:
 * `{missing}` it is not there; `{status}` another answer (206 gives the file all the same), and `{location}` to
 * where it leads; `{encoding}` it is said to be packed in a way in which it is not; `{length}` so many bytes are announced; `{type}` another kind of content; `{cut}` the file ends after so many bytes, and says so; `{broken}` the
 * connection ends after so many bytes; `{stall}` silence after so many bytes; `{hang}` silence from
 * the beginning; `{trickle, pause}` so many bytes at a time, with a pause in milliseconds between;
 * `{reset}` the connection ends at once; `{endless, pause}` so many bytes at a time, and more of them for ever.
 */
class Site {
  /** Every request that came: `{path, status, headers}`, the path relative to the prefix. */
  log = [];
  #faults = new Map();
  #awaited = [];
  #files = new Map();

  constructor(folder, prefix, headers) {
    Object.assign(this, { folder, prefix, headers });
    this.server = createServer((request, response) => this.#answer(request, response));
  }

  /** Answers from now on; after `kill`, at the same port. */
  listen() {
    return new Promise((done, failed) => {
      this.server.once('error', failed);
      this.server.listen(this.port ?? 0, '127.0.0.1', () => {
        this.port = this.server.address().port;
        this.server.unref(); // a test that forgets a host still ends
        done();
      });
    });
  }

  /** The origin, such as `http://127.0.0.1:1234`. */
  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The full address of something below the prefix. */
  at(reference = '') {
    return this.origin + this.prefix + reference;
  }

  /** Makes one file go wrong, until the next `mend`. */
  fault(path, fault) {
    this.#faults.set(path, fault);
  }

  /** Gives other bytes for a file, which need not exist. */
  put(path, content) {
    this.#files.set(path, Buffer.from(content));
  }

  /** Is over when a file is asked for the next time. */
  asked(path) {
    return new Promise((done) => this.#awaited.push({ path, done }));
  }

  /** The bytes that are given for a file; nothing if there is none. */
  read(path) {
    if (this.#files.has(path)) return this.#files.get(path);
    const file = join(this.folder, path);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
  }

  /** The bytes of a file in the folder, whatever else is given for it. */
  folderBytes(path) {
    return readFileSync(join(this.folder, path));
  }

  /** Everything is as in the folder again. */
  mend() {
    this.#faults.clear();
    this.#files.clear();
  }

  /** The host is gone, and with it every connection. */
  kill() {
    return new Promise((done) => {
      this.server.close(done);
      this.server.closeAllConnections();
    });
  }

  #answer(request, response) {
    const address = decodeURIComponent(new URL(request.url, this.origin).pathname);
    const inside = address.startsWith(this.prefix) && !address.includes('..');
    const path = inside ? address.slice(this.prefix.length).replace(/(^|\/)$/, '$1index.html') : undefined;
    const fault = this.#faults.get(path) ?? {};
    const found = inside && !fault.missing ? this.read(path) : undefined;
    const falls = inside && this.fallback && !found;
    const bytes = falls ? this.read('index.html') : found;
    const status = fault.status ?? (bytes ? 200 : 404);
    this.log.push({ path: path ?? address, inside, status, headers: request.headers });
    for (const awaited of this.#awaited) if (awaited.path === path) awaited.done();
    this.#awaited = this.#awaited.filter((awaited) => awaited.path !== path);
    if (fault.reset) return request.socket.resetAndDestroy();
    if (fault.hang) return undefined;
    const isFile = status === 200 || status === 206;
    const body = isFile ? bytes : Buffer.from(status === 304 ? '' : `${status}\n`);
    const type = isFile ? (TYPES[falls ? '.html' : extname(path)] ?? 'application/octet-stream') : 'text/plain';
    const length = fault.length ?? fault.cut ?? body.length;
    const headers = { 'Content-Type': type, 'Content-Length': length, 'Cache-Control': 'no-cache' };
    if (fault.type) headers['Content-Type'] = fault.type;
    if (fault.encoding) headers['Content-Encoding'] = fault.encoding;
    if (fault.location) headers.Location = fault.location;
    if (fault.endless) delete headers['Content-Length'];
    response.writeHead(status, { ...this.headers, ...headers });
    if (request.method === 'HEAD') return response.end();
    return send(response, body.subarray(0, fault.cut ?? body.length), fault);
  }
}

function send(response, body, { stall, broken, trickle, endless, pause }) {
  if (endless !== undefined) {
    const timer = setInterval(() => response.write(Buffer.alloc(endless, 32)), pause);
    return response.on('close', () => clearInterval(timer));
  }
  if (stall !== undefined) return response.write(body.subarray(0, stall));
  if (broken !== undefined) {
    return response.write(body.subarray(0, broken), () => response.socket?.destroy());
  }
  if (trickle === undefined) return response.end(body);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sent, (sent += trickle)));
    if (sent < body.length) return;
    clearInterval(timer);
    response.end();
  }, pause);
  return response.on('close', () => clearInterval(timer));
}
