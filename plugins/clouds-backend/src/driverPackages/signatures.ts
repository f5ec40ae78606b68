import {
  createHash,
  createPublicKey,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { Refusal } from './Refusal';

/** A public key by which packages are signed: ECDSA on P-256, as registries of npm have them. */
export interface SigningKey {
  keyId: string;
  /** SubjectPublicKeyInfo, base64. */
  key: string;
  /** RFC 3339; absent: never. */
  expires?: string;
}

export interface PackageSignature {
  keyId: string;
  /** Base64, of `name@version:integrity`. */
  signature: string;
}

/** As npm writes it. */
export const integrityOf = (archive: Buffer) =>
  `sha512-${createHash('sha512').update(archive).digest('base64')}`;

/** @throws Refusal when the bytes are others than those that were meant */
export function requireIntegrity(archive: Buffer, expected: string): void {
  const ours = Buffer.from(integrityOf(archive));
  const theirs = Buffer.from(expected);
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) {
    throw new Refusal(
      'checksum',
      `Its checksum is ${ours}, and was to be ${expected}`,
    );
  }
}

/**
 * Whether somebody who is trusted has signed the package.
 *
 * @throws Refusal when a signature of a key that is trusted is wrong: none at all is better
 */
export function isSigned(
  subject: { name: string; version: string; integrity: string },
  signatures: PackageSignature[],
  keys: SigningKey[],
  now: Date,
): boolean {
  const text = `${subject.name}@${subject.version}:${subject.integrity}`;
  let signed = false;
  for (const { keyId, signature } of signatures) {
    const key = keys.find(
      candidate =>
        candidate.keyId === keyId &&
        (!candidate.expires || new Date(candidate.expires) > now),
    );
    if (key && !isValid(text, signature, key)) {
      throw new Refusal('signature', `The signature by ${keyId} is wrong`);
    }
    signed ||= key !== undefined;
  }
  return signed;
}

function isValid(
  text: string,
  signature: string,
  { key }: SigningKey,
): boolean {
  const publicKey = createPublicKey({
    key: Buffer.from(key, 'base64'),
    format: 'der',
    type: 'spki',
  });
  return verify(
    'sha256',
    Buffer.from(text),
    publicKey,
    Buffer.from(signature, 'base64'),
  );
}
