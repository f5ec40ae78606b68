import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
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

    it('reads inventories at once when it is put back', async () => {
      world.clock.advance(-hour);
      const synchronizer = world.synchronizer();
      expect(await synchronizer.claim(shortLease(), 10)).toEqual([]);
      await synchronizer.makeAllDue();
      expect(await synchronizer.claim(shortLease(), 10)).toHaveLength(1);
    });
  },
);
