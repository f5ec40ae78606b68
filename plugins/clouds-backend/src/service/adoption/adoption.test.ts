import { CloudError } from '@rackstage/plugin-clouds-node';
import { AdoptionItem } from '@rackstage/plugin-clouds-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { refuse } from '../../__testUtils__/faults';
import { anAdoption, caller } from '../../__testUtils__/requests';
import { TestWorld } from '../../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('adoption on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  const adopt = (...items: Partial<AdoptionItem>[]) =>
    world.adoptionService.adopt(anAdoption(items), caller);
  const preview = (...items: Partial<AdoptionItem>[]) =>
    world.adoptionService.preview(anAdoption(items), caller);
  const settle = async () => {
    await world.settle();
    await world.settleResources();
  };
  const release = async (kind: 'instance' | 'volume', id: string) => {
    await world.adoptionService.release({ items: [{ kind, id }] }, caller);
    await settle();
  };

  /** A volume that somebody made at the cloud, attached to an instance. */
  const strangeVolume = (instanceId?: string) => {
    const { id } = world.cloud.createVolume({
      tag: 'theirs',
      region: 'seoul',
      name: 'Their Disk',
      sizeGiB: 20,
    });
    world.cloud.alterVolume(id, {
      tag: undefined,
      ...(instanceId
        ? { status: 'in-use', attachedTo: [{ instanceId }] }
        : { status: 'available' }),
    });
    return id;
  };

  it('tells of what is new in a cloud, and not of what is made here', async () => {
    await world.run();
    await world.lookAgain();
    expect(world.discovered).toEqual([]);
    const { id } = world.strange();
    await world.lookAgain();
    expect(world.discovered).toMatchObject([
      { kind: 'instance', region: 'seoul', ids: [id] },
    ]);
    await world.lookAgain();
    expect(world.discovered).toHaveLength(1);
  });

  it('takes an instance as it is, tags it, and changes nothing else', async () => {
    const before = world.strange({ name: 'Their Server' });
    world.cloud.alterInstance(before.id, { status: 'stopped' });
    const { items } = await adopt({ id: before.id });
    await settle();
    expect(items).toMatchObject([{ kind: 'instance', name: 'their-server' }]);
    const [{ id }] = items;
    expect(await world.record(id)).toMatchObject({
      management: 'in-sync',
      phase: 'Stopped',
      power: 'stopped',
      cloudId: before.id,
      specId: 'small',
      facts: { spec: { vcpus: 1 } },
    });
    expect(world.cloud.getInstance(before.id)).toEqual({
      ...before,
      status: 'stopped',
      tag: id,
    });
    expect(await world.reasons(id)).toContain('Adopted');
    expect(
      world.cloud.calls.filter(call => /start|stop|create/.test(call)),
    ).toEqual([]);
    await world.lookAgain();
    expect(await world.record(id)).toMatchObject({ management: 'in-sync' });
  });

  it('maps what belongs together, and asks for what is lacking', async () => {
    const instance = world.strange();
    const volume = strangeVolume(instance.id);
    await world.lookAgain();
    expect(await preview({ kind: 'volume', id: volume })).toMatchObject({
      ok: false,
      items: [
        {
          name: 'their-disk',
          problems: [{ code: 'NeedsAlso', params: { id: instance.id } }],
          along: [{ kind: 'instance', id: instance.id, required: true }],
        },
      ],
    });
    expect(await preview({ id: instance.id })).toMatchObject({
      ok: true,
      items: [{ along: [{ kind: 'volume', id: volume, required: false }] }],
    });
    await expect(adopt({ kind: 'volume', id: volume })).rejects.toThrow(
      /adopt that along/,
    );
    const { items } = await adopt(
      { id: instance.id },
      { kind: 'volume', id: volume },
    );
    await settle();
    const [machine, disk] = items;
    expect(await world.resource(disk.id)).toMatchObject({
      management: 'in-sync',
      phase: 'Ready',
      spec: { sizeGiB: 20, attachedTo: machine.id },
    });
    await world.lookAgain();
    expect((await world.resource(disk.id)).management).toBe('in-sync');
  });

  it('is done once when two people do it at once, and says who was first', async () => {
    const { id } = world.strange();
    const answers = await Promise.allSettled([
      adopt({ id, name: 'one' }),
      adopt({ id, name: 'two' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await expect(adopt({ id })).rejects.toThrow(
      /managed here already, as '(one|two)' by group:default\/civic/,
    );
  });

  it('takes all of them or none', async () => {
    const [one, two] = [world.strange(), world.strange()];
    world.cloud.loseInstance(two.id);
    await expect(adopt({ id: one.id }, { id: two.id })).rejects.toThrow(
      /has no instance/,
    );
    expect(await world.instances.listInRegion('', 'seoul')).toEqual([]);
    await expect(adopt({ id: one.id }, { id: one.id })).rejects.toThrow(
      /each thing once/,
    );
  });

  it('refuses what is being made here, or has no room', async () => {
    await world.ask();
    await world.settle({ seconds: 1 });
    const [{ id: made }] = world.cloud.listInstances();
    await expect(adopt({ id: made })).rejects.toThrow(/managed here already/);
    await world.settle();
    const { id } = world.strange();
    world.workspaces.add({ id: 'default', limits: { instances: 1 } });
    await expect(adopt({ id })).rejects.toThrow(/may have 1 instances/);
    expect(world.cloud.getInstance(id).tag).toBeUndefined();
  });

  it('refuses what another workspace holds, and what belongs to that', async () => {
    world.workspaces.add({ id: 'other' });
    const { id: accountId, revision } =
      (await world.accounts.findByName('main'))!;
    await world.accounts.update(accountId, { sharedWith: ['other'] }, revision);
    const instance = world.strange();
    const volume = strangeVolume(instance.id);
    await world.lookAgain();
    await adopt({ id: instance.id, name: 'held' });
    await settle();
    const elsewhere = (item: Partial<AdoptionItem>) =>
      world.adoptionService.adopt(
        anAdoption([item], { workspaceId: 'other' }),
        caller,
      );
    await expect(elsewhere({ id: instance.id })).rejects.toThrow(
      /managed here already, as 'held'/,
    );
    await expect(elsewhere({ kind: 'volume', id: volume })).rejects.toThrow(
      /in workspace 'default'; choose that one/,
    );
    expect(world.cloud.getVolume(volume).tag).toBeUndefined();
  });

  it('is missing when the cloud lacks it, and as before when it is seen again', async () => {
    const instance = world.strange();
    const volume = strangeVolume(instance.id);
    await world.lookAgain();
    const { items } = await adopt(
      { id: instance.id },
      { kind: 'volume', id: volume },
    );
    await settle();
    const [machine, disk] = items.map(({ id }) => id);
    const states = async () => [
      (await world.record(machine)).management,
      (await world.resource(disk)).management,
    ];
    for (const capability of ['instances', 'volumes']) {
      world.cloud.faults.set(
        `${capability}.get`,
        refuse(new CloudError('NotFound', 'Nowhere')),
      );
      world.cloud.faults.set(
        `${capability}.list`,
        async () => ({ items: [] }) as never,
      );
    }
    await world.lookAgain();
    await world.lookAgain();
    expect(await states()).toEqual(['missing', 'missing']);
    world.cloud.faults.clear();
    world.cloud.calls.length = 0;
    await world.lookAgain();
    expect(await states()).toEqual(['in-sync', 'in-sync']);
    expect(
      world.cloud.calls.filter(call => !/\.(get|list)$/.test(call)),
    ).toEqual([]);
  });

  it('gives names that nothing else has', async () => {
    await world.run({ name: 'web' });
    const { items } = await adopt(
      { id: world.strange({ name: 'web' }).id },
      { id: world.strange({ name: 'WEB' }).id },
      { id: world.strange({ name: '서버' }).id },
    );
    expect(items.map(({ name }) => name)).toEqual([
      'web-2',
      'web-3',
      'instance',
    ]);
    await expect(
      adopt({ id: world.strange().id, name: 'web' }),
    ).rejects.toThrow(/choose another name/);
  });

  it('keeps what its cloud cannot or will not tag', async () => {
    const { id: cloudId } = world.strange();
    world.cloud.faults.set(
      'tagging.set',
      refuse(new CloudError('Unsupported', 'No tags')),
    );
    const { items } = await adopt({ id: cloudId });
    await settle();
    const record = await world.record(items[0].id);
    expect(record).toMatchObject({ management: 'in-sync', phase: 'Running' });
    expect(record.nextAttemptAt).toBeUndefined();
  });

  it('ends in the state of anything else whose cloud lost it meanwhile', async () => {
    const { id: cloudId } = world.strange();
    const { items } = await adopt({ id: cloudId });
    world.cloud.loseInstance(cloudId);
    await world.settle({ seconds: 600 });
    expect(await world.record(items[0].id)).toMatchObject({
      management: 'missing',
    });
  });

  describe('release', () => {
    it('leaves it in the cloud, without our tag, to be adopted again', async () => {
      const id = await world.run({ volumeGiB: 10 });
      const { cloudId, volumeCloudId } = await world.record(id);
      await release('instance', id);
      expect(await world.instances.getMany([id])).toEqual([]);
      expect(world.cloud.getInstance(cloudId!)).toMatchObject({
        status: 'running',
        tag: undefined,
      });
      expect(world.cloud.getVolume(volumeCloudId!).tag).toBeUndefined();
      expect(await world.reasons(id)).toEqual(
        expect.arrayContaining(['ReleaseRequested', 'Released']),
      );
      await world.lookAgain();
      const { items } = await adopt(
        { id: cloudId },
        { kind: 'volume', id: volumeCloudId! },
      );
      await settle();
      expect(await world.record(items[0].id)).toMatchObject({
        management: 'in-sync',
        name: 'web',
      });
    });

    it('waits for what is under way, and for what uses it', async () => {
      const id = await world.run();
      const volume = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo: id },
      });
      await expect(release('instance', id)).rejects.toThrow(/used by mine/);
      await world.instanceService.changePower(id, 'stop', caller);
      await expect(release('instance', id)).rejects.toThrow(/under way/);
      await world.settle();
      await world.adoptionService.release(
        {
          items: [
            { kind: 'instance', id },
            { kind: 'volume', id: volume },
          ],
        },
        caller,
      );
      await settle();
      expect(await world.resources.getMany([volume])).toEqual([]);
      expect(world.cloud.listVolumes()[0].attachedTo).toHaveLength(1);
    });

    it('does not wait for ever for a cloud that does not answer', async () => {
      const id = await world.run();
      world.cloud.faults.set(
        'tagging.set',
        refuse(new CloudError('Unavailable', 'Gone fishing')),
      );
      await world.adoptionService.release(
        { items: [{ kind: 'instance', id }] },
        caller,
      );
      await world.settle({ seconds: 3600 });
      expect(await world.instances.getMany([id])).toEqual([]);
      expect(await world.reasons(id)).toContain('ReleasedTagged');
    });

    it('deletes nothing, also when its time is up at that moment', async () => {
      const expiresAt = new Date(
        world.clock.now().getTime() + 3600_000,
      ).toISOString();
      const id = await world.run({ expiresAt });
      await world.adoptionService.release(
        { items: [{ kind: 'instance', id }] },
        caller,
      );
      world.clock.advance(7200);
      await world.settle();
      expect(world.cloud.listInstances()).toHaveLength(1);
    });

    it('lets go of what is missing', async () => {
      const id = await world.run();
      world.cloud.loseInstance((await world.record(id)).cloudId!);
      await world.lookAgain();
      await release('instance', id);
      expect(await world.instances.getMany([id])).toEqual([]);
    });
  });
});
