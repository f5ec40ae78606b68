import { createHash } from 'node:crypto';

/** What a machine shows to prove which one it is. */
export interface HostKey {
  /** As in known_hosts: `ssh-ed25519`, `ecdsa-sha2-nistp256`, `ssh-rsa`. */
  type: string;
  /** As OpenSSH shows it: `SHA256:` and Base64 without padding. */
  fingerprint: string;
}

/** @param blob - of the public key, as in RFC 4253 */
export function readHostKey(blob: Buffer): HostKey {
  const length = blob.readUInt32BE(0);
  return {
    type: blob.toString('latin1', 4, 4 + length),
    fingerprint: fingerprintOf(blob),
  };
}

/** As `ssh-keygen -l` shows it. @param blob - of the public key */
export function fingerprintOf(blob: Uint8Array): string {
  const hash = createHash('sha256').update(blob).digest('base64');
  return `SHA256:${hash.replace(/=+$/, '')}`;
}
