import {
  availableVa,
  DeviceToPlace,
  FeedToLoad,
  PlacementQuestion,
  PortTemplate,
  powerFlow,
  RackFace,
  RackToFill,
  suppliesOf,
  zoneHeat,
  ZoneToHeat,
} from '@rackstage/plugin-datacenter-common';
import { Trial } from '../../database/PlansStore';
import { ObjectRecord } from '../../database/records';
import { plantOf } from '../plans/checks/powerProblems';
import { drawOfType } from '../views/drawOf';
import { Zones, zonesOf } from '../zonesOf';

export interface RoomToFill extends Required<
  Pick<PlacementQuestion, 'racks' | 'feeds' | 'zones'>
> {
  /** Names of devices in the room, which are not given twice. */
  readonly names: ReadonlySet<string>;
  /** Of racks, feeds and zones. */
  readonly titles: Record<string, string>;
}

type Records = ReadonlyMap<string, ObjectRecord>;

const optional = (value: unknown) =>
  typeof value === 'number' ? value : undefined;

/** Racks in these states are filled only when they are named. */
const keptFree = ['reserved', 'deprecated'];

/** A room as it will be, in the form that places are proposed from. */
export async function readRoom(
  roomId: string,
  rackIds: string[] | undefined,
  { views }: Pick<Trial, 'views'>,
): Promise<RoomToFill> {
  const inRoom = await views.all('racks', { roomId });
  const racks = inRoom.filter(({ id, fields }) =>
    rackIds ? rackIds.includes(id) : !keptFree.includes(String(fields.status)),
  );
  const ids = racks.map(({ id }) => id);
  const devices = await views.all('devices', { rackId: ids });
  const named = await views.all('devices', { placeId: roomId });
  const types = new Map(
    (
      await views.all('device-types', {
        id: [...new Set(devices.map(({ fields }) => fields.typeId as string))],
      })
    ).map(type => [type.id, type]),
  );
  const reservations = await views.all('reservations', { rackId: ids });
  const rows = new Map(
    (await views.all('rows', { roomId })).map(row => [row.id, row]),
  );
  const { feeds, plant } = await plantOf({ racks, devices, types }, { views });
  const supplied = new Set(
    suppliesOf(plant).supplies.map(({ deviceId }) => deviceId),
  );
  const flows = new Map(
    powerFlow(plant).feeds.map(flow => [flow.feedId, flow]),
  );
  const zones = await zonesOf(roomId, views);
  return {
    racks: racks.map(rack => ({
      ...rackOf(rack, rows),
      ...contentsOf(rack, devices, types, reservations, supplied),
      zoneId: zones.heat.find(({ rackId }) => rackId === rack.id)?.zoneId,
    })),
    feeds: feeds
      .filter(({ fields }) => (fields.status ?? 'active') === 'active')
      .map((feed): FeedToLoad => {
        const known = plant.feeds.find(({ id }) => id === feed.id)!;
        const {
          worstDrawWatts = 0,
          drawWatts = 0,
          legs,
        } = flows.get(feed.id) ?? {};
        const share = drawWatts > 0 ? worstDrawWatts / drawWatts : 0;
        return {
          ...known,
          rackId: feed.fields.rackId as string,
          availableVa: availableVa(known),
          worstDrawWatts,
          ...(legs && {
            legs: { A: legs.A * share, B: legs.B * share, C: legs.C * share },
          }),
        };
      }),
    zones: limitsOf(zones),
    names: new Set(
      named.map(({ fields }) => String(fields.name).toLowerCase()),
    ),
    titles: Object.fromEntries(
      [...racks, ...feeds, ...zones.zones].map(({ id, fields }) => [
        id,
        String(fields.name),
      ]),
    ),
  };
}

/** A device of a type, as far as placing it is concerned. */
export function deviceOfType(
  type: ObjectRecord,
  device?: ObjectRecord,
): Omit<DeviceToPlace, 'key'> {
  const { fields } = type;
  const ports = (fields.ports ?? []) as unknown as PortTemplate[];
  return {
    typeId: type.id,
    heightUnits: Number(fields.heightUnits),
    fullDepth: fields.fullDepth !== false,
    depthMm: optional(fields.depthMm),
    weightKg: optional(fields.weightKg),
    drawWatts: optional(device?.fields.drawWatts) ?? drawOfType(type),
    heatWatts: optional(device?.fields.drawWatts) ?? optional(fields.heatWatts),
    airflow: (device?.fields.airflow ?? fields.airflow) as string | undefined,
    // What hands power on draws nothing itself; its place does not depend on feeds.
    powerPorts: ports.some(({ role }) => role === 'power-outlet')
      ? 0
      : ports.filter(({ role }) => role === 'power-port').length,
    fitsBays: fields.fitsBays === true,
  };
}

function rackOf(rack: ObjectRecord, rows: Records) {
  const { fields } = rack;
  const row = rows.get(fields.rowId as string)?.fields;
  return {
    id: rack.id,
    name: String(fields.name),
    space: {
      heightUnits: Number(fields.heightUnits),
      mountingDepthMm: optional(fields.mountingDepthMm),
      maxWeightKg: optional(fields.maxWeightKg),
    },
    frontAisle: (row?.frontAisle ?? 'none') as RackToFill['frontAisle'],
    rearAisle: (row?.rearAisle ?? 'none') as RackToFill['rearAisle'],
  };
}

function contentsOf(
  rack: ObjectRecord,
  devices: ObjectRecord[],
  types: Records,
  reservations: ObjectRecord[],
  supplied: ReadonlySet<string>,
): Pick<RackToFill, 'contents' | 'typeCounts' | 'unsupplied'> {
  const own = devices.filter(({ fields }) => fields.rackId === rack.id);
  const typeCounts: Record<string, number> = {};
  for (const { fields } of own) {
    const typeId = fields.typeId as string;
    typeCounts[typeId] = (typeCounts[typeId] ?? 0) + 1;
  }
  return {
    contents: {
      devices: own.map(device => {
        const { id, fields } = device;
        const type = types.get(fields.typeId as string)!;
        const { heightUnits, fullDepth, depthMm, weightKg } =
          deviceOfType(type);
        return {
          id,
          position: optional(fields.position),
          face: fields.face as RackFace | undefined,
          heightUnits,
          fullDepth,
          depthMm,
          weightKg,
        };
      }),
      reservations: reservations
        .filter(({ fields }) => fields.rackId === rack.id)
        .map(({ id, fields }) => ({
          id,
          position: Number(fields.position),
          heightUnits: Number(fields.heightUnits),
        })),
    },
    typeCounts,
    unsupplied: own
      .filter(({ id, fields }) => !supplied.has(id) && !fields.bayId)
      .map(device =>
        deviceOfType(types.get(device.fields.typeId as string)!, device),
      ),
  };
}

/** Zones that something cools; of others nothing can be said. */
const limitsOf = ({ units, heat }: Zones): ZoneToHeat[] =>
  zoneHeat(units, heat)
    .filter(({ capacityWatts }) => capacityWatts > 0)
    .map(({ zoneId, heatWatts, capacityWatts, capacityAfterLossWatts }) => ({
      id: zoneId,
      heatWatts,
      // A single unit has no other that could stand in for it.
      limitWatts: capacityAfterLossWatts || capacityWatts,
    }));
