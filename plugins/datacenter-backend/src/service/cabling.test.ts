import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestPlant } from '../__testUtils__/TestPlant';
import { createViews, Views } from './views';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('cabling on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let views: Views;
  let room: DatacenterObject;
  let rack: DatacenterObject;
  let a: DatacenterObject;
  let b: DatacenterObject;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    views = createViews(plant.views, plant.store);
    room = await plant.room();
    rack = await plant.rack(room);
    const type = await plant.serverType();
    const place = (name: string, position: number) =>
      plant.make('devices', {
        name,
        typeId: type.id,
        rackId: rack.id,
        position,
      });
    [a, b] = [await place('a', 1), await place('b', 2)];
  });

  afterEach(() => knex.destroy());

  const panel = async (name: string, position: number) => {
    const [type] = (await plant.all('device-types')).filter(
      ({ fields }) => fields.model === 'Panel',
    );
    const { id } =
      type ??
      (await plant.make('device-types', {
        manufacturer: 'Generic',
        model: 'Panel',
        heightUnits: 1,
        ports: [
          { role: 'rear-port', name: 'R', positions: 2 },
          { role: 'front-port', name: 'F1', rearPort: 'R', rearPosition: 1 },
          { role: 'front-port', name: 'F2', rearPort: 'R', rearPosition: 2 },
        ],
      }));
    return plant.make('devices', {
      name,
      typeId: id,
      rackId: rack.id,
      position,
    });
  };

  it('is traced through panels to the far end', async () => {
    const [p, q] = [await panel('p', 10), await panel('q', 11)];
    const origin = await plant.port(a, 'eth0');
    await plant.cable(origin, await plant.port(p, 'F2'), { lengthMetres: 1.5 });
    await plant.cable(await plant.port(p, 'R'), await plant.port(q, 'R'));
    await plant.cable(await plant.port(q, 'F2'), await plant.port(b, 'eth1'), {
      label: 'C3',
      lengthMetres: 2,
      status: 'planned',
    });
    const trace = await views.cabling.trace(origin.id);
    expect(trace).toMatchObject({
      complete: true,
      active: false,
      split: false,
      lengthMetres: 3.5,
      ends: [{ name: 'eth1', ownerTitle: 'b', rackTitle: 'R1', position: 2 }],
    });
    expect(trace.hops.map(({ far }) => far[0].ownerTitle)).toEqual([
      'p',
      'q',
      'b',
    ]);
    const connections = await views.cabling.connections(b.id);
    expect(
      connections.map(({ port, cable, peers, ends }) => [
        port.name,
        cable?.label,
        peers.map(({ ownerTitle }) => ownerTitle),
        ends.map(({ ownerTitle }) => ownerTitle),
      ]),
    ).toEqual([
      ['eth0', undefined, [], []],
      ['eth1', 'C3', ['q'], ['a']],
      ['PSU1', undefined, [], []],
      ['PSU2', undefined, [], []],
    ]);
  });

  it('refuses power that goes round in a circle, over any number of strips', async () => {
    const strip = await plant.make('device-types', {
      manufacturer: 'APC',
      model: 'Strip',
      heightUnits: 0,
      ports: [
        { role: 'power-port', name: 'in' },
        { role: 'power-outlet', name: 'out', powerPort: 'in' },
        { role: 'power-outlet', name: 'out2', powerPort: 'in' },
      ],
    });
    const [x, y, z] = await Promise.all(
      ['x', 'y', 'z'].map(name =>
        plant.make('devices', { name, typeId: strip.id, rackId: rack.id }),
      ),
    );
    const join = async (from: DatacenterObject, to: DatacenterObject) =>
      plant.cable(await plant.port(from, 'out'), await plant.port(to, 'in'));
    await expect(join(x, x)).rejects.toThrow(/in a circle through port 'in'/);
    await join(x, y);
    await join(y, z);
    await expect(join(z, x)).rejects.toThrow(/in a circle/);
    const both = async (from: DatacenterObject, to: DatacenterObject) => ({
      action: 'create' as const,
      kind: 'cables' as const,
      fields: {
        a: [(await plant.port(from, 'out2')).id],
        b: [(await plant.port(to, 'PSU1')).id],
      },
    });
    await plant.apply([await both(z, a), await both(x, b)]);
    expect(await plant.all('cables')).toHaveLength(4);
  });

  it('ends where cables go round in a circle', async () => {
    const [p, q] = [await panel('p', 10), await panel('q', 11)];
    const origin = await plant.port(p, 'R');
    await plant.cable(origin, await plant.port(q, 'R'));
    await plant.cable(await plant.port(p, 'F1'), await plant.port(q, 'F2'));
    await plant.cable(await plant.port(p, 'F2'), await plant.port(q, 'F1'));
    const trace = await views.cabling.trace((await plant.port(p, 'F1')).id);
    expect(trace).toMatchObject({ complete: false, ends: [] });
    expect(await views.cabling.connections(p.id)).toHaveLength(3);
  });

  it('refuses a second cable in a port, and a cable into itself', async () => {
    const [one, other] = [
      await plant.port(a, 'eth0'),
      await plant.port(b, 'eth0'),
    ];
    await expect(plant.cable(one, one)).rejects.toThrow(/to itself/);
    await plant.cable(one, other);
    await expect(plant.cable(one, await plant.port(b, 'eth1'))).rejects.toThrow(
      /in port 'eth0' already/,
    );
    await expect(
      plant.cable(await plant.port(a, 'eth1'), await plant.port(b, 'PSU1')),
    ).rejects.toThrow(/does not lead from a interface to a power-port/);
    const both = await Promise.allSettled([
      plant.cable(await plant.port(a, 'eth1'), await plant.port(b, 'eth1')),
      plant.cable(await plant.port(a, 'eth1'), await plant.port(b, 'eth1')),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await plant.all('cables')).toHaveLength(2);
  });

  it('keeps a device while a cable is in it', async () => {
    const cable = await plant.cable(
      await plant.port(a, 'eth0'),
      await plant.port(b, 'eth0'),
      { label: 'C1' },
    );
    await expect(plant.remove(a)).rejects.toThrow(
      /cable 'C1' ends in port 'eth0'/,
    );
    await plant.remove(cable);
    await plant.remove(a);
    const left = await views.cabling.connections(b.id);
    expect(left.every(({ peers }) => peers.length === 0)).toBe(true);
  });

  it('moves a cable to another port, and frees the first', async () => {
    const [one, other, third] = [
      await plant.port(a, 'eth0'),
      await plant.port(b, 'eth0'),
      await plant.port(b, 'eth1'),
    ];
    const cable = await plant.cable(one, other);
    await plant.change(cable, { b: [third.id] });
    await plant.cable(await plant.port(a, 'eth1'), other);
    const { ends } = await views.cabling.trace(third.id);
    expect(ends.map(({ id }) => id)).toEqual([one.id]);
  });

  it('shows which sides supply what is in a rack', async () => {
    const supply = await plant.make('places', { name: 'UPS', level: 'room' });
    const power = await plant.make('panels', { name: 'P', placeId: supply.id });
    const feed = (name: string, side: string) =>
      plant.make('feeds', {
        name,
        side,
        panelId: power.id,
        rackId: rack.id,
        voltage: 220,
        amperage: 32,
      });
    const [feedA, feedB] = [await feed('A1', 'A'), await feed('B1', 'B')];
    const portOf = async (of: DatacenterObject) =>
      (await plant.views.all('ports', { feedId: of.id }))[0];
    const pdu = await plant.make('device-types', {
      manufacturer: 'APC',
      model: 'AP8853',
      heightUnits: 0,
      ports: [
        { role: 'power-port', name: 'In' },
        { role: 'power-outlet', name: 'Out 1', powerPort: 'In' },
      ],
    });
    const strip = await plant.make('devices', {
      name: 'pdu-a',
      typeId: pdu.id,
      rackId: rack.id,
    });
    await plant.cable(await portOf(feedA), await plant.port(strip, 'In'));
    await plant.cable(
      await plant.port(strip, 'Out 1'),
      await plant.port(a, 'PSU1'),
    );
    await plant.cable(await portOf(feedB), await plant.port(a, 'PSU2'));
    const [elevation] = await views.elevation.elevations([rack.id]);
    expect(
      elevation.devices.map(({ name, powerSides, powerPorts, drawWatts }) => [
        name,
        powerSides,
        powerPorts,
        drawWatts,
      ]),
    ).toEqual([
      ['b', [], 2, 750],
      ['a', ['A', 'B'], 2, 750],
      ['pdu-a', ['A'], 1, 0],
    ]);
    expect(elevation.feeds.map(({ title }) => title)).toEqual(['A1', 'B1']);
    const { racks } = await views.room.layout(room.id);
    expect(racks).toMatchObject([
      { usedUnits: 2, drawWatts: 1500, weightKg: 40, feedWatts: 11264 },
    ]);
    const tree = await views.places.tree();
    expect(tree).toMatchObject([
      { name: 'Hall 1', rackCount: 1, deviceCount: 3 },
      { name: 'UPS', rackCount: 0 },
    ]);
    const found = await views.search.find('pdu-');
    expect(found).toMatchObject([
      { kind: 'devices', title: 'pdu-a', place: 'Hall 1' },
    ]);
  });
});
