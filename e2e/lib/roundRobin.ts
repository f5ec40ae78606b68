import { once } from 'node:events';
import {
  createServer,
  IncomingMessage,
  request,
  ServerResponse,
} from 'node:http';
import { AddressInfo, connect, Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * What stands before several replicas: each request goes to the next one. As
 * ingress controllers do, it turns to another one when the first does not
 * answer at all, and sends a request twice only if that changes nothing.
 */
export async function startRoundRobin(ports: () => number[]) {
  let turn = 0;
  /** All of them, the one whose turn it is first. */
  const inTurn = () => {
    const all = ports();
    const first = turn++ % all.length;
    return [...all.slice(first), ...all.slice(0, first)];
  };
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) {
      chunks.push(chunk);
    }
    forward(req, Buffer.concat(chunks), res, inTurn());
  });
  server.on('upgrade', (req, socket, head) =>
    forwardUpgrade(req, socket, head, inTurn()),
  );
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const unreachable = (error: NodeJS.ErrnoException) =>
  error.code === 'ECONNREFUSED';

function forward(
  req: IncomingMessage,
  body: Buffer,
  res: ServerResponse,
  [port, ...others]: number[],
) {
  const upstream = request(
    { port, method: req.method, path: req.url, headers: req.headers },
    answer => {
      res.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(res);
      answer.on('error', () => res.destroy());
    },
  );
  upstream.on('error', error => {
    const again = unreachable(error) || req.method === 'GET';
    if (again && others.length > 0 && !res.headersSent) {
      forward(req, body, res, others);
    } else if (res.headersSent) {
      res.destroy();
    } else {
      res.writeHead(502).end();
    }
  });
  res.on('close', () => upstream.destroy());
  upstream.end(body);
}

function forwardUpgrade(
  req: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  [port, ...others]: number[],
) {
  const upstream: Socket = connect(port, 'localhost', () => {
    const headers = req.rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [`${name}: ${req.rawHeaders[index + 1]}`] : [],
    );
    upstream.write(
      [`${req.method} ${req.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'),
    );
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on('error', error => {
    if (unreachable(error as NodeJS.ErrnoException) && others.length > 0) {
      forwardUpgrade(req, socket, head, others);
    } else {
      socket.destroy();
    }
  });
  upstream.on('close', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
  socket.on('close', () => upstream.destroy());
}
