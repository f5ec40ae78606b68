import http from 'node:http';
import { AddressInfo } from 'node:net';

/** Another system that the portal sends events to; it takes them all. */
export async function startEventReceiver() {
  const types: string[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    types.push(JSON.parse(Buffer.concat(chunks).toString()).type);
    response.writeHead(204).end();
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    /** Of the events that came, in their order. */
    types,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
