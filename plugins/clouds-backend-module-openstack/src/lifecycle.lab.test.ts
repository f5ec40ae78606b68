import {
  ObservedInstance,
  ObservedVolume,
} from '@rackstage/plugin-clouds-common';
import { call, describeOnLab, until, untilGone } from './__testUtils__';

const tag = `t${Date.now().toString(36)}`;

/** What the driver contract leaves open: the same call again while the cloud is still at it. */
describeOnLab('an instance with a volume', 'lab', test => {
  let instance: ObservedInstance;

  it('runs in its network, behind its security group', async () => {
    const { target } = test.lab;
    const { id } = await test.connection.instances.create(
      {
        ...target,
        tag,
        name: `instance-${tag}`,
        securityGroups: [target.securityGroup],
        userData: '#cloud-config\nhostname: 서버\n',
      },
      call,
    );
    instance = await instanceBecomes(id, 'running');
    expect(instance).toMatchObject({
      providerStatus: 'ACTIVE',
      addresses: [{ version: 4, type: 'private', network: 'private' }],
      securityGroups: ['web'],
    });
  });

  it('stops once when it is told twice, and starts once', async () => {
    const { instances } = test.connection;
    const id = { region: test.region, id: instance.id };
    await instances.stop(id, call);
    await instances.stop(id, call);
    await instanceBecomes(instance.id, 'stopped');
    await expect(instances.reboot(id, call)).rejects.toMatchObject({
      code: 'Conflict',
    });
    await instances.start(id, call);
    await instances.start(id, call);
    expect(await instanceBecomes(instance.id, 'running')).toMatchObject({
      fault: undefined,
    });
  });

  it('gets another spec while it is stopped, and stays stopped', async () => {
    const { region, connection, lab } = test;
    const id = { region, id: instance.id };
    await connection.instances.stop(id, call);
    await instanceBecomes(instance.id, 'stopped');
    const specId = lab.target.otherSpecId;
    const resized = await until(
      async () => {
        await connection.resizing.resize({ ...id, specId }, call);
        return connection.instances.get(id, call);
      },
      seen => seen.specId === specId,
    );
    expect(resized).toMatchObject({ status: 'stopped', fault: undefined });
    await connection.instances.start(id, call);
    await instanceBecomes(instance.id, 'running');
  });

  it('takes the volume once and lets it go once', async () => {
    const { region, connection } = test;
    const { volumes } = connection;
    const { id } = await volumes.create(
      { tag, region, name: `volume-${tag}`, sizeGiB: 2, zone: 'az1' },
      call,
    );
    const attachment = { region, id, instanceId: instance.id };
    await volumeBecomes(id, 'available');
    await volumes.attach(attachment, call);
    await volumes.attach(attachment, call);
    expect((await volumeBecomes(id, 'in-use')).attachedTo).toMatchObject([
      { instanceId: instance.id, device: expect.stringContaining('/dev/') },
    ]);
    await volumes.detach(attachment, call);
    await volumes.detach(attachment, call);
    await volumeBecomes(id, 'available');
    await volumes.delete({ region, id }, call);
    await volumes.delete({ region, id }, call);
    await untilGone(() => volumes.get({ region, id }, call));
    await volumes.detach(attachment, call);
    expect(await volumes.list({ region, tag }, call)).toEqual({ items: [] });
  });

  it('goes', async () => {
    const { region, connection } = test;
    const id = { region, id: instance.id };
    await connection.instances.delete(id, call);
    await untilGone(() => connection.instances.get(id, call));
    expect(await connection.instances.list({ region, tag }, call)).toEqual({
      items: [],
    });
  });

  async function instanceBecomes(
    id: string,
    status: ObservedInstance['status'],
  ) {
    const { region, connection } = test;
    return until(
      () => connection.instances.get({ region, id }, call),
      seen => seen.status === status,
    );
  }

  async function volumeBecomes(id: string, status: ObservedVolume['status']) {
    const { region, connection } = test;
    return until(
      () => connection.volumes.get({ region, id }, call),
      seen => seen.status === status,
    );
  }
});
