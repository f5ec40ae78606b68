import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  createApiGatewayPlugin,
  Gateway,
} from '@rackstage/plugin-api-gateway-backend';
import { execFile } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const binary = resolve(__dirname, '../bin/rackstage');

const things = Array.from({ length: 1200 }, (_, index) => ({
  id: String(index),
  name: index === 0 ? '한강' : `thing-${index}`,
  state: 'ok',
}));

/** What happened on the server. */
const done: unknown[] = [];

const thingsPlugin = createBackendPlugin({
  pluginId: 'things',
  register(env) {
    env.registerInit({
      deps: { registry: actionsRegistryServiceRef },
      async init({ registry }) {
        registry.register({
          name: 'list-things',
          title: 'List things',
          description: 'All of them',
          attributes: { readOnly: true },
          schema: {
            input: z =>
              z.object({
                limit: z.number().int().max(500).default(50),
                cursor: z.string().optional(),
              }),
            output: z => z.object({}).passthrough(),
          },
          action: async ({ input }) => {
            const from = Number(input.cursor ?? 0);
            const to = from + input.limit;
            return {
              output: {
                items: things.slice(from, to),
                ...(to < things.length && { nextCursor: String(to) }),
              },
            };
          },
        });
        registry.register({
          name: 'delete-thing',
          title: 'Delete a thing',
          description: 'Away',
          attributes: { destructive: true },
          schema: {
            input: z => z.object({ id: z.string() }),
            output: z => z.object({}),
          },
          action: async ({ input }) => {
            const errors = [NotFoundError, NotAllowedError, ConflictError];
            const Failure = errors[Number(input.id)];
            if (Failure) {
              throw new Failure(`It is ${input.id}`);
            }
            done.push(input);
            return { output: {} };
          },
        });
        registry.register({
          name: 'create-thing',
          title: 'Create a thing',
          description: 'With a secret',
          attributes: { destructive: false },
          schema: {
            input: z =>
              z
                .object({
                  name: z.string(),
                  count: z.number().int().optional(),
                  protected: z.boolean().optional(),
                  tags: z.array(z.string()).optional(),
                  labels: z.record(z.string()).optional(),
                  size: z.enum(['small', 'large']).optional(),
                })
                .strict(),
            output: z => z.object({}).passthrough(),
            secrets: z => z.object({ password: z.string() }),
          },
          action: async ({ input, secrets }) => {
            done.push({ input, secrets });
            return { output: { ...input, id: '5' } };
          },
        });
      },
    });
  },
});

describe('the command rackstage', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let home: string;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        thingsPlugin,
        createApiGatewayPlugin(new Gateway()),
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        mockServices.rootConfig.factory({
          data: { backend: { actions: { pluginSources: ['things'] } } },
        }),
        createServiceFactory({
          service: coreServices.rootSystemMetadata,
          deps: {},
          factory: () => ({ getInstalledPlugins: async () => [] }),
        }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
      ],
    });
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    done.length = 0;
    home = mkdtempSync(join(tmpdir(), 'rackstage-cli-'));
  });

  afterEach(() => rmSync(home, { recursive: true }));

  interface Ending {
    code: number;
    out: string;
    err: string;
  }

  const environment = () => ({
    PATH: process.env.PATH,
    LANG: 'en_GB.UTF-8',
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    RACKSTAGE_URL: `http://localhost:${backend.server.port()}`,
    RACKSTAGE_TOKEN: mockCredentials.user.token('user:default/ann'),
  });

  function run(
    args: string[],
    { env = {}, input = '' }: { env?: NodeJS.ProcessEnv; input?: string } = {},
  ): Promise<Ending> {
    return new Promise(end => {
      const child = execFile(
        process.execPath,
        [binary, ...args],
        { env: { ...environment(), ...env } },
        (error, out, err) => end({ code: Number(error?.code ?? 0), out, err }),
      );
      child.stdin?.end(input);
    });
  }

  const bash = async (script: string) =>
    (
      await promisify(execFile)('bash', ['--norc', '-c', script], {
        env: environment(),
      })
    ).stdout;

  it('has its commands from the registry, with help from their schemas', async () => {
    const { out } = await run(['--help']);
    expect(out).toMatch(/^ {2}things/m);
    const help = await run(['things', 'create', '--help']);
    expect(help.out).toMatch(/--name <text>\s+\(required\)/);
    expect(help.out).toMatch(/--size <text>\s+\(small, large\)/);
    expect(help.out).toContain('--secrets <file>');
    expect(help.code).toBe(0);
  });

  it('speaks Korean', async () => {
    const { out } = await run(['--help'], { env: { LANG: 'ko_KR.UTF-8' } });
    expect(out).toContain('포털에 명령하고');
    const refused = await run(['things', 'delete', '9', '--lang', 'ko']);
    expect(refused.err).toContain('--yes가 필요합니다');
  });

  it.each(['backup', 'doctor', 'restore'])(
    'explains %s in the language that was asked for',
    async command => {
      const korean = await run([command, '--help', '--lang', 'ko']);
      expect(korean.out).toMatch(/[가-힣]/);
      expect(korean.out).toContain('설정 파일');
      const { out } = await run([command, '--help']);
      expect(out).toContain('a configuration file');
      expect(out).not.toMatch(/[가-힣]/);
    },
  );

  it('says in Korean what is wrong with an installation, by its place', async () => {
    const file = join(home, 'app-config.yaml');
    writeFileSync(file, 'app:\n  title: [\n');
    const { code, out } = await run([
      ...['doctor', '--lang', 'ko', '--config', file],
    ]);
    expect(code).toBe(2);
    expect(out).toContain('app-config.yaml:3:');
    expect(out).toMatch(/[가-힣]/);
  });

  it('reads a list to its end, in clean columns', async () => {
    const { out, err } = await run(['things', 'list']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(1201);
    expect(lines[0]).toBe('NAME        ID    STATE');
    // Korean letters are two columns wide.
    expect(lines[1]).toBe('한강        0     ok');
    expect(lines[1200]).toBe('thing-1199  1199  ok');
    expect(out).not.toContain('\u001b');
    expect(err).toBe('');
    const chosen = await run(['things', 'list', '--columns', 'id,none']);
    expect(chosen.out.split('\n')[1]).toBe('0     -');
  });

  it('reads one page where one is asked for, as JSON and YAML', async () => {
    const page = ['things', 'list', '--limit', '2'];
    expect(JSON.parse((await run([...page, '-o', 'json'])).out)).toEqual({
      items: things.slice(0, 2),
      nextCursor: '2',
    });
    expect((await run([...page, '-o', 'yaml'])).out).toContain(
      'items:\n  - id: "0"\n    name: 한강\n',
    );
  });

  it('gives an action what the options say, and secrets beside it', async () => {
    const { code, out, err } = await run(
      [
        ...['things', 'create', '--name', 'a', '--count', '3', '--protected'],
        ...['--tags', 'x,y', '--labels', 'a=b', 'c=d=e', '--secrets', '-'],
      ],
      { input: 'password: hunter2' },
    );
    expect([code, err]).toEqual([0, '']);
    const input = {
      name: 'a',
      count: 3,
      protected: true,
      tags: ['x', 'y'],
      labels: { a: 'b', c: 'd=e' },
    };
    expect(done).toEqual([{ input, secrets: { password: 'hunter2' } }]);
    expect(out).not.toContain('hunter2');
  });

  it('takes the whole input from a file, and secrets from the environment', async () => {
    const { code } = await run(
      ['things', 'create', '--input', '-', '--count', '4'],
      {
        input: '{"name":"a","count":1}',
        env: { RACKSTAGE_SECRETS: '{"password":"x"}' },
      },
    );
    expect(code).toBe(0);
    expect(done).toMatchObject([{ input: { name: 'a', count: 4 } }]);
  });

  it('does what is destructive with --yes only, where nobody can be asked', async () => {
    const refused = await run(['things', 'delete', '9']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--yes');
    expect(done).toEqual([]);
    expect((await run(['things', 'delete', '9', '--yes'])).code).toBe(0);
    expect(done).toEqual([{ id: '9' }]);
  });

  it.each([
    ['an unknown output', ['-o', 'tabel'], 'tabel'],
    ['no time', ['--wait', '--timeout', 'abc'], '--timeout'],
    ['no time either', ['--timeout', ''], '--timeout'],
    ['less than no time', ['--wait', '--timeout=-1'], '--timeout'],
  ])('does nothing before it has checked for %s', async (_, wrong, told) => {
    const { code, err } = await run(['things', 'delete', '9', '-y', ...wrong]);
    expect([code, done]).toEqual([2, []]);
    expect(err).toContain(told);
  });

  it.each<[string, number, string[], NodeJS.ProcessEnv]>([
    ['not found', 3, ['things', 'delete', '0', '--yes'], {}],
    ['refused', 4, ['things', 'delete', '1', '--yes'], {}],
    ['in conflict', 6, ['things', 'delete', '2', '--yes'], {}],
    ['an unknown command', 2, ['nothing', 'list'], {}],
    ['an unknown option', 2, ['things', 'list', '--colour'], {}],
    ['no id', 2, ['things', 'delete', '--yes'], {}],
    ['no secret', 2, ['things', 'create', '--name', 'a'], {}],
    ['a number that is none', 2, ['things', 'list', '--limit', 'many'], {}],
    ['too large a number', 2, ['things', 'list', '--limit', '501'], {}],
    ['an unknown output', 2, ['things', 'list', '-o', 'xml'], {}],
    ['nobody signed in', 7, ['things', 'list'], { RACKSTAGE_TOKEN: '' }],
    ['a bad token', 7, ['things', 'list'], { RACKSTAGE_TOKEN: 'bad' }],
    [
      'no portal there',
      8,
      ['things', 'list'],
      { RACKSTAGE_URL: 'http://localhost:9' },
    ],
  ])('ends with its own code for %s', async (_, code, args, env) => {
    const ending = await run(args, { env });
    expect([ending.code, ending.out]).toEqual([code, '']);
    expect(ending.err).not.toBe('');
    expect(ending.err).not.toMatch(/^\s+at /m);
  });

  it('never quotes a secret that it cannot read', async () => {
    const { code, err } = await run(
      ['things', 'create', '--name', 'a', '--secrets', '-'],
      { input: '{password: hunter2' },
    );
    expect(code).toBe(2);
    expect(err).not.toContain('hunter2');
  });

  it('keeps a token for nobody else, and for no other portal', async () => {
    const signIn = await run(['login', '--token-file', '-'], {
      env: { RACKSTAGE_TOKEN: '' },
      input: `${mockCredentials.user.token('user:default/bob')}\n`,
    });
    expect(signIn.code).toBe(0);
    const file = join(home, 'rackstage/session.json');
    expect(statSync(file).mode.toString(8)).toMatch(/600$/);
    const env = { RACKSTAGE_TOKEN: '', RACKSTAGE_URL: '' };
    expect((await run(['things', 'list'], { env })).code).toBe(0);
    const elsewhere = await run(['things', 'list'], {
      env: { ...env, RACKSTAGE_URL: 'http://localhost:9' },
    });
    expect(elsewhere.code).toBe(7);
    await run(['logout'], { env });
    expect((await run(['things', 'list'], { env })).code).toBe(7);
  });

  it('completes groups, commands, options and values', async () => {
    const after = async (...words: string[]) =>
      (await run(['__complete', '--', ...words])).out.trim().split('\n');
    const [first, group, command, values] = await Promise.all([
      after(),
      after('things'),
      after('things', 'create'),
      after('things', 'create', '--size'),
    ]);
    expect(first).toEqual(
      expect.arrayContaining(['login', 'doctor', 'things']),
    );
    expect(group).toEqual(expect.arrayContaining(['create', 'delete', 'list']));
    expect(command).toContain('--name');
    expect(values).toEqual(['small', 'large']);
  });

  it('completes in bash as a person types', async () => {
    const { out: script } = await run(['completion', 'bash']);
    const asked = [
      `rackstage() { '${process.execPath}' '${binary}' "$@"; }`,
      script,
      'complete -p rackstage',
      'offer() {',
      '  COMP_WORDS=(rackstage "$@"); COMP_CWORD=$#; COMPREPLY=()',
      '  _rackstage; echo "$(echo ${COMPREPLY[@]})"',
      '}',
      'offer thi; offer things ""; offer things create --si; offer things create --size ""',
    ].join('\n');
    const [registered, group, commands, option, values] = (
      await bash(asked)
    ).split('\n');
    expect(registered).toMatch(/^complete .*-F _rackstage rackstage$/);
    expect(group).toBe('things');
    expect(commands.split(' ').sort()).toEqual(['create', 'delete', 'list']);
    expect(option).toBe('--size');
    expect(values).toBe('small large');
  });

  it.each(['zsh', 'fish'])('asks __complete in %s too', async shell => {
    const { out } = await run(['completion', shell]);
    expect(out).toMatch(/rackstage __complete -- "?\$/);
    expect(out).toContain(shell === 'zsh' ? 'compdef' : 'complete -c');
  });

  it('asks for the registry once in five minutes', async () => {
    await run(['--help']);
    const [file] = readdirSync(join(home, 'rackstage'));
    const { mtimeMs } = statSync(join(home, 'rackstage', file));
    await run(['things', 'list']);
    expect(statSync(join(home, 'rackstage', file)).mtimeMs).toBe(mtimeMs);
  });
});
