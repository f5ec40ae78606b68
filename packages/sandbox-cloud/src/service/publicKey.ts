import { createHash } from 'node:crypto';
import { invalidRequest } from '../errors';
import { KeyPair } from '../world/types';

const types: Record<string, KeyPair['type']> = {
  'ssh-ed25519': 'ed25519',
  'ecdsa-sha2-nistp256': 'ecdsa',
  'ecdsa-sha2-nistp384': 'ecdsa',
  'ecdsa-sha2-nistp521': 'ecdsa',
  'ssh-rsa': 'rsa',
};

/**
 * Reads a public key as OpenSSH writes it: `ssh-ed25519 AAAAC3… comment`.
 *
 * @throws SandboxError `invalid_request`
 */
export function readPublicKey(
  text: string,
): Pick<KeyPair, 'type' | 'fingerprint'> {
  const [algorithm, encoded = ''] = text.trim().split(/\s+/);
  const blob = Buffer.from(encoded, 'base64');
  // The encoded part begins with the name of the algorithm again, its length before it.
  const length = blob.length > 4 ? blob.readUInt32BE() : 0;
  const within = blob.subarray(4, 4 + length).toString();
  if (!Object.hasOwn(types, algorithm) || within !== algorithm) {
    throw invalidRequest('publicKey: is not a public key as OpenSSH writes it');
  }
  const digest = createHash('sha256').update(blob).digest('base64');
  return {
    type: types[algorithm],
    fingerprint: `SHA256:${digest.replace(/=$/, '')}`,
  };
}
