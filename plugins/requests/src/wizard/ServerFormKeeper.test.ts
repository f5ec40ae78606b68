import { DraftsClient } from '@rackstage/plugin-requests-common';
import { ServerFormKeeper } from './ServerFormKeeper';
import { UnsentForms } from './UnsentForms';

const schemas = [
  { properties: { name: { type: 'string' } } },
  {
    properties: {
      count: { type: 'integer' },
      password: { type: 'string', 'ui:field': 'Secret' },
    },
  },
  { properties: { note: { type: 'string' } } },
];

const values = { name: 'web', count: 2, password: 'hunter2' };
const content = { values, step: 2, stepCount: 3 };

/** A server that keeps one form, and what it was sent. */
function setUp() {
  const sent: string[] = [];
  let draft: Record<string, unknown> | undefined;
  let status = 200;
  const client = new DraftsClient({
    discoveryApi: { getBaseUrl: async () => 'http://portal/api/requests' },
    fetchApi: {
      fetch: async (url, init) => {
        const { method = 'GET' } = init ?? {};
        const body = init?.body ? String(init.body) : '';
        sent.push(`${method} ${body}`);
        const json = (value: unknown, code = 200) =>
          new Response(JSON.stringify(value), {
            status: code,
            headers: { 'content-type': 'application/json' },
          });
        if (status !== 200) {
          return json({ error: { name: 'Error', message: 'no' } }, status);
        }
        if (method === 'POST' || method === 'PUT') {
          const { revision = 0, ...given } = JSON.parse(body);
          draft = {
            templateRef: 'template:default/machine',
            ...draft,
            ...given,
            id: 'a',
            revision: revision + 1,
            updatedAt: '2026-11-25T08:00:00.000Z',
            misfits: [],
          };
        }
        return json(
          String(url).includes('/drafts/') || method !== 'GET'
            ? draft
            : { items: draft ? [draft] : [] },
        );
      },
    },
  });
  const storage = window.sessionStorage;
  storage.clear();
  const keeper = (user = 'user:default/ann') =>
    new ServerFormKeeper({
      drafts: client,
      unsent: new UnsentForms(storage),
      form: { templateRef: 'template:default/machine' },
      schemas,
      user,
    });
  return {
    sent,
    storage,
    keeper,
    answer: (code: number) => {
      status = code;
    },
  };
}

describe('ServerFormKeeper', () => {
  it('sends no secret, and goes on at the page that asks for it', async () => {
    const { sent, keeper } = setUp();
    const kept = await keeper().keep(content);
    await keeper().keep(content, kept);
    expect(sent).toHaveLength(2);
    sent.forEach(request => {
      expect(request).toContain('web');
      expect(request).not.toMatch(/hunter2|password/);
    });
    expect(await keeper().find()).toMatchObject({
      values: { name: 'web', count: 2 },
      step: 1,
      revision: 2,
    });
  });

  it('holds what could not be sent over a sign-in, without secrets, for its person alone', async () => {
    const { keeper, storage, answer, sent } = setUp();
    const kept = await keeper().keep(content);
    answer(401);
    const later = { ...content, values: { ...values, name: 'web-2' } };
    await expect(keeper().keep(later, kept)).rejects.toMatchObject({
      statusCode: 401,
    });
    expect(JSON.stringify({ ...storage })).not.toContain('hunter2');
    answer(200);
    const found = await keeper().find();
    expect(found).toMatchObject({ values: { name: 'web-2' }, revision: 1 });
    expect(await keeper('user:default/eve').find()).toMatchObject({
      values: { name: 'web' },
    });
    await keeper().keep(later, found);
    expect(sent.at(-1)).toContain('"revision":1');
    expect(storage).toHaveLength(0);
  });

  it('does not hold on to what lost against another device', async () => {
    const { keeper, storage, answer } = setUp();
    const kept = await keeper().keep(content);
    answer(409);
    await expect(keeper().keep(content, kept)).rejects.toMatchObject({
      statusCode: 409,
    });
    expect(storage).toHaveLength(0);
  });
});
