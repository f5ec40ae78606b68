import { LoadBalancerSpec } from '@rackstage/plugin-clouds-common';
import { call, region, StubbedAws, startStubbedAws } from '../__testUtils__';

let aws: StubbedAws;
let spec: LoadBalancerSpec;
let instance: string;

beforeEach(async () => {
  aws = await startStubbedAws({ speed: 1, consistencySeconds: 0 });
  const { networks, instances } = aws.connection;
  const { items } = await networks.list({ region }, call);
  const subnets = items[0].subnets.map(({ id }) => id);
  const order = {
    tag: 'i',
    name: 'i',
    region,
    imageId: 'ami-0a1b2c3d4e5f60001',
    specId: 't3.micro',
  };
  instance = (await instances.create(order, call)).id;
  spec = {
    type: 'application',
    subnets,
    listeners: [
      { protocol: 'HTTP', port: 80, targetPort: 8080 },
      { protocol: 'HTTP', port: 8081, targetPort: 8081 },
    ],
    targets: [instance],
  };
});
afterEach(() => aws.stub.close());

const create = (values: Partial<LoadBalancerSpec> = {}) =>
  aws.connection.loadBalancers.create(
    { tag: 'lb', name: '웹', region, spec: { ...spec, ...values } },
    call,
  );

const count = (action: string) =>
  aws.asked().filter(asked => asked === action).length;

describe('a load balancer', () => {
  it('sends what every listener takes to every target, which starts and is healthy then', async () => {
    const made = await create();
    expect(made).toMatchObject({
      name: '웹',
      tag: 'lb',
      type: 'application',
      internetFacing: true,
      listeners: spec.listeners,
      targets: [{ instanceId: instance, health: 'starting' }],
    });
    aws.stub.advance(100);
    const { id } = made;
    expect(
      await aws.connection.loadBalancers.get({ region, id }, call),
    ).toMatchObject({
      status: 'available',
      targets: [{ instanceId: instance, health: 'healthy' }],
    });
  });

  it('changes listeners and targets, and does nothing where nothing differs', async () => {
    const { id } = await create();
    const changed: LoadBalancerSpec = {
      ...spec,
      listeners: [{ protocol: 'HTTP', port: 80, targetPort: 9090 }],
      targets: [],
    };
    const { update, get } = aws.connection.loadBalancers;
    await update!({ region, id, spec: changed }, call);
    expect(await get({ region, id }, call)).toMatchObject({
      listeners: changed.listeners,
      targets: [],
    });
    const before = count('CreateTargetGroup');
    await update!({ region, id, spec: changed }, call);
    expect(count('CreateTargetGroup')).toBe(before);
  });

  it('is made whole by the next call when one was cut off in the middle', async () => {
    aws.stub.inject({
      action: 'CreateListener',
      times: 1,
      fault: { type: 'drop' },
    });
    await expect(create()).rejects.toMatchObject({ code: 'Unavailable' });
    expect((await create()).listeners).toEqual(spec.listeners);
    const { items } = await aws.connection.loadBalancers.list({ region }, call);
    expect(items).toHaveLength(1);
  });

  it('is one, and whole, when several calls make it at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => create()));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made.at(-1)!.listeners).toEqual(spec.listeners);
  });

  it('is brought to the same by several calls at once', async () => {
    const { id } = await create();
    const { get, update } = aws.connection.loadBalancers;
    const listeners = [81, 82, 83].map(port => ({
      protocol: 'HTTP' as const,
      port,
      targetPort: port,
    }));
    const change = { region, id, spec: { ...spec, listeners } };
    await Promise.all([1, 2, 3].map(() => update!(change, call)));
    expect((await get({ region, id }, call)).listeners).toEqual(listeners);
  });

  it('takes its groups of targets along when it goes', async () => {
    const { id } = await create();
    await aws.connection.loadBalancers.delete({ region, id }, call);
    expect(count('DeleteTargetGroup')).toBe(2);
    const { items } = await aws.connection.loadBalancers.list({ region }, call);
    expect(items).toEqual([]);
  });

  it.each<[string, Partial<LoadBalancerSpec>]>([
    [
      'HTTPS without a certificate',
      { listeners: [{ protocol: 'HTTPS', port: 443, targetPort: 80 }] },
    ],
    ['subnets of one zone', { subnets: [] }],
  ])('is refused with AWS’s reason: %s', async (_, values) => {
    await expect(create(values)).rejects.toMatchObject({
      code: 'InvalidRequest',
    });
  });
});
