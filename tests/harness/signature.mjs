// Keys and signatures in the format of minisign, made here and not by the program that is tested; and
// signed releases on a host.

import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { index, INDEX } from './archive.mjs';
import { deploy } from './release.mjs';

/** The place of the signature of the index. */
export const SIGNATURE = `${INDEX}.minisig`;

/** A new key: `{id, text, secret}`, the id as minisign prints it and the line that pages name. */
export function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url');
  const id = createHash('sha256').update(bytes).digest().subarray(0, 8);
  return {
    id: Buffer.from(id).reverse().toString('hex').toUpperCase(),
    text: Buffer.concat([Buffer.from('Ed'), id, bytes]).toString('base64'),
    begin: Buffer.concat([Buffer.from('Ed'), id]),
    secret: privateKey,
  };
}

/** The signature of a file, and of a comment with it. */
export function signatureOf(key, bytes, comment) {
  const ofFile = sign(null, Buffer.from(bytes), key.secret);
  const ofBoth = sign(null, Buffer.concat([ofFile, Buffer.from(comment)]), key.secret);
  const file = Buffer.concat([key.begin, ofFile]).toString('base64');
  return `untrusted comment: a\n${file}\ntrusted comment: ${comment}\n${ofBoth.toString('base64')}\n`;
}

/** The shipped index with another version. */
export const indexOfVersion = (version) => JSON.stringify({ ...index, version });

/** Puts a signed release on a host; without a key, one that is not signed. */
export function deploySigned(host, key, version, name = 'The coalition 聯盟') {
  host.mend();
  const document = indexOfVersion(version);
  if (!key) return deploy(host, { [INDEX]: document });
  const comment = `file:index.json\tversion:${version}\tname:${name}`;
  const meta = `<head><meta name="open-letters-key" content="${key.text}">`;
  return deploy(host, {
    'index.html': host.read('index.html').toString().replace('<head>', meta),
    [INDEX]: document,
    [SIGNATURE]: signatureOf(key, document, comment),
  });
}
