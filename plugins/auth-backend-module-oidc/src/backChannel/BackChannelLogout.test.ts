import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { BackChannelLogout } from './BackChannelLogout';
import { DatabaseLogoutStore } from './DatabaseLogoutStore';
import { migrate, migrations } from './migrate';

const databases = createTestDatabases();
const issuer = 'https://keycloak.example.com/realms/hangang';
const minji = 'user:default/minji.kim';
const day = 24 * 60 * 60 * 1000;

describe.each(databases.eachSupportedId())('logouts on %s', engine => {
  let knex: Knex;
  let now: number;
  let ended: string[];
  let endedOnCommandLines: string[];
  let fault: Error | undefined;
  let store: DatabaseLogoutStore;
  let logout: BackChannelLogout;

  beforeEach(async () => {
    knex = await databases.init(engine);
    await migrate(knex);
    now = Date.parse('2026-11-27T00:00:00Z');
    ended = [];
    endedOnCommandLines = [];
    fault = undefined;
    store = new DatabaseLogoutStore(knex, () => now);
    logout = new BackChannelLogout({
      trusts: async () => [],
      store,
      endSessions: async (user, commandLines) => {
        if (fault) {
          throw fault;
        }
        ended.push(user);
        if (commandLines) {
          endedOnCommandLines.push(user);
        }
      },
    });
    await store.remember({ issuer, subject: 'm', sessionId: 's1' }, minji);
    await store.remember({ issuer, subject: 'm', sessionId: 's2' }, minji);
    await store.remember({ issuer, subject: 'o' }, 'user:default/other');
  });

  afterEach(() => knex.destroy());

  it('ends the sessions of a subject, and of nobody else', async () => {
    await logout.end({ issuer, id: '1', subject: 'm', sessionId: 's1' });
    expect(ended).toEqual([minji]);
    expect(endedOnCommandLines).toEqual([]);
  });

  it('ends command lines when offline access is to end', async () => {
    await logout.end({ issuer, id: '1', subject: 'm', offlineAccess: true });
    expect(endedOnCommandLines).toEqual([minji]);
  });

  it('finds whose a session is', async () => {
    await logout.end({ issuer, id: '1', sessionId: 's2' });
    expect(ended).toEqual([minji]);
  });

  it('ends all users that a subject has been', async () => {
    await store.remember({ issuer, subject: 'm' }, 'user:default/minji.lee');
    await logout.end({ issuer, id: '1', subject: 'm' });
    expect(ended).toEqual([minji, 'user:default/minji.lee']);
  });

  it('is content with a subject who has never been here', async () => {
    expect(await logout.end({ issuer, id: '1', subject: 'x' })).toEqual([]);
    const elsewhere = { issuer: 'https://other.example', id: '1' };
    expect(await logout.end({ ...elsewhere, subject: 'm' })).toEqual([]);
    // A session is no subject, and the other way round.
    expect(await logout.end({ issuer, id: '2', subject: 's1' })).toEqual([]);
  });

  it('refuses a session that it does not know, also one that is long over', async () => {
    await expect(
      logout.end({ issuer, id: '1', sessionId: 'x' }),
    ).rejects.toThrow('The session is not known here');
    now += 20 * day;
    await store.remember({ issuer, subject: 'm', sessionId: 's2' }, minji);
    now += 20 * day;
    await store.remember({ issuer, subject: 'o' }, 'user:default/other');
    await expect(
      logout.end({ issuer, id: '1', sessionId: 's1' }),
    ).rejects.toThrow('The session is not known here');
    await logout.end({ issuer, id: '2', sessionId: 's2' });
    await logout.end({ issuer, id: '3', subject: 'm' });
    expect(ended).toEqual([minji, minji]);
  });

  it('takes a token once, however often it comes at the same time', async () => {
    const asked = { issuer, id: '1', subject: 'm' };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => logout.end(asked)),
    );
    expect(
      outcomes.filter(({ status }) => status === 'fulfilled'),
    ).toHaveLength(1);
    expect(ended).toEqual([minji]);
    // As long as a token may be under way.
    now += 330_000;
    await expect(logout.end(asked)).rejects.toThrow('was used before');
    now += day;
    await logout.end({ ...asked, id: '2' });
    expect(await knex('openid_logout_tokens')).toHaveLength(1);
  });

  it('takes a token again when it could not do what it asks for', async () => {
    const asked = { issuer, id: '1', subject: 'm' };
    fault = new Error('no answer');
    await expect(logout.end(asked)).rejects.toThrow('no answer');
    fault = undefined;
    expect(await logout.end(asked)).toEqual([minji]);
  });

  it('has tables that go and come back', async () => {
    await knex.migrate.rollback(migrations, true);
    expect(await knex.schema.hasTable('openid_identifiers')).toBe(false);
    await migrate(knex);
    expect(await knex('openid_identifiers')).toEqual([]);
  });
});
