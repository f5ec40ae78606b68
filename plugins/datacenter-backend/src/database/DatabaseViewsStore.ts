import {
  ObjectKindName,
  objectKinds,
  kindOf,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { chunks, likePattern } from '@rackstage/stores';
import { Knex } from 'knex';
import { toHistory } from './DatabaseObjectsReader';
import { columnOf, fromRow, tableOf } from './kindTables';
import { HistoryRecord, ObjectRecord } from './records';
import { DevicesOfType, PowerPath, ViewsStore } from './ViewsStore';

/** Sums and joins that pages need: few queries, whatever the size. */
export class DatabaseViewsStore implements ViewsStore {
  constructor(private readonly knex: Knex) {}

  async countByPlace(kind: 'racks' | 'devices'): Promise<Map<string, number>> {
    const column = kind === 'racks' ? 'room_id' : 'place_id';
    const rows: Record<string, unknown>[] = await this.knex(kind)
      .whereNotNull(column)
      .groupBy(column)
      .select({ id: column })
      .count({ count: '*' });
    return new Map(rows.map(({ id, count }) => [String(id), Number(count)]));
  }

  async usedUnits(roomId: string): Promise<Map<string, number>> {
    const rows = await this.knex('racks')
      .where({ room_id: roomId })
      .select('id', 'used_half_units');
    return new Map(
      rows.map(({ id, used_half_units: count }) => [id, Number(count) / 2]),
    );
  }

  async devicesByType(roomId: string): Promise<DevicesOfType[]> {
    const rows: Record<string, unknown>[] = await this.knex('devices')
      .where({ place_id: roomId })
      .whereNotNull('rack_id')
      .groupBy('rack_id', 'type_id')
      .select('rack_id', 'type_id')
      .count({ count: '*' })
      .sum({ draw: 'draw_watts' })
      .max({ newest: 'created_at' })
      .select(
        this.knex.raw(
          "sum(case when draw_watts is null then 1 else 0 end) as without_draw, sum(case when status = 'failed' then 1 else 0 end) as failed",
        ),
      );
    return rows.map(row => ({
      rackId: String(row.rack_id),
      typeId: String(row.type_id),
      count: Number(row.count),
      drawWatts: Number(row.draw ?? 0),
      withoutDraw: Number(row.without_draw),
      failed: Number(row.failed),
      newestAt: String(row.newest),
    }));
  }

  async all(
    kind: ObjectKindName,
    where: Record<string, string | string[]> = {},
  ): Promise<ObjectRecord[]> {
    // One list may be long; the others narrow it further.
    const entries = Object.entries(where).map(
      ([field, value]) => [columnOf({ name: field }), [value].flat()] as const,
    );
    const [longest, ...others] = entries.sort(
      ([, one], [, other]) => other.length - one.length,
    );
    const rows: Record<string, unknown>[] = [];
    for (const some of longest ? chunks(longest[1]) : [undefined]) {
      const select = this.knex(tableOf(kind)).orderBy(['sort_key', 'id']);
      if (some) {
        select.whereIn(longest[0], some);
      }
      others.forEach(([column, values]) => select.whereIn(column, values));
      rows.push(...(await select));
    }
    return rows.map(row => fromRow(kind, row));
  }

  async changesSince(
    kind: ObjectKindName,
    at: string,
  ): Promise<HistoryRecord[]> {
    const rows = await this.knex('history')
      .where({ kind })
      .where('at', '>', at)
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    return rows.map(toHistory);
  }

  async cablesAt(portIds: string[]): Promise<ObjectRecord[]> {
    const ids = new Set<string>();
    for (const some of chunks(portIds)) {
      const rows = await this.knex('cable_ends')
        .whereIn('port_id', some)
        .distinct('cable_id');
      rows.forEach(row => ids.add(row.cable_id));
    }
    return this.all('cables', { id: [...ids] });
  }

  async powerPaths(deviceIds: string[]): Promise<PowerPath[]> {
    const paths: PowerPath[] = [];
    for (const some of chunks(deviceIds)) {
      const rows = await this.knex({ port: 'ports' })
        .whereIn('port.device_id', some)
        .where('port.role', 'power-port')
        .leftJoin({ near: 'cable_ends' }, 'near.port_id', 'port.id')
        .leftJoin({ far: 'cable_ends' }, join =>
          join
            .on('far.cable_id', 'near.cable_id')
            .andOn('far.side', '<>', 'near.side'),
        )
        .leftJoin({ outlet: 'ports' }, 'outlet.id', 'far.port_id')
        .select({
          deviceId: 'port.device_id',
          portId: 'port.id',
          peerId: 'outlet.id',
          feedId: 'outlet.feed_id',
          // The power port of the unit that the outlet is of.
          behindId: 'outlet.power_port_id',
        });
      paths.push(...rows);
    }
    return paths;
  }

  async feedsAt(portIds: string[]): Promise<Map<string, string>> {
    const feeds = new Map<string, string>();
    for (const some of chunks(portIds)) {
      const rows = await this.knex({ near: 'cable_ends' })
        .whereIn('near.port_id', some)
        .join({ far: 'cable_ends' }, join =>
          join
            .on('far.cable_id', 'near.cable_id')
            .andOn('far.side', '<>', 'near.side'),
        )
        .join({ feed: 'ports' }, 'feed.id', 'far.port_id')
        .whereNotNull('feed.feed_id')
        .select({ portId: 'near.port_id', feedId: 'feed.feed_id' });
      rows.forEach(({ portId, feedId }) => feeds.set(portId, feedId));
    }
    return feeds;
  }

  async faceVersions(deviceTypeIds: string[]) {
    const versions = new Map<string, Partial<Record<RackFace, string>>>();
    for (const some of chunks(deviceTypeIds)) {
      const rows: { id: string; face: RackFace; version: string }[] =
        await this.knex('face_images')
          .whereIn('device_type_id', some)
          .select({ id: 'device_type_id' }, 'face', 'version');
      rows.forEach(({ id, face, version }) =>
        versions.set(id, { ...versions.get(id), [face]: version }),
      );
    }
    return versions;
  }

  async countChildren(deviceIds: string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const some of chunks(deviceIds)) {
      const rows: Record<string, unknown>[] = await this.knex({ bay: 'bays' })
        .whereIn('bay.device_id', some)
        .join({ child: 'devices' }, 'child.bay_id', 'bay.id')
        .groupBy('bay.device_id')
        .select({ id: 'bay.device_id' })
        .count({ count: '*' });
      rows.forEach(({ id, count }) => counts.set(String(id), Number(count)));
    }
    return counts;
  }

  async find(text: string, limit: number): Promise<ObjectRecord[]> {
    const found: ObjectRecord[] = [];
    for (const kind of objectKinds.filter(name => name !== 'ports')) {
      const rows = await this.knex(tableOf(kind))
        .whereRaw(`search_text like ? escape '\\'`, [likePattern(text)])
        .orderBy(['sort_key', 'id'])
        .limit(limit);
      found.push(...rows.map(row => fromRow(kindOf[kind].name, row)));
    }
    return found;
  }
}
