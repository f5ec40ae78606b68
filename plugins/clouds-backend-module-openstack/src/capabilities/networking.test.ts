import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

const region = 'RegionOne';
const neutron = '/network/v2.0';

let stub: StubbedCloud;
let routers: object[];
let ports: object[];
let subnets: object[];
let externals: object[];

const router = {
  id: 'r1',
  name: 'out',
  status: 'ACTIVE',
  project_id: 'p1',
  external_gateway_info: {
    network_id: 'ext',
    external_fixed_ips: [{ ip_address: '203.0.113.5' }],
  },
  description: '[rackstage:gw-1]',
  tags: ['rackstage:gw-1', 'rackstage-network=n1'],
};
const subnet = (id: string) => ({
  id,
  name: id,
  network_id: 'n1',
  cidr: '10.0.0.0/24',
  gateway_ip: '10.0.0.1',
  description: '',
  tags: [],
});
const interfacePort = (id: string) => ({
  id: `if-${id}`,
  device_id: 'r1',
  device_owner: 'network:router_interface',
  network_id: 'n1',
  fixed_ips: [{ subnet_id: id, ip_address: '10.0.0.1' }],
});

beforeEach(async () => {
  stub = await startStubbedCloud();
  routers = [router];
  ports = [];
  subnets = [subnet('sn1')];
  externals = [{ id: 'ext', name: 'public' }];
  const { cloud } = stub;
  cloud.on(`GET ${neutron}/routers`, () => ({ body: { routers } }));
  cloud.on(`GET ${neutron}/routers/r1`, () => ({ body: { router } }));
  cloud.on(`GET ${neutron}/ports`, () => ({ body: { ports } }));
  cloud.on(`GET ${neutron}/subnets`, () => ({ body: { subnets } }));
  cloud.on(`GET ${neutron}/networks`, () => ({
    body: { networks: externals },
  }));
  for (const change of ['add', 'remove']) {
    cloud.on(`PUT ${neutron}/routers/r1/${change}_router_interface`, {
      body: { id: 'r1' },
    });
  }
});
afterEach(() => stub.cloud.close());

const changes = () => stub.asked().filter(asked => !asked.startsWith('GET '));
const sent = (wanted: string) =>
  stub.cloud.requests.find(({ method, path }) => `${method} ${path}` === wanted)
    ?.body;

describe('an internet gateway', () => {
  const wish = {
    tag: 'gw-1',
    region,
    name: 'out',
    labels: { team: 'red' },
    spec: { network: 'n1' },
  };

  it('is a router to the external network, in every subnet of the network', async () => {
    routers = [];
    stub.cloud.on(`POST ${neutron}/routers`, {
      status: 201,
      body: { router: { ...router, tags: [] } },
    });
    stub.cloud.on(`PUT ${neutron}/routers/r1/tags`, { body: {} });
    expect(
      await stub.connection.internetGateways.create(wish, call),
    ).toMatchObject({
      tag: 'gw-1',
      networkId: 'n1',
      address: '203.0.113.5',
      labels: { team: 'red' },
    });
    expect(changes()).toEqual([
      `POST ${neutron}/routers`,
      `PUT ${neutron}/routers/r1/tags`,
      `PUT ${neutron}/routers/r1/add_router_interface`,
    ]);
    expect(sent(`POST ${neutron}/routers`)).toEqual({
      router: {
        name: 'out',
        external_gateway_info: { network_id: 'ext' },
        description: '[rackstage:gw-1]',
      },
    });
    expect(sent(`PUT ${neutron}/routers/r1/tags`)).toEqual({
      tags: ['rackstage:gw-1', 'team=red', 'rackstage-network=n1'],
    });
  });

  it('is finished when the call before was cut off, and made no second time', async () => {
    subnets = [subnet('sn1'), subnet('sn2')];
    ports = [interfacePort('sn1')];
    await stub.connection.internetGateways.create(
      { ...wish, labels: {} },
      call,
    );
    expect(changes()).toEqual([
      `PUT ${neutron}/routers/r1/add_router_interface`,
    ]);
    expect(sent(changes()[0])).toEqual({ subnet_id: 'sn2' });
  });

  it.each([
    [[], 'Unsupported'],
    [
      [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
      'InvalidRequest',
    ],
  ])('is refused when the external networks are %j', async (found, code) => {
    routers = [];
    externals = found;
    await expect(
      stub.connection.internetGateways.create(wish, call),
    ).rejects.toMatchObject({ code });
    expect(changes()).toEqual([]);
  });

  it('lets go of its subnets before it is removed', async () => {
    ports = [interfacePort('sn1')];
    stub.cloud.on(`DELETE ${neutron}/routers/r1`, { status: 204 });
    await stub.connection.internetGateways.delete({ region, id: 'r1' }, call);
    expect(changes()).toEqual([
      `PUT ${neutron}/routers/r1/remove_router_interface`,
      `DELETE ${neutron}/routers/r1`,
    ]);
  });
});

describe('a subnet', () => {
  const spec = { network: 'n1', cidr: 'fd00::/64' };
  const wish = { tag: 's-1', region, name: 's', spec };

  it('is behind the gateway that its network has', async () => {
    subnets = [];
    stub.cloud.on(`POST ${neutron}/subnets`, {
      status: 201,
      body: { subnet: { ...subnet('sn9'), description: '[rackstage:s-1]' } },
    });
    stub.cloud.on(`PUT ${neutron}/subnets/sn9/tags`, { body: {} });
    await stub.connection.subnets.create(wish, call);
    expect(sent(`POST ${neutron}/subnets`)).toEqual({
      subnet: {
        name: 's',
        network_id: 'n1',
        cidr: 'fd00::/64',
        ip_version: 6,
        description: '[rackstage:s-1]',
      },
    });
    expect(sent(`PUT ${neutron}/routers/r1/add_router_interface`)).toEqual({
      subnet_id: 'sn9',
    });
  });

  it('gives nobody a public address', async () => {
    subnets = [];
    await expect(
      stub.connection.subnets.create(
        { ...wish, spec: { ...spec, publicAddresses: true } },
        call,
      ),
    ).rejects.toMatchObject({ code: 'InvalidRequest' });
  });

  it('leaves the gateway before it is removed', async () => {
    ports = [interfacePort('sn1')];
    stub.cloud.on(`GET ${neutron}/subnets/sn1`, {
      body: { subnet: subnet('sn1') },
    });
    stub.cloud.on(`DELETE ${neutron}/subnets/sn1`, { status: 204 });
    await stub.connection.subnets.delete({ region, id: 'sn1' }, call);
    expect(changes()).toEqual([
      `PUT ${neutron}/routers/r1/remove_router_interface`,
      `DELETE ${neutron}/subnets/sn1`,
    ]);
  });
});

it('removes no network with subnets in it, as Neutron would take them along', async () => {
  stub.cloud.on(`GET ${neutron}/networks/n1`, {
    body: { network: { id: 'n1', name: 'net' } },
  });
  await expect(
    stub.connection.networks.delete({ region, id: 'n1' }, call),
  ).rejects.toMatchObject({ code: 'Conflict' });
  expect(changes()).toEqual([]);
});

it('asks an old Neutron whom the port belongs to that an address leads to', async () => {
  stub.cloud.on(`GET ${neutron}/floatingips/f1`, {
    body: {
      floatingip: {
        id: 'f1',
        status: 'ACTIVE',
        project_id: 'p1',
        floating_network_id: 'ext',
        floating_ip_address: '203.0.113.9',
        port_id: 'port-1',
        tags: ['rackstage-name=front', 'a=b'],
      },
    },
  });
  stub.cloud.on(`GET ${neutron}/ports/port-1`, {
    body: { port: { device_id: 's1', device_owner: 'compute:az1' } },
  });
  expect(
    await stub.connection.publicIps.get({ region, id: 'f1' }, call),
  ).toMatchObject({
    name: 'front',
    address: '203.0.113.9',
    instanceId: 's1',
    labels: { a: 'b' },
  });
});

it('moves a network interface only when the instance before has let go of it', async () => {
  let device = 's1';
  stub.cloud.on(`GET ${neutron}/ports/p1`, () => ({
    body: {
      port: {
        id: 'p1',
        name: 'nic',
        status: 'ACTIVE',
        network_id: 'n1',
        device_id: device,
        device_owner: device && 'compute:az1',
        mac_address: 'fa:16:3e:00:00:01',
        fixed_ips: [{ subnet_id: 'sn1', ip_address: '10.0.0.7' }],
        security_groups: ['g1'],
      },
    },
  }));
  stub.cloud.on('DELETE /compute/v2.1/servers/s1/os-interface/p1', () => {
    device = '';
    return { status: 202 };
  });
  stub.cloud.on('POST /compute/v2.1/servers/s2/os-interface', () => {
    device = 's2';
    return { body: {} };
  });
  const move = () =>
    stub.connection.networkInterfaces.update(
      {
        region,
        id: 'p1',
        spec: { subnet: 'sn1', securityGroups: ['g1'], attachedTo: 's2' },
      },
      call,
    );
  await move();
  await move();
  await move();
  expect(changes()).toEqual([
    'DELETE /compute/v2.1/servers/s1/os-interface/p1',
    'POST /compute/v2.1/servers/s2/os-interface',
  ]);
});

it('makes one image of an instance, whose properties tell where it is from', async () => {
  let images: object[] = [];
  const image = {
    id: 'i9',
    name: 'golden',
    status: 'queued',
    owner: 'p1',
    visibility: 'private',
    min_disk: 0,
    min_ram: 0,
    size: null,
    created_at: '2026-11-22T09:00:00Z',
    instance_uuid: 's1',
    rackstage_tag: 'img-1',
    'rackstage_label:team': 'red',
  };
  stub.cloud.on('GET /image/v2/images', () => ({ body: { images } }));
  stub.cloud.on('GET /image/v2/images/i9', { body: image });
  stub.cloud.on('POST /compute/v2.1/servers/s1/action', () => {
    images = [image];
    return { status: 202, body: { image_id: 'i9' } };
  });
  const wish = {
    tag: 'img-1',
    region,
    name: 'golden',
    labels: { team: 'red' },
    spec: { instance: 's1' },
  };
  const made = await stub.connection.ownImages.create(wish, call);
  expect(made).toMatchObject({
    id: 'i9',
    status: 'creating',
    tag: 'img-1',
    labels: { team: 'red' },
    instanceId: 's1',
  });
  expect(await stub.connection.ownImages.create(wish, call)).toEqual(made);
  expect(changes()).toHaveLength(1);
  expect(sent('POST /compute/v2.1/servers/s1/action')).toEqual({
    createImage: {
      name: 'golden',
      metadata: { rackstage_tag: 'img-1', 'rackstage_label:team': 'red' },
    },
  });
  const query = stub.cloud.requests.find(
    ({ path }) => path === '/image/v2/images',
  )?.query;
  expect(query?.get('rackstage_tag')).toBe('img-1');
  expect(query?.get('owner')).toBe('p1');
});
