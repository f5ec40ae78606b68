import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { archiveOf } from '../__testUtils__/driverArchive';
import { readArchive } from './readArchive';

/** An archive of one entry that no packing tool would make. */
function archiveWith(entry: ConstructorParameters<typeof Header>[0]): Buffer {
  const header = Buffer.alloc(512);
  new Header({ mode: 0o644, size: 0, ...(entry as object) }).encode(header);
  return gzipSync(Buffer.concat([header, Buffer.alloc(1024)]));
}

const refusal = (archive: Buffer) =>
  readArchive(archive).then(
    () => 'taken',
    ({ code, detail }) => `${code}: ${detail}`,
  );

describe('readArchive', () => {
  it('gives the files of a package', async () => {
    const files = await readArchive(
      archiveOf({ 'package.json': '{}', 'lib/a.js': '1', 'lib/b/c.js': '' }),
    );
    expect(
      [...files].map(([path, content]) => [path, content.toString()]).sort(),
    ).toEqual([
      ['lib/a.js', '1'],
      ['lib/b/c.js', ''],
      ['package.json', '{}'],
    ]);
  });

  it.each([
    ['text', Buffer.from('hello'), /^not-a-package: It is no gzipped tar/],
    ['nothing', Buffer.alloc(0), /^not-a-package/],
    ['a zipped text', gzipSync('hello'), /^not-a-package/],
    ['no package.json', archiveOf({ 'a.js': '' }), /no package\.json/],
    [
      'what is cut off',
      archiveOf({ 'package.json': '{}' }).subarray(0, 60),
      /^not-a-package/,
    ],
    [
      'what unpacks to far more',
      gzipSync(Buffer.alloc(101 * 1024 * 1024)),
      /^unsafe-archive: .*larger than 100 MB/,
    ],
  ])('refuses %s', async (_, archive, reason) => {
    expect(await refusal(archive)).toMatch(reason);
  });

  it.each([
    ['package/../../etc/passwd', 'File'],
    ['/etc/passwd', 'File'],
    ['package/a\\b', 'File'],
    ['package//a', 'File'],
    ['package/link', 'SymbolicLink'],
    ['package/link', 'Link'],
    ['package/device', 'CharacterDevice'],
    ['package/pipe', 'FIFO'],
  ] as const)('refuses %s as a %s', async (path, type) => {
    const linkpath = type.endsWith('Link') ? '/etc/passwd' : undefined;
    const archive = archiveWith({ path, type, linkpath });
    expect(await refusal(archive)).toMatch(/^unsafe-archive/);
  });
});
