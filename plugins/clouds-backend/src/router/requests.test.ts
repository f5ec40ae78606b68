import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aRequest } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

const anAccount = (values: object = {}) => ({
  name: 'second',
  title: 'Second',
  driver: 'fake',
  owner: 'group:default/civic',
  credential: { password: 'right' },
  ...values,
});

describe('requests over HTTP', () => {
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

  const post = (path: string, body: object) =>
    backend.ask('post', path).send(body);

  describe('for instances', () => {
    it.each([
      ['an unknown region', { region: 'mars' }, /no region 'mars'/],
      [
        'a spec of another region',
        { region: 'tokyo', spec: 'large' },
        /no spec 'large' in region 'tokyo'; choose another one/,
      ],
      ['an unknown image', { image: 'none' }, /no image 'none'/],
      ['an unknown network', { network: 'none' }, /no network 'none'/],
      ['an unknown zone', { zone: 'none' }, /no zone 'none'/],
      ['an unknown key pair', { keyPair: 'none' }, /no key-pair 'none'/],
      [
        'an image that does not fit',
        { spec: 'tiny' },
        /needs 1024 MiB of memory, but 'Tiny' has 512; choose a larger spec/,
      ],
      [
        'an owner who is not there',
        { owner: 'group:default/nobody' },
        /no 'group:default\/nobody' in the catalog; choose/,
      ],
      [
        'a time that is over',
        { expiresAt: '2020-01-01T00:00:00Z' },
        /is over already; choose a later one/,
      ],
      [
        'a name that gets too long',
        { name: 'n'.repeat(36), count: 2 },
        /more than 37 characters; choose a shorter one/,
      ],
      ['a name in capitals', { name: 'Web' }, /name/],
      ['a name with a dot', { name: 'web.one' }, /name/],
      ['a name that ends with a hyphen', { name: 'web-' }, /name/],
      ['no name', { name: '' }, /name/],
      ['count 0', { count: 0 }, /count/],
      ['count 11', { count: 11 }, /count/],
      ['count 1.5', { count: 1.5 }, /count/],
      ['count "x"', { count: 'x' }, /count/],
      ['a negative volume', { volumeGiB: -1 }, /volumeGiB/],
      ['labels that are no object', { labels: 'a=b' }, /labels/],
      ['a label that is no text', { labels: { a: 1 } }, /labels/],
      ['an owner that is no entity ref', { owner: 'civic' }, /owner/],
      ['a field that does not exist', { flavor: 'small' }, /flavor|additional/],
      ['a time that is none', { expiresAt: 'tomorrow' }, /expiresAt/],
    ])('say what is wrong with %s', async (_, values, message) => {
      const { status, body } = await post(
        '/instances',
        aRequest(values as object),
      );
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
      expect(body.error.message).toMatch(message);
      expect(await knex('instances')).toEqual([]);
    });

    it('name an account that is not there', async () => {
      const { status, body } = await post(
        '/instances',
        aRequest({ account: 'nope' }),
      );
      expect(status).toBe(404);
      expect(body.error.message).toBe("No cloud account named 'nope'");
    });

    it('refuse a name that is taken', async () => {
      await world.run();
      const { status, body } = await post('/instances', aRequest());
      expect(status).toBe(409);
      expect(body.error.message).toMatch(
        /instances named web already; choose another name/,
      );
    });

    it('give the same operation for the same key, and refuse another request with it', async () => {
      const request = aRequest();
      const first = await post('/instances', request);
      const again = await post('/instances', request);
      expect(again.status).toBe(202);
      expect(again.body.id).toBe(first.body.id);
      const other = await post('/instances', { ...request, name: 'other' });
      expect(other.status).toBe(409);
      expect(other.body.error.message).toMatch(/take a new one/);
      expect(await knex('instances')).toHaveLength(1);
    });

    it('say before anything is made that the quota does not suffice', async () => {
      world.cloud.quotas = [{ resource: 'instances', used: 9, limit: 10 }];
      const request = { ...aRequest({ count: 2 }), idempotencyKey: undefined };
      const { status, body } = await post('/instance-estimates', request);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        ok: false,
        quotas: [{ resource: 'instances', used: 9, limit: 10, requested: 2 }],
        problems: [
          {
            code: 'QuotaExceeded',
            message: expect.stringMatching(/2 wanted, 1 of 10 left; ask for/),
          },
        ],
      });
      expect(world.cloud.made.instances).toEqual([]);
    });

    it('say where there is room when the cloud has none in the zone', async () => {
      world.cloud.stock = { available: false, zonesWithRoom: ['seoul-a'] };
      const request = { ...aRequest(), idempotencyKey: undefined };
      const { body } = await post('/instance-estimates', request);
      expect(body).toMatchObject({
        ok: false,
        stock: 'out-of-stock',
        problems: [{ code: 'OutOfStock', field: 'spec' }],
        price: { hourly: { amount: '0.05', currency: 'USD' } },
      });
    });

    it('refuse power changes while an instance is being made or deleted', async () => {
      const { body } = await post('/instances', aRequest());
      const [{ id }] = body.instances;
      const change = () =>
        post(`/instances/${id}/power-changes`, { action: 'stop' });
      expect((await change()).body.error.message).toMatch(/still being made/);
      await backend.ask('delete', `/instances/${id}`).expect(202);
      expect((await change()).body.error.message).toMatch(/being deleted/);
      expect((await change()).status).toBe(409);
    });

    it('refuse to delete what is protected', async () => {
      const id = await world.run({ deletionProtection: true });
      const refused = await backend.ask('delete', `/instances/${id}`);
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toMatch(/take the protection off/);
      await backend
        .ask('patch', `/instances/${id}`)
        .send({ deletionProtection: false })
        .expect(200);
      await backend.ask('delete', `/instances/${id}`).expect(202);
    });

    it('refuse a change of something that was changed meanwhile', async () => {
      const id = await world.run();
      const change = () =>
        backend
          .ask('patch', `/instances/${id}`)
          .send({ labels: { a: 'b' }, revision: 1 });
      expect((await change()).status).toBe(200);
      const second = await change();
      expect(second.status).toBe(409);
      expect(second.body.error.message).toMatch(/load it again/);
    });

    it('cannot cancel what has succeeded, and take back what has not', async () => {
      const done = await world.record(await world.run({ name: 'done' }));
      const refused = await post(
        `/operations/${done.operationId}/cancellations`,
        {},
      );
      expect(refused.status).toBe(409);
      const { body } = await post('/instances', aRequest());
      const cancelled = await post(`/operations/${body.id}/cancellations`, {});
      expect(cancelled.status).toBe(202);
      expect(cancelled.body).toMatchObject({
        state: 'rolling-back',
        failure: { code: 'Cancelled' },
      });
    });

    it('own things under the one name that the catalog has for an owner', async () => {
      const { body } = await post(
        '/instances',
        aRequest({ owner: 'group:default/Civic' }),
      );
      expect(body.owner).toBe('group:default/civic');
      const { id } = await world.record(await world.run({ name: 'other' }));
      const changed = await backend
        .ask('patch', `/instances/${id}`)
        .send({ owner: 'group:default/OTHER' });
      expect(changed.body.owner).toBe('group:default/other');
      const refused = await backend
        .ask('patch', `/instances/${id}`)
        .send({ owner: 'group:default/nobody' });
      expect(refused.status).toBe(400);
    });
  });

  describe('for accounts', () => {
    it('make one that works', async () => {
      const { status, body } = await post('/accounts', anAccount());
      expect(status).toBe(201);
      expect(body).toMatchObject({
        name: 'second',
        entityRef: 'resource:default/account-second',
        simulated: true,
        inventory: { state: 'never', synchronizing: true },
        instanceCount: 0,
        revision: 1,
      });
    });

    it.each([
      [
        'a credential that the cloud refuses',
        { credential: { password: 'wrong' } },
        /does not accept these settings \(AuthFailed\): The password is wrong/,
      ],
      ['no credential', { credential: undefined }, /credential .*password/],
      [
        'a setting that the driver does not know',
        { config: { colour: 'red' } },
        /unknown field 'colour'/,
      ],
      ['a credential that is no object', { credential: 'right' }, /credential/],
      ['a name in capitals', { name: 'Second' }, /name/],
      ['a name that is too long', { name: 'n'.repeat(21) }, /name/],
      ['no title', { title: '' }, /title/],
      [
        'a price that is a number',
        { priceList: { currency: 'KRW', specs: { small: 10 } } },
        /specs|small/,
      ],
    ])('say what is wrong with %s', async (_, values, message) => {
      const { status, body } = await post('/accounts', anAccount(values));
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
      expect(body.error.message).toMatch(message);
      expect(await knex('accounts')).toHaveLength(1);
    });

    it('list the drivers there are for one that is not', async () => {
      const { status, body } = await post(
        '/accounts',
        anAccount({ driver: 'aws' }),
      );
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        "No cloud driver named 'aws'; there are: fake",
      );
    });

    it('tell in a test of the connection whether the cloud accepts it', async () => {
      const test = async (password: string) =>
        (
          await post('/connection-tests', {
            driver: 'fake',
            credential: { password },
          })
        ).body;
      expect(await test('right')).toEqual({
        ok: true,
        principal: 'tester',
        scope: 'tests',
      });
      expect(await test('wrong')).toEqual({
        ok: false,
        error: { code: 'AuthFailed', message: 'The password is wrong' },
      });
    });

    it('refuse a name that is taken', async () => {
      const { status, body } = await post(
        '/accounts',
        anAccount({ name: 'main' }),
      );
      expect(status).toBe(409);
      expect(body.error.message).toMatch(/choose another name/);
    });

    it('refuse to remove an account while something uses it', async () => {
      const id = await world.run();
      const { accountId, operationId } = await world.record(id);
      const refused = await backend.ask('delete', `/accounts/${accountId}`);
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toMatch(
        /still has 1 instance\(s\) managed here; delete them first/,
      );
      await backend.ask('delete', `/instances/${id}`).expect(202);
      world.clock.advance(24 * 3600 * 365);
      await world.settle();
      await backend.ask('delete', `/accounts/${accountId}`).expect(204);
      await backend.ask('get', `/accounts/${accountId}`).expect(404);
      await backend.ask('get', `/operations/${operationId}`).expect(404);
    });

    it('do not send a stored credential to another place', async () => {
      const account = await world.accounts.findByName('main');
      const { status, body } = await post('/connection-tests', {
        accountId: account!.id,
        config: { endpoint: 'https://attacker.example' },
      });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/Give the credential again/);
    });

    it('take a pasted document, and name what it has instead', async () => {
      const found = await post('/account-imports', {
        driver: 'fake',
        format: 'passwords',
        text: 'one=right;two=',
      });
      expect(found.body.items).toEqual([
        { name: 'one', config: {}, hasCredential: true },
        { name: 'two', config: {}, hasCredential: false },
      ]);
      const pasted = (name: string) =>
        post(
          '/accounts',
          anAccount({
            credential: undefined,
            import: { format: 'passwords', text: 'one=right', name },
          }),
        );
      expect((await pasted('three')).body.error.message).toBe(
        "The document has no account 'three'; it has: one",
      );
      expect((await pasted('one')).status).toBe(201);
    });
  });

  it('are refused when they are too large', async () => {
    const { status, body } = await post(
      '/instances',
      aRequest({ userData: 'x'.repeat(10 * 1024 * 1024) }),
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/too large/);
  });

  it('are refused when they are no JSON', async () => {
    const { status } = await backend
      .ask('post', '/instances')
      .set('Content-Type', 'application/json')
      .send('{"name":');
    expect(status).toBe(400);
  });

  it.each([
    ['/instances?limit=0', /limit/],
    ['/instances?limit=501', /limit/],
    ['/instances?sort=colour', /sort/],
    ['/instances?cursor=nonsense', /cursor/],
    ['/instances/not-an-id', /id/],
  ])('are refused where %s makes no sense', async (path, message) => {
    const { status, body } = await backend.ask('get', path);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });
});
