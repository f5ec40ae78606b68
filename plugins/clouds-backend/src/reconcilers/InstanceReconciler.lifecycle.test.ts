import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'InstanceReconciler on %s: the life of an instance',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
    });

    afterEach(() => knex.destroy());

    it('makes what is asked for, tagged with our id, and tells how it went', async () => {
      const { id, instances } = await world.ask({
        volumeGiB: 10,
        labels: { team: 'web' },
      });
      await world.settle();

      const [made] = world.cloud.listInstances('seoul');
      expect(made).toMatchObject({
        name: 'web',
        tag: instances[0].id,
        status: 'running',
        labels: { team: 'web' },
      });
      expect(world.cloud.listVolumes('seoul')).toEqual([
        expect.objectContaining({
          name: 'web-data',
          tag: instances[0].id,
          sizeGiB: 10,
          zone: made.zone,
          attachedTo: [{ instanceId: made.id }],
        }),
      ]);
      const record = await world.record(instances[0].id);
      expect(record).toMatchObject({ phase: 'Running', cloudId: made.id });
      expect(record.failure).toBeUndefined();
      expect(record.nextAttemptAt).toBeUndefined();
      expect(record.conditions.map(({ status }) => status)).not.toContain(
        'False',
      );
      expect(await world.reasons(instances[0].id)).toEqual([
        'Requested',
        'AcceptedByCloud',
        'PhaseChanged',
        'VolumeAttached',
        'PhaseChanged',
      ]);
      expect(await world.instanceService.getOperation(id)).toMatchObject({
        state: 'succeeded',
        percent: 100,
      });
    });

    it('makes as many as are asked for, each with a name and a tag of its own', async () => {
      const { instances } = await world.ask({ count: 3 });
      await world.settle();
      const made = world.cloud.listInstances('seoul');
      expect(made.map(({ name }) => name).sort()).toEqual([
        'web-01',
        'web-02',
        'web-03',
      ]);
      expect(made.map(({ tag }) => tag).sort()).toEqual(
        instances.map(({ id }) => id).sort(),
      );
    });

    it('stops, starts and reboots as asked, each by way of its own phase', async () => {
      const id = await world.run();
      for (const [action, during, after] of [
        ['stop', 'Stopping', 'Stopped'],
        ['start', 'Starting', 'Running'],
        ['reboot', 'Rebooting', 'Running'],
      ] as const) {
        const { phase } = await world.instanceService.changePower(
          id,
          action,
          caller,
        );
        expect(phase).toBe(during);
        await world.settle();
        expect(await world.record(id)).toMatchObject({ phase: after });
      }
      const calls = world.cloud.calls.filter(call =>
        /stop|start|reboot/.test(call),
      );
      expect(calls).toEqual([
        'instances.stop',
        'instances.start',
        'instances.reboot',
      ]);
    });

    it('reboots once for each time that somebody asks', async () => {
      const id = await world.run();
      await world.instanceService.changePower(id, 'reboot', caller);
      await world.instanceService.changePower(id, 'reboot', caller);
      await world.settle();
      await world.settle();
      const reboots = world.cloud.calls.filter(call => /reboot/.test(call));
      // Two requests before the first was carried out are one.
      expect(reboots).toHaveLength(1);
    });

    it('does not reboot any more what was stopped instead', async () => {
      const id = await world.run();
      await world.instanceService.changePower(id, 'reboot', caller);
      await world.instanceService.changePower(id, 'stop', caller);
      await world.settle();
      await world.instanceService.changePower(id, 'start', caller);
      await world.settle();
      expect(await world.record(id)).toMatchObject({ phase: 'Running' });
      expect(world.cloud.calls).not.toContain('instances.reboot');
    });

    it('deletes instance and volume, and frees the name', async () => {
      const id = await world.run({ volumeGiB: 10 });
      await world.instanceService.delete(id, caller);
      expect(await world.record(id)).toMatchObject({ phase: 'Deleting' });
      await world.settle();
      expect(world.cloud.listInstances()).toEqual([]);
      expect(world.cloud.listVolumes()).toEqual([]);
      await expect(world.record(id)).rejects.toThrow(/No instance with id/);
      expect((await world.ask()).instances[0].name).toBe('web');
    });

    it('deletes what was asked for to be deleted while it was being made', async () => {
      const { instances } = await world.ask({ volumeGiB: 10 });
      await world.settle({ seconds: 3 });
      expect(world.cloud.listInstances()).toHaveLength(1);
      await world.instanceService.delete(instances[0].id, caller);
      await world.settle();
      expect(world.cloud.listInstances()).toEqual([]);
      expect(world.cloud.listVolumes()).toEqual([]);
    });

    it('makes nothing when the deletion comes before the first step', async () => {
      const { instances } = await world.ask();
      await world.instanceService.delete(instances[0].id, caller);
      await world.settle();
      expect(world.cloud.made.instances).toEqual([]);
      await expect(world.record(instances[0].id)).rejects.toThrow(
        /No instance with id/,
      );
    });

    it('leaves a protected instance alone, also when its time is up', async () => {
      const expiresAt = '2026-03-02T10:00:00Z';
      const id = await world.run({ deletionProtection: true, expiresAt });
      await expect(world.instanceService.delete(id, caller)).rejects.toThrow(
        /take the protection off first/,
      );
      world.clock.advance(7200);
      await world.settle();
      expect(await world.record(id)).toMatchObject({ phase: 'Running' });
      expect(world.cloud.listInstances()).toHaveLength(1);

      await world.instanceService.update(
        id,
        { deletionProtection: false },
        caller,
      );
      await world.settle();
      expect(world.cloud.listInstances()).toEqual([]);
    });

    it('deletes an instance when its time is up', async () => {
      const id = await world.run({ expiresAt: '2026-03-02T10:00:00Z' });
      world.clock.advance(3000);
      expect(await world.record(id)).toMatchObject({ phase: 'Running' });
      await world.settle({ seconds: 7200 });
      expect(world.cloud.listInstances()).toEqual([]);
      expect(await world.reasons(id)).toContain('Expired');
    });

    it('deletes a broken instance when its time is up', async () => {
      const id = await world.run({ expiresAt: '2026-03-02T10:00:00Z' });
      world.cloud.alterInstance(world.cloud.listInstances()[0].id, {
        status: 'error',
      });
      await world.instanceService.changePower(id, 'stop', caller);
      await world.settle();
      expect(await world.record(id)).toMatchObject({ phase: 'Failed' });
      await world.settle({ seconds: 7200 });
      expect(world.cloud.listInstances()).toEqual([]);
    });
  },
);
