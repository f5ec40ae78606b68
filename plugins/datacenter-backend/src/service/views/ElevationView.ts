import { NotFoundError } from '@backstage/errors';
import {
  Elevation,
  ElevationDevice,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectRecord } from '../../database/records';
import { ViewsStore } from '../../database/ViewsStore';
import { drawOfType } from './drawOf';
import { viewOf } from './viewOf';

const byId = (records: ObjectRecord[]) =>
  new Map(records.map(record => [record.id, record]));

/** What is in racks, unit by unit. */
export class ElevationView {
  constructor(private readonly store: ViewsStore) {}

  /** In the order of the ids. @throws NotFoundError */
  async elevations(rackIds: string[]): Promise<Elevation[]> {
    const { store } = this;
    const racks = byId(await store.all('racks', { id: rackIds }));
    const missing = rackIds.find(id => !racks.has(id));
    if (missing) {
      throw new NotFoundError(`No racks with id ${missing}`);
    }
    const inRacks = { rackId: rackIds };
    const devices = (await store.all('devices', inRacks)).filter(
      ({ fields }) => fields.bayId === undefined,
    );
    const reservations = await store.all('reservations', inRacks);
    const feeds = await store.all('feeds', inRacks);
    const views = await this.devices(devices);
    const of = (id: string) => (record: ObjectRecord) =>
      record.fields.rackId === id;
    return [...new Set(rackIds)].map(id => ({
      rack: viewOf(racks.get(id)!),
      devices: devices
        .filter(of(id))
        .map(device => views.get(device.id)!)
        .sort((one, other) => (other.position ?? 0) - (one.position ?? 0)),
      reservations: reservations.filter(of(id)).map(viewOf),
      feeds: feeds.filter(of(id)).map(viewOf),
    })) as Elevation[];
  }

  private async devices(
    devices: ObjectRecord[],
  ): Promise<Map<string, ElevationDevice>> {
    const ids = devices.map(({ id }) => id);
    const types = byId(await this.referred('device-types', devices, 'typeId'));
    const images = await this.store.faceVersions([...types.keys()]);
    const roles = byId(await this.referred('roles', devices, 'roleId'));
    const power = await this.power(ids);
    const children = await this.store.countChildren(ids);
    return new Map(
      devices.map(device => {
        const { fields } = device;
        const type = types.get(fields.typeId as string)!;
        const { front, rear } = images.get(type.id) ?? {};
        const { sides, ports } = power.get(device.id) ?? noPower;
        return [
          device.id,
          {
            id: device.id,
            revision: device.revision,
            name: fields.name,
            typeId: type.id,
            typeTitle: `${type.fields.manufacturer} ${titleOf(type)}`,
            roleId: fields.roleId,
            roleColor: roles.get(fields.roleId as string)?.fields.color,
            owner: fields.owner,
            status: fields.status,
            position: fields.position,
            face: fields.face,
            heightUnits: type.fields.heightUnits,
            fullDepth: type.fields.fullDepth ?? false,
            depthMm: type.fields.depthMm,
            weightKg: type.fields.weightKg,
            airflow: fields.airflow ?? type.fields.airflow,
            drawWatts: fields.drawWatts ?? drawOfType(type),
            powerSides: [...sides].sort(),
            powerPorts: ports,
            children: children.get(device.id) ?? 0,
            frontImage: front,
            rearImage: rear,
          } as ElevationDevice,
        ];
      }),
    );
  }

  private async referred(
    kind: 'device-types' | 'roles',
    devices: ObjectRecord[],
    field: string,
  ): Promise<ObjectRecord[]> {
    const ids = devices.flatMap(
      ({ fields }) => fields[field] ?? [],
    ) as string[];
    return ids.length > 0
      ? this.store.all(kind, { id: [...new Set(ids)] })
      : [];
  }

  /** Which sides supply each device, directly or by a power distribution unit. */
  private async power(deviceIds: string[]) {
    const paths = await this.store.powerPaths(deviceIds);
    const behind = paths.flatMap(({ behindId }) => behindId ?? []);
    const feedsBehind = await this.store.feedsAt([...new Set(behind)]);
    const feedIds = new Set([
      ...paths.flatMap(({ feedId }) => feedId ?? []),
      ...feedsBehind.values(),
    ]);
    const feeds = byId(
      feedIds.size > 0
        ? await this.store.all('feeds', { id: [...feedIds] })
        : [],
    );
    const power = new Map<string, { sides: Set<string>; ports: number }>();
    const counted = new Set<string>();
    for (const { deviceId, portId, feedId, behindId } of paths) {
      const known = power.get(deviceId) ?? { sides: new Set(), ports: 0 };
      if (!counted.has(portId)) {
        counted.add(portId);
        known.ports++;
      }
      const feed = feeds.get(feedId ?? feedsBehind.get(behindId ?? '') ?? '');
      if (feed) {
        known.sides.add(String(feed.fields.side));
      }
      power.set(deviceId, known);
    }
    return power;
  }
}

const noPower = { sides: new Set<string>(), ports: 0 };
