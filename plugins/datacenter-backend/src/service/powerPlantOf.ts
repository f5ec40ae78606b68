import {
  PowerConnector,
  PowerFeed,
  PowerPlant,
} from '@rackstage/plugin-datacenter-common';
import { ObjectRecord } from '../database/records';
import { drawOfType } from './views/drawOf';

/** What power flows through, as it is stored. */
export interface PowerRecords {
  feeds: ObjectRecord[];
  ports: ObjectRecord[];
  cables: ObjectRecord[];
  devices: ObjectRecord[];
  /** Of the devices, by id. */
  types: Map<string, ObjectRecord>;
}

/** What rules of power compute with. */
export const powerPlantOf = ({
  feeds,
  ports,
  cables,
  devices,
  types,
}: PowerRecords): PowerPlant => ({
  feeds: feeds.map(feedOf),
  ports: ports.map(connectorOf),
  cables: cables.map(({ id, fields }) => ({
    id,
    a: fields.a as string[],
    b: fields.b as string[],
  })),
  devices: devices.map(({ id, fields }) => ({
    id,
    drawWatts:
      (fields.drawWatts as number | undefined) ??
      drawOfType(types.get(fields.typeId as string)!),
  })),
});

const feedOf = ({ id, fields }: ObjectRecord): PowerFeed => ({
  id,
  panelId: fields.panelId as string,
  side: String(fields.side ?? 'A'),
  status: fields.status as string | undefined,
  phase: fields.phase === 'three' ? 'three' : 'single',
  voltage: Number(fields.voltage ?? 0),
  amperage: Number(fields.amperage ?? 0),
  maxUtilizationPercent: Number(fields.maxUtilizationPercent ?? 100),
});

const connectorOf = ({ id, fields }: ObjectRecord): PowerConnector => ({
  id,
  role: fields.role as PowerConnector['role'],
  deviceId: fields.deviceId as string | undefined,
  feedId: fields.feedId as string | undefined,
  powerPortId: fields.powerPortId as string | undefined,
  leg: fields.leg as PowerConnector['leg'],
  maxDrawWatts: fields.maxDrawWatts as number | undefined,
  allocatedDrawWatts: fields.allocatedDrawWatts as number | undefined,
});
