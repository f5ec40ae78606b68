import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { TestApi } from './__testUtils__/TestApi';

const SANDBOX_API_KEY = '0123456789abcdef';
const instances = '/regions/kr-central-1/instances';

// Starting takes longer than a test may by default, when the machine is busy.
jest.setTimeout(60_000);

describe('the program', () => {
  const directory = createMockDirectory();
  let program: ChildProcess;

  const start = async (variables: Record<string, string> = {}) => {
    program = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        join(__dirname, 'main.ts'),
      ],
      {
        env: {
          PATH: process.env.PATH,
          SANDBOX_API_KEY,
          SANDBOX_PORT: '0',
          SANDBOX_DATABASE: directory.resolve('made/sandbox.sqlite'),
          ...variables,
        },
        stdio: 'pipe',
      },
    );
  };
  const listening = async () => {
    const [line] = await once(program.stdout!, 'data');
    const [url] = /http:\S+/.exec(String(line)) ?? [''];
    return new TestApi({ url, stop: async () => {} }, SANDBOX_API_KEY);
  };

  afterEach(() => program.kill('SIGKILL'));

  it('ends cleanly when it is told to', async () => {
    await start();
    const api = await listening();
    expect((await api.get('/identity')).body).toEqual({ project: 'demo' });
    program.kill('SIGTERM');
    expect(await once(program, 'exit')).toEqual([0, null]);
  });

  it('knows after a kill all that it had answered before', async () => {
    await start();
    const { body } = await (
      await listening()
    ).post(instances, {
      name: 'web',
      specId: 'g1-2x8',
      imageId: 'ubuntu-24.04-x86-64',
    });
    program.kill('SIGKILL');
    await once(program, 'exit');
    await start();
    const found = await (await listening()).get(`${instances}/${body.id}`);
    expect(found.body).toMatchObject({
      createdAt: body.createdAt,
      simulatedSeconds: body.simulatedSeconds,
    });
  });

  it('says what is missing instead of starting', async () => {
    await start({ SANDBOX_API_KEY: '' });
    const [complaint] = await once(program.stderr!, 'data');
    expect(String(complaint)).toContain('SANDBOX_API_KEY');
    expect(await once(program, 'exit')).toEqual([1, null]);
  });
});
