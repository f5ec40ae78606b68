import { AuditClient } from './AuditClient';

/** A client of a server that gives one answer, and what it was asked. */
function clientOf(status: number, answer?: object) {
  const asked: object[] = [];
  const client = new AuditClient({
    discoveryApi: {
      getBaseUrl: async id => `https://portal.example/api/${id}`,
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

const base = 'https://portal.example/api/audit';

describe('AuditClient', () => {
  it('asks for a page of a search, and for a verification', async () => {
    const { client, asked } = clientOf(200, { items: [] });
    await client.listEvents({ actor: 'user:default/ann', q: 'web 03' });
    await client.startVerification();
    expect(asked).toEqual([
      {
        url: `${base}/events?actor=user%3Adefault%2Fann&q=web%2003`,
        method: 'GET',
        body: undefined,
      },
      {
        url: `${base}/verifications`,
        method: 'POST',
        body: undefined,
      },
    ]);
  });

  it('rejects with what the server says', async () => {
    const { client } = clientOf(404, {
      error: { name: 'NotFoundError', message: 'No event' },
      response: { statusCode: 404 },
    });
    await expect(client.getEvent(1)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { message: 'No event' },
    });
  });
});
