import { Duplex } from 'node:stream';
import { FindUser, UserAccess } from './UserAccess';

/** The sockets that users have open, to be closed when these lose access. */
export class OpenSockets {
  private readonly users = new Map<Duplex, string>();

  constructor(
    private readonly access: Pick<UserAccess, 'require'>,
    private readonly find: FindUser,
  ) {}

  add(socket: Duplex, userEntityRef: string): void {
    this.users.set(socket, userEntityRef);
    socket.once('close', () => this.users.delete(socket));
  }

  /** Closes the sockets of users who have lost access. */
  async sweep(): Promise<void> {
    for (const user of new Set(this.users.values())) {
      try {
        await this.access.require(user, this.find);
      } catch {
        this.close(user);
      }
    }
  }

  private close(userEntityRef: string): void {
    [...this.users]
      .filter(([, user]) => user === userEntityRef)
      .forEach(([socket]) => socket.destroy());
  }
}
