import { loadConfigSchema } from '@backstage/config-loader';
import { JsonObject } from '@backstage/types';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkConfig, describeFinding, isMistake } from './checkConfig';
import { configFiles } from './configFiles';
import { describeSchema, LoadedSchema } from './loadSchema';

const json = {
  type: 'object',
  properties: {
    backend: {
      type: 'object',
      properties: {
        baseUrl: { type: 'string' },
        listen: {
          anyOf: [
            { type: 'string' },
            { type: 'object', properties: { port: { type: 'number' } } },
          ],
        },
        limit: { type: 'number' },
      },
    },
    clouds: {
      type: 'object',
      properties: {
        accounts: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              owner: { type: 'string' },
              config: { type: 'object' },
            },
          },
        },
        prices: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
  },
};

let folder: string;
let schema: LoadedSchema;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rackstage-config-'));
  schema = describeSchema(
    await loadConfigSchema({
      serialized: {
        schemas: [{ path: 'test', packageName: 'test', value: json }],
        backstageConfigSchemaVersion: 1,
      },
    }),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

function check(text: string, env = {}) {
  const file = join(folder, 'app-config.yaml');
  writeFileSync(file, text);
  let data: JsonObject | undefined;
  try {
    data = parse(text);
  } catch {
    data = undefined;
  }
  return checkConfig({ files: [file], schema, data, env }).map(
    ({ file: name, ...finding }) => ({
      ...finding,
      isNamed: name?.endsWith('app-config.yaml'),
    }),
  );
}

describe('checkConfig', () => {
  it('finds nothing where nothing is wrong, and where names are open', () => {
    expect(
      check(
        'backend:\n  baseUrl: http://a\n  listen: ":7007"\nclouds:\n  accounts:\n    - owner: a\n      config: { anything: 1 }\n  prices: { small: "1" }\nunheardOf:\n  a: 1\n',
      ),
    ).toEqual([]);
  });

  it.each([
    ['backend:\n  basUrl: http://a\n', 'backend.basUrl', 'backend.baseUrl', 2],
    ['# first\nbackned:\n  baseUrl: a\n', 'backned', 'backend', 2],
    [
      'clouds:\n  accounts:\n    - owner: a\n    - owned: b\n',
      'clouds.accounts[1].owned',
      'clouds.accounts[1].owner',
      4,
    ],
    [
      'backend:\n  listen:\n    prot: 1\n',
      'backend.listen.prot',
      'backend.listen.port',
      3,
    ],
  ])('names the typo in %j', (text, path, detail, line) => {
    const findings = check(text);
    expect(findings).toEqual([
      { kind: 'typo', path, detail, line, isNamed: true },
    ]);
  });

  it('tells a setting that nobody declares from a typo', () => {
    const [finding] = check('backend:\n  somethingElse: 1\n');
    expect(finding).toMatchObject({ kind: 'unknown', line: 2 });
    expect(isMistake(finding)).toBe(false);
  });

  it('does not take a name for another one that is there too', () => {
    const [finding] = check('backend:\n  limit: 1\n  limits: 2\n');
    expect(finding.kind).toBe('unknown');
  });

  it('names a value of the wrong kind', () => {
    const [finding] = check('backend:\n  baseUrl: a\n  limit: many\n');
    expect(finding).toEqual({
      kind: 'value',
      path: 'backend.limit',
      line: 3,
      detail: 'must be number',
      isNamed: true,
    });
    expect(isMistake(finding)).toBe(true);
  });

  it('names variables that are not set', () => {
    const text =
      'backend:\n  baseUrl: https://${HOST}/${BASE:-x}/$${TEXT}/${SET}\n';
    expect(check(text, { SET: '1' })).toEqual([
      {
        kind: 'variable',
        path: 'backend.baseUrl',
        line: 2,
        detail: 'HOST',
        isNamed: true,
      },
    ]);
  });

  it('names the line that is no YAML', () => {
    const [finding] = check('backend:\n  baseUrl: "a\n  listen: 1\n');
    expect(finding).toMatchObject({ kind: 'syntax', isNamed: true });
    expect(isMistake(finding)).toBe(true);
  });

  it('says it in one line', () => {
    expect(
      describeFinding({
        kind: 'typo',
        path: 'backned',
        detail: 'backend',
        file: 'app-config.yaml',
        line: 2,
      }),
    ).toBe(
      "app-config.yaml:2: 'backned' is not a setting; did you mean 'backend'?",
    );
  });
});

describe('configFiles', () => {
  it('are those that the backend is started with', () => {
    expect(
      configFiles([
        '--config',
        '/a.yaml',
        '--config=/b.yaml',
        '--config',
        'https://c',
      ]),
    ).toEqual(['/a.yaml', '/b.yaml']);
  });
});
