import http, { IncomingHttpHeaders } from 'node:http';
import { AddressInfo } from 'node:net';
import { readAll } from '../faultProxy/http';

export interface StubRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Parsed: JSON, or a form. */
  body: unknown;
}

export interface StubAnswer {
  /** 200 unless told otherwise. */
  status?: number;
  headers?: Record<string, string>;
  /** Sent as it is when it is a string, otherwise as JSON. */
  body?: unknown;
}

export type StubHandler = (
  request: StubRequest,
) => StubAnswer | Promise<StubAnswer>;

export interface HttpStub {
  readonly origin: string;
  /** In the order in which they came. */
  readonly requests: readonly StubRequest[];
  /** Answers `GET /path` from now on; anything that nobody answers is a 599 that says so. */
  on(route: string, answer: StubAnswer | StubHandler): void;
  /** Answers a form that is posted. */
  onForm(route: string, answer: (form: URLSearchParams) => StubAnswer): void;
  /** Answers all paths below one, where no route does. */
  onAny(method: string, path: string, answer: StubHandler): void;
  close(): Promise<void>;
}

/** A small HTTP server on loopback that answers what a test tells it to. */
export async function startHttpStub(): Promise<HttpStub> {
  const routes = new Map<string, StubHandler>();
  const below: { prefix: string; answer: StubHandler }[] = [];
  const requests: StubRequest[] = [];

  const server = http.createServer(async (message, response) => {
    const url = new URL(message.url ?? '/', 'http://stub');
    const text = (await readAll(message)).toString();
    const request: StubRequest = {
      method: message.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: message.headers,
      body: bodyOf(text, message.headers['content-type']),
    };
    requests.push(request);
    const route = `${request.method} ${request.path}`;
    const handler =
      routes.get(route) ??
      below.find(({ prefix }) => route.startsWith(prefix))?.answer;
    const answer = (await handler?.(request)) ?? {
      status: 599,
      body: `The stub has no answer to ${route}`,
    };
    const { status = 200, headers, body } = answer;
    const isText = typeof body === 'string';
    response
      .writeHead(status, {
        'content-type': isText ? 'text/html' : 'application/json',
        ...headers,
      })
      .end(isText || body === undefined ? body : JSON.stringify(body));
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    on(route, answer) {
      routes.set(route, typeof answer === 'function' ? answer : () => answer);
    },
    onForm(route, answer) {
      routes.set(route, ({ body }) => answer(body as URLSearchParams));
    },
    onAny(method, path, answer) {
      below.push({ prefix: `${method} ${path}`, answer });
    },
    async close() {
      const closed = new Promise<void>(resolve =>
        server.close(() => resolve()),
      );
      server.closeAllConnections();
      await closed;
    },
  };
}

function bodyOf(text: string, type = ''): unknown {
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return new URLSearchParams(text);
  }
  return text ? JSON.parse(text) : undefined;
}
