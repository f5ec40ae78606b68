import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import { whereAllowed } from '@rackstage/ownership';
import { InstancePhase } from '@rackstage/plugin-clouds-common';
import {
  chunks,
  fromRow,
  likePattern,
  PageQuery,
  RecordPage,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { countValues } from './countValues';
import {
  DeploymentFacet,
  DeploymentFilter,
  DeploymentQuery,
  DeploymentRecordChange,
  DeploymentSort,
  DeploymentsStore,
  DeploymentState,
  MemberCount,
  NewMember,
} from './DeploymentsStore';
import { loadDeployment } from './loadDeployment';
import { readEvents } from './readEvents';
import {
  DeploymentRecord,
  EventRecord,
  NewEvent,
  ResourceRecord,
} from './records';
import { deploymentColumns, resourceColumns } from './rows';
import { Admission } from './workspaceUsage';
import {
  asConflict,
  deploymentSearchText,
  insertMembers,
  writeOutcome,
} from './writeDeployment';
import { lock, writeEvents } from './writeParts';

const sortExpressions: Record<DeploymentSort, string> = {
  name: 'name',
  phase: 'phase',
  createdAt: 'created_at',
};

export class DatabaseDeploymentsStore implements DeploymentsStore {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => string,
  ) {}

  async insert(
    deployment: DeploymentRecord,
    parts: { members: NewMember[]; resources: ResourceRecord[] },
    event: NewEvent,
    admit?: Admission,
  ): Promise<DeploymentRecord> {
    try {
      return await this.knex.transaction(async tx => {
        const inserted = await tx('deployments')
          .insert({
            ...toRow(deploymentColumns, deployment),
            search_text: deploymentSearchText(deployment),
          })
          .onConflict('idempotency_key')
          .ignore()
          .returning('id');
        if (inserted.length === 0) {
          const row = await tx('deployments')
            .where({ idempotency_key: deployment.idempotencyKey })
            .first();
          return fromRow(deploymentColumns, row);
        }
        await writeEvents(tx, 'deployment', deployment, [event], this.now());
        await insertMembers(
          tx,
          deployment,
          { add: parts.members, addResources: parts.resources },
          { event, now: this.now(), admit },
        );
        return deployment;
      });
    } catch (error) {
      throw asConflict(error);
    }
  }

  async findByKey(
    idempotencyKey: string,
  ): Promise<DeploymentRecord | undefined> {
    const row = await this.knex('deployments')
      .where({ idempotency_key: idempotencyKey })
      .first();
    return row && fromRow(deploymentColumns, row);
  }

  async get(id: string): Promise<DeploymentRecord> {
    const [deployment] = await this.getMany([id]);
    if (!deployment) {
      throw new NotFoundError(`No deployment with id ${id}`);
    }
    return deployment;
  }

  async getMany(ids: string[]): Promise<DeploymentRecord[]> {
    const rows = await this.knex('deployments')
      .whereIn('id', ids)
      .whereNull('deleted_at');
    return rows.map(row => fromRow(deploymentColumns, row));
  }

  async findTakenNames(names: string[]): Promise<string[]> {
    return this.knex('deployments')
      .whereIn('name', names)
      .whereNull('deleted_at')
      .pluck('name');
  }

  async list(query: DeploymentQuery): Promise<RecordPage<DeploymentRecord>> {
    const field = query.sort.replace('-', '') as DeploymentSort;
    const page = await selectPage(
      this.select(query),
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
      items: page.items.map(row => fromRow(deploymentColumns, row)),
    };
  }

  countBy(
    facet: DeploymentFacet,
    filter: DeploymentFilter,
  ): Promise<{ value: string; count: number }[]> {
    return countValues(
      this.knex,
      this.select(filter),
      deploymentColumns[facet].name,
    );
  }

  async listBalancers(ids: string[]): Promise<ResourceRecord[]> {
    const rows = await this.knex('resources')
      .whereIn('deployment_id', ids)
      .where({ kind: 'load-balancer' })
      .whereNull('deleted_at');
    return rows.map(row => fromRow(resourceColumns, row));
  }

  async countMembers(ids: string[]): Promise<MemberCount[]> {
    const columns = [
      'deployment_id',
      'deployment_group',
      'phase',
      'hourly_price',
      'price_currency',
    ];
    const rows: {
      deployment_id: string;
      deployment_group: string;
      phase: InstancePhase;
      hourly_price: string | null;
      price_currency: string;
      count: number | string;
    }[] = await this.knex('instances')
      .whereIn('deployment_id', ids)
      .whereNull('deleted_at')
      .groupBy(columns)
      .select(columns)
      .count({ count: '*' });
    return rows.map(row => ({
      deploymentId: row.deployment_id,
      group: row.deployment_group,
      phase: row.phase,
      hourlyPrice:
        row.hourly_price === null
          ? undefined
          : { amount: row.hourly_price, currency: row.price_currency },
      count: Number(row.count),
    }));
  }

  async load(id: string): Promise<DeploymentState> {
    return loadDeployment(this.knex, await this.get(id));
  }

  async change(
    id: string,
    change: DeploymentRecordChange,
    { revision, admit }: { revision?: number; admit?: Admission } = {},
  ): Promise<DeploymentRecord> {
    try {
      return await this.knex.transaction(async tx => {
        const row = await lock(
          tx('deployments').where({ id }).whereNull('deleted_at'),
        ).first();
        if (!row) {
          throw new NotFoundError(`No deployment with id ${id}`);
        }
        const current = fromRow(deploymentColumns, row);
        if (revision !== undefined && current.revision !== revision) {
          throw new ConflictError(
            'Somebody changed the deployment in the meantime; load it again and repeat your change',
          );
        }
        const state = await loadDeployment(tx, current, { locked: true });
        const outcome = change(state);
        return writeOutcome(tx, state, outcome, {
          now: this.now(),
          admit,
          columns: { revision: current.revision + 1 },
        });
      });
    } catch (error) {
      throw asConflict(error);
    }
  }

  async wakeOwnersOf(ids: string[], at: string): Promise<string[]> {
    const woken = new Set<string>();
    for (const some of chunks(ids)) {
      const owning = (table: string) =>
        this.knex(table)
          .select('deployment_id')
          .whereIn('id', some)
          .whereNotNull('deployment_id');
      const rows = await this.knex('deployments')
        .whereNull('deleted_at')
        .where(query =>
          query
            .whereIn('id', owning('instances'))
            .orWhereIn('id', owning('resources')),
        )
        .where(query =>
          query
            .whereNull('next_attempt_at')
            .orWhere('next_attempt_at', '>', at),
        )
        .update({ next_attempt_at: at })
        .returning('id');
      rows.forEach(({ id }) => woken.add(id));
    }
    return [...woken];
  }

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<DeploymentRecord[]> {
    const rows = await claimRows(
      this.knex,
      'deployments',
      lease,
      limit,
      query =>
        query.where('next_attempt_at', '<=', now).orderBy('next_attempt_at'),
    );
    return rows.map(row => fromRow(deploymentColumns, row));
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, 'deployments', lease, ids);
  }

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, 'deployments');
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, 'deployments', now);
  }

  async conclude(
    lease: LeaseOptions,
    id: string,
    change: DeploymentRecordChange,
  ): Promise<DeploymentRecord> {
    return this.knex.transaction(async tx => {
      const row = await lock(tx('deployments').where({ id })).first();
      if (row?.lease_owner !== lease.owner) {
        throw new ConflictError(`The lease of deployment ${id} was lost`);
      }
      const current = fromRow(deploymentColumns, row);
      const state = await loadDeployment(tx, current, { locked: true });
      return writeOutcome(tx, state, change(state), {
        now: this.now(),
        columns: { lease_owner: null, lease_expires_at: null },
      });
    });
  }

  listEvents(id: string, page: PageQuery): Promise<RecordPage<EventRecord>> {
    return readEvents(this.knex, 'deployment', id, page);
  }

  private select(filter: DeploymentFilter): Knex.QueryBuilder {
    const query = this.knex('deployments').whereNull('deleted_at');
    const chosen = {
      phase: filter.phases,
      owner: filter.owners,
      workspace_id: filter.workspaceIds,
    };
    for (const [column, values] of Object.entries(chosen)) {
      if (values) {
        query.whereIn(column, values);
      }
    }
    if (filter.search) {
      query.whereRaw("search_text like ? escape '\\'", [
        likePattern(filter.search),
      ]);
    }
    const { visible } = filter;
    return visible
      ? query.andWhere(nested => whereAllowed(nested, visible))
      : query;
  }
}
