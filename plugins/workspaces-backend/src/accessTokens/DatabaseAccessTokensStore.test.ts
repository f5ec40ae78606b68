import { createTestDatabases } from '@rackstage/test-kit';
import { hashOf, newSecret } from '@rackstage/access-tokens';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { migrate } from '../__testUtils__/migrate';
import { AccessTokenRecord } from './AccessTokenRecord';
import { DatabaseAccessTokensStore } from './DatabaseAccessTokensStore';

const databases = createTestDatabases();

const ann = 'user:default/ann';
const day = (number: number) => `2026-01-0${number}T00:00:00.000Z`;

const aToken = (more: Partial<AccessTokenRecord> = {}): AccessTokenRecord => ({
  id: randomUUID(),
  workspaceId: 'default',
  owner: ann,
  name: '배포',
  permissions: ['clouds.*'],
  secretHash: hashOf(newSecret()),
  createdAt: day(1),
  expiresAt: day(5),
  ...more,
});

describe.each(databases.eachSupportedId())(
  'DatabaseAccessTokensStore on %s',
  engine => {
    let knex: Knex;
    let store: DatabaseAccessTokensStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      store = new DatabaseAccessTokensStore(knex);
    });

    afterEach(() => knex.destroy());

    it('keeps a token, its revocation and its last use', async () => {
      const token = aToken();
      await store.insert(token, 5);
      expect(await store.get(token.id)).toEqual(token);
      await store.noteUse(token.id, day(3));
      await store.noteUse(token.id, day(2));
      await store.revoke(token.id, 'user:default/ben', day(4));
      await store.revoke(token.id, 'user:default/cho', day(5));
      expect(await store.get(token.id)).toEqual({
        ...token,
        lastUsedAt: day(3),
        revokedAt: day(4),
        revokedBy: 'user:default/ben',
      });
      await expect(store.get(randomUUID())).rejects.toThrow(/No access token/);
    });

    it('gives nobody more tokens than allowed, also when they ask together', async () => {
      const results = await Promise.allSettled(
        Array.from({ length: 6 }, () => store.insert(aToken(), 3)),
      );
      expect(
        results.filter(({ status }) => status === 'fulfilled'),
      ).toHaveLength(3);
      const refusal = results.find(({ status }) => status === 'rejected');
      expect(String((refusal as PromiseRejectedResult).reason)).toMatch(
        /ConflictError: You have 3 access tokens/,
      );
      await store.insert(aToken({ owner: 'user:default/ben' }), 3);
    });

    it('has room again when one is revoked or has expired', async () => {
      const token = aToken();
      await store.insert(token, 1);
      await store.revoke(token.id, ann, day(2));
      await store.insert(aToken(), 1);
      await expect(store.insert(aToken(), 1)).rejects.toThrow(/revoke one/);
      const later = { createdAt: day(6), expiresAt: day(8) };
      await store.insert(aToken(later), 1);
    });

    it('lists the newest first, by name, owner and what may be seen', async () => {
      await store.insert(aToken({ name: 'old' }), 9);
      await store.insert(aToken({ name: 'new', createdAt: day(2) }), 9);
      await store.insert(
        aToken({ name: "100%'", owner: 'user:default/ben', workspaceId: 'w' }),
        9,
      );
      const names = async (query = {}) =>
        (await store.list({ limit: 50, ...query })).items.map(
          ({ name }) => name,
        );
      expect((await names({ owner: ann })).join(' ')).toBe('new old');
      expect(await names({ search: '%' })).toEqual(["100%'"]);
      expect(await names({ search: "'; drop table" })).toEqual([]);
      const visible = { workspaces: ['w'] };
      expect(await names({ visible })).toEqual(["100%'"]);
      const first = await store.list({ limit: 1, owner: ann });
      const { items } = await store.list({
        limit: 1,
        owner: ann,
        cursor: first.nextCursor,
      });
      expect(items.map(({ name }) => name)).toEqual(['old']);
    });

    it('revokes all of somebody', async () => {
      const [mine, other] = [aToken(), aToken({ owner: 'user:default/ben' })];
      await store.insert(mine, 9);
      await store.insert(other, 9);
      expect(await store.revokeAllOf(ann, ann, day(2))).toEqual([mine.id]);
      expect(await store.revokeAllOf(ann, ann, day(3))).toEqual([]);
      expect((await store.get(other.id)).revokedAt).toBeUndefined();
    });
  },
);
