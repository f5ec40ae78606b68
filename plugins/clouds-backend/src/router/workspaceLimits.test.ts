import { WorkspaceLimits } from '@rackstage/plugin-workspaces-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aRequest, aResource, caller } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'limits of a workspace on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex, 'main', 1, { makesParts: true });
      const settings = { exchangeRates: { USD: { KRW: '1400' } } };
      backend = await TestBackend.start({ knex, world, settings });
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const limit = (limits: WorkspaceLimits) =>
      world.workspaces.add({ id: 'default', limits }, [
        { entityRef: 'group:default/platform', role: 'owner' },
      ]);
    const post = (path: string, body: object) =>
      backend.ask('post', path).send(body);
    const usage = async () => {
      const { body } = await backend
        .ask('get', '/workspaces/default/usage')
        .expect(200);
      return Object.fromEntries(
        body.limits.map((each: { limit: string; used: string }) => [
          each.limit,
          each.used,
        ]),
      );
    };

    it('hold when twenty people ask at once', async () => {
      limit({ instances: 5 });
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          post('/instances', aRequest({ name: `web-${n}` })),
        ),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([...Array(5).fill(202), ...Array(15).fill(409)]);
      expect(await knex('instances')).toHaveLength(5);
      expect(await knex('operations')).toHaveLength(5);
      expect(await usage()).toMatchObject({ instances: '5', vcpu: '5' });
    });

    it('hold for volumes that are made and extended at once', async () => {
      limit({ volumeGiB: 100 });
      const id = await world.make('volume', { name: 'first' });
      const answers = await Promise.all([
        ...Array.from({ length: 10 }, (_, n) =>
          post(
            '/resources',
            aResource('volume', { name: `disk-${n}`, spec: { sizeGiB: 20 } }),
          ),
        ),
        ...[60, 70].map(sizeGiB =>
          backend.ask('patch', `/resources/${id}`).send({ spec: { sizeGiB } }),
        ),
      ]);
      expect(answers.some(({ status }) => status === 409)).toBe(true);
      const sizes = (await knex('resources')).map(row => row.size_gib);
      const sum = sizes.reduce((all, size) => all + size, 0);
      expect(sum).toBeLessThanOrEqual(100);
      expect(await usage()).toMatchObject({ volumeGiB: String(sum) });
    });

    it('name the limit, what is used, asked and allowed, and whom to ask', async () => {
      limit({ vcpu: 4, memoryMiB: 1e6 });
      await world.ask({ name: 'a', count: 3 });
      const { status, body } = await post(
        '/instances',
        aRequest({ name: 'b', count: 2 }),
      );
      expect(status).toBe(409);
      expect(body.error.message).toBe(
        "Workspace 'default' may have 4 vCPU: 3 are used, and 2 more are asked for; ask for less, delete something, or ask an administrator to raise the limit",
      );
      const estimate = await post('/instance-estimates', {
        ...aRequest({ name: 'b', count: 2 }),
        idempotencyKey: undefined,
      });
      expect(estimate.body).toMatchObject({
        ok: false,
        problems: [{ code: 'LimitExceeded', params: { limit: 'vcpu' } }],
        limits: [
          { limit: 'vcpu', used: '3', asked: '2', allowed: '4', ok: false },
          { limit: 'memoryMiB', ok: true },
        ],
      });
    });

    it('count what is asked for: resized at once, freed when it is to go', async () => {
      limit({ vcpu: 8 });
      const id = await world.run({ name: 'a' });
      await world.ask({ name: 'b' });
      const resize = () =>
        backend.ask('patch', `/instances/${id}`).send({ spec: 'large' });
      expect((await resize()).status).toBe(409);
      const [other] = await knex('instances').where({ name: 'b' });
      await world.instanceService.delete(other.id, caller);
      expect((await resize()).status).toBe(200);
      expect(await usage()).toMatchObject({ instances: '1', vcpu: '8' });
    });

    it('compare spend in the currency of the limit', async () => {
      // 0.05 USD an hour: 51,100 KRW a month at 1,400.
      limit({ monthlySpend: { amount: '110000', currency: 'KRW' } });
      expect((await post('/instances', aRequest({ count: 2 }))).status).toBe(
        202,
      );
      const third = await post('/instances', aRequest({ name: 'third' }));
      expect(third.status).toBe(409);
      expect(third.body.error.message).toContain(
        '102200 are used, and 51100 more',
      );
      limit({ monthlySpend: { amount: '110000', currency: 'EUR' } });
      const unknown = await post('/instances', aRequest({ name: 'third' }));
      expect(unknown.body.error.message).toContain('no rate from USD to EUR');
      const unpriced = await post(
        '/instances',
        aRequest({ name: 'third', volumeGiB: 5 }),
      );
      expect(unpriced.body.error.message).toContain(
        'price of this is not known',
      );
    });

    it('compare what resources cost that cost something', async () => {
      // Control plane and node, 0.15 USD an hour: 153,300 KRW a month at 1,400.
      limit({ monthlySpend: { amount: '200000', currency: 'KRW' } });
      const nodeGroups = [{ name: 'one', specId: 'small', count: 1 }];
      const spec = { version: '1.34', nodeGroups };
      const cluster = await post('/resources', aResource('cluster', { spec }));
      expect(cluster.body.price.monthly).toEqual({
        amount: '109.5',
        currency: 'USD',
      });
      expect(await usage()).toMatchObject({ monthlySpend: '153300' });
      const larger = await backend
        .ask('patch', `/resources/${cluster.body.id}`)
        .send({ spec: { nodeGroups: [{ ...nodeGroups[0], count: 2 }] } });
      expect(larger.body.error.message).toContain(
        '153300 are used, and 51100 more',
      );
      const more = { name: 'more' };
      const unpriced = await post('/resources', aResource('volume', more));
      expect(unpriced.body.error.message).toContain(
        'price of this is not known',
      );
      const free = await post(
        '/resources',
        aResource('network', { ...more, spec: { cidr: '10.0.0.0/16' } }),
      );
      expect(free.body.name).toBe('more');
    });

    it('are not in the way of a request that was answered before', async () => {
      limit({ instances: 1 });
      const request = aRequest();
      const first = await post('/instances', request).expect(202);
      const again = await post('/instances', request).expect(202);
      expect(again.body.id).toBe(first.body.id);
    });

    it('of an archived workspace are nothing: it takes nothing new', async () => {
      world.workspaces.add({ id: 'default', state: 'archived' });
      const { status, body } = await post('/instances', aRequest());
      expect(status).toBe(409);
      expect(body.error.message).toMatch(/archived.*choose another/);
      expect((await post('/resources', aResource('volume'))).status).toBe(409);
    });

    it('are told to nobody who may not see the workspace', async () => {
      backend.policy.decide = () => ({ workspaces: ['other'] });
      const { status } = await backend.ask('get', '/workspaces/default/usage');
      expect(status).toBe(404);
    });
  },
);
