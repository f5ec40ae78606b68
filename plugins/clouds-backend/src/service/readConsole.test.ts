import { CloudConnection, CloudError } from '@rackstage/plugin-clouds-node';
import { anInstance } from '../__testUtils__/records';
import { readConsole } from './readConsole';

const record = anInstance(
  { id: 'a', workspaceId: 'default' },
  { id: 'o' },
  { cloudId: 'i-1' },
);

const consoleWith = (log: () => Promise<string>) =>
  ({ consoles: { log } }) as unknown as CloudConnection;

const read = (log: () => Promise<string>, lines = 3, of = record) =>
  readConsole(of, lines, consoleWith(log), send =>
    send({ signal: new AbortController().signal }),
  );

describe('readConsole', () => {
  it.each<[string, string, object]>([
    ['all there is', 'a\nb\n', { text: 'a\nb', lines: 2, truncated: false }],
    ['nothing', '', { text: '', lines: 0, truncated: false }],
    [
      'the last lines',
      '1\n2\n3\n4\n',
      { text: '2\n3\n4', lines: 3, truncated: true },
    ],
    ['no NUL', 'a\0b', { text: 'ab', lines: 1, truncated: false }],
  ])('gives %s', async (_, log, answer) => {
    expect(await read(async () => log)).toEqual(answer);
  });

  it('gives no more than can be read, even of one line without end', async () => {
    const { text, truncated } = await read(async () => 'x'.repeat(1_000_000));
    expect(text.length).toBe(256 * 1024);
    expect(truncated).toBe(true);
  });

  it.each<[string, ConstructorParameters<typeof CloudError>[0], string]>([
    ['is none', 'NotFound', 'ConflictError'],
    ['does not answer', 'Unavailable', 'ServiceUnavailableError'],
    ['is not allowed', 'AuthFailed', 'ServiceUnavailableError'],
  ])('says what to do when there %s', async (_, code, name) => {
    await expect(
      read(() => Promise.reject(new CloudError(code, 'Why not'))),
    ).rejects.toMatchObject({
      name,
      message: expect.stringContaining('Why not'),
    });
  });

  it('is refused where there are no consoles, and before there is an instance', async () => {
    const call = () => Promise.reject(new Error('Nothing to ask'));
    await expect(
      readConsole(record, 3, {} as CloudConnection, call),
    ).rejects.toThrow(/shows no consoles/);
    await expect(
      read(call, 3, { ...record, cloudId: undefined }),
    ).rejects.toThrow(/wait until it runs/);
  });
});
