import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  aGroup,
  aUser,
  TestDirectory,
  TestProvider,
} from '../__testUtils__/TestDirectory';
import { migrate } from '../database/migrate';

const databases = createTestDatabases();

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => aUser(`user${from + i}`));

const idsOf = (records: { id: string }[]) => records.map(({ id }) => id);

describe.each(databases.eachSupportedId())(
  'DirectoryEntityProvider on %s',
  engine => {
    let knex: Knex;
    let directory: TestDirectory;
    let portal: TestProvider;

    beforeAll(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
    });
    beforeEach(async () => {
      await knex('directories').delete();
      await knex('directory_records').delete();
      directory = new TestDirectory();
      portal = new TestProvider(knex, directory);
      await portal.start();
    });
    afterAll(() => knex.destroy());

    const users = () =>
      portal.catalog.refs().filter(ref => ref.startsWith('user:')).length;

    it('tells users, groups, who is in them, and what is above them', async () => {
      directory.users = [
        aUser('ann', {
          displayName: '안나',
          email: 'ann@example.com',
          disabled: true,
        }),
        aUser('ben', { groups: ['id-of-운영'] }),
      ];
      directory.groups = [
        aGroup('운영', ['ann', 'ops', 'unknown', '운영']),
        aGroup('ops', ['운영']),
        aGroup('night', [], { parent: 'id-of-ops' }),
      ];
      await portal.read();
      expect(portal.catalog.refs()).toEqual([
        'group:default/night',
        'group:default/ops',
        'group:default/unyeong',
        'user:default/ann',
        'user:default/ben',
      ]);
      expect(portal.catalog.entities.get('user:default/ann')).toMatchObject({
        metadata: {
          title: '안나',
          annotations: {
            'rackstage.io/account-disabled': 'true',
            'rackstage.io/directory-name': 'ann',
          },
        },
        spec: { profile: { displayName: '안나', email: 'ann@example.com' } },
      });
      expect(
        portal.catalog.entities.get('user:default/ben')?.metadata.annotations,
      ).not.toHaveProperty(['rackstage.io/account-disabled']);
      expect(portal.catalog.spec('user:default/ben')?.memberOf).toEqual([
        'group:default/unyeong',
      ]);
      // Groups that contain each other, and one that contains itself.
      expect(portal.catalog.spec('group:default/unyeong')).toMatchObject({
        members: ['user:default/ann'],
        children: ['group:default/ops'],
      });
      expect(portal.catalog.spec('group:default/ops')?.children).toEqual([
        'group:default/unyeong',
      ]);
      expect(portal.catalog.spec('group:default/night')?.parent).toBe(
        'group:default/ops',
      );
    });

    it('sends nothing when nothing has changed, also in another order', async () => {
      directory.users = many(3);
      directory.groups = [aGroup('ops', ['user0', 'user1'])];
      await portal.read();
      directory.users = [...directory.users].reverse();
      directory.groups = [aGroup('ops', ['user1', 'user0'])];
      await portal.readAll();
      expect(portal.catalog.mutations).toEqual([
        { type: 'full', added: 4, removed: 0 },
      ]);
    });

    it('reads changes until everything is due again', async () => {
      directory.users = many(3);
      await portal.read();
      directory.changes = { users: [aUser('user1', { displayName: '유저' })] };
      await portal.read();
      directory.changes = {};
      await portal.read();
      portal.now += 599_999;
      await portal.read();
      portal.now += 1;
      await portal.read();
      expect(directory.readings).toEqual([
        'all',
        'since m1',
        'since m2',
        'since m3',
        'all',
      ]);
      expect(portal.catalog.mutations.slice(0, 2)).toEqual([
        { type: 'full', added: 3, removed: 0 },
        { type: 'delta', added: 1, removed: 0 },
      ]);
    });

    const disabledUser1 = {
      metadata: { annotations: { 'rackstage.io/account-disabled': 'true' } },
    };
    const outAndIn = [
      { type: 'delta', added: 0, removed: 1 },
      { type: 'delta', added: 1, removed: 0 },
    ];

    it.each([
      ['a list of changes', () => portal.read()],
      ['a full reading', () => portal.readAll()],
    ])(
      'removes who is disabled, and brings them back disabled, by %s',
      async (_, read) => {
        directory.users = many(3);
        await portal.read();
        const disabled = aUser('user1', { disabled: true });
        directory.users = [aUser('user0'), disabled, aUser('user2')];
        directory.changes = { users: [disabled] };
        await read();
        await read();
        expect(portal.catalog.mutations.slice(1)).toEqual(outAndIn);
        expect(portal.catalog.entities.get('user:default/user1')).toMatchObject(
          disabledUser1,
        );
        // Who is enabled again has no access to lose.
        directory.users = many(3);
        directory.changes = { users: [aUser('user1')] };
        await read();
        expect(portal.catalog.mutations.slice(3)).toEqual([
          { type: 'delta', added: 1, removed: 0 },
        ]);
      },
    );

    it('removes who was disabled while the portal was down, before all else', async () => {
      directory.users = many(3);
      await portal.read();
      const again = new TestProvider(knex, directory);
      await again.start();
      again.now = portal.now;
      directory.users = [...many(1), aUser('user1', { disabled: true })];
      directory.users.push(...many(1, 2), aUser('new', { disabled: true }));
      await again.readAll();
      expect(again.catalog.mutations).toEqual([
        { type: 'delta', added: 0, removed: 1 },
        { type: 'full', added: 4, removed: 0 },
      ]);
    });

    it('brings back whom it has removed when the catalog takes nothing more', async () => {
      directory.users = many(3);
      await portal.read();
      directory.changes = { users: [aUser('user1', { disabled: true })] };
      portal.catalog.failure = ({ removed }) =>
        removed === 0 ? new Error('down') : undefined;
      await expect(portal.read()).rejects.toThrow('down');
      expect(users()).toBe(2);
      portal.catalog.failure = undefined;
      await portal.read();
      expect(portal.catalog.entities.get('user:default/user1')).toMatchObject(
        disabledUser1,
      );
    });

    it('tells groups before their members', async () => {
      directory.users = many(2);
      directory.groups = [aGroup('ops', ['user0', 'user1'])];
      await portal.read();
      expect([...portal.catalog.entities.keys()]).toEqual([
        'group:default/ops',
        'user:default/user0',
        'user:default/user1',
      ]);
    });

    it('reads everything when a change cannot be told, and when the clock was set back', async () => {
      await portal.read();
      await portal.read();
      directory.changes = {};
      portal.now -= 3_600_000;
      await portal.read();
      expect(directory.readings).toEqual(['all', 'since m1', 'all', 'all']);
    });

    it('finds in a change those whom it already knows', async () => {
      directory.users = [aUser('ann', { aliases: ['uid=ann'] })];
      await portal.read();
      directory.changes = {
        groups: [aGroup('ops', [], { members: ['uid=ann'] })],
      };
      await portal.read();
      expect(portal.catalog.spec('group:default/ops')?.members).toEqual([
        'user:default/ann',
      ]);
    });

    it('lets single users go, at once', async () => {
      directory.users = many(20);
      await portal.read();
      directory.users = directory.users.slice(1);
      await portal.readAll();
      expect(users()).toBe(19);
      directory.changes = { removed: ['id-of-user1'] };
      await portal.read();
      expect(users()).toBe(18);
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
      expect(users()).toBe(101);
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
      expect(users()).toBe(100);
      await portal.readAll();
      expect(users()).toBe(50);
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
      expect(users()).toBe(100);
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
      expect(users()).toBe(50);
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
      expect(users()).toBe(100);
      directory.meanwhile = async () => {};
      expect(await portal.store.state('seoul')).toMatchObject({
        mark: 'm3',
        held: { confirmed: true, users: 50 },
      });
      await portal.readAll();
      expect(users()).toBe(50);
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
      expect(users()).toBe(100);
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
        left.push(users());
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
      expect(users()).toBe(80);
      directory.users = many(73);
      await portal.readAll();
      expect(users()).toBe(73);
      directory.users = many(67);
      await portal.readAll();
      expect(users()).toBe(73);
      portal.now += 25 * 3_600_000;
      await portal.readAll();
      expect(users()).toBe(67);
    });

    it('does not believe a list of changes that removes half of the users', async () => {
      directory.users = many(100);
      await portal.read();
      directory.changes = { removed: many(50).map(({ id }) => id) };
      await portal.read();
      expect(users()).toBe(100);
    });

    it('lets those go who are no longer among all that there are', async () => {
      directory.users = many(20);
      directory.groups = [aGroup('ops', ['user1']), aGroup('night')];
      await portal.read();
      const present = { User: idsOf(many(19)), Group: ['id-of-ops'] };
      directory.changes = {
        present: { ...present, User: [...present.User, 'id-of-nobody-yet'] },
      };
      await portal.read();
      expect(users()).toBe(19);
      expect(portal.catalog.refs()).not.toContain('user:default/user19');
      expect(portal.catalog.refs()).not.toContain('group:default/night');
      expect(portal.catalog.refs()).toContain('group:default/ops');
      // Once: afterwards there is nothing to send.
      const sent = portal.catalog.mutations.length;
      directory.changes = { present };
      await portal.read();
      expect(portal.catalog.mutations).toHaveLength(sent);
    });

    it('says nothing of groups where only users are listed', async () => {
      directory.users = many(20);
      directory.groups = [aGroup('ops', ['user1'])];
      await portal.read();
      directory.changes = { present: { User: idsOf(many(19)) } };
      await portal.read();
      expect(users()).toBe(19);
      expect(portal.catalog.refs()).toContain('group:default/ops');
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
      expect(users()).toBe(100);
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

    it('does not send again what a change tells a second time', async () => {
      directory.users = many(3);
      await portal.read();
      directory.changes = { users: [aUser('user1')] };
      await portal.read();
      expect(portal.catalog.mutations).toHaveLength(1);
    });

    it('sends again what the catalog did not take', async () => {
      directory.users = many(3);
      portal.catalog.failure = () => new Error('down');
      await expect(portal.read()).rejects.toThrow('down');
      portal.catalog.failure = undefined;
      await portal.read();
      expect(users()).toBe(3);
    });

    it('gives the catalog everything once after a restart', async () => {
      directory.users = many(3);
      await portal.read();
      const again = new TestProvider(knex, directory);
      await again.start();
      again.now = portal.now;
      await again.readAll();
      expect(again.catalog.refs()).toHaveLength(3);
    });

    it('keeps the name of a user who is called otherwise now', async () => {
      directory.users = [aUser('ann')];
      await portal.read();
      directory.users = [
        aUser('ann', { username: 'ann.lee' }),
        aUser('new', { username: 'ann' }),
      ];
      await portal.readAll();
      expect(portal.catalog.refs()).toEqual([
        'user:default/ann',
        expect.stringMatching(/^user:default\/ann-[0-9a-f]{8}$/),
      ]);
      expect(
        portal.catalog.entities.get('user:default/ann')?.metadata.annotations,
      ).toMatchObject({ 'rackstage.io/directory-name': 'ann.lee' });
    });
  },
);
