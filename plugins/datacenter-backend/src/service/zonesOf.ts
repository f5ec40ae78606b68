import { CoolingUnit, HeatSource } from '@rackstage/plugin-datacenter-common';
import { ObjectRecord } from '../database/records';
import { ViewsStore } from '../database/ViewsStore';
import { drawOfType } from './views/drawOf';

export interface RackHeat extends HeatSource {
  rackId: string;
}

/** Zones of a room, what cools them, and what the racks in them give off. */
export interface Zones {
  zones: ObjectRecord[];
  units: CoolingUnit[];
  heat: RackHeat[];
}

export async function zonesOf(
  roomId: string,
  views: ViewsStore,
): Promise<Zones> {
  const things = await views.all('room-objects', { roomId });
  const zones = things.filter(({ fields }) => fields.type === 'cooling-zone');
  const units = things
    .filter(({ fields }) => fields.type === 'cooling-unit' && fields.zoneId)
    .map(({ id, fields }) => ({
      id,
      zoneId: fields.zoneId as string,
      capacityWatts: Number(fields.coolingCapacityWatts ?? 0),
      status: fields.status as string | undefined,
    }));
  return {
    zones,
    units,
    heat: zones.length > 0 ? await heatOf(roomId, zones, views) : [],
  };
}

/** What the racks in each zone give off; a rack is in the zone that its middle is in. */
async function heatOf(
  roomId: string,
  zones: ObjectRecord[],
  views: ViewsStore,
): Promise<RackHeat[]> {
  const racks = await views.all('racks', { roomId });
  const groups = await views.devicesByType(roomId);
  const types = new Map(
    (
      await views.all('device-types', {
        id: [...new Set(groups.map(({ typeId }) => typeId))],
      })
    ).map(type => [type.id, type]),
  );
  return racks.flatMap(rack => {
    const zone = zones.find(one => isIn(rack, one));
    const drawWatts = groups
      .filter(({ rackId }) => rackId === rack.id)
      .reduce(
        (sum, group) =>
          sum +
          group.drawWatts +
          group.withoutDraw * heatOfType(types.get(group.typeId)!),
        0,
      );
    return zone ? [{ zoneId: zone.id, rackId: rack.id, drawWatts }] : [];
  });
}

const heatOfType = (type: ObjectRecord): number =>
  (type.fields.heatWatts as number | undefined) ?? drawOfType(type);

function isIn({ fields }: ObjectRecord, zone: ObjectRecord): boolean {
  if (fields.xMm === undefined || fields.yMm === undefined) {
    return false;
  }
  const x = Number(fields.xMm) + Number(fields.outerWidthMm ?? 600) / 2;
  const y = Number(fields.yMm) + Number(fields.outerDepthMm ?? 1200) / 2;
  const [left, top, width, depth] = [
    zone.fields.xMm,
    zone.fields.yMm,
    zone.fields.widthMm,
    zone.fields.depthMm,
  ].map(value => Number(value ?? 0));
  return x >= left && x <= left + width && y >= top && y <= top + depth;
}
