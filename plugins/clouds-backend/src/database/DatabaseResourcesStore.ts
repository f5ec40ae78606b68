import { ConflictError, NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import {
  chunks,
  fromRow,
  isForeignKeyViolation,
  isUniqueViolation,
  PageQuery,
  RecordPage,
  selectPage,
} from '@rackstage/stores';
import { countValues } from './countValues';
import { demandOfResource } from './demand';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import { readEvents } from './readEvents';
import { EventRecord, NewEvent, ResourceRecord } from './records';
import { selectResources } from './resourceFilter';
import {
  ResourceFacet,
  ResourceFilter,
  ResourceListQuery,
  ResourceRecordChange,
  ResourceSort,
  ResourcesStore,
} from './ResourcesStore';
import { resourceColumns } from './rows';
import { Admission, demandOfChange, requireRoom } from './workspaceUsage';
import { lock, noteEvent } from './writeParts';
import { changeResource, insertResource } from './writeResource';

const sortExpressions: Record<ResourceSort, string> = {
  name: 'name',
  kind: 'kind',
  phase: 'phase',
  region: 'region',
  createdAt: 'created_at',
};

export class DatabaseResourcesStore implements ResourcesStore {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => string,
  ) {}

  async insert(
    resource: ResourceRecord,
    event: NewEvent,
    admit?: Admission,
  ): Promise<ResourceRecord> {
    try {
      await this.knex.transaction(async tx => {
        await insertResource(tx, resource, event, this.now());
        await requireRoom(
          tx,
          resource.workspaceId,
          demandOfResource(resource),
          admit,
        );
      });
      return resource;
    } catch (error) {
      if (isUniqueViolation(error)) {
        const same =
          resource.idempotencyKey === undefined
            ? undefined
            : await this.findByKey(resource.idempotencyKey);
        if (same) {
          return same;
        }
        throw new ConflictError(
          `The account has a ${resource.kind} named '${resource.name}' already; choose another name`,
        );
      }
      if (isForeignKeyViolation(error)) {
        throw new NotFoundError('The account was just removed');
      }
      throw error;
    }
  }

  async findByKey(idempotencyKey: string): Promise<ResourceRecord | undefined> {
    const row = await this.knex('resources')
      .where({ idempotency_key: idempotencyKey })
      .first();
    return row && fromRow(resourceColumns, row);
  }

  async get(id: string): Promise<ResourceRecord> {
    const [resource] = await this.getMany([id]);
    if (!resource) {
      throw new NotFoundError(`No resource with id ${id}`);
    }
    return resource;
  }

  async getMany(ids: string[]): Promise<ResourceRecord[]> {
    const rows = await this.knex('resources')
      .whereIn('id', ids)
      .whereNull('deleted_at');
    return rows.map(row => fromRow(resourceColumns, row));
  }

  async list(query: ResourceListQuery): Promise<RecordPage<ResourceRecord>> {
    const field = query.sort.replace('-', '') as ResourceSort;
    const page = await selectPage(
      selectResources(this.knex, query),
      this.knex,
      {
        key: query.sort,
        expression: sortExpressions[field],
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return {
      ...page,
      items: page.items.map(row => fromRow(resourceColumns, row)),
    };
  }

  countBy(
    facet: ResourceFacet,
    filter: ResourceFilter,
  ): Promise<{ value: string; count: number }[]> {
    return countValues(
      this.knex,
      selectResources(this.knex, filter),
      resourceColumns[facet].name,
    );
  }

  async listInRegion(
    accountId: string,
    region: string,
    kind: string,
  ): Promise<ResourceRecord[]> {
    const rows = await this.knex('resources')
      .where({ account_id: accountId, region, kind })
      .whereNull('deleted_at');
    return rows.map(row => fromRow(resourceColumns, row));
  }

  async change(
    id: string,
    change: ResourceRecordChange,
    revision?: number,
    admit?: Admission,
  ): Promise<ResourceRecord> {
    return this.knex.transaction(async tx => {
      const row = await lock(
        tx('resources').where({ id }).whereNull('deleted_at'),
      ).first();
      if (!row) {
        throw new NotFoundError(`No resource with id ${id}`);
      }
      const current = fromRow(resourceColumns, row);
      if (revision !== undefined && current.revision !== revision) {
        throw new ConflictError(
          'Somebody changed the resource in the meantime; load it again and repeat your change',
        );
      }
      const changed = await changeResource(
        tx,
        current,
        record => {
          const { fields, events } = change(record);
          return {
            fields: { ...fields, revision: record.revision + 1 },
            events,
          };
        },
        { now: this.now() },
      );
      await requireRoom(
        tx,
        changed.workspaceId,
        demandOfChange(current, changed, demandOfResource),
        admit,
      );
      return changed;
    });
  }

  async listByCloudIds(
    {
      accountId,
      region,
      kind,
    }: { accountId: string; region: string; kind: string },
    cloudIds: string[],
  ): Promise<ResourceRecord[]> {
    const rows = await this.knex('resources')
      .where({ account_id: accountId, region, kind })
      .whereNull('deleted_at')
      .whereIn('cloud_id', cloudIds);
    return rows.map(row => fromRow(resourceColumns, row));
  }

  async wakeUsersOf(ids: string[], now: string): Promise<void> {
    await this.sleeping(now)
      .whereIn(
        'id',
        this.knex('resource_links')
          .select('resource_id')
          .whereIn('target_id', ids),
      )
      .update({ next_attempt_at: now });
  }

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<ResourceRecord[]> {
    const rows = await claimRows(this.knex, 'resources', lease, limit, query =>
      query.where('next_attempt_at', '<=', now).orderBy('next_attempt_at'),
    );
    return rows.map(row => fromRow(resourceColumns, row));
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, 'resources', lease, ids);
  }

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, 'resources');
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, 'resources', now);
  }

  async recordObservation(
    lease: LeaseOptions,
    id: string,
    change: ResourceRecordChange,
    options: { release: boolean },
  ): Promise<ResourceRecord> {
    return this.knex.transaction(async tx => {
      const row = await lock(tx('resources').where({ id })).first();
      if (row?.lease_owner !== lease.owner) {
        throw new ConflictError(`The lease of resource ${id} was lost`);
      }
      return changeResource(tx, fromRow(resourceColumns, row), change, {
        now: this.now(),
        columns: options.release
          ? { lease_owner: null, lease_expires_at: null }
          : {},
      });
    });
  }

  async wake(ids: string[], now: string): Promise<void> {
    for (const some of chunks(ids)) {
      await this.sleeping(now)
        .whereIn('id', some)
        .update({ next_attempt_at: now });
    }
  }

  async recordUnchanged(ids: string[], observedAt: string): Promise<void> {
    for (const some of chunks(ids)) {
      await this.knex('resources')
        .whereIn('id', some)
        .where({ lease_owner: null, deleted_at: null })
        .update({ observed_at: observedAt });
    }
  }

  noteEvent(id: string, event: NewEvent): Promise<void> {
    return noteEvent(this.knex, 'resource', id, event, this.now());
  }

  listEvents(
    resourceId: string,
    page: PageQuery,
  ): Promise<RecordPage<EventRecord>> {
    return readEvents(this.knex, 'resource', resourceId, page);
  }

  /** Those that would not be looked at yet. */
  private sleeping(now: string): Knex.QueryBuilder {
    return this.knex('resources')
      .whereNull('deleted_at')
      .where(query =>
        query.whereNull('next_attempt_at').orWhere('next_attempt_at', '>', now),
      );
  }
}
