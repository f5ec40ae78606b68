import { STS } from '@aws-sdk/client-sts';
import { call, region, StubbedAws, startStubbedAws } from './__testUtils__';

let aws: StubbedAws;

beforeEach(async () => {
  aws = await startStubbedAws();
});
afterEach(() => aws.stub.close());

const throttled = {
  type: 'refuse',
  code: 'RequestLimitExceeded',
  message: 'Request limit exceeded.',
  status: 503,
} as const;

const order = {
  tag: 'a',
  name: 'a',
  region,
  imageId: 'ami-0a1b2c3d4e5f60001',
  specId: 't3.micro',
};

describe('a storm of throttling', () => {
  it('is waited out, and makes one thing', async () => {
    const rule = aws.stub.inject({
      action: 'RunInstances',
      times: 2,
      fault: throttled,
    });
    await aws.connection.instances.create(order, call);
    expect(rule.hits).toBe(2);
    const { items } = await aws.connection.instances.list({ region }, call);
    expect(items).toHaveLength(1);
  });

  it('that does not end is told after some attempts, with how long to wait', async () => {
    const rule = aws.stub.inject({
      action: 'DescribeVolumes',
      fault: throttled,
    });
    await expect(
      aws.connection.volumes.list({ region }, call),
    ).rejects.toMatchObject({
      code: 'RateLimited',
      retryAfterSeconds: expect.any(Number),
    });
    expect(rule.hits).toBe(4);
  });

  it('is left at once when the caller gives up', async () => {
    aws.stub.inject({ action: 'DescribeVolumes', fault: throttled });
    const controller = new AbortController();
    const reason = new Error('enough');
    const outcome = aws.connection.volumes.list({ region }, controller);
    controller.abort(reason);
    await expect(outcome).rejects.toBe(reason);
  });
});

describe('an answer that is none', () => {
  it.each([
    ['an HTML page with status 500', { status: 500, body: '<html>Oops' }],
    ['an HTML page with status 200', { status: 200, body: '<html>Welcome' }],
    ['a text with status 502', { status: 502, body: 'Bad gateway' }],
  ])('is Unavailable, and never an empty list: %s', async (_, answer) => {
    aws.stub.inject({
      action: 'DescribeInstances',
      fault: {
        type: 'answer',
        headers: { 'content-type': 'text/html' },
        ...answer,
      },
    });
    await expect(
      aws.connection.instances.list({ region }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'Unavailable' });
  });

  it('is Unavailable when it is XML that ends in the middle', async () => {
    aws.stub.inject({
      action: 'DescribeInstances',
      fault: {
        type: 'answer',
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body: '<DescribeInstancesResponse><reservationSet><item><instancesSet><it',
      },
    });
    await expect(
      aws.connection.instances.list({ region }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'Unavailable' });
  });

  it('is not asked for again when it may have done something', async () => {
    const rule = aws.stub.inject({
      action: 'RunInstances',
      fault: { type: 'loseAnswer' },
    });
    await expect(
      aws.connection.instances.create(order, call),
    ).rejects.toMatchObject({ code: 'Unavailable' });
    expect(rule.hits).toBe(1);
  });
});

describe('no room', () => {
  it('in a zone is OutOfStock, and another zone may have it', async () => {
    aws.stub.sellOut({ region, zone: `${region}a`, type: 't3.micro' });
    await expect(
      aws.connection.instances.create({ ...order, zone: `${region}a` }, call),
    ).rejects.toMatchObject({ code: 'OutOfStock' });
    expect(
      await aws.connection.instances.create(
        { ...order, zone: `${region}b` },
        call,
      ),
    ).toMatchObject({ zone: `${region}b` });
  });

  it('beyond the limit of vCPUs is QuotaExceeded', async () => {
    await aws.stub.close();
    aws = await startStubbedAws({ limits: { vcpus: 2 } });
    await aws.connection.instances.create(order, call);
    await expect(
      aws.connection.instances.create({ ...order, tag: 'b' }, call),
    ).rejects.toMatchObject({ code: 'QuotaExceeded' });
  });

  it('for a new type lets the instance run with the old one again', async () => {
    const { instances, resizing } = aws.connection;
    const { id } = await instances.create(order, call);
    const resize = () =>
      resizing.resize({ region, id, specId: 't3.small' }, call);
    aws.stub.advance(60);
    await resize();
    aws.stub.advance(60);
    const rule = aws.stub.inject({
      action: 'StartInstances',
      times: 1,
      fault: {
        type: 'refuse',
        code: 'InsufficientInstanceCapacity',
        message: 'No room for t3.small.',
        status: 500,
      },
    });
    await expect(resize()).rejects.toMatchObject({ code: 'OutOfStock' });
    expect(rule.hits).toBe(1);
    aws.stub.advance(60);
    expect(await instances.get({ region, id }, call)).toMatchObject({
      status: 'running',
      specId: 't3.micro',
    });
  });
});

describe('clocks', () => {
  it.each([-600, -300, 300, 600])(
    'that are %p seconds apart do not matter',
    async skew => {
      aws.stub.skewSeconds = skew;
      const { scope } = await aws.connection.verify(call);
      expect(scope).toBe(aws.stub.accountId);
      const { items } = await aws.connection.instances.list({ region }, call);
      expect(items).toEqual([]);
    },
  );
});

describe('a credential', () => {
  it('that was rotated is refused', async () => {
    await aws.connection.verify(call);
    aws.stub.rotateKey();
    await expect(aws.connection.verify(call)).rejects.toMatchObject({
      code: 'AuthFailed',
    });
    await aws.reconnect().verify(call);
  });

  it('that is rotated under a hundred calls fails none of them for good, and makes nothing twice', async () => {
    const tags = Array.from({ length: 100 }, (_, n) => `v-${n}`);
    let connection = aws.connection;
    let made = 0;
    const refusals: unknown[] = [];
    /** As the portal does it: with the credential of the moment, and again when that was refused. */
    const create = async (tag: string): Promise<void> => {
      const { volumes } = connection;
      try {
        await volumes.create({ tag, region, name: tag, sizeGiB: 1 }, call);
      } catch (error) {
        if (volumes === connection.volumes) {
          throw error;
        }
        refusals.push(error);
        await create(tag);
        return;
      }
      if (++made === 20) {
        aws.stub.rotateKey();
        connection = aws.reconnect();
      }
    };
    await Promise.all(tags.map(create));
    const { items } = await connection.volumes.list({ region }, call);
    expect(items.map(({ tag }) => tag).sort()).toEqual([...tags].sort());
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: 'AuthFailed' });
    }
  }, 60_000);

  it('of a session that ends between two pages is refused, and another one goes on from there', async () => {
    for (const tag of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      await aws.connection.volumes.create(
        { tag, region, name: tag, sizeGiB: 1 },
        call,
      );
    }
    const session = aws.reconnect({}, undefined, await newSession());
    const first = await session.volumes.list({ region, limit: 5 }, call);
    const next = { region, limit: 5, cursor: first.nextCursor };
    aws.stub.advance(3601);
    await expect(session.volumes.list(next, call)).rejects.toMatchObject({
      code: 'AuthFailed',
      message: expect.stringMatching(/expired/i),
    });
    const renewed = aws.reconnect({}, undefined, await newSession());
    const second = await renewed.volumes.list(next, call);
    const tags = [...first.items, ...second.items].map(({ tag }) => tag);
    expect(tags.sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(second.nextCursor).toBe(undefined);
  });

  it('of a role is taken on with its external id, and taken on again when it is over', async () => {
    const arn = 'arn:aws:iam::123456789012:role/operator';
    aws.stub.addRole({ arn, externalId: 'of-the-portal' });
    const as = (externalId: string) =>
      aws.reconnect({ roleArn: arn }, { externalId });
    await expect(as('of-others').verify(call)).rejects.toMatchObject({
      code: 'AuthFailed',
    });
    const connection = as('of-the-portal');
    expect(await connection.verify(call)).toMatchObject({
      principal: expect.stringContaining('assumed-role/operator'),
    });
    expect(aws.asked()).toContain('AssumeRole');
  });

  it('that cannot be had on this host is told as such', async () => {
    const connection = aws.reconnect({}, undefined, { profile: 'nobody-here' });
    await expect(connection.verify(call)).rejects.toMatchObject({
      code: 'AuthFailed',
      message: expect.stringContaining('nobody-here'),
    });
  });

  it('without the right to look at instances does not pass the test of an account', async () => {
    aws.stub.inject({
      action: 'DescribeInstances',
      fault: {
        type: 'refuse',
        code: 'UnauthorizedOperation',
        message: 'You are not authorized to perform this operation.',
        status: 403,
      },
    });
    await expect(aws.connection.verify(call)).rejects.toMatchObject({
      code: 'AuthFailed',
    });
  });
});

/** For an hour, as `aws sts assume-role` gives it. */
async function newSession() {
  const RoleArn = 'arn:aws:iam::123456789012:role/session';
  aws.stub.addRole({ arn: RoleArn });
  const { endpoint, accessKey: credentials } = aws.stub;
  const sts = new STS({ region, endpoint, credentials });
  const { Credentials: given } = await sts.assumeRole({
    RoleArn,
    RoleSessionName: 'test',
  });
  return {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken,
  };
}
