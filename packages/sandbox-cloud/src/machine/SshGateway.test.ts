import {
  connectSsh,
  HostKey,
  newKeyPair,
  SshConnection,
  SshTarget,
} from '@rackstage/ssh-runner';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { startTestCloud, TestCloud } from '../__testUtils__/testCloud';

const instances = '/regions/kr-central-1/instances';
const pair = newKeyPair();
const order = {
  name: 'web',
  specId: 'g1-2x8',
  imageId: 'ubuntu-24.04-x86-64',
  userData: `#cloud-config\n${JSON.stringify({ users: [{ name: 'cloud', ssh_authorized_keys: [pair.publicKey] }] })}`,
};

describe('SshGateway', () => {
  let test: TestCloud;
  const open: SshConnection[] = [];

  beforeEach(async () => {
    test = await startTestCloud();
  });

  afterEach(async () => {
    open.splice(0).forEach(connection => connection.close());
    await test.cloud.stop();
  });

  async function make(values: object = {}) {
    const { body } = await test.api.post(instances, { ...order, ...values });
    test.clock.advance(60_000);
    return body;
  }

  async function connect(
    machine: { id: string; sshGateway: { host: string; port: number } },
    values: Partial<SshTarget> = {},
  ) {
    const keys: HostKey[] = [];
    const login = {
      user: 'cloud',
      privateKey: pair.privateKey,
      checkHostKey: async (key: HostKey) => void keys.push(key),
      ...values,
    };
    const connection = await connectSsh(
      { host: machine.id, port: 22, ...login },
      { through: [{ ...machine.sshGateway, ...login, user: 'anybody' }] },
    );
    open.push(connection);
    return { connection, keys };
  }

  async function run(connection: SshConnection, command: string) {
    const output = { stdout: '', stderr: '' };
    const exit = await connection.run(command, {
      onOutput: (chunk, from) => {
        output[from] += chunk;
      },
    });
    return { ...exit, ...output };
  }

  it('lets in the key that the machine was made with, and says that it is simulated', async () => {
    const { connection } = await connect(await make());
    expect(await run(connection, 'hostname && cat /etc/os-release')).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^web\nPRETTY_NAME="Ubuntu 24.04.*simulated/,
      ),
      stderr: '',
    });
    expect(await run(connection, 'reticulate')).toMatchObject({
      code: 127,
      stderr: expect.stringContaining('simulated'),
    });
  });

  it('lets in the key pair that the machine names', async () => {
    await test.api.post('/regions/kr-central-1/key-pairs', {
      name: 'mine',
      publicKey: pair.publicKey,
    });
    const machine = await make({ keyPair: 'mine', userData: undefined });
    const { connection } = await connect(machine);
    expect(await run(connection, 'whoami')).toMatchObject({
      stdout: 'cloud\n',
    });
  });

  it.each([
    ['another key', { privateKey: newKeyPair().privateKey }],
    ['a name that is none', { user: '../etc' }],
  ])('refuses %s', async (_, values) => {
    await expect(connect(await make(), values)).rejects.toMatchObject({
      code: 'SignInRefused',
    });
  });

  it('reaches no machine that does not run', async () => {
    const machine = await make();
    await test.api.post(`${instances}/${machine.id}/stop`, {});
    await expect(connect(machine)).rejects.toMatchObject({
      code: 'Unreachable',
    });
  });

  it('has a host key for each machine, which its console prints', async () => {
    const [one, other] = [await make(), await make()];
    const first = (await connect(one)).keys;
    const second = (await connect(other)).keys;
    // Of the gateway, then of the machine.
    expect(first[0]).toEqual(second[0]);
    expect(first[1]).not.toEqual(second[1]);
    const { body } = await test.api.get(`${instances}/${one.id}/console`);
    expect(body.output).toContain(first[1].fingerprint);
    expect(body.output).not.toContain(second[1].fingerprint);
  });

  it('keeps files', async () => {
    const { connection } = await connect(await make());
    const files = await connection.files();
    const content = Buffer.from('안녕 '.repeat(20_000));
    const write = (text: Buffer, overwrite: boolean) =>
      files.write('/tmp/notes', Readable.from([text]), {
        limit: 1e6,
        overwrite,
      });
    await write(content, false);
    const read = await files.read('/tmp/notes', { limit: 1e6 });
    expect(await buffer(read.content)).toEqual(content);
    await expect(write(content, false)).rejects.toMatchObject({
      code: 'FileExists',
    });
    await write(Buffer.from('shorter'), true);
    expect(await run(connection, 'cat /tmp/notes; ls /tmp')).toMatchObject({
      stdout: 'shorternotes\n',
    });
    await expect(
      files.read('/tmp/nothing', { limit: 10 }),
    ).rejects.toMatchObject({ code: 'FileNotFound' });
  });

  it('has no room for more than its disk', async () => {
    const { connection } = await connect(await make());
    const files = await connection.files();
    const large = Readable.from([Buffer.alloc(17 * 1024 * 1024)]);
    await expect(
      files.write('/tmp/large', large, { limit: 1e9 }),
    ).rejects.toMatchObject({ code: 'Failed' });
    expect(await run(connection, 'ls /tmp')).toMatchObject({ stdout: '' });
  });

  it('ends a command that is cancelled', async () => {
    const { connection } = await connect(await make());
    const stop = new AbortController();
    const running = connection.run('echo begun; sleep 3600', {
      signal: stop.signal,
      onOutput: () => stop.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  });

  it('has a terminal, in which a line can be mended and a program ended', async () => {
    const { connection } = await connect(await make());
    const shell = await connection.shell({ columns: 80, rows: 24 });
    let text = '';
    shell.stream.on('data', chunk => {
      text += chunk;
    });
    const until = async (wanted: string) => {
      while (!text.includes(wanted)) {
        await once(shell.stream, 'data');
      }
    };
    await until('cloud@web:~$ ');
    expect(text).toContain('simulated');
    expect(text).toContain('시뮬레이션');
    shell.stream.write('echo 안녕x\u007f > hello\rcat hello\r');
    await until('\r\n안녕\r\n');
    shell.stream.write('sleep 3600\r');
    await until('sleep 3600\r\n');
    shell.stream.write('\u0003');
    shell.stream.write('exit 5\r');
    expect(await shell.exit).toMatchObject({ code: 5 });
  });

  it('ends the terminal of a machine that stops', async () => {
    const machine = await make();
    const { connection } = await connect(machine);
    const shell = await connection.shell({ columns: 80, rows: 24 });
    shell.stream.resume();
    await test.api.post(`${instances}/${machine.id}/stop`, {});
    expect(await shell.exit).toEqual({});
  });
});
