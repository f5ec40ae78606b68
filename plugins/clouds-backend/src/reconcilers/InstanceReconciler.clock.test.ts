import { LeasedWork } from '@rackstage/leased-loop';
import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { once, refuse } from '../__testUtils__/faults';
import { aResource, caller } from '../__testUtils__/requests';
import { settle } from '../__testUtils__/settle';
import { shortLease, TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();
const hour = 3600;

describe.each(databases.eachSupportedId())(
  'a clock that is changed, on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
    });

    afterEach(() => knex.destroy());

    const inSeconds = (seconds: number) =>
      new Date(world.clock.now().getTime() + seconds * 1000).toISOString();

    it('does not hold up what is being made when it is put back', async () => {
      await world.ask();
      await world.settle({ seconds: 0 });
      world.clock.advance(-hour);
      const reconciler = world.reconciler();
      expect(await reconciler.claim(shortLease(), 10)).toEqual([]);
      await reconciler.makeAllDue();
      expect(await reconciler.claim(shortLease(), 10)).toHaveLength(1);
    });

    it('gives up nothing that is being made when it is put forward', async () => {
      const { instances } = await world.ask();
      await world.settle({ seconds: 0 });
      world.clock.advance(hour);
      await world.settle();
      expect((await world.record(instances[0].id)).phase).toBe('Running');
      expect(world.cloud.listInstances()).toHaveLength(1);
    });

    it('deletes nothing before its time when it is put back, and then does', async () => {
      await world.run({ expiresAt: inSeconds(2 * hour) });
      world.clock.advance(2 * hour - 60);
      world.clock.advance(-hour);
      const reconciler = world.reconciler();
      const passing = async (seconds: number) => {
        world.clock.advance(seconds);
        await settle(reconciler, world.clock, { seconds: 0 });
      };
      await reconciler.makeAllDue();
      await passing(hour);
      expect(world.cloud.listInstances()).toHaveLength(1);
      await passing(120);
      await world.settle();
      expect(world.cloud.listInstances()).toEqual([]);
    });

    describe('of one process that is put forward', () => {
      let ahead: number;

      beforeEach(() => {
        ahead = 0;
      });

      const putForward = () => {
        world.clock.advance(hour);
        ahead += hour;
      };
      const certainly = {
        cautiousNow: async () =>
          new Date(world.clock.now().getTime() - ahead * 1000),
      };
      /** Works in the wrong process until the time has passed. */
      const pass = async (
        reconciler: LeasedWork<{ id: string }>,
        seconds: number,
      ) => {
        const end = world.clock.now().getTime() + seconds * 1000;
        await settle(reconciler, world.clock, { seconds });
        world.clock.advance((end - world.clock.now().getTime()) / 1000);
        await settle(reconciler, world.clock, { seconds: 0 });
      };
      const away = refuse(new CloudError('Unavailable', 'It is away'));

      it('deletes nothing before its time', async () => {
        await world.run({ expiresAt: inSeconds(2 * hour) });
        const reconciler = world.reconciler(certainly);
        putForward();
        await pass(reconciler, 2 * hour - 120);
        expect(world.cloud.listInstances()).toHaveLength(1);
        await pass(reconciler, 300);
        expect(world.cloud.listInstances()).toEqual([]);
      });

      it('gives up no instance before its time', async () => {
        const { id } = await world.ask();
        const failure = async () =>
          (await world.instanceService.getOperation(id)).failure;
        world.cloud.faults.set('instances.create', away);
        const reconciler = world.reconciler(certainly);
        putForward();
        await pass(reconciler, 1500);
        expect(await failure()).toBeUndefined();
        await pass(reconciler, 1200);
        expect(await failure()).toMatchObject({ code: 'Unavailable' });
      });

      it('gives up no resource before its time', async () => {
        const { id } = await world.resourceService.create(
          aResource('volume'),
          caller,
        );
        const phase = async () => (await world.resource(id)).phase;
        world.cloud.faults.set('volumes.create', away);
        const reconciler = world.resourceReconciler(certainly);
        putForward();
        await pass(reconciler, 1500);
        expect(await phase()).toBe('Pending');
        await pass(reconciler, 1200);
        expect(await phase()).toBe('Failed');
      });

      it('waits for an instance that may still arrive', async () => {
        // By the cloud's own clock, after twenty seconds.
        const late = world.cloud.arriveLate(hour + 20);
        world.cloud.faults.set('instances.create', once(late));
        const { instances } = await world.ask();
        const reconciler = world.reconciler(certainly);
        await settle(reconciler, world.clock, { seconds: 0 });
        await world.instanceService.delete(instances[0].id, caller);
        putForward();
        await pass(reconciler, 300);
        expect(world.cloud.made.instances).toHaveLength(1);
        expect(world.cloud.listInstances()).toEqual([]);
      });

      it('waits for a volume that may still arrive', async () => {
        const late = world.cloud.arriveLate(hour + 20);
        world.cloud.faults.set('volumes.create', once(late));
        const { id } = await world.resourceService.create(
          aResource('volume'),
          caller,
        );
        const reconciler = world.resourceReconciler(certainly);
        await settle(reconciler, world.clock, { seconds: 0 });
        await world.resourceService.delete(id, caller);
        putForward();
        await pass(reconciler, 300);
        expect(world.cloud.made.volumes).toHaveLength(1);
        expect(world.cloud.listVolumes()).toEqual([]);
      });
    });

    it('does not hold up a resource when it is put back', async () => {
      await world.resourceService.create(aResource('volume'), caller);
      await world.settleResources({ seconds: 0 });
      world.clock.advance(-hour);
      const reconciler = world.resourceReconciler();
      expect(await reconciler.claim(shortLease(), 10)).toEqual([]);
      await reconciler.makeAllDue();
      expect(await reconciler.claim(shortLease(), 10)).toHaveLength(1);
    });

    it('reads inventories at once when it is put back', async () => {
      world.clock.advance(-hour);
      const synchronizer = world.synchronizer();
      expect(await synchronizer.claim(shortLease(), 10)).toEqual([]);
      await synchronizer.makeAllDue();
      expect(await synchronizer.claim(shortLease(), 10)).toHaveLength(1);
    });
  },
);
