import { sha256 } from '@noble/hashes/sha2';
import { ResourceProblem } from './ResourceKind';

export interface PublicKey {
  type: PublicKeyType;
  /** `SHA256:` and base64, as `ssh-keygen -l` shows it. */
  fingerprint: string;
  /** The key itself, as it goes over the wire. */
  blob: Uint8Array;
}

const publicKeyTypes = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
] as const;

export type PublicKeyType = (typeof publicKeyTypes)[number];

const leastRsaBits = 2048;

/** Bytes of one coordinate, by curve. */
const coordinateBytes: Record<string, number> = {
  nistp256: 32,
  nistp384: 48,
  nistp521: 66,
};

/** Why a text is not a public key to be used; never quotes it, as it may be a private one. */
export function publicKeyProblem(
  text: string,
): Omit<ResourceProblem, 'field'> | undefined {
  try {
    parsePublicKey(text);
    return undefined;
  } catch (error) {
    if (error instanceof PublicKeyError) {
      return { code: error.code, message: error.message };
    }
    throw error;
  }
}

/** @throws PublicKeyError */
export function parsePublicKey(text: string): PublicKey {
  if (/PRIVATE KEY/.test(text)) {
    throw new PublicKeyError(
      'PrivateKey',
      'This is a private key: keep it to yourself, and give the public one, from the file that ends in .pub',
    );
  }
  const [type, encoded, ...comment] = text.trim().split(/[ \t]+/);
  if (!isKnown(type)) {
    throw new PublicKeyError(
      'UnknownKeyType',
      `A public key begins with one of ${publicKeyTypes.join(', ')}; options before it are not taken`,
    );
  }
  if (comment.some(word => /[\r\n]/.test(word)) || /[\r\n]/.test(encoded)) {
    throw new PublicKeyError('SeveralKeys', 'Give one key, in one line');
  }
  const blob = decode(encoded ?? '');
  const fields = blob && readFields(blob);
  if (!blob || !fields || ascii(fields[0]) !== type || !fits(type, fields)) {
    throw new PublicKeyError(
      'BrokenKey',
      'The public key is damaged; copy the whole line again',
    );
  }
  if (type === 'ssh-rsa' && bitLength(fields[2]) < leastRsaBits) {
    throw new PublicKeyError(
      'WeakKey',
      `An RSA key needs at least ${leastRsaBits} bits; make a new one, best with ssh-keygen -t ed25519`,
    );
  }
  return { type, blob, fingerprint: `SHA256:${encode(sha256(blob))}` };
}

/** Not an InputError, as this runs in browsers and forms too. */
class PublicKeyError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

function isKnown(type: string): type is PublicKeyType {
  return (publicKeyTypes as readonly string[]).includes(type);
}

/** Whether the fields are those that a key of this type has. */
function fits(type: PublicKeyType, fields: Uint8Array[]): boolean {
  switch (type) {
    case 'ssh-ed25519':
      return fields.length === 2 && fields[1].length === 32;
    case 'ssh-rsa':
      return fields.length === 3 && bitLength(fields[1]) > 1;
    default: {
      const curve = type.slice('ecdsa-sha2-'.length);
      return (
        fields.length === 3 &&
        ascii(fields[1]) === curve &&
        // Uncompressed, as OpenSSH writes them.
        fields[2][0] === 4 &&
        fields[2].length === 1 + 2 * coordinateBytes[curve]
      );
    }
  }
}

/** RFC 4251: each field is its length in four bytes, then its bytes. */
function readFields(blob: Uint8Array): Uint8Array[] | undefined {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const fields: Uint8Array[] = [];
  let at = 0;
  while (at < blob.length) {
    const end =
      at + 4 <= blob.length ? at + 4 + view.getUint32(at) : Number.NaN;
    if (!(end <= blob.length)) {
      return undefined;
    }
    fields.push(blob.subarray(at + 4, end));
    at = end;
  }
  return fields.length > 0 ? fields : undefined;
}

function bitLength(number: Uint8Array): number {
  const first = number.findIndex(byte => byte !== 0);
  return first < 0
    ? 0
    : (number.length - first) * 8 - Math.clz32(number[first]) + 24;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function decode(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) {
    return undefined;
  }
  return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}

/** Base64 without padding, as in fingerprints. */
function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}
