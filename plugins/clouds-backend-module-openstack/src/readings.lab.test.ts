import { OpenStackClient } from '@rackstage/openstack-client';
import { call, describeOnLab } from './__testUtils__';
import { clientOptions, readSettings } from './settings';

describe.each([
  ['lab', 'demo'],
  ['lab-app', 'rackstage'],
] as const)('reading', (cloud, principal) => {
  describeOnLab('the credential', cloud, test => {
    it('is proved', async () => {
      expect(await test.connection.verify(call)).toEqual({
        principal,
        scope: 'demo',
      });
    });
  });
});

describeOnLab('reading', 'lab', test => {
  it('signs in again when the token was revoked', async () => {
    const { settings, proxy } = test.lab;
    const { config, credential } = readSettings(settings);
    const client = new OpenStackClient(clientOptions(config, credential));
    const { secret } = await client.token(call);
    const revocation = await fetch(`${config.authUrl}/auth/tokens`, {
      method: 'DELETE',
      headers: { 'x-auth-token': secret, 'x-subject-token': secret },
    });
    expect(revocation.status).toBe(204);
    proxy.reset();
    const { compute } = client.in(test.region);
    await Promise.all([compute.limits(call), compute.limits(call)]);
    expect((await client.token(call)).secret).not.toBe(secret);
    expect(
      proxy.requests.filter(({ method }) => method === 'POST'),
    ).toHaveLength(1);
  });

  it('stays on the proxy, so that the catalog leads through it', async () => {
    await test.connection.images.list({ region: test.region }, call);
    const { requests } = test.lab.proxy;
    expect(requests[requests.length - 1]).toEqual({
      method: 'GET',
      path: '/v2/images?limit=500',
    });
  });

  it('reads what the lab is seeded with', async () => {
    const names = async (kind: 'specs' | 'images' | 'networks' | 'zones') => {
      const { items } = await test.connection[kind].list(
        { region: test.region },
        call,
      );
      return items.map(({ name }) => name).sort();
    };
    expect((await test.connection.regions.list({}, call)).items).toEqual([
      { id: 'RegionOne', name: 'RegionOne' },
      { id: 'RegionTwo', name: 'RegionTwo' },
    ]);
    expect(await names('zones')).toEqual(['az1', 'az2']);
    expect(await names('specs')).toEqual([
      'm1.large',
      'm1.medium',
      'm1.small',
      'm1.tiny',
      'x9.huge',
    ]);
    expect(await names('images')).toEqual([
      'Debian 12',
      'Rocky Linux 9',
      'Ubuntu 24.04',
    ]);
    expect(await names('networks')).toEqual(['private', 'public']);
    const { items: networks } = await test.connection.networks.list(
      { region: test.region },
      call,
    );
    expect(networks.find(({ name }) => name === 'private')).toMatchObject({
      status: 'available',
      external: false,
      subnets: [{ name: 'private', cidr: '10.20.0.0/22' }],
    });
    const { items: keys } = await test.connection.keyPairs.list(
      { region: test.region },
      call,
    );
    expect(keys).toMatchObject([{ id: 'demo', type: 'ssh' }]);
    const { items: groups } = await test.connection.securityGroups.list(
      { region: test.region },
      call,
    );
    expect(groups.find(({ name }) => name === 'web')?.rules).toContainEqual({
      direction: 'ingress',
      protocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      peer: '0.0.0.0/0',
    });
    expect(
      await test.connection.quotas.get({ region: test.region }, call),
    ).toMatchObject([
      { resource: 'instances', limit: 20 },
      { resource: 'vcpus', limit: 40 },
      { resource: 'memoryMiB', limit: 163840 },
      { resource: 'volumes', limit: 20 },
      { resource: 'volumeGiB', limit: 500 },
      { resource: 'snapshots' },
      { resource: 'networks' },
      { resource: 'subnets' },
      { resource: 'networkInterfaces' },
      { resource: 'internetGateways' },
      { resource: 'publicIps' },
      { resource: 'securityGroups' },
    ]);
  });

  it.each(['specs', 'images', 'networks', 'securityGroups', 'zones'] as const)(
    'pages %s one by one as all at once',
    async kind => {
      const whole = await test.connection[kind].list(
        { region: test.region },
        call,
      );
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await test.connection[kind].list(
          { region: test.region, limit: 1, cursor },
          call,
        );
        expect(page.items.length).toBeLessThanOrEqual(1);
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(ids.sort()).toEqual(whole.items.map(({ id }) => id).sort());
      expect(ids.length).toBeGreaterThan(1);
    },
  );

  // Neutron gives the first page again for a security group that it does not know.
  it.each(['specs', 'images', 'networks', 'zones', 'keyPairs'] as const)(
    'refuses a cursor that leads nowhere: %s',
    async kind => {
      await expect(
        test.connection[kind].list(
          { region: test.region, cursor: 'nowhere' },
          call,
        ),
      ).rejects.toMatchObject({ code: 'InvalidRequest' });
    },
  );
});
