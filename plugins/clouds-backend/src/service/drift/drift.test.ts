import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { refuse } from '../../__testUtils__/faults';
import { caller } from '../../__testUtils__/requests';
import { TestWorld } from '../../__testUtils__/TestWorld';
import { DriftDecision } from './DriftService';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('drift on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  const cloudIdOf = async (id: string) => (await world.record(id)).cloudId!;

  const decide = async (id: string, decision: DriftDecision) => {
    await world.driftService.decideInstance(id, decision, caller);
    await world.settle();
    return world.record(id);
  };

  const decideResource = async (id: string, decision: DriftDecision) => {
    await world.driftService.decideResource(id, decision, caller);
    await world.settleResources();
    return world.resource(id);
  };

  describe('of an instance', () => {
    let id: string;
    let cloudId: string;

    beforeEach(async () => {
      id = await world.run({ volumeGiB: 10 });
      cloudId = await cloudIdOf(id);
    });

    it('is told in both words, with an event, and changes nothing in the cloud', async () => {
      expect(await world.record(id)).toMatchObject({ management: 'in-sync' });
      world.cloud.alterInstance(cloudId, {
        status: 'stopped',
        specId: 'large',
      });
      world.cloud.calls.length = 0;
      await world.lookAgain();
      expect(await world.record(id)).toMatchObject({
        management: 'drifted',
        phase: 'Stopped',
        drift: [
          { field: 'power', desired: 'running', observed: 'stopped' },
          { field: 'spec', desired: 'small', observed: 'large' },
        ],
      });
      expect(
        (await world.reasons(id)).filter(one => one === 'Drifted'),
      ).toHaveLength(1);
      expect(world.cloud.calls).not.toContain('instances.start');
      expect(world.cloud.calls).not.toContain('resizing.resize');
    });

    it('is over when somebody puts it right at the cloud', async () => {
      world.cloud.alterInstance(cloudId, { name: 'other' });
      await world.lookAgain();
      expect(await world.record(id)).toMatchObject({ management: 'drifted' });
      world.cloud.alterInstance(cloudId, {
        name: (await world.record(id)).name,
      });
      await world.lookAgain();
      expect(await world.record(id)).toMatchObject({ management: 'in-sync' });
      expect(await world.reasons(id)).toContain('DriftGone');
    });

    it('is restored field by field', async () => {
      world.cloud.alterInstance(cloudId, {
        status: 'stopped',
        specId: 'large',
      });
      await world.lookAgain();
      const started = await decide(id, {
        decision: 'restore',
        fields: ['power'],
      });
      expect(world.cloud.getInstance(cloudId)).toMatchObject({
        status: 'running',
        specId: 'large',
      });
      expect(started.drift).toMatchObject([{ field: 'spec' }]);
      const resized = await decide(id, { decision: 'restore' });
      expect(world.cloud.getInstance(cloudId).specId).toBe('small');
      expect(resized).toMatchObject({ management: 'in-sync', specId: 'small' });
    });

    it('is accepted, with the size and the price that it has now', async () => {
      world.cloud.alterInstance(cloudId, {
        status: 'stopped',
        specId: 'large',
        labels: { team: 'b' },
      });
      await world.lookAgain();
      const accepted = await decide(id, { decision: 'accept' });
      expect(accepted).toMatchObject({
        management: 'in-sync',
        power: 'stopped',
        specId: 'large',
        facts: { spec: { name: 'Large' } },
      });
      await world.lookAgain();
      expect(await world.record(id)).toMatchObject({ management: 'in-sync' });
      expect(world.cloud.getInstance(cloudId).status).toBe('stopped');
    });

    it('leaves the data volume alone that somebody took away, until that is decided', async () => {
      const [volume] = world.cloud.listVolumes();
      world.cloud.alterVolume(volume.id, {
        status: 'available',
        attachedTo: [],
      });
      await world.lookAgain();
      expect((await world.record(id)).drift).toMatchObject([
        { field: 'volume' },
      ]);
      const accepted = await decide(id, { decision: 'accept' });
      expect(accepted).toMatchObject({ management: 'in-sync' });
      expect(accepted.volumeGiB).toBeUndefined();
      await world.instanceService.delete(id, caller);
      await world.settle();
      expect(world.cloud.listVolumes()).toHaveLength(1);
    });

    it('refuses what the workspace has no room for', async () => {
      world.cloud.alterInstance(cloudId, { specId: 'large' });
      await world.lookAgain();
      world.workspaces.add({ id: 'default', limits: { vcpu: 1 } }, []);
      await expect(decide(id, { decision: 'accept' })).rejects.toThrow(/vCPU/);
    });

    it('is not decided on twice', async () => {
      world.cloud.alterInstance(cloudId, { status: 'stopped' });
      await world.lookAgain();
      const { revision } = await world.record(id);
      await decide(id, { decision: 'accept', revision });
      await expect(
        decide(id, { decision: 'restore', revision }),
      ).rejects.toThrow(/differs|meantime/);
    });

    it('does not stand in the way of what somebody asks for', async () => {
      world.cloud.alterInstance(cloudId, { name: 'other' });
      await world.lookAgain();
      await world.instanceService.changePower(id, 'stop', caller);
      await world.settle();
      expect(world.cloud.getInstance(cloudId).status).toBe('stopped');
      expect(await world.record(id)).toMatchObject({ management: 'drifted' });
    });
  });

  describe('of what is gone', () => {
    it('is missing only after it was missed again and again, and never made again by itself', async () => {
      const id = await world.run();
      const cloudId = await cloudIdOf(id);
      const seen = world.cloud.getInstance(cloudId);
      world.cloud.faults.set(
        'instances.list',
        async () => ({ items: [] }) as never,
      );
      await world.lookAgain();
      // One reading that lacks it is nothing: it is looked for by its id.
      expect(seen).toEqual(world.cloud.getInstance(cloudId));
      expect(await world.record(id)).toMatchObject({ management: 'in-sync' });
      world.cloud.faults.clear();
      world.cloud.loseInstance(cloudId);
      await world.lookAgain();
      await world.lookAgain();
      expect(await world.record(id)).toMatchObject({ management: 'missing' });
      expect(world.cloud.made.instances).toEqual([id]);
    });

    it('is made again when somebody asks for that, once', async () => {
      const id = await world.run({ volumeGiB: 10 });
      world.cloud.loseInstance(await cloudIdOf(id));
      await world.lookAgain();
      await expect(decide(id, { decision: 'accept' })).rejects.toThrow(
        /gone from the cloud/,
      );
      const made = await decide(id, { decision: 'restore' });
      expect(made).toMatchObject({ management: 'in-sync', phase: 'Running' });
      expect(world.cloud.made.instances).toEqual([id, id]);
      expect(world.cloud.listVolumes()[0].attachedTo).toEqual([
        { instanceId: made.cloudId },
      ]);
    });

    it('is kept, and says why, when the cloud refuses to make it again', async () => {
      const { instances } = await world.ask({ count: 2 });
      await world.settle();
      const [{ id }] = instances;
      world.cloud.loseInstance(await cloudIdOf(id));
      await world.lookAgain();
      world.cloud.faults.set(
        'instances.create',
        refuse(new CloudError('QuotaExceeded', 'It is full')),
      );
      expect(await decide(id, { decision: 'restore' })).toMatchObject({
        phase: 'Failed',
        failure: { code: 'QuotaExceeded' },
      });
      // What was asked for with it stays.
      expect(world.cloud.listInstances()).toHaveLength(1);
      expect(await world.record(instances[1].id)).toMatchObject({
        phase: 'Running',
      });
    });
  });

  describe('of a resource', () => {
    it('is restored field by field, and the rest is left alone', async () => {
      const instance = await world.run();
      const id = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo: instance },
      });
      const cloudId = (await world.resource(id)).cloudId!;
      world.cloud.alterVolume(cloudId, {
        status: 'available',
        attachedTo: [],
        sizeGiB: 20,
      });
      await world.lookAgain();
      expect((await world.resource(id)).drift).toMatchObject([
        { field: 'sizeGiB', desired: 10, observed: 20 },
        { field: 'attachedTo', desired: await cloudIdOf(instance) },
      ]);
      const after = await decideResource(id, {
        decision: 'restore',
        fields: ['attachedTo'],
      });
      expect(world.cloud.getVolume(cloudId).attachedTo).toHaveLength(1);
      expect(after.drift).toMatchObject([{ field: 'sizeGiB' }]);
      expect(await decideResource(id, { decision: 'accept' })).toMatchObject({
        management: 'in-sync',
        spec: { sizeGiB: 20, attachedTo: instance },
      });
      expect(await world.resourceReasons(id)).toEqual(
        expect.arrayContaining(['Drifted', 'DriftRestored', 'DriftAccepted']),
      );
    });

    it('leaves what drifted as it is while something else is changed', async () => {
      const instance = await world.run();
      const id = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo: instance },
      });
      const cloudId = (await world.resource(id)).cloudId!;
      world.cloud.alterVolume(cloudId, { status: 'available', attachedTo: [] });
      await world.lookAgain();
      await world.resourceService.update(id, { spec: { sizeGiB: 20 } }, caller);
      await world.settleResources();
      expect(world.cloud.getVolume(cloudId)).toMatchObject({
        sizeGiB: 20,
        attachedTo: [],
      });
      expect((await world.resource(id)).management).toBe('drifted');
    });

    it('does not accept what it cannot name', async () => {
      const id = await world.make('volume');
      const { id: instanceId } = world.cloud.createInstance({
        tag: 'theirs',
        region: 'seoul',
        name: 'theirs',
        imageId: 'ubuntu',
        specId: 'small',
      });
      world.cloud.alterVolume((await world.resource(id)).cloudId!, {
        status: 'in-use',
        attachedTo: [{ instanceId }],
      });
      await world.lookAgain();
      expect(world.cloud.calls).not.toContain('volumes.detach');
      await expect(decideResource(id, { decision: 'accept' })).rejects.toThrow(
        /adopt that first/,
      );
    });

    it('is made again when it is missing', async () => {
      const id = await world.make('volume');
      world.cloud.loseVolume((await world.resource(id)).cloudId!);
      await world.lookAgain();
      expect((await world.resource(id)).management).toBe('missing');
      expect(await decideResource(id, { decision: 'restore' })).toMatchObject({
        management: 'in-sync',
        phase: 'Ready',
      });
      expect(world.cloud.made.volumes).toEqual([id, id]);
    });
  });
});
