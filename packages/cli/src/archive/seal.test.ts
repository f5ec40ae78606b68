import fc from 'fast-check';
import { newSealParameters, seal, unseal } from './seal';

const header = Buffer.from('header');
const parameters = newSealParameters();

async function* inChunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

async function read(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks = [];
  for await (const chunk of source) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const sealed = (plain: Buffer, chunk = 50_000) =>
  read(seal(inChunks(plain, chunk), 'correct horse', parameters, header));

const opened = (bytes: Buffer, passphrase = 'correct horse', head = header) =>
  read(unseal(inChunks(bytes, 30_001), passphrase, parameters, head));

describe('seal', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])(
    'gives %i bytes back',
    async length => {
      const plain = Buffer.alloc(length, 'Rackstage ');
      expect((await opened(await sealed(plain))).equals(plain)).toBe(true);
    },
  );

  it('does not open with another passphrase or under another header', async () => {
    const bytes = await sealed(Buffer.from('secret'));
    await expect(opened(bytes, 'wrong')).rejects.toThrow('passphrase');
    await expect(
      opened(bytes, 'correct horse', Buffer.from('other')),
    ).rejects.toThrow('was changed');
  });

  it('does not contain what it seals', async () => {
    const bytes = await sealed(Buffer.from('a very secret key'));
    expect(bytes.includes('a very secret key')).toBe(false);
  });

  it('notices any change of any byte, and any cut', async () => {
    const bytes = await sealed(Buffer.alloc(150_000, 7));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = Buffer.from(bytes);
          changed[at] ^= flip;
          await expect(opened(changed)).rejects.toThrow('changed');
          await expect(opened(bytes.subarray(0, at))).rejects.toThrow(
            'changed',
          );
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);

  it('notices that two pieces changed places', async () => {
    const bytes = await sealed(Buffer.alloc(200_000, 7));
    const piece = 65_536 + 16;
    const swapped = Buffer.concat([
      bytes.subarray(0, piece),
      bytes.subarray(2 * piece, 3 * piece),
      bytes.subarray(piece, 2 * piece),
      bytes.subarray(3 * piece),
    ]);
    await expect(opened(swapped)).rejects.toThrow('damaged');
  });
});
