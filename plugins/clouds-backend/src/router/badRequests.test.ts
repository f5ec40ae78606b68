import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aRequest, anAccount } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'requests over HTTP that make no sense on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;
    let events = 0;

    beforeAll(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      backend = await TestBackend.start({ knex, world });
    });

    afterAll(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const post = (path: string, body: object) =>
      backend.ask('post', path).send(body);

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
      ['half a volume', { volumeGiB: 0.5 }, /volumeGiB/],
      ['labels that are no object', { labels: 'a=b' }, /labels/],
      ['a label that is no text', { labels: { a: 1 } }, /labels/],
      ['an owner that is no entity ref', { owner: 'civic' }, /owner/],
      ['a field that does not exist', { flavor: 'small' }, /flavor|additional/],
      ['a time that is none', { expiresAt: 'tomorrow' }, /expiresAt/],
      [
        'user data that are too long',
        { userData: 'x'.repeat(16385) },
        /userData must NOT have more than 16384 characters/,
      ],
      [
        'too many labels',
        {
          labels: Object.fromEntries(
            Array.from({ length: 51 }, (_, index) => [`label-${index}`, 'x']),
          ),
        },
        /labels must NOT have more than 50/,
      ],
      ['a label without a key', { labels: { '': 'x' } }, /labels/],
      ['a label with spaces', { labels: { team: 'the web' } }, /labels\/team/],
      [
        'a label that is too long',
        { labels: { team: 'x'.repeat(64) } },
        /labels\/team must NOT have more than 63 characters/,
      ],
    ])(
      'for an instance say what is wrong with %s',
      async (_, values, message) => {
        const { status, body } = await post(
          '/instances',
          aRequest(values as object),
        );
        expect(status).toBe(400);
        expect(body.error.name).toBe('InputError');
        expect(body.error.message).toMatch(message);
        expect(await knex('operations')).toEqual([]);
        expect(await knex('instances')).toEqual([]);
      },
    );

    it('say everything that is wrong at once', async () => {
      const { body } = await post(
        '/instances',
        aRequest({
          image: 'none',
          spec: 'none',
          owner: 'group:default/nobody',
        }),
      );
      expect(body.error.message).toMatch(
        /no spec 'none'.*; .*no image 'none'.*; .*no 'group:default\/nobody'/,
      );
      expect(await knex('operations')).toEqual([]);
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
      [
        'an owner who is not there',
        { owner: 'group:default/nobody' },
        /no 'group:default\/nobody' in the catalog; choose/,
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
    ])(
      'for an account say what is wrong with %s',
      async (_, values, message) => {
        const { status, body } = await post(
          '/accounts',
          anAccount(values as object),
        );
        expect(status).toBe(400);
        expect(body.error.name).toBe('InputError');
        expect(body.error.message).toMatch(message);
        expect(await knex('accounts')).toHaveLength(1);
      },
    );

    it('refuse to give an account to somebody who is not there', async () => {
      const account = await world.accounts.findByName('main');
      const { status, body } = await backend
        .ask('patch', `/accounts/${account!.id}`)
        .send({ owner: 'group:default/nobody' });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(
        /no 'group:default\/nobody' in the catalog; choose/,
      );
      expect(await world.accounts.get(account!.id)).toEqual(account);
    });

    const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

    it.each([
      ['/instances', aRequest(), 'labels'],
      [
        '/instance-estimates',
        { ...aRequest(), idempotencyKey: undefined },
        'labels',
      ],
      ['/accounts', anAccount(), 'config'],
      ['/accounts', anAccount(), 'credential'],
      ['/accounts', anAccount(), 'import'],
      ['/connection-tests', { driver: 'fake' }, 'config'],
      ['/connection-tests', { driver: 'fake' }, 'credential'],
    ])(
      'are refused by %s when %j is nested deeply in %s',
      async (path, request, field) => {
        const { [field]: _, ...rest } = request as Record<string, unknown>;
        const { status, body } = await backend
          .ask('post', path)
          .set('Content-Type', 'application/json')
          .send(
            `${JSON.stringify(rest).slice(0, -1)},"${field}":{"endpoint":${deep(50_000)}}}`,
          );
        expect({ status, ...body.error }).toMatchObject({
          status: 400,
          message: expect.stringContaining(field),
        });
      },
    );

    it('are refused when they are too large', async () => {
      const { status, body } = await post(
        '/instances',
        aRequest({ userData: 'x'.repeat(10 * 1024 * 1024) }),
      );
      expect(status).toBe(413);
      expect(body.error.message).toMatch(/too large/);
    });

    it('are refused when they are no JSON', async () => {
      const { status } = await backend
        .ask('post', '/instances')
        .set('Content-Type', 'application/json')
        .send('{"userData": "marker-7c1d", "name":');
      expect(status).toBe(400);
      expect(JSON.stringify(backend.logged)).not.toContain('marker-7c1d');
    });

    const cursor = (...parts: unknown[]) =>
      Buffer.from(JSON.stringify(parts)).toString('base64url');

    it.each([
      ['/instances?limit=0', /limit/],
      ['/instances?limit=501', /limit/],
      ['/instances?sort=colour', /sort/],
      ['/instances?colour=red', /colour/],
      ['/instances?cursor=nonsense', /cursor/],
      [`/instances?cursor=${cursor('name', 'a\0b', 'x')}`, /cursor/],
      [`/instances?cursor=${cursor('name', 'a', 1)}`, /cursor/],
      ['/instances?q=a%00b', /NUL/],
      ['/instances/not-an-id', /id/],
      ['/accounts?cursor=nonsense', /cursor/],
      [
        `/accounts?sort=createdAt&cursor=${cursor('title', 'a', 'b')}`,
        /cursor/,
      ],
    ])('are refused where %s makes no sense', async (path, message) => {
      const { status, body } = await backend.ask('get', path);
      expect({ status, ...body.error }).toMatchObject({
        status: 400,
        message: expect.stringMatching(message),
      });
    });

    it.each([
      ['x', 'a'],
      ['9999-12-31T00:00:00.000Z', 'a'],
      ['9999-12-31T00:00:00.000Z', 1.5],
      ['9999-12-31T00:00:00.000Z', 1e20],
    ])(
      'are refused where a cursor for events is made up: %s, %s',
      async (...parts) => {
        const { instances } = await world.ask({ name: `events-${++events}` });
        const { status, body } = await backend.ask(
          'get',
          `/instances/${instances[0].id}/events?cursor=${cursor('-at', ...parts)}`,
        );
        expect({ status, ...body.error }).toMatchObject({
          status: 400,
          message: expect.stringMatching(/cursor/),
        });
      },
    );
    it.each([
      ['/instances', aRequest({ userData: 'a\0b' })],
      ['/accounts', anAccount({ title: 'a\0b' })],
    ])('are refused with a NUL character for %s', async (path, request) => {
      const { status, body } = await post(path, request);
      expect({ status, ...body.error }).toMatchObject({
        status: 400,
        message: expect.stringMatching(/NUL/),
      });
    });
  },
);
