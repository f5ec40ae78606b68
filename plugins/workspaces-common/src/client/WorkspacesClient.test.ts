import { WorkspacesClient } from './WorkspacesClient';

/** A client of a server that gives one answer, and what it was asked. */
function clientOf(status: number, answer?: object) {
  const asked: object[] = [];
  const client = new WorkspacesClient({
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

const base = 'https://portal.example/api/workspaces';

describe('WorkspacesClient', () => {
  it('asks for a page of a search', async () => {
    const { client, asked } = clientOf(200, { items: [] });
    await client.listWorkspaces({
      q: 'a b',
      state: ['active'],
      sort: '-title',
    });
    expect(asked).toMatchObject([
      {
        url: `${base}/workspaces?q=a%20b&state=active&sort=-title`,
        method: 'GET',
      },
    ]);
  });

  it.each([
    [
      'PATCH',
      '/workspaces/a/members/m',
      { role: 'viewer', was: 'owner' },
      (client: WorkspacesClient) =>
        client.updateMember('a', 'm', { role: 'viewer', was: 'owner' }),
    ],
    [
      'POST',
      '/workspaces/a/archive',
      { revision: 3 },
      (client: WorkspacesClient) => client.archiveWorkspace('a', 3),
    ],
    [
      'DELETE',
      '/roles/auditor?revision=2',
      undefined,
      (client: WorkspacesClient) => client.deleteRole('auditor', 2),
    ],
    [
      'GET',
      '/access/table?since=7',
      undefined,
      (client: WorkspacesClient) => client.getAccessTable(7),
    ],
    [
      'GET',
      '/access/person',
      undefined,
      (client: WorkspacesClient) => client.explainPerson(),
    ],
  ])('sends %s %s', async (method, path, body, send) => {
    const { client, asked } = clientOf(200, {});
    await send(client);
    expect(asked).toEqual([
      { url: `${base}${path}`, method, body: body && JSON.stringify(body) },
    ]);
  });

  it('rejects with what the server says', async () => {
    const { client } = clientOf(404, {
      error: { name: 'NotFoundError', message: 'No workspace' },
      response: { statusCode: 404 },
    });
    await expect(client.getWorkspace('a')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { message: 'No workspace' },
    });
  });
});
