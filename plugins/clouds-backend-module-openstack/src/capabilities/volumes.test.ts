import zones from '../__fixtures__/zones.json';
import fixture from '../__fixtures__/volumes.json';
import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

const [free, inUse] = fixture.volumes;
const region = 'RegionOne';
const id = { region, id: 'volume-1' };
const attachment = { ...id, instanceId: 'server-1' };
const list = 'GET /volume/v3/p1/volumes/detail';
const get = 'GET /volume/v3/p1/volumes/volume-1';
const create = 'POST /volume/v3/p1/volumes';
const remove = 'DELETE /volume/v3/p1/volumes/volume-1';
const zoneList = 'GET /volume/v3/p1/os-availability-zone';
const attached = 'GET /compute/v2.1/servers/server-1/os-volume_attachments';
const attach = 'POST /compute/v2.1/servers/server-1/os-volume_attachments';
const detach =
  'DELETE /compute/v2.1/servers/server-1/os-volume_attachments/volume-1';
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
const withStatus = (status: string) => ({
  body: { volume: { ...free, status } },
});

it('reads a volume', async () => {
  stub.cloud.on(get, { body: { volume: inUse } });
  expect(await stub.connection.volumes.get(id, call)).toEqual({
    id: 'volume-1',
    name: 'data-1',
    tag: 'v-1',
    status: 'in-use',
    providerStatus: 'in-use',
    zone: 'az1',
    type: '__DEFAULT__',
    sizeGiB: 2,
    attachedTo: [{ instanceId: 'server-1', device: '/dev/sdb' }],
    labels: { team: 'a' },
    createdAt: expect.stringMatching(/^2026-11-21T03:01:\d\dZ$/),
  });
});

it('lists them, and finds the oldest by tag', async () => {
  const younger = {
    ...free,
    id: 'younger',
    created_at: '2027-01-01T00:00:00.0',
  };
  stub.cloud.on(list, ({ query }) => ({
    body: {
      volumes:
        query.get('metadata') === '{"rackstage-tag":"v-2"}'
          ? []
          : [younger, free],
    },
  }));
  const { volumes } = stub.connection;
  expect((await volumes.list({ region }, call)).items).toHaveLength(2);
  const { items } = await volumes.list({ region, tag: 'v-1' }, call);
  expect(items.map(item => item.id)).toEqual(['volume-1']);
  expect(await volumes.list({ region, tag: 'v-2' }, call)).toEqual({
    items: [],
  });
});

describe('create', () => {
  const request = { tag: 'v-1', region, name: 'data-1', sizeGiB: 2 };

  beforeEach(() => {
    stub.cloud.on(list, { body: { volumes: [] } });
    stub.cloud.on(create, { status: 202, body: { volume: free } });
    stub.cloud.on(zoneList, { body: zones });
  });

  it.each([
    ['a zone that Cinder has', 'az1', 'az1'],
    ['a zone that only Nova has', 'az9', undefined],
  ])('in %s', async (_, zone, sent) => {
    const labels = { team: 'a' };
    const volume = await stub.connection.volumes.create(
      { ...request, zone, labels },
      call,
    );
    expect(volume).toMatchObject({ id: 'volume-1', tag: 'v-1', labels });
    expect(lastBody()).toEqual({
      volume: {
        name: 'data-1',
        size: 2,
        availability_zone: sent,
        metadata: { team: 'a', 'rackstage-tag': 'v-1' },
      },
    });
  });

  it('makes it of a snapshot', async () => {
    const wish = { ...request, snapshotId: 'snapshot-1' };
    await stub.connection.volumes.create(wish, call);
    expect(lastBody()).toMatchObject({
      volume: { snapshot_id: 'snapshot-1' },
    });
  });

  it('asks for no zones when none is wished', async () => {
    await stub.connection.volumes.create(request, call);
    expect(stub.asked()).toEqual([list, create]);
  });

  it('makes none when there is one', async () => {
    stub.cloud.on(list, { body: { volumes: [free] } });
    const volume = await stub.connection.volumes.create(request, call);
    expect(volume.id).toBe('volume-1');
    expect(stub.asked()).toEqual([list]);
  });
});

describe('extend', () => {
  const action = 'POST /volume/v3/p1/volumes/volume-1/action';
  const extend = (sizeGiB: number) =>
    stub.connection.volumes.extend({ ...id, sizeGiB }, call);

  it.each([
    ['that is free', free, undefined],
    ['in use', inUse, 'volume 3.42'],
  ])('a volume %s', async (_, volume, microversion) => {
    stub.cloud.on(get, { body: { volume } });
    stub.cloud.on(action, { status: 202 });
    await extend(5);
    const { requests } = stub.cloud;
    expect(requests[requests.length - 1]).toMatchObject({
      body: { 'os-extend': { new_size: 5 } },
    });
    expect(requests[requests.length - 1].headers['openstack-api-version']).toBe(
      microversion,
    );
  });

  it.each([
    ['has that size', free, free.size],
    ['is being extended', { ...free, status: 'extending' }, 5],
  ])('does nothing when it %s', async (_, volume, sizeGiB) => {
    stub.cloud.on(get, { body: { volume } });
    await extend(sizeGiB);
    expect(stub.asked()).toEqual([get]);
  });

  it.each([
    [406, 'Version 3.42 is not supported by the API. Maximum is 3.27.'],
    [403, "Policy doesn't allow volume:extend_attached_volume"],
  ])(
    'says what to do where the cloud cannot while it is in use (%i)',
    async (status, message) => {
      stub.cloud.on(get, { body: { volume: inUse } });
      stub.cloud.on(action, {
        status,
        body: { refused: { code: status, message } },
      });
      await expect(extend(5)).rejects.toMatchObject({
        code: 'Unsupported',
        message: expect.stringContaining('detach it, extend it'),
      });
    },
  );

  it.each([
    ['InvalidRequest', 400, 'Invalid input received: New size for extend must'],
    ['Conflict', 400, 'Invalid volume: status must be available'],
    ['QuotaExceeded', 413, 'Requested volume exceeds allowed gigabytes quota.'],
  ])('is refused with %s', async (code, status, message) => {
    stub.cloud.on(get, { body: { volume: free } });
    stub.cloud.on(action, { status, body: { no: { code: status, message } } });
    await expect(extend(5)).rejects.toMatchObject({ code });
  });

  it.each([
    ['in use', inUse, 'in-use'],
    ['free', free, 'available'],
  ])('leaves a volume where it is meanwhile: %s', async (_, volume, status) => {
    stub.cloud.on(get, {
      body: { volume: { ...volume, status: 'extending' } },
    });
    const seen = await stub.connection.volumes.get(id, call);
    expect(seen).toMatchObject({ status, providerStatus: 'extending' });
  });
});

describe('attach', () => {
  it('attaches what is not attached there', async () => {
    stub.cloud.on(attached, { body: { volumeAttachments: [] } });
    stub.cloud.on(attach, { body: { volumeAttachment: {} } });
    await stub.connection.volumes.attach(attachment, call);
    expect(lastBody()).toEqual({ volumeAttachment: { volumeId: 'volume-1' } });
  });

  it('does nothing when it is, or is about to be', async () => {
    stub.cloud.on(attached, {
      body: { volumeAttachments: [{ volumeId: 'volume-1' }] },
    });
    await stub.connection.volumes.attach(attachment, call);
    expect(stub.asked()).toEqual([attached]);
  });

  it('is a conflict while the volume is elsewhere', async () => {
    stub.cloud.on(attached, { body: { volumeAttachments: [] } });
    stub.cloud.on(attach, {
      status: 400,
      body: {
        badRequest: {
          code: 400,
          message:
            'Invalid volume: volume volume-1 is already attached to instances: server-2',
        },
      },
    });
    await expect(
      stub.connection.volumes.attach(attachment, call),
    ).rejects.toMatchObject({ code: 'Conflict' });
  });
});

it.each([
  ['that is in use', { body: { volume: inUse } }, { status: 202 }, true],
  ['that is attached elsewhere', { body: { volume: inUse } }, gone, true],
  ['that is free', withStatus('available'), { status: 202 }, false],
  ['that is being detached', withStatus('detaching'), { status: 202 }, false],
  ['that is gone', gone, { status: 202 }, false],
])('detaches a volume %s', async (_, volume, answer, asks) => {
  stub.cloud.on(get, volume);
  stub.cloud.on(detach, answer);
  await stub.connection.volumes.detach(attachment, call);
  expect(stub.asked()).toEqual(asks ? [get, detach] : [get]);
});

it.each([
  ['that is free', withStatus('available'), { status: 202 }, true],
  ['that goes meanwhile', withStatus('available'), gone, true],
  ['that is being deleted', withStatus('deleting'), { status: 202 }, false],
  ['that is gone', gone, { status: 202 }, false],
])('deletes a volume %s', async (_, volume, answer, asks) => {
  stub.cloud.on(get, volume);
  stub.cloud.on(remove, answer);
  await stub.connection.volumes.delete(id, call);
  expect(stub.asked()).toEqual(asks ? [get, remove] : [get]);
});
