import { ConflictError } from '@backstage/errors';
import {
  DatacenterObject,
  FieldValues,
} from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestPlant } from '../__testUtils__/TestPlant';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('placing devices on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let room: DatacenterObject;
  let rack: DatacenterObject;
  let server: DatacenterObject;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    room = await plant.room();
    rack = await plant.rack(room, { heightUnits: 10 });
    server = await plant.serverType({ model: '2U', heightUnits: 2 });
  });

  afterEach(() => knex.destroy());

  const place = (name: string, fields: FieldValues) =>
    plant.make('devices', {
      name,
      typeId: server.id,
      rackId: rack.id,
      ...fields,
    });
  const usedUnits = async () =>
    (await plant.views.usedUnits(room.id)).get(rack.id);

  it('takes units, gives them back, and counts them', async () => {
    const one = await place('a', { position: 1 });
    expect(one.fields).toMatchObject({ face: 'front', placeId: room.id });
    await place('b', { position: 3.5 });
    expect(await usedUnits()).toBe(4);
    const moved = await plant.change(one, { position: 9 });
    expect(await usedUnits()).toBe(4);
    await plant.change(moved, { position: null });
    expect(await usedUnits()).toBe(2);
  });

  it.each([
    [{ position: 2 }, /'a' is in unit 2 \(front\) of 'R1' already/],
    [{ position: 2, face: 'rear' }, /'a' is in unit 2/],
    [{ position: 10 }, /stick out/],
    [{ position: 2.5 }, /'a' is in unit 2/],
    [{ position: 0.5 }, /position must be >= 1/],
    [{ position: 3, rackId: null }, /choose a rack/],
  ])('refuses %j', async (fields, message) => {
    await place('a', { position: 1 });
    await expect(place('b', fields)).rejects.toThrow(message);
    expect(await usedUnits()).toBe(2);
  });

  it('lets devices of half the depth stand back to back', async () => {
    const flat = await plant.serverType({ model: 'flat', fullDepth: false });
    const typeId = flat.id;
    await place('a', { typeId, position: 5 });
    await place('b', { typeId, position: 5, face: 'rear' });
    expect(await usedUnits()).toBe(1);
    await expect(place('c', { position: 4 })).rejects.toThrow(ConflictError);
  });

  it('lets two devices exchange their places in one go', async () => {
    const [a, b] = [
      await place('a', { position: 1 }),
      await place('b', { position: 3 }),
    ];
    await plant.apply([
      { action: 'update', kind: 'devices', id: a.id, fields: { position: 3 } },
      { action: 'update', kind: 'devices', id: b.id, fields: { position: 1 } },
    ]);
    const devices = await plant.all('devices');
    expect(devices.map(({ fields }) => [fields.name, fields.position])).toEqual(
      [
        ['a', 3],
        ['b', 1],
      ],
    );
  });

  it('lets only one of two people place into the same unit', async () => {
    const results = await Promise.allSettled([
      place('a', { position: 1 }),
      place('b', { position: 2 }),
      place('c', { position: 1 }),
    ]);
    const failed = results.filter(({ status }) => status === 'rejected');
    expect(failed).toHaveLength(2);
    failed.forEach(result =>
      expect((result as PromiseRejectedResult).reason).toBeInstanceOf(
        ConflictError,
      ),
    );
    expect(await plant.all('devices')).toHaveLength(1);
  });

  it('does not shrink a rack below what is in it', async () => {
    await place('a', { position: 5 });
    await expect(plant.change(rack, { heightUnits: 5.5 })).rejects.toThrow(
      /'a' is in unit 6/,
    );
    await plant.change(rack, { heightUnits: 6 });
  });

  it('keeps reserved units for their owner', async () => {
    const owner = 'group:default/platform';
    await plant.make('reservations', {
      purpose: 'GPU',
      rackId: rack.id,
      position: 4,
      heightUnits: 3,
      owner,
    });
    await expect(place('a', { position: 3 })).rejects.toThrow(
      /reserved for 'GPU'/,
    );
    await place('b', { position: 5, owner });
    await place('c', { position: 7 });
  });

  it('puts blades into the bays of a chassis, which takes them along', async () => {
    const chassis = await plant.make('device-types', {
      manufacturer: 'Dell',
      model: 'MX7000',
      heightUnits: 7,
      bays: [
        { role: 'device', name: 'Slot 1' },
        { role: 'module', name: 'Fan' },
      ],
    });
    const blade = await plant.make('device-types', {
      manufacturer: 'Dell',
      model: 'MX740c',
      heightUnits: 0,
      fitsBays: true,
    });
    const outer = await place('chassis', { typeId: chassis.id, position: 1 });
    const [fan, slot] = await plant.all('bays');
    const inner = await place('blade', {
      typeId: blade.id,
      rackId: null,
      bayId: slot.id,
    });
    expect(inner.fields).toMatchObject({ rackId: rack.id, placeId: room.id });
    await expect(
      place('other', { typeId: blade.id, rackId: null, bayId: slot.id }),
    ).rejects.toThrow(ConflictError);
    await expect(
      place('other', { typeId: blade.id, rackId: null, bayId: fan.id }),
    ).rejects.toThrow(/bay for modules/);
    await expect(
      place('other', { typeId: blade.id, position: 9 }),
    ).rejects.toThrow(/goes into a bay/);
    await expect(plant.change(outer, { bayId: slot.id })).rejects.toThrow(
      /fits no bay/,
    );
    const other = await plant.rack(room, { name: 'R2' });
    await plant.change(outer, { rackId: other.id });
    const { fields } = await plant.objects.get('devices', inner.id);
    expect(fields.rackId).toBe(other.id);
    await expect(plant.remove(outer)).rejects.toThrow(
      /'blade' of the devices refers to it/,
    );
  });

  it('refuses a device in one of its own bays', async () => {
    const nested = await plant.make('device-types', {
      manufacturer: 'X',
      model: 'nested',
      heightUnits: 0,
      fitsBays: true,
      bays: [{ role: 'device', name: 'S' }],
    });
    const typeId = nested.id;
    const a = await place('a', { typeId });
    const [slot] = await plant.all('bays');
    await expect(plant.change(a, { bayId: slot.id })).rejects.toThrow(
      /in itself/,
    );
    const b = await place('b', { typeId, rackId: null, bayId: slot.id });
    const inner = (await plant.all('bays')).find(
      ({ fields }) => fields.deviceId === b.id,
    )!;
    await expect(plant.change(a, { bayId: inner.id })).rejects.toThrow(
      /in itself/,
    );
  });

  it('gives modules the ports of their type, named by the bay', async () => {
    const chassis = await plant.make('device-types', {
      manufacturer: 'Juniper',
      model: 'EX9214',
      heightUnits: 4,
      bays: [{ role: 'module', name: 'FPC 3', position: '3' }],
    });
    const card = await plant.make('module-types', {
      manufacturer: 'Juniper',
      model: 'EX9200-32XS',
      ports: [
        { role: 'interface', name: 'xe-{module}/0/0', type: '10gbase-x-sfpp' },
      ],
    });
    const device = await place('sw', { typeId: chassis.id, position: 1 });
    const [bay] = await plant.all('bays');
    const module = await plant.make('modules', {
      typeId: card.id,
      deviceId: device.id,
      bayId: bay.id,
    });
    const [port] = await plant.all('ports');
    expect(port.fields).toMatchObject({
      name: 'xe-3/0/0',
      moduleId: module.id,
    });
    await plant.remove(module);
    expect(await plant.all('ports')).toEqual([]);
  });

  it('connects outlets and panel ports with what is behind them', async () => {
    const panel = await plant.make('device-types', {
      manufacturer: 'Generic',
      model: 'Panel',
      heightUnits: 1,
      ports: [
        { role: 'front-port', name: 'F2', rearPort: 'R', rearPosition: 2 },
        { role: 'power-outlet', name: 'O', powerPort: 'P', leg: 'B' },
        { role: 'rear-port', name: 'R', positions: 2 },
        { role: 'power-port', name: 'P' },
      ],
    });
    await place('p', { typeId: panel.id, position: 1 });
    const ports = new Map(
      (await plant.all('ports')).map(port => [port.fields.name, port]),
    );
    expect(ports.get('F2')!.fields).toMatchObject({
      rearPortId: ports.get('R')!.id,
      rearPosition: 2,
    });
    expect(ports.get('O')!.fields).toMatchObject({
      powerPortId: ports.get('P')!.id,
      leg: 'B',
    });
    const front = await plant.objects.get('ports', ports.get('F2')!.id);
    await expect(plant.change(front, { rearPosition: 3 })).rejects.toThrow(
      /has 2 positions/,
    );
    await expect(
      plant.change(front, { rearPortId: ports.get('P')!.id }),
    ).rejects.toThrow(/leads from/);
  });
});
