import type { Knex } from 'knex';
import { say } from '../../scripts/lib/root.mjs';
import { Benchmark, Figure, milliseconds } from '../lib/Benchmark';
import { onPostgres, onSqlite } from '../lib/databases';
import {
  BenchPlant,
  createViews,
  DefaultObjectService,
  DatabaseObjectsStore,
  DatabasePlansStore,
  DatabaseViewsStore,
  DefaultPlanService,
  fillPlant,
  migrateDatacenter,
} from '../lib/datacenterPlant';
import { hasNetboxDemo, importNetboxDemo } from '../lib/netboxDemo';
import { percentile, secondsOf } from '../lib/statistics';

const rounds = 50;
const changes = 500;
const caller = { ref: 'user:default/bench' };

/** Rooms, elevations, ways of cables and the check of a plan, as operators look at them. */
export const datacenter: Benchmark = {
  name: 'datacenter',
  title: '1,000 racks, 40,000 devices, 800,000 ports (SQLite: a tenth)',
  run: async () => [
    ...(await onSqlite(knex => measure('SQLite', knex, 100))),
    ...(await onPostgres(knex => measure('PostgreSQL', knex, 1000))),
  ],
};

async function measure(
  name: string,
  knex: Knex,
  racks: number,
): Promise<Figure[]> {
  await migrateDatacenter(knex);
  let plant: BenchPlant;
  const filled = await secondsOf(async () => {
    plant = await fillPlant(knex, racks);
  });
  const [{ count }] = await knex('cables').count({ count: '*' });
  say(`  ${name}: ${racks} racks, ${count} cables in ${filled.toFixed(0)} s`);
  const store = new DatabaseObjectsStore(knex);
  const views = createViews(new DatabaseViewsStore(knex), store);
  const { roomId, rackIds, deviceIds, patchedPorts } = plant!;
  const of = <T>(all: T[], round: number) => all[(round * 7919) % all.length];
  const timed = async (
    times: number,
    look: (round: number) => Promise<unknown>,
  ) => {
    const taken: number[] = [];
    for (let round = 0; round < times; round++) {
      taken.push(await secondsOf(() => look(round)));
    }
    return taken;
  };
  const elevation = await timed(rounds, round =>
    views.elevation.elevations([of(rackIds, round)]),
  );
  const trace = await timed(rounds, round =>
    views.cabling.trace(of(patchedPorts, round)),
  );
  const connections = await timed(rounds, round =>
    views.cabling.connections(of(deviceIds, round)),
  );
  const room = await timed(10, () => views.room.layout(roomId));
  const list = await timed(rounds, round =>
    store.list('devices', { limit: 100, search: `R${round}-1` }),
  );
  const failure = await timed(10, round =>
    views.failure.of('devices', of(deviceIds, round)),
  );
  const devices = await makeDevices(store, roomId);
  const check = await checkPlan(knex, plant!);
  if (!hasNetboxDemo) {
    say(`  ${name}: without the demo data of NetBox, which is not here`);
  }
  const netbox = hasNetboxDemo ? [await importNetboxDemo(knex)] : undefined;
  return [
    figure(`elevation on ${name}`, elevation, 0.1),
    figure(`way of a cable on ${name}`, trace, 0.03),
    figure(`connections of a device on ${name}`, connections),
    figure(`room of ${racks} racks on ${name}`, room, 0.3),
    figure(`search in a list of devices on ${name}`, list),
    figure(`what follows if a device fails on ${name}`, failure),
    figure(`100 devices of 20 ports made on ${name}`, devices, 2),
    figure(`check of a plan of ${changes} changes on ${name}`, check, 2),
    ...(netbox
      ? [figure(`import of NetBox's demo data on ${name}`, netbox, 10)]
      : []),
  ];
}

/** As one change, each time into racks of its own. */
async function makeDevices(
  store: InstanceType<typeof DatabaseObjectsStore>,
  roomId: string,
): Promise<number[]> {
  const objects = new DefaultObjectService({
    store,
    now: () => new Date(),
    changed: () => undefined,
  });
  const type = await objects.create(
    'device-types',
    {
      manufacturer: 'Example',
      model: 'Server of 20 ports',
      heightUnits: 1,
      ports: Array.from({ length: 20 }, (_, index) => ({
        role: 'interface' as const,
        name: `eth${index}`,
        type: '10gbase-x-sfpp',
      })),
    },
    caller,
  );
  const taken: number[] = [];
  for (let round = 0; round < 5; round++) {
    const racks = await Promise.all(
      [0, 1, 2].map(index =>
        objects.create(
          'racks',
          { name: `New ${round}-${index}`, roomId, heightUnits: 42 },
          caller,
        ),
      ),
    );
    const changes = Array.from({ length: 100 }, (_, index) => ({
      action: 'create' as const,
      kind: 'devices' as const,
      fields: {
        name: `new-${round}-${index}`,
        typeId: type.id,
        rackId: racks[Math.floor(index / 40)].id,
        position: 1 + (index % 40),
      },
    }));
    taken.push(
      await secondsOf(() => objects.apply(changes, undefined, caller)),
    );
  }
  return taken;
}

/** Moves in racks one after the other, to their free units. */
async function checkPlan(knex: Knex, plant: BenchPlant): Promise<number[]> {
  const plans = new DefaultPlanService({
    store: new DatabasePlansStore(knex),
    objects: new DatabaseObjectsStore(knex),
    now: () => new Date(),
    changed: () => undefined,
    notices: { tell: async () => undefined },
  });
  const { id } = await plans.create({ name: 'Bench' }, caller);
  const free = 8;
  await plans.addSteps(
    id,
    Array.from({ length: changes }, (_, index) => ({
      action: 'update' as const,
      kind: 'devices' as const,
      id: plant.deviceIds[Math.floor(index / free) * 40 + (index % free)],
      fields: { position: 41 + (index % free) },
    })),
  );
  const taken: number[] = [];
  for (let round = 0; round < 5; round++) {
    taken.push(await secondsOf(() => plans.check(id)));
  }
  return taken;
}

function figure(name: string, times: number[], limit?: number): Figure {
  const result = percentile(times, 95);
  return {
    name: `${name}, 95 of 100 within`,
    measured: milliseconds(result * 1000),
    beside: '',
    result,
    unit: 's',
    limit,
  };
}
