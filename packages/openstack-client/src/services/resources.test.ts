import { OpenStackStub, startOpenStackStub } from '@rackstage/test-kit';
import { OpenStackClient, RegionServices } from '../OpenStackClient';

let cloud: OpenStackStub;
let region: RegionServices;
const call = { signal: new AbortController().signal };

beforeEach(async () => {
  cloud = await startOpenStackStub();
  region = new OpenStackClient({
    authUrl: cloud.authUrl,
    credential: { type: 'applicationCredential', id: 'a1', secret: 's1' },
  }).in('RegionOne');
});
afterEach(() => cloud.close());

interface Row {
  does: () => Promise<unknown>;
  request: string;
  query?: string;
  sends?: unknown;
  status?: number;
  body?: unknown;
  gives?: unknown;
  header?: string;
}

// Shapes as in the API reference of each service.
it.each<Row>([
  {
    does: () =>
      region.network.routers.create(
        { name: 'r', external_gateway_info: { network_id: 'n1' } },
        call,
      ),
    request: 'POST /network/v2.0/routers',
    sends: {
      router: { name: 'r', external_gateway_info: { network_id: 'n1' } },
    },
    status: 201,
    body: { router: { id: 'r1' } },
    gives: { id: 'r1' },
  },
  {
    does: () =>
      region.network.floatingIps.update('f1', { port_id: null }, call),
    request: 'PUT /network/v2.0/floatingips/f1',
    sends: { floatingip: { port_id: null } },
    body: { floatingip: { id: 'f1', port_id: null } },
    gives: { id: 'f1', port_id: null },
  },
  {
    does: () => region.network.addRouterInterface('r1', 'sn1', call),
    request: 'PUT /network/v2.0/routers/r1/add_router_interface',
    sends: { subnet_id: 'sn1' },
    body: { id: 'r1', port_id: 'p1' },
  },
  {
    does: () => region.network.removeRouterInterface('r1', 'sn1', call),
    request: 'PUT /network/v2.0/routers/r1/remove_router_interface',
    sends: { subnet_id: 'sn1' },
    body: { id: 'r1', port_id: 'p1' },
  },
  {
    does: () => region.network.setTags('ports', 'p1', ['a', 'b=c'], call),
    request: 'PUT /network/v2.0/ports/p1/tags',
    sends: { tags: ['a', 'b=c'] },
    body: { tags: ['a', 'b=c'] },
  },
  {
    does: () => region.network.quota('p1', call),
    request: 'GET /network/v2.0/quotas/p1/details.json',
    body: { quota: { network: { limit: 10, used: 2, reserved: 0 } } },
    gives: { network: { limit: 10, used: 2, reserved: 0 } },
  },
  {
    does: () =>
      region.compute.serverGroups.create(
        { name: 'apart', policy: 'soft-anti-affinity' },
        call,
      ),
    request: 'POST /compute/v2.1/os-server-groups',
    sends: { server_group: { name: 'apart', policy: 'soft-anti-affinity' } },
    body: { server_group: { id: 'g1' } },
    gives: { id: 'g1' },
    header: 'compute 2.64',
  },
  {
    does: () =>
      region.compute.createImage('s1', { name: 'i', metadata: {} }, call),
    request: 'POST /compute/v2.1/servers/s1/action',
    sends: { createImage: { name: 'i', metadata: {} } },
    status: 202,
    body: { image_id: 'i1' },
    gives: 'i1',
    header: 'compute 2.46',
  },
  {
    does: () => region.compute.attachPort('s1', 'p1', call),
    request: 'POST /compute/v2.1/servers/s1/os-interface',
    sends: { interfaceAttachment: { port_id: 'p1' } },
    body: { interfaceAttachment: {} },
    header: 'compute 2.46',
  },
  {
    does: () => region.compute.detachPort('s1', 'p1', call),
    request: 'DELETE /compute/v2.1/servers/s1/os-interface/p1',
    status: 202,
    header: 'compute 2.46',
  },
  {
    does: () => region.image.setVisibility('i1', 'community', call),
    request: 'PATCH /image/v2/images/i1',
    sends: [{ op: 'replace', path: '/visibility', value: 'community' }],
    body: { id: 'i1' },
  },
  {
    does: () => region.image.deleteImage('i1', call),
    request: 'DELETE /image/v2/images/i1',
    status: 204,
  },
  {
    does: () =>
      region.volume.uploadAsImage('v1', { imageName: 'i', force: true }, call),
    request: 'POST /volume/v3/p1/volumes/v1/action',
    sends: {
      'os-volume_upload_image': {
        image_name: 'i',
        force: true,
        disk_format: 'raw',
        container_format: 'bare',
      },
    },
    status: 202,
    body: { 'os-volume_upload_image': { image_id: 'i1', status: 'uploading' } },
    gives: 'i1',
  },
  {
    does: () =>
      region.loadBalancer.loadBalancers.delete('l1', call, {
        cascade: 'true',
      }),
    request: 'DELETE /load-balancer/v2/lbaas/loadbalancers/l1',
    query: 'cascade=true',
    status: 204,
  },
  {
    does: () =>
      region.loadBalancer.setMembers(
        'pool1',
        [{ address: '10.0.0.5', protocol_port: 80 }],
        call,
      ),
    request: 'PUT /load-balancer/v2/lbaas/pools/pool1/members',
    sends: { members: [{ address: '10.0.0.5', protocol_port: 80 }] },
    status: 202,
  },
  {
    does: () => region.dns.zones.list({ limit: 2 }, call),
    request: 'GET /dns/v2/zones',
    query: 'limit=2',
    body: { zones: [{ id: 'z1' }], links: {}, metadata: { total_count: 1 } },
    gives: { items: [{ id: 'z1' }] },
  },
  {
    does: () =>
      region.dns
        .recordSets('z1')
        .update('rs1', { ttl: 60, records: ['192.0.2.1'] }, call),
    request: 'PUT /dns/v2/zones/z1/recordsets/rs1',
    sends: { ttl: 60, records: ['192.0.2.1'] },
    status: 202,
    body: { id: 'rs1' },
    gives: { id: 'rs1' },
  },
  {
    does: () => region.dns.nameServers('z1', call),
    request: 'GET /dns/v2/zones/z1/nameservers',
    body: { nameservers: [{ hostname: 'ns1.example.org.', priority: 1 }] },
    gives: ['ns1.example.org.'],
  },
  {
    does: () => region.containerInfra.clusters.get('c1', call),
    request: 'GET /container-infra/v1/clusters/c1',
    body: { uuid: 'c1', status: 'CREATE_COMPLETE' },
    gives: { uuid: 'c1', status: 'CREATE_COMPLETE' },
    header: 'container-infra 1.10',
  },
  {
    does: () => region.containerInfra.resize('c1', 3, call, 'ng1'),
    request: 'POST /container-infra/v1/clusters/c1/actions/resize',
    sends: { node_count: 3, nodegroup: 'ng1' },
    status: 202,
    body: { uuid: 'c1' },
    header: 'container-infra 1.10',
  },
  {
    does: () => region.containerInfra.sign('c1', 'CSR', call),
    request: 'POST /container-infra/v1/certificates',
    sends: { cluster_uuid: 'c1', csr: 'CSR' },
    status: 201,
    body: { cluster_uuid: 'c1', pem: 'PEM' },
    gives: 'PEM',
    header: 'container-infra 1.10',
  },
  {
    does: () => region.baremetal.nodes.list({ limit: 1 }, call),
    request: 'GET /baremetal/v1/nodes',
    query:
      'fields=uuid%2Cname%2Cdriver%2Cdriver_info%2Cproperties%2Cresource_class%2Cprovision_state%2Ctarget_provision_state%2Cpower_state%2Ctarget_power_state%2Cmaintenance%2Clast_error%2Cinstance_uuid&limit=1',
    body: {
      nodes: [{ uuid: 'n1' }],
      next: 'http://127.0.0.1:6385/v1/nodes?limit=1&marker=n1',
    },
    gives: { items: [{ uuid: 'n1' }], nextMarker: 'n1' },
    header: 'baremetal 1.80',
  },
  {
    does: () =>
      region.baremetal.nodes.update(
        'n1',
        [{ op: 'replace', path: '/name', value: 'a' }],
        call,
      ),
    request: 'PATCH /baremetal/v1/nodes/n1',
    sends: [{ op: 'replace', path: '/name', value: 'a' }],
    body: { uuid: 'n1', name: 'a' },
    gives: { uuid: 'n1', name: 'a' },
    header: 'baremetal 1.80',
  },
  {
    does: () =>
      region.baremetal.setProvisionState('n1', 'clean', call, {
        clean_steps: [],
      }),
    request: 'PUT /baremetal/v1/nodes/n1/states/provision',
    sends: { target: 'clean', clean_steps: [] },
    status: 202,
    header: 'baremetal 1.80',
  },
  {
    does: () => region.baremetal.setPowerState('n1', 'power off', call),
    request: 'PUT /baremetal/v1/nodes/n1/states/power',
    sends: { target: 'power off' },
    status: 202,
    header: 'baremetal 1.80',
  },
])('$request', async ({ does, request, status, body, ...expected }) => {
  cloud.on(request, { status, body });
  expect(await does()).toEqual(expected.gives);
  const last = cloud.requests[cloud.requests.length - 1];
  expect(`${last.method} ${last.path}`).toBe(request);
  expect(String(last.query)).toBe(expected.query ?? '');
  expect(last.body).toEqual(expected.sends);
  expect(last.headers['openstack-api-version']).toBe(expected.header);
});

it('tells Glance that a change is a patch', async () => {
  cloud.on('PATCH /image/v2/images/i1', { body: {} });
  await region.image.setVisibility('i1', 'private', call);
  const last = cloud.requests[cloud.requests.length - 1];
  expect(last.headers['content-type']).toBe(
    'application/openstack-images-v2.1-json-patch',
  );
});
