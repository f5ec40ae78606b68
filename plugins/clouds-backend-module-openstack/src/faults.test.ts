import servers from './__fixtures__/servers.json';
import fixture from './__fixtures__/volumes.json';
import { call, StubbedCloud, startStubbedCloud } from './__testUtils__';
import { connect } from './connect';

const region = 'RegionOne';
const serverList = 'GET /compute/v2.1/servers/detail';
const volumeList = 'GET /volume/v3/p1/volumes/detail';
const newVolume = 'POST /volume/v3/p1/volumes';
const refused = {
  status: 401,
  body: { error: { code: 401, message: 'The token is not valid any more' } },
};

let stub: StubbedCloud;

beforeEach(async () => {
  stub = await startStubbedCloud();
});
afterEach(() => stub.cloud.close());

/** Keeps the volumes that it is asked to make. */
function keepVolumes() {
  const kept: { metadata: Record<string, string> }[] = [];
  stub.cloud.on(volumeList, ({ query }) => {
    const wanted = JSON.parse(query.get('metadata') ?? '{}');
    return {
      body: {
        volumes: kept.filter(
          ({ metadata }) =>
            metadata['rackstage-tag'] === wanted['rackstage-tag'],
        ),
      },
    };
  });
  const make = (body: unknown) => {
    const { volume } = body as { volume: (typeof kept)[number] };
    const made = { ...fixture.volumes[0], ...volume };
    kept.push(made);
    return { status: 202, body: { volume: made } };
  };
  return { kept, make };
}

const create = ({ volumes }: StubbedCloud['connection'], tag: string) =>
  volumes.create({ tag, region, name: tag, sizeGiB: 1 }, call);

it('a token that ends between two pages is renewed, and the list goes on', async () => {
  const [one] = servers.servers;
  stub.cloud.on(serverList, ({ query, headers }) => {
    if (!query.has('marker')) {
      return {
        body: {
          servers: [one],
          servers_links: [
            { rel: 'next', href: `${stub.cloud.origin}/?marker=${one.id}` },
          ],
        },
      };
    }
    return headers['x-auth-token'] === 'token-1'
      ? refused
      : { body: { servers: [{ ...one, id: 'second' }] } };
  });
  const { instances } = stub.connection;
  const first = await instances.list({ region, limit: 1 }, call);
  const second = await instances.list(
    { region, limit: 1, cursor: first.nextCursor },
    call,
  );
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
    one.id,
    'second',
  ]);
  expect(stub.cloud.tokensGiven).toBe(2);
});

it('a credential that is rotated under a hundred calls fails none of them for good', async () => {
  const tags = Array.from({ length: 100 }, (_, n) => `v-${n}`);
  const { kept, make } = keepVolumes();
  let connection = stub.connection;
  let isRotated = false;
  const failures: unknown[] = [];
  stub.cloud.on(newVolume, ({ body, headers }) => {
    if (isRotated && headers['x-auth-token'] === 'token-1') {
      return refused;
    }
    const answer = make(body);
    if (kept.length === 20) {
      rotate();
    }
    return answer;
  });
  /** Keystone gives tokens for the new secret only, and those before are over. */
  const rotate = () => {
    isRotated = true;
    const { authUrl } = stub.cloud;
    connection = connect({
      config: { authUrl },
      credential: {
        applicationCredentialId: 'a1',
        applicationCredentialSecret: 's2',
      },
    });
    stub.cloud.refuseSecret('s1');
  };
  /** As the portal does it: with the credential of the moment, and again when that was refused. */
  const createOnce = async (tag: string): Promise<void> => {
    const used = connection;
    try {
      await create(used, tag);
    } catch (error) {
      if (used === connection) {
        throw error;
      }
      failures.push(error);
      await createOnce(tag);
    }
  };
  await Promise.all(tags.map(createOnce));
  const made = kept.map(({ metadata }) => metadata['rackstage-tag']);
  expect(made.sort()).toEqual([...tags].sort());
  expect(failures.length).toBeGreaterThan(0);
  for (const failure of failures) {
    expect(failure).toMatchObject({ code: 'AuthFailed' });
  }
}, 60_000);

it('a storm of 429 is told with how long to wait, and makes nothing; after it each is made once', async () => {
  const tags = Array.from({ length: 50 }, (_, n) => `v-${n}`);
  const { kept, make } = keepVolumes();
  stub.cloud.on(newVolume, {
    status: 429,
    headers: { 'retry-after': '7' },
    body: { overLimit: { code: 429, message: 'Too many requests' } },
  });
  const outcomes = await Promise.allSettled(
    tags.map(tag => create(stub.connection, tag)),
  );
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { code: 'RateLimited', retryAfterSeconds: 7 },
    });
  }
  expect(kept).toEqual([]);
  stub.cloud.on(newVolume, ({ body }) => make(body));
  await Promise.all(tags.map(tag => create(stub.connection, tag)));
  expect(kept).toHaveLength(tags.length);
});
