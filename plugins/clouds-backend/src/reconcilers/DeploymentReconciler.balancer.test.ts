import { addMoney } from '@rackstage/plugin-clouds-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aDeployment, aGroup, caller } from '../__testUtils__/requests';
import { settleDeployments } from '../__testUtils__/settleDeployments';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'load balancers over groups on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let subnet: string;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex, 'main', 1, { makesParts: true });
      const network = await world.make('network', {
        spec: { cidr: '10.0.0.0/16' },
      });
      subnet = await world.make('subnet', {
        spec: { network, cidr: '10.0.1.0/24' },
      });
    });

    afterEach(() => knex.destroy());

    const balanced = (subnets = [subnet]) =>
      aGroup({
        loadBalancer: { protocol: 'TCP', port: 80, targetPort: 8080, subnets },
      });

    const ask = async () => {
      const { id } = await world.deploymentService.create(
        aDeployment({ groups: [balanced(), aGroup({ name: 'db', count: 1 })] }),
        caller,
      );
      await settleDeployments(world);
      return id;
    };

    const balancers = () => world.cloud.shelf.loadBalancers.list('seoul');

    /** Names of the instances that the one load balancer reaches. */
    const reached = () => {
      const targets = balancers()[0].targets as { instanceId: string }[];
      const names = new Map(
        world.cloud.listInstances().map(({ id, name }) => [id, name]),
      );
      return targets.map(({ instanceId }) => names.get(instanceId)).sort();
    };

    it('are part of what a deployment costs, in its review and on their own', async () => {
      const priceOf = async (...groups: ReturnType<typeof aGroup>[]) => {
        const request = aDeployment({ groups });
        return (await world.deploymentService.review(request, caller)).prices;
      };
      const [without] = await priceOf(aGroup());
      const [reviewed] = await priceOf(balanced());
      expect(
        addMoney(without.hourly, { amount: '0.02', currency: 'USD' }),
      ).toEqual(reviewed.hourly);
      await ask();
      const [made] = await knex('resources').where({ kind: 'load-balancer' });
      expect(made).toMatchObject({
        hourly_price: '0.02',
        price_currency: 'USD',
      });
    });

    it('reach the members of their group and no others', async () => {
      const id = await ask();
      expect(balancers()).toHaveLength(1);
      expect(balancers()[0]).toMatchObject({
        type: 'network',
        listeners: [{ protocol: 'TCP', port: 80, targetPort: 8080 }],
      });
      expect(reached()).toEqual(['shop-web-1', 'shop-web-2']);
      const { groups } = await world.deploymentService.get(id);
      expect(groups[0].loadBalancer).toMatchObject({
        name: 'shop-web',
        phase: 'Ready',
        protocol: 'TCP',
        port: 80,
        targetPort: 8080,
        targets: 2,
      });
      expect(groups[1].loadBalancer).toBeUndefined();
    });

    it('keep in step when the group is scaled', async () => {
      const id = await ask();
      const scale = async (count: number) => {
        await world.deploymentService.scale(
          id,
          { group: 'web', count },
          caller,
        );
        await settleDeployments(world);
      };
      await scale(3);
      expect(reached()).toEqual(['shop-web-1', 'shop-web-2', 'shop-web-3']);
      await scale(1);
      expect(reached()).toEqual(['shop-web-1']);
      await scale(0);
      expect(reached()).toEqual([]);
      expect(balancers()).toHaveLength(1);
    });

    it('come with a group that is added', async () => {
      const { id } = await world.deploymentService.create(
        aDeployment({ groups: [aGroup({ name: 'db' })] }),
        caller,
      );
      await world.deploymentService.addGroup(id, balanced(), caller);
      await settleDeployments(world);
      expect(reached()).toEqual(['shop-web-1', 'shop-web-2']);
    });

    it('are deleted with the deployment', async () => {
      const id = await ask();
      await world.deploymentService.delete(id, caller);
      await settleDeployments(world);
      expect(balancers()).toEqual([]);
      expect(world.cloud.listInstances()).toEqual([]);
      // What was there before stays.
      expect(await world.resource(subnet)).toMatchObject({ phase: 'Ready' });
    });

    it('are refused when a subnet is somewhere else', async () => {
      const elsewhere = {
        ...balanced(),
        region: 'tokyo',
      };
      await expect(
        world.deploymentService.create(
          aDeployment({ groups: [elsewhere] }),
          caller,
        ),
      ).rejects.toThrow(/load balancer of group 'web'.*choose another one/);
      expect(await knex('deployments')).toEqual([]);
    });
  },
);
