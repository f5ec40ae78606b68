import { startTestCloud, TestCloud } from '../__testUtils__/testCloud';

const order = {
  name: 'web',
  specId: 'g1-2x8',
  imageId: 'ubuntu-24.04-x86-64',
};
const instances = '/regions/kr-central-1/instances';
const volumes = '/regions/kr-central-1/volumes';

describe('the API', () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
  });

  afterEach(() => test.cloud.stop());

  describe('lets nobody in', () => {
    it.each([
      ['without a key', {}],
      ['with a wrong key', { authorization: 'Bearer key-of-nobody' }],
      ['with another scheme', { authorization: 'Basic key-of-demo' }],
      [
        'with the key of another project than it names',
        {
          authorization: 'Bearer key-of-other',
          'sandbox-project': 'demo',
        },
      ],
    ])('%s', async (_, headers) => {
      const { status, body } = await test.api.get('/regions', { headers });
      expect(status).toBe(401);
      expect(body.error).toEqual({
        code: 'unauthorized',
        message: expect.any(String),
        requestId: expect.stringMatching(/^req-/),
      });
    });
  });

  it('tells a client who it is', async () => {
    expect((await test.otherApi.get('/identity')).body).toEqual({
      project: 'other',
    });
  });

  it('pages through a list, giving every item once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = `limit=5${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await test.api.get(`/regions?${query}`);
      expect(body.items.length).toBeLessThanOrEqual(5);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
  });

  it('pages through instances while others come and go', async () => {
    const made = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      made.push((await test.api.post(instances, { ...order, name })).body.id);
    }
    const first = (await test.api.get(`${instances}?limit=2`)).body;
    await test.api.delete(`${instances}/${first.items[0].id}`);
    test.clock.settle();
    const second = (
      await test.api.get(`${instances}?limit=2&cursor=${first.nextCursor}`)
    ).body;
    expect(second.nextCursor).toBeUndefined();
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(made.sort());
  });

  it.each(['regions', 'regions/kr-central-1/zones'])(
    'refuses a cursor of /%s that no page gave out',
    async path => {
      for (const cursor of ['x', 'YWZ0ZXI6bm93aGVyZQ']) {
        const { status, body } = await test.api.get(
          `/${path}?cursor=${cursor}`,
        );
        expect(status).toBe(400);
        expect(body.error.code).toBe('invalid_request');
      }
    },
  );

  it.each([
    ['zones', 3],
    ['images', 17],
    ['specs', 26],
    ['networks', 3],
    ['key-pairs', 3],
    ['security-groups', 3],
    ['snapshots', 0],
  ])('lists %s of a region', async (path, count) => {
    const { status, body } = await test.api.get(
      `/regions/kr-central-1/${path}`,
    );
    expect(status).toBe(200);
    expect(body.items).toHaveLength(count);
    expect(
      (await test.api.get(`/regions/kr-north-9/${path}`)).body.error.code,
    ).toBe('not_found');
  });

  it('creates once for a tag, and says whether it did', async () => {
    const first = await test.api.post(instances, { ...order, tag: 'one' });
    const second = await test.api.post(instances, { ...order, tag: 'one' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    const found = await test.api.get(`${instances}?tag=one`);
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([
      first.body.id,
    ]);
  });

  it('shows an instance with all that was asked for', async () => {
    const asked = {
      ...order,
      tag: 'one',
      zone: 'kr-central-1b',
      networkId: 'kr-central-1-public',
      keyPair: 'developers',
      securityGroups: ['ssh', 'web'],
      labels: { team: '플랫폼' },
    };
    const { body } = await test.api.post(instances, {
      ...asked,
      userData: '#cloud-config\n',
    });
    const shown = (await test.api.get(`${instances}/${body.id}`)).body;
    expect(shown).toMatchObject({
      ...asked,
      userData: '#cloud-config\n',
      status: 'provisioning',
      addresses: [{ address: '198.18.1.4', type: 'public', network: 'public' }],
    });
    expect(shown.simulatedSeconds).toBeGreaterThanOrEqual(0.006);
    expect(shown.simulatedSeconds).toBeLessThanOrEqual(0.012);
  });

  it('shows a volume at its instance, and the instance with its volume', async () => {
    const instance = (await test.api.post(instances, order)).body;
    const volume = (
      await test.api.post(volumes, {
        name: 'data',
        sizeGiB: 5,
        zone: instance.zone,
      })
    ).body;
    expect(volume.attachedTo).toEqual([]);
    test.clock.settle();
    const attach = `${volumes}/${volume.id}/attach`;
    const { status } = await test.api.post(attach, { instanceId: instance.id });
    expect(status).toBe(202);
    const attached = await test.api.get(`${volumes}/${volume.id}`);
    expect(attached.body).toMatchObject({
      status: 'attaching',
      attachedTo: [{ instanceId: instance.id, device: '/dev/vdb' }],
    });
    const holder = await test.api.get(`${instances}/${instance.id}`);
    expect(holder.body.volumeIds).toEqual([volume.id]);
  });

  it('tells quotas with their use, and stock per zone', async () => {
    await test.api.post(instances, { ...order, zone: 'kr-central-1a' });
    const quotas = await test.api.get('/regions/kr-central-1/quotas');
    expect(quotas.body.items).toContainEqual({
      resource: 'memoryMiB',
      used: 8192,
      limit: 1024 * 1024,
    });
    const stock = await test.api.get(
      '/regions/kr-central-1/stock?specId=g1-2x8',
    );
    expect(stock.body.items).toEqual([
      { zone: 'kr-central-1a', free: 2303 },
      { zone: 'kr-central-1b', free: 2304 },
      { zone: 'kr-central-1c', free: 2304 },
    ]);
  });

  describe('refuses with a message that names the field', () => {
    it.each([
      ['name', { name: '-web' }],
      ['name', { name: '' }],
      ['tag', { tag: 'UPPER' }],
      ['tag', { tag: 'a'.repeat(51) }],
      ['userData', { userData: '가'.repeat(6000) }],
      ['labels', { labels: { key: 'v'.repeat(256) } }],
      ['securityGroups', { securityGroups: 'ssh' }],
      ['"colour"', { colour: 'red' }],
    ])('%s of %j', async (field, values) => {
      const { status, body } = await test.api.post(instances, {
        ...order,
        ...values,
      });
      expect(status).toBe(400);
      expect(body.error.message).toContain(field);
    });

    it.each(['limit=0', 'limit=201', 'limit=x', 'colour=red'])(
      'the query %s',
      async query => {
        const { status } = await test.api.get(`/regions?${query}`);
        expect(status).toBe(400);
      },
    );

    it.each([0, 1.5, 16_385, 'x'])('a volume of %p GiB', async sizeGiB => {
      const { body } = await test.api.post(volumes, { name: 'data', sizeGiB });
      expect(body.error.message).toContain('sizeGiB');
    });
  });

  it('refuses a body that is no JSON, and one that is too large', async () => {
    expect((await test.api.post(instances, '{"name"')).body.error.code).toBe(
      'invalid_request',
    );
    const large = { ...order, userData: 'x'.repeat(300_000) };
    const { status, body } = await test.api.post(instances, large);
    expect(status).toBe(413);
    expect(body.error.code).toBe('payload_too_large');
  });

  it('answers a path that is not there in JSON', async () => {
    const { status, body } = await test.api.get('/nothing');
    expect(status).toBe(404);
    expect(body.error.message).toBe('There is no GET /v1/nothing');
  });

  it('takes as long to answer as a cloud does, at life-like speed', async () => {
    await test.cloud.stop();
    test = await startTestCloud({ speed: 1 });
    const before = performance.now();
    await test.api.get('/regions');
    // Timers may ring a millisecond early.
    expect(performance.now() - before).toBeGreaterThanOrEqual(19);
  });

  it('resizes, and shows the last lines of the console as a terminal gets them', async () => {
    const { id } = (await test.api.post(instances, order)).body;
    const look = async (lines: number) =>
      (await test.api.get(`${instances}/${id}/console?lines=${lines}`)).body;
    expect(await look(5)).toEqual({ output: '' });
    test.clock.settle();
    expect(await look(1)).toEqual({ output: 'web login:\r\n' });
    const wanted = { specId: 'g1-4x16' };
    const path = `${instances}/${id}/resize`;
    expect((await test.api.post(path, wanted)).status).toBe(202);
    test.clock.settle();
    expect((await test.api.get(`${instances}/${id}`)).body).toMatchObject(
      wanted,
    );
    const none = await test.api.get(`${instances}/${id}/console?lines=0`);
    expect(none.body.error.message).toContain('lines');
  });

  it('pages through key pairs, its own among them, and keeps the keys to itself', async () => {
    const path = '/regions/kr-central-1/key-pairs';
    const publicKey =
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIcJHxcaBkkpqonMax4kCmJxoVqVByW+R+sieWqy7crq';
    const pair = { name: 'mine', publicKey };
    expect((await test.api.post(path, pair)).status).toBe(201);
    expect((await test.api.post(path, pair)).status).toBe(200);
    const first = (await test.api.get(`${path}?limit=2`)).body;
    const second = (
      await test.api.get(`${path}?limit=2&cursor=${first.nextCursor}`)
    ).body;
    const items = [...first.items, ...second.items];
    expect(items.map(({ name }) => name)).toEqual([
      'developers',
      'legacy-jump-host',
      'mine',
      'operations',
    ]);
    expect(second.nextCursor).toBeUndefined();
    expect(JSON.stringify(items)).not.toContain('AAAAC3');
    expect((await test.otherApi.get(path)).body.items).toHaveLength(3);
  });

  it('keeps the projects apart', async () => {
    const { body } = await test.api.post(instances, order);
    const path = `${instances}/${body.id}`;
    expect((await test.otherApi.get(path)).status).toBe(404);
    expect((await test.otherApi.delete(path)).status).toBe(404);
    expect((await test.otherApi.get(instances)).body.items).toEqual([]);
  });
});
