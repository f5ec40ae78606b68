import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aResource, caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'a key that is replaced at the cloud first, on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      world.cloud.password = 'new';
    });

    afterEach(() => knex.destroy());

    const account = async () => (await world.accounts.findByName('main'))!;
    const replaceKey = async () =>
      world.accountService.update((await account()).id, {
        credential: { password: 'new' },
      });

    it('holds up what is being made, and nothing of it is failed', async () => {
      const { id, instances } = await world.ask({ count: 5, volumeGiB: 10 });
      const volume = await world.resourceService.create(
        aResource('volume'),
        caller,
      );
      await world.settle({ seconds: 900 });
      await world.settleResources({ seconds: 300 });
      for (const instance of instances) {
        expect(await world.record(instance.id)).toMatchObject({
          phase: 'Pending',
          failure: { code: 'AuthFailed', permanent: false },
        });
      }
      expect(await world.resource(volume.id)).toMatchObject({
        phase: 'Pending',
        failure: { code: 'AuthFailed', permanent: false },
      });
      expect(
        (await world.instanceService.getOperation(id)).failure,
      ).toBeUndefined();
      await replaceKey();
      await world.settle();
      await world.settleResources();
      for (const instance of instances) {
        expect(await world.record(instance.id)).toMatchObject({
          phase: 'Running',
        });
      }
      expect(await world.resource(volume.id)).toMatchObject({ phase: 'Ready' });
      expect(world.cloud.listInstances()).toHaveLength(5);
      expect(world.cloud.listVolumes()).toHaveLength(6);
    });

    it('goes on within a minute of its being replaced here', async () => {
      const { instances } = await world.ask();
      await world.settle({ seconds: 400 });
      await replaceKey();
      await world.settle({ seconds: 70 });
      expect(await world.record(instances[0].id)).toMatchObject({
        phase: 'Running',
      });
    });

    it('is shown as refused at the account without waiting for its next reading', async () => {
      await world.ask();
      await world.settle({ seconds: 0 });
      await world.synchronize();
      expect(
        (await world.accountService.get((await account()).id)).inventory,
      ).toMatchObject({ error: { code: 'AuthFailed' } });
    });

    it('fails what nobody replaces it for in the time for creation', async () => {
      const { id } = await world.ask();
      await world.settle({ seconds: 3600 });
      expect(await world.instanceService.getOperation(id)).toMatchObject({
        failure: { code: 'AuthFailed' },
      });
    });
  },
);
