import { once } from 'node:events';
import { createServer, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

export interface StandInCloud {
  url: string;
  stop(): Promise<void>;
}

/** `item-1`, `item-2` … with the same fields. */
const numbered = (prefix: string, count: number, fields: object) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${prefix}-${at + 1}`,
    name: `${prefix} ${at + 1}`,
    ...fields,
  }));

const lists: Record<string, object[]> = {
  '/regions': numbered('region', 2, {}),
  '/regions/region-1/images': numbered('image', 3, { ready: true }),
  '/regions/region-1/specs': numbered('spec', 3, {
    cores: 2,
    memoryMb: 4096,
    diskGb: 20,
  }),
};

/** A small service that answers as the cloud does, page by page. */
export async function startStandInCloud(options: {
  token: string;
}): Promise<StandInCloud> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    if (request.headers.authorization !== `Bearer ${options.token}`) {
      answer(response, 401, { error: 'Nobody has this token' });
    } else if (url.pathname === '/identity') {
      answer(response, 200, { user: 'contract' });
    } else if (lists[url.pathname]) {
      answer(response, 200, page(lists[url.pathname], url.searchParams));
    } else {
      answer(response, 404, { error: `There is no ${url.pathname}` });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function page(items: object[], query: URLSearchParams): object {
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 2);
  return {
    items: items.slice(start, end),
    nextCursor: end < items.length ? String(end) : undefined,
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
