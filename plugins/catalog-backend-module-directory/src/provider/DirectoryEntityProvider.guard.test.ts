import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  aGroup,
  aUser,
  idsOf,
  many,
  TestDirectory,
  TestProvider,
} from '../__testUtils__/TestDirectory';
import { migrate } from '../database/migrate';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'DirectoryEntityProvider: what the guard holds back, on %s',
  engine => {
    let knex: Knex;
    let directory: TestDirectory;
    let portal: TestProvider;

    beforeAll(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
    });
    beforeEach(async () => {
      directory = new TestDirectory();
      portal = await TestProvider.startAnew(knex, directory);
    });
    afterAll(() => knex.destroy());

    it('lets single users go, at once', async () => {
      directory.users = many(20);
      await portal.read();
      directory.users = directory.users.slice(1);
      await portal.readAll();
      expect(portal.users()).toBe(19);
      directory.changes = { removed: ['id-of-user1'] };
      await portal.read();
      expect(portal.users()).toBe(18);
      expect(portal.warnings).toEqual([]);
    });

    it('removes nobody when half of the users are missing, and warns once', async () => {
      directory.users = many(100);
      directory.groups = [aGroup('ops', ['user0', 'user99'])];
      await portal.read();
      directory.users = [
        aUser('user0', { disabled: true }),
        ...many(49, 1),
        aUser('new'),
      ];
      await portal.readAll();
      await portal.readAll();
      expect(portal.users()).toBe(101);
      // What else has changed counts all the same.
      expect(
        portal.catalog.entities.get('user:default/user0')?.metadata.annotations,
      ).toHaveProperty(['rackstage.io/account-disabled']);
      expect(portal.catalog.spec('group:default/ops')?.members).toHaveLength(2);
      expect(portal.warnings).toEqual([
        { directory: 'seoul', users: 50, groups: 0 },
      ]);
      expect(portal.logger.warn).toHaveBeenCalledTimes(2);
    });

    it('believes the third reading in a row that misses the same', async () => {
      directory.users = many(100);
      await portal.read();
      directory.users = many(50);
      await portal.readAll();
      await portal.readAll();
      expect(portal.users()).toBe(100);
      await portal.readAll();
      expect(portal.users()).toBe(50);
      expect((await portal.store.state('seoul')).held).toBeUndefined();
    });

    it('forgets the loss when the directory is whole again', async () => {
      directory.users = many(100);
      await portal.read();
      directory.users = many(50);
      await portal.readAll();
      await portal.readAll();
      directory.users = many(100);
      await portal.readAll();
      directory.users = many(50);
      await portal.readAll();
      expect(portal.users()).toBe(100);
      expect(portal.warnings).toHaveLength(2);
    });

    it('believes an operator', async () => {
      directory.users = many(100);
      await portal.read();
      expect(await portal.store.confirmLoss('seoul')).toBe(false);
      directory.users = many(50);
      await portal.readAll();
      expect(await portal.store.confirmLoss('seoul')).toBe(true);
      await portal.readAll();
      expect(portal.users()).toBe(50);
    });

    it.each([
      ['a full reading', () => portal.readAll()],
      ['a list of changes', () => portal.read()],
    ])('believes an operator who confirms during %s', async (_, read) => {
      directory.users = many(100);
      await portal.read();
      directory.users = many(50);
      await portal.readAll();
      directory.changes = { users: [aUser('user1', { disabled: true })] };
      directory.meanwhile = async () => {
        expect(await portal.store.confirmLoss('seoul')).toBe(true);
      };
      await read();
      expect(portal.users()).toBe(100);
      directory.meanwhile = async () => {};
      expect(await portal.store.state('seoul')).toMatchObject({
        mark: 'm3',
        held: { confirmed: true, users: 50 },
      });
      await portal.readAll();
      expect(portal.users()).toBe(50);
    });

    it('believes no operator about another loss than the one that was confirmed', async () => {
      directory.users = many(100);
      await portal.read();
      directory.users = many(50);
      await portal.readAll();
      directory.meanwhile = async () => {
        await portal.store.confirmLoss('seoul');
      };
      directory.users = many(40);
      await portal.readAll();
      directory.meanwhile = async () => {};
      await portal.readAll();
      expect(portal.users()).toBe(100);
      expect((await portal.store.state('seoul')).held?.confirmed).toBe(false);
    });

    it('holds back also after a restart, and when all users are gone', async () => {
      directory.users = many(30);
      await portal.read();
      const again = new TestProvider(knex, directory);
      await again.start();
      directory.users = [];
      again.now = portal.now;
      await again.readAll();
      expect(again.catalog.mutations).toEqual([]);
      expect(again.warnings).toHaveLength(1);
    });

    it.each([
      ['full readings', true],
      ['lists of changes', false],
    ])('holds back what vanishes bit by bit, in %s', async (_, full) => {
      directory.users = many(100);
      await portal.read();
      const left: number[] = [];
      for (let count = 96; count >= 72; count -= 4) {
        if (full) {
          directory.users = many(count);
          await portal.readAll();
        } else {
          directory.changes = { present: { User: idsOf(many(count)) } };
          await portal.read();
        }
        left.push(portal.users());
      }
      expect(left).toEqual([96, 92, 92, 92, 92, 92, 92]);
      expect(portal.warnings).toHaveLength(full ? 5 : 0);
    });

    it('counts anew when a loss was believed, and after a day', async () => {
      directory.users = many(100);
      await portal.read();
      directory.users = many(80);
      for (let reading = 0; reading < 3; reading++) {
        await portal.readAll();
      }
      expect(portal.users()).toBe(80);
      directory.users = many(73);
      await portal.readAll();
      expect(portal.users()).toBe(73);
      directory.users = many(67);
      await portal.readAll();
      expect(portal.users()).toBe(73);
      portal.now += 25 * 3_600_000;
      await portal.readAll();
      expect(portal.users()).toBe(67);
    });

    it('does not believe a list of changes that removes half of the users', async () => {
      directory.users = many(100);
      await portal.read();
      directory.changes = { removed: many(50).map(({ id }) => id) };
      await portal.read();
      expect(portal.users()).toBe(100);
    });

    it('removes and locks nobody when half of all that there are is missing, however often', async () => {
      directory.users = many(100);
      await portal.read();
      const before = [...portal.catalog.entities.values()];
      directory.changes = { present: { User: idsOf(many(50)) } };
      for (let reading = 0; reading < 5; reading++) {
        await portal.read();
      }
      expect([...portal.catalog.entities.values()]).toEqual(before);
      // The full reading counts and warns, once.
      directory.users = many(50);
      await portal.readAll();
      expect(portal.users()).toBe(100);
      expect(portal.warnings).toEqual([
        { directory: 'seoul', users: 50, groups: 0 },
      ]);
      await portal.read();
      expect((await portal.store.state('seoul')).held?.readings).toBe(1);
      // What is disabled meanwhile counts all the same.
      directory.changes = {
        ...directory.changes,
        users: [aUser('user99', { disabled: true })],
      };
      await portal.read();
      expect(
        portal.catalog.entities.get('user:default/user99')?.metadata
          .annotations,
      ).toHaveProperty(['rackstage.io/account-disabled']);
    });
  },
);
