import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { Fault, refuse, times } from '../__testUtils__/faults';
import { aResource, caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

/** The cloud says that it does it, and does not. */
const pretend: Fault = async () => undefined as never;

describe.each(databases.eachSupportedId())('a cloud on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  describe('that accepts a deletion and does not carry it out', () => {
    it.each(['instances.delete', 'volumes.delete'])(
      'keeps an instance visible until it is truly gone (%s)',
      async call => {
        const id = await world.run({ volumeGiB: 10 });
        world.cloud.faults.set(call, pretend);
        await world.instanceService.delete(id, caller);
        await world.settle({ seconds: 20 });
        expect(await world.instanceService.get(id)).toMatchObject({
          phase: 'Deleting',
        });
        world.cloud.faults.clear();
        await world.settle();
        expect(world.cloud.listInstances()).toEqual([]);
        expect(world.cloud.listVolumes()).toEqual([]);
        await expect(world.instanceService.get(id)).rejects.toThrow(
          'No instance',
        );
      },
    );

    it('keeps a resource visible until it is truly gone', async () => {
      const id = await world.make('volume');
      world.cloud.faults.set('volumes.delete', pretend);
      await world.resourceService.delete(id, caller);
      await world.settleResources({ seconds: 20 });
      expect(await world.resourceService.get(id)).toMatchObject({
        phase: 'Deleting',
      });
      world.cloud.faults.clear();
      await world.settleResources();
      expect(world.cloud.listVolumes()).toEqual([]);
      await expect(world.resourceService.get(id)).rejects.toThrow(
        'No resource',
      );
    });

    it('keeps an instance visible that is being deleted for ever', async () => {
      const id = await world.run();
      await world.instanceService.delete(id, caller);
      world.cloud.faults.set('instances.delete', async () => {
        const [instance] = world.cloud.listInstances();
        world.cloud.alterInstance(instance.id, { status: 'deleting' });
        return undefined as never;
      });
      await world.settle({ seconds: 200 });
      expect(await world.instanceService.get(id)).toMatchObject({
        phase: 'Deleting',
      });
    });
  });

  it('that answers nothing but 429 for a while makes each instance once', async () => {
    const storm = times(
      30,
      refuse(new CloudError('RateLimited', 'Too many requests')),
    );
    world.cloud.faults.set('*', storm);
    const { id, instances } = await world.ask({ count: 3, volumeGiB: 10 });
    const volume = await world.resourceService.create(
      aResource('volume'),
      caller,
    );
    await world.settle({ seconds: 300 });
    await world.settleResources();
    expect(await world.instanceService.getOperation(id)).toMatchObject({
      state: 'succeeded',
    });
    const ids = instances.map(instance => instance.id).sort();
    expect([...world.cloud.made.instances].sort()).toEqual(ids);
    expect([...world.cloud.made.volumes].sort()).toEqual(
      [...ids, volume.id].sort(),
    );
  });
});
