import { generateKeyPairSync } from 'node:crypto';
import { readPublicKey } from './publicKey';

const key =
  'AAAAC3NzaC1lZDI1NTE5AAAAIIcJHxcaBkkpqonMax4kCmJxoVqVByW+R+sieWqy7crq';

describe('readPublicKey', () => {
  it('tells the fingerprint as ssh-keygen does', () => {
    expect(readPublicKey(`ssh-ed25519 ${key} someone@somewhere`)).toEqual({
      type: 'ed25519',
      fingerprint: 'SHA256:rqF07LrfBCEsW+lzg6e434tFlTV1VpPJgECCGBYhrfM',
    });
  });

  it.each([
    ['nothing', ''],
    ['no key', 'ssh-ed25519'],
    ['another algorithm than the key is of', `ssh-rsa ${key}`],
    ['an algorithm that nobody uses any more', `ssh-dss ${key}`],
    ['a property of every object', `toString ${key}`],
    [
      'a private key',
      generateKeyPairSync('ed25519').privateKey.export({
        type: 'pkcs8',
        format: 'pem',
      }) as string,
    ],
  ])('refuses %s, without repeating it', (_, text) => {
    expect(() => readPublicKey(text)).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        message: 'publicKey: is not a public key as OpenSSH writes it',
      }),
    );
  });
});
