import { strToU8, zipSync } from 'fflate';
import { readLibraryArchive } from './readLibraryArchive';

const text = 'manufacturer: E\nmodel: M\nu_height: 1\n';

describe('readLibraryArchive', () => {
  it('reads the YAML of an archive and leaves the rest', () => {
    const archive = zipSync({
      'device-types/E/M.yaml': strToU8(text),
      'device-types/E/N.yml': strToU8('model: N'),
      'README.md': strToU8('# Library'),
    });
    expect(readLibraryArchive(Buffer.from(archive))).toEqual([
      {
        name: 'device-types/E/M.yaml',
        type: expect.objectContaining({ kind: 'device-types' }),
      },
      {
        name: 'device-types/E/N.yml',
        reason: expect.stringContaining('manufacturer'),
      },
    ]);
  });

  it('refuses what is no archive, or leads out of it', () => {
    expect(() => readLibraryArchive(Buffer.from(text))).toThrow(/ZIP archive/);
    const archive = zipSync({ '../M.yaml': strToU8(text) });
    expect(() => readLibraryArchive(Buffer.from(archive))).toThrow(/leads out/);
  });

  it('refuses an archive that grows when it is unpacked', () => {
    const zeros = new Uint8Array(60_000_000);
    const archive = zipSync(
      Object.fromEntries([1, 2, 3, 4].map(n => [`${n}.yaml`, zeros])),
      { level: 1 },
    );
    expect(archive.length).toBeLessThan(2_000_000);
    expect(() => readLibraryArchive(Buffer.from(archive))).toThrow(/more than/);
  });
});
