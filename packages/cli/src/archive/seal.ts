import { InputError } from '@backstage/errors';
import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  scrypt,
} from 'node:crypto';

/**
 * Authenticated encryption of a stream, in pieces (the STREAM construction of
 * Hoang, Reyhanitabar, Rogaway and Vizár): each piece is sealed under a nonce
 * that counts and that says whether it is the last. Pieces cannot be changed,
 * swapped, left out or cut off unnoticed.
 */
export interface SealParameters {
  /** Base64url. */
  salt: string;
  /** Base64url; what all nonces of the file begin with. */
  noncePrefix: string;
}

const pieceBytes = 64 * 1024;
const tagBytes = 16;
const algorithm = 'aes-256-gcm';
/** RFC 7914's cost for files: 128 MiB and about half a second. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

export const newSealParameters = (): SealParameters => ({
  salt: randomBytes(16).toString('base64url'),
  noncePrefix: randomBytes(7).toString('base64url'),
});

/** Encrypts what comes in; `header` is authenticated with it. */
export async function* seal(
  source: AsyncIterable<Buffer>,
  passphrase: string,
  parameters: SealParameters,
  header: Buffer,
): AsyncGenerator<Buffer> {
  const key = await deriveKey(passphrase, parameters);
  let counter = 0;
  for await (const { piece, last } of pieces(source, pieceBytes)) {
    const cipher = createCipheriv(
      algorithm,
      key,
      nonce(parameters, counter++, last),
    );
    cipher.setAAD(header);
    yield Buffer.concat([
      cipher.update(piece),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
  }
}

/** @throws InputError when the passphrase is another one, or the file was changed or cut off */
export async function* unseal(
  source: AsyncIterable<Buffer>,
  passphrase: string,
  parameters: SealParameters,
  header: Buffer,
): AsyncGenerator<Buffer> {
  const key = await deriveKey(passphrase, parameters);
  let counter = 0;
  for await (const { piece, last } of pieces(source, pieceBytes + tagBytes)) {
    const isFirst = counter === 0;
    const decipher = createDecipheriv(
      algorithm,
      key,
      nonce(parameters, counter++, last),
      { authTagLength: tagBytes },
    );
    decipher.setAAD(header);
    try {
      decipher.setAuthTag(piece.subarray(-tagBytes));
      yield Buffer.concat([
        decipher.update(piece.subarray(0, -tagBytes)),
        decipher.final(),
      ]);
    } catch {
      throw new InputError(
        isFirst
          ? 'The backup does not open: the passphrase is another one, or the file was changed'
          : 'The backup is damaged: a part of it was changed or is missing',
      );
    }
  }
}

/** All of equal length but the last, which may be empty. */
async function* pieces(source: AsyncIterable<Buffer>, length: number) {
  let rest = Buffer.alloc(0);
  for await (const chunk of source) {
    rest = Buffer.concat([rest, chunk]);
    // One is kept back, as only the end of the source says which is the last.
    while (rest.length > length) {
      yield { piece: rest.subarray(0, length), last: false };
      rest = rest.subarray(length);
    }
  }
  yield { piece: rest, last: true };
}

function nonce(
  { noncePrefix }: SealParameters,
  counter: number,
  last: boolean,
): Buffer {
  const bytes = Buffer.alloc(12);
  Buffer.from(noncePrefix, 'base64url').copy(bytes, 0, 0, 7);
  bytes.writeUInt32BE(counter, 7);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

function deriveKey(
  passphrase: string,
  { salt }: SealParameters,
): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(
      passphrase,
      Buffer.from(salt, 'base64url'),
      32,
      cost,
      (error, key) => (error ? reject(error) : resolve(key)),
    ),
  );
}
