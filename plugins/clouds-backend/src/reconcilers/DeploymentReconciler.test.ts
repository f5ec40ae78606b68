import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { settleDeployments } from '../__testUtils__/settleDeployments';
import {
  aDeployment,
  aGroup,
  caller,
  publicKey,
} from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('deployments on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  const ask = (values: Parameters<typeof aDeployment>[0] = {}) =>
    world.deploymentService.create(aDeployment(values), caller);

  const settle = () => settleDeployments(world);

  const get = (id: string) => world.deploymentService.get(id);

  const names = () =>
    world.cloud
      .listInstances()
      .map(({ name }) => name)
      .sort();

  const reasons = async (id: string) => {
    const { items } = await world.deployments.listEvents(id, { limit: 500 });
    return items.map(({ reason }) => reason).reverse();
  };

  it('make what is asked for, in all groups', async () => {
    const { id } = await ask({
      groups: [aGroup({ count: 3 }), aGroup({ name: 'db', region: 'tokyo' })],
    });
    expect((await get(id)).status.text).toBe('Pending:5 (R:0/5)');
    await settle();
    expect(names()).toEqual([
      'shop-db-1',
      'shop-db-2',
      'shop-web-1',
      'shop-web-2',
      'shop-web-3',
    ]);
    expect(await get(id)).toMatchObject({
      phase: 'Running',
      status: { text: 'Running:5 (R:5/5)' },
      prices: [{ hourly: { amount: '0.25', currency: 'USD' } }],
    });
  });

  it('resolve requirements and operating system', async () => {
    const { groups } = await ask({
      groups: [
        aGroup({
          spec: undefined,
          image: undefined,
          requirements: { vcpus: 2, memoryMiB: 4096 },
          os: { distribution: 'ubuntu' },
        }),
      ],
    });
    expect(groups[0]).toMatchObject({
      spec: { id: 'large' },
      image: { id: 'ubuntu' },
    });
  });

  it('make what is shared once in each region, wait for it, and remove it last', async () => {
    const { id } = await ask({
      shared: { keyPair: { publicKey }, securityGroup: { rules: [] } },
      groups: [
        aGroup(),
        aGroup({ name: 'api' }),
        aGroup({ name: 'db', region: 'tokyo' }),
      ],
    });
    await settle();
    const shared = await knex('resources').whereNull('deleted_at');
    expect(
      shared.map(({ kind, region }) => `${kind} ${region}`).sort(),
    ).toEqual([
      'key-pair seoul',
      'key-pair tokyo',
      'security-group seoul',
      'security-group tokyo',
    ]);
    const inCloud = world.cloud.listInstances();
    expect(inCloud).toHaveLength(6);
    expect(new Set(inCloud.map(({ keyPair }) => keyPair))).not.toContain(
      undefined,
    );
    await world.deploymentService.delete(id, caller);
    await settle();
    expect(names()).toEqual([]);
    await expect(get(id)).rejects.toThrow(/No deployment/);
    expect(await knex('resources').whereNull('deleted_at')).toEqual([]);
  });

  it('are the same for the same key, and refuse another request with it', async () => {
    const request = aDeployment();
    const first = await world.deploymentService.create(request, caller);
    const again = await world.deploymentService.create(request, caller);
    expect(again.id).toBe(first.id);
    expect(await knex('instances')).toHaveLength(2);
    await expect(
      world.deploymentService.create({ ...request, name: 'other' }, caller),
    ).rejects.toThrow(/take a new one/);
  });

  it('refuse names that are taken and groups of the same name', async () => {
    await ask();
    await expect(ask()).rejects.toThrow(/named 'shop' already/);
    await expect(
      ask({ name: 'other', groups: [aGroup(), aGroup()] }),
    ).rejects.toThrow(/Two groups are named 'web'/);
    expect(await knex('instances')).toHaveLength(2);
  });

  it('scale out with the lowest free numbers, and in by taking the newest', async () => {
    const { id } = await ask();
    await settle();
    const scale = (count: number, members?: string[]) =>
      world.deploymentService.scale(
        id,
        { group: 'web', count, members },
        caller,
      );
    await scale(4);
    await settle();
    expect(names()).toEqual([1, 2, 3, 4].map(n => `shop-web-${n}`));
    const { members } = await world.deployments.load(id);
    const second = members.find(({ name }) => name === 'shop-web-2')!;
    await scale(3, [second.id]);
    await settle();
    expect(names()).toEqual([1, 3, 4].map(n => `shop-web-${n}`));
    await scale(4);
    await settle();
    expect(names()).toEqual([1, 2, 3, 4].map(n => `shop-web-${n}`));
    await scale(1);
    await settle();
    expect(names()).toEqual(['shop-web-1']);
    expect((await get(id)).status.text).toBe('Running:1 (R:1/1)');
  });

  it('take another group', async () => {
    const { id } = await ask();
    await world.deploymentService.addGroup(
      id,
      aGroup({ name: 'db', count: 1 }),
      caller,
    );
    await settle();
    expect(names()).toContain('shop-db-1');
    await expect(
      world.deploymentService.addGroup(id, aGroup({ name: 'db' }), caller),
    ).rejects.toThrow(/already/);
  });

  it('suspend, resume and reboot by group and by label', async () => {
    const { id } = await ask({
      groups: [aGroup(), aGroup({ name: 'db', labels: { tier: 'data' } })],
    });
    await settle();
    const power = (
      action: 'suspend' | 'resume' | 'reboot',
      of: { groups?: string[]; labels?: Record<string, string> } = {},
    ) => world.deploymentService.changePower(id, { action, ...of }, caller);
    expect(await power('suspend', { labels: { tier: 'data' } })).toEqual({
      changed: 2,
      skipped: 0,
    });
    await settle();
    expect(await get(id)).toMatchObject({
      phase: 'Partial',
      status: { text: 'Partial-Running:2 (R:2/4)' },
    });
    expect(await power('reboot')).toEqual({ changed: 2, skipped: 2 });
    await power('suspend', { groups: ['web'] });
    await settle();
    expect((await get(id)).phase).toBe('Suspended');
    await power('resume');
    await settle();
    expect((await get(id)).status.text).toBe('Running:4 (R:4/4)');
  });

  it('are protected, all of them', async () => {
    const { id } = await ask({ deletionProtection: true });
    await settle();
    const remove = () => world.deploymentService.delete(id, caller);
    await expect(remove()).rejects.toThrow(/take the protection off/);
    await expect(
      world.deploymentService.scale(id, { group: 'web', count: 1 }, caller),
    ).rejects.toThrow(/Protected from deletion: shop-web-2/);
    await world.deploymentService.update(
      id,
      { deletionProtection: false },
      caller,
    );
    await remove();
    await settle();
    expect(names()).toEqual([]);
  });

  it('are smaller when somebody deletes one of their instances', async () => {
    const { id } = await ask();
    await settle();
    const { members } = await world.deployments.load(id);
    await world.instanceService.delete(members[0].id, caller);
    await settle();
    expect(await get(id)).toMatchObject({
      status: { text: 'Running:1 (R:1/1)' },
      groups: [{ count: 1 }],
    });
    expect(await reasons(id)).toContain('MemberDropped');
  });

  describe('when an instance cannot be made', () => {
    /** In Seoul there is room for so many. */
    const roomFor = (count: number) => world.cloud.room.set('seoul', count);

    it('continue without it', async () => {
      roomFor(1);
      const { id } = await ask();
      await settle();
      expect(await get(id)).toMatchObject({
        phase: 'Partial',
        status: { text: 'Partial-Running:1 (R:1/2)' },
        groups: [{ failed: [{ code: 'OutOfStock', message: 'No room' }] }],
      });
      expect(await reasons(id)).toContain('MemberGivenUp');
      expect(names()).toHaveLength(1);
    });

    it('roll all of it back', async () => {
      roomFor(1);
      const { id } = await ask({ onFailure: 'roll-back' });
      await settle();
      expect(await get(id)).toMatchObject({
        phase: 'RolledBack',
        failure: { code: 'OutOfStock' },
        groups: [{ count: 0 }],
      });
      expect(names()).toEqual([]);
      await world.deploymentService.delete(id, caller);
      await settle();
      await expect(get(id)).rejects.toThrow(/No deployment/);
    });

    it('roll back only what was added to what was whole', async () => {
      const { id } = await ask({ onFailure: 'roll-back' });
      await settle();
      roomFor(3);
      await world.deploymentService.scale(
        id,
        { group: 'web', count: 5 },
        caller,
      );
      await settle();
      const { status, failure } = await get(id);
      expect(failure).toBeUndefined();
      expect(status.running).toBe(status.total);
      expect(status.total).toBeGreaterThanOrEqual(2);
      expect(status.total).toBeLessThan(5);
      expect(names()).toHaveLength(status.total);
    });

    it('retry elsewhere, once it is truly gone', async () => {
      roomFor(0);
      const { id } = await ask({
        onFailure: 'retry-elsewhere',
        alternatives: [
          { account: 'main', region: 'seoul' },
          { account: 'main', region: 'tokyo' },
        ],
        shared: { keyPair: { publicKey } },
      });
      await settle();
      expect((await get(id)).status.text).toBe('Running:2 (R:2/2)');
      const { members } = await world.deployments.load(id);
      expect(members.map(({ region }) => region)).toEqual(['tokyo', 'tokyo']);
      expect(names()).toEqual(['shop-web-1', 'shop-web-2']);
    });

    it('give up when there is no other place', async () => {
      roomFor(0);
      world.cloud.room.set('tokyo', 0);
      const { id } = await ask({
        onFailure: 'retry-elsewhere',
        alternatives: [{ account: 'main', region: 'tokyo' }],
      });
      await settle();
      expect(await get(id)).toMatchObject({
        status: { text: 'Failed:2 (R:0/2)' },
        groups: [{ failed: [{}, {}] }],
      });
      expect(names()).toEqual([]);
    });
  });
});
