import { AuditDraft } from '@rackstage/audit-trail';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestBackend } from './__testUtils__/TestBackend';
import { Trail } from './__testUtils__/Trail';

const databases = createTestDatabases();

const events: Partial<AuditDraft>[] = [
  { path: '/1', at: '2026-01-01T00:00:01.000Z', targetId: 'i-03' },
  {
    path: '/2',
    at: '2026-01-01T00:00:02.000Z',
    actor: 'user:default/ben',
    status: 'failed',
    error: "NotAllowedError: '; DROP TABLE audit_events; --",
    address: '10.0.0.7',
    workspaceId: 'city',
  },
  {
    path: '/3',
    at: '2026-01-01T00:00:03.000Z',
    plugin: 'catalog',
    event: 'catalog.entity-fetch',
    severity: 'low',
    requestId: 'support-case-4711',
    targetId: 'resource:default/web-03',
    meta: '{"name":"=1+1","text":"서버 100% _done_ \\"x\\""}',
  },
  {
    path: '/4',
    at: '2026-01-01T00:00:04.000Z',
    userAgent: '=HYPERLINK("http://evil")',
    targetId: 'resource:default/web-03',
    address: '10.0.0.8',
  },
];

describe.each(databases.eachSupportedId())('auditPlugin on %s', engine => {
  let knex: Knex;
  let backend: TestBackend;

  beforeAll(async () => {
    knex = await databases.init(engine);
    backend = await TestBackend.start(knex);
    const trail = await Trail.open(knex);
    await trail.write(events);
  });

  beforeEach(() => {
    backend.policy.decide = () => true;
    backend.audited.length = 0;
  });

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const find = async (query: string) => {
    const encoded = String(new URLSearchParams(query)).replaceAll('+', '%20');
    const { status, body } = await backend.ask('get', `/events?${encoded}`);
    expect([status, body.error?.message]).toEqual([200, undefined]);
    return body.items
      .map(({ path }: { path?: string }) => path)
      .filter(Boolean);
  };

  it.each([
    ['', ['/4', '/3', '/2', '/1']],
    ['actor=user:default/ben', ['/2']],
    ['plugin=catalog', ['/3']],
    ['event=catalog.entity-fetch', ['/3']],
    ['status=failed', ['/2']],
    ['changes=true', ['/4', '/2', '/1']],
    ['targetId=i-03', ['/1']],
    ['workspaceId=city', ['/2']],
    ['address=10.0.0.7', ['/2']],
    ['requestId=support-case-4711', ['/3']],
    ['from=2026-01-01T00:00:03Z', ['/4', '/3']],
    ['from=2026-01-01T09:00:02%2B09:00&to=2026-01-01T00:00:03Z', ['/2']],
    ['q=DROP%20table', ['/2']],
    ['q=서버 100', ['/3']],
    ['q=100%25 _d', ['/3']],
    ['q=100%25_', []],
    ['q=created', []],
    [`q=${encodeURIComponent("'; drop")}`, ['/2']],
    [`q=${encodeURIComponent('"x\\"')}`, ['/3']],
    [`actor=${encodeURIComponent("' OR 1=1 --")}`, []],
    ['plugin=clouds&status=failed&actor=user:default/ann', []],
  ])('finds by %s', async (query, paths) => {
    expect(await find(query)).toEqual(paths);
  });

  it('pages without leaving anything out, and counts', async () => {
    const first = await backend.ask('get', '/events?limit=2&plugin=clouds');
    const { nextCursor } = first.body;
    expect(
      await find(
        `limit=2&plugin=clouds&cursor=${encodeURIComponent(nextCursor)}`,
      ),
    ).toEqual(['/1']);
    const { body } = await backend.ask('get', '/event-count?plugin=clouds');
    expect(body).toEqual({ count: 3, isMore: false });
  });

  it.each(['status=gone', 'q=ab', 'from=yesterday', 'limit=0', 'cursor=x'])(
    'refuses %s',
    async query => {
      const { status } = await backend.ask('get', `/events?${query}`);
      expect(status).toBe(400);
    },
  );

  it.each([
    ['from', '2026-12-31T23:59:60Z'],
    ['to', '2026-12-31T23:59:60Z'],
    ['from', '9999-12-31T23:59:59-01:00'],
  ])(
    'says what to do about a time that cannot be kept: %s=%s',
    async (...time) => {
      const query = new URLSearchParams([time]);
      for (const path of ['/events?', '/event-count?', '/export?format=csv&']) {
        const { body, status } = await backend.ask('get', `${path}${query}`);
        expect([path, status]).toEqual([path, 400]);
        expect(body.error.message).toMatch(/can be kept; choose another one/);
      }
    },
  );

  it('shows what the policy allows, to those who are signed in', async () => {
    await backend.askAnonymously('get', '/events').expect(401);
    await backend.askAnonymously('get', '/export?format=csv').expect(401);
    backend.policy.decide = () => ['user:default/ben'];
    expect(await find('')).toEqual(['/2']);
    const [{ id }] = (await backend.ask('get', '/events')).body.items;
    await backend.ask('get', `/events/${id}`).expect(200);
    await backend.ask('get', `/events/${id + 1}`).expect(404);
    backend.policy.decide = () => false;
    expect(await find('')).toEqual([]);
    expect((await backend.ask('get', '/event-count')).body.count).toBe(0);
    await backend.ask('get', `/events/${id}`).expect(404);
    await backend.ask('get', '/export?format=csv').expect(403);
    await backend.ask('post', '/verifications').expect(403);
    await backend.ask('get', '/verifications').expect(403);
    await backend.ask('get', '/sinks').expect(403);
    expect(backend.audited).toEqual([
      expect.objectContaining({ eventId: 'export', error: 'NotAllowedError' }),
      expect.objectContaining({
        eventId: 'startVerification',
        error: 'NotAllowedError',
      }),
    ]);
  });

  it('shows the history of an entity to whoever may read it, not from where', async () => {
    backend.policy.decide = () => false;
    const of = (ref: string) =>
      backend.ask(
        'get',
        `/entity-history?entityRef=${encodeURIComponent(ref)}`,
      );
    const { body } = await of('resource:default/web-03');
    expect(body.items.map(({ path }: { path: string }) => path)).toEqual([
      '/4',
      '/1',
    ]);
    expect(body.items[0]).not.toHaveProperty('address');
    expect(body.items[0]).not.toHaveProperty('userAgent');
    await of('resource:default/other').expect(404);
    await of('nothing').expect(400);
  });

  it('exports what was searched, and says so in the trail', async () => {
    const csv = await backend.ask('get', '/export?format=csv&plugin=clouds');
    expect(csv.headers['content-disposition']).toMatch(
      /^attachment; filename="audit-[\d-]+\.csv"$/,
    );
    const lines = csv.text.split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil"")"`);
    const json = await backend.ask('get', '/export?format=json');
    expect(JSON.parse(json.text)).toHaveLength(5);
    expect(backend.audited).toEqual([
      {
        eventId: 'export',
        meta: { format: 'csv', filters: { plugin: 'clouds' }, count: 3 },
      },
      { eventId: 'export', meta: { format: 'json', filters: {}, count: 5 } },
    ]);
    const none = await backend.ask('get', '/export?format=json&actor=nobody');
    expect(JSON.parse(none.text)).toEqual([]);
  });

  it.each(['', 'format=xml', 'format=csv&status=gone', 'format=csv&other=1'])(
    'exports nothing for "%s"',
    async query => {
      const { status } = await backend.ask('get', `/export?${query}`);
      expect(status).toBe(400);
    },
  );

  it('verifies when somebody asks for it', async () => {
    const { body } = await backend.ask('post', '/verifications').expect(201);
    let answer = body;
    while (answer.state === 'running') {
      answer = (await backend.ask('get', `/verifications/${body.id}`)).body;
    }
    expect(answer).toMatchObject({
      state: 'done',
      checked: 5,
      problemCount: 0,
      problems: [],
    });
    const list = await backend.ask('get', '/verifications?limit=1');
    expect(list.body.items).toEqual([answer]);
  });
});
