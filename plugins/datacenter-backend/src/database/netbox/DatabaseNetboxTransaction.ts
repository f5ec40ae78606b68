import { LeaseOptions } from '@rackstage/leased-loop';
import { NetboxOutcome } from '@rackstage/plugin-datacenter-common';
import { chunks, fromRow, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { SourceId } from '../../imports/netbox';
import { DatabaseObjectsTransaction } from '../DatabaseObjectsTransaction';
import { ObjectsTransaction } from '../ObjectsStore';
import { itemColumns, linkColumns, runColumns } from './columns';
import { LostRun, NetboxTransaction, SeenItem } from './NetboxStore';
import { ItemRecord, LinkRecord, RunRecord } from './records';

const rowsAtOnce = 200;

export class DatabaseNetboxTransaction implements NetboxTransaction {
  readonly objects: ObjectsTransaction;

  constructor(private readonly knex: Knex) {
    this.objects = new DatabaseObjectsTransaction(knex);
  }

  async advance(
    { id, state }: RunRecord,
    { owner }: LeaseOptions,
    change: Partial<RunRecord>,
  ): Promise<void> {
    const count = await this.knex('netbox_runs')
      .where({ id, state, lease_owner: owner })
      .update(toRow(runColumns, change));
    if (count === 0) {
      throw new LostRun(`Import ${id} was ended, or another one does it`);
    }
  }

  async addItems(items: ItemRecord[]): Promise<ItemRecord[]> {
    const bySource = new Map(items.map(item => [item.sourceId, item]));
    const there = items[0]
      ? await this.seen(items[0].runId, [...bySource.keys()])
      : new Map();
    const added = [...bySource.values()].filter(
      ({ sourceId }) => !there.has(sourceId),
    );
    for (const some of chunks(added, rowsAtOnce)) {
      await this.knex('netbox_items').insert(some.map(rowOf));
    }
    return added;
  }

  async itemsFrom(
    runId: string,
    ordinal: number,
    outcomes: readonly NetboxOutcome[],
    limit: number,
  ): Promise<ItemRecord[]> {
    const rows = await this.knex('netbox_items')
      .where({ run_id: runId })
      .where('ordinal', '>=', ordinal)
      .whereIn('outcome', outcomes)
      .orderBy('ordinal')
      .limit(limit);
    return rows.map(row => fromRow(itemColumns, row));
  }

  async replaceItems(items: ItemRecord[]): Promise<void> {
    for (const some of chunks(items, rowsAtOnce)) {
      await this.knex('netbox_items')
        .insert(some.map(rowOf))
        .onConflict(['run_id', 'ordinal'])
        .merge(['outcome', 'object_id', 'changes', 'note', 'reason', 'detail']);
    }
  }

  async seen(
    runId: string,
    sourceIds: SourceId[],
  ): Promise<Map<SourceId, SeenItem>> {
    const seen = new Map<SourceId, SeenItem>();
    for (const some of chunks([...new Set(sourceIds)])) {
      const rows = await this.knex('netbox_items')
        .where({ run_id: runId })
        .whereIn('source_id', some)
        .select('source_id', 'outcome', 'object_id');
      for (const row of rows) {
        seen.set(row.source_id, {
          outcome: row.outcome,
          objectId: row.object_id ?? undefined,
        });
      }
    }
    return seen;
  }

  async links(serverId: string, sourceIds: SourceId[]): Promise<LinkRecord[]> {
    const links: LinkRecord[] = [];
    for (const some of chunks([...new Set(sourceIds)])) {
      const rows = await this.knex('netbox_objects')
        .where({ server_id: serverId })
        .whereIn('source_id', some);
      links.push(...rows.map(row => fromRow(linkColumns, row)));
    }
    return links;
  }

  async taken(
    serverId: string,
    runId: string,
    objectIds: string[],
  ): Promise<Map<string, SourceId>> {
    const taken = new Map<string, SourceId>();
    for (const some of chunks([...new Set(objectIds)])) {
      const linked = await this.knex('netbox_objects')
        .where({ server_id: serverId })
        .whereIn('netbox_objects.object_id', some)
        .join('netbox_items', join =>
          join
            .on('netbox_items.source_id', 'netbox_objects.source_id')
            .onVal('netbox_items.run_id', runId)
            .onVal('netbox_items.outcome', '!=', 'gone'),
        )
        .select('netbox_objects.object_id', 'netbox_objects.source_id');
      const found = await this.knex('netbox_items')
        .where({ run_id: runId })
        .whereIn('object_id', some)
        .whereIn('outcome', ['create', 'change', 'same'])
        .select('object_id', 'source_id');
      for (const row of [...linked, ...found]) {
        taken.set(row.object_id, row.source_id);
      }
    }
    return taken;
  }

  async unseenLinks(
    serverId: string,
    runId: string,
    after: SourceId,
    limit: number,
  ): Promise<LinkRecord[]> {
    const rows = await this.knex('netbox_objects')
      .where('netbox_objects.server_id', serverId)
      .where('netbox_objects.source_id', '>', after)
      .whereNotExists(
        this.knex('netbox_items')
          .where({ run_id: runId })
          .where(same =>
            same
              .whereRaw('netbox_items.source_id = netbox_objects.source_id')
              .orWhereRaw('netbox_items.object_id = netbox_objects.object_id'),
          )
          .select(this.knex.raw('1')),
      )
      .orderBy('netbox_objects.source_id')
      .limit(limit);
    return rows.map(row => fromRow(linkColumns, row));
  }

  async link(serverId: string, links: LinkRecord[]): Promise<void> {
    for (const some of chunks(links, rowsAtOnce)) {
      await this.knex('netbox_objects')
        .where({ server_id: serverId })
        .whereIn(
          'object_id',
          some.map(({ objectId }) => objectId),
        )
        .delete();
      await this.knex('netbox_objects')
        .insert(
          some.map(record => ({
            server_id: serverId,
            ...toRow(linkColumns, record),
          })),
        )
        .onConflict(['server_id', 'source_id'])
        .merge();
    }
  }

  async unlink(serverId: string, sourceIds: SourceId[]): Promise<void> {
    for (const some of chunks(sourceIds)) {
      await this.knex('netbox_objects')
        .where({ server_id: serverId })
        .whereIn('source_id', some)
        .delete();
    }
  }
}

/** Every column, as rows that are written together have the same ones. */
const rowOf = (item: ItemRecord) => ({
  ...Object.fromEntries(
    Object.values(itemColumns).map(({ name }) => [name, null]),
  ),
  ...toRow(itemColumns, item),
});
