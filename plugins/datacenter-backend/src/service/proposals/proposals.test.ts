import { InputError, NotFoundError } from '@backstage/errors';
import {
  DatacenterObject,
  ObjectChange,
  PlacementRequest,
  Plan,
  PortTemplate,
} from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { DatabasePlansStore } from '../../database/DatabasePlansStore';
import { DefaultPlanService } from '../plans/DefaultPlanService';
import { ProposalService } from './ProposalService';

const databases = createTestDatabases();
const ann = { ref: 'user:default/ann' };

const named = (
  role: PortTemplate['role'],
  name: string,
  count: number,
  more: Partial<PortTemplate> = {},
): PortTemplate[] =>
  Array.from({ length: count }, (_, i) => ({
    role,
    name: `${name}${i + 1}`,
    ...more,
  }));

describe.each(databases.eachSupportedId())('proposals on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let plans: DefaultPlanService;
  let proposals: ProposalService;
  let room: DatacenterObject;
  let racks: DatacenterObject[];
  let server: DatacenterObject;
  let plan: Plan;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    const store = new DatabasePlansStore(knex);
    plans = new DefaultPlanService({
      store,
      objects: plant.store,
      now: () => plant.now,
      changed: () => undefined,
      notices: { tell: async () => undefined },
    });
    proposals = new ProposalService(store);
    room = await plant.room();
    racks = [
      await plant.rack(room, { name: 'R1', heightUnits: 10, xMm: 0, yMm: 0 }),
      await plant.rack(room, { name: 'R2', heightUnits: 10, xMm: 600, yMm: 0 }),
    ];
    server = await plant.serverType({ typicalDrawWatts: 300 });
    plan = await plans.create({ name: 'Grow' }, ann);
  });

  afterEach(() => knex.destroy());

  const web = (count: number, more: object = {}) => ({
    roomId: room.id,
    items: [{ typeId: server.id, name: 'web', count, ...more }],
  });
  const accept = (found: { change: object }[]) =>
    plans.addSteps(
      plan.id,
      found.map(({ change }) => change as ObjectChange),
    );
  const places = async (request: PlacementRequest) =>
    (await proposals.placement(plan.id, request)).placed.map(
      ({ title, rackId, position }) =>
        `${title} ${racks.findIndex(({ id }) => id === rackId) + 1} ${position}`,
    );

  /** Side A and side B of a rack, each with a unit of outlets. */
  const supply = async (rack: DatacenterObject, isConnected = true) => {
    const panel = await plant.make('panels', {
      name: `P ${rack.fields.name}`,
      placeId: room.id,
    });
    const type = await plant.make('device-types', {
      manufacturer: 'APC',
      model: `PDU ${rack.fields.name}`,
      heightUnits: 0,
      ports: [
        { role: 'power-port', name: 'in' },
        ...named('power-outlet', 'out', 4, { powerPort: 'in' }),
      ],
    } as never);
    for (const side of ['A', 'B']) {
      const feed = await plant.make('feeds', {
        name: `${side} ${rack.fields.name}`,
        panelId: panel.id,
        rackId: rack.id,
        side,
      });
      const pdu = await plant.make('devices', {
        name: `pdu-${side}-${rack.fields.name}`,
        typeId: type.id,
        rackId: rack.id,
      });
      const ends = await plant.views.all('ports', { feedId: feed.id });
      if (isConnected) {
        await plant.cable(ends[0], await plant.port(pdu, 'in'));
      }
    }
  };

  it('keep what stands in for each other apart, beside what is there and planned', async () => {
    await plant.make('devices', {
      name: 'web-1',
      typeId: server.id,
      rackId: racks[0].id,
      position: 1,
    });
    const { placed } = await proposals.placement(
      plan.id,
      web(2, { groupSize: 2 }),
    );
    expect(new Set(placed.map(({ rackId }) => rackId)).size).toBe(2);
    expect(placed.map(({ title }) => title)).toEqual(['web-2', 'web-3']);
    await accept(placed);
    expect(await places(web(1, { rackId: racks[0].id }))).toEqual([
      'web-4 1 3',
    ]);
    expect((await plans.check(plan.id)).items).toEqual([]);
    expect(await plant.all('devices')).toHaveLength(1);
  });

  it('say why something has no place', async () => {
    await plant.make('reservations', {
      purpose: 'GPU',
      rackId: racks[0].id,
      position: 1,
      heightUnits: 10,
    });
    const { unplaced, titles } = await proposals.placement(
      plan.id,
      web(1, { rackId: racks[0].id }),
    );
    expect(unplaced).toEqual([
      {
        key: '1-1',
        title: 'web-1',
        obstacles: [{ code: 'no-free-units', racks: 1 }],
      },
    ]);
    expect(titles[server.id]).toBe('Dell R650');
  });

  it('leave racks that are given up alone, unless they are named', async () => {
    await plant.change(racks[0], { status: 'deprecated' });
    expect(await places(web(1))).toEqual(['web-1 2 1']);
    expect(await places({ ...web(1), rackIds: [racks[0].id] })).toEqual([
      'web-1 1 1',
    ]);
  });

  it('place devices that are there and have no rack', async () => {
    const spare = await plant.make('devices', {
      name: 'spare',
      typeId: server.id,
      placeId: room.id,
    });
    const { placed } = await proposals.placement(plan.id, {
      roomId: room.id,
      deviceIds: [spare.id],
    });
    expect(placed).toMatchObject([
      {
        title: 'spare',
        change: { action: 'update', id: spare.id, fields: { position: 1 } },
      },
    ]);
  });

  it('count what feeds carry when the other side is lost', async () => {
    await supply(racks[0]);
    // 220 V × 32 A × 80 % = 5632 VA bears 18 of 300 W.
    const { placed, unplaced } = await proposals.placement(plan.id, {
      ...web(10),
      rackIds: [racks[0].id],
    });
    expect(placed).toHaveLength(10);
    expect(unplaced).toEqual([]);
    expect(placed[9].feeds).toHaveLength(2);
    const headroom = placed
      .flatMap(({ reasons }) => reasons)
      .filter(({ code }) => code === 'feed-headroom')
      .map(({ value, limit }) => [value, limit]);
    expect(headroom).toContainEqual([3000, 5632]);
  });

  it('go from an empty rack to one that is carried out, cables and all', async () => {
    await supply(racks[0]);
    const top = await plant.make('device-types', {
      manufacturer: 'Arista',
      model: '7050',
      heightUnits: 1,
      partNumber: 'DCS-7050',
      ports: named('interface', 'Eth', 8, { type: '10gbase-x-sfpp' }),
    } as never);
    const { placed } = await proposals.placement(plan.id, {
      ...web(2),
      rackIds: [racks[0].id],
      perRack: [{ typeId: top.id, name: 'leaf', count: 2 }],
    });
    expect(placed.map(({ title, position }) => [title, position])).toEqual([
      ['web-1', 1],
      ['web-2', 2],
      ['leaf-1', 10],
      ['leaf-2', 9],
    ]);
    await accept(placed);
    await plant.make('cable-stock', {
      name: 'DAC 2 m',
      type: 'dac-passive',
      lengthMetres: 2,
      count: 1,
    });
    const answer = await proposals.cables(plan.id, {
      rackIds: [racks[0].id],
      rackSwitches: { typeId: top.id, count: 1, speedMbit: 10_000 },
      power: true,
    });
    expect(answer.missing).toEqual([]);
    expect(answer.cables.map(({ a, b }) => `${a} – ${b}`)).toEqual(
      expect.arrayContaining([
        'web-1 eth0 – leaf-1 Eth1',
        'web-1 eth1 – leaf-2 Eth1',
        'web-1 PSU1 – pdu-A-R1 out1',
        'web-1 PSU2 – pdu-B-R1 out1',
      ]),
    );
    expect(answer.cables).toHaveLength(8);
    expect(answer.bill).toContainEqual({
      key: 'cable:dac-passive:2',
      item: 'cable',
      type: 'dac-passive',
      lengthMetres: 2,
      count: 4,
      inStock: 1,
      lacking: 3,
    });
    await accept(answer.cables);
    expect((await plans.check(plan.id)).items).toEqual([]);
    expect(
      (await proposals.bill(plan.id)).map(({ key, count, lacking }) => [
        key.replace(/[0-9a-f-]{36}/, 'type'),
        count,
        lacking,
      ]),
    ).toEqual([
      ['device:type', 2, undefined],
      ['device:type', 2, undefined],
      ['cable:dac-passive:2', 4, 3],
      ['cable:power:1', 4, 4],
    ]);
    // What is connected or planned already is not proposed again.
    const again = await proposals.cables(plan.id, {
      rackIds: [racks[0].id],
      rackSwitches: { typeId: top.id, count: 1 },
      power: true,
    });
    expect(again.cables).toEqual([]);
    const { revision } = await plans.get(plan.id);
    await plans.approve(plan.id, { revision }, ann);
    const { items } = await plans.steps(plan.id);
    for (const { id } of items) {
      await plans.finishStep(plan.id, id, { state: 'done' }, ann);
    }
    expect(await plant.all('cables')).toHaveLength(2 + 8);
    expect(await proposals.bill(plan.id)).toEqual([]);
  });

  it('connect units of outlets with free feeds, and devices with those', async () => {
    await supply(racks[0], false);
    await plant.make('devices', {
      name: 'web-1',
      typeId: server.id,
      rackId: racks[0].id,
      position: 1,
    });
    const { cables } = await proposals.cables(plan.id, {
      rackIds: [racks[0].id],
      power: true,
    });
    expect(cables.map(({ a, b }) => `${a} – ${b}`)).toEqual([
      'pdu-A-R1 in – A R1',
      'pdu-B-R1 in – B R1',
      'web-1 PSU1 – pdu-A-R1 out1',
      'web-1 PSU2 – pdu-B-R1 out1',
    ]);
    await accept(cables);
    expect((await plans.check(plan.id)).items).toEqual([]);
  });

  it('refuse what is not there', async () => {
    await expect(proposals.placement(randomUUID(), web(1))).rejects.toThrow(
      NotFoundError,
    );
    await expect(
      proposals.placement(plan.id, { roomId: randomUUID() }),
    ).rejects.toThrow(NotFoundError);
    await expect(
      proposals.placement(plan.id, {
        roomId: room.id,
        deviceIds: [randomUUID()],
      }),
    ).rejects.toThrow(InputError);
    await expect(
      proposals.cables(plan.id, {
        rackIds: [racks[0].id],
        links: [{ aId: randomUUID(), bId: randomUUID(), count: 1 }],
      }),
    ).rejects.toThrow(InputError);
  });
});
