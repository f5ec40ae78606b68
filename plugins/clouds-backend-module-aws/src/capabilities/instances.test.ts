import { EC2 } from '@aws-sdk/client-ec2';
import { call, region, StubbedAws, startStubbedAws } from '../__testUtils__';

let aws: StubbedAws;

beforeEach(async () => {
  aws = await startStubbedAws({ consistencySeconds: 0 });
});
afterEach(() => aws.stub.close());

const order = {
  tag: 'a',
  name: 'a',
  region,
  imageId: 'ami-0a1b2c3d4e5f60001',
  specId: 't3.micro',
};

/** As somebody else makes them: several in one reservation. */
async function reserve(...counts: number[]): Promise<string[]> {
  const { endpoint, accessKey } = aws.stub;
  const ec2 = new EC2({ region, endpoint, credentials: accessKey });
  const ids: string[] = [];
  for (const count of counts) {
    const { Instances = [] } = await ec2.runInstances({
      ImageId: order.imageId,
      InstanceType: 't3.micro',
      MinCount: count,
      MaxCount: count,
    });
    ids.push(...Instances.map(({ InstanceId = '' }) => InstanceId));
  }
  return ids;
}

it('lists instances of reservations of several, each once, in pages as small as asked for', async () => {
  const made = await reserve(3, 1, 4, 1, 1, 2, 1);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await aws.connection.instances.list(
      { region, limit: 2, cursor },
      call,
    );
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(made);
  const asked = aws.stub.requests.filter(
    ({ action }) => action === 'DescribeInstances',
  );
  // EC2 gives no fewer than five reservations at once.
  expect(
    asked.map(({ input }) => (input as { MaxResults: number }).MaxResults),
  ).toEqual(asked.map(() => 5));
});

it('asks for what is wished, with our tag as the token and on everything it makes', async () => {
  await aws.connection.instances.create(
    {
      ...order,
      zone: `${region}b`,
      userData: '#cloud-config\n',
      labels: { team: '플랫폼' },
    },
    call,
  );
  const [{ input }] = aws.stub.requests.filter(
    ({ action }) => action === 'RunInstances',
  );
  expect(input).toMatchObject({
    ClientToken: 'a',
    MinCount: 1,
    MaxCount: 1,
    Placement: { AvailabilityZone: `${region}b` },
    UserData: Buffer.from('#cloud-config\n').toString('base64'),
    MetadataOptions: { HttpTokens: 'required' },
    TagSpecifications: [
      {
        ResourceType: 'instance',
        Tags: [
          { Key: 'Name', Value: 'a' },
          { Key: 'rackstage:tag', Value: 'a' },
          { Key: 'team', Value: '플랫폼' },
        ],
      },
      { ResourceType: 'volume' },
      { ResourceType: 'network-interface' },
    ],
  });
});

it('goes into the roomiest subnet of the network, in the wished zone', async () => {
  const { networks, subnets, instances } = aws.connection;
  const { id: network } = await networks.create(
    { tag: 'n', name: 'n', region, spec: { cidr: '10.0.0.0/16' } },
    call,
  );
  const subnet = (cidr: string, zone: string) =>
    subnets.create(
      {
        tag: cidr.replace(/\W/g, '-'),
        name: cidr,
        region,
        spec: { network, cidr, zone },
      },
      call,
    );
  await subnet('10.0.0.0/28', `${region}a`);
  await subnet('10.0.1.0/24', `${region}a`);
  await subnet('10.0.4.0/22', `${region}c`);
  const create = async (tag: string, zone?: string) => {
    const { addresses } = await instances.create(
      { ...order, tag, networkId: network, zone },
      call,
    );
    return addresses[0].address;
  };
  expect(await create('x', `${region}a`)).toBe('10.0.1.4');
  expect(await create('y')).toBe('10.0.4.4');
  await expect(create('z', `${region}b`)).rejects.toMatchObject({
    code: 'NotFound',
    message: expect.stringContaining('has no subnet in zone'),
  });
});

it('is told why AWS gave it up until it is deleted, and not after that', async () => {
  const { instances } = aws.connection;
  aws.stub.failsLater = true;
  const { id } = await instances.create(order, call);
  aws.stub.advance(60);
  expect(await instances.get({ region, id }, call)).toMatchObject({
    status: 'error',
    fault: { code: 'Unavailable' },
  });
  await instances.delete({ region, id }, call);
  await expect(instances.get({ region, id }, call)).rejects.toMatchObject({
    code: 'NotFound',
  });
  expect((await instances.list({ region }, call)).items).toEqual([]);
});
