import { LoadBalancerSpec } from '@rackstage/plugin-clouds-common';
import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

// Shapes as in the API reference of Octavia (Load Balancer API v2).
const region = 'RegionOne';
const lb = '/load-balancer/v2/lbaas';
const web = '0b5e6c7a-1111-4222-8333-444455556666';
const api = '0b5e6c7a-1111-4222-8333-777788889999';
const id = { region, id: 'lb1' };

const balancer = {
  id: 'lb1',
  name: 'front',
  project_id: 'p1',
  provisioning_status: 'ACTIVE',
  operating_status: 'ONLINE',
  vip_address: '10.0.0.10',
  vip_port_id: 'vip-port',
  vip_subnet_id: 'sn1',
  vip_network_id: 'n1',
  tags: ['rackstage:lb-1', 'team=red'],
  created_at: '2026-11-22T09:00:00',
};
const listener = {
  id: 'li1',
  name: 'http-80-8080',
  protocol: 'HTTP',
  protocol_port: 80,
  default_pool_id: 'pool1',
  loadbalancers: [{ id: 'lb1' }],
};
const member = (name: string, address: string, operating_status: string) => ({
  id: `m-${address}`,
  name,
  address,
  protocol_port: 8080,
  operating_status,
});
const portOf = (device: string, address: string) => ({
  id: `port-${device}`,
  device_id: device,
  fixed_ips: [{ subnet_id: 'sn1', ip_address: address }],
});
const spec: LoadBalancerSpec = {
  type: 'application',
  subnets: ['sn1'],
  internetFacing: true,
  listeners: [{ protocol: 'HTTP', port: 80, targetPort: 8080 }],
  targets: [web],
};

let stub: StubbedCloud;
let balancers: object[];
let listeners: object[];
let members: object[];
let addresses: object[];

beforeEach(async () => {
  stub = await startStubbedCloud();
  balancers = [balancer];
  listeners = [listener];
  members = [member(web, '10.0.0.5', 'ONLINE')];
  addresses = [
    {
      id: 'fip1',
      port_id: 'vip-port',
      floating_ip_address: '203.0.113.7',
      description: '[rackstage-balancer:lb1]',
    },
  ];
  const { cloud } = stub;
  cloud.on(`GET ${lb}/loadbalancers`, () => ({
    body: { loadbalancers: balancers },
  }));
  cloud.on(`GET ${lb}/loadbalancers/lb1`, () => ({
    body: { loadbalancer: balancers[0] },
  }));
  cloud.on(`GET ${lb}/listeners`, () => ({ body: { listeners } }));
  cloud.on(`GET ${lb}/pools/pool1/members`, () => ({ body: { members } }));
  cloud.on('GET /network/v2.0/floatingips', () => ({
    body: { floatingips: addresses },
  }));
  cloud.on('GET /network/v2.0/networks', {
    body: { networks: [{ id: 'ext', name: 'public' }] },
  });
  cloud.on('GET /network/v2.0/ports', ({ query }) => ({
    body: {
      ports: [
        query.get('device_id') === web
          ? portOf(web, '10.0.0.5')
          : portOf(api, '10.0.0.6'),
      ],
    },
  }));
});
afterEach(() => stub.cloud.close());

const sent = (wanted: string) =>
  stub.cloud.requests.find(({ method, path }) => `${method} ${path}` === wanted)
    ?.body;
const changes = () => stub.asked().filter(asked => !asked.startsWith('GET '));

it('reads one with its listeners, targets and public address', async () => {
  members.push(
    member(api, '10.0.0.6', 'ERROR'),
    member('of nobody', '10.0.0.9', 'ONLINE'),
  );
  expect(await stub.connection.loadBalancers.get(id, call)).toEqual({
    id: 'lb1',
    name: 'front',
    tag: 'lb-1',
    status: 'available',
    providerStatus: 'ACTIVE (ONLINE)',
    labels: { team: 'red' },
    createdAt: '2026-11-22T09:00:00Z',
    type: 'application',
    networkId: 'n1',
    subnetIds: ['sn1'],
    internetFacing: true,
    address: '203.0.113.7',
    listeners: spec.listeners,
    targets: [
      { instanceId: web, health: 'healthy' },
      { instanceId: api, health: 'unhealthy' },
    ],
  });
});

describe('create', () => {
  const request = { ...spec, region };
  const wish = {
    tag: 'lb-1',
    region: request.region,
    name: 'front',
    labels: { team: 'red' },
    spec,
  };

  it('makes all of it at once, then its public address', async () => {
    balancers = [];
    addresses = [];
    stub.cloud.on(`POST ${lb}/loadbalancers`, {
      status: 201,
      body: {
        loadbalancer: { ...balancer, provisioning_status: 'PENDING_CREATE' },
      },
    });
    stub.cloud.on('POST /network/v2.0/floatingips', {
      status: 201,
      body: { floatingip: { id: 'fip1' } },
    });
    const made = await stub.connection.loadBalancers.create(wish, call);
    expect(made).toMatchObject({ id: 'lb1', status: 'creating' });
    expect(sent(`POST ${lb}/loadbalancers`)).toEqual({
      loadbalancer: {
        name: 'front',
        vip_subnet_id: 'sn1',
        tags: ['rackstage:lb-1', 'team=red'],
        listeners: [
          {
            name: 'http-80-8080',
            protocol: 'HTTP',
            protocol_port: 80,
            default_pool: {
              name: 'http-80-8080',
              protocol: 'HTTP',
              lb_algorithm: 'ROUND_ROBIN',
              healthmonitor: {
                type: 'TCP',
                delay: 5,
                timeout: 3,
                max_retries: 3,
              },
              members: [
                {
                  name: web,
                  address: '10.0.0.5',
                  subnet_id: 'sn1',
                  protocol_port: 8080,
                },
              ],
            },
          },
        ],
      },
    });
    expect(sent('POST /network/v2.0/floatingips')).toEqual({
      floatingip: {
        floating_network_id: 'ext',
        port_id: 'vip-port',
        description: '[rackstage-balancer:lb1]',
      },
    });
  });

  it('makes none when there is one, but the address that it lacks', async () => {
    addresses = [];
    stub.cloud.on('POST /network/v2.0/floatingips', {
      status: 201,
      body: { floatingip: { id: 'fip1' } },
    });
    await stub.connection.loadBalancers.create(wish, call);
    expect(changes()).toEqual(['POST /network/v2.0/floatingips']);
  });
});

describe('update', () => {
  const update = (change: Partial<LoadBalancerSpec>) =>
    stub.connection.loadBalancers.update(
      { ...id, spec: { ...spec, ...change } },
      call,
    );

  it('does nothing where nothing differs', async () => {
    await update({});
    expect(changes()).toEqual([]);
  });

  it('waits until it is done with another change', async () => {
    balancers = [{ ...balancer, provisioning_status: 'PENDING_UPDATE' }];
    await expect(update({ targets: [] })).rejects.toMatchObject({
      code: 'Conflict',
    });
  });

  it('gives it other targets', async () => {
    stub.cloud.on(`PUT ${lb}/pools/pool1/members`, { status: 202 });
    await update({ targets: [web, api] });
    expect(sent(`PUT ${lb}/pools/pool1/members`)).toMatchObject({
      members: [
        { name: web, address: '10.0.0.5' },
        { name: api, address: '10.0.0.6' },
      ],
    });
  });

  it('adds a listener', async () => {
    stub.cloud.on(`POST ${lb}/listeners`, {
      status: 201,
      body: { listener: { id: 'li2' } },
    });
    await update({
      listeners: [
        ...spec.listeners,
        { protocol: 'HTTPS', port: 443, targetPort: 8443 },
      ],
    });
    expect(sent(`POST ${lb}/listeners`)).toMatchObject({
      listener: {
        loadbalancer_id: 'lb1',
        name: 'https-443-8443',
        protocol_port: 443,
        default_pool: { members: [{ name: web, protocol_port: 8443 }] },
      },
    });
  });

  it('takes a listener away with its pool, one step at a time', async () => {
    const other = [{ protocol: 'HTTP', port: 81, targetPort: 8080 }] as const;
    stub.cloud.on(`DELETE ${lb}/pools/pool1`, () => {
      listeners = [{ ...listener, default_pool_id: null }];
      return { status: 204 };
    });
    stub.cloud.on(`DELETE ${lb}/listeners/li1`, () => {
      listeners = [];
      return { status: 204 };
    });
    stub.cloud.on(`POST ${lb}/listeners`, {
      status: 201,
      body: { listener: { id: 'li2' } },
    });
    await update({ listeners: [...other] });
    await update({ listeners: [...other] });
    await update({ listeners: [...other] });
    expect(changes()).toEqual([
      `DELETE ${lb}/pools/pool1`,
      `DELETE ${lb}/listeners/li1`,
      `POST ${lb}/listeners`,
    ]);
  });
});

describe('delete', () => {
  it('takes all of it, and the address that it was given', async () => {
    addresses.push({
      id: 'fip-of-others',
      port_id: 'vip-port',
      floating_ip_address: '203.0.113.8',
      description: '',
    });
    stub.cloud.on('DELETE /network/v2.0/floatingips/fip1', { status: 204 });
    stub.cloud.on(`DELETE ${lb}/loadbalancers/lb1`, { status: 204 });
    await stub.connection.loadBalancers.delete(id, call);
    expect(changes()).toEqual([
      'DELETE /network/v2.0/floatingips/fip1',
      `DELETE ${lb}/loadbalancers/lb1`,
    ]);
  });

  it('does nothing when it is gone', async () => {
    stub.cloud.on(`GET ${lb}/loadbalancers/lb1`, {
      status: 404,
      body: { faultcode: 'Client', faultstring: 'Load Balancer not found.' },
    });
    await stub.connection.loadBalancers.delete(id, call);
    expect(changes()).toEqual([]);
  });
});
