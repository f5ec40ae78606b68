import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  anInstance,
  createTestServices,
  projectWith,
  seoul,
} from '../__testUtils__/testServices';
import { instanceView } from '../http/views';
import { usageOf } from './accounting';

const project = projectWith();
const here = seoul.regionId;

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('ResizeService on %s', engine => {
  let database: Knex;
  let services: Awaited<ReturnType<typeof createTestServices>>;
  let id: string;

  beforeEach(async () => {
    database = await databases.init(engine);
    services = await createTestServices(database);
    const input = anInstance({ zone: 'kr-central-1a' });
    const wellMade = { fails: false };
    const made = await services.instances.create(
      project,
      here,
      input,
      wellMade,
    );
    id = made.instance.id;
    services.clock.settle();
  });

  afterEach(() => database.destroy());

  const resize = (specId: string, quotas = {}) =>
    services.resizing.resize(projectWith(quotas), here, id, specId);
  const look = async () =>
    instanceView(await services.instances.get(seoul, id));

  it('takes its time, and gives the new spec only when that is over', async () => {
    await resize('g1-4x16');
    expect(await look()).toMatchObject({
      status: 'resizing',
      specId: 'g1-2x8',
    });
    services.clock.settle();
    expect(await look()).toMatchObject({
      status: 'running',
      specId: 'g1-4x16',
    });
  });

  it('does nothing when asked again, on the way and afterwards', async () => {
    await resize('g1-4x16');
    await resize('g1-4x16');
    services.clock.settle();
    await resize('g1-4x16');
    expect(await look()).toMatchObject({ status: 'running' });
  });

  it('leaves stopped what was stopped', async () => {
    await services.instances.act(seoul, id, 'stop');
    services.clock.settle();
    await resize('g1-4x16');
    services.clock.settle();
    expect(await look()).toMatchObject({ status: 'stopped' });
  });

  it('takes the room for the new spec at once, and gives back that of the old one', async () => {
    await resize('g1-4x16');
    expect(await usageOf(services.store.read(), seoul)).toMatchObject({
      instances: 1,
      vcpus: 4,
      memoryMiB: 16 * 1024,
    });
    const count = (spec: string) =>
      services.store.read().instances.countPerZone(here, spec);
    expect((await count('g1-2x8')).size).toBe(0);
    expect((await count('g1-4x16')).get('kr-central-1a')).toBe(1);
  });

  it('is refused beyond the quota, counting only what is more than before', async () => {
    await expect(resize('g1-4x16', { vcpus: 3 })).rejects.toMatchObject({
      code: 'quota_exceeded',
      message: expect.stringContaining('2 wanted, 2 of 3 used'),
    });
    await resize('g1-4x16', { vcpus: 4 });
  });

  it('may get smaller in a project that is over its limit', async () => {
    await resize('g1-1x4', { vcpus: 1, memoryMiB: 1 });
    expect(await look()).toMatchObject({ status: 'resizing' });
  });

  it.each([
    ['x9', 'invalid_request', 'is not a spec'],
    ['a1-2x8', 'invalid_request', 'is for x86_64'],
  ])('refuses the spec %s', async (spec, code, message) => {
    await expect(resize(spec)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  it('is refused where the zone has no room, and while something else happens', async () => {
    const scarce = anInstance({ specId: 'p1-64x768', zone: 'kr-central-1a' });
    const rich = projectWith({ vcpus: 9999, memoryMiB: 99_999_999 });
    for (let taken = 0; taken < 3; taken += 1) {
      await services.instances.create(rich, here, scarce, { fails: false });
    }
    await expect(
      services.resizing.resize(rich, here, id, 'p1-64x768'),
    ).rejects.toMatchObject({ code: 'out_of_stock' });
    await services.instances.act(seoul, id, 'reboot');
    await expect(resize('g1-4x16')).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      services.resizing.resize(project, here, 'i-nowhere', 'g1-4x16'),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
