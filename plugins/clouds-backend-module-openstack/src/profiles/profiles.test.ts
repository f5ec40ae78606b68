import { JsonObject } from '@backstage/types';
import { capabilitiesOf, CloudConnection } from '@rackstage/plugin-clouds-node';
import { HttpStub, startHttpStub, StubRequest } from '@rackstage/test-kit';
import Ajv from 'ajv';
import { call } from '../__testUtils__';
import { CloudProfile } from './CloudProfile';
import { cloudProfiles } from '.';
import { ktCloud } from './kt';
import { nhnCloud } from './nhn';
import { profileDriver } from './profileDriver';

let stub: HttpStub;

beforeEach(async () => {
  stub = await startHttpStub();
});
afterEach(() => stub.close());

/** The cloud, answering at the stub: `https://a.b/c` is `<stub>/a.b/c`. */
function atStub(profile: CloudProfile): CloudProfile {
  const moved = (url: string) =>
    url.replace('https:/', stub.origin).replace('{region}', 'REGION');
  return {
    ...profile,
    signIn: { ...profile.signIn, authUrl: moved(profile.signIn.authUrl) },
    endpoints: Object.fromEntries(
      Object.entries(profile.endpoints ?? {}).map(([type, url]) => [
        type,
        moved(url),
      ]),
    ),
  };
}

const last = (): StubRequest => stub.requests[stub.requests.length - 1];
const accepts = (schema: JsonObject, value: JsonObject) =>
  new Ajv({ strict: false }).validate(schema, value);

describe.each(cloudProfiles.map(profile => [profile.name, profile] as const))(
  'the profile %s',
  (_, profile) => {
    const driver = profileDriver(profile);

    it('offers what it says, and nothing else', () => {
      const connection = driver.connect({
        config: { projectId: 't1' },
        credential: { username: 'u', password: 'p' },
      });
      expect(capabilitiesOf(connection).sort()).toEqual(
        [...profile.capabilities].sort(),
      );
      expect(stub.requests).toEqual([]);
    });

    it('asks in both languages for what it does not know', () => {
      const fields = [driver.configSchema, driver.credentialSchema].flatMap(
        ({ properties }) => Object.values(properties as JsonObject),
      );
      for (const field of fields) {
        expect(field).toMatchObject({
          title: expect.any(String),
          'title@ko': expect.any(String),
        });
      }
      expect(accepts(driver.configSchema, { authUrl: 'https://x' })).toBe(
        false,
      );
      expect(
        accepts(driver.credentialSchema, { username: 'u', password: 'p' }),
      ).toBe(true);
    });
  },
);

// Answers as the API guide of NHN Cloud documents them.
describe('NHN Cloud', () => {
  let connection: CloudConnection;
  const region = 'kr1';
  const compute =
    '/REGION-api-instance-infrastructure.nhncloudservice.com/v2/t1';
  const network = '/REGION-api-network-infrastructure.nhncloudservice.com/v2.0';

  beforeEach(() => {
    connection = profileDriver(atStub(nhnCloud)).connect({
      config: { projectId: 't1' },
      credential: { username: 'u@example.com', password: 'api-password' },
    });
    stub.on(
      'POST /api-identity-infrastructure.nhncloudservice.com/v2.0/tokens',
      {
        body: {
          access: {
            token: {
              id: 'b587ae461278419da6ece419cabd4b9a',
              expires: '2030-01-01T08:45:48Z',
              tenant: { id: 't1', name: 'NORMAL', enabled: true },
              issued_at: '2029-12-31T20:45:48.000Z',
            },
            serviceCatalog: [],
            user: { id: 'u1', name: 'u1', username: 'u@example.com' },
            metadata: { is_admin: 0, roles: [] },
          },
        },
      },
    );
  });

  it('signs in to a tenant with the password for the API', async () => {
    expect(await connection.verify(call)).toEqual({
      principal: 'u@example.com',
      scope: 'NORMAL',
    });
    expect(last().body).toEqual({
      auth: {
        tenantId: 't1',
        passwordCredentials: {
          username: 'u@example.com',
          password: 'api-password',
        },
      },
    });
    expect((await connection.regions.list({}, call)).items).toContainEqual({
      id: 'kr1',
      name: 'Korea (Pangyo)',
    });
  });

  it('makes an instance without what is newer than its API, once', async () => {
    const tagged = {
      id: 's1',
      name: 'web',
      status: 'ACTIVE',
      metadata: { 'rackstage-tag': 'i-1' },
      image: { id: 'i1' },
      flavor: { id: 'f1' },
      addresses: {},
      key_name: 'k',
      created: '2026-01-01T00:00:00Z',
      'OS-EXT-AZ:availability_zone': 'kr-pub-a',
      'OS-EXT-STS:task_state': null,
      'os-extended-volumes:volumes_attached': [],
    };
    let servers: object[] = [];
    stub.on(`GET ${compute}/servers/detail`, () => ({ body: { servers } }));
    stub.on(`POST ${compute}/servers`, () => {
      servers = [tagged];
      return { status: 202, body: { server: { id: 's1' } } };
    });
    const wish = {
      tag: 'i-1',
      region,
      name: 'web',
      imageId: 'i1',
      specId: 'f1',
      networkId: 'n1',
      keyPair: 'k',
      zone: 'kr-pub-a',
    };
    const made = await connection.instances!.create(wish, call);
    expect(made.tag).toBe('i-1');
    const { headers, body } = last();
    expect(headers['openstack-api-version']).toBe(undefined);
    expect(headers['x-auth-token']).toBe('b587ae461278419da6ece419cabd4b9a');
    expect(body).toEqual({
      server: {
        name: 'web',
        imageRef: 'i1',
        flavorRef: 'f1',
        networks: [{ uuid: 'n1' }],
        key_name: 'k',
        availability_zone: 'kr-pub-a',
        metadata: { 'rackstage-tag': 'i-1' },
        block_device_mapping_v2: [
          {
            uuid: 'i1',
            boot_index: 0,
            source_type: 'image',
            destination_type: 'volume',
            volume_size: 20,
            delete_on_termination: true,
          },
        ],
      },
    });
    expect(await connection.instances!.create(wish, call)).toMatchObject({
      id: 's1',
      status: 'running',
      labels: {},
    });
    expect(
      stub.requests.filter(
        ({ method, path }) =>
          method === 'POST' && path === `${compute}/servers`,
      ),
    ).toHaveLength(1);
  });

  it('lists networks, and makes none', async () => {
    stub.on(`GET ${network}/networks`, {
      body: {
        networks: [
          {
            id: 'n1',
            name: 'Default Network',
            status: 'ACTIVE',
            tenant_id: 't1',
            shared: false,
            'router:external': false,
            subnets: ['sn1'],
          },
        ],
      },
    });
    stub.on(`GET ${network}/subnets`, {
      body: {
        subnets: [
          {
            id: 'sn1',
            name: 'Default Network',
            network_id: 'n1',
            cidr: '192.168.0.0/24',
          },
        ],
      },
    });
    const { items } = await connection.networks!.list({ region }, call);
    expect(items).toMatchObject([
      { id: 'n1', subnets: [{ cidr: '192.168.0.0/24' }] },
    ]);
    expect(connection.networks).not.toHaveProperty('create');
  });

  it('wants the id of the tenant', () => {
    const { configSchema } = profileDriver(nhnCloud);
    expect(accepts(configSchema, {})).toBe(false);
    expect(accepts(configSchema, { projectId: 't1', regions: ['kr2'] })).toBe(
      true,
    );
    expect(accepts(configSchema, { projectId: 't1', regions: ['mars'] })).toBe(
      false,
    );
  });
});

// Answers as third-party code expects them of KT Cloud.
describe('KT Cloud', () => {
  let connection: CloudConnection;
  const region = 'd1';
  const base = '/api.ucloudbiz.olleh.com';

  beforeEach(() => {
    connection = profileDriver(atStub(ktCloud)).connect({
      config: {},
      credential: { username: 'u@example.com', password: 'p' },
    });
    stub.on(`POST ${base}/d1/identity/auth/tokens`, {
      status: 201,
      headers: { 'x-subject-token': 'kt-token' },
      body: {
        token: {
          is_domain: false,
          methods: ['password'],
          roles: [{ id: 'r', name: 'admin' }],
          issued_at: '2026-01-01T00:00:00.000000Z',
          expires_at: '2026-01-01T01:00:00.000000Z',
          project: {
            domain: { id: 'default', name: 'Default' },
            id: 'p1',
            name: 'u@example.com',
          },
          // Of no use from outside.
          catalog: [
            {
              type: 'compute',
              name: 'nova',
              id: 'c',
              endpoints: [
                {
                  interface: 'public',
                  region: 'regionOne',
                  region_id: 'regionOne',
                  url: 'http://10.0.0.1:8774/v2.1',
                  id: 'e',
                },
              ],
            },
          ],
          user: {
            domain: { id: 'default', name: 'Default' },
            id: 'u1',
            name: 'u@example.com',
          },
        },
      },
    });
  });

  it('signs in to the project that is called like the user', async () => {
    await connection.verify(call);
    expect(last().body).toEqual({
      auth: {
        identity: {
          methods: ['password'],
          password: {
            user: {
              name: 'u@example.com',
              domain: { id: 'default' },
              password: 'p',
            },
          },
        },
        scope: {
          project: { name: 'u@example.com', domain: { id: 'default' } },
        },
      },
    });
  });

  it('goes to the addresses that the profile names, not to those of the catalog', async () => {
    stub.on(`GET ${base}/REGION/server/flavors/detail`, {
      body: {
        flavors: [{ id: 'f1', name: '1x1.itl', vcpus: 1, ram: 1024, disk: 0 }],
      },
    });
    stub.on(`GET ${base}/REGION/volume/p1/volumes/detail`, {
      body: { volumes: [] },
    });
    stub.on(`GET ${base}/REGION/image/images`, { body: { images: [] } });
    const specs = await connection.specs!.list({ region }, call);
    expect(specs.items).toMatchObject([{ id: 'f1', memoryMiB: 1024 }]);
    await connection.volumes!.list({ region }, call);
    await connection.images!.list({ region }, call);
    expect(stub.requests.map(({ path }) => path)).toContain(
      `${base}/REGION/volume/p1/volumes/detail`,
    );
  });

  it('boots an instance from a volume', async () => {
    stub.on(`GET ${base}/REGION/server/servers/detail`, {
      body: { servers: [] },
    });
    stub.on(`POST ${base}/REGION/server/servers`, {
      status: 202,
      body: { server: { id: 's1' } },
    });
    await connection.instances!.create(
      {
        tag: 'i-1',
        region,
        name: 'web',
        imageId: 'i1',
        specId: 'f1',
        networkId: 'n1',
        zone: 'DX-M1',
      },
      call,
    );
    expect(last().body).toEqual({
      server: {
        name: 'web',
        flavorRef: 'f1',
        availability_zone: 'DX-M1',
        networks: [{ uuid: 'n1' }],
        metadata: { 'rackstage-tag': 'i-1' },
        block_device_mapping_v2: [
          {
            uuid: 'i1',
            boot_index: 0,
            source_type: 'image',
            destination_type: 'volume',
            volume_size: 50,
            delete_on_termination: true,
          },
        ],
      },
    });
  });
});
