import { Client, ConnectConfig, utils } from 'ssh2';
import { Duplex } from 'node:stream';
import { HostKey, readHostKey } from './HostKey';
import { SshConnection } from './SshConnection';
import { SshError } from './SshError';

/** A machine, and as whom to sign in there. */
export interface SshTarget {
  host: string;
  port: number;
  user: string;
  /** PEM or OpenSSH, without a passphrase. */
  privateKey: string;
  /** Throws when the machine must not be trusted; its error is the one that connecting ends with. */
  checkHostKey(key: HostKey): Promise<void>;
  /** Of the key that is known: a machine with several shows that one. */
  hostKeyType?: string;
}

export interface ConnectOptions {
  /** Machines on the way, the nearest first; each is reached through the one before. */
  through?: SshTarget[];
  signal?: AbortSignal;
  /** Milliseconds until one machine has let us in. Default: 15 seconds. */
  timeout?: number;
  /** Milliseconds between two questions whether the machine is there; three without an answer end the connection. Default: 10 seconds. */
  keepalive?: number;
}

/**
 * Signs in to a machine, through others where these are given.
 *
 * @throws SshError, what `checkHostKey` throws, or the reason of the signal
 */
export async function connectSsh(
  target: SshTarget,
  options: ConnectOptions = {},
): Promise<SshConnection> {
  const open: SshConnection[] = [];
  try {
    for (const hop of [...(options.through ?? []), target]) {
      const before = open.at(-1);
      const socket = await before?.forward(hop.host, hop.port);
      open.push(new SshConnection(await connect(hop, options, socket)));
    }
  } catch (error) {
    open.forEach(connection => connection.close());
    throw error;
  }
  const last = open.pop()!;
  void last.closed.then(() => open.forEach(each => each.close()));
  return last;
}

function connect(
  target: SshTarget,
  { signal, timeout = 15_000, keepalive = 10_000 }: ConnectOptions,
  socket: Duplex | undefined,
): Promise<Client> {
  requireKey(target);
  const client = new Client();
  return new Promise((resolve, reject) => {
    let refusal: unknown;
    const fail = (error: unknown) => {
      signal?.removeEventListener('abort', abort);
      client.end();
      reject(refusal ?? error);
    };
    const abort = () => {
      refusal = signal!.reason;
      client.destroy();
      fail(refusal);
    };
    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort, { once: true });
    // Stays: an error without a listener would end the process.
    client.on('error', error => fail(toSshError(error, target)));
    client.once('close', () =>
      fail(lost(`${where(target)} closed the connection`)),
    );
    client.once('ready', () => {
      signal?.removeEventListener('abort', abort);
      resolve(client);
    });
    client.connect({
      ...(socket ? { sock: socket } : { host: target.host, port: target.port }),
      username: target.user,
      privateKey: target.privateKey,
      readyTimeout: timeout,
      keepaliveInterval: keepalive,
      keepaliveCountMax: 3,
      algorithms: preferring(target.hostKeyType),
      hostVerifier: (blob: Buffer, verify: (isRight: boolean) => void) => {
        target.checkHostKey(readHostKey(blob)).then(
          () => verify(true),
          error => {
            refusal = error;
            verify(false);
          },
        );
      },
    });
  });
}

function requireKey({ privateKey }: SshTarget): void {
  const parsed = utils.parseKey(privateKey);
  if (parsed instanceof Error) {
    throw new SshError(
      'SignInRefused',
      'The private key cannot be read; give one in OpenSSH or PEM format without a passphrase',
    );
  }
}

function preferring(
  type: string | undefined,
): ConnectConfig['algorithms'] | undefined {
  if (!type) {
    return undefined;
  }
  const preferred =
    type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'] : [type];
  return {
    serverHostKey: { append: [], prepend: preferred, remove: [] },
  } as unknown as ConnectConfig['algorithms'];
}

const where = ({ host, port }: SshTarget) => `${host} port ${port}`;

const lost = (message: string) => new SshError('ConnectionLost', message);

function toSshError(
  error: Error & { level?: string; code?: string },
  target: SshTarget,
): SshError {
  const options = { cause: error };
  switch (error.level) {
    case 'client-authentication':
      return new SshError(
        'SignInRefused',
        // Whoever reads this does not have to know as whom the portal signs in.
        `${where(target)} does not let the portal in with the key it has`,
        options,
      );
    case 'client-timeout':
      return new SshError(
        'TimedOut',
        `${where(target)} did not answer in time`,
        options,
      );
    case 'client-socket':
      return new SshError(
        'Unreachable',
        `${where(target)} cannot be reached: ${error.message}`,
        options,
      );
    default:
      return new SshError(
        'Failed',
        `${where(target)} could not be talked to: ${error.message}`,
        options,
      );
  }
}
