import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { AesSecretsService } from './AesSecretsService';
import { SecretKey } from './SecretKeySource';

const service = (...keys: SecretKey[]) =>
  new AesSecretsService({ getKeys: async () => keys });

const oldKey = { id: 'k1', key: randomBytes(32) };
const newKey = { id: 'k2', key: randomBytes(32) };

describe('AesSecretsService', () => {
  it('gives back any text it encrypted, and never twice the same ciphertext', async () => {
    const secrets = service(oldKey);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async text => {
        const first = await secrets.encrypt(text, 'a');
        const second = await secrets.encrypt(text, 'a');
        expect(first.data).not.toEqual(second.data);
        expect(await secrets.decrypt(first, 'a')).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('opens what an older key encrypted, and encrypts with the newest', async () => {
    const before = await service(oldKey).encrypt('password', 'a');
    const rotated = service(newKey, oldKey);
    expect(await rotated.decrypt(before, 'a')).toBe('password');
    expect((await rotated.encrypt('password', 'a')).keyId).toBe('k2');
    expect(await rotated.currentKeyId()).toBe('k2');
  });

  it('names the key that is missing', async () => {
    const before = await service(oldKey).encrypt('password', 'a');
    await expect(service(newKey).decrypt(before, 'a')).rejects.toThrow(
      /key 'k1', which 'secrets.keys' no longer lists/,
    );
  });

  it('refuses a ciphertext that was moved to another place or changed', async () => {
    const secrets = service(oldKey);
    const secret = await secrets.encrypt('password', 'account:1');
    await expect(secrets.decrypt(secret, 'account:2')).rejects.toThrow(
      /changed, moved/,
    );
    const bytes = Buffer.from(secret.data, 'base64url');
    for (const position of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[position] ^= 1;
      await expect(
        secrets.decrypt(
          { keyId: 'k1', data: changed.toString('base64url') },
          'account:1',
        ),
      ).rejects.toThrow(/changed, moved/);
    }
  });

  it('refuses whatever is not what it made itself', async () => {
    const secrets = service(oldKey);
    const { data } = await secrets.encrypt('password', 'a');
    const bytes = Buffer.from(data, 'base64url');
    const changed = fc.oneof(
      fc
        .nat({ max: bytes.length - 1 })
        .map(length => bytes.subarray(0, length)),
      fc.uint8Array({ maxLength: 60 }).map(array => Buffer.from(array)),
      fc
        .tuple(
          fc.nat({ max: bytes.length - 1 }),
          fc.integer({ min: 1, max: 255 }),
        )
        .map(([position, mask]) => {
          const copy = Buffer.from(bytes);
          copy[position] ^= mask;
          return copy;
        }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async buffer => {
        const text = buffer.toString('base64url');
        const opened = secrets.decrypt({ keyId: 'k1', data: text }, 'a');
        await expect(opened).rejects.toMatchObject({ name: 'InputError' });
      }),
    );
  });

  it('asks for the keys again when they could not be had', async () => {
    let there = false;
    const secrets = new AesSecretsService({
      getKeys: async () => {
        if (!there) {
          throw new Error('The vault is sealed');
        }
        return [oldKey];
      },
    });
    await expect(secrets.currentKeyId()).rejects.toThrow(/sealed/);
    there = true;
    expect(await secrets.currentKeyId()).toBe('k1');
  });

  describe('while keys change', () => {
    const changing = (...first: SecretKey[]) => {
      let keys = first;
      let tell: (keys: SecretKey[]) => void = () => {};
      const secrets = new AesSecretsService({
        getKeys: async () => keys,
        subscribe: listener => {
          tell = listener;
        },
      });
      const change = (...next: SecretKey[]) => {
        keys = next;
      };
      return { secrets, change, tell: () => tell(keys) };
    };

    it('encrypts with the new one as soon as it hears of it, and says so', async () => {
      const { secrets, change, tell } = changing(oldKey);
      const heard = jest.fn();
      secrets.onKeysChanged(heard);
      const before = await secrets.encrypt('password', 'a');
      change(newKey, oldKey);
      tell();
      expect(heard).toHaveBeenCalledTimes(1);
      expect((await secrets.encrypt('password', 'a')).keyId).toBe('k2');
      expect(await secrets.decrypt(before, 'a')).toBe('password');
    });

    it('opens what another replica encrypted with a key that it has not heard of', async () => {
      const { secrets, change } = changing(oldKey);
      await secrets.currentKeyId();
      const other = await service(newKey, oldKey).encrypt('password', 'a');
      await expect(secrets.decrypt(other, 'a')).rejects.toThrow(/'k2'/);
      change(newKey, oldKey);
      expect(await secrets.decrypt(other, 'a')).toBe('password');
    });
  });
});
