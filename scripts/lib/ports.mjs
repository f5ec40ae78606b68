import { createServer } from 'node:net';

/** A port that nothing listens on. */
export const freePort = () => listenOnce(0, '127.0.0.1');

/** Whether a portal could listen there. */
export const isFree = port =>
  listenOnce(port).then(
    () => true,
    () => false,
  );

function listenOnce(wanted, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(wanted, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
