import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { migrate } from '../__testUtils__/migrate';
import { DatabaseSessionEndsStore } from './DatabaseSessionEndsStore';
import { SessionService } from './SessionService';

const databases = createTestDatabases();
const ann = 'user:default/ann';
const ben = 'user:default/ben';

describe.each(databases.eachSupportedId())('SessionService on %s', engine => {
  let knex: Knex;
  let server: Server;
  let now: Date;
  let allowed: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  let forgotten: string[];
  let revoked: string[];
  let sessions: SessionService;

  beforeEach(async () => {
    knex = await databases.init(engine);
    await migrate(knex);
    now = new Date('2026-01-01T00:00:00Z');
    allowed = AuthorizeResult.DENY;
    forgotten = [];
    revoked = [];
    server = createServer((req, res) => {
      req.on('data', body => {
        forgotten.push(JSON.parse(String(body)).entityRef);
        // It takes a while.
        now = new Date(now.getTime() + 1_000);
        res.writeHead(204).end();
      });
    });
    await new Promise<void>(resolve => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    sessions = new SessionService({
      auth: mockServices.auth(),
      discovery: {
        getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
        getExternalBaseUrl: async () => '',
      },
      permissions: mockServices.permissions.mock({
        authorize: async all => all.map(() => ({ result: allowed })),
      }),
      store: new DatabaseSessionEndsStore(knex),
      now: () => now,
      revokeTokens: async owner => void revoked.push(owner),
    });
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await knex.destroy();
  });

  const ends = async (since = '1970-01-01T00:00:00.000Z') =>
    (await sessions.list(since, mockCredentials.service())).items;

  it('ends all that began before it was done, of oneself', async () => {
    await sessions.end({}, mockCredentials.user(ann));
    expect(forgotten).toEqual([ann]);
    expect(revoked).toEqual([]);
    expect(await ends()).toEqual([
      { entityRef: ann, endedAt: '2026-01-01T00:00:01.000Z' },
    ]);
    await sessions.end({ accessTokens: true }, mockCredentials.user(ann));
    expect(revoked).toEqual([ann]);
    expect(await ends('2026-01-01T00:00:02.000Z')).toHaveLength(1);
    expect(await ends('2026-01-01T00:00:03.000Z')).toEqual([]);
  });

  it('leaves command lines alone when it is told to', async () => {
    await sessions.end({ commandLines: false }, mockCredentials.user(ann));
    expect(forgotten).toEqual([]);
    expect(await ends()).toEqual([
      { entityRef: ann, endedAt: '2026-01-01T00:00:00.000Z' },
    ]);
  });

  it('takes a permission for others, and is not for programs', async () => {
    const end = (entityRef: string, who: string) =>
      sessions.end({ entityRef }, mockCredentials.user(who));
    await expect(end(ben, ann)).rejects.toThrow(/workspaces.session.delete/);
    await expect(end('group:default/x', ann)).rejects.toThrow(/only users/);
    await expect(end(ben, 'user:program/x')).rejects.toThrow(/A program/);
    expect(await ends()).toEqual([]);
    allowed = AuthorizeResult.ALLOW;
    await end(ben, ann);
    expect((await ends()).map(({ entityRef }) => entityRef)).toEqual([ben]);
  });

  it('never moves an end back', async () => {
    const store = new DatabaseSessionEndsStore(knex);
    const [early, late] = [1, 2].map(day => `2026-01-0${day}T00:00:00.000Z`);
    await store.put({ entityRef: ann, endedAt: late }, ann);
    await store.put({ entityRef: ann, endedAt: early }, ann);
    expect(await ends()).toEqual([{ entityRef: ann, endedAt: late }]);
  });

  it('tells the ends to plugins only', async () => {
    await expect(
      sessions.list('1970-01-01T00:00:00.000Z', mockCredentials.user(ann)),
    ).rejects.toThrow(/Only the portal/);
  });
});
