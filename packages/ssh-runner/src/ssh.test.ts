import { findSshd, startSshd, TestSshd } from '@rackstage/test-kit';
import fc from 'fast-check';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  connectSsh,
  eachAtMost,
  HostKey,
  newKeyPair,
  publicKeyOf,
  shellQuote,
  SshConnection,
  SshTarget,
} from '.';

const withSshd = findSshd() ? describe : describe.skip;

withSshd('on a real OpenSSH server', () => {
  let sshd: TestSshd;
  const open: SshConnection[] = [];

  beforeAll(async () => {
    sshd = await startSshd();
  });

  afterEach(() => open.splice(0).forEach(connection => connection.close()));

  afterAll(() => sshd.stop());

  const target = (values: Partial<SshTarget> = {}): SshTarget => ({
    host: sshd.host,
    port: sshd.port,
    user: sshd.user,
    privateKey: sshd.privateKey,
    checkHostKey: async () => {},
    ...values,
  });

  async function connect(
    values: Partial<SshTarget> = {},
    options: Parameters<typeof connectSsh>[1] = {},
  ) {
    const connection = await connectSsh(target(values), options);
    open.push(connection);
    return connection;
  }

  async function run(command: string | string[], connection?: SshConnection) {
    const output = { stdout: '', stderr: '' };
    const exit = await (connection ?? (await connect())).run(command, {
      onOutput: (chunk, from) => {
        output[from] += chunk;
      },
    });
    return { ...exit, ...output };
  }

  describe('connectSsh', () => {
    it('shows the key of the machine as OpenSSH does', async () => {
      const keys: HostKey[] = [];
      await connect({ checkHostKey: async key => void keys.push(key) });
      expect(keys).toEqual([
        { type: 'ssh-ed25519', fingerprint: sshd.fingerprint() },
      ]);
    });

    it('ends with the error of who refuses the key', async () => {
      const refusal = new Error('another machine');
      await expect(
        connect({ checkHostKey: () => Promise.reject(refusal) }),
      ).rejects.toBe(refusal);
    });

    it.each([
      ['SignInRefused', () => ({ privateKey: newKeyPair().privateKey })],
      ['SignInRefused', () => ({ privateKey: 'no key' })],
      ['SignInRefused', () => ({ user: 'somebody-else' })],
      ['Unreachable', () => ({ port: 1 })],
      ['Unreachable', () => ({ host: 'no-such-host.invalid' })],
    ])('says %s', async (code, values) => {
      await expect(connect(values())).rejects.toMatchObject({ code });
    });

    describe('where somebody listens and says nothing', () => {
      const silent = createServer();
      beforeAll(() => once(silent.listen(0, '127.0.0.1'), 'listening'));
      afterAll(() => silent.close());
      const port = () => (silent.address() as AddressInfo).port;

      it('gives up in time', async () => {
        await expect(
          connect({ port: port() }, { timeout: 50 }),
        ).rejects.toMatchObject({ code: 'TimedOut' });
      });

      it('gives up when it is told to', async () => {
        const signal = AbortSignal.timeout(50);
        await expect(connect({ port: port() }, { signal })).rejects.toBe(
          await once(signal, 'abort').then(() => signal.reason),
        );
      });
    });

    it('lets in whoever has a key that was added', async () => {
      const pair = newKeyPair();
      expect(publicKeyOf(pair.privateKey)).toBe(pair.publicKey);
      sshd.authorize(pair.publicKey);
      expect(await run('echo in', await connect(pair))).toMatchObject({
        stdout: 'in\n',
      });
    });

    it('goes through a bastion, whose key is checked as well', async () => {
      const seen: string[] = [];
      const bastion = target({
        checkHostKey: async () => void seen.push('bastion'),
      });
      const connection = await connect(
        { checkHostKey: async () => void seen.push('machine') },
        { through: [bastion] },
      );
      expect(seen).toEqual(['bastion', 'machine']);
      // The server on the far side sees the near one.
      const { stdout } = await run('echo $SSH_CONNECTION', connection);
      expect(stdout).toContain(`127.0.0.1 ${sshd.port}`);
    });

    it('says what a bastion does not reach', async () => {
      await expect(
        connect({ port: 1 }, { through: [target()] }),
      ).rejects.toMatchObject({ code: 'Unreachable' });
    });
  });

  describe('run', () => {
    it('tells both outputs and the code apart', async () => {
      expect(await run('echo out; echo err >&2; exit 3')).toEqual({
        code: 3,
        signal: undefined,
        stdout: 'out\n',
        stderr: 'err\n',
      });
    });

    it('tells by which signal it ended', async () => {
      expect(await run('kill -KILL $$')).toMatchObject({ signal: 'KILL' });
    });

    it('gives a program its arguments as they are', async () => {
      const connection = await connect();
      const text = fc
        .string({ unit: 'grapheme' })
        .filter(t => !t.includes('\0'));
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1 }), async words => {
          const { stdout } = await run(
            ['printf', '%s\\0', ...words],
            connection,
          );
          expect(stdout.split('\0').slice(0, -1)).toEqual(words);
        }),
        { numRuns: 20 },
      );
    });

    it('brings any byte', async () => {
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
      writeFileSync(join(sshd.home, 'bytes'), bytes);
      const chunks: Buffer[] = [];
      await (
        await connect()
      ).run(['cat', 'bytes'], {
        onOutput: chunk => void chunks.push(chunk),
      });
      expect(Buffer.concat(chunks)).toEqual(bytes);
    });

    it('holds little of 300 MB that nobody takes', async () => {
      const connection = await connect();
      const before = process.memoryUsage().arrayBuffers;
      let peak = 0;
      let bytes = 0;
      let waited = 0;
      await connection.run('yes | head -c 300000000', {
        onOutput: async chunk => {
          bytes += chunk.length;
          // As a slow reader.
          if (bytes > waited + 20_000_000) {
            waited = bytes;
            await setImmediate();
            peak = Math.max(peak, process.memoryUsage().arrayBuffers);
          }
        },
      });
      expect(bytes).toBe(300_000_000);
      expect(peak - before).toBeLessThan(100_000_000);
    });

    it('ends at once when it is told to', async () => {
      const connection = await connect();
      const controller = new AbortController();
      const reason = new Error('cancelled');
      await expect(
        connection.run('echo begun; sleep 600', {
          signal: controller.signal,
          onOutput: () => controller.abort(reason),
        }),
      ).rejects.toBe(reason);
      expect(await run('echo still here', connection)).toMatchObject({
        code: 0,
      });
    });

    it('says that nobody knows when the server is killed meanwhile', async () => {
      const connection = await connect();
      const killed = connection.run('echo begun; sleep 600', {
        onOutput: () => void sshd.kill(),
      });
      await expect(killed).rejects.toMatchObject({ code: 'ConnectionLost' });
      await connection.closed;
      await expect(connection.run('true')).rejects.toMatchObject({
        code: 'ConnectionLost',
      });
      await sshd.start();
    });

    it('goes on with the others while one hangs', async () => {
      const done: number[] = [];
      const numbers = Array.from({ length: 20 }, (_, at) => at);
      await eachAtMost(10, numbers, async number => {
        const connection = await connect();
        const signal = AbortSignal.timeout(2_000);
        const command = number === 3 ? 'sleep 600' : 'true';
        await connection.run(command, { signal }).catch(() => {});
        done.push(number);
      });
      expect(done).toHaveLength(20);
      expect(done.at(-1)).toBe(3);
    });
  });

  describe('shell', () => {
    it('has the size that it is given, and ends with its code', async () => {
      const shell = await (await connect()).shell({ columns: 80, rows: 24 });
      let text = '';
      shell.stream.on('data', chunk => {
        text += chunk;
      });
      const until = async (wanted: RegExp) => {
        while (!wanted.test(text)) {
          await once(shell.stream, 'data');
        }
      };
      shell.stream.write('stty size\n');
      await until(/24 80/);
      shell.resize({ columns: 100, rows: 30 });
      shell.stream.write('stty size\n');
      await until(/30 100/);
      shell.stream.write('exit 5\n');
      expect(await shell.exit).toMatchObject({ code: 5 });
    });

    it('is over when the server is killed', async () => {
      const shell = await (await connect()).shell({ columns: 80, rows: 24 });
      shell.stream.resume();
      await sshd.kill();
      expect(await shell.exit).toEqual({});
      await sshd.start();
    });
  });

  describe('files', () => {
    const files = async () => (await connect()).files();
    const path = (name: string) => join(sshd.home, name);
    const limit = 1_000_000;

    it('brings there and back any content', async () => {
      const content = Buffer.from(
        Array.from({ length: 300_000 }, (_, at) => at),
      );
      const progress: number[] = [];
      const remote = await files();
      const bytes = await remote.write(
        path('there'),
        Readable.from([content]),
        {
          limit,
          onProgress: each => void progress.push(each),
        },
      );
      expect(bytes).toBe(content.length);
      expect(progress.at(-1)).toBe(content.length);
      expect(readFileSync(path('there'))).toEqual(content);
      const back = await remote.read(path('there'), { limit });
      expect(back.size).toBe(content.length);
      expect(await buffer(back.content)).toEqual(content);
    });

    it('overwrites only what it may, and leaves nothing half', async () => {
      const remote = await files();
      const write = (text: string, overwrite?: boolean, most = limit) =>
        remote.write(path('mine'), Readable.from([text]), {
          limit: most,
          overwrite,
        });
      await write('one');
      await expect(write('two')).rejects.toMatchObject({ code: 'FileExists' });
      await write('two', true);
      await expect(write('three', true, 2)).rejects.toMatchObject({
        code: 'FileTooLarge',
      });
      expect(readFileSync(path('mine'), 'utf8')).toBe('two');
      expect((await run('ls')).stdout).not.toContain('.part');
    });

    it('leaves nothing of what was given up', async () => {
      const controller = new AbortController();
      const endless = new PassThrough();
      const remote = await files();
      const writing = remote.write(path('given-up'), endless, {
        limit,
        signal: controller.signal,
        onProgress: () => controller.abort(new Error('given up')),
      });
      endless.write('begun');
      await expect(writing).rejects.toThrow('given up');
      expect(existsSync(path('given-up'))).toBe(false);
    });

    it.each([
      ['FileNotFound', 'nothing'],
      ['FileRefused', '.'],
      ['FileTooLarge', 'large'],
    ])('says %s', async (code, name) => {
      writeFileSync(path('large'), 'x'.repeat(11));
      const remote = await files();
      await expect(
        remote.read(path(name), { limit: 10 }),
      ).rejects.toMatchObject({ code });
    });

    it('says where it may not write', async () => {
      const remote = await files();
      await expect(
        remote.write('/proc/mine', Readable.from(['x']), { limit }),
      ).rejects.toMatchObject({ name: 'SshError' });
    });
  });
});

describe('shellQuote', () => {
  it.each([
    [['ls', '-l', '/var/log'], 'ls -l /var/log'],
    [['echo', "it's"], "echo 'it'\\''s'"],
    [['rm', '', '$(reboot)'], "rm '' '$(reboot)'"],
  ])('%j', (parts, line) => expect(shellQuote(parts)).toBe(line));
});

describe('newKeyPair', () => {
  // One in 256 was unreadable: its public key begins with a zero.
  it('gives only pairs that can be read', () => {
    for (let round = 0; round < 2_500; round++) {
      const { privateKey, publicKey } = newKeyPair();
      expect(publicKeyOf(privateKey)).toBe(publicKey);
    }
  });
});

describe('publicKeyOf', () => {
  it('knows none of what is no private key', () => {
    expect(publicKeyOf('nothing')).toBeUndefined();
    expect(publicKeyOf(newKeyPair().publicKey)).toBeUndefined();
  });
});
