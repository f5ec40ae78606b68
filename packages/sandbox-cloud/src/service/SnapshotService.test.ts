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
import { usageOf } from './accounting';

const project = projectWith();
const here = seoul.regionId;
const zone = 'kr-central-1b';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('SnapshotService on %s', engine => {
  let database: Knex;
  let services: Awaited<ReturnType<typeof createTestServices>>;
  let volumeId: string;

  beforeEach(async () => {
    database = await databases.init(engine);
    services = await createTestServices(database);
    volumeId = (await services.volumes.create(project, here, aVolume({ zone })))
      .volume.id;
    services.clock.settle();
  });

  afterEach(() => database.destroy());

  const take = async (values = {}, quotas = {}) => {
    const input = { name: 'backup', volumeId, labels: {}, ...values };
    return services.snapshots.create(projectWith(quotas), here, input);
  };
  const status = async (id: string) => {
    const { snapshot, now } = await services.snapshots.get(seoul, id);
    return statusAt(snapshot.transition, now);
  };

  it('is taken, and deleted, each by way of its own status', async () => {
    const { id } = (await take()).snapshot;
    expect(await status(id)).toBe('creating');
    await expect(services.snapshots.delete(seoul, id)).rejects.toMatchObject({
      code: 'conflict',
    });
    services.clock.settle();
    expect(await status(id)).toBe('available');
    await services.snapshots.delete(seoul, id);
    expect(await status(id)).toBe('deleting');
    await services.snapshots.delete(seoul, id);
    services.clock.settle();
    await expect(services.snapshots.get(seoul, id)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is taken of a volume in use, and outlives it', async () => {
    const order = anInstance({ zone });
    const made = await services.instances.create(project, here, order, {
      fails: false,
    });
    services.clock.settle();
    await services.volumes.attach(seoul, volumeId, made.instance.id);
    services.clock.settle();
    const { id } = (await take()).snapshot;
    await services.volumes.detach(seoul, volumeId, made.instance.id);
    services.clock.settle();
    await services.volumes.delete(seoul, volumeId);
    services.clock.settle();
    expect((await services.snapshots.get(seoul, id)).snapshot).toMatchObject({
      volumeId,
      sizeGiB: 10,
    });
  });

  it('becomes a volume of its zone, at least as large', async () => {
    const { id } = (await take()).snapshot;
    const copy = (values = {}) =>
      services.volumes.create(
        project,
        here,
        aVolume({ snapshotId: id, ...values }),
      );
    await expect(copy()).rejects.toMatchObject({ code: 'conflict' });
    services.clock.settle();
    expect((await copy()).volume.zoneId).toBe(zone);
    expect((await copy({ sizeGiB: 20 })).volume.sizeGiB).toBe(20);
    expect((await copy({ zone: 'kr-central-1c' })).volume.zoneId).toBe(
      'kr-central-1c',
    );
    await expect(copy({ sizeGiB: 9 })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    await expect(copy({ snapshotId: 's-nowhere' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is counted, itself and its size', async () => {
    await take();
    expect(await usageOf(services.store.read(), seoul)).toMatchObject({
      volumes: 1,
      snapshots: 1,
      volumeGiB: 20,
    });
    await expect(take({}, { snapshots: 1 })).rejects.toMatchObject({
      code: 'quota_exceeded',
      message: expect.stringContaining('Quota of snapshots'),
    });
    await expect(take({}, { volumeGiB: 29 })).rejects.toMatchObject({
      code: 'quota_exceeded',
      message: expect.stringContaining('Quota of volumeGiB'),
    });
  });

  it('is one for a tag, also when asked ten times at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => take({ tag: 'one' })),
    );
    expect(new Set(made.map(({ snapshot }) => snapshot.id)).size).toBe(1);
    expect(made.filter(({ created }) => created)).toHaveLength(1);
    const page = await services.snapshots.list(seoul, { limit: 5, tag: 'one' });
    expect(page).toHaveLength(1);
    expect(
      await services.snapshots.list(seoul, { limit: 5, tag: 'two' }),
    ).toEqual([]);
  });

  it('needs a volume that is there and ready', async () => {
    await expect(take({ volumeId: 'v-nowhere' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await services.volumes.delete(seoul, volumeId);
    await expect(take()).rejects.toMatchObject({ code: 'conflict' });
  });
});
