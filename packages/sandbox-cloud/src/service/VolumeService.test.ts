import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  anInstance,
  aVolume,
  createTestServices,
  projectWith,
  seoul,
} from '../__testUtils__/testServices';
import { volumeView } from '../http/views';
import { statusAt } from '../lifecycle/Transition';

const project = projectWith();
const here = seoul.regionId;
const zone = 'kr-central-1a';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('VolumeService on %s', engine => {
  let database: Knex;
  let services: Awaited<ReturnType<typeof createTestServices>>;

  beforeEach(async () => {
    database = await databases.init(engine);
    services = await createTestServices(database);
  });

  afterEach(() => database.destroy());

  const createVolume = async (values = {}) => {
    const input = aVolume({ zone, ...values });
    return (await services.volumes.create(project, here, input)).volume;
  };
  const createInstance = async () => {
    const input = anInstance({ zone });
    const made = await services.instances.create(project, here, input, {
      fails: false,
    });
    return made.instance;
  };
  const status = async (id: string) => {
    const { volume, now } = await services.volumes.get(seoul, id);
    return statusAt(volume.transition, now);
  };

  it('is created, attached, detached and deleted, each by way of its own status', async () => {
    const { id } = await createVolume();
    const instance = await createInstance();
    expect(await status(id)).toBe('creating');
    services.clock.settle();
    expect(await status(id)).toBe('available');

    await services.volumes.attach(seoul, id, instance.id);
    expect(await status(id)).toBe('attaching');
    services.clock.settle();
    expect(await status(id)).toBe('in-use');

    await services.volumes.detach(seoul, id, instance.id);
    expect(await status(id)).toBe('detaching');
    services.clock.settle();
    expect(await status(id)).toBe('available');

    await services.volumes.delete(seoul, id);
    expect(await status(id)).toBe('deleting');
    services.clock.settle();
    await expect(services.volumes.get(seoul, id)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('gets the next free device of its instance', async () => {
    const instance = await createInstance();
    const first = await createVolume();
    const second = await createVolume();
    services.clock.settle();
    await services.volumes.attach(seoul, first.id, instance.id);
    await services.volumes.attach(seoul, second.id, instance.id);
    const { volumes } = await services.instances.get(seoul, instance.id);
    expect(volumes.map(({ device }) => device).sort()).toEqual([
      '/dev/vdb',
      '/dev/vdc',
    ]);
  });

  it('cannot be deleted or attached again while it is attached', async () => {
    const instance = await createInstance();
    const { id } = await createVolume();
    services.clock.settle();
    await services.volumes.attach(seoul, id, instance.id);
    services.clock.settle();
    const conflict = { code: 'conflict' };
    await expect(services.volumes.delete(seoul, id)).rejects.toMatchObject(
      conflict,
    );
    await expect(
      services.volumes.attach(seoul, id, instance.id),
    ).rejects.toMatchObject(conflict);
    await expect(
      services.volumes.detach(seoul, id, 'i-other'),
    ).rejects.toMatchObject(conflict);
    expect(await status(id)).toBe('in-use');
  });

  it('attaches only to an instance of its zone that is made', async () => {
    const instance = await createInstance();
    const elsewhere = await createVolume({ zone: 'kr-central-1c' });
    const { id } = await createVolume();
    services.clock.advance(4000);
    await expect(
      services.volumes.attach(seoul, id, instance.id),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('is provisioning'),
    });
    services.clock.settle();
    await expect(
      services.volumes.attach(seoul, elsewhere.id, instance.id),
    ).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('kr-central-1c'),
    });
    await expect(
      services.volumes.attach(seoul, id, 'i-nowhere'),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is extended where it is, and has its new size when that is over', async () => {
    const instance = await createInstance();
    const { id } = await createVolume();
    services.clock.settle();
    const size = async () => volumeView(await services.volumes.get(seoul, id));
    await services.volumes.extend(project, here, id, 12);
    expect(await size()).toMatchObject({ status: 'extending', sizeGiB: 10 });
    await services.volumes.extend(project, here, id, 12);
    services.clock.settle();
    expect(await size()).toMatchObject({ status: 'available', sizeGiB: 12 });

    await services.volumes.attach(seoul, id, instance.id);
    services.clock.settle();
    await services.volumes.extend(project, here, id, 20);
    expect(await size()).toMatchObject({
      status: 'extending',
      attachedTo: [{ instanceId: instance.id }],
    });
    services.clock.settle();
    expect(await size()).toMatchObject({
      status: 'in-use',
      sizeGiB: 20,
      attachedTo: [{ instanceId: instance.id }],
    });
  });

  it('never gets smaller, nor larger than the quota, nor while something else happens to it', async () => {
    const { id } = await createVolume();
    const extend = (sizeGiB: number, quotas = {}) =>
      services.volumes.extend(projectWith(quotas), here, id, sizeGiB);
    await expect(extend(11)).rejects.toMatchObject({ code: 'conflict' });
    services.clock.settle();
    await expect(extend(9)).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('never gets smaller'),
    });
    await expect(extend(31, { volumeGiB: 30 })).rejects.toMatchObject({
      code: 'quota_exceeded',
      message: expect.stringContaining('21 wanted, 10 of 30 used'),
    });
    await extend(30, { volumeGiB: 30 });
  });

  it('gives the same volume for the same tag, also when asked ten times at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => createVolume({ tag: 'one' })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('is in the first zone when none is asked for, and in no zone of another region', async () => {
    expect((await createVolume({ zone: undefined })).zoneId).toBe(zone);
    await expect(createVolume({ zone: 'jp-east-1a' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});
