import {
  kindOf,
  ObjectKindName,
  objectKinds,
} from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestPlant } from '../__testUtils__/TestPlant';
import { createViews } from './views';

const databases = createTestDatabases();

/** One for the page, and one for the titles of each kind that it refers to. */
const budgetOf = (kind: ObjectKindName) =>
  1 +
  new Set(
    kindOf[kind].fields.flatMap(field =>
      field.type === 'reference' ? field.to : [],
    ),
  ).size;

describe.each(databases.eachSupportedId())('queries on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let count = 0;

  beforeAll(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    const room = await plant.room();
    const type = await plant.serverType();
    const typeId = type.id;
    for (const name of ['R1', 'R2', 'R3']) {
      const rack = await plant.rack(room, { name });
      for (const position of [1, 2, 3]) {
        await plant.make('devices', {
          name: `${name}-${position}`,
          typeId,
          rackId: rack.id,
          position,
        });
      }
    }
    const [a, b] = await plant.views.all('ports', { role: 'interface' });
    await plant.cable(a, b);
    knex.on('query', () => {
      count += 1;
    });
  });

  beforeEach(() => {
    count = 0;
  });

  afterAll(() => knex.destroy());

  it.each(objectKinds.map(kind => [kind, budgetOf(kind)] as const))(
    'for a list of %s are at most %d',
    async (kind, budget) => {
      await plant.objects.list(kind, { limit: 50 });
      expect(count).toBeLessThanOrEqual(budget);
    },
  );

  it('for views do not grow with what is in them', async () => {
    const views = createViews(plant.views, plant.store);
    const racks = await plant.all('racks');
    const [device] = await plant.all('devices');
    const [port] = await plant.views.all('ports', { deviceId: device.id });
    const counted = async (look: () => Promise<unknown>) => {
      count = 0;
      await look();
      return count;
    };
    expect(await counted(() => views.places.tree())).toBe(3);
    const roomId = racks[0].fields.roomId as string;
    expect(await counted(() => views.room.layout(roomId))).toBeLessThanOrEqual(
      9,
    );
    const ids = racks.map(({ id }) => id);
    const one = await counted(() =>
      views.elevation.elevations(ids.slice(0, 1)),
    );
    const all = await counted(() => views.elevation.elevations(ids));
    expect(all).toBe(one);
    expect(all).toBeLessThanOrEqual(9);
    expect(
      await counted(() => views.cabling.connections(device.id)),
    ).toBeLessThanOrEqual(16);
    expect(
      await counted(() => views.cabling.trace(port.id)),
    ).toBeLessThanOrEqual(12);
  });
});
