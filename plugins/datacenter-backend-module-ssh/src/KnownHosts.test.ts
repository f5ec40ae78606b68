import { newKeyPair } from '@rackstage/ssh-runner';
import { fingerprintOf } from '@rackstage/ssh-runner';
import { createHmac } from 'node:crypto';
import { KnownHosts } from './KnownHosts';

describe('KnownHosts', () => {
  const [own, other] = [newKeyPair().publicKey, newKeyPair().publicKey];
  const shown = (publicKey: string) => {
    const [type, blob] = publicKey.split(' ');
    return { type, fingerprint: fingerprintOf(Buffer.from(blob, 'base64')) };
  };
  const check = (
    text: string,
    { key = own, port = 22, names = ['192.0.2.11', 'leaf-1'] } = {},
  ) => new KnownHosts(text).checker(names, port).checkHostKey(shown(key));
  const hashed = (name: string) => {
    const salt = Buffer.from('twenty bytes of salt');
    const hash = createHmac('sha1', salt).update(name).digest('base64');
    return `|1|${salt.toString('base64')}|${hash}`;
  };

  it.each([
    ['its address', `192.0.2.11 ${own}`, 22],
    ['its name', `LEAF-1 ${own} a comment`, 22],
    ['one of several names', `spine-1,leaf-1 ${own}`, 22],
    ['another port', `[192.0.2.11]:2022 ${own}`, 2022],
    ['a hash', `${hashed('192.0.2.11')} ${own}`, 22],
    ['a hash with a port', `${hashed('[leaf-1]:2022')} ${own}`, 2022],
    ['a second key', `# keys\n\nleaf-1 ${other}\r\nleaf-1 ${own}\r\n`, 22],
  ])('trusts a key of %s', async (_, text, port) => {
    await expect(check(text, { port })).resolves.toBeUndefined();
  });

  it.each([
    ['nobody', ''],
    ['another device', `leaf-11 ${own}`],
    ['another port', `[leaf-1]:2022 ${own}`],
    ['another hash', `${hashed('leaf-11')} ${own}`],
    ['this device, and not this one', `leaf-1 ${other}`],
    ['this device, and revoked', `leaf-1 ${own}\n@revoked leaf-1 ${own}`],
    ['this device, and revoked for all', `leaf-1 ${own}\n@revoked x ${own}`],
  ])('refuses a key of %s', async (_, text) => {
    await expect(check(text)).rejects.toMatchObject({
      code: 'IdentityRefused',
      message: expect.stringContaining(shown(own).fingerprint),
    });
  });

  it('asks for the type of key that is known', () => {
    expect(
      new KnownHosts(`leaf-1 ${own}`).checker(['leaf-1'], 22).hostKeyType,
    ).toBe('ssh-ed25519');
  });

  it.each([
    ['a pattern', `*.example.com ${own}`],
    ['an authority', `@cert-authority leaf-1 ${own}`],
    ['no key', 'leaf-1 ssh-ed25519 AAAA'],
    ['another type', `leaf-1 ssh-rsa ${own.split(' ')[1]}`],
    ['one word', 'leaf-1'],
  ])('does not take %s', (_, line) => {
    expect(() => new KnownHosts(`# first\n${line}`)).toThrow(/^Line 2 of /);
  });
});
