import {
  airflowConflict,
  PlanProblem,
  zoneHeat,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../../database/kindTables';
import { Trial } from '../../../database/PlansStore';
import { ObjectRecord } from '../../../database/records';
import { zonesOf } from '../../zonesOf';
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
    const { zones, units, heat } = await zonesOf(roomId, views);
    for (const zone of zoneHeat(units, heat)) {
      const record = zones.find(({ id }) => id === zone.zoneId);
      if (record && (zone.isOver || zone.isOverAfterLoss)) {
        problems.push(zoneProblem(record, zone));
      }
    }
  }
  return problems;
}

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
