import { RequestsClient } from './RequestsClient';

const id = '3f2c1e9a-0b1d-4a5e-8f00-0123456789ab';

/** A client of a server that gives one answer, and what it was asked. */
function clientOf(status: number, answer?: object) {
  const asked: object[] = [];
  const client = new RequestsClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `https://portal.example/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (url, init) => {
        asked.push({ url, method: init?.method, body: init?.body });
        return new Response(answer && JSON.stringify(answer), {
          status,
          headers: { 'content-type': 'application/json' },
        });
      },
    },
  });
  return { client, asked };
}

const requests = 'https://portal.example/api/requests/requests';

describe('RequestsClient', () => {
  it('asks for a page of what waits', async () => {
    const { client, asked } = clientOf(200, { items: [] });
    const query = { view: 'inbox', state: ['waiting', 'expired'] } as const;
    expect(
      await client.listRequests({ ...query, state: [...query.state] }),
    ).toEqual({ items: [] });
    expect(asked).toMatchObject([
      { url: `${requests}?view=inbox&state=waiting,expired`, method: 'GET' },
    ]);
  });

  it('sends a decision to its request', async () => {
    const { client, asked } = clientOf(200, { id });
    const decision = { verdict: 'approve', revision: 1, step: 0 } as const;
    expect(await client.decideRequest(id, decision)).toEqual({ id });
    expect(asked).toMatchObject([
      {
        url: `${requests}/${id}/decisions`,
        method: 'POST',
        body: JSON.stringify(decision),
      },
    ]);
  });

  it('rejects with what the server says', async () => {
    const { client } = clientOf(404, {
      error: { name: 'NotFoundError', message: 'No request' },
      response: { statusCode: 404 },
    });
    await expect(client.getRequest(id)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { message: 'No request' },
    });
  });
});
