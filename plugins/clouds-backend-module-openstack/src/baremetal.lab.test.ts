import { Node } from '@rackstage/openstack-client';
import { call, describeOnLab, until } from './__testUtils__';

const run = `t${Date.now().toString(36)}`;

/** What builds and overclouds ask of Ironic, on its own state machine with hardware that is none. */
describeOnLab('a bare-metal node', 'lab-admin', test => {
  let id: string;
  const baremetal = () => test.lab.services.baremetal;
  const node = () => baremetal().nodes.get(id, call);
  const becomes = (state: string) =>
    until(node, ({ provision_state }: Node) => provision_state === state);

  it('is enrolled with its network card', async () => {
    const made = await baremetal().nodes.create(
      {
        name: `node-${run}`,
        driver: 'fake-hardware',
        resource_class: 'baremetal',
        properties: { cpus: 8, memory_mb: 16384, cpu_arch: 'x86_64' },
      },
      call,
    );
    id = made.uuid;
    expect(made).toMatchObject({
      provision_state: 'enroll',
      driver: 'fake-hardware',
    });
    const address = '52:54:00:aa:00:01';
    await baremetal().ports.create({ address, node_uuid: id }, call);
    const ports = await baremetal().ports.list({ node: id }, call);
    expect(ports.items).toMatchObject([{ address, node_uuid: id }]);
  });

  it('is managed, inspected, cleaned and made available', async () => {
    await baremetal().setProvisionState(id, 'manage', call);
    await becomes('manageable');
    await baremetal().setProvisionState(id, 'inspect', call);
    await becomes('manageable');
    await baremetal().setProvisionState(id, 'provide', call);
    expect(await becomes('available')).toMatchObject({ last_error: null });
  });

  it('is switched on and off', async () => {
    for (const state of ['power on', 'power off'] as const) {
      await baremetal().setPowerState(id, state, call);
      const seen = await until(
        node,
        ({ power_state }) => power_state === state,
      );
      expect(seen.last_error).toBe(null);
    }
  });

  it('refuses what its state does not allow', async () => {
    await expect(
      baremetal().setProvisionState(id, 'adopt', call),
    ).rejects.toMatchObject({ kind: 'refused', status: 400 });
  });

  it('is changed, listed page by page, and removed', async () => {
    const changed = await baremetal().nodes.update(
      id,
      [{ op: 'add', path: '/properties/local_gb', value: 480 }],
      call,
    );
    expect(changed.properties).toMatchObject({ local_gb: 480, cpus: 8 });
    const first = await baremetal().nodes.list({ limit: 1 }, call);
    expect(first.items).toHaveLength(1);
    const rest = await baremetal().nodes.list(
      { marker: first.nextMarker },
      call,
    );
    const names = [...first.items, ...rest.items].map(({ name }) => name);
    expect(names).toContain(`node-${run}`);
    expect(names).toContain('node-1');
    await baremetal().nodes.delete(id, call);
    await expect(node()).rejects.toMatchObject({ status: 404 });
  });
});
