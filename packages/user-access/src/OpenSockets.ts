import { Duplex } from 'node:stream';

/** In what session somebody opened a socket. */
export interface SocketSession {
  userEntityRef: string;
  /** When they got the token that they opened it with, in seconds since 1970. */
  since?: number;
}

/** The sockets that users have open, to be closed when these lose access. */
export class OpenSockets {
  private readonly sessions = new Map<Duplex, SocketSession>();

  /** @param check - throws when the session is over */
  constructor(
    private readonly check: (session: SocketSession) => Promise<void>,
  ) {}

  add(socket: Duplex, session: SocketSession): void {
    this.sessions.set(socket, session);
    socket.once('close', () => this.sessions.delete(socket));
  }

  /** Closes the sockets of users who have lost access, or whose session has ended. */
  async sweep(): Promise<void> {
    const keys = new Set([...this.sessions.values()].map(keyOf));
    for (const key of keys) {
      try {
        await this.check(JSON.parse(key));
      } catch {
        this.close(key);
      }
    }
  }

  private close(key: string): void {
    [...this.sessions]
      .filter(([, session]) => keyOf(session) === key)
      .forEach(([socket]) => socket.destroy());
  }
}

/** The windows of a browser have the same token, and are asked about once. */
const keyOf = ({ userEntityRef, since }: SocketSession): string =>
  JSON.stringify({ userEntityRef, since });
