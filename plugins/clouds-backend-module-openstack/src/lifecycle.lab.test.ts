import {
  ObservedInstance,
  ObservedVolume,
} from '@rackstage/plugin-clouds-common';
import { CloudConnection } from '@rackstage/plugin-clouds-node';
import { openStackDriver } from './OpenStackDriver';
import {
  injectLabFault,
  labCloudsYaml,
  openOpenStackLab,
  OpenStackLab,
  until,
  untilGone,
} from './__testUtils__';

const onLab = labCloudsYaml ? describe : describe.skip;
jest.setTimeout(120_000);

const call = { signal: new AbortController().signal };
const run = `t${Date.now().toString(36)}`;

onLab.each(['lab', 'lab-app'] as const)('OpenStack lab as %s', cloud => {
  let lab: OpenStackLab;
  let connection: CloudConnection;
  let region: string;

  beforeAll(async () => {
    lab = await openOpenStackLab(cloud);
    connection = openStackDriver.connect(lab.settings);
    region = lab.target.region;
  });
  beforeEach(() => lab.proxy.reset());
  afterAll(() => lab?.close());

  describe('an instance', () => {
    const tag = `${run}-${cloud}`;
    let instance: ObservedInstance;
    const request = () => ({
      tag,
      region,
      name: `instance-${tag}`,
      imageId: lab.target.imageId,
      specId: lab.target.specId,
      zone: lab.target.zone,
      networkId: lab.target.networkId,
      keyPair: lab.target.keyPair,
      securityGroups: [lab.target.securityGroup],
      userData: '#cloud-config\nhostname: 서버\n',
      labels: { team: 'a' },
    });

    it('is made once, also when the answer got lost', async () => {
      injectLabFault(lab, 'lostAnswer', { times: 1 });
      await expect(
        connection.instances!.create(request(), call),
      ).rejects.toMatchObject({ code: 'Unavailable' });
      instance = await connection.instances!.create(request(), call);
      const again = await connection.instances!.create(request(), call);
      expect(again.id).toBe(instance.id);
      const { items } = await lab.services.compute.servers({}, call);
      expect(items.filter(({ name }) => name === request().name)).toHaveLength(
        1,
      );
    });

    it('runs, as it was asked for', async () => {
      instance = await instanceBecomes(instance.id, 'running');
      expect(instance).toMatchObject({
        name: request().name,
        tag,
        status: 'running',
        providerStatus: 'ACTIVE',
        zone: 'az1',
        specId: lab.target.specId,
        imageId: lab.target.imageId,
        keyPair: 'demo',
        addresses: [{ version: 4, type: 'private', network: 'private' }],
        securityGroups: ['web'],
        volumeIds: [],
        labels: { team: 'a' },
      });
      expect(instance.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      const found = await connection.instances!.list({ region, tag }, call);
      expect(found).toEqual({ items: [instance] });
      const missing = await connection.instances!.list(
        { region, tag: 'nobody' },
        call,
      );
      expect(missing).toEqual({ items: [] });
    });

    it('stops and starts, and does nothing when it is so already', async () => {
      const id = { region, id: instance.id };
      await connection.instances!.start(id, call);
      await connection.instances!.stop(id, call);
      await connection.instances!.stop(id, call);
      await instanceBecomes(instance.id, 'stopped');
      await connection.instances!.stop(id, call);
      await expect(
        connection.instances!.reboot(id, call),
      ).rejects.toMatchObject({
        code: 'Conflict',
      });
      await connection.instances!.start(id, call);
      await connection.instances!.start(id, call);
      await instanceBecomes(instance.id, 'running');
      await connection.instances!.reboot(id, call);
      await instanceBecomes(instance.id, 'running');
    });

    it('has a volume, made once, attached and detached any number of times', async () => {
      const wish = {
        tag: `${tag}-v`,
        region,
        name: `volume-${tag}`,
        sizeGiB: 2,
        zone: 'az1',
        labels: { team: 'a' },
      };
      injectLabFault(lab, 'lostAnswer', { times: 1 });
      await expect(
        connection.volumes!.create(wish, call),
      ).rejects.toMatchObject({
        code: 'Unavailable',
      });
      const { id } = await connection.volumes!.create(wish, call);
      const attachment = { region, id, instanceId: instance.id };
      const volume = await volumeBecomes(id, 'available');
      expect(volume).toMatchObject({
        name: wish.name,
        tag: wish.tag,
        zone: 'az1',
        sizeGiB: 2,
        attachedTo: [],
        labels: { team: 'a' },
      });
      expect(
        await connection.volumes!.list({ region, tag: wish.tag }, call),
      ).toEqual({ items: [volume] });

      await connection.volumes!.attach(attachment, call);
      await connection.volumes!.attach(attachment, call);
      expect((await volumeBecomes(id, 'in-use')).attachedTo).toMatchObject([
        { instanceId: instance.id, device: expect.stringContaining('/dev/') },
      ]);
      await connection.volumes!.attach(attachment, call);
      const { volumeIds } = await connection.instances!.get(
        { region, id: instance.id },
        call,
      );
      expect(volumeIds).toEqual([id]);
      await expect(
        connection.volumes!.delete({ region, id }, call),
      ).rejects.toMatchObject({ code: 'Conflict' });

      await connection.volumes!.detach(attachment, call);
      await connection.volumes!.detach(attachment, call);
      await volumeBecomes(id, 'available');
      await connection.volumes!.detach(attachment, call);
      await connection.volumes!.delete({ region, id }, call);
      await connection.volumes!.delete({ region, id }, call);
      await untilGone(() => connection.volumes!.get({ region, id }, call));
      await connection.volumes!.delete({ region, id }, call);
      await connection.volumes!.detach(attachment, call);
    });

    it('is deleted, any number of times', async () => {
      const id = { region, id: instance.id };
      await connection.instances!.delete(id, call);
      await connection.instances!.delete(id, call);
      await untilGone(() => connection.instances!.get(id, call));
      await connection.instances!.delete(id, call);
      expect(await connection.instances!.list({ region, tag }, call)).toEqual({
        items: [],
      });
    });
  });

  async function instanceBecomes(
    id: string,
    status: ObservedInstance['status'],
  ) {
    return until(
      () => connection.instances!.get({ region, id }, call),
      instance => instance.status === status,
    );
  }

  async function volumeBecomes(id: string, status: ObservedVolume['status']) {
    return until(
      () => connection.volumes!.get({ region, id }, call),
      volume => volume.status === status,
    );
  }
});
