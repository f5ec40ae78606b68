import { call, describeOnLab, until, untilGone } from './__testUtils__';

const run = `t${Date.now().toString(36)}`;
const labels = { team: 'red' };

/** What Rackstage makes of Neutron's parts: the whole way from a network to a machine that the internet reaches. */
describeOnLab('networking', 'lab-app', test => {
  const ids: Record<string, string> = {};
  const at = (name: string) => ({ region: test.region, id: ids[name] });
  const wish = (name: string) => ({
    region: test.region,
    tag: `${run}-${name}`,
    name: `${name}-${run}`,
    labels,
  });

  it('makes a network, a subnet and a gateway, each once', async () => {
    const { networks, subnets, internetGateways } = test.connection;
    const network = { ...wish('network'), spec: { cidr: '10.99.0.0/16' } };
    const made = await networks.create(network, call);
    expect(await networks.create(network, call)).toEqual(made);
    expect(made).toMatchObject({
      tag: network.tag,
      name: network.name,
      labels,
      status: 'available',
    });
    ids.network = made.id;
    const gateway = await internetGateways.create(
      { ...wish('gateway'), spec: { network: made.id } },
      call,
    );
    ids.gateway = gateway.id;
    expect(gateway).toMatchObject({
      networkId: made.id,
      address: expect.stringMatching(/^203\.0\.113\./),
    });
    const subnet = await subnets.create(
      {
        ...wish('subnet'),
        spec: { network: made.id, cidr: '10.99.1.0/24' },
      },
      call,
    );
    ids.subnet = subnet.id;
    expect(subnet).toMatchObject({
      networkId: made.id,
      cidr: '10.99.1.0/24',
      gateway: '10.99.1.1',
    });
    // A subnet that comes after the gateway is behind it too.
    const { network: neutron } = test.lab.services;
    const ports = await neutron.ports.list(
      { device_id: gateway.id, network_id: made.id },
      call,
    );
    expect(ports.items.map(({ fixed_ips }) => fixed_ips[0].subnet_id)).toEqual([
      subnet.id,
    ]);
    await expect(networks.delete(at('network'), call)).rejects.toMatchObject({
      code: 'Conflict',
    });
  });

  it('brings an instance into it by a network interface, and a public IP to that', async () => {
    const { instances, networkInterfaces, publicIps } = test.connection;
    const { target } = test.lab;
    const instance = await instances.create(
      {
        ...target,
        ...wish('instance'),
        networkId: ids.network,
        securityGroups: [target.securityGroup],
      },
      call,
    );
    ids.instance = instance.id;
    await until(
      () => instances.get(at('instance'), call),
      ({ status }) => status === 'running',
    );
    const second = await networkInterfaces.create(
      {
        ...wish('nic'),
        spec: {
          subnet: ids.subnet,
          address: '10.99.1.77',
          securityGroups: [target.securityGroup],
        },
      },
      call,
    );
    ids.nic = second.id;
    expect(second).toMatchObject({
      subnetId: ids.subnet,
      address: '10.99.1.77',
      securityGroups: [target.securityGroup],
      instanceId: undefined,
    });
    const attached = {
      ...at('nic'),
      spec: {
        subnet: ids.subnet,
        securityGroups: [],
        attachedTo: ids.instance,
      },
    };
    await networkInterfaces.update(attached, call);
    await until(
      () => networkInterfaces.get(at('nic'), call),
      ({ instanceId }) => instanceId === ids.instance,
    );
    await networkInterfaces.update(attached, call);
    expect(await networkInterfaces.get(at('nic'), call)).toMatchObject({
      securityGroups: [],
    });
    const address = await publicIps.create(
      { ...wish('address'), spec: { attachedTo: ids.instance } },
      call,
    );
    ids.address = address.id;
    expect(address).toMatchObject({
      address: expect.stringMatching(/^203\.0\.113\./),
      instanceId: ids.instance,
    });
    await publicIps.update({ ...at('address'), spec: {} }, call);
    expect((await publicIps.get(at('address'), call)).instanceId).toBe(
      undefined,
    );
    await publicIps.update(
      { ...at('address'), spec: { attachedTo: ids.instance } },
      call,
    );
    const found = await publicIps.list(
      { region: test.region, tag: `${run}-address` },
      call,
    );
    expect(found.items).toMatchObject([{ instanceId: ids.instance }]);
  });

  it('makes an image of an instance', async () => {
    const { ownImages, images } = test.connection;
    const wanted = { ...wish('image'), spec: { instance: ids.instance } };
    const made = await ownImages.create(wanted, call);
    ids.image = made.id;
    expect((await ownImages.create(wanted, call)).id).toBe(made.id);
    expect(
      await until(
        () => ownImages.get(at('image'), call),
        ({ status }) => status === 'available',
      ),
    ).toMatchObject({
      tag: wanted.tag,
      name: wanted.name,
      labels,
      instanceId: ids.instance,
    });
    const { items } = await images.list({ region: test.region }, call);
    expect(items.map(({ id }) => id)).toContain(made.id);
    await ownImages.delete(at('image'), call);
    await untilGone(() => ownImages.get(at('image'), call));
    await ownImages.delete(at('image'), call);
  });

  it('lists them, and what is of others and of routers not', async () => {
    const { networkInterfaces, internetGateways, subnets } = test.connection;
    const { region } = test;
    const nics = await networkInterfaces.list({ region }, call);
    expect(nics.items.map(({ id }) => id)).toContain(ids.nic);
    expect(nics.items.map(({ address }) => address)).not.toContain('10.99.1.1');
    const gateways = await internetGateways.list({ region }, call);
    expect(gateways.items.map(({ id }) => id)).toContain(ids.gateway);
    expect(
      gateways.items.find(({ name }) => name === 'router')?.networkId,
    ).toBe(test.lab.target.networkId);
    const all = await subnets.list({ region }, call);
    expect(all.items.map(({ id }) => id)).toContain(ids.subnet);
  });

  it('takes all of it away', async () => {
    const { connection } = test;
    await connection.publicIps.delete(at('address'), call);
    await connection.networkInterfaces.update(
      { ...at('nic'), spec: { subnet: ids.subnet, securityGroups: [] } },
      call,
    );
    await until(
      () => connection.networkInterfaces.get(at('nic'), call),
      ({ instanceId }) => instanceId === undefined,
    );
    await connection.networkInterfaces.delete(at('nic'), call);
    await connection.instances.delete(at('instance'), call);
    await untilGone(() => connection.instances.get(at('instance'), call));
    await connection.subnets.delete(at('subnet'), call);
    await connection.internetGateways.delete(at('gateway'), call);
    await connection.networks.delete(at('network'), call);
    for (const [kind, name] of [
      ['networks', 'network'],
      ['subnets', 'subnet'],
      ['internetGateways', 'gateway'],
      ['networkInterfaces', 'nic'],
      ['publicIps', 'address'],
    ] as const) {
      await connection[kind].delete(at(name), call);
      await expect(connection[kind].get(at(name), call)).rejects.toMatchObject({
        code: 'NotFound',
      });
    }
  });

  it.each(['loadBalancers', 'dnsZones', 'clusters'] as const)(
    'has no %s, as the catalog has none',
    async kind => {
      await expect(
        test.connection[kind].list({ region: test.region }, call),
      ).rejects.toMatchObject({ code: 'Unsupported' });
    },
  );

  it('does the same in the other region', async () => {
    const { connection, lab } = test;
    const region = lab.otherRegion;
    const { id } = await connection.networks.create(
      { ...wish('other'), region, spec: { cidr: '10.98.0.0/16' } },
      call,
    );
    await expect(
      connection.networks.get({ region: test.region, id }, call),
    ).rejects.toMatchObject({ code: 'NotFound' });
    await connection.networks.delete({ region, id }, call);
    await expect(
      connection.networks.get({ region, id }, call),
    ).rejects.toMatchObject({ code: 'NotFound' });
  });
});
