import { createHash, randomBytes } from 'node:crypto';

/** Proves that whoever redeems the code is who asked for it. */
export function createPkce() {
  const verifier = randomBytes(48).toString('base64url');
  return {
    verifier,
    challenge: createHash('sha256').update(verifier).digest('base64url'),
    state: randomBytes(24).toString('base64url'),
  };
}
