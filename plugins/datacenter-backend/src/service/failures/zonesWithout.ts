import { Failure, zoneHeat } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectRecord } from '../../database/records';
import { ViewsStore } from '../../database/ViewsStore';
import { zonesOf } from '../zonesOf';

/** Of a cooling unit: the zone that it cools, without it. */
export async function zonesWithout(
  { id, fields }: ObjectRecord,
  views: ViewsStore,
): Promise<Failure['zones']> {
  if (fields.type !== 'cooling-unit' || !fields.zoneId) {
    return [];
  }
  const { zones, units, heat } = await zonesOf(fields.roomId as string, views);
  const inZone = heat.filter(({ zoneId }) => zoneId === fields.zoneId);
  const [left] = zoneHeat(
    units.filter(unit => unit.id !== id && unit.zoneId === fields.zoneId),
    inZone,
  );
  return zones
    .filter(zone => zone.id === fields.zoneId)
    .map(zone => ({
      id: zone.id,
      title: titleOf(zone),
      heatWatts: Math.round(left?.heatWatts ?? 0),
      capacityWatts: left?.capacityWatts ?? 0,
      overCapacity: left?.isOver ?? false,
      rackCount: inZone.length,
    }));
}
