import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port that nothing listens on. It is below those that Linux (from 32,768) and
 * others (from 49,152) give to outgoing connections: one of these could be taken
 * before who asked listens there.
 */
export async function freePort() {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port)) {
      return port;
    }
  }
  throw new Error('No port from 15000 to 32000 is free');
}

/** Whether a portal could listen there. */
export const isFree = port =>
  new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
