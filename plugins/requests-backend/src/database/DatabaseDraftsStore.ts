import { NotFoundError } from '@backstage/errors';
import { fromRow, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { DraftFilter, DraftsOf, DraftsStore } from './DraftsStore';
import { DraftHead, DraftRecord } from './workRecords';
import { draftColumns, draftHeadColumns } from './workRows';

const table = 'drafts';

const ofThem = ({ owner, workspaceId }: DraftsOf) => ({
  owner,
  ...(workspaceId !== undefined && { workspace_id: workspaceId }),
});

const toRecord = (row: Record<string, unknown>) =>
  fromRow<DraftRecord>(draftColumns, row);

export class DatabaseDraftsStore implements DraftsStore {
  constructor(private readonly knex: Knex) {}

  async insert(draft: DraftRecord): Promise<boolean> {
    const { id } = draft;
    await this.knex(table)
      .insert(toRow(draftColumns, draft))
      .onConflict(['owner', 'template_ref', 'form_key'])
      .ignore();
    return (await this.knex(table).where({ id }).first('id')) !== undefined;
  }

  async list(whose: DraftsOf, filter: DraftFilter): Promise<DraftHead[]> {
    const { templateRef, journeyId } = filter;
    const rows = await this.knex(table)
      .where({
        ...ofThem(whose),
        ...(templateRef && { template_ref: templateRef }),
        ...(journeyId && { journey_id: journeyId }),
      })
      .orderBy('updated_at', 'desc')
      .orderBy('id')
      .select(Object.values(draftHeadColumns).map(({ name }) => name));
    return rows.map(row => fromRow(draftHeadColumns, row));
  }

  async count(owner: string): Promise<number> {
    const [{ count }] = await this.knex(table)
      .where({ owner })
      .count({ count: '*' });
    return Number(count);
  }

  async get(whose: DraftsOf, id: string): Promise<DraftRecord> {
    const row = await this.knex(table)
      .where({ ...ofThem(whose), id })
      .first();
    if (!row) {
      throw new NotFoundError(
        `No draft with id ${id}; it was sent, discarded or has expired`,
      );
    }
    return toRecord(row);
  }

  async replace(draft: DraftRecord, revision: number): Promise<boolean> {
    const { id, owner } = draft;
    const replaced = await this.knex(table)
      .where({ id, owner, revision })
      .update(toRow(draftColumns, draft));
    return replaced === 1;
  }

  async delete(whose: DraftsOf, id: string): Promise<void> {
    await this.knex(table)
      .where({ ...ofThem(whose), id })
      .delete();
  }

  async deleteForm(
    owner: string,
    templateRef: string,
    formKey: string,
  ): Promise<void> {
    await this.knex(table)
      .where({ owner, template_ref: templateRef, form_key: formKey })
      .delete();
  }

  deleteExpired(now: string): Promise<number> {
    return this.knex(table).where('expires_at', '<=', now).delete();
  }
}
