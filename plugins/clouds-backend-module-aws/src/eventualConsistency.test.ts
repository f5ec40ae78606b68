import { call, region, StubbedAws, startStubbedAws } from './__testUtils__';

let aws: StubbedAws;

const order = (tag: string) => ({
  tag,
  name: tag,
  region,
  imageId: 'ami-0a1b2c3d4e5f60001',
  specId: 't3.micro',
});

const count = (action: string) =>
  aws.asked().filter(asked => asked === action).length;

afterEach(() => aws.stub.close());

describe('what was just made', () => {
  beforeEach(async () => {
    // Half a second of ours.
    aws = await startStubbedAws({ consistencySeconds: 500 });
  });

  it('is found by its id though AWS does not know it yet', async () => {
    const { instances } = aws.connection;
    const { id } = await instances.create(order('a'), call);
    expect(await instances.get({ region, id }, call)).toMatchObject({ id });
    expect(count('DescribeInstances')).toBeGreaterThan(2);
  });

  it('is not taken for gone already when it is deleted', async () => {
    const { instances } = aws.connection;
    const { id } = await instances.create(order('a'), call);
    await instances.delete({ region, id }, call);
    aws.stub.advance(600);
    const { items } = await aws.reconnect().instances.list({ region }, call);
    expect(items.filter(({ status }) => status !== 'deleting')).toEqual([]);
    expect(count('TerminateInstances')).toBeGreaterThan(1);
  });

  it('can be used by what is made next', async () => {
    const { networks, subnets } = aws.connection;
    const { id: network } = await networks.create(
      { tag: 'n', name: 'n', region, spec: { cidr: '10.0.0.0/16' } },
      call,
    );
    const spec = { network, cidr: '10.0.0.0/24', publicAddresses: true };
    expect(
      await subnets.create({ tag: 's', name: 's', region, spec }, call),
    ).toMatchObject({ networkId: network, publicAddresses: true });
  });

  it('is not waited for when somebody else made it, or nobody', async () => {
    await expect(
      aws.connection.instances.get({ region, id: 'i-0123456789abcdef0' }, call),
    ).rejects.toMatchObject({ code: 'NotFound' });
    expect(count('DescribeInstances')).toBe(1);
  });
});

describe('a creation whose answer is lost', () => {
  beforeEach(async () => {
    aws = await startStubbedAws({ consistencySeconds: 300 });
  });

  const lose = (action: string) =>
    aws.stub.inject({ action, times: 1, fault: { type: 'loseAnswer' } });

  it('is recognised by its token, also by another process and before any list has it', async () => {
    lose('RunInstances');
    await expect(
      aws.connection.instances.create(order('a'), call),
    ).rejects.toMatchObject({ code: 'Unavailable' });
    const other = aws.reconnect();
    const { id } = await other.instances.create(order('a'), call);
    aws.stub.advance(400);
    const { items } = await other.instances.list({ region }, call);
    expect(items.map(item => item.id)).toEqual([id]);
    expect(count('RunInstances')).toBe(2);
  });

  it('is waited for where AWS knows no token', async () => {
    const { publicIps } = aws.connection;
    const wanted = { tag: 'p', name: 'p', region, spec: {} };
    lose('AllocateAddress');
    await expect(publicIps.create(wanted, call)).rejects.toMatchObject({
      code: 'Unavailable',
    });
    const { id } = await publicIps.create(wanted, call);
    const { items } = await publicIps.list({ region }, call);
    expect(items.map(item => item.id)).toEqual([id]);
    expect(count('AllocateAddress')).toBe(1);
  });
});

describe('a token', () => {
  it('that was used for something else is a conflict', async () => {
    aws = await startStubbedAws({ consistencySeconds: 3000 });
    await aws.connection.instances.create(order('a'), call);
    const other = { ...order('a'), specId: 't3.small' };
    await expect(
      aws.reconnect().instances.create(other, call),
    ).rejects.toMatchObject({
      code: 'Conflict',
      message: expect.stringContaining('IdempotentParameterMismatch'),
    });
  });

  it('of an instance that is gone does not bring it back: another one is made', async () => {
    aws = await startStubbedAws({ consistencySeconds: 0 });
    const { instances } = aws.connection;
    const first = await instances.create(order('a'), call);
    await instances.delete({ region, id: first.id }, call);
    aws.stub.advance(60);
    const second = await instances.create(order('a'), call);
    expect(second.id).not.toBe(first.id);
    const third = await aws.reconnect().instances.create(order('a'), call);
    expect(third.id).toBe(second.id);
  });
});
