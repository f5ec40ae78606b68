import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { refuse, times } from '../__testUtils__/faults';
import { caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'InstanceReconciler on %s: a cloud that refuses to attach again the data volume of an instance that ran',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    const attempts = () =>
      world.cloud.calls.filter(call => call === 'volumes.attach').length;
    const busy = refuse(new CloudError('Conflict', 'It is locked'));
    let id: string;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      id = await world.run({ volumeGiB: 10 });
      world.cloud.calls.length = 0;
    });

    afterEach(() => knex.destroy());

    const detach = async () => {
      const [volume] = world.cloud.listVolumes();
      world.cloud.alterVolume(volume.id, {
        status: 'available',
        attachedTo: [],
      });
      await world.lookAgain();
      await world.driftService.decideInstance(
        id,
        { decision: 'restore' },
        caller,
      );
      await world.settle({ seconds: 3600 });
    };

    it('is asked again while that may pass', async () => {
      world.cloud.faults.set('volumes.attach', times(19, busy));
      await detach();
      expect(await world.record(id)).toMatchObject({ phase: 'Running' });
      expect(await world.reasons(id)).not.toContain('VolumeRefused');
    });

    it('is not asked for ever: the instance is kept, has failed, and says what to do', async () => {
      world.cloud.faults.set('volumes.attach', busy);
      await detach();
      for (let reading = 0; reading < 5; reading++) {
        world.clock.advance(121);
        await world.synchronize();
        await world.settle();
      }
      expect(attempts()).toBe(20);
      const record = await world.record(id);
      expect(record).toMatchObject({
        phase: 'Failed',
        failure: {
          code: 'Conflict',
          message: 'It is locked',
          permanent: true,
        },
      });
      expect(record.nextAttemptAt).toBeUndefined();
      expect(record.deleteRequestedAt).toBeUndefined();
      expect(record.conditions).toContainEqual(
        expect.objectContaining({
          type: 'VolumeAttached',
          status: 'False',
          reason: 'VolumeRefused',
          message: 'It is locked',
        }),
      );
      const { items } = await world.instances.listEvents(id, { limit: 50 });
      const told = items.filter(({ reason }) => reason === 'VolumeRefused');
      expect(told).toMatchObject([
        { message: expect.stringMatching(/start, stop or reboot/) },
      ]);
      expect(world.cloud.listInstances()).toHaveLength(1);
      expect(
        await world.instanceService.getOperation(record.operationId),
      ).toMatchObject({ state: 'succeeded' });
    });

    it('stops the instance all the same, and tries again after that', async () => {
      world.cloud.faults.set('volumes.attach', busy);
      await detach();
      await world.instanceService.changePower(id, 'stop', caller);
      await world.settle({ seconds: 30 });
      expect(world.cloud.listInstances()[0].status).toBe('stopped');
      world.cloud.faults.clear();
      await world.settle();
      const record = await world.record(id);
      expect(record).toMatchObject({ phase: 'Stopped' });
      expect(record.failure).toBeUndefined();
    });

    it('is left alone once somebody has attached it there', async () => {
      world.cloud.faults.set('volumes.attach', busy);
      await detach();
      const [{ id: instanceId }] = world.cloud.listInstances();
      const [volume] = world.cloud.listVolumes();
      world.cloud.alterVolume(volume.id, {
        status: 'in-use',
        attachedTo: [{ instanceId }],
      });
      world.cloud.alterInstance(instanceId, { volumeIds: [volume.id] });
      world.clock.advance(121);
      await world.synchronize();
      await world.settle();
      expect(await world.record(id)).toMatchObject({ phase: 'Running' });
      expect(attempts()).toBe(20);
    });
  },
);
