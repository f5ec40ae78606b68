import {
  AuditorService,
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, toError } from '@backstage/errors';
import { callerOf } from '@rackstage/ownership';
import { once } from 'node:events';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { TerminalSessionRecord } from '../database/reachingRecords';
import {
  EarlyMessage,
  readRequest,
  say,
  TerminalConnection,
  TerminalConnectionOptions,
} from './TerminalConnection';
import { TerminalSessions } from './TerminalSessions';

export interface TerminalSocketsOptions extends Omit<
  TerminalConnectionOptions,
  'checkAccess' | 'early' | 'renewToken'
> {
  terminals: TerminalSessions;
  auth: AuthService;
  auditor: AuditorService;
  /** From where pages come: a page of another place gets no terminal. */
  origins: string[];
  /** Throws when somebody may not use the instance, has lost access or signed out. */
  checkAccess(
    instanceId: string,
    credentials: BackstageCredentials,
  ): Promise<void>;
}

const socketPath =
  /^\/api\/clouds\/terminal-sessions\/([0-9a-f-]{36})\/socket\?ticket=([A-Za-z0-9_-]{43})$/;

/** Until whoever opened a socket has to say who they are. */
const tokenMilliseconds = 10_000;

/** Sockets of which it is not known yet whose they are. */
const mostUnknown = 200;

/** Messages that are kept until then. */
const mostEarly = 100;

/** Of one message of a browser. */
const mostBytes = 1024 * 1024;

/** WebSockets of terminals, beside the routes of the portal. */
export class TerminalSockets {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: mostBytes,
  });
  private readonly servers = new WeakSet<Server>();
  private readonly open = new Map<TerminalConnection, Promise<unknown>>();
  private stopping = false;
  private unknown = 0;

  constructor(private readonly options: TerminalSocketsOptions) {}

  /** Again changes nothing. */
  attach(server: Server): void {
    if (!this.servers.has(server)) {
      this.servers.add(server);
      server.on('upgrade', (request, socket, head) => {
        const [, id, ticket] = socketPath.exec(request.url ?? '') ?? [];
        if (id === undefined) {
          leaveToOthers(server, request, socket);
          return;
        }
        this.upgrade(request, socket, head, { id, ticket }).catch(error => {
          this.options.logger.warn('A terminal was refused', toError(error));
          refuse(socket, '500 Internal Server Error');
        });
      });
    }
  }

  /** Ends all, and waits until it is stored that they ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const terminal of this.open.keys()) {
      terminal.end('PortalStopped');
    }
    await Promise.all(this.open.values());
  }

  private async upgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    { id, ticket }: { id: string; ticket: string },
  ): Promise<void> {
    // Whoever goes away meanwhile is noticed later.
    socket.on('error', () => {});
    if (this.stopping || this.unknown >= mostUnknown) {
      refuse(socket, '503 Service Unavailable');
      return;
    }
    if (!this.options.origins.includes(request.headers.origin ?? '')) {
      await this.refused(id, new Error('The page comes from another place'));
      refuse(socket, '403 Forbidden');
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, webSocket => {
      this.begin(webSocket, id, ticket).catch(error =>
        this.options.logger.error('A terminal failed', toError(error)),
      );
    });
  }

  private async begin(
    socket: WebSocket,
    id: string,
    ticket: string,
  ): Promise<void> {
    const { auth, terminals, checkAccess } = this.options;
    // An error without a listener would end the process; the close that follows tells.
    socket.on('error', () => {});
    // What comes before it is known whose it is.
    const early: EarlyMessage[] = [];
    const keep = (data: unknown, isBinary: boolean) =>
      early.length < mostEarly && early.push([data as Buffer, isBinary]);
    const token = this.token(socket);
    socket.once('message', () => socket.on('message', keep));
    try {
      const credentials = await authenticate(auth, await token);
      const user = callerOf(credentials).ref;
      const session = await terminals.take(id, ticket, user);
      await checkAccess(session.instanceId, credentials);
      socket.off('message', keep);
      await this.run(socket, session, credentials, early);
    } catch (error) {
      const { message } = toError(error);
      await this.refused(id, toError(error) as Error);
      say(socket, { type: 'ended', reason: 'Refused', message });
      socket.close(1008);
    }
  }

  /** A browser cannot send it with the request in a way that gets into no log. */
  private async token(socket: WebSocket): Promise<string> {
    this.unknown += 1;
    try {
      const [data] = await once(socket, 'message', {
        signal: AbortSignal.timeout(tokenMilliseconds),
      });
      const request = readRequest(data);
      if (request?.type !== 'token') {
        throw new AuthenticationError('Say first who you are');
      }
      return request.token;
    } finally {
      this.unknown -= 1;
    }
  }

  private async run(
    socket: WebSocket,
    session: TerminalSessionRecord,
    first: BackstageCredentials,
    early: EarlyMessage[],
  ): Promise<void> {
    const { auth, checkAccess } = this.options;
    let credentials = first;
    const terminal = new TerminalConnection(socket, session, {
      ...this.options,
      early,
      checkAccess: () => checkAccess(session.instanceId, credentials),
      renewToken: async token => {
        const renewed = await authenticate(auth, token);
        if (callerOf(renewed).ref !== session.userRef) {
          throw new AuthenticationError('This is the token of somebody else');
        }
        credentials = renewed;
      },
    });
    const done = this.audited(session, terminal);
    this.open.set(terminal, done);
    await done
      .catch(error =>
        this.options.logger.error('A terminal failed', toError(error)),
      )
      .finally(() => this.open.delete(terminal));
  }

  private async audited(
    session: TerminalSessionRecord,
    terminal: TerminalConnection,
  ): Promise<void> {
    const { auditor } = this.options;
    const { id, instanceId, userRef, workspaceId } = session;
    const meta = { id, instanceId, user: userRef, workspaceId };
    const opened = await auditor.createEvent({
      eventId: 'terminal-open',
      severityLevel: 'medium',
      meta,
    });
    await opened.success();
    const { reason, message } = await terminal.run();
    const ended = await auditor.createEvent({
      eventId: 'terminal-end',
      severityLevel: 'medium',
      meta: { ...meta, reason, message },
    });
    await ended.success();
  }

  private async refused(id: string, error: Error): Promise<void> {
    const event = await this.options.auditor.createEvent({
      eventId: 'terminal-open',
      severityLevel: 'medium',
      meta: { id },
    });
    await event.fail({ error });
  }
}

async function authenticate(
  auth: AuthService,
  token: string,
): Promise<BackstageCredentials> {
  const credentials = await auth.authenticate(token);
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new AuthenticationError('Sign in first');
  }
  return credentials;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    () => socket.destroy(),
  );
}

/**
 * Hands a request for another socket to the routes while nobody else listens, as Node does where nobody listens at all:
 * that is how the signals of Backstage, and whoever does as they do, find their server.
 */
function leaveToOthers(
  server: Server,
  request: IncomingMessage,
  socket: Duplex,
): void {
  if (server.listenerCount('upgrade') > 1) {
    return;
  }
  socket.on('error', () => {});
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket as Socket);
  response.once('finish', () => socket.end());
  server.emit('request', request, response);
}
