import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { loseAnswer, once, refuse } from '../__testUtils__/faults';
import { aResource, caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('resources on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  const reasons = async (id: string) => {
    const { items } = await world.resources.listEvents(id, { limit: 500 });
    return items.map(({ reason }) => reason).reverse();
  };
  const change = async (id: string, spec: Record<string, unknown>) => {
    await world.resourceService.update(id, { spec }, caller);
    await world.settleResources();
  };
  const remove = async (id: string) => {
    await world.resourceService.delete(id, caller);
    await world.settleResources();
  };
  const cloudIdOf = async (id: string) => (await world.record(id)).cloudId;

  describe('a volume', () => {
    it('is made with our tag, and is ready', async () => {
      const id = await world.make('volume', { labels: { team: 'web' } });
      expect(world.cloud.listVolumes()).toEqual([
        expect.objectContaining({
          tag: id,
          name: 'mine',
          sizeGiB: 10,
          labels: { team: 'web' },
        }),
      ]);
      const record = await world.resource(id);
      expect(record).toMatchObject({ phase: 'Ready', timesMissing: 0 });
      expect(record.nextAttemptAt).toBeUndefined();
      expect(await reasons(id)).toEqual([
        'Requested',
        'AcceptedByCloud',
        'PhaseChanged',
        'PhaseChanged',
      ]);
    });

    it('is attached to one instance, taken to another, and detached', async () => {
      const [first, second] = [
        await world.run({ name: 'first' }),
        await world.run({ name: 'second' }),
      ];
      const id = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo: first },
      });
      const attachedTo = () => world.cloud.listVolumes()[0].attachedTo;
      expect(attachedTo()).toEqual([{ instanceId: await cloudIdOf(first) }]);
      await change(id, { attachedTo: second });
      expect(attachedTo()).toEqual([{ instanceId: await cloudIdOf(second) }]);
      await change(id, { attachedTo: null });
      expect(attachedTo()).toEqual([]);
      expect((await world.resource(id)).spec).toEqual({ sizeGiB: 10 });
      expect((await world.resource(id)).phase).toBe('Ready');
    });

    it('waits for an instance that is still being made', async () => {
      const { instances } = await world.ask();
      const id = await world.make('volume', {
        spec: {
          sizeGiB: 10,
          zone: 'seoul-a',
          attachedTo: instances[0].id,
        },
      });
      expect((await world.resource(id)).phase).toBe('Changing');
      await world.settle();
      await world.settleResources();
      expect(world.cloud.listVolumes()[0].status).toBe('in-use');
    });

    it('is detached from an instance that is being deleted, and stays', async () => {
      const instance = await world.run();
      const id = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo: instance },
      });
      await world.instanceService.delete(instance, caller);
      await world.resources.wakeUsersOf(
        [instance],
        world.clock.now().toISOString(),
      );
      await world.settleResources();
      await world.settle();
      expect(world.cloud.listInstances()).toEqual([]);
      expect(world.cloud.listVolumes()).toMatchObject([
        { status: 'available', attachedTo: [] },
      ]);
      const record = await world.resource(id);
      expect(record).toMatchObject({ phase: 'Ready', spec: { sizeGiB: 10 } });
      expect(record.spec).not.toHaveProperty('attachedTo');
      expect(await reasons(id)).toContain('ReferenceGone');
    });

    it('grows', async () => {
      const id = await world.make('volume');
      await change(id, { sizeGiB: 25 });
      expect(world.cloud.listVolumes()[0].sizeGiB).toBe(25);
      expect((await world.resource(id)).phase).toBe('Ready');
    });

    it('keeps its size, and says why, when the cloud refuses to let it grow', async () => {
      const id = await world.make('volume');
      world.cloud.faults.set(
        'volumes.extend',
        refuse(new CloudError('QuotaExceeded', 'No more than 20 GiB')),
      );
      await change(id, { sizeGiB: 25 });
      expect(await world.resource(id)).toMatchObject({
        phase: 'Ready',
        spec: { sizeGiB: 10 },
      });
      expect((await reasons(id)).slice(-1)).not.toEqual([]);
      expect(await reasons(id)).toContain('ChangeRefused');
    });

    it('tries again what may only be busy', async () => {
      const id = await world.make('volume');
      world.cloud.faults.set(
        'volumes.extend',
        once(refuse(new CloudError('Conflict', 'It is busy'))),
      );
      await change(id, { sizeGiB: 25 });
      expect(await world.resource(id)).toMatchObject({
        phase: 'Ready',
        spec: { sizeGiB: 25 },
      });
    });

    it('is made once when the answer is lost', async () => {
      world.cloud.faults.set('volumes.create', once(loseAnswer));
      const id = await world.make('volume');
      expect(world.cloud.made.volumes).toEqual([id]);
      expect((await world.resource(id)).phase).toBe('Ready');
    });

    it('is given up when the cloud refuses it, and can then be deleted', async () => {
      world.cloud.faults.set(
        'volumes.create',
        refuse(new CloudError('QuotaExceeded', 'No more volumes')),
      );
      const id = await world.make('volume');
      expect(await world.resource(id)).toMatchObject({
        phase: 'Failed',
        failure: { code: 'QuotaExceeded', permanent: true },
      });
      expect((await world.resource(id)).nextAttemptAt).toBeUndefined();
      await remove(id);
      expect(await world.resources.getMany([id])).toEqual([]);
    });

    it('that arrives late at the cloud is found and deleted', async () => {
      world.cloud.faults.set('volumes.create', world.cloud.arriveLate(20));
      const { id } = await world.resourceService.create(
        aResource('volume'),
        caller,
      );
      await world.settleResources({ seconds: 0 });
      world.cloud.faults.clear();
      await remove(id);
      expect(world.cloud.listVolumes()).toEqual([]);
      expect(await world.resources.getMany([id])).toEqual([]);
    });

    it('that somebody deletes at the cloud is missing, not made again', async () => {
      const id = await world.make('volume');
      world.cloud.loseVolume((await world.resource(id)).cloudId!);
      world.clock.advance(121);
      await world.synchronize();
      await world.settleResources();
      expect((await world.resource(id)).phase).toBe('Missing');
      expect(world.cloud.made.volumes).toEqual([id]);
    });

    it('that somebody detaches at the cloud is attached again when it is restored', async () => {
      const instance = await world.run();
      const id = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo: instance },
      });
      world.cloud.alterVolume((await world.resource(id)).cloudId!, {
        status: 'available',
        attachedTo: [],
      });
      await world.lookAgain();
      expect(world.cloud.listVolumes()[0].attachedTo).toEqual([]);
      expect((await world.resource(id)).management).toBe('drifted');
      await world.driftService.decideResource(
        id,
        { decision: 'restore' },
        caller,
      );
      await world.settleResources();
      expect(world.cloud.listVolumes()[0].attachedTo).toHaveLength(1);
      expect((await world.resource(id)).management).toBe('in-sync');
    });
  });

  describe('a snapshot', () => {
    it('is taken of a volume, outlives it, and becomes another one', async () => {
      const volume = await world.make('volume');
      const id = await world.make('snapshot', { spec: { volume } });
      const cloudId = (await world.resource(id)).cloudId;
      await remove(volume);
      expect((await world.resource(id)).phase).toBe('Ready');
      let asked: unknown;
      world.cloud.faults.set('volumes.create', async work => {
        asked = world.cloud.shelf.snapshots.get(cloudId!).id;
        return work();
      });
      const copy = await world.make('volume', {
        name: 'copy',
        spec: { sizeGiB: 10, snapshot: id },
      });
      expect(asked).toBe(cloudId);
      expect((await world.resource(copy)).phase).toBe('Ready');
      await remove(id);
      expect(world.cloud.shelf.snapshots.list('seoul')).toEqual([]);
    });

    it('waits until the volume is there', async () => {
      const volume = await world.resourceService.create(
        aResource('volume'),
        caller,
      );
      const { id } = await world.resourceService.create(
        aResource('snapshot', { spec: { volume: volume.id } }),
        caller,
      );
      await world.settleResources();
      expect((await world.resource(id)).phase).toBe('Ready');
      expect(world.cloud.shelf.snapshots.made).toEqual([id]);
    });

    it('of a volume that cannot be had is given up', async () => {
      world.cloud.faults.set(
        'volumes.create',
        refuse(new CloudError('QuotaExceeded', 'No more volumes')),
      );
      const volume = await world.resourceService.create(
        aResource('volume'),
        caller,
      );
      const { id } = await world.resourceService.create(
        aResource('snapshot', { spec: { volume: volume.id } }),
        caller,
      );
      await world.settleResources();
      expect(await world.resource(id)).toMatchObject({
        phase: 'Failed',
        failure: { code: 'NotFound' },
      });
    });
  });

  describe('a key pair', () => {
    it('is brought to the cloud and taken away', async () => {
      const id = await world.make('key-pair');
      expect(world.cloud.shelf.keyPairs.list('seoul')).toMatchObject([
        { name: 'mine', fingerprint: expect.stringMatching(/^SHA256:/) },
      ]);
      expect((await world.resource(id)).facts).toMatchObject({
        keyType: 'ssh-ed25519',
      });
      await remove(id);
      expect(world.cloud.shelf.keyPairs.list('seoul')).toEqual([]);
    });

    it("does not take over, or take away, somebody else's of that name", async () => {
      world.cloud.shelf.keyPairs.put('seoul', {
        id: 'mine',
        name: 'mine',
        fingerprint: 'SHA256:other',
      });
      const id = await world.make('key-pair');
      expect(await world.resource(id)).toMatchObject({
        phase: 'Failed',
        failure: { code: 'Conflict' },
      });
      await remove(id);
      expect(world.cloud.shelf.keyPairs.list('seoul')).toHaveLength(1);
    });
  });

  describe('a security group', () => {
    const https = {
      direction: 'ingress',
      protocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      peer: '0.0.0.0/0',
    };

    it('has just the rules that are asked for', async () => {
      const id = await world.make('security-group');
      const rules = () =>
        world.cloud.shelf.securityGroups.list('seoul')[0].rules;
      expect(rules()).toMatchObject([{ fromPort: 22 }]);
      await change(id, { rules: [https] });
      expect(rules()).toEqual([https]);
      await change(id, { rules: [] });
      expect(rules()).toEqual([]);
    });

    it('gets its rules back when somebody changed them at the cloud and they are restored', async () => {
      const id = await world.make('security-group', {
        spec: { rules: [https] },
      });
      const { cloudId } = await world.resource(id);
      world.cloud.shelf.securityGroups.change(cloudId!, { rules: [] });
      await world.lookAgain();
      expect(world.cloud.shelf.securityGroups.get(cloudId!).rules).toEqual([]);
      await world.driftService.decideResource(
        id,
        { decision: 'restore' },
        caller,
      );
      await world.settleResources();
      expect(world.cloud.shelf.securityGroups.get(cloudId!).rules).toEqual([
        https,
      ]);
    });

    it('is deleted as soon as nothing uses it any more', async () => {
      const id = await world.make('security-group');
      world.cloud.faults.set(
        'securityGroups.delete',
        once(refuse(new CloudError('Conflict', 'It is in use'))),
      );
      await remove(id);
      expect(world.cloud.shelf.securityGroups.list('seoul')).toEqual([]);
      expect(await world.resources.getMany([id])).toEqual([]);
    });
  });
});
