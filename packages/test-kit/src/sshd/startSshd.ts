import { ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { utils } from 'ssh2';
import { findSshd, SshdFiles } from './findSshd';

export interface TestSshd {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** As whom people sign in. */
  readonly user: string;
  /** What signs in, in OpenSSH's format. */
  readonly privateKey: string;
  /** `SHA256:…` of the key that the server shows. */
  fingerprint(): string;
  /** Where a session begins. */
  readonly home: string;
  /** Lets another key in, in the format of authorized_keys. */
  authorize(publicKey: string): void;
  /** Ends the server and every session of it, as by SIGKILL. */
  kill(): Promise<void>;
  /** With the key that it had, or with a new one as after a rebuild. */
  start(options?: { newHostKey?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

/** Nobody's: as root, the server runs as somebody else. */
const nobody = 65534;

/**
 * Starts a real OpenSSH server on a free port of loopback, in a folder of its own.
 *
 * @param user - as whom people sign in; without root they are who runs it
 * @throws Error where there is none; ask `findSshd()` first
 */
export async function startSshd({
  user: wantedUser = 'machine',
}: { user?: string } = {}): Promise<TestSshd> {
  const files = findSshd();
  if (!files) {
    throw new Error('There is no OpenSSH server here; run `npm test` once');
  }
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-sshd-'));
  const home = join(folder, 'home');
  mkdirSync(home);
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? wantedUser : userInfo().username;
  const placed = place(files, folder);
  const port = await freePort();
  const client = newKeyPair();
  const authorized = join(folder, 'authorized_keys');
  writeFileSync(authorized, `${client.public}\n`);
  writeFileSync(join(folder, 'passwd'), passwd(user, home));
  writeFileSync(join(folder, 'group'), `nogroup:x:${nobody}:\n`);
  writeFileSync(join(folder, 'config'), config(placed, folder, port));
  let hostKey = writeHostKey(folder);
  if (isRoot) {
    chmodSync(folder, 0o755);
    chownSync(home, nobody, nobody);
  }
  let server: ChildProcess | undefined;

  const start: TestSshd['start'] = async ({ newHostKey = false } = {}) => {
    hostKey = newHostKey ? writeHostKey(folder) : hostKey;
    server = spawn(placed.sshd, ['-D', '-e', '-f', join(folder, 'config')], {
      stdio: 'ignore',
      cwd: home,
      ...(isRoot && { uid: nobody, gid: nobody }),
      env: {
        PATH: process.env.PATH,
        LD_LIBRARY_PATH: join(folder, 'lib'),
        ...(isRoot && {
          LD_PRELOAD: placed.nssWrapper,
          NSS_WRAPPER_PASSWD: join(folder, 'passwd'),
          NSS_WRAPPER_GROUP: join(folder, 'group'),
        }),
      },
    });
    await listening(port, server);
  };
  const kill = async () => {
    if (
      server?.pid !== undefined &&
      server.exitCode === null &&
      server.signalCode === null
    ) {
      const ended = once(server, 'exit');
      // From above: a session that sees its shell end would still say so.
      [server.pid, ...descendants(server.pid)].forEach(killOne);
      await ended;
    }
  };
  await start();
  return {
    host: '127.0.0.1',
    port,
    user,
    home,
    privateKey: client.private,
    fingerprint: () => hostKey,
    authorize: publicKey =>
      writeFileSync(authorized, `${publicKey}\n`, { flag: 'a' }),
    start,
    kill,
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The project's own folder may be closed to other users. */
function place(files: SshdFiles, folder: string): SshdFiles {
  const to = (file: string, inner: string) => {
    mkdirSync(join(folder, inner), { recursive: true });
    const copy = join(folder, inner, basename(file));
    copyFileSync(file, copy);
    chmodSync(copy, 0o755);
    return copy;
  };
  const libraries = files.libraries.map(file => to(file, 'lib'));
  return {
    sshd: to(files.sshd, 'bin'),
    sftpServer: to(files.sftpServer, 'bin'),
    libraries,
    nssWrapper: libraries.find(file => file.endsWith('libnss_wrapper.so')),
  };
}

const passwd = (user: string, home: string) =>
  `${user}:x:${nobody}:${nobody}::${home}:/bin/sh\n`;

function config({ sftpServer }: SshdFiles, folder: string, port: number) {
  return [
    `ListenAddress 127.0.0.1:${port}`,
    `HostKey ${join(folder, 'host_key')}`,
    `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`,
    `Subsystem sftp ${sftpServer}`,
    'MaxStartups 200',
    'PidFile none',
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    '',
  ].join('\n');
}

/** @returns its fingerprint */
function writeHostKey(folder: string): string {
  const pair = newKeyPair();
  const file = join(folder, 'host_key');
  writeFileSync(file, pair.private, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    chownSync(file, nobody, nobody);
  }
  const blob = Buffer.from(pair.public.split(' ')[1], 'base64');
  const hash = createHash('sha256').update(blob).digest('base64');
  return `SHA256:${hash.replace(/=+$/, '')}`;
}

/** ssh2 loses the zero that one public key in 256 begins with (its issue 1390): such a pair is drawn again. */
function newKeyPair(): { public: string; private: string } {
  const pair = utils.generateKeyPairSync('ed25519');
  return utils.parseKey(pair.public) instanceof Error ? newKeyPair() : pair;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await delay(20);
    } finally {
      socket.destroy();
    }
  }
  throw new Error(`The OpenSSH server ended with ${server.exitCode}`);
}

/** Each session is a process group of its own. */
function descendants(pid: number): number[] {
  return childrenOf(pid).flatMap(child => [child, ...descendants(child)]);
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(text => text !== '')
      .map(Number);
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
