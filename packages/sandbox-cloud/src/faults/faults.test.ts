import { setTimeout as sleep } from 'node:timers/promises';
import { startTestCloud, TestCloud } from '../__testUtils__/testCloud';

const instances = '/regions/kr-central-1/instances';
const order = {
  name: 'web',
  tag: 'one',
  specId: 'g1-2x8',
  imageId: 'ubuntu-24.04-x86-64',
};

describe('faults', () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
  });

  afterEach(() => test.cloud.stop());

  const ask = async (fault: object) => {
    const { status, body } = await test.api.post('/faults', fault);
    expect(status).toBe(201);
    return body;
  };
  const pending = async () => (await test.api.get('/faults')).body.items;
  const countInstances = async () =>
    (await test.api.get(instances)).body.items.length;

  it.each([
    ['rate-limit', 429, 'rate_limited'],
    ['out-of-stock', 409, 'out_of_stock'],
    ['quota', 403, 'quota_exceeded'],
    ['auth', 401, 'unauthorized'],
    ['unavailable', 503, 'unavailable'],
  ])('%s answers %i %s and does no work', async (kind, status, code) => {
    await ask({ operation: 'instances.create', kind });
    const refused = await test.api.post(instances, order);
    expect(refused.status).toBe(status);
    expect(refused.body.error.code).toBe(code);
    expect(await countInstances()).toBe(0);
    expect((await test.api.post(instances, order)).status).toBe(201);
  });

  it('rate-limit says how long to wait', async () => {
    await ask({
      operation: 'regions.list',
      kind: 'rate-limit',
      retryAfterSeconds: 7,
    });
    const { headers } = await test.api.get('/regions');
    expect(headers.get('retry-after')).toBe('7');
  });

  it('bad-gateway answers with something else than JSON', async () => {
    await ask({ operation: 'regions.list', kind: 'bad-gateway' });
    const { status, body } = await test.api.get('/regions');
    expect(status).toBe(502);
    expect(body).toContain('<html>');
  });

  it('slow waits, then answers', async () => {
    await ask({ operation: 'regions.list', kind: 'slow', delayMs: 150 });
    const before = performance.now();
    const { status } = await test.api.get('/regions');
    expect(status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(149);
  });

  it('hang never answers and does no work', async () => {
    await ask({ operation: 'instances.create', kind: 'hang' });
    const outcome = test.api.call('POST', instances, {
      body: JSON.stringify(order),
      headers: {
        authorization: 'Bearer key-of-demo',
        'content-type': 'application/json',
      },
      signal: AbortSignal.timeout(200),
    });
    await expect(outcome).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await countInstances()).toBe(0);
  });

  it('hang does not hold the service when it stops', async () => {
    await ask({ operation: 'regions.list', kind: 'hang' });
    const outcome = Promise.allSettled([test.api.get('/regions')]);
    while ((await pending()).length > 0) {
      await sleep(5);
    }
    await test.cloud.stop();
    expect(await outcome).toMatchObject([{ status: 'rejected' }]);
    test = await startTestCloud();
  });

  it('lost-answer does the work and then drops the connection', async () => {
    await ask({ operation: 'instances.create', kind: 'lost-answer' });
    await expect(test.api.post(instances, order)).rejects.toThrow(
      'fetch failed',
    );
    expect(await countInstances()).toBe(1);
    const again = await test.api.post(instances, order);
    expect(again.status).toBe(200);
  });

  it('create-then-error accepts an instance that ends failed', async () => {
    await ask({ operation: 'instances.create', kind: 'create-then-error' });
    const { status, body } = await test.api.post(instances, order);
    expect([status, body.status, body.fault]).toEqual([
      201,
      'provisioning',
      undefined,
    ]);
    test.clock.settle();
    expect((await test.api.get(`${instances}/${body.id}`)).body).toMatchObject({
      status: 'failed',
      fault: { code: 'out_of_stock' },
    });
  });

  it('hit as often as asked, also when many call at once', async () => {
    await ask({ operation: 'regions.list', kind: 'unavailable', times: 3 });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => test.api.get('/regions')),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter(status => status === 503)).toHaveLength(3);
    expect(await pending()).toEqual([]);
  });

  it('hit in the order in which they were asked for', async () => {
    await ask({ operation: 'regions.list', kind: 'unavailable' });
    await ask({ operation: 'regions.list', kind: 'auth' });
    const statuses = [
      (await test.api.get('/regions')).status,
      (await test.api.get('/regions')).status,
    ];
    expect(statuses).toEqual([503, 401]);
  });

  it('hit only the operation, the region and the project they are meant for', async () => {
    const fault = await ask({
      operation: 'zones.list',
      region: 'jp-east-1',
      kind: 'unavailable',
    });
    const zones = '/regions/jp-east-1/zones';
    for (const answer of [
      await test.api.get('/regions/jp-east-1/images'),
      await test.api.get('/regions/kr-central-1/zones'),
      await test.otherApi.get(zones),
    ]) {
      expect(answer.status).toBe(200);
    }
    expect(await pending()).toEqual([
      {
        id: fault.id,
        operation: 'zones.list',
        region: 'jp-east-1',
        remaining: 1,
        kind: 'unavailable',
      },
    ]);
    expect((await test.api.get(zones)).status).toBe(503);
  });

  it('can be taken back, one or all of them, but not by another project', async () => {
    const first = await ask({ operation: 'zones.list', kind: 'auth' });
    await ask({ operation: 'zones.list', kind: 'quota', times: 9 });
    await ask({ operation: 'images.list', kind: 'quota' });
    await test.otherApi.delete('/faults');
    await test.otherApi.delete(`/faults/${first.id}`);
    expect(await pending()).toHaveLength(3);
    await test.api.delete(`/faults/${first.id}`);
    expect(await pending()).toHaveLength(2);
    await test.api.delete('/faults');
    expect(await pending()).toEqual([]);
  });

  it.each([
    ['kind', { operation: 'zones.list' }],
    ['kind', { operation: 'zones.list', kind: 'fire' }],
    ['kind', { operation: 'zones.list', kind: 'create-then-error' }],
    ['operation', { operation: 'zones.burn', kind: 'hang' }],
    ['delayMs', { operation: 'zones.list', kind: 'slow' }],
    ['times', { operation: 'zones.list', kind: 'hang', times: 0 }],
    ['"delay"', { operation: 'zones.list', kind: 'hang', delay: 1 }],
    ['region', { operation: 'zones.list', kind: 'hang', region: 'moon' }],
  ])('with a wrong %s are refused', async (field, fault) => {
    const { status, body } = await test.api.post('/faults', fault);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.error.message).toContain(field);
    expect(await pending()).toEqual([]);
  });
});
