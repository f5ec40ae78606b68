import { Server } from 'node:http';

/**
 * The HTTP servers of this process. A request for a WebSocket reaches no route once somebody listens for it, and
 * Backstage gives plugins no server to listen at.
 */
class HttpServers {
  private readonly servers = new Set<Server>();
  private readonly listeners = new Set<(server: Server) => void>();

  add(server: Server): void {
    this.servers.add(server);
    server.once('close', () => this.servers.delete(server));
    this.listeners.forEach(listener => listener(server));
  }

  /** Called for each that there is, and each that comes. @returns what ends that */
  each(listener: (server: Server) => void): () => void {
    this.listeners.add(listener);
    this.servers.forEach(server => listener(server));
    return () => this.listeners.delete(listener);
  }
}

export const httpServers = new HttpServers();
