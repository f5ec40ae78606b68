import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { refuse, times } from '../__testUtils__/faults';
import { aResource, caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'a volume and the zone of its instance on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      world.cloud.zoneOfVolumes = 'b';
    });

    afterEach(() => knex.destroy());

    const volumeInCloud = () => world.cloud.listVolumes()[0];
    const changeRefused = async (id: string) => {
      const { items } = await world.resources.listEvents(id, { limit: 500 });
      return items.find(({ reason }) => reason === 'ChangeRefused');
    };

    it('is made where the instance is', async () => {
      const attachedTo = await world.run();
      const id = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo },
      });
      expect(volumeInCloud()).toMatchObject({
        zone: 'seoul-a',
        status: 'in-use',
      });
      expect((await world.resource(id)).phase).toBe('Ready');
    });

    it('is not made before it is known where the instance will be', async () => {
      const { instances } = await world.ask();
      const id = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo: instances[0].id },
      });
      expect(world.cloud.listVolumes()).toEqual([]);
      expect((await world.resource(id)).phase).toBe('Pending');
      await world.settle();
      await world.settleResources();
      expect(volumeInCloud()).toMatchObject({
        zone: 'seoul-a',
        status: 'in-use',
      });
    });

    it('is made elsewhere when the instance is deleted before that', async () => {
      const { instances } = await world.ask();
      const id = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo: instances[0].id },
      });
      await world.instanceService.delete(instances[0].id, caller);
      await world.settle();
      await world.settleResources();
      expect(volumeInCloud()).toMatchObject({
        zone: 'seoul-b',
        status: 'available',
      });
      expect((await world.resource(id)).spec).toEqual({ sizeGiB: 10 });
    });

    it('is made in the zone that was asked for', async () => {
      const { instances } = await world.ask();
      await world.make('volume', {
        spec: {
          sizeGiB: 10,
          zone: 'seoul-a',
          attachedTo: instances[0].id,
        },
      });
      expect(volumeInCloud().zone).toBe('seoul-a');
    });

    it('is not attached to one in another zone, says why, and asks no more', async () => {
      const id = await world.make('volume');
      const attachedTo = await world.run();
      await world.resourceService.update(id, { spec: { attachedTo } }, caller);
      await world.settleResources();
      expect(await changeRefused(id)).toMatchObject({
        type: 'Warning',
        params: {
          code: 'InvalidRequest',
          message: 'The volume is in seoul-b, the instance in seoul-a',
        },
      });
      const record = await world.resource(id);
      expect(record).toMatchObject({ phase: 'Ready', spec: { sizeGiB: 10 } });
      expect(record.spec).not.toHaveProperty('attachedTo');
      expect(record.nextAttemptAt).toBeUndefined();
      expect(
        world.cloud.calls.filter(call => call === 'volumes.attach'),
      ).toHaveLength(1);
    });

    it('is given up when the cloud knows no such zone', async () => {
      world.cloud.faults.set(
        'volumes.create',
        refuse(new CloudError('InvalidRequest', 'There is no zone b')),
      );
      const { id } = await world.resourceService.create(
        aResource('volume'),
        caller,
      );
      await world.settleResources();
      const { phase, failure, nextAttemptAt } = await world.resource(id);
      expect({ phase, failure, nextAttemptAt }).toEqual({
        phase: 'Failed',
        failure: {
          code: 'InvalidRequest',
          message: 'There is no zone b',
          permanent: true,
        },
        nextAttemptAt: undefined,
      });
    });

    describe('when the cloud says that it is busy', () => {
      const busy = refuse(new CloudError('Conflict', 'It is busy'));
      const attach = async () => {
        world.cloud.zoneOfVolumes = 'a';
        const id = await world.make('volume');
        const attachedTo = await world.run();
        await world.resourceService.update(
          id,
          { spec: { attachedTo } },
          caller,
        );
        return id;
      };

      it('is attached when it is not any more', async () => {
        world.cloud.faults.set('volumes.attach', times(19, busy));
        const id = await attach();
        await world.settleResources({ seconds: 3600 });
        expect(volumeInCloud().status).toBe('in-use');
        expect(await changeRefused(id)).toBeUndefined();
      });

      it('is attached when it was away for long before that', async () => {
        let calls = 0;
        const away = refuse(new CloudError('Unavailable', 'It is away'));
        world.cloud.faults.set('volumes.attach', (work, options, name) => {
          calls += 1;
          if (calls > 30) {
            return work();
          }
          return (calls > 25 ? busy : away)(work, options, name);
        });
        const id = await attach();
        await world.settleResources({ seconds: 2 * 3600 });
        expect(volumeInCloud().status).toBe('in-use');
        expect(await changeRefused(id)).toBeUndefined();
      });

      it('is not attached, and says why, when it is for ever', async () => {
        world.cloud.faults.set('volumes.attach', busy);
        const id = await attach();
        await world.settleResources({ seconds: 3600 });
        expect(await changeRefused(id)).toMatchObject({
          params: { code: 'Conflict', message: 'It is busy' },
        });
        expect((await world.resource(id)).phase).toBe('Ready');
        expect(
          world.cloud.calls.filter(call => call === 'volumes.attach'),
        ).toHaveLength(20);
      });
    });
  },
);
