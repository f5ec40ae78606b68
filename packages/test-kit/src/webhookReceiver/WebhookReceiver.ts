import http, { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { readAll } from '../faultProxy/http';

export interface ReceivedDelivery {
  path: string;
  headers: IncomingHttpHeaders;
  /** As it came: signatures are of these bytes. */
  body: string;
}

/** What a target does with a delivery. */
export type TargetBehaviour =
  | { status: number; headers?: Record<string, string>; body?: string }
  /** Takes the request and never answers. */
  | 'hang'
  /** Hangs up without an answer. */
  | 'close'
  /** Sends headers and then a byte now and then, for good. */
  | 'drip'
  /** Sends one header byte now and then, for good. */
  | 'drip-headers';

/** Milliseconds between two bytes. */
const dripMilliseconds = 20;

/** A target of webhooks that behaves as a test tells it to, on loopback. */
export class WebhookReceiver {
  /** In the order in which they came. */
  readonly received: ReceivedDelivery[] = [];
  private readonly behaviours = new Map<string, TargetBehaviour>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly waiting: (() => void)[] = [];
  private readonly server = http.createServer(async (request, response) => {
    const path = request.url ?? '/';
    const body = (await readAll(request)).toString();
    this.received.push({ path, headers: request.headers, body });
    this.waiting.splice(0).forEach(wake => wake());
    this.answer(this.behaviours.get(path) ?? { status: 204 }, response);
  });

  static async start(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    await new Promise<void>(resolve =>
      receiver.server.listen(0, '127.0.0.1', () => resolve()),
    );
    return receiver;
  }

  url(path: string): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${path}`;
  }

  /** From now on; 204 where nothing was said. */
  on(path: string, behaviour: TargetBehaviour): void {
    this.behaviours.set(path, behaviour);
  }

  at(path: string): ReceivedDelivery[] {
    return this.received.filter(delivery => delivery.path === path);
  }

  /** Resolves when that many have come to the path. */
  async until(path: string, count: number): Promise<ReceivedDelivery[]> {
    while (this.at(path).length < count) {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
    return this.at(path);
  }

  async close(): Promise<void> {
    this.timers.forEach(timer => clearInterval(timer));
    const closed = new Promise<void>(resolve =>
      this.server.close(() => resolve()),
    );
    this.server.closeAllConnections();
    await closed;
  }

  private answer(behaviour: TargetBehaviour, response: ServerResponse): void {
    if (typeof behaviour === 'object') {
      const { status, headers, body } = behaviour;
      response.writeHead(status, headers).end(body);
      return;
    }
    switch (behaviour) {
      case 'close':
        response.socket?.destroy();
        break;
      case 'drip':
        response.writeHead(200);
        this.drip(() => response.write('.'));
        break;
      case 'drip-headers':
        response.socket?.write('HTTP/1.1 200 OK\r\nx-slow: ');
        this.drip(() => response.socket?.write('.'));
        break;
      default:
    }
  }

  private drip(send: () => void): void {
    this.timers.add(setInterval(send, dripMilliseconds));
  }
}
