import { startTestCloud, TestCloud } from '../__testUtils__/testCloud';

const here = '/regions/kr-central-1';
const vm = {
  name: 'web',
  specId: 'g1-2x8',
  imageId: 'ubuntu-24.04-x86-64',
  zone: 'kr-central-1a',
};

describe('parts of the cloud', () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
  });

  afterEach(() => test.cloud.stop());

  /** Asks for one and waits until it is there. */
  const make = async (kind: string, spec: object) => {
    const { status, body } = await test.api.post(`${here}/${kind}`, {
      name: 'one',
      ...spec,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    test.clock.settle();
    return body.id as string;
  };
  const get = async (kind: string, id: string) =>
    (await test.api.get(`${here}/${kind}/${id}`)).body;
  const put = async (kind: string, id: string, spec: object) => {
    const body = JSON.stringify(spec);
    const answer = await test.api.call('PUT', `${here}/${kind}/${id}`, {
      body,
    });
    test.clock.settle();
    return answer;
  };
  const refusal = async (kind: string, spec: object) => {
    const { status, body } = await test.api.post(`${here}/${kind}`, {
      name: 'one',
      ...spec,
    });
    return [status, body.error?.message];
  };
  const remove = async (kind: string, id: string) => {
    const { status, body } = await test.api.delete(`${here}/${kind}/${id}`);
    test.clock.settle();
    return [status, body.error?.message];
  };
  const aNetwork = () => make('networks', { cidr: '10.0.0.0/16' });
  const aSubnet = (network: string, values: object = {}) =>
    make('subnets', { network, cidr: '10.0.1.0/24', ...values });

  it('are made, found by tag, and gone in the end', async () => {
    const order = { name: 'one', tag: 'tag-1', cidr: '10.0.0.0/16' };
    const path = `${here}/networks`;
    const made = await test.api.post(path, order);
    expect(made.body).toMatchObject({ status: 'creating', subnets: [] });
    const again = await test.api.post(path, order);
    expect([again.status, again.body.id]).toEqual([200, made.body.id]);
    const { id } = made.body;
    expect(await remove('networks', id)).toEqual([
      409,
      expect.stringContaining('is creating'),
    ]);
    const tagged = await test.api.get(`${path}?tag=tag-1`);
    expect(tagged.body.items).toMatchObject([{ id, status: 'available' }]);
    await test.api.delete(`${path}/${id}`);
    expect(await get('networks', id)).toMatchObject({ status: 'deleting' });
    test.clock.settle();
    expect((await test.api.get(`${path}/${id}`)).status).toBe(404);
    expect((await test.api.post(path, order)).status).toBe(201);
  });

  it('belong to their project', async () => {
    const id = await aNetwork();
    const other = await test.otherApi.get(`${here}/networks/${id}`);
    expect(other.status).toBe(404);
  });

  it('are limited in number', async () => {
    for (let index = 0; index < 50; index += 1) {
      await make('internet-gateways', { network: await aNetwork() });
    }
    expect(await refusal('networks', { cidr: '10.0.0.0/16' })).toEqual([
      403,
      expect.stringContaining('Quota of networks'),
    ]);
  });

  it('hold subnets in the range of their network, which do not overlap', async () => {
    const network = await aNetwork();
    await aSubnet(network);
    const tried = (cidr: string) => refusal('subnets', { network, cidr });
    expect(await tried('10.1.0.0/24')).toEqual([
      400,
      expect.stringContaining('does not lie in 10.0.0.0/16'),
    ]);
    expect(await tried('10.0.1.128/25')).toEqual([
      409,
      expect.stringContaining('overlaps'),
    ]);
    expect(await tried('10.0.2.0/24')).toEqual([201, undefined]);
    expect(
      (await refusal('subnets', { network: 'net-0', cidr: '10.0.3.0/24' }))[0],
    ).toBe(404);
  });

  it('stay while something uses them', async () => {
    const network = await aNetwork();
    const subnet = await aSubnet(network);
    const ip = await make('public-ips', {});
    const nat = await make('nat-gateways', { subnet, publicIp: ip });
    for (const [kind, id, user] of [
      ['networks', network, subnet],
      ['subnets', subnet, nat],
      ['public-ips', ip, nat],
    ]) {
      expect(await remove(kind, id)).toEqual([409, `${id} is used by ${user}`]);
    }
    for (const [kind, id] of [
      ['nat-gateways', nat],
      ['public-ips', ip],
      ['subnets', subnet],
      ['networks', network],
    ]) {
      expect((await remove(kind, id))[0]).toBe(202);
    }
  });

  it('give instances their addresses: of an own subnet, of an interface, and public ones', async () => {
    const network = await aNetwork();
    const subnet = await aSubnet(network, { zone: 'kr-central-1a' });
    const { body } = await test.api.post(`${here}/instances`, {
      ...vm,
      networkId: network,
    });
    test.clock.settle();
    const nic = await make('network-interfaces', {
      subnet,
      attachedTo: body.id,
    });
    const ip = await make('public-ips', { attachedTo: body.id });
    const address = async (kind: string, id: string) =>
      (await get(kind, id)).address;
    expect(
      (await get('instances', body.id)).addresses.map(
        (one: { address: string }) => one.address,
      ),
    ).toEqual(
      expect.arrayContaining([
        '10.0.1.4',
        await address('network-interfaces', nic),
        await address('public-ips', ip),
      ]),
    );
    expect(await remove('subnets', subnet)).toEqual([
      409,
      expect.stringContaining('is used by'),
    ]);
    expect((await remove('public-ips', ip))[0]).toBe(409);
    await test.api.delete(`${here}/instances/${body.id}`);
    test.clock.settle();
    expect((await get('public-ips', ip)).instanceId).toBeUndefined();
    expect((await remove('public-ips', ip))[0]).toBe(202);
  });

  it('give no address twice', async () => {
    const subnet = await aSubnet(await aNetwork());
    const taken = { subnet, address: '10.0.1.9' };
    await make('network-interfaces', taken);
    expect(await refusal('network-interfaces', taken)).toEqual([
      409,
      'address: 10.0.1.9 is taken',
    ]);
    expect((await get('subnets', subnet)).freeAddresses).toBe(250);
  });

  it('lead out of a network by one gateway', async () => {
    const network = await aNetwork();
    const subnets = [await aSubnet(network)];
    const internetGateway = await make('internet-gateways', { network });
    expect((await refusal('internet-gateways', { network }))[0]).toBe(409);
    const table = { network, subnets, internetGateway };
    const id = await make('route-tables', table);
    expect((await get('route-tables', id)).routes).toEqual([
      { destination: '10.0.0.0/16', target: 'local' },
      { destination: '0.0.0.0/0', target: internetGateway },
    ]);
    expect((await refusal('route-tables', { network, subnets }))[0]).toBe(409);
    await put('route-tables', id, { network, subnets });
    expect((await get('route-tables', id)).routes).toHaveLength(1);
  });

  it('balance what arrives over instances, and say how those are', async () => {
    const subnets = [await aSubnet(await aNetwork())];
    const { body: instance } = await test.api.post(`${here}/instances`, vm);
    test.clock.settle();
    const listeners = [{ protocol: 'TCP', port: 80, targetPort: 8080 }];
    const spec = { type: 'network', subnets, listeners };
    const id = await make('load-balancers', spec);
    const targets = [instance.id];
    await put('load-balancers', id, { ...spec, targets });
    expect((await get('load-balancers', id)).targets).toEqual([
      { instanceId: instance.id, health: 'healthy' },
    ]);
    const wrong = { ...spec, type: 'application' };
    expect((await refusal('load-balancers', wrong))[0]).toBe(400);
    const moved = { ...spec, internetFacing: false };
    expect((await put('load-balancers', id, moved)).body.error.message).toBe(
      'internetFacing: cannot be changed',
    );
  });

  it('keep records of a zone apart', async () => {
    const record = { name: 'www', ttlSeconds: 60, type: 'A' };
    const domain = 'example.com';
    const tried = (...records: object[]) =>
      refusal('dns-zones', { domain, records });
    expect((await tried({ ...record, values: ['nowhere'] }))[0]).toBe(400);
    const good = { ...record, values: ['192.0.2.1'] };
    expect((await tried(good, good))[0]).toBe(400);
    const alias = { ...record, type: 'CNAME', values: ['example.net'] };
    expect((await tried(good, alias))[0]).toBe(400);
    expect((await tried(good))[0]).toBe(201);
    expect((await tried(good))[0]).toBe(409);
  });

  it('are images that instances are made from, also when theirs is gone', async () => {
    const { body: instance } = await test.api.post(`${here}/instances`, vm);
    test.clock.settle();
    const imageId = await make('own-images', { instance: instance.id });
    await test.api.delete(`${here}/instances/${instance.id}`);
    test.clock.settle();
    const { body } = await test.api.get(`${here}/images?limit=200`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ id: imageId, architecture: 'x86_64' }),
    );
    const copy = await test.api.post(`${here}/instances`, { ...vm, imageId });
    expect(copy.status).toBe(201);
  });

  it('fail on request', async () => {
    await test.api.post('/faults', {
      operation: 'networks.create',
      kind: 'create-then-error',
    });
    const id = await aNetwork();
    expect(await get('networks', id)).toMatchObject({ status: 'failed' });
    expect((await remove('networks', id))[0]).toBe(202);
  });
});
