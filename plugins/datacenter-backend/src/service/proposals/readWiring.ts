import {
  availableVa,
  DeviceToWire,
  FeedToWire,
  OutletFeed,
  PortRole,
  PortToWire,
  powerFlow,
  RackToWire,
  WiringQuestion,
} from '@rackstage/plugin-datacenter-common';
import { Trial } from '../../database/PlansStore';
import { ObjectRecord } from '../../database/records';
import { plantOf } from '../plans/checks/powerProblems';
import { drawOfType } from '../views/drawOf';

export interface WiredRoom extends Required<
  Pick<WiringQuestion, 'devices' | 'racks' | 'corners' | 'trays' | 'feeds'>
> {
  readonly records: ReadonlyMap<string, ObjectRecord>;
}

type Views = Trial['views'];

const optional = (value: unknown) =>
  typeof value === 'number' ? value : undefined;

/** What stands in racks, and some devices besides, in the form that cables are proposed from. */
export async function readWiring(
  rackIds: string[],
  deviceIds: string[],
  { views }: Pick<Trial, 'views'>,
): Promise<WiredRoom> {
  const inRacks = await views.all('devices', { rackId: rackIds });
  const others = await views.all('devices', {
    id: deviceIds.filter(id => !inRacks.some(device => device.id === id)),
  });
  const devices = [...inRacks, ...others];
  const racks = await views.all('racks', {
    id: [
      ...new Set([
        ...rackIds,
        ...(others.flatMap(({ fields }) => fields.rackId ?? []) as string[]),
      ]),
    ],
  });
  const types = await typesOf(devices, views);
  const ports = await views.all('ports', {
    deviceId: devices.map(({ id }) => id),
  });
  const cables = await views.cablesAt(ports.map(({ id }) => id));
  const cabling = new Cabling(ports, cables);
  const { feeds, feedAt } = await feedsOf(
    { racks, devices, types },
    cabling,
    views,
  );
  const wires = new Map<string, PortToWire[]>();
  for (const port of ports) {
    const deviceId = port.fields.deviceId as string;
    const own = wires.get(deviceId) ?? [];
    own.push(portOf(port, cabling, feedAt));
    wires.set(deviceId, own);
  }
  return {
    records: new Map([...devices, ...ports].map(it => [it.id, it])),
    devices: devices.map((device): DeviceToWire => {
      const { id, fields } = device;
      return {
        id,
        name: String(fields.name),
        rackId: fields.rackId as string | undefined,
        position: optional(fields.position),
        drawWatts:
          optional(fields.drawWatts) ??
          drawOfType(types.get(fields.typeId as string)!),
        ports: wires.get(id) ?? [],
      };
    }),
    racks: racks.map(rackOf),
    feeds: feeds.filter(({ rackId }) => rackIds.includes(rackId)),
    ...(await traysOf(racks, cables, views)),
  };
}

async function typesOf(devices: ObjectRecord[], views: Views) {
  const types = await views.all('device-types', {
    id: [...new Set(devices.map(({ fields }) => fields.typeId as string))],
  });
  return new Map(types.map(type => [type.id, type]));
}

/** Which port each cable leads to from each port. */
class Cabling {
  readonly ports: ReadonlyMap<string, ObjectRecord>;
  private readonly far = new Map<string, string>();

  constructor(ports: ObjectRecord[], cables: ObjectRecord[]) {
    this.ports = new Map(ports.map(port => [port.id, port]));
    for (const { fields } of cables) {
      const [a, b] = [fields.a as string[], fields.b as string[]];
      a.forEach(id => this.far.set(id, b[0]));
      b.forEach(id => this.far.set(id, a[0]));
    }
  }

  farOf(portId: string): string | undefined {
    return this.far.get(portId);
  }
}

/** The feed that supplies a power port or outlet, by the port of the feed or the device's own. */
type FeedAt = (port: ObjectRecord) => OutletFeed | undefined;

async function feedsOf(
  touched: Parameters<typeof plantOf>[0],
  cabling: Cabling,
  views: Views,
): Promise<{ feeds: FeedToWire[]; feedAt: FeedAt }> {
  const { plant, feeds: records } = await plantOf(touched, { views });
  const flows = new Map(
    powerFlow(plant).feeds.map(flow => [flow.feedId, flow]),
  );
  const feeds = new Map(
    plant.feeds
      .filter(({ status = 'active' }) => status === 'active')
      .map((feed): [string, OutletFeed] => [
        feed.id,
        {
          id: feed.id,
          side: feed.side,
          worstDrawWatts: flows.get(feed.id)?.worstDrawWatts ?? 0,
          availableVa: availableVa(feed),
        },
      ]),
  );
  const feedPorts = new Map(
    plant.ports.flatMap(({ id, feedId }) => (feedId ? [[id, feedId]] : [])) as [
      string,
      string,
    ][],
  );
  const feedAt: FeedAt = port => {
    const seen = new Set<string>();
    let here: ObjectRecord | undefined = port;
    while (here && !seen.has(here.id)) {
      seen.add(here.id);
      const { role, powerPortId } = here.fields;
      if (role === 'power-outlet') {
        here = cabling.ports.get(powerPortId as string);
        continue;
      }
      const far: string = cabling.farOf(here.id) ?? '';
      const feed = feeds.get(feedPorts.get(far) ?? '');
      if (feed) {
        return feed;
      }
      here = cabling.ports.get(far);
    }
    return undefined;
  };
  const ends = [...feedPorts.keys()];
  const taken = new Set(
    (await views.cablesAt(ends)).flatMap(({ fields }) => [
      ...(fields.a as string[]),
      ...(fields.b as string[]),
    ]),
  );
  return {
    feedAt,
    feeds: records.flatMap(({ id, fields }) => {
      const feed = feeds.get(id);
      const portId = ends.find(end => feedPorts.get(end) === id);
      return feed && portId
        ? [
            {
              portId,
              name: String(fields.name),
              feed,
              rackId: fields.rackId as string,
              isTaken: taken.has(portId),
            },
          ]
        : [];
    }),
  };
}

function portOf(
  port: ObjectRecord,
  cabling: Cabling,
  feedAt: FeedAt,
): PortToWire {
  const { id, fields } = port;
  const far = cabling.farOf(id);
  const role = fields.role as PortRole;
  const isPower = role === 'power-port' || role === 'power-outlet';
  return {
    id,
    role,
    name: String(fields.name),
    type: fields.type as string | undefined,
    managementOnly: fields.managementOnly === true,
    peerDeviceId: cabling.ports.get(far ?? '')?.fields.deviceId as
      string | undefined,
    isTaken: far !== undefined || fields.markedConnected === true,
    leg: fields.leg as PortToWire['leg'],
    powerPortId: fields.powerPortId as string | undefined,
    ...(isPower && { feed: feedAt(port) }),
  };
}

function rackOf({ id, fields }: ObjectRecord): RackToWire {
  const isPlaced = fields.xMm !== undefined && fields.yMm !== undefined;
  return {
    id,
    roomId: fields.roomId as string,
    heightUnits: Number(fields.heightUnits),
    ...(isPlaced && {
      middle: {
        xMm: Number(fields.xMm) + Number(fields.outerWidthMm ?? 600) / 2,
        yMm: Number(fields.yMm) + Number(fields.outerDepthMm ?? 1200) / 2,
      },
    }),
  };
}

/** Trays of the rooms, with the cables of these racks that lie in them. */
async function traysOf(
  racks: ObjectRecord[],
  cables: ObjectRecord[],
  views: Views,
): Promise<Pick<WiredRoom, 'corners' | 'trays'>> {
  const roomIds = [...new Set(racks.map(({ fields }) => fields.roomId))];
  const corners = await views.all('tray-corners', {
    roomId: roomIds as string[],
  });
  const trays = await views.all('trays', {
    fromCornerId: corners.map(({ id }) => id),
  });
  const lying = new Map<string, number>();
  for (const id of cables.flatMap(
    ({ fields }) => (fields.route ?? []) as string[],
  )) {
    lying.set(id, (lying.get(id) ?? 0) + 1);
  }
  return {
    corners: corners.map(({ id, fields }) => ({
      id,
      xMm: Number(fields.xMm),
      yMm: Number(fields.yMm),
      heightMm: Number(fields.heightMm ?? 2400),
    })),
    trays: trays.map(({ id, fields }) => ({
      id,
      fromCornerId: fields.fromCornerId as string,
      toCornerId: fields.toCornerId as string,
      capacityCables: optional(fields.capacityCables),
      cables: lying.get(id),
    })),
  };
}
