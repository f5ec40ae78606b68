import { utils } from 'ssh2';

export interface SshKeyPair {
  /** In OpenSSH's format, without a passphrase. */
  privateKey: string;
  /** `type key`, without a comment. */
  publicKey: string;
}

/** A new Ed25519 key pair. */
export function newKeyPair(): SshKeyPair {
  const pair = utils.generateKeyPairSync('ed25519');
  const privateKey = pair.private;
  const publicKey = pair.public.split(' ', 2).join(' ');
  // ssh2 loses the zero that one public key in 256 begins with (its issue 1390): nobody can read such a pair.
  return publicKeyOf(privateKey) === publicKey
    ? { privateKey, publicKey }
    : newKeyPair();
}

/** What belongs to a private key; nothing where it cannot be read or has a passphrase. */
export function publicKeyOf(privateKey: string): string | undefined {
  const parsed = utils.parseKey(privateKey);
  if (parsed instanceof Error || !parsed.isPrivateKey()) {
    return undefined;
  }
  return `${parsed.type} ${parsed.getPublicSSH().toString('base64')}`;
}
