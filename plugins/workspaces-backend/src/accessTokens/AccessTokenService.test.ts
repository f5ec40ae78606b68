import { createTestDatabases } from '@rackstage/test-kit';
import { parseToken } from '@rackstage/access-tokens';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { AccessTokenService } from './AccessTokenService';
import { DatabaseAccessTokensStore } from './DatabaseAccessTokensStore';
import { Uses } from './Uses';

const databases = createTestDatabases();
const ann = 'user:default/ann';

describe('AccessTokenService', () => {
  let knex: Knex;
  let store: DatabaseAccessTokensStore;
  let now: Date;
  let uses: Uses;
  let revoked: string[];
  let tokens: AccessTokenService;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    await migrate(knex);
    store = new DatabaseAccessTokensStore(knex);
    now = new Date('2026-01-01T00:00:00Z');
    uses = new Uses((id, at) => store.noteUse(id, at));
    revoked = [];
    tokens = new AccessTokenService({
      store,
      settings: { maxLifetime: 10 * 86_400_000, maxPerUser: 5 },
      now: () => now,
      onUse: (id, at) => uses.note(id, at),
      onRevoked: id => revoked.push(id),
    });
  });

  afterEach(() => knex.destroy());

  const wanted = {
    name: '배포',
    workspaceId: 'default',
    permissions: ['clouds.*', 'clouds.*'],
    expiresAt: '2026-01-03T00:00:00Z',
  };
  const refusal = (token: string) =>
    tokens.verify(token).then(
      () => 'good',
      ({ name }) => name,
    );

  it('tells a token once, and keeps no secret', async () => {
    const { token, accessToken } = await tokens.create(wanted, ann);
    const { secret } = parseToken(token)!;
    expect(accessToken).toMatchObject({ owner: ann, state: 'active' });
    const kept = JSON.stringify([
      await knex('access_tokens'),
      await tokens.list({ limit: 5 }),
      accessToken,
    ]);
    expect(kept).not.toContain(secret);
    expect(JSON.stringify(await tokens.list({ limit: 5 }))).not.toContain(
      'ecretHash',
    );
    expect(await tokens.verify(token)).toEqual({
      id: accessToken.id,
      owner: ann,
      workspaceId: 'default',
      permissions: ['clouds.*'],
      expiresAt: '2026-01-03T00:00:00.000Z',
    });
  });

  it('knows no token that is forged, revoked or over, and does not say which', async () => {
    const first = await tokens.create(wanted, ann);
    const second = await tokens.create(wanted, ann);
    const { id } = parseToken(first.token)!;
    const mixed = first.token.slice(0, 37) + second.token.slice(37);
    expect(await refusal(first.token)).toBe('good');
    for (const forged of [mixed, `${first.token}x`, "rks_' or 1=1--", '']) {
      expect([forged, await refusal(forged)]).toEqual([
        forged,
        'NotFoundError',
      ]);
    }
    await tokens.revoke(id, ann);
    expect(await refusal(first.token)).toBe('NotFoundError');
    expect(revoked).toEqual([id]);
    await expect(tokens.grant(id)).rejects.toThrow(/No access token/);
    now = new Date('2026-01-03T00:00:00Z');
    expect(await refusal(second.token)).toBe('NotFoundError');
    const { items } = await tokens.list({ limit: 5 });
    expect(items.map(({ state }) => state).sort()).toEqual([
      'expired',
      'revoked',
    ]);
  });

  it.each([
    ['2025-12-31T23:59:59Z', /still to come/],
    ['2026-01-01T00:00:00Z', /still to come/],
    ['2026-01-11T00:00:01Z', /until 2026-01-11T00:00:00.000Z at the longest/],
    ['tomorrow', /still to come/],
  ])('makes none that is good until %s', async (expiresAt, message) => {
    await expect(tokens.create({ ...wanted, expiresAt }, ann)).rejects.toThrow(
      message,
    );
  });

  it('makes none for a program', async () => {
    await expect(tokens.create(wanted, 'user:program/x')).rejects.toThrow(
      /sign in as a person/,
    );
  });

  it('writes down the last use once, however often it is used', async () => {
    const { token, accessToken } = await tokens.create(wanted, ann);
    const { id } = accessToken;
    await tokens.verify(token);
    now = new Date('2026-01-01T00:00:30Z');
    await tokens.grant(id);
    expect((await store.get(id)).lastUsedAt).toBeUndefined();
    await uses.flush();
    expect((await store.get(id)).lastUsedAt).toBe('2026-01-01T00:00:30.000Z');
    await knex('access_tokens').update({ last_used_at: null });
    await uses.flush();
    expect((await store.get(id)).lastUsedAt).toBeUndefined();
  });
});
