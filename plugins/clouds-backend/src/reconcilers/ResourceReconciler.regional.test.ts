import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { loseAnswer, once, refuse } from '../__testUtils__/faults';
import { caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

const listener = { protocol: 'TCP', port: 80, targetPort: 8080 };
const small = { name: 'small', specId: 'small', count: 2 };

describe.each(databases.eachSupportedId())(
  'what is made as a whole on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex, 'main', 1, { makesParts: true });
    });

    afterEach(() => knex.destroy());

    const change = async (id: string, spec: Record<string, unknown>) => {
      await world.resourceService.update(id, { spec }, caller);
      await world.settleResources();
    };
    const subnet = async () => {
      const network = await world.make('network', {
        spec: { cidr: '10.0.0.0/16' },
      });
      return world.make('subnet', {
        spec: { network, cidr: '10.0.1.0/24' },
      });
    };
    const cloudId = async (id: string) => (await world.resource(id)).cloudId;

    it('names what it consists of as the cloud does, in lists too', async () => {
      const subnetId = await subnet();
      const vm = await world.run({ name: 'web' });
      const id = await world.make('load-balancer', {
        spec: {
          type: 'network',
          subnets: [subnetId],
          listeners: [listener],
          targets: [vm],
        },
      });
      expect(await world.resource(id)).toMatchObject({ phase: 'Ready' });
      expect(world.cloud.shelf.loadBalancers.list('seoul')).toEqual([
        expect.objectContaining({
          tag: id,
          subnetIds: [await cloudId(subnetId)],
          targets: [
            {
              instanceId: (await world.record(vm)).cloudId,
              health: 'healthy',
            },
          ],
        }),
      ]);
    });

    it('loses of a list what is deleted, and keeps the rest', async () => {
      const subnetId = await subnet();
      const [one, other] = [
        await world.run({ name: 'one' }),
        await world.run({ name: 'other' }),
      ];
      const id = await world.make('load-balancer', {
        spec: {
          type: 'network',
          subnets: [subnetId],
          listeners: [listener],
          targets: [one, other],
        },
      });
      await world.instanceService.delete(one, caller);
      await world.resources.wakeUsersOf([one], world.clock.now().toISOString());
      await world.settleResources();
      expect((await world.resource(id)).spec.targets).toEqual([other]);
    });

    it('is scaled and upgraded by what is asked of it', async () => {
      const id = await world.make('cluster', {
        spec: { version: '1.33', nodeGroups: [small] },
      });
      await change(id, {
        version: '1.34',
        nodeGroups: [
          { ...small, count: 5 },
          { name: 'big', specId: 'large', count: 1 },
        ],
      });
      expect(world.cloud.shelf.clusters.list('seoul')).toMatchObject([
        { version: '1.34', nodeGroups: [{ count: 5 }, { name: 'big' }] },
      ]);
      expect(await world.resource(id)).toMatchObject({ phase: 'Ready' });
      await expect(change(id, { version: '1.36' })).rejects.toThrow(
        /can be upgraded to 1.35 only/,
      );
    });

    it('is made once when the answer is lost', async () => {
      world.cloud.faults.set('clusters.create', once(loseAnswer));
      const id = await world.make('cluster', {
        spec: { version: '1.33', nodeGroups: [small] },
      });
      expect(world.cloud.shelf.clusters.made).toEqual([id]);
      expect(await world.resource(id)).toMatchObject({ phase: 'Ready' });
    });

    it('takes back a change that the cloud refuses', async () => {
      const id = await world.make('cluster', {
        spec: { version: '1.33', nodeGroups: [small] },
      });
      world.cloud.faults.set(
        'clusters.update',
        once(refuse(new CloudError('InvalidRequest', 'No such spec'))),
      );
      await change(id, { nodeGroups: [{ ...small, count: 9 }] });
      expect(await world.resource(id)).toMatchObject({
        spec: { nodeGroups: [small] },
      });
    });

    it('gives the kubeconfig of a cluster that is there, and keeps nothing of it', async () => {
      const id = await world.make('cluster', {
        spec: { version: '1.33', nodeGroups: [small] },
      });
      const { kubeconfig } = await world.resourceService.readKubeconfig(
        id,
        caller,
      );
      expect(kubeconfig).toBe(`kubeconfig of ${await cloudId(id)}`);
      expect(JSON.stringify(await world.resource(id))).not.toContain(
        'kubeconfig',
      );
      const volume = await world.make('volume', {});
      await expect(
        world.resourceService.readKubeconfig(volume, caller),
      ).rejects.toThrow(/Only a Kubernetes cluster/);
    });
  },
);
