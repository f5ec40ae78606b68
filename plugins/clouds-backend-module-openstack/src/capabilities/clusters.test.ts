import { ClusterSpec } from '@rackstage/plugin-clouds-common';
import { pki } from 'node-forge';
import { parse } from 'yaml';
import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

// Shapes as in the API reference of Magnum (Container Infrastructure Management API).
const region = 'RegionOne';
const root = '/container-infra/v1';
const id = { region, id: 'c1' };

const template = (uuid: string, kube_tag: string, more = {}) => ({
  uuid,
  name: uuid,
  coe: 'kubernetes',
  image_id: 'i1',
  public: true,
  hidden: false,
  labels: { kube_tag },
  ...more,
});
const cluster = {
  uuid: 'c1',
  name: 'apps',
  status: 'CREATE_COMPLETE',
  status_reason: null,
  cluster_template_id: 't-128',
  keypair: null,
  node_count: 2,
  master_count: 1,
  api_address: 'https://192.0.2.10:6443',
  coe_version: 'v1.28.4',
  fixed_network: 'n1',
  fixed_subnet: 'sn1',
  labels: {
    kube_tag: 'v1.28.4',
    rackstage_tag: 'k8s-1',
    rackstage_first_group: 'first',
    rackstage_label_team: 'red',
  },
  created_at: '2026-11-22T09:00:00+00:00',
};
const group = (uuid: string, values: object) => ({
  uuid,
  name: uuid,
  role: 'worker',
  is_default: false,
  node_count: 1,
  min_node_count: 0,
  max_node_count: null,
  flavor_id: 'f1',
  status: 'CREATE_COMPLETE',
  ...values,
});
const master = group('default-master', { role: 'master', is_default: true });
const first = group('default-worker', { is_default: true, node_count: 2 });
const spec: ClusterSpec = {
  version: '1.28',
  subnets: ['sn1'],
  nodeGroups: [{ name: 'first', specId: 'f1', count: 2 }],
};

let stub: StubbedCloud;
let clusters: object[];
let groups: object[];
let shown: object;

beforeEach(async () => {
  stub = await startStubbedCloud();
  clusters = [{ uuid: 'c1', name: 'apps', status: 'CREATE_COMPLETE' }];
  groups = [master, first];
  shown = cluster;
  const { cloud } = stub;
  cloud.on(`GET ${root}/clusters`, () => ({ body: { clusters } }));
  cloud.on(`GET ${root}/clusters/c1`, () => ({ body: shown }));
  cloud.on(`GET ${root}/clusters/c1/nodegroups`, () => ({
    body: { nodegroups: groups },
  }));
  cloud.on(`GET ${root}/clustertemplates`, {
    body: {
      clustertemplates: [
        template('t-127', 'v1.27.9'),
        template('t-128-old', 'v1.28.2'),
        template('t-128', 'v1.28.10'),
        template('t-129', 'v1.29.1', { hidden: true }),
        template('swarm', 'v1.30.0', { coe: 'swarm' }),
        template('unknown', 'latest'),
      ],
    },
  });
});
afterEach(() => stub.cloud.close());

const changes = () => stub.asked().filter(asked => !asked.startsWith('GET '));
const sent = (wanted: string) =>
  stub.cloud.requests.find(({ method, path }) => `${method} ${path}` === wanted)
    ?.body;

it('offers the versions of the templates that anybody may use', async () => {
  expect(await stub.connection.clusterVersions.list({ region }, call)).toEqual({
    items: [
      { id: '1.28', name: '1.28', default: true },
      { id: '1.27', name: '1.27' },
    ],
  });
});

it('reads a cluster with its groups of nodes', async () => {
  groups.push(group('second', { node_count: 3, flavor_id: 'f2' }));
  const { items } = await stub.connection.clusters.list({ region }, call);
  expect(items).toEqual([
    {
      id: 'c1',
      name: 'apps',
      tag: 'k8s-1',
      status: 'available',
      providerStatus: 'CREATE_COMPLETE',
      labels: { team: 'red' },
      createdAt: '2026-11-22T09:00:00Z',
      version: '1.28',
      endpoint: 'https://192.0.2.10:6443',
      networkId: 'n1',
      subnetIds: ['sn1'],
      nodeGroups: [
        { name: 'first', specId: 'f1', count: 2 },
        { name: 'second', specId: 'f2', count: 3 },
      ],
    },
  ]);
});

it.each([
  ['CREATE_IN_PROGRESS', 'creating'],
  ['UPDATE_IN_PROGRESS', 'changing'],
  ['DELETE_IN_PROGRESS', 'deleting'],
  ['UPDATE_COMPLETE', 'available'],
  ['CREATE_FAILED', 'error'],
  ['ROLLBACK', 'unknown'],
])('takes %s for %s', async (status, expected) => {
  shown = { ...cluster, status };
  const seen = await stub.connection.clusters.get(id, call);
  expect(seen.status).toBe(expected);
});

describe('create', () => {
  const wish = { tag: 'k8s-1', region, name: 'apps', labels: {}, spec };

  it('takes the newest template of the version', async () => {
    clusters = [];
    stub.cloud.on('GET /network/v2.0/subnets/sn1', {
      body: { subnet: { id: 'sn1', network_id: 'n1' } },
    });
    stub.cloud.on(`POST ${root}/clusters`, {
      status: 202,
      body: { uuid: 'c1' },
    });
    await stub.connection.clusters.create(wish, call);
    expect(sent(`POST ${root}/clusters`)).toEqual({
      name: 'apps',
      cluster_template_id: 't-128',
      master_count: 1,
      node_count: 2,
      flavor_id: 'f1',
      fixed_network: 'n1',
      fixed_subnet: 'sn1',
      merge_labels: true,
      labels: { rackstage_tag: 'k8s-1', rackstage_first_group: 'first' },
    });
  });

  it('makes none when there is one', async () => {
    await stub.connection.clusters.create(wish, call);
    expect(changes()).toEqual([]);
  });

  it('says which versions there are', async () => {
    clusters = [];
    await expect(
      stub.connection.clusters.create(
        { ...wish, spec: { ...spec, version: '1.20' } },
        call,
      ),
    ).rejects.toMatchObject({
      code: 'InvalidRequest',
      message: 'No cluster template has Kubernetes 1.20; there are 1.28, 1.27',
    });
  });
});

describe('update', () => {
  const update = (change: Partial<ClusterSpec>) =>
    stub.connection.clusters.update(
      { ...id, spec: { ...spec, ...change } },
      call,
    );
  const second = { name: 'second', specId: 'f2', count: 1 };

  it('does nothing where nothing differs', async () => {
    await update({});
    expect(changes()).toEqual([]);
  });

  it('upgrades before anything else', async () => {
    shown = {
      ...cluster,
      coe_version: 'v1.27.3',
    };
    stub.cloud.on(`POST ${root}/clusters/c1/actions/upgrade`, {
      status: 202,
      body: { uuid: 'c1' },
    });
    await update({ nodeGroups: [...spec.nodeGroups, second] });
    expect(changes()).toEqual([`POST ${root}/clusters/c1/actions/upgrade`]);
    expect(sent(`POST ${root}/clusters/c1/actions/upgrade`)).toEqual({
      cluster_template: 't-128',
    });
  });

  it('scales a group', async () => {
    stub.cloud.on(`POST ${root}/clusters/c1/actions/resize`, {
      status: 202,
      body: { uuid: 'c1' },
    });
    await update({ nodeGroups: [{ name: 'first', specId: 'f1', count: 5 }] });
    expect(sent(`POST ${root}/clusters/c1/actions/resize`)).toEqual({
      node_count: 5,
      nodegroup: 'default-worker',
    });
  });

  it('adds a group, and removes one', async () => {
    stub.cloud.on(`POST ${root}/clusters/c1/nodegroups`, () => {
      groups.push(group('second', { flavor_id: 'f2' }));
      return { status: 202, body: { uuid: 'second' } };
    });
    stub.cloud.on(`DELETE ${root}/clusters/c1/nodegroups/second`, {
      status: 204,
    });
    await update({ nodeGroups: [...spec.nodeGroups, second] });
    expect(sent(`POST ${root}/clusters/c1/nodegroups`)).toEqual({
      name: 'second',
      flavor_id: 'f2',
      node_count: 1,
    });
    await update({});
    expect(changes()).toEqual([
      `POST ${root}/clusters/c1/nodegroups`,
      `DELETE ${root}/clusters/c1/nodegroups/second`,
    ]);
  });

  it('keeps the first group, as Magnum does', async () => {
    groups.push(group('second', { flavor_id: 'f2' }));
    await expect(update({ nodeGroups: [second] })).rejects.toMatchObject({
      code: 'InvalidRequest',
      message:
        "Magnum keeps the first group of nodes; give 'first' no nodes instead",
    });
  });

  it('waits until it is done with another change', async () => {
    shown = { ...cluster, status: 'UPDATE_IN_PROGRESS' };
    await expect(update({})).rejects.toMatchObject({ code: 'Conflict' });
  });
});

describe('kubeconfig', () => {
  it('holds a certificate that the cluster’s authority signed for this one', async () => {
    stub.cloud.on(`GET ${root}/certificates/c1`, {
      body: { cluster_uuid: 'c1', pem: 'AUTHORITY' },
    });
    stub.cloud.on(`POST ${root}/certificates`, {
      status: 201,
      body: { cluster_uuid: 'c1', pem: 'CERTIFICATE' },
    });
    const text = await stub.connection.clusters.kubeconfig(id, call);
    const config = parse(text);
    expect(config.clusters[0].cluster).toEqual({
      server: 'https://192.0.2.10:6443',
      'certificate-authority-data': Buffer.from('AUTHORITY').toString('base64'),
    });
    const user = config.users[0].user;
    expect(user['client-certificate-data']).toBe(
      Buffer.from('CERTIFICATE').toString('base64'),
    );
    expect(Buffer.from(user['client-key-data'], 'base64').toString()).toContain(
      'PRIVATE KEY',
    );
    const { csr } = sent(`POST ${root}/certificates`) as { csr: string };
    const request = pki.certificationRequestFromPem(csr);
    expect(request.verify()).toBe(true);
    expect(request.subject.getField('O').value).toBe('system:masters');
  });

  it('is not there before the API server is', async () => {
    shown = { ...cluster, api_address: null };
    await expect(
      stub.connection.clusters.kubeconfig(id, call),
    ).rejects.toMatchObject({ code: 'Conflict' });
  });
});
