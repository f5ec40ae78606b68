import { DatacenterObject, Failure } from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { createViews, Views } from '../views';

const databases = createTestDatabases();

const effects = ({ devices }: Failure) =>
  Object.fromEntries(devices.map(({ title, effect }) => [title, effect]));

/** Two servers and a switch in a rack with a PDU on each side; the second server has one cord, and one uplink. */
describe.each(databases.eachSupportedId())('a failure on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let views: Views;
  let room: DatacenterObject;
  const made: Record<string, DatacenterObject> = {};

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    views = createViews(plant.views, plant.store);
    room = await plant.room();
    made.rack = await plant.rack(room, { xMm: 1000, yMm: 1000 });
    const server = await plant.serverType({ typicalDrawWatts: 3000 });
    const pdu = await plant.make('device-types', {
      manufacturer: 'APC',
      model: 'PDU',
      heightUnits: 0,
      ports: [
        { role: 'power-port', name: 'in' },
        { role: 'power-outlet', name: 'o1', powerPort: 'in' },
        { role: 'power-outlet', name: 'o2', powerPort: 'in' },
        { role: 'power-outlet', name: 'o3', powerPort: 'in' },
      ],
    });
    const panel = await plant.make('device-types', {
      manufacturer: 'Generic',
      model: 'Panel',
      heightUnits: 1,
      ports: [
        { role: 'rear-port', name: 'R' },
        { role: 'front-port', name: 'F', rearPort: 'R', rearPosition: 1 },
      ],
    });
    const place = async (name: string, typeId: string, position?: number) => {
      made[name] = await plant.make('devices', {
        name,
        typeId,
        rackId: made.rack.id,
        owner: 'group:default/infra',
        ...(position !== undefined && { position }),
      });
    };
    await place('one', server.id, 1);
    await place('two', server.id, 2);
    await place('switch', server.id, 10);
    await place('panel', panel.id, 11);
    await place('pduA', pdu.id);
    await place('pduB', pdu.id);
    const cord = async (
      from: string,
      outlet: string,
      to: string,
      psu: string,
    ) =>
      plant.cable(
        await plant.port(made[from], outlet),
        await plant.port(made[to], psu),
      );
    for (const side of ['A', 'B']) {
      made[`panel${side}`] = await plant.make('panels', {
        name: side,
        placeId: room.id,
      });
      made[`feed${side}`] = await plant.make('feeds', {
        name: side,
        side,
        panelId: made[`panel${side}`].id,
        rackId: made.rack.id,
        amperage: 20,
      });
      const [end] = await plant.views.all('ports', {
        feedId: made[`feed${side}`].id,
      });
      made[`main${side}`] = await plant.cable(
        end,
        await plant.port(made[`pdu${side}`], 'in'),
      );
      await cord(`pdu${side}`, 'o1', 'one', side === 'A' ? 'PSU1' : 'PSU2');
      await cord(`pdu${side}`, 'o3', 'switch', side === 'A' ? 'PSU1' : 'PSU2');
    }
    await cord('pduA', 'o2', 'two', 'PSU1');
    // The uplink of the first server passes the panel.
    made.patch = await plant.cable(
      await plant.port(made.one, 'eth0'),
      await plant.port(made.panel, 'F'),
    );
    await plant.cable(
      await plant.port(made.panel, 'R'),
      await plant.port(made.switch, 'eth0'),
    );
    await plant.cable(
      await plant.port(made.one, 'eth1'),
      await plant.port(made.two, 'eth0'),
    );
    made.uplink = await plant.cable(
      await plant.port(made.two, 'eth1'),
      await plant.port(made.switch, 'eth1'),
    );
  });

  afterEach(() => knex.destroy());

  const failure = ({ kind, id }: DatacenterObject) =>
    views.failure.of(kind, id);

  it.each(['panelA', 'feedA', 'mainA'])(
    'of %s takes down what hangs on that side alone, and redundancy from the rest',
    async name => {
      const answer = await failure(made[name]);
      expect(effects(answer)).toEqual({
        pduA: 'down',
        two: 'down',
        one: 'not-redundant',
        switch: 'not-redundant',
      });
      expect(answer.feeds).toMatchObject([
        {
          title: 'B',
          drawWattsBefore: 3000,
          drawWatts: 6000,
          availableWatts: 3520,
          overAvailable: true,
          overBreaker: true,
        },
      ]);
    },
  );

  it('of a PDU is told apart from what follows of it, with place and owner', async () => {
    const { devices } = await failure(made.pduB);
    expect(devices).toMatchObject([
      {
        title: 'pduB',
        effect: 'down',
        failed: true,
        rackTitle: 'R1',
        owner: 'group:default/infra',
      },
      { title: 'one', effect: 'not-redundant', failed: false },
      { title: 'switch', effect: 'not-redundant', failed: false },
    ]);
  });

  it('of a switch leaves servers with fewer connections', async () => {
    expect(effects(await failure(made.switch))).toEqual({
      switch: 'down',
      one: 'fewer-connections',
      two: 'fewer-connections',
    });
  });

  it.each(['panel', 'patch'])(
    'of %s breaks the links that pass it',
    async name => {
      const { panel: _, ...others } = effects(await failure(made[name]));
      expect(others).toEqual({
        one: 'fewer-connections',
        switch: 'fewer-connections',
      });
    },
  );

  it('isolates what had one link only', async () => {
    await plant.remove(made.patch);
    expect(effects(await failure(made.uplink))).toEqual({
      switch: 'isolated',
      two: 'fewer-connections',
    });
  });

  it('of a chassis takes its blades down', async () => {
    const chassis = await plant.make('device-types', {
      manufacturer: 'Dell',
      model: 'Chassis',
      heightUnits: 2,
      ports: [{ role: 'power-port', name: 'PSU1' }],
      bays: [{ role: 'device', name: 'B1' }],
    });
    const blade = await plant.make('device-types', {
      manufacturer: 'Dell',
      model: 'Blade',
      heightUnits: 0,
      fitsBays: true,
    });
    const parent = await plant.make('devices', {
      name: 'chassis',
      typeId: chassis.id,
      rackId: made.rack.id,
      position: 20,
    });
    const [bay] = await plant.views.all('bays', { deviceId: parent.id });
    await plant.make('devices', {
      name: 'blade',
      typeId: blade.id,
      bayId: bay.id,
    });
    expect(effects(await failure(parent))).toEqual({
      chassis: 'down',
      blade: 'down',
    });
  });

  it('of a cooling unit leaves its zone with the others', async () => {
    const zone = await plant.make('room-objects', {
      name: 'Z',
      roomId: room.id,
      type: 'cooling-zone',
      xMm: 0,
      yMm: 0,
      widthMm: 5000,
      depthMm: 5000,
    });
    const unit = (name: string, coolingCapacityWatts: number) =>
      plant.make('room-objects', {
        name,
        roomId: room.id,
        type: 'cooling-unit',
        zoneId: zone.id,
        coolingCapacityWatts,
      });
    const first = await unit('C1', 8000);
    await unit('C2', 5000);
    expect((await failure(first)).zones).toEqual([
      {
        id: zone.id,
        title: 'Z',
        heatWatts: 9000,
        capacityWatts: 5000,
        overCapacity: true,
        rackCount: 1,
      },
    ]);
  });

  it('is not asked of what nothing hangs on', async () => {
    await expect(views.failure.of('roles', room.id)).rejects.toThrow(
      /not known what hangs on roles/,
    );
    await expect(views.failure.of('feeds', room.id)).rejects.toThrow(
      /No feeds with id/,
    );
  });
});
