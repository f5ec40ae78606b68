import { ResponseError } from '@backstage/errors';
import { openapi } from '../openapi';
import { CloudsClient } from './CloudsClient';

interface Sent {
  url: string;
  method?: string;
  body?: unknown;
  authorization: string | null;
}

/** A client whose requests are answered here. */
function connect(answer: () => Response = () => Response.json({ items: [] })) {
  const sent: Sent[] = [];
  const client = new CloudsClient({
    discoveryApi: {
      getBaseUrl: async id => `https://portal.example/api/${id}`,
    },
    fetchApi: {
      fetch: async (url, init) => {
        init?.signal?.throwIfAborted();
        sent.push({
          url: String(url),
          method: init?.method,
          // An archive is no text.
          body:
            typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
          authorization: new Headers(init?.headers).get('authorization'),
        });
        return answer();
      },
    },
  });
  return { client, sent };
}

const id = '7b0e0cf0-3c5e-4f0e-9f43-0d3a2a2f6b11';

/** Every operation of the document, which the client has under its id. */
const documented = Object.entries(openapi.paths).flatMap(([path, item]) =>
  Object.entries(item as Record<string, { operationId?: string }>).flatMap(
    ([method, { operationId }]) =>
      operationId ? [{ operationId, method, path }] : [],
  ),
);

describe('CloudsClient', () => {
  it('asks the backend that discovery names, with lists in one parameter', async () => {
    const { client, sent } = connect();
    await client.listInstances({
      q: '서버 100%',
      phase: ['Running', 'Stopped'],
      label: ['team=web'],
      limit: 5,
    });
    const { pathname, searchParams } = new URL(sent[0].url);
    expect(pathname).toBe('/api/clouds/instances');
    expect(Object.fromEntries(searchParams)).toEqual({
      q: '서버 100%',
      phase: 'Running,Stopped',
      label: 'team=web',
      limit: '5',
    });
    expect(sent[0]).toMatchObject({ method: 'GET', authorization: null });
  });

  it('brings the token that a backend gives it', async () => {
    const { client, sent } = connect();
    await client.listDrivers({ token: 'secret' });
    expect(sent[0].authorization).toBe('Bearer secret');
  });

  it('sends bodies as JSON and returns what is answered', async () => {
    const { client, sent } = connect(() => Response.json({ id }));
    expect(await client.changeInstancePower(id, 'stop')).toEqual({ id });
    expect(sent[0]).toMatchObject({
      url: `https://portal.example/api/clouds/instances/${id}/power-changes`,
      method: 'POST',
      body: { action: 'stop' },
    });
  });

  it('keeps what is in a path in its place', async () => {
    const { client, sent } = connect(() => Response.json({}));
    await client.getInstance('../accounts?x=/y');
    expect(new URL(sent[0].url).pathname).toBe(
      '/api/clouds/instances/..%2Faccounts%3Fx%3D%2Fy',
    );
  });

  it('is content with an empty answer', async () => {
    const { client } = connect(() => new Response(null, { status: 204 }));
    expect(await client.deleteAccount(id)).toBeUndefined();
  });

  it("rejects with the server's own error", async () => {
    const { client } = connect(() =>
      Response.json(
        {
          error: { name: 'ConflictError', message: 'Choose another name' },
          response: { statusCode: 409 },
        },
        { status: 409, statusText: 'Conflict' },
      ),
    );
    const error = await client.getAccount(id).catch(reason => reason);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'Choose another name' },
    });
  });

  it('rejects with a ResponseError also when a proxy answers in HTML', async () => {
    const { client } = connect(
      () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    );
    await expect(client.listDrivers()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 502,
    });
  });

  it('ends with the signal', async () => {
    const { client, sent } = connect();
    const call = client.listDrivers({ signal: AbortSignal.abort() });
    await expect(call).rejects.toThrow(/abort/i);
    expect(sent).toEqual([]);
  });

  it.each(documented)(
    'asks for $operationId as the document has it',
    async ({ operationId, method, path }) => {
      const { client, sent } = connect(() => Response.json({}));
      const ask = client[operationId as keyof CloudsClient].bind(client) as (
        ...given: unknown[]
      ) => Promise<unknown>;
      const parameters = path.match(/\{\w+\}/g) ?? [];
      await ask(...parameters.map(() => id), {});
      expect(sent).toHaveLength(1);
      expect(sent[0].method).toBe(method.toUpperCase());
      expect(new URL(sent[0].url).pathname).toBe(
        `/api/clouds${path.replace(/\{\w+\}/g, id)}`,
      );
    },
  );
});
