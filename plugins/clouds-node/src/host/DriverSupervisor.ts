import { AccountSettings, CloudError } from '../driver';
import { WrongAnswer } from './answers';
import {
  DriverEnd,
  DriverEndCause,
  DriverFolder,
  DriverProcess,
} from './DriverProcess';
import { defaultLimits, DriverLimits, DriverRequest } from './protocol';

export type DriverProcessState =
  | 'stopped'
  | 'starting'
  | 'running'
  /** It has ended, and is started again in a moment. */
  | 'waiting'
  /** It ended again and again. */
  | 'failing';

/** How a driver's process is, in this replica. */
export interface DriverProcessStatus {
  state: DriverProcessState;
  pid?: number;
  rssBytes?: number;
  /** RFC 3339. */
  startedAt?: string;
  /** How often it ended without being told to. */
  restarts: number;
  calls: number;
  failedCalls: number;
  /** Answers of the wrong shape. */
  wrongAnswers: number;
  /** What went wrong last. */
  lastFault?: {
    cause: DriverEndCause | 'wrong-answer';
    message: string;
    at: string;
  };
}

export interface DriverSupervisorOptions {
  limits?: Partial<DriverLimits>;
  /** Where the driver's package is; asked for each time that a process is started. */
  locate(): Promise<DriverFolder>;
  /** Milliseconds. Default: the system's clock. */
  now?(): number;
  onEnd?(end: DriverEnd): void;
}

/** Ends one after the other, each soon after its start, that make it a driver that fails. */
const endsThatFail = 5;
/** Milliseconds that a process has to live for what was before to be forgotten. */
const soundLife = 60_000;
const longestPause = 60_000;
/** Connections of one process; the one not used for longest makes room. */
const mostConnections = 256;

/**
 * Sees to it that a driver has a process when it is needed: starts it, starts it
 * again when it has ended, more and more rarely while it keeps ending. Calls that
 * are under way when it ends fail as `Unavailable`; nothing is called twice.
 */
export class DriverSupervisor {
  private readonly limits: DriverLimits;
  private readonly now: () => number;
  private current?: Promise<DriverProcess>;
  private running?: DriverProcess;
  private isStopped = false;
  private endsInARow = 0;
  private notBefore = 0;
  private connectionCount = 0;
  private status: Pick<
    DriverProcessStatus,
    'restarts' | 'calls' | 'failedCalls' | 'wrongAnswers' | 'lastFault'
  > = { restarts: 0, calls: 0, failedCalls: 0, wrongAnswers: 0 };

  constructor(private readonly options: DriverSupervisorOptions) {
    this.limits = { ...defaultLimits, ...options.limits };
    this.now = options.now ?? Date.now;
  }

  getStatus(): DriverProcessStatus {
    const { running } = this;
    return {
      state: this.state(),
      ...(running && {
        pid: running.pid,
        rssBytes: running.rssBytes || undefined,
        startedAt: new Date(running.startedAt).toISOString(),
      }),
      ...this.status,
    };
  }

  /** The number of a connection that is opened in every process that gets to see it. */
  newConnection(): number {
    this.connectionCount += 1;
    return this.connectionCount;
  }

  /** What the connection can do, as the driver tells it. */
  async open<T>(
    connection: number,
    settings: AccountSettings,
    read: (opened: unknown) => T,
  ): Promise<T> {
    return this.counted(async () =>
      this.using(await this.process(), connection, settings, read),
    );
  }

  /**
   * @throws what the driver threw, CloudError `Unavailable` when its process cannot be had or ends, the signal's reason
   */
  async call<T>(
    request: DriverRequest & { type: 'call' },
    settings: AccountSettings,
    options: { signal: AbortSignal; read(answer: unknown): T },
  ): Promise<T> {
    return this.counted(async () => {
      options.signal.throwIfAborted();
      const process = await this.process();
      const answer = await this.using(
        process,
        request.connection,
        settings,
        () => this.timed(process, request, options.signal),
      );
      return options.read(answer);
    });
  }

  /** A request that needs no connection. */
  async ask(request: DriverRequest): Promise<unknown> {
    return this.counted(async () => this.timed(await this.process(), request));
  }

  /** Ends the process for good. */
  async stop(): Promise<void> {
    this.isStopped = true;
    const process = await this.current?.catch(() => undefined);
    process?.stop({ cause: 'stopped', message: 'The driver was stopped' });
    await process?.ended;
  }

  private state(): DriverProcessState {
    if (this.running) {
      return 'running';
    }
    if (this.current) {
      return 'starting';
    }
    if (this.isStopped || this.endsInARow === 0) {
      return 'stopped';
    }
    return this.endsInARow >= endsThatFail ? 'failing' : 'waiting';
  }

  private process(): Promise<DriverProcess> {
    if (this.isStopped) {
      throw new CloudError('Unavailable', 'The driver was stopped');
    }
    const pause = this.notBefore - this.now();
    if (!this.current && pause > 0) {
      const seconds = Math.ceil(pause / 1000);
      throw new CloudError(
        'Unavailable',
        `The driver's process ended and is started again in ${seconds} s. ${this.status.lastFault?.message}`,
        { retryAfterSeconds: seconds },
      );
    }
    this.current ??= this.start();
    return this.current;
  }

  private async start(): Promise<DriverProcess> {
    try {
      const folder = await this.options.locate();
      const process = await DriverProcess.start(folder, this.limits);
      this.running = process;
      void process.ended.then(end => this.ended(end, process));
      return process;
    } catch (error) {
      this.ended({ cause: 'no-start', message: (error as Error).message });
      throw error;
    }
  }

  private ended(end: DriverEnd, process?: DriverProcess): void {
    this.current = undefined;
    this.running = undefined;
    if (end.cause === 'stopped') {
      return;
    }
    const now = this.now();
    const wasSound = process && now - process.startedAt > soundLife;
    this.endsInARow = wasSound ? 1 : this.endsInARow + 1;
    // At once after the first end, then after one second, two, four …
    this.notBefore =
      this.endsInARow === 1
        ? 0
        : now + Math.min(longestPause, 1000 * 2 ** (this.endsInARow - 2));
    this.status.restarts += 1;
    this.fault(end.cause, end.message);
    this.options.onEnd?.(end);
  }

  /** With a connection that is open in the process, and stays so meanwhile. */
  private async using<T>(
    process: DriverProcess,
    connection: number,
    settings: AccountSettings,
    use: (opened: unknown) => T | Promise<T>,
  ): Promise<T> {
    const { connections } = process;
    const open = connections.get(connection) ?? {
      opening: this.timed(process, { type: 'open', connection, settings }),
      users: 0,
    };
    process.keepSecret(secretsOf(settings.credential));
    connections.delete(connection);
    connections.set(connection, open);
    open.users += 1;
    try {
      return await use(
        await open.opening.catch(error => {
          connections.delete(connection);
          throw error;
        }),
      );
    } finally {
      open.users -= 1;
      makeRoom(process);
    }
  }

  private async timed(
    process: DriverProcess,
    request: DriverRequest,
    signal?: AbortSignal,
  ): Promise<unknown> {
    const timeout = AbortSignal.timeout(this.limits.callTime);
    try {
      return await process.request(
        request,
        signal ? AbortSignal.any([signal, timeout]) : timeout,
      );
    } catch (error) {
      signal?.throwIfAborted();
      if (timeout.aborted) {
        throw new CloudError(
          'Unavailable',
          `The driver did not answer within ${this.limits.callTime / 1000} s`,
        );
      }
      throw error;
    }
  }

  private async counted<T>(call: () => Promise<T>): Promise<T> {
    this.status.calls += 1;
    try {
      return await call();
    } catch (error) {
      this.status.failedCalls += 1;
      if (error instanceof WrongAnswer) {
        this.status.wrongAnswers += 1;
        this.fault('wrong-answer', error.message);
      }
      throw error;
    }
  }

  private fault(cause: DriverEndCause | 'wrong-answer', message: string): void {
    const at = new Date(this.now()).toISOString();
    this.status.lastFault = { cause, message, at };
  }
}

/** Closes the connections that nobody used for longest. */
function makeRoom(process: DriverProcess): void {
  for (const [connection, { users }] of process.connections) {
    if (process.connections.size <= mostConnections) {
      return;
    }
    if (users === 0) {
      process.connections.delete(connection);
      process
        .request({ type: 'close', connection })
        // With the process it is gone as well.
        .catch(() => {});
    }
  }
}

/** Texts that are long enough to be secrets. */
function secretsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.length >= 6 ? [value] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(secretsOf)
    : [];
}
