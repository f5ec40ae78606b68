import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
} from 'node:crypto';

export interface SshHostKey {
  /** In OpenSSH's format, without a passphrase. */
  privateKey: string;
  /** `SHA256:…`, as `ssh-keygen -l` shows it. */
  fingerprint: string;
}

/** What a private Ed25519 key begins with in PKCS #8 (RFC 8410, section 7). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');
const type = 'ssh-ed25519';

/** The Ed25519 host key of a machine. It follows from the seed, so that it is the same after a restart. */
export function hostKeyOf(seed: string, machineId: string): SshHostKey {
  const secret = createHmac('sha256', seed)
    .update(`ssh host key of ${machineId}`)
    .digest();
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Head, secret]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const point = Buffer.from(x, 'base64url');
  const blob = Buffer.concat([packed(type), packed(point)]);
  const digest = createHash('sha256').update(blob).digest('base64');
  return {
    privateKey: openSshKey(secret, point, blob),
    fingerprint: `SHA256:${digest.replace(/=$/, '')}`,
  };
}

/** As OpenSSH's PROTOCOL.key describes it, not encrypted. */
function openSshKey(secret: Buffer, point: Buffer, blob: Buffer): string {
  const check = Buffer.alloc(8);
  const inner = [
    check,
    blob,
    packed(Buffer.concat([secret, point])),
    packed('sandbox'),
  ];
  const rest = (8 - (Buffer.concat(inner).length % 8)) % 8;
  const padding = Buffer.from(Array.from({ length: rest }, (_, at) => at + 1));
  const whole = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    packed('none'),
    packed('none'),
    packed(''),
    number(1),
    packed(blob),
    packed(Buffer.concat([...inner, padding])),
  ]);
  const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
  return [
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    ...lines,
    '-----END OPENSSH PRIVATE KEY-----',
    '',
  ].join('\n');
}

function number(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}

/** With its length before it. */
function packed(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([number(bytes.length), bytes]);
}
