import { NotFoundError } from '@backstage/errors';
import { RoomLayout, RoomRack } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectRecord } from '../../database/records';
import { DevicesOfType, ViewsStore } from '../../database/ViewsStore';
import { drawOfType } from './drawOf';
import { feedWatts } from './feedWatts';
import { viewOf } from './viewOf';

/** What stands where in a room, summed up rack by rack. */
export class RoomView {
  constructor(private readonly store: ViewsStore) {}

  /** @throws NotFoundError */
  async layout(roomId: string): Promise<RoomLayout> {
    const { store } = this;
    const [room] = await store.all('places', { id: roomId });
    if (!room) {
      throw new NotFoundError(`No place with id ${roomId}`);
    }
    const ofRoom = { roomId };
    const racks = await store.all('racks', ofRoom);
    const corners = await store.all('tray-corners', ofRoom);
    const trays =
      corners.length > 0
        ? await store.all('trays', {
            fromCornerId: corners.map(({ id }) => id),
          })
        : [];
    const rackIds = racks.map(({ id }) => id);
    const feeds =
      racks.length > 0 ? await store.all('feeds', { rackId: rackIds }) : [];
    const sums = await this.sums(roomId);
    const used = await store.usedUnits(roomId);
    const rows = await store.all('rows', ofRoom);
    const roleIds = racks.flatMap(
      ({ fields }) => fields.roleId ?? [],
    ) as string[];
    const roles =
      roleIds.length > 0 ? await store.all('roles', { id: roleIds }) : [];
    return {
      room: viewOf(room),
      racks: racks.map(rack => ({
        ...rackView(rack),
        usedUnits: used.get(rack.id) ?? 0,
        ...(sums.get(rack.id) ?? noDevices),
        feedWatts: feeds
          .filter(({ fields }) => fields.rackId === rack.id)
          .reduce((sum, feed) => sum + feedWatts(feed), 0),
      })),
      rows: rows.map(viewOf),
      objects: (await store.all('room-objects', ofRoom)).map(viewOf),
      corners: corners.map(viewOf),
      trays: trays.map(viewOf),
      titles: Object.fromEntries(
        [...rows, ...roles].map(record => [record.id, titleOf(record)]),
      ),
    } as RoomLayout;
  }

  private async sums(roomId: string): Promise<Map<string, RackSums>> {
    const groups = await this.store.devicesByType(roomId);
    const typeIds = [...new Set(groups.map(({ typeId }) => typeId))];
    const types = new Map(
      (typeIds.length > 0
        ? await this.store.all('device-types', { id: typeIds })
        : []
      ).map(type => [type.id, type]),
    );
    const sums = new Map<string, RackSums>();
    for (const group of groups) {
      const before = sums.get(group.rackId) ?? noDevices;
      sums.set(group.rackId, add(before, group, types.get(group.typeId)!));
    }
    return sums;
  }
}

type RackSums = Pick<
  RoomRack,
  'weightKg' | 'drawWatts' | 'failedDevices' | 'newestDeviceAt'
>;

const noDevices: RackSums = { weightKg: 0, drawWatts: 0, failedDevices: 0 };

function add(
  sums: RackSums,
  { count, drawWatts, withoutDraw, failed, newestAt }: DevicesOfType,
  type: ObjectRecord,
): RackSums {
  const { newestDeviceAt = newestAt } = sums;
  return {
    weightKg: sums.weightKg + count * Number(type.fields.weightKg ?? 0),
    drawWatts: sums.drawWatts + drawWatts + withoutDraw * drawOfType(type),
    failedDevices: sums.failedDevices + failed,
    newestDeviceAt: newestAt > newestDeviceAt ? newestAt : newestDeviceAt,
  };
}

function rackView({ id, revision, fields }: ObjectRecord) {
  return {
    id,
    revision,
    name: fields.name,
    rowId: fields.rowId,
    status: fields.status,
    roleId: fields.roleId,
    owner: fields.owner,
    heightUnits: fields.heightUnits,
    widthMm: fields.outerWidthMm ?? 600,
    depthMm: fields.outerDepthMm ?? 1200,
    xMm: fields.xMm,
    yMm: fields.yMm,
    rotationDegrees: fields.rotationDegrees ?? 0,
    maxWeightKg: fields.maxWeightKg,
  };
}
