import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { CloudError } from '../driver';
import { ChildProcess, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { Socket } from 'node:net';
import { readError } from './answers';
import { Lines } from './Lines';
import { DriverLimits, DriverMessage, DriverRequest } from './protocol';
import { stopWatching, watchOver } from './reaper';
import { residentBytes } from './residentBytes';

/** Where a driver's package was unpacked. */
export interface DriverFolder {
  folder: string;
  /** The file to load, within the folder. */
  entry: string;
}

/** Why a process is no more. */
export type DriverEndCause =
  'exited' | 'stuck' | 'memory' | 'answer-too-large' | 'no-start' | 'stopped';

export interface DriverEnd {
  cause: DriverEndCause;
  /** In English, for people who look after the portal. */
  message: string;
}

export interface OpenConnection {
  /** What it can do, as the driver tells it. */
  opening: Promise<unknown>;
  /** Calls that need it to stay. */
  users: number;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Of what the process wrote to its standard error, to say why it ended. */
const keptOutput = 2000;

/** One process of one driver, from its start to its end. */
export class DriverProcess {
  readonly startedAt = Date.now();
  /** Resolves when it is no more. */
  readonly ended: Promise<DriverEnd>;
  /** By their numbers: the connections that it has, those used last at the end. */
  readonly connections = new Map<number, OpenConnection>();
  rssBytes = 0;
  /** What is not told of it, whatever it writes. */
  private readonly secrets = new Set<string>();
  private readonly waiting = new Map<number, Waiting>();
  private readonly socket: Socket;
  private readonly lines: Lines;
  private calls = 0;
  private output = '';
  private end?: DriverEnd;
  private ready = () => {};
  private heartbeat?: NodeJS.Timeout;

  private constructor(
    private readonly child: ChildProcess,
    private readonly limits: DriverLimits,
  ) {
    this.lines = new Lines(limits.answerSize);
    this.socket = child.stdio[3] as Socket;
    this.socket.on('data', chunk => this.read(chunk as Buffer));
    this.socket.on('error', () => {});
    child.stdout?.resume();
    child.stderr?.on('data', chunk => {
      this.output = `${this.output}${chunk}`.slice(-keptOutput);
    });
    this.ended = new Promise(resolve => {
      child.on('error', error => {
        this.end ??= { cause: 'no-start', message: error.message };
        resolve(this.conclude(null, null));
      });
      // After its outputs are read to their end.
      child.on('close', (code, signal) => resolve(this.conclude(code, signal)));
    });
  }

  /** @throws CloudError `Unavailable` when it is not there in time */
  static async start(
    { folder, entry }: DriverFolder,
    limits: DriverLimits,
  ): Promise<DriverProcess> {
    const at = realpathSync(folder);
    const host = realpathSync(
      resolvePackagePath('@rackstage/plugin-clouds-node', 'child'),
    );
    const child = spawn(
      process.execPath,
      [...nodeFlags(limits, [at, host]), `${host}/main.cjs`, at, entry],
      {
        cwd: at,
        env: environment(),
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      },
    );
    const started = new DriverProcess(child, limits);
    if (child.pid !== undefined) {
      watchOver(child.pid);
    }
    await started.whenReady();
    started.watch();
    return started;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get callsUnderWay(): number {
    return this.waiting.size;
  }

  /**
   * One message, one answer. When the signal is aborted the process is told, and
   * nobody waits for it.
   *
   * @throws what the driver threw, CloudError `Unavailable` when the process ends first, the signal's reason
   */
  async request(
    request: DriverRequest,
    signal?: AbortSignal,
  ): Promise<unknown> {
    signal?.throwIfAborted();
    if (this.end) {
      throw endedError(this.end);
    }
    this.calls += 1;
    const id = this.calls;
    let onAbort = () => {};
    try {
      return await new Promise((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        onAbort = () => {
          this.send({ id, type: 'cancel' });
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        this.send({ id, ...request });
      });
    } finally {
      signal?.removeEventListener('abort', onAbort);
      this.waiting.delete(id);
    }
  }

  /** Does not let these come out in what is told of its end. */
  keepSecret(values: string[]): void {
    values.forEach(value => this.secrets.add(value));
  }

  /** Ends it at once. The first reason counts. */
  stop(end: DriverEnd): void {
    this.end ??= end;
    this.child.kill('SIGKILL');
  }

  private send(message: object): void {
    this.socket.write(`${JSON.stringify(message)}\n`);
  }

  private async whenReady(): Promise<void> {
    const ready = new Promise<void>(resolve => {
      this.ready = resolve;
    });
    const timer = setTimeout(
      () =>
        this.stop({
          cause: 'no-start',
          message: `It was not ready within ${this.limits.startTime / 1000} s`,
        }),
      this.limits.startTime,
    );
    try {
      await Promise.race([
        ready,
        this.ended.then(end => {
          throw endedError(end);
        }),
      ]);
    } finally {
      clearTimeout(timer);
    }
  }

  private watch(): void {
    this.heartbeat = setInterval(
      () => void this.look(),
      this.limits.heartbeat,
    ).unref();
    void this.look();
  }

  private async look(): Promise<void> {
    const { patience, memory } = this.limits;
    const reported = this.ask(patience);
    this.rssBytes = (await residentBytes(this.pid)) ?? (await reported) ?? 0;
    if (this.rssBytes > memory) {
      const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
      this.stop({
        cause: 'memory',
        message: `It took ${megabytes(this.rssBytes)} MB of memory, and may take ${megabytes(memory)} MB`,
      });
    }
    await reported;
  }

  /** How much memory it says that it takes; ended when it does not say so in time. */
  private async ask(patience: number): Promise<number | undefined> {
    const timer = setTimeout(
      () =>
        this.stop({
          cause: 'stuck',
          message: `It did nothing but compute for ${patience / 1000} s`,
        }),
      patience,
    );
    try {
      const answer = await this.request({ type: 'ping' });
      return Number((answer as { rssBytes?: number }).rssBytes);
    } catch {
      // It has ended, and whoever asked for something was told.
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  private read(chunk: Buffer): void {
    try {
      for (const line of this.lines.add(chunk)) {
        this.take(JSON.parse(line) as DriverMessage);
      }
    } catch (error) {
      this.stop(
        error instanceof RangeError
          ? {
              cause: 'answer-too-large',
              message: `It answered with more than ${this.limits.answerSize} bytes`,
            }
          : {
              cause: 'exited',
              message: 'It wrote something that is no answer',
            },
      );
    }
  }

  private take(message: DriverMessage): void {
    if ('ready' in message) {
      this.ready();
      return;
    }
    const waiting = this.waiting.get(message.id);
    if ('error' in message) {
      waiting?.reject(readError(message.error));
    } else {
      waiting?.resolve(message.value);
    }
  }

  private redacted(): string {
    return [...this.secrets].reduce(
      (text, secret) => text.replaceAll(secret, '***'),
      this.output,
    );
  }

  private conclude(code: number | null, signal: string | null): DriverEnd {
    clearInterval(this.heartbeat);
    if (this.pid !== undefined) {
      stopWatching(this.pid);
    }
    this.end ??= {
      cause: 'exited',
      message: `It ended with ${signal ?? `code ${code}`}${lastWords(this.redacted())}`,
    };
    const error = endedError(this.end);
    this.waiting.forEach(({ reject }) => reject(error));
    return this.end;
  }
}

function endedError({ message }: DriverEnd): CloudError {
  return new CloudError(
    'Unavailable',
    `The driver's process ended. ${message}`,
    {
      retryAfterSeconds: 1,
    },
  );
}

/** The error among what it wrote, or else the last line. */
function lastWords(output: string): string {
  const lines = output
    .split('\n')
    .map(line => line.trim())
    .filter(
      line => line && !line.startsWith('at ') && !/^Node\.js v/.test(line),
    );
  const words = lines.find(line => /Error\b.*:/.test(line)) ?? lines.at(-1);
  return words ? `: ${words.slice(0, 300)}` : '';
}

/** It may read its own files, and nothing else of the machine: no other file, no process, no addon. */
function nodeFlags({ memory }: DriverLimits, folders: string[]): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  const heapMegabytes = Math.floor(memory / 1024 / 1024 / 2);
  return [
    `--max-old-space-size=${heapMegabytes}`,
    // A driver waits most of the time: small is better than fast.
    '--max-semi-space-size=1',
    '--optimize-for-size',
    '--expose-gc',
    // What node unpacks for a quicker start it never gives back: megabytes.
    '--no-node-snapshot',
    '--disable-warning=ExperimentalWarning',
    known.has('--permission') ? '--permission' : '--experimental-permission',
    ...(known.has('--allow-net') ? ['--allow-net'] : []),
    ...folders.map(folder => `--allow-fs-read=${folder}/*`),
  ];
}

/** Nothing of ours but the certificates that are trusted here. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS } = process.env;
  return {
    TZ: 'UTC',
    // One heap for all threads of the allocator, which takes half as much.
    MALLOC_ARENA_MAX: '1',
    // Given back to the system at once: what parsing a large driver takes is a third of all.
    MALLOC_TRIM_THRESHOLD_: '65536',
    MALLOC_TOP_PAD_: '0',
    ...(NODE_EXTRA_CA_CERTS && { NODE_EXTRA_CA_CERTS }),
  };
}
