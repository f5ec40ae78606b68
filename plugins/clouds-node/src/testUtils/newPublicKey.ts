import { generateKeyPairSync } from 'node:crypto';

/** A public key that nobody has, as OpenSSH writes it. */
export function newPublicKey(): string {
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({
    format: 'jwk',
  });
  const parts = [Buffer.from('ssh-ed25519'), Buffer.from(x, 'base64url')];
  const blob = Buffer.concat(
    parts.flatMap(part => [lengthOf(part), part]),
  ).toString('base64');
  return `ssh-ed25519 ${blob} contract`;
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}
