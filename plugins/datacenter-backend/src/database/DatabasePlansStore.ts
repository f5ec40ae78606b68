import { ConflictError } from '@backstage/errors';
import {
  chunks,
  Columns,
  fromRow,
  json,
  likePattern,
  plain,
  RecordPage,
  searchable,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { DatabaseObjectsTransaction } from './DatabaseObjectsTransaction';
import { DatabaseViewsStore } from './DatabaseViewsStore';
import { ObjectsTransaction } from './ObjectsStore';
import {
  PhotoRecord,
  PlanQuery,
  PlanRecord,
  PlansReader,
  PlansStore,
  PlansTransaction,
  StepRecord,
  Trial,
} from './PlansStore';

const planColumns: Columns<PlanRecord> = {
  id: plain('id'),
  name: plain('name'),
  description: plain('description'),
  owner: plain('owner'),
  state: plain('state'),
  revision: plain('revision'),
  createdBy: plain('created_by'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  approvedBy: plain('approved_by'),
  approvedAt: plain('approved_at'),
  requestId: plain('request_id'),
};

const stepColumns: Columns<StepRecord> = {
  id: plain('id'),
  planId: plain('plan_id'),
  number: plain('number'),
  action: plain('action'),
  kind: plain('kind'),
  objectId: plain('object_id'),
  title: plain('title'),
  fields: json('fields'),
  before: json('before'),
  baseRevision: plain('base_revision'),
  state: plain('state'),
  reason: plain('reason'),
  doneBy: plain('done_by'),
  doneAt: plain('done_at'),
  claimedBy: plain('claimed_by'),
  claimedAt: plain('claimed_at'),
};

const photoColumns: Columns<PhotoRecord> = {
  id: plain('id'),
  planId: plain('plan_id'),
  stepId: plain('step_id'),
  mediaType: plain('media_type'),
  size: plain('size'),
  addedBy: plain('added_by'),
  addedAt: plain('added_at'),
};

class DatabasePlansReader implements PlansReader {
  constructor(protected readonly knex: Knex) {}

  async list(query: PlanQuery): Promise<RecordPage<PlanRecord>> {
    const { search, states } = query;
    const select = this.knex('plans');
    if (search) {
      select.whereRaw(`search_text like ? escape '\\'`, [likePattern(search)]);
    }
    if (states) {
      select.whereIn('state', states);
    }
    const { items, nextCursor } = await selectPage(
      select,
      this.knex,
      {
        key: '-updatedAt',
        expression: 'updated_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return { items: items.map(row => fromRow(planColumns, row)), nextCursor };
  }

  async get(id: string): Promise<PlanRecord | undefined> {
    const row = await this.knex('plans').where({ id }).first();
    return row && fromRow(planColumns, row);
  }

  async steps(planId: string): Promise<StepRecord[]> {
    const rows = await this.knex('plan_steps')
      .where({ plan_id: planId })
      .orderBy('number');
    return rows.map(row => fromRow(stepColumns, row));
  }

  async photos(planId: string): Promise<PhotoRecord[]> {
    const rows = await this.knex('step_photos')
      .where({ plan_id: planId })
      .orderBy(['added_at', 'id'])
      .select(Object.values(photoColumns).map(({ name }) => name));
    return rows.map(row => fromRow(photoColumns, row));
  }

  async photoContent(id: string): Promise<Buffer | undefined> {
    const row = await this.knex('step_photos').where({ id }).first('content');
    return row?.content;
  }

  async countSteps(planIds: string[]) {
    const counts = new Map<string, Partial<Record<string, number>>>();
    const rows: Record<string, unknown>[] = await this.knex('plan_steps')
      .whereIn('plan_id', planIds)
      .groupBy('plan_id', 'state')
      .select('plan_id', 'state')
      .count({ count: '*' });
    for (const row of rows) {
      const id = String(row.plan_id);
      counts.set(id, {
        ...counts.get(id),
        [String(row.state)]: Number(row.count),
      });
    }
    return counts;
  }
}

class DatabasePlansTransaction
  extends DatabasePlansReader
  implements PlansTransaction
{
  readonly objects: ObjectsTransaction;

  constructor(knex: Knex) {
    super(knex);
    this.objects = new DatabaseObjectsTransaction(knex);
  }

  async lock(id: string): Promise<void> {
    // On SQLite one transaction is under way at a time.
    if (this.knex.client.config.client === 'pg') {
      await this.knex('plans').where({ id }).forUpdate().select('id');
    }
  }

  async insert(plan: PlanRecord): Promise<void> {
    await this.knex('plans').insert(rowOf(plan));
  }

  async update(plan: PlanRecord, revision: number): Promise<void> {
    const { id } = plan;
    // Noted without a new revision: what was read before may lack it.
    const { request_id: _, ...row } = rowOf(plan);
    const count = await this.knex('plans').where({ id, revision }).update(row);
    if (count === 0) {
      throw new ConflictError(
        `Plan '${plan.name}' was changed meanwhile; look at it again`,
      );
    }
  }

  async noteRequest(id: string, requestId: string): Promise<void> {
    await this.knex('plans').where({ id }).update({ request_id: requestId });
  }

  async delete(id: string): Promise<void> {
    await this.knex('plans').where({ id }).delete();
  }

  async addSteps(steps: StepRecord[]): Promise<void> {
    for (const some of chunks(steps, 200)) {
      await this.knex('plan_steps').insert(
        some.map(step => toRow(stepColumns, step)),
      );
    }
  }

  async deleteStep(id: string): Promise<void> {
    await this.knex('plan_steps').where({ id, state: 'open' }).delete();
  }

  async rebaseStep({ id, before, baseRevision }: StepRecord): Promise<void> {
    await this.knex('plan_steps')
      .where({ id, state: 'open' })
      .update(toRow(stepColumns, { before, baseRevision }));
  }

  async claimStep(
    id: string,
    claim?: { claimedBy: string; claimedAt: string },
  ): Promise<void> {
    await this.knex('plan_steps')
      .where({ id, state: 'open' })
      .update(
        claim
          ? toRow(stepColumns, claim)
          : { claimed_by: null, claimed_at: null },
      );
  }

  async addPhoto(photo: PhotoRecord, content: Buffer): Promise<void> {
    await this.knex('step_photos').insert({
      ...toRow(photoColumns, photo),
      content,
    });
  }

  async deletePhoto(id: string): Promise<void> {
    await this.knex('step_photos').where({ id }).delete();
  }

  async finishStep(step: StepRecord): Promise<void> {
    const { id, state, reason, doneBy, doneAt } = step;
    const count = await this.knex('plan_steps')
      .where({ id, state: 'open' })
      .update(toRow(stepColumns, { state, reason, doneBy, doneAt }));
    if (count === 0) {
      throw new ConflictError(
        `Somebody else has finished step ${step.number} meanwhile; look at the work order again`,
      );
    }
  }
}

/** Every column, as what a plan no longer has is taken away. */
const rowOf = (plan: PlanRecord): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.values(planColumns).map(({ name }) => [name, null]),
  ),
  ...toRow(planColumns, plan),
  search_text: searchable(`${plan.name}\n${plan.description ?? ''}`),
});

/** Ends a trial. */
class TakenBack extends Error {}

export class DatabasePlansStore
  extends DatabasePlansReader
  implements PlansStore
{
  transaction<T>(
    work: (transaction: PlansTransaction) => Promise<T>,
  ): Promise<T> {
    return this.knex.transaction(trx =>
      work(new DatabasePlansTransaction(trx)),
    );
  }

  async trial<T>(work: (trial: Trial) => Promise<T>): Promise<T> {
    let result: { value: T } | undefined;
    try {
      await this.knex.transaction(async trx => {
        const value = await work({
          objects: new DatabaseObjectsTransaction(trx),
          views: new DatabaseViewsStore(trx),
        });
        result = { value };
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) {
        throw error;
      }
    }
    return result!.value;
  }
}
