import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { DatabasePlansStore } from '../../database/DatabasePlansStore';
import { DefaultPlanService } from '../plans/DefaultPlanService';
import { CapacityService } from './CapacityService';

const databases = createTestDatabases();
const ann = { ref: 'user:default/ann' };

describe.each(databases.eachSupportedId())('capacity on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let capacity: CapacityService;
  let plans: DefaultPlanService;
  let room: DatacenterObject;
  let rack: DatacenterObject;
  let type: DatacenterObject;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    const store = new DatabasePlansStore(knex);
    const now = () => plant.now;
    plans = new DefaultPlanService({
      store,
      objects: plant.store,
      now,
      changed: () => undefined,
      notices: { tell: async () => undefined },
    });
    capacity = new CapacityService({
      objects: plant.store,
      views: plant.views,
      plans: store,
      now,
    });
    plant.now = new Date('2026-01-10T00:00:00.000Z');
    room = await plant.room();
    rack = await plant.rack(room, { heightUnits: 20 });
    type = await plant.serverType({ heightUnits: 2, typicalDrawWatts: 500 });
  });

  afterEach(() => knex.destroy());

  const server = (position: number, at: string) => {
    plant.now = new Date(at);
    return plant.make('devices', {
      name: `s${position}`,
      typeId: type.id,
      rackId: rack.id,
      position,
    });
  };

  it('is told month by month, and when it will be used up', async () => {
    const first = await server(1, '2026-03-05T00:00:00.000Z');
    await server(3, '2026-04-05T00:00:00.000Z');
    await server(5, '2026-05-05T00:00:00.000Z');
    await server(7, '2026-06-05T00:00:00.000Z');
    plant.now = new Date('2026-06-06T00:00:00.000Z');
    await plant.remove(first);
    plant.now = new Date('2026-07-02T00:00:00.000Z');
    const { points, resources } = await capacity.ofRoom(room.id);
    expect(points).toHaveLength(13);
    expect(
      points.slice(-6).map(({ at, units }) => [at.slice(0, 7), units]),
    ).toEqual([
      ['2026-03', 0],
      ['2026-04', 2],
      ['2026-05', 4],
      ['2026-06', 6],
      ['2026-07', 6],
      ['2026-07', 6],
    ]);
    expect(resources[0]).toMatchObject({
      resource: 'units',
      capacity: 20,
      used: 6,
      planned: 0,
    });
    expect(resources[0].fullAt! > '2027').toBe(true);
    expect(resources[1]).toMatchObject({ resource: 'drawWatts', used: 1500 });
  });

  it('counts what plans add and take away, and what is moved in from elsewhere', async () => {
    const other = await plant.room('Hall 2');
    const away = await plant.make('racks', { name: 'R9', roomId: other.id });
    const kept = await server(1, '2026-02-05T00:00:00.000Z');
    const moved = await plant.make('devices', {
      name: 'moved',
      typeId: type.id,
      rackId: away.id,
      position: 1,
    });
    const plan = await plans.create({ name: 'Growth' }, ann);
    await plans.addSteps(plan.id, [
      {
        action: 'create',
        kind: 'devices',
        fields: {
          name: 'new',
          typeId: type.id,
          rackId: rack.id,
          position: 5,
        },
      },
      {
        action: 'update',
        kind: 'devices',
        id: moved.id,
        fields: { rackId: rack.id, position: 9 },
      },
      { action: 'delete', kind: 'devices', id: kept.id },
    ]);
    const { resources } = await capacity.ofRoom(room.id);
    expect(resources).toMatchObject([
      { used: 2, planned: 2 },
      { used: 500, planned: 500 },
      { used: 500, planned: 500 },
    ]);
    await plant.change(moved, { rackId: rack.id, position: 9 });
    plant.now = new Date('2026-03-05T00:00:00.000Z');
    const { points } = await capacity.ofRoom(room.id);
    expect(points.at(-1)!.units).toBe(4);
  });

  it('of power is what the weaker side bears', async () => {
    const panel = await plant.make('panels', { name: 'P', placeId: room.id });
    const feed = (name: string, side: string, amperage: number) =>
      plant.make('feeds', {
        name,
        side,
        amperage,
        panelId: panel.id,
        rackId: rack.id,
      });
    await feed('1', 'A', 20);
    await feed('2', 'B', 10);
    await plant.make('room-objects', {
      name: 'C',
      roomId: room.id,
      type: 'cooling-unit',
      coolingCapacityWatts: 9000,
    });
    const { resources } = await capacity.ofRoom(room.id);
    expect(resources.map(({ capacity: all }) => all)).toEqual([20, 1760, 9000]);
    await expect(capacity.ofRoom(panel.id)).rejects.toThrow(/No places/);
  });
});
