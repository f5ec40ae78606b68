import { mockCredentials } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { TestBackend } from './TestBackend';

export interface TerminalOptions {
  user?: string;
  origin?: string;
  /** Of the address that came with the ticket. */
  path?: string;
}

/** What a page with a terminal does. */
export class TestTerminal {
  /** What was shown. */
  text = '';
  /** What the portal said beside it. */
  readonly said: { type: string; reason?: string; message?: string }[] = [];
  readonly closed: Promise<unknown>;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data, isBinary) => {
      if (isBinary) {
        // The end of it: some tests show megabytes.
        this.text = `${this.text}${data}`.slice(-100_000);
      } else {
        this.said.push(JSON.parse(String(data)));
      }
    });
    this.closed = new Promise(resolve => {
      socket.once('close', resolve);
    });
    // A refusal is what opening ends with.
    socket.on('error', () => {});
  }

  /** Asks for a ticket and uses it. */
  static async open(
    backend: TestBackend,
    instanceId: string,
    options: TerminalOptions = {},
  ): Promise<TestTerminal> {
    const { user = 'user:default/ann' } = options;
    const { body } = await backend
      .ask('post', `/instances/${instanceId}/terminal-sessions`, user)
      .send({ columns: 80, rows: 24 })
      .expect(201);
    return this.use(backend, body.path, options);
  }

  /** Says who it is at once. @throws Error with the status of a refusal */
  static async use(
    backend: TestBackend,
    path: string,
    { user = 'user:default/ann', origin }: TerminalOptions = {},
  ): Promise<TestTerminal> {
    const socket = new WebSocket(`ws://127.0.0.1:${backend.port}${path}`, {
      origin: origin ?? 'http://localhost:3000',
    });
    const terminal = new TestTerminal(socket);
    await once(socket, 'open');
    terminal.say({ type: 'token', token: mockCredentials.user.token(user) });
    return terminal;
  }

  type(text: string): void {
    this.socket.send(Buffer.from(text));
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Waits until it shows this. @throws Error when it ends before */
  async shows(wanted: RegExp): Promise<void> {
    while (!wanted.test(this.text)) {
      await Promise.race([once(this.socket, 'message'), this.closed]);
      if (this.socket.readyState > WebSocket.OPEN && !wanted.test(this.text)) {
        throw new Error(`It ended: ${JSON.stringify(this.said)}`);
      }
    }
  }

  /** Waits until it is over. @returns why */
  async ended() {
    await this.closed;
    return this.said.find(({ type }) => type === 'ended');
  }

  /** As when the page is left. */
  async leave(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}
