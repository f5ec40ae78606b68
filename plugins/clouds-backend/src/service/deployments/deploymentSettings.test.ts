import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { settleDeployments } from '../../__testUtils__/settleDeployments';
import {
  aDeployment,
  aGroup,
  caller,
  publicKey,
} from '../../__testUtils__/requests';
import { TestWorld } from '../../__testUtils__/TestWorld';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'settings of deployments on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let id: string;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      world.workspaces.add({ id: 'civic' });
      const created = await world.deploymentService.create(
        aDeployment({
          shared: { keyPair: { publicKey } },
          groups: [aGroup(), aGroup({ name: 'db', region: 'tokyo' })],
        }),
        caller,
      );
      id = created.id;
      await settleDeployments(world);
    });

    afterEach(() => knex.destroy());

    const update = (
      change: Parameters<typeof world.deploymentService.update>[1],
    ) => world.deploymentService.update(id, change, caller);

    /** Of the deployment, all its instances and what they share, each once. */
    const all = async (column: string): Promise<string[]> => {
      const values: string[][] = await Promise.all([
        knex('deployments').pluck(column),
        knex('instances').pluck(column),
        knex('resources').pluck(column),
      ]);
      return [...new Set(values.flat())];
    };

    const share = async () => {
      const account = (await world.accounts.findByName('main'))!;
      await world.accounts.changeShares(account.id, () => ['*']);
    };

    it('give all of it to another owner', async () => {
      expect(await update({ owner: 'group:default/other' })).toMatchObject({
        owner: 'group:default/other',
        phase: 'Running',
      });
      expect(await all('owner')).toEqual(['group:default/other']);
      const { items } = await world.deployments.listEvents(id, { limit: 1 });
      expect(items[0]).toMatchObject({
        reason: 'Changed',
        params: { fields: 'owner' },
        actor: caller.ref,
      });
      await expect(update({ owner: 'group:default/nobody' })).rejects.toThrow(
        /nobody/,
      );
    });

    it('move all of it to another workspace, with what it has told', async () => {
      await share();
      await update({ workspaceId: 'civic' });
      expect(await all('workspace_id')).toEqual(['civic']);
      for (const table of [
        'deployment_events',
        'instance_events',
        'resource_events',
      ]) {
        expect(new Set(await knex(table).pluck('workspace_id'))).toEqual(
          new Set(['civic']),
        );
      }
      await world.deploymentService.scale(
        id,
        { group: 'web', count: 3 },
        caller,
      );
      await settleDeployments(world);
      expect(await all('workspace_id')).toEqual(['civic']);
      expect(world.cloud.listInstances()).toHaveLength(5);
    });

    it('stay where they are when an account cannot be used there', async () => {
      await expect(update({ workspaceId: 'civic' })).rejects.toThrow(
        /is not shared with 'civic'/,
      );
      expect(await all('workspace_id')).toEqual(['default']);
    });

    it('stay where they are when there is no room for all of them', async () => {
      await share();
      world.workspaces.add({ id: 'small', limits: { instances: 3 } });
      await expect(update({ workspaceId: 'small' })).rejects.toThrow(
        /may have 3 instances: 0 are used, and 4 more are asked for/,
      );
      expect(await all('workspace_id')).toEqual(['default']);
    });

    it('tell that nothing was changed of what is as it was', async () => {
      const { items: before } = await world.deployments.listEvents(id, {
        limit: 100,
      });
      await update({ owner: 'group:default/civic', workspaceId: 'default' });
      const { items } = await world.deployments.listEvents(id, { limit: 100 });
      expect(items).toHaveLength(before.length);
    });
  },
);
