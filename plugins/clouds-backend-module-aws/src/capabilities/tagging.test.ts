import { TagRequest } from '@rackstage/plugin-clouds-node';
import { call, region, StubbedAws, startStubbedAws } from '../__testUtils__';

let aws: StubbedAws;

beforeEach(async () => {
  aws = await startStubbedAws({ consistencySeconds: 0 });
});
afterEach(() => aws.stub.close());

const set = (kind: TagRequest['kind'], id: string, tag?: string) =>
  aws.connection.tagging.set({ kind, region, id, tag }, call);

async function subnetsOfTheAccount(): Promise<string[]> {
  const { items } = await aws.connection.subnets.list({ region }, call);
  return items.map(({ id }) => id);
}

/** One of each kind that has its tags elsewhere than EC2, or found otherwise. */
const kinds = {
  volume: () =>
    aws.connection.volumes.create(
      { tag: 'made', region, name: 'v', sizeGiB: 1, labels: { team: 'a' } },
      call,
    ),
  'public-ip': () =>
    aws.connection.publicIps.create(
      { tag: 'made', region, name: 'ip', labels: { team: 'a' }, spec: {} },
      call,
    ),
  'load-balancer': async () =>
    aws.connection.loadBalancers.create(
      {
        tag: 'made',
        region,
        name: 'lb',
        labels: { team: 'a' },
        spec: {
          type: 'network',
          subnets: await subnetsOfTheAccount(),
          listeners: [{ protocol: 'TCP', port: 80, targetPort: 80 }],
          targets: [],
        },
      },
      call,
    ),
  cluster: async () =>
    aws
      .reconnect({
        clusterRoleArn: 'arn:aws:iam::123456789012:role/cluster',
        nodeRoleArn: 'arn:aws:iam::123456789012:role/node',
      })
      .clusters.create(
        {
          tag: 'made',
          region,
          name: 'c',
          labels: { team: 'a' },
          spec: {
            version: '1.34',
            subnets: await subnetsOfTheAccount(),
            nodeGroups: [],
          },
        },
        call,
      ),
};

const get = {
  volume: (id: string) => aws.connection.volumes.get({ region, id }, call),
  'public-ip': (id: string) =>
    aws.connection.publicIps.get({ region, id }, call),
  'load-balancer': (id: string) =>
    aws.connection.loadBalancers.get({ region, id }, call),
  cluster: (id: string) => aws.connection.clusters.get({ region, id }, call),
};

it.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  'puts our tag on a %s and takes it off, and leaves all others',
  async kind => {
    const { id } = await kinds[kind]();
    for (const tag of ['other', 'other', undefined, undefined, 'made']) {
      await set(kind, id, tag);
      const seen = await get[kind](id);
      expect(seen.tag).toBe(tag);
      expect(seen.labels).toEqual({ team: 'a' });
    }
  },
);

it('is found by the tag that it was adopted with', async () => {
  const { id } = await kinds.volume();
  await set('volume', id, 'adopted');
  const { items } = await aws.connection.volumes.list(
    { region, tag: 'adopted' },
    call,
  );
  expect(items).toMatchObject([{ id }]);
});

it('tells of a zone that was made here that its reference stays', async () => {
  const { id } = await aws.connection.dnsZones.create(
    {
      tag: 'made',
      region,
      name: 'z',
      spec: { domain: 'example.com', records: [] },
    },
    call,
  );
  await set('dns-zone', id, 'other');
  const seen = await aws.connection.dnsZones.get({ region, id }, call);
  expect(seen.tag).toBe('other');
  await expect(set('dns-zone', id)).rejects.toMatchObject({
    code: 'Unsupported',
  });
});

it('is Unsupported for key pairs, and NotFound for what is not there', async () => {
  await expect(set('key-pair', 'k', 'other')).rejects.toMatchObject({
    code: 'Unsupported',
  });
  for (const [kind, id] of [
    ['instance', 'i-0123456789abcdef0'],
    ['cluster', 'nothing'],
    [
      'load-balancer',
      `arn:aws:elasticloadbalancing:${region}:1:loadbalancer/net/x/1`,
    ],
    ['dns-zone', 'Z0'],
  ] as const) {
    await expect(set(kind, id, 'other')).rejects.toMatchObject({
      code: 'NotFound',
    });
  }
});
