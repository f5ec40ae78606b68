import { ObjectKindName, kindOf } from '@rackstage/plugin-datacenter-common';
import {
  chunks,
  likePattern,
  PageQuery,
  RecordPage,
  selectPage,
} from '@rackstage/stores';
import { Knex } from 'knex';
import {
  columnOf,
  fromRow,
  naturalKey,
  requireField,
  tableOf,
} from './kindTables';
import { ObjectQuery, ObjectsReader, RackUnit } from './ObjectsStore';
import { HistoryRecord, ObjectRecord } from './records';
import { narrow } from './narrow';
import { sortExpression } from './sortExpression';

/** Reads objects, through a connection or in a transaction. */
export class DatabaseObjectsReader implements ObjectsReader {
  constructor(protected readonly knex: Knex) {}

  async list(
    kind: ObjectKindName,
    query: ObjectQuery,
  ): Promise<RecordPage<ObjectRecord>> {
    const { search, filter = {}, sort = kindOf[kind].title } = query;
    const table = tableOf(kind);
    const select = this.knex(table);
    if (search) {
      select.whereRaw(`${table}.search_text like ? escape '\\'`, [
        likePattern(search),
      ]);
    }
    for (const [name, values] of Object.entries(filter)) {
      narrow(select, requireField(kind, name), values);
    }
    const order = {
      key: sort,
      expression: sortExpression(this.knex, kind, sort.replace(/^-/, '')),
      tieBreaker: 'id',
      tieBreakerType: 'text',
    } as const;
    const { items, nextCursor } = await selectPage(
      select,
      this.knex,
      order,
      query,
    );
    return { items: items.map(row => fromRow(kind, row)), nextCursor };
  }

  async getMany(kind: ObjectKindName, ids: string[]): Promise<ObjectRecord[]> {
    return this.inChunks(kind, 'id', ids);
  }

  async referring(
    kind: ObjectKindName,
    field: string,
    ids: string[],
  ): Promise<ObjectRecord[]> {
    return this.inChunks(kind, columnOf({ name: field }), ids);
  }

  async titles(
    kind: ObjectKindName,
    ids: string[],
  ): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    const column = columnOf({ name: kindOf[kind].title });
    for (const some of chunks([...new Set(ids)])) {
      const rows = await this.knex(tableOf(kind))
        .whereIn('id', some)
        .select('id', { title: column });
      for (const { id, title } of rows) {
        titles.set(id, title ?? `#${id.slice(0, 8)}`);
      }
    }
    return titles;
  }

  async withUniqueKeys(
    kind: ObjectKindName,
    index: number,
    keys: string[],
  ): Promise<ObjectRecord[]> {
    return this.inChunks(kind, `unique_key_${index}`, keys);
  }

  async withTitles(
    kind: ObjectKindName,
    titles: string[],
  ): Promise<ObjectRecord[]> {
    return this.inChunks(kind, 'sort_key', titles.map(naturalKey));
  }

  async listHistory(
    objectId: string,
    query: PageQuery,
  ): Promise<RecordPage<HistoryRecord>> {
    const { items, nextCursor } = await selectPage(
      this.knex('history').where({ object_id: objectId }),
      this.knex,
      {
        key: '-at',
        expression: 'at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return { items: items.map(toHistory), nextCursor };
  }

  async cablesAt(portIds: string[]): Promise<Map<string, string>> {
    const cables = new Map<string, string>();
    for (const some of chunks(portIds)) {
      const rows = await this.knex('cable_ends')
        .whereIn('port_id', some)
        .select('port_id', 'cable_id');
      for (const row of rows) {
        cables.set(row.port_id, row.cable_id);
      }
    }
    return cables;
  }

  async unitsIn(rackIds: string[]): Promise<RackUnit[]> {
    const units: RackUnit[] = [];
    for (const some of chunks(rackIds)) {
      const rows = await this.knex('rack_units')
        .whereIn('rack_id', some)
        .orderBy(['rack_id', 'half_unit', 'face']);
      for (const row of rows) {
        units.push({
          rackId: row.rack_id,
          face: row.face,
          halfUnit: row.half_unit,
          deviceId: row.device_id,
        });
      }
    }
    return units;
  }

  private async inChunks(
    kind: ObjectKindName,
    column: string,
    values: string[],
  ): Promise<ObjectRecord[]> {
    const records: ObjectRecord[] = [];
    for (const some of chunks([...new Set(values)])) {
      const rows = await this.knex(tableOf(kind)).whereIn(column, some);
      records.push(...rows.map(row => fromRow(kind, row)));
    }
    return records;
  }
}

export function toHistory(row: Record<string, unknown>): HistoryRecord {
  return {
    id: row.id as string,
    objectId: row.object_id as string,
    kind: row.kind as ObjectKindName,
    title: row.title as string,
    action: row.action as HistoryRecord['action'],
    at: row.at as string,
    by: row.by as string,
    changeId: row.change_id as string,
    ...(row.reason ? { reason: row.reason as string } : {}),
    changes: JSON.parse(row.changes as string),
  };
}
