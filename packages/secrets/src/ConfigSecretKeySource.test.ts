import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { ConfigSecretKeySource } from './ConfigSecretKeySource';

const source = (keys: object[]) =>
  new ConfigSecretKeySource(
    mockServices.rootConfig({ data: { secrets: { keys } } }),
    mockServices.logger.mock(),
  );

const aKey = () => randomBytes(32).toString('base64');

describe('ConfigSecretKeySource', () => {
  const directory = createMockDirectory();

  it('makes a missing file once, readable by its owner only', async () => {
    const file = directory.resolve('data/secrets.key');
    const keys = [{ id: 'dev', file, generate: true }];
    const [first, second] = await Promise.all([
      source(keys).getKeys(),
      source(keys).getKeys(),
    ]);
    expect(first).toEqual(second);
    expect(statSync(file).mode % 0o1000).toBe(0o600);
    expect(await source(keys).getKeys()).toEqual(first);
  });

  it('does not make a file it was not told to make', async () => {
    const file = directory.resolve('missing.key');
    await expect(source([{ id: 'a', file }]).getKeys()).rejects.toThrow(
      /ENOENT/,
    );
  });

  it('refuses a file that holds something else', async () => {
    directory.setContent({ 'other.key': 'not a key' });
    const file = directory.resolve('other.key');
    const keys = source([{ id: 'a', file, generate: true }]).getKeys();
    await expect(keys).rejects.toThrow(/must be 32 bytes/);
    await expect(
      source([{ id: 'a', file: directory.path, generate: true }]).getKeys(),
    ).rejects.toThrow(/EISDIR/);
  });

  describe('while the portal runs', () => {
    const keyFile = 'running.key';

    /** What the next look at the file finds: new keys, or what is said about it. */
    async function afterWriting(content: string | undefined) {
      directory.setContent({ [keyFile]: aKey() });
      const logger = mockServices.logger.mock();
      const running = new ConfigSecretKeySource(
        mockServices.rootConfig({
          data: {
            secrets: {
              keys: [
                { id: 'a', file: directory.resolve(keyFile), generate: true },
              ],
            },
          },
        }),
        logger,
        10,
      );
      await running.getKeys();
      const told = new Promise<unknown>(resolve => {
        logger.error.mockImplementation((...said) => resolve(said));
        running.subscribe(resolve);
      });
      if (content === undefined) {
        rmSync(directory.resolve(keyFile));
      } else {
        writeFileSync(directory.resolve(keyFile), content);
      }
      return told;
    }

    it('tells of another key in a file', async () => {
      const value = aKey();
      expect(await afterWriting(`${value}\n`)).toEqual([
        { id: 'a', key: Buffer.from(value, 'base64') },
      ]);
    });

    it.each([
      ['something else', 'not a key', /must be 32 bytes/],
      ['nothing', undefined, /ENOENT/],
    ])(
      'says that %s is there, and makes no key in its place',
      async (_, content, message) => {
        expect(await afterWriting(content)).toEqual([
          expect.stringContaining('stay in use'),
          expect.objectContaining({ message: expect.stringMatching(message) }),
        ]);
        expect(existsSync(directory.resolve(keyFile))).toBe(
          content !== undefined,
        );
      },
    );
  });

  it('keeps the order of the list', async () => {
    const keys = await source([
      { id: 'new', value: aKey() },
      { id: 'old', value: aKey() },
    ]).getKeys();
    expect(keys.map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it.each([
    [[], /No key to encrypt secrets with/],
    [[{ id: 'a', value: 'c2hvcnQ=' }], /Key 'a'.* must be 32 bytes/],
    [[{ id: 'a', value: '키' }], /Key 'a'.* must be 32 bytes.* has 0/],
    [[{ value: aKey() }], /'secrets\.keys\[0\]\.id'/],
    [[{ id: 'a' }], /'secrets\.keys\[0\]\.file'/],
    [[{ id: 'a b', value: aKey() }], /The id 'a b'/],
    [[{ id: 'a'.repeat(51), value: aKey() }], /at most 50/],
    [
      [
        { id: 'a', value: aKey() },
        { id: 'a', value: aKey() },
      ],
      /Two keys .* have the id 'a'/,
    ],
  ])('says what is wrong with %j', async (keys, message) => {
    await expect(source(keys).getKeys()).rejects.toThrow(message);
  });
});
