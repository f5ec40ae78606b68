import fixture from '../__fixtures__/snapshots.json';
import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

const [snapshot] = fixture.snapshots;
const region = 'RegionOne';
const id = { region, id: 'snapshot-1' };
const list = 'GET /volume/v3/p1/snapshots/detail';
const get = 'GET /volume/v3/p1/snapshots/snapshot-1';
const create = 'POST /volume/v3/p1/snapshots';
const remove = 'DELETE /volume/v3/p1/snapshots/snapshot-1';
const gone = {
  status: 404,
  body: { itemNotFound: { code: 404, message: 'gone' } },
};

let stub: StubbedCloud;

beforeEach(async () => {
  stub = await startStubbedCloud();
});
afterEach(() => stub.cloud.close());

const lastBody = () => stub.cloud.requests[stub.cloud.requests.length - 1].body;

it('reads a snapshot', async () => {
  stub.cloud.on(get, { body: { snapshot } });
  expect(await stub.connection.snapshots.get(id, call)).toEqual({
    id: 'snapshot-1',
    name: 'before-upgrade',
    tag: 's-1',
    status: 'available',
    providerStatus: 'available',
    volumeId: 'volume-1',
    sizeGiB: 2,
    labels: { team: 'a' },
    createdAt: expect.stringMatching(/^2026-11-21T\d\d:\d\d:\d\d/),
  });
});

it.each([
  ['creating', 'creating'],
  ['backing-up', 'available'],
  ['deleting', 'deleting'],
  ['error_deleting', 'error'],
  ['unmanaging', 'unknown'],
])('reads the status %s as %s', async (status, expected) => {
  stub.cloud.on(get, { body: { snapshot: { ...snapshot, status } } });
  const seen = await stub.connection.snapshots.get(id, call);
  expect(seen.status).toBe(expected);
});

it('finds the oldest by tag', async () => {
  const younger = { ...snapshot, id: 'younger', created_at: '2027-01-01' };
  stub.cloud.on(list, ({ query }) => ({
    body: {
      snapshots:
        query.get('metadata') === '{"rackstage-tag":"s-1"}'
          ? [younger, snapshot]
          : [],
    },
  }));
  const find = async (tag: string) =>
    (await stub.connection.snapshots.list({ region, tag }, call)).items;
  expect((await find('s-1')).map(item => item.id)).toEqual(['snapshot-1']);
  expect(await find('s-2')).toEqual([]);
});

describe('create', () => {
  const request = {
    tag: 's-1',
    region,
    name: 'before-upgrade',
    volumeId: 'volume-1',
    labels: { team: 'a' },
  };

  it('takes one, of a volume in use too', async () => {
    stub.cloud.on(list, { body: { snapshots: [] } });
    stub.cloud.on(create, { status: 202, body: { snapshot } });
    const made = await stub.connection.snapshots.create(request, call);
    expect(made).toMatchObject({ id: 'snapshot-1', tag: 's-1' });
    expect(lastBody()).toEqual({
      snapshot: {
        name: 'before-upgrade',
        volume_id: 'volume-1',
        force: true,
        metadata: { team: 'a', 'rackstage-tag': 's-1' },
      },
    });
  });

  it('takes none when there is one', async () => {
    stub.cloud.on(list, { body: { snapshots: [snapshot] } });
    await stub.connection.snapshots.create(request, call);
    expect(stub.asked()).toEqual([list]);
  });

  it.each([
    ['NotFound', 404, 'Volume volume-1 could not be found.'],
    ['Conflict', 400, 'Invalid volume: Volume volume-1 status must be …'],
    ['QuotaExceeded', 413, 'Maximum number of snapshots allowed (10) exceeded'],
  ])('is refused with %s', async (code, status, message) => {
    stub.cloud.on(list, { body: { snapshots: [] } });
    stub.cloud.on(create, { status, body: { no: { code: status, message } } });
    await expect(
      stub.connection.snapshots.create(request, call),
    ).rejects.toMatchObject({ code });
  });
});

it.each([
  ['that is there', { body: { snapshot } }, { status: 202 }, true],
  ['that goes meanwhile', { body: { snapshot } }, gone, true],
  [
    'that is being deleted',
    { body: { snapshot: { ...snapshot, status: 'deleting' } } },
    gone,
    false,
  ],
  ['that is gone', gone, gone, false],
])('deletes a snapshot %s', async (_, seen, answer, asks) => {
  stub.cloud.on(get, seen);
  stub.cloud.on(remove, answer);
  await stub.connection.snapshots.delete(id, call);
  expect(stub.asked()).toEqual(asks ? [get, remove] : [get]);
});

it('is a conflict to delete one that a volume still needs', async () => {
  stub.cloud.on(get, { body: { snapshot } });
  stub.cloud.on(remove, {
    status: 400,
    body: { badRequest: { code: 400, message: 'Invalid snapshot: in use' } },
  });
  await expect(
    stub.connection.snapshots.delete(id, call),
  ).rejects.toMatchObject({ code: 'Conflict' });
});
