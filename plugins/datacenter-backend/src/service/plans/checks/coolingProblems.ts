import {
  airflowConflict,
  CoolingUnit,
  HeatSource,
  PlanProblem,
  zoneHeat,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../../database/kindTables';
import { Trial } from '../../../database/PlansStore';
import { ObjectRecord } from '../../../database/records';
import { drawOfType } from '../../views/drawOf';
import { Touched } from './touchedBy';

type Aisle = 'none' | 'cold' | 'hot';

/** Devices that blow against the aisles, and zones that would be too hot. */
export async function coolingProblems(
  touched: Touched,
  trial: Trial,
): Promise<PlanProblem[]> {
  return [
    ...(await airflowProblems(touched, trial)),
    ...(await zoneProblems(touched, trial)),
  ];
}

async function airflowProblems(
  { racks, devices, types }: Touched,
  { views }: Trial,
): Promise<PlanProblem[]> {
  const rows = await views.all('rows', {
    id: racks.flatMap(({ fields }) => fields.rowId ?? []) as string[],
  });
  return devices
    .filter(({ fields }) => {
      const rack = racks.find(({ id }) => id === fields.rackId);
      const row = rows.find(({ id }) => id === rack?.fields.rowId);
      const type = types.get(fields.typeId as string);
      return (
        row !== undefined &&
        fields.position !== undefined &&
        airflowConflict(
          {
            airflow: (fields.airflow ?? type?.fields.airflow) as
              string | undefined,
            face: fields.face as 'front' | 'rear' | undefined,
          },
          {
            frontAisle: (row.fields.frontAisle ?? 'none') as Aisle,
            rearAisle: (row.fields.rearAisle ?? 'none') as Aisle,
          },
        )
      );
    })
    .map(device => ({
      severity: 'warning',
      code: 'airflow-conflict',
      message: `'${titleOf(device)}' takes its air from a hot aisle, or blows it into a cold one`,
      objectId: device.id,
      kind: 'devices',
      title: titleOf(device),
    }));
}

async function zoneProblems(
  { racks }: Touched,
  { views }: Trial,
): Promise<PlanProblem[]> {
  const problems: PlanProblem[] = [];
  const roomIds = new Set(racks.map(({ fields }) => fields.roomId as string));
  for (const roomId of roomIds) {
    const things = await views.all('room-objects', { roomId });
    const zones = things.filter(({ fields }) => fields.type === 'cooling-zone');
    if (zones.length === 0) {
      continue;
    }
    const heat = await heatOf(roomId, zones, views);
    for (const zone of zoneHeat(coolingUnitsOf(things), heat)) {
      const record = zones.find(({ id }) => id === zone.zoneId);
      if (record && (zone.isOver || zone.isOverAfterLoss)) {
        problems.push(zoneProblem(record, zone));
      }
    }
  }
  return problems;
}

export const coolingUnitsOf = (things: ObjectRecord[]): CoolingUnit[] =>
  things
    .filter(({ fields }) => fields.type === 'cooling-unit' && fields.zoneId)
    .map(({ id, fields }) => ({
      id,
      zoneId: fields.zoneId as string,
      capacityWatts: Number(fields.coolingCapacityWatts ?? 0),
      status: fields.status as string | undefined,
    }));

function zoneProblem(
  record: ObjectRecord,
  zone: ReturnType<typeof zoneHeat>[number],
): PlanProblem {
  const title = titleOf(record);
  const heat = Math.round(zone.heatWatts);
  const about = {
    objectId: record.id,
    kind: 'room-objects' as const,
    title,
    value: heat,
  };
  return zone.isOver
    ? {
        severity: 'error',
        code: 'zone-too-hot',
        message: `Zone '${title}' would give off ${heat} W, and is cooled by ${zone.capacityWatts} W`,
        limit: zone.capacityWatts,
        ...about,
      }
    : {
        severity: 'warning',
        code: 'zone-too-hot-at-loss',
        message: `Zone '${title}' would give off ${heat} W, and is cooled by ${zone.capacityAfterLossWatts} W when its largest unit fails`,
        limit: zone.capacityAfterLossWatts,
        ...about,
      };
}

/** What the racks in each zone give off; a rack is in the zone that its middle is in. */
export async function heatOf(
  roomId: string,
  zones: ObjectRecord[],
  views: Trial['views'],
): Promise<HeatSource[]> {
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
    return zone ? [{ zoneId: zone.id, drawWatts }] : [];
  });
}

const heatOfType = (type: ObjectRecord): number =>
  (type.fields.heatWatts as number | undefined) ?? drawOfType(type);

export function isIn({ fields }: ObjectRecord, zone: ObjectRecord): boolean {
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
