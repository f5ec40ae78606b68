import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aRequest, aResource, caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'credentials of roles on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let accountId: string;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      world.cloud.otherPasswords.push('of-developers', 'of-owners');
      accountId = (await world.accounts.findByName('main'))!.id;
      world.groups[caller.ref] = ['group:default/civic'];
      world.workspaces.add({ id: 'default' }, [
        { entityRef: 'group:default/civic', role: 'developer' },
      ]);
    });

    afterEach(() => knex.destroy());

    const give = (role: string, password = `of-${role}s`) =>
      world.accountService.setRoleCredential(accountId, role, { password });
    /** Which passwords calls came with since the last time. */
    const used = () => [
      ...new Set(
        world.cloud.usedPasswords.splice(0).map(([, password]) => password),
      ),
    ];
    const forget = () => void world.cloud.usedPasswords.splice(0);

    it('are used for what people with the role ask for, by whoever works on it', async () => {
      expect((await give('developer')).credentialRoles).toEqual(['developer']);
      forget();
      const id = await world.run();
      expect(used()).toEqual(['of-developers']);
      expect((await world.record(id)).credentialRole).toBe('developer');
      await world.instanceService.estimate(aRequest({ name: 'x' }), caller);
      await world.make('volume', { spec: aResource('volume').spec });
      expect(used()).toEqual(['of-developers']);

      const somebody = { ref: 'user:default/else' };
      await world.instanceService.changePower(id, 'stop', somebody);
      await world.settle();
      expect(used()).toEqual(['right']);
      await world.synchronize();
      await world.instanceService.delete(id, caller);
      forget();
      await world.settle();
      expect(used()).toEqual(['of-developers']);
    });

    it('are those of the highest role that has one', async () => {
      world.workspaces.add({ id: 'default' }, [
        { entityRef: caller.ref, role: 'owner' },
      ]);
      await give('developer');
      expect((await world.record(await world.run())).credentialRole).toBe(
        'developer',
      );
      await give('owner');
      const id = await world.run({ name: 'second' });
      expect((await world.record(id)).credentialRole).toBe('owner');
    });

    it('do not count in other workspaces', async () => {
      await give('developer');
      world.workspaces.add({ id: 'parks' });
      await world.accountService.share(accountId, 'parks');
      const id = await world.run({ workspaceId: 'parks' });
      expect((await world.record(id)).credentialRole).toBeUndefined();
    });

    it('give way to that of the account when they are removed', async () => {
      await give('developer');
      const id = await world.run();
      await world.accountService.removeRoleCredential(accountId, 'developer');
      forget();
      await world.instanceService.changePower(id, 'stop', caller);
      await world.settle();
      expect(used()).toEqual(['right']);
    });

    it('are refused when the cloud does', async () => {
      await expect(give('developer', 'wrong')).rejects.toThrow(
        /does not accept these settings/,
      );
      expect(await knex('account_credentials')).toEqual([]);
    });

    it('are sent nowhere else: settings change only without them', async () => {
      await give('developer');
      const change = {
        config: { endpoint: 'https://elsewhere.example' },
        credential: { password: 'right' },
      };
      await expect(
        world.accountService.update(accountId, change),
      ).rejects.toThrow(/Remove the credentials of the roles developer first/);
    });

    it('are sent nowhere else by another change, made while the cloud is asked', async () => {
      const moveTo = (endpoint: string) =>
        world.accountService.update(accountId, {
          config: { endpoint },
          credential: { password: 'right' },
        });
      const meanwhile = (work: () => Promise<unknown>) =>
        world.cloud.faults.set('verify', async run => {
          world.cloud.faults.delete('verify');
          await work();
          return run();
        });
      const refused = { name: 'ConflictError' };
      meanwhile(() => moveTo('https://second.example'));
      await expect(give('developer')).rejects.toMatchObject(refused);
      meanwhile(() => give('developer'));
      await expect(moveTo('https://third.example')).rejects.toMatchObject(
        refused,
      );
      expect((await world.accounts.get(accountId)).config).toEqual({
        endpoint: 'https://second.example',
      });
    });

    it('go with the account', async () => {
      await give('developer');
      await world.accountService.delete(accountId);
      expect(await knex('account_credentials')).toEqual([]);
    });
  },
);
