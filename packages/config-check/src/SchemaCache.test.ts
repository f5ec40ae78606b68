import { createMockDirectory } from '@backstage/backend-test-utils';
import { existsSync } from 'node:fs';
import { SchemaCache } from './SchemaCache';

const schema = { backstageConfigSchemaVersion: 1, schemas: [] };
const file = 'node_modules/.cache/rackstage/config-schema.json';

const installation = {
  'package.json': '{"name":"root","workspaces":["packages/*"]}',
  'yarn.lock': 'first',
  'packages/a/package.json':
    '{"name":"a","version":"1.0.0","configSchema":"config.d.ts"}',
  'packages/a/config.d.ts': 'export interface Config { a?: string }',
};

describe('SchemaCache', () => {
  const directory = createMockDirectory();
  const open = (dependencies = ['a']) =>
    SchemaCache.open(dependencies, directory.path);

  beforeEach(() => directory.setContent(installation));

  it('gives back what was written, to the next process too', async () => {
    expect(await (await open())!.read()).toBeUndefined();
    await (await open())!.write(schema);
    expect(await (await open())!.read()).toEqual(schema);
  });

  it.each([
    ['yarn.lock', 'second'],
    ['packages/a/config.d.ts', 'export interface Config { b?: string }'],
    [
      'packages/a/package.json',
      '{"name":"a","version":"1.0.0","configSchema":"config.d.ts","dependencies":{"b":"*"}}',
    ],
    ['packages/b/package.json', '{"name":"b","version":"1.0.0"}'],
  ])('forgets it when %s changes', async (name, content) => {
    await (await open())!.write(schema);
    directory.addContent({ [name]: content });
    expect(await (await open())!.read()).toBeUndefined();
  });

  it('tells installations of other packages apart', async () => {
    await (await open(['a']))!.write(schema);
    expect(await (await open(['b']))!.read()).toBeUndefined();
  });

  it('takes half a file for none', async () => {
    await (await open())!.write(schema);
    directory.addContent({ [file]: '{"fingerprint":' });
    expect(await (await open())!.read()).toBeUndefined();
  });

  it('is not there where nothing says what is installed', async () => {
    directory.setContent({ 'package.json': '{"name":"root"}' });
    expect(await open()).toBeUndefined();
  });

  it('does without where nothing can be written', async () => {
    directory.addContent({ 'node_modules/.cache': 'a file' });
    await (await open())!.write(schema);
    expect(existsSync(directory.resolve(file))).toBe(false);
  });
});
