import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  anInstance,
  aVolume,
  createTestServices,
  projectWith,
  seoul,
} from '../__testUtils__/testServices';
import { statusAt } from '../lifecycle/Transition';
import { InstanceView } from './InstanceService';

const statusOf = ({ instance, now }: InstanceView) =>
  statusAt(instance.transition, now);

const project = projectWith();
const here = seoul.regionId;
const wellMade = { fails: false };

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('InstanceService on %s', engine => {
  let database: Knex;
  let services: Awaited<ReturnType<typeof createTestServices>>;

  beforeEach(async () => {
    database = await databases.init(engine);
    services = await createTestServices(database);
  });

  afterEach(() => database.destroy());

  const create = (values = {}) =>
    services.instances.create(project, here, anInstance(values), wellMade);
  const status = async (id: string) =>
    statusOf(await services.instances.get(seoul, id));

  it('is provisioning for exactly as long as it says, then running', async () => {
    const made = await create();
    const { id, creationMs } = made.instance;
    expect(statusOf(made)).toBe('provisioning');
    services.clock.advance(creationMs - 1);
    expect(await status(id)).toBe('provisioning');
    services.clock.advance(1);
    expect(await status(id)).toBe('running');
  });

  it('goes on after a restart as if there had been none', async () => {
    const { instance } = await create();
    const restarted = await createTestServices(database);
    expect(statusOf(await restarted.instances.get(seoul, instance.id))).toBe(
      'provisioning',
    );
    restarted.clock.advance(instance.creationMs);
    expect(statusOf(await restarted.instances.get(seoul, instance.id))).toBe(
      'running',
    );
  });

  it('stops, starts and reboots, each by way of its own status', async () => {
    const { id } = (await create()).instance;
    services.clock.settle();
    for (const [action, during, after] of [
      ['stop', 'stopping', 'stopped'],
      ['start', 'starting', 'running'],
      ['reboot', 'rebooting', 'running'],
    ] as const) {
      await services.instances.act(seoul, id, action);
      expect(await status(id)).toBe(during);
      services.clock.settle();
      expect(await status(id)).toBe(after);
    }
  });

  it('refuses an action that its status does not allow', async () => {
    const { id } = (await create()).instance;
    await expect(
      services.instances.act(seoul, id, 'start'),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('while it is provisioning'),
    });
  });

  it('is seen as deleting, then not at all, and frees its tag and its address', async () => {
    const first = (await create({ tag: 'one' })).instance;
    await services.instances.delete(seoul, first.id);
    expect(await status(first.id)).toBe('deleting');
    await services.instances.delete(seoul, first.id);
    services.clock.settle();
    await expect(services.instances.get(seoul, first.id)).rejects.toMatchObject(
      { code: 'not_found' },
    );

    const second = await create({ tag: 'one' });
    expect(second.created).toBe(true);
    expect(second.instance.id).not.toBe(first.id);
    expect(second.instance.hostNumber).toBe(first.hostNumber);
  });

  it('leaves its volumes behind, free once it is gone', async () => {
    const { id, zoneId } = (await create()).instance;
    const { volume } = await services.volumes.create(
      project,
      here,
      aVolume({ zone: zoneId }),
    );
    services.clock.settle();
    await services.volumes.attach(seoul, volume.id, id);
    services.clock.settle();
    const { volumes } = await services.instances.get(seoul, id);
    expect(volumes.map(one => one.id)).toEqual([volume.id]);

    await services.instances.delete(seoul, id);
    services.clock.settle();
    const left = await services.volumes.get(seoul, volume.id);
    expect(statusAt(left.volume.transition, left.now)).toBe('available');
  });

  it('gives the same instance for the same tag, also when asked ten times at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => create({ tag: 'one' })),
    );
    expect(new Set(made.map(({ instance }) => instance.id)).size).toBe(1);
    expect(made.filter(({ created }) => created)).toHaveLength(1);
  });

  it('refuses a tag that is taken in another region, also at the same time', async () => {
    const outcomes = await Promise.allSettled(
      ['kr-central-1', 'jp-east-1'].map(region =>
        services.instances.create(
          project,
          region,
          anInstance({ tag: 'one' }),
          wellMade,
        ),
      ),
    );
    expect(outcomes.map(({ status: outcome }) => outcome).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(outcomes).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ code: 'conflict' }),
    });
  });

  it('may have the name of another one', async () => {
    const [first, second] = [await create(), await create()];
    expect(first.instance.name).toBe(second.instance.name);
    expect(first.instance.id).not.toBe(second.instance.id);
  });

  it('gives every instance an address of its own', async () => {
    const made = await Promise.all(
      Array.from({ length: 12 }, () => create({ zone: 'kr-central-1b' })),
    );
    const numbers = made.map(({ instance }) => instance.hostNumber);
    expect(numbers.sort((left, right) => left - right)).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ]);
  });

  it('ends failed when that is asked for, with the reason, and can only be deleted then', async () => {
    const { instance } = await services.instances.create(
      project,
      here,
      anInstance(),
      { fails: true },
    );
    services.clock.settle();
    expect(await status(instance.id)).toBe('failed');
    expect(instance.fault?.code).toBe('out_of_stock');
    await expect(
      services.instances.act(seoul, instance.id, 'start'),
    ).rejects.toMatchObject({ code: 'conflict' });
    await services.instances.delete(seoul, instance.id);
  });

  it('is not seen by another project, nor in another region', async () => {
    const { id } = (await create()).instance;
    for (const scope of [
      { ...seoul, projectId: 'other' },
      { ...seoul, regionId: 'jp-east-1' },
    ]) {
      await expect(services.instances.get(scope, id)).rejects.toMatchObject({
        code: 'not_found',
      });
      expect(await services.instances.list(scope, { limit: 10 })).toEqual([]);
    }
  });

  it.each([
    [{ specId: 'x9' }, 'x9 is not a spec of kr-central-1'],
    [{ imageId: 'templeos' }, 'templeos is not an image of kr-central-1'],
    [{ imageId: 'centos-7-x86-64' }, 'no longer offered'],
    [{ imageId: 'ubuntu-24.04-arm64' }, 'is for arm64'],
    [{ imageId: 'windows-2025-x86-64' }, 'needs a disk of 40 GiB'],
    [{ zone: 'jp-east-1a' }, 'jp-east-1a is not a zone of kr-central-1'],
    [{ networkId: 'jp-east-1-default' }, 'is not a network of kr-central-1'],
    [{ keyPair: 'nobody' }, 'nobody is not a key pair'],
    [{ securityGroups: ['wide-open'] }, 'is not a security group'],
  ])('refuses %j', async (values, message) => {
    await expect(create(values)).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining(message),
    });
    expect(await services.instances.list(seoul, { limit: 10 })).toEqual([]);
  });

  it('has no room in a zone that is closed', async () => {
    await expect(
      services.instances.create(
        project,
        'au-east-1',
        anInstance({ zone: 'au-east-1c' }),
        wellMade,
      ),
    ).rejects.toMatchObject({ code: 'out_of_stock' });
  });
});
