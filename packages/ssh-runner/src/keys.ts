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
  return {
    privateKey: pair.private,
    publicKey: pair.public.split(' ', 2).join(' '),
  };
}

/** What belongs to a private key; nothing where it cannot be read or has a passphrase. */
export function publicKeyOf(privateKey: string): string | undefined {
  const parsed = utils.parseKey(privateKey);
  if (parsed instanceof Error || !parsed.isPrivateKey()) {
    return undefined;
  }
  return `${parsed.type} ${parsed.getPublicSSH().toString('base64')}`;
}
