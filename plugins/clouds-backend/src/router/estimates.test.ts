import { createTestDatabases } from '@rackstage/test-kit';
import { InstanceRequest } from '@rackstage/plugin-clouds-common';
import { CloudError } from '@rackstage/plugin-clouds-node';
import { Knex } from 'knex';
import { refuse } from '../__testUtils__/faults';
import { aRequest } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe('estimates over HTTP', () => {
  let knex: Knex;
  let world: TestWorld;
  let backend: TestBackend;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex);
    backend = await TestBackend.start({ knex, world });
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const estimate = (values: Partial<InstanceRequest> = {}) =>
    backend
      .ask('post', '/instance-estimates')
      .send({ ...aRequest(values), idempotencyKey: undefined });

  it('say what it costs and that nothing speaks against it', async () => {
    const { status, body } = await estimate({ count: 3 });
    expect(status).toBe(200);
    expect(body).toEqual({
      ok: true,
      names: ['web-01', 'web-02', 'web-03'],
      problems: [],
      quotas: [],
      limits: [],
      stock: 'available',
      unitPrice: {
        hourly: { amount: '0.05', currency: 'USD' },
        monthly: { amount: '36.5', currency: 'USD' },
      },
      price: {
        hourly: { amount: '0.15', currency: 'USD' },
        monthly: { amount: '109.5', currency: 'USD' },
      },
    });
    expect(await knex('operations')).toEqual([]);
    expect(world.cloud.made.instances).toEqual([]);
  });

  it('leave the price out where a part of it is not known', async () => {
    const { body } = await estimate({ volumeGiB: 10 });
    expect(body).toMatchObject({ ok: true });
    expect(body).not.toHaveProperty('price');
    expect(body).not.toHaveProperty('unitPrice');
  });

  it('say how much of which quota is missing', async () => {
    world.cloud.quotas = [
      { resource: 'instances', used: 9, limit: 10 },
      { resource: 'vcpus', used: 5 },
      { resource: 'memoryMiB', used: 0, limit: 4096 },
      { resource: 'volumes', used: 10, limit: 10 },
    ];
    const { body } = await estimate({ count: 2 });
    expect(body.ok).toBe(false);
    // No volume is wanted: it does not matter that there is no room for one.
    expect(body.quotas).toEqual([
      { resource: 'instances', used: 9, limit: 10, requested: 2, ok: false },
      { resource: 'vcpus', used: 5, requested: 2, ok: true },
      {
        resource: 'memoryMiB',
        used: 0,
        limit: 4096,
        requested: 4096,
        ok: true,
      },
    ]);
    expect(body.problems).toEqual([
      {
        code: 'QuotaExceeded',
        message:
          'The quota of instances does not suffice: 2 wanted, 1 of 10 left; ask for less, delete something, or have the quota raised',
        params: { resource: 'instances', requested: 2, left: 1, limit: 10 },
      },
    ]);
  });

  it.each([
    [['seoul-b'], /choose one of the zones seoul-b/],
    [[], /choose another spec or region/],
  ])(
    'say where to look when there is room in %j',
    async (zonesWithRoom, advice) => {
      world.cloud.stock = { available: false, zonesWithRoom };
      const { body } = await estimate();
      expect(body).toMatchObject({
        ok: false,
        stock: 'out-of-stock',
        zonesWithRoom,
        problems: [
          {
            code: 'OutOfStock',
            field: 'spec',
            message: expect.stringMatching(advice),
          },
        ],
      });
    },
  );

  it.each([
    new CloudError('RateLimited', 'Too many requests'),
    new CloudError('AuthFailed', 'The password is wrong'),
    new CloudError('Unavailable', 'Maintenance'),
  ])('say that the cloud could not be asked: $code', async error => {
    world.cloud.faults.set('stock.check', refuse(error));
    const { status, body } = await estimate();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ok: false,
      stock: 'unknown',
      problems: [
        {
          code: `Cloud${error.code}`,
          message: `The cloud could not be asked: ${error.message}`,
        },
      ],
      price: { hourly: { amount: '0.05' } },
    });
  });

  it('ask the cloud nothing about a region or spec that it does not have', async () => {
    world.cloud.calls.length = 0;
    const elsewhere = await estimate({ region: 'mars', name: 'web' });
    expect(elsewhere.body.problems).toEqual([
      expect.objectContaining({ code: 'UnknownChoice', field: 'region' }),
    ]);
    const unknown = await estimate({ region: 'tokyo', spec: 'large' });
    expect(unknown.body.problems).toEqual([
      expect.objectContaining({ code: 'UnknownChoice', field: 'spec' }),
    ]);
    expect(unknown.body).toMatchObject({ ok: false, stock: 'unknown' });
    expect(world.cloud.calls).toEqual([]);
  });

  it('say that a name is taken, without refusing to answer', async () => {
    await world.run();
    const { status, body } = await estimate();
    expect(status).toBe(200);
    expect(body.problems).toEqual([
      expect.objectContaining({ code: 'NameTaken', params: { names: 'web' } }),
    ]);
    expect(body.price).toBeDefined();
  });
});
