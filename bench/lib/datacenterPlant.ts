import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type { ObjectRecord } from '../../plugins/datacenter-backend/src/database/records';
import type * as Objects from '../../plugins/datacenter-backend/src/database/DatabaseObjectsStore';
import type * as ObjectServices from '../../plugins/datacenter-backend/src/service/DefaultObjectService';
import type * as Plans from '../../plugins/datacenter-backend/src/database/DatabasePlansStore';
import type * as PlanServices from '../../plugins/datacenter-backend/src/service/plans/DefaultPlanService';
import type * as ViewsDatabase from '../../plugins/datacenter-backend/src/database/DatabaseViewsStore';
import type * as Views from '../../plugins/datacenter-backend/src/service/views';

// The bench is made of ES modules and the portal is not: an import of them finds no names.
const load = createRequire(import.meta.url);
const source = '../../plugins/datacenter-backend/src';

export const { DatabaseObjectsStore }: typeof Objects = load(
  `${source}/database/DatabaseObjectsStore.ts`,
);
export const { DatabasePlansStore }: typeof Plans = load(
  `${source}/database/DatabasePlansStore.ts`,
);
export const { DatabaseViewsStore }: typeof ViewsDatabase = load(
  `${source}/database/DatabaseViewsStore.ts`,
);
export const { DefaultObjectService }: typeof ObjectServices = load(
  `${source}/service/DefaultObjectService.ts`,
);
export const { DefaultPlanService }: typeof PlanServices = load(
  `${source}/service/plans/DefaultPlanService.ts`,
);
export const { createViews }: typeof Views = load(
  `${source}/service/views/index.ts`,
);

export const migrateDatacenter = (knex: Knex) =>
  knex.migrate.latest({ directory: 'plugins/datacenter-backend/migrations' });

/** In each rack: servers, and on top of them a panel. */
const devicesOfRack = 40;
const portsOfDevice = 20;

export interface BenchPlant {
  roomId: string;
  rackIds: string[];
  /** In racks one after the other. */
  deviceIds: string[];
  /** Whose way leads through two panels. */
  patchedPorts: string[];
}

/** A room of racks full of servers of 20 ports; half of the ports have a cable. */
export async function fillPlant(
  knex: Knex,
  racks: number,
): Promise<BenchPlant> {
  const store = new DatabaseObjectsStore(knex);
  const at = new Date('2026-01-01T00:00:00Z').toISOString();
  const record = (
    kind: ObjectRecord['kind'],
    fields: ObjectRecord['fields'],
  ): ObjectRecord => ({
    id: randomUUID(),
    kind,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    fields,
  });
  const room = record('places', {
    name: 'Hall',
    level: 'room',
    widthMm: 60_000,
    depthMm: 60_000,
  });
  const type = record('device-types', {
    manufacturer: 'Example',
    model: 'Server',
    heightUnits: 1,
    fullDepth: true,
    weightKg: 18,
    typicalDrawWatts: 350,
  });
  const plant: BenchPlant = {
    roomId: room.id,
    rackIds: [],
    deviceIds: [],
    patchedPorts: [],
  };
  await store.transaction(async objects => {
    await objects.insert([room]);
    await objects.insert([type]);
  });
  let last: ObjectRecord[][] = [];
  for (let at40 = 0; at40 < racks; at40 += 10) {
    await store.transaction(async objects => {
      for (let index = at40; index < Math.min(at40 + 10, racks); index++) {
        const rack = record('racks', {
          name: `R${index}`,
          roomId: room.id,
          heightUnits: 48,
          xMm: (index % 40) * 600,
          yMm: Math.floor(index / 40) * 2400,
        });
        const devices = Array.from({ length: devicesOfRack }, (_, unit) =>
          record('devices', {
            name: `R${index}-${unit}`,
            typeId: type.id,
            placeId: room.id,
            rackId: rack.id,
            position: unit + 1,
            face: 'front',
          }),
        );
        const ports = devices.map((device, unit) =>
          portsOf(device.id, unit === devicesOfRack - 1, record),
        );
        await objects.insert([rack]);
        await objects.insert(devices);
        await objects.insert(ports.flat());
        await objects.setUnits(
          devices.map(({ id }) => id),
          devices.flatMap(({ id }, unit) =>
            (['front', 'rear'] as const).flatMap(face =>
              [0, 1].map(half => ({
                rackId: rack.id,
                face,
                halfUnit: (unit + 1) * 2 + half,
                deviceId: id,
              })),
            ),
          ),
        );
        const cables = cablesOf(index, ports, last, record);
        await objects.insert(cables);
        await objects.setCableEnds(cables);
        last = ports;
        plant.rackIds.push(rack.id);
        plant.deviceIds.push(...devices.map(({ id }) => id));
        plant.patchedPorts.push(ports[0][2].id);
      }
    });
  }
  await knex.raw('analyze');
  return plant;
}

type Make = (
  kind: ObjectRecord['kind'],
  fields: ObjectRecord['fields'],
) => ObjectRecord;

/** Of a panel: rear ports, then front ports that they are behind. */
function portsOf(deviceId: string, isPanel: boolean, make: Make) {
  if (!isPanel) {
    return Array.from({ length: portsOfDevice }, (_, port) =>
      make('ports', {
        deviceId,
        name: port < 2 ? `PSU${port}` : `eth${port}`,
        role: port < 2 ? 'power-port' : 'interface',
      }),
    );
  }
  const rears = Array.from({ length: portsOfDevice / 2 }, (_, port) =>
    make('ports', { deviceId, name: `R${port}`, role: 'rear-port' }),
  );
  return [
    ...rears,
    ...rears.map((rear, port) =>
      make('ports', {
        deviceId,
        name: `F${port}`,
        role: 'front-port',
        rearPortId: rear.id,
        rearPosition: 1,
      }),
    ),
  ];
}

/** From ten servers of each rack over its panel to those of the rack beside it; from the others straight. */
function cablesOf(
  index: number,
  ports: ObjectRecord[][],
  before: ObjectRecord[][],
  make: Make,
): ObjectRecord[] {
  const cable = (a: ObjectRecord, b: ObjectRecord) =>
    make('cables', {
      a: [a.id],
      b: [b.id],
      status: 'connected',
      type: 'cat6a',
    });
  const panel = ports[devicesOfRack - 1];
  const half = portsOfDevice / 2;
  const patches = Array.from({ length: half }, (_, server) =>
    cable(ports[server][2], panel[half + server]),
  );
  if (index % 2 === 0) {
    return patches;
  }
  const other = before[devicesOfRack - 1];
  return [
    ...patches,
    ...Array.from({ length: half }, (_, port) =>
      cable(panel[port], other[port]),
    ),
    ...ports
      .slice(0, -1)
      .flatMap((own, server) =>
        own.slice(3, 13).map((port, at) => cable(port, before[server][at + 3])),
      ),
  ];
}
