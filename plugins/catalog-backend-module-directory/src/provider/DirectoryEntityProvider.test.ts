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
      directory = new TestDirectory();
      portal = await TestProvider.startAnew(knex, directory);
    });
    afterAll(() => knex.destroy());

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
      expect(portal.users()).toBe(2);
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

    it('lets those go who are no longer among all that there are', async () => {
      directory.users = many(20);
      directory.groups = [aGroup('ops', ['user1']), aGroup('night')];
      await portal.read();
      const present = { User: idsOf(many(19)), Group: ['id-of-ops'] };
      directory.changes = {
        present: { ...present, User: [...present.User, 'id-of-nobody-yet'] },
      };
      await portal.read();
      expect(portal.users()).toBe(19);
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
      expect(portal.users()).toBe(19);
      expect(portal.catalog.refs()).toContain('group:default/ops');
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
      expect(portal.users()).toBe(3);
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
