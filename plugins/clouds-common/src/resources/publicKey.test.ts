import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { parsePublicKey, publicKeyProblem } from './publicKey';

/** RFC 4251: each field is its length in four bytes, then its bytes. */
const wire = (...fields: (string | Buffer)[]) =>
  Buffer.concat(
    fields.flatMap(field => {
      const bytes = Buffer.from(field);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );

const base64url = (text: string | undefined) => Buffer.from(text!, 'base64url');

/** Positive also when its first bit is set. */
const mpint = (text: string | undefined) =>
  Buffer.concat([Buffer.from([0]), base64url(text)]);

const line = (type: string, ...fields: Buffer[]) =>
  `${type} ${wire(type, ...fields).toString('base64')}`;

/** At once: with RSA, Node 20 hangs in `export` when what made the key is collected meanwhile. */
const publicKeyEncoding = { format: 'jwk' } as const;

const rsa = (modulusLength: number) => {
  const { e, n } = generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding,
  }).publicKey;
  return line('ssh-rsa', base64url(e), mpint(n));
};
const ecdsa = (namedCurve: string, curve: string) => {
  const { x, y } = generateKeyPairSync('ec', {
    namedCurve,
    publicKeyEncoding,
  }).publicKey;
  const point = Buffer.concat([Buffer.from([4]), base64url(x), base64url(y)]);
  return line(`ecdsa-sha2-${curve}`, Buffer.from(curve), point);
};
const ed25519 = line(
  'ssh-ed25519',
  base64url(generateKeyPairSync('ed25519', { publicKeyEncoding }).publicKey.x),
);

describe('public keys', () => {
  it.each<[string, string]>([
    ['ed25519', ed25519],
    ['with a comment', `${ed25519} ann@example.com at home`],
    ['with spaces around it', `\n ${ed25519}\n`],
    ['ecdsa nistp256', ecdsa('P-256', 'nistp256')],
    ['ecdsa nistp384', ecdsa('P-384', 'nistp384')],
    ['ecdsa nistp521', ecdsa('P-521', 'nistp521')],
    ['rsa of 2048 bits', rsa(2048)],
    ['rsa of 3072 bits', rsa(3072)],
  ])('are taken: %s', (_, text) => {
    expect(publicKeyProblem(text)).toBeUndefined();
    expect(text).toContain(parsePublicKey(text).type);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'UnknownKeyType'],
    ['dsa', line('ssh-dss', Buffer.alloc(32)), 'UnknownKeyType'],
    ['options before it', `no-pty ${ed25519}`, 'UnknownKeyType'],
    ['a type alone', 'ssh-ed25519', 'BrokenKey'],
    ['cut off', ed25519.slice(0, -8), 'BrokenKey'],
    [
      'another type inside',
      ed25519.replace('ssh-ed25519', 'ssh-rsa'),
      'BrokenKey',
    ],
    ['no base64', 'ssh-ed25519 ???', 'BrokenKey'],
    ['31 bytes', line('ssh-ed25519', Buffer.alloc(31)), 'BrokenKey'],
    [
      'a point that is too short',
      line('ecdsa-sha2-nistp256', Buffer.from('nistp256'), Buffer.alloc(33, 4)),
      'BrokenKey',
    ],
    ['rsa of 1024 bits', rsa(1024), 'WeakKey'],
    ['two keys', `${ed25519}\n${ed25519}`, 'SeveralKeys'],
    [
      'a private key',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA',
      'PrivateKey',
    ],
    [
      'a private key in PKCS #8',
      '-----BEGIN PRIVATE KEY-----\nAAAA',
      'PrivateKey',
    ],
  ])('are refused: %s', (_, text, code) => {
    expect(publicKeyProblem(text)?.code).toBe(code);
  });

  it('have the fingerprint that OpenSSH shows', () => {
    // Made with ssh-keygen; its -l shows this fingerprint.
    const { fingerprint } = parsePublicKey(
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAOCGhpu3+XiRXDWoWsSL4f42RHoDg8ya3C/Zg372Uy',
    );
    expect(fingerprint).toBe(
      'SHA256:Ahj6CqvFv/w7a4HpmZ+DWRpo2dPpgaXjBG8cqhUFJ4M',
    );
  });

  it('never break the one who reads them', () => {
    fc.assert(
      fc.property(fc.string(), fc.base64String(), (text, encoded) => {
        expect(publicKeyProblem(text)).toBeDefined();
        expect(publicKeyProblem(`ssh-rsa ${encoded}`)).toBeDefined();
        expect(
          publicKeyProblem(`ecdsa-sha2-nistp256 ${encoded}`),
        ).toBeDefined();
      }),
    );
  });

  it('are damaged by any change but of the key itself', () => {
    const [type, encoded] = ed25519.split(' ');
    const blob = Buffer.from(encoded, 'base64');
    fc.assert(
      fc.property(
        // The lengths and the type; the rest is the key, which may be any.
        fc.integer({ min: 0, max: blob.length - 33 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const changed = Buffer.from(blob);
          changed[at] ^= by;
          const text = `${type} ${changed.toString('base64')}`;
          expect(publicKeyProblem(text)?.code).toBe('BrokenKey');
        },
      ),
    );
  });
});
