import { readManifest } from './readManifest';

const good = {
  name: '@acme/driver',
  version: '1.2.3',
  license: 'MIT',
  rackstage: {
    driver: {
      id: 'acme',
      title: { en: 'Acme', ko: '에크미' },
      entry: 'lib/index.cjs',
      api: '1',
    },
  },
};

const { driver } = good.rackstage;
const withDriver = (change: object) => ({
  ...good,
  rackstage: { driver: { ...driver, ...change } },
});

const read = (manifest: unknown, others: string[] = ['lib/index.cjs']) =>
  readManifest(
    new Map([
      ['package.json', Buffer.from(JSON.stringify(manifest))],
      ...others.map(path => [path, Buffer.alloc(0)] as const),
    ]),
  );

describe('readManifest', () => {
  it('knows what the package brings', () => {
    expect(read(good)).toEqual({
      name: '@acme/driver',
      version: '1.2.3',
      license: 'MIT',
      driver: 'acme',
      entry: 'lib/index.cjs',
    });
  });

  it.each([
    ['no driver', { ...good, rackstage: undefined }, 'manifest'],
    ['a version that is none', { ...good, version: 'one' }, 'manifest'],
    ['a name that is none', { ...good, name: '../x' }, 'manifest'],
    ['one language', withDriver({ title: { en: 'Acme' } }), 'manifest'],
    ['an id that is none', withDriver({ id: 'Acme Cloud' }), 'manifest'],
    ['an entry elsewhere', withDriver({ entry: '../index.js' }), 'manifest'],
    ['an entry that is not there', withDriver({ entry: 'x.js' }), 'manifest'],
    ['an older interface', withDriver({ api: '0' }), 'api'],
    ['what it lacks', { ...good, dependencies: { zod: '4' } }, 'dependencies'],
  ])('refuses %s', (_, manifest, code) => {
    expect(() => read(manifest)).toThrow(expect.objectContaining({ code }));
  });

  it('takes dependencies that are in it', () => {
    const manifest = { ...good, dependencies: { zod: '4' } };
    const files = ['lib/index.cjs', 'node_modules/zod/package.json'];
    expect(read(manifest, files).driver).toBe('acme');
  });
});
