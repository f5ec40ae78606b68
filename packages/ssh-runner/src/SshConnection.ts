import { Client, ClientCallback, ClientChannel, SFTPWrapper } from 'ssh2';
import { Duplex } from 'node:stream';
import { RemoteFiles } from './RemoteFiles';
import { shellQuote } from './shellQuote';
import { SshError } from './SshError';

/** How a program on a machine ended. */
export interface Exit {
  /** Absent when a signal ended it, or nobody knows. */
  code?: number;
  /** As the machine names it: `KILL`. */
  signal?: string;
}

export interface Shell {
  /** Both ways, as bytes. What is not read is not sent. */
  readonly stream: Duplex;
  resize(size: { columns: number; rows: number }): void;
  /** Resolves when it is over, however it ended. */
  readonly exit: Promise<Exit>;
}

export interface RunOptions {
  /** Ends the program's connection. */
  signal?: AbortSignal;
  /**
   * Takes a program as ended, with neither code nor signal, when the machine closes its channel and does not say how it
   * ended, as some switches do. Default: that is `ConnectionLost`, as is a connection that is lost in any case.
   */
  allowSilentEnd?: boolean;
  /** Gets the output as it comes; the machine waits until it is done with a piece. */
  onOutput?(chunk: Buffer, from: 'stdout' | 'stderr'): Promise<void> | void;
}

/** One machine that somebody has signed in to. */
export class SshConnection {
  /** Resolves when it is closed, by whomever. */
  readonly closed: Promise<void>;

  constructor(private readonly client: Client) {
    this.closed = new Promise(resolve => {
      client.once('close', () => resolve());
    });
  }

  /** Starts the person's shell in a terminal. */
  async shell(size: { columns: number; rows: number }): Promise<Shell> {
    const { channel, exit } = await this.openChannel(done =>
      this.client.shell(
        { term: 'xterm-256color', cols: size.columns, rows: size.rows },
        done,
      ),
    );
    return {
      stream: channel,
      resize: ({ columns, rows }) => channel.setWindow(rows, columns, 0, 0),
      exit,
    };
  }

  /**
   * Runs a program without a terminal and waits for its end.
   *
   * @param command - a line for the machine's shell as somebody typed it, or a program and its arguments, which the shell then does not interpret
   * @throws SshError with `ConnectionLost` when nobody knows how it ended; the reason of the signal
   */
  async run(
    command: string | readonly string[],
    { signal, allowSilentEnd = false, onOutput = () => {} }: RunOptions = {},
  ): Promise<Exit> {
    signal?.throwIfAborted();
    const line = typeof command === 'string' ? command : shellQuote(command);
    const { channel, exit, wasClosed } = await this.openChannel(done =>
      this.client.exec(line, done),
    );
    const pass = async (
      stream: AsyncIterable<Buffer>,
      from: 'stdout' | 'stderr',
    ) => {
      for await (const chunk of stream) {
        await onOutput(chunk, from);
      }
    };
    channel.end();
    const ended = Promise.all([
      pass(channel, 'stdout'),
      pass(channel.stderr as unknown as AsyncIterable<Buffer>, 'stderr'),
    ]).then(() => exit);
    try {
      const how = await untilAborted(ended, signal);
      const isSilent = how.code === undefined && how.signal === undefined;
      if (isSilent && !(allowSilentEnd && wasClosed())) {
        throw lost('while it ran; how it ended is not known');
      }
      return how;
    } catch (error) {
      // The program's group; machines that do not know this end it when the connection does.
      channel.signal('KILL');
      channel.destroy();
      throw signal?.aborted ? signal.reason : error;
    }
  }

  /** For copying files; the machine needs an SFTP server, as most have. */
  async files(): Promise<RemoteFiles> {
    return new RemoteFiles(
      await this.open<SFTPWrapper>(done => this.client.sftp(done)),
    );
  }

  /** A connection from that machine to another one. */
  forward(host: string, port: number): Promise<Duplex> {
    return this.open<Duplex>(done =>
      this.client.forwardOut('127.0.0.1', 0, host, port, done),
    ).catch(error => {
      throw new SshError(
        'Unreachable',
        `The bastion does not reach ${host} port ${port}: ${error.message}`,
        { cause: error },
      );
    });
  }

  close(): void {
    this.client.end();
    // Ending waits for what the machine has still to send.
    this.client.destroy();
  }

  private openChannel(begin: (done: ClientCallback) => void) {
    return this.open<{
      channel: ClientChannel;
      exit: Promise<Exit>;
      wasClosed(): boolean;
    }>(done =>
      begin((error, channel) =>
        // At once: how it ended may have come together with its beginning.
        done(error, {
          channel,
          exit: exitOf(channel),
          wasClosed: closeOf(channel, this.client),
        }),
      ),
    );
  }

  private open<T>(
    begin: (done: (error: Error | undefined, value: T) => void) => void,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const close = () => reject(lost());
      this.client.once('close', close);
      const done = (error: Error | undefined, value: T) => {
        this.client.off('close', close);
        if (error) {
          reject(
            new SshError('Failed', `The machine refuses: ${error.message}`, {
              cause: error,
            }),
          );
        } else {
          resolve(value);
        }
      };
      try {
        begin(done);
      } catch (error) {
        // The client throws where it has been closed already.
        this.client.off('close', close);
        reject(lost(undefined, error));
      }
    });
  }
}

function exitOf(channel: ClientChannel | undefined): Promise<Exit> {
  if (!channel) {
    // It could not be opened, which is what its error tells.
    return Promise.resolve({});
  }
  // An error is followed by the close.
  channel.on('error', () => {});
  return new Promise(resolve => {
    let exit: Exit = {};
    channel.once('exit', (code: number | null, signal?: string) => {
      exit = { code: code ?? undefined, signal: signal?.replace(/^SIG/, '') };
    });
    channel.once('close', () => resolve(exit));
  });
}

/** Tells whether the machine closed the channel, and not the end of the connection. */
function closeOf(
  channel: ClientChannel | undefined,
  client: Client,
): () => boolean {
  // The library does not tell it otherwise: it closes what is still open once it has said that the connection is gone.
  const isClosed = () =>
    (channel?.incoming as { state?: string } | undefined)?.state === 'closed';
  let whenLost: boolean | undefined;
  const lose = () => {
    whenLost = isClosed();
  };
  client.once('close', lose);
  // A connection may have many channels, one after the other.
  channel?.once('close', () => client.off('close', lose));
  return () => whenLost ?? isClosed();
}

/** Rejects as soon as it is told to, whatever the machine is busy with. */
async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  // It goes on by itself then.
  work.catch(() => {});
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal!.reason);
    signal?.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

function lost(when = '', cause?: unknown): SshError {
  return new SshError(
    'ConnectionLost',
    `The connection was lost ${when}`.trim(),
    { cause },
  );
}
