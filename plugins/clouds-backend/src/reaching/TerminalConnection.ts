import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { isSshError, Shell, SshConnection } from '@rackstage/ssh-runner';
import { PassThrough } from 'node:stream';
import { WebSocket } from 'ws';
import { DatabaseTerminalSessionsStore } from '../database/DatabaseTerminalSessionsStore';
import { TerminalSessionRecord } from '../database/reachingRecords';
import { InstanceReach } from './InstanceReach';
import { OutputLog, OutputLogs } from './OutputLog';
import { ReachingLimits } from './readReachingConfig';

/** What a browser sends as text, its token first; what is typed comes as bytes. */
export type TerminalRequest =
  | { type: 'resize'; columns: number; rows: number }
  | { type: 'token'; token: string };

/** A message, and whether it came as bytes. */
export type EarlyMessage = [Buffer, boolean];

/** What a browser gets as text; what the terminal shows comes as bytes. */
export type TerminalMessage =
  | { type: 'ready'; host: string; port: number; bastion?: string }
  | { type: 'ended'; reason: EndReason; message: string };

/** Why a terminal is over. */
export type EndReason =
  | 'Refused'
  | 'Exited'
  | 'Closed'
  | 'Idle'
  | 'TooLong'
  | 'AccessEnded'
  | 'RecordingFull'
  | 'ConnectionLost'
  | 'NotReached'
  | 'PortalStopped'
  | 'PortalFailed';

export interface TerminalConnectionOptions {
  sessions: DatabaseTerminalSessionsStore;
  reach: InstanceReach;
  logs: OutputLogs;
  limits: ReachingLimits;
  logger: LoggerService;
  now(): Date;
  /** What came before. */
  early: EarlyMessage[];
  /** Throws when the person may not go on. */
  checkAccess(): Promise<void>;
  /** Takes another token of the same person, in the place of one that expires. */
  renewToken(token: string): Promise<void>;
}

/** How often the recording is stored, the other side asked whether it is there, and access looked at. */
const beatMilliseconds = 2_000;
const beatsPerCheck = 5;

const explanations: Record<EndReason, string> = {
  Refused: 'The terminal was refused',
  Exited: 'The shell ended',
  Closed: 'The page was closed',
  Idle: 'Nobody typed for too long',
  TooLong: 'The longest time of a session is over',
  AccessEnded: 'You may not use this machine any more, or you signed out',
  RecordingFull: 'The recording is full; open another terminal',
  ConnectionLost: 'The connection to the machine was lost',
  NotReached: 'The machine could not be reached',
  PortalStopped: 'The portal is stopping; open the terminal again in a moment',
  PortalFailed: 'The portal failed; open the terminal again',
};

/** One terminal between a browser and a machine, while it is open. */
export class TerminalConnection {
  private readonly controller = new AbortController();
  private readonly aborted: Promise<void>;
  private readonly log: OutputLog;
  private lastInput: number;
  private readonly startedAt: number;
  private ssh?: SshConnection;
  private shell?: Shell;
  private size: { columns: number; rows: number };
  /** What is typed, also before there is a shell. */
  private readonly input = new PassThrough();
  private answered = true;
  private ending?: { reason: EndReason; message: string };

  constructor(
    private readonly socket: WebSocket,
    private readonly session: TerminalSessionRecord,
    private readonly options: TerminalConnectionOptions,
  ) {
    this.log = options.logs.begin(session);
    this.aborted = new Promise(resolve => {
      this.controller.signal.addEventListener('abort', () => resolve());
    });
    this.startedAt = +options.now();
    this.lastInput = this.startedAt;
    const { columns, rows } = session;
    this.size = { columns, rows };
  }

  /** Resolves when it is over, with why. */
  async run(): Promise<{ reason: EndReason; message: string }> {
    const { socket } = this;
    this.options.early.forEach(message => this.take(...message));
    socket.on('message', (data, isBinary) =>
      this.take(data as Buffer, isBinary),
    );
    socket.on('pong', () => {
      this.answered = true;
    });
    socket.on('close', () => this.end('Closed'));
    socket.on('error', () => this.end('Closed'));
    let beats = 0;
    const timer = setInterval(() => {
      beats += 1;
      this.beat(beats).catch(error => this.fail(error));
    }, beatMilliseconds);
    try {
      await this.connect();
      await this.pass(this.shell!);
      await this.shell!.exit.then(({ code, signal }) =>
        this.end(
          code === undefined && signal === undefined
            ? 'ConnectionLost'
            : 'Exited',
        ),
      );
    } catch (error) {
      this.fail(error);
    } finally {
      clearInterval(timer);
      this.ssh?.close();
      await this.log.flush().catch(error => this.fail(error));
    }
    const ended = this.ending ?? outcome('Closed');
    await this.store(ended.reason);
    say(this.socket, { type: 'ended', ...ended });
    socket.close(1000);
    return ended;
  }

  /** For good; the first reason counts. */
  end(reason: EndReason, message?: string): void {
    this.ending ??= outcome(reason, message);
    this.controller.abort(new Error(this.ending.message));
    this.ssh?.close();
  }

  private async connect(): Promise<void> {
    const { reach, sessions } = this.options;
    const { connection, way } = await reach.connect(
      this.session.instanceId,
      this.controller.signal,
    );
    this.ssh = connection;
    this.controller.signal.throwIfAborted();
    this.shell = await connection.shell(this.size);
    this.input.pipe(this.shell.stream);
    const place = { host: way.host, bastion: way.bastion?.id };
    await sessions.keep(this.session.id, place);
    say(this.socket, { type: 'ready', port: way.port, ...place });
  }

  /** The next piece is read when the recording and the browser have this one. */
  private async pass({ stream }: Shell): Promise<void> {
    for await (const chunk of stream) {
      await this.log.add('o', chunk);
      // Either ends the waiting: a browser that takes nothing is given up.
      await Promise.race([this.send(chunk), this.aborted]);
      if (this.log.isFull) {
        this.end('RecordingFull');
        return;
      }
    }
  }

  private send(chunk: Buffer): Promise<void> {
    return new Promise(resolve => {
      this.socket.send(chunk, () => resolve());
    });
  }

  private take(data: Buffer, isBinary: boolean): void {
    if (isBinary) {
      this.lastInput = +this.options.now();
      // Nobody types faster than a machine reads; who pastes more than it holds is stopped.
      if (this.input.writableLength < 1024 * 1024) {
        this.input.write(data);
      }
      return;
    }
    const request = readRequest(data);
    if (request?.type === 'resize') {
      this.size = { columns: request.columns, rows: request.rows };
      this.shell?.resize(this.size);
      this.log.resized(this.size);
    } else if (request?.type === 'token') {
      this.options
        .renewToken(request.token)
        .catch(() => this.end('AccessEnded'));
    }
  }

  private async beat(beats: number): Promise<void> {
    const { sessions, limits, now } = this.options;
    await this.log.flush();
    const kept = await sessions.keep(this.session.id, {
      seenAt: now().toISOString(),
      recordedBytes: this.log.bytes,
    });
    if (!kept) {
      this.end('PortalFailed');
    } else if (+now() - this.lastInput > limits.idle) {
      this.end('Idle');
    } else if (+now() - this.startedAt > limits.longest) {
      this.end('TooLong');
    } else if (beats % beatsPerCheck === 0) {
      await this.check();
    }
  }

  private async check(): Promise<void> {
    if (!this.answered) {
      this.end('Closed');
      return;
    }
    this.answered = false;
    this.socket.ping();
    try {
      await this.options.checkAccess();
    } catch {
      this.end('AccessEnded');
    }
  }

  private fail(error: unknown): void {
    if (isSshError(error)) {
      this.end(this.shell ? 'ConnectionLost' : 'NotReached', error.message);
    } else if (error instanceof Error && error.name === 'ConflictError') {
      this.end('NotReached', error.message);
    } else if (!this.ending) {
      this.options.logger.error('A terminal failed', toError(error));
      this.end('PortalFailed');
    }
  }

  private async store(reason: EndReason): Promise<void> {
    const { sessions, logger, now } = this.options;
    const { id } = this.session;
    try {
      await sessions.keep(id, { recordedBytes: this.log.bytes });
      await sessions.end(id, reason, now().toISOString());
    } catch (error) {
      // It is ended as one of a replica that is gone.
      logger.error('The end of a terminal was not stored', toError(error));
    }
  }
}

/** To a browser that is still there. */
export function say(socket: WebSocket, message: TerminalMessage): void {
  if (socket.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
  }
}

const outcome = (reason: EndReason, message = explanations[reason]) => ({
  reason,
  message,
});

/** Nothing where it makes no sense. */
export function readRequest(data: Buffer): TerminalRequest | undefined {
  try {
    const request = JSON.parse(data.toString('utf8'));
    const isSize = (value: unknown, most: number) =>
      Number.isInteger(value) &&
      (value as number) >= 2 &&
      (value as number) <= most;
    if (request.type === 'resize') {
      return isSize(request.columns, 1000) && isSize(request.rows, 500)
        ? request
        : undefined;
    }
    return request.type === 'token' && typeof request.token === 'string'
      ? request
      : undefined;
  } catch {
    return undefined;
  }
}
