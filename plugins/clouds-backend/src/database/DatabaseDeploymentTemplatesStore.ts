import { ConflictError, NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { AccessFilter, whereAllowed } from '@rackstage/ownership';
import {
  Columns,
  fromRow,
  isUniqueViolation,
  json,
  PageQuery,
  plain,
  RecordPage,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';

/** What somebody kept of a deployment. */
export interface DeploymentTemplateRecord {
  id: string;
  workspaceId: string;
  name: string;
  title: string;
  description?: string;
  owner: string;
  createdBy: string;
  /** What the form begins with. */
  values: JsonObject;
  createdAt: string;
  updatedAt: string;
}

const columns: Columns<DeploymentTemplateRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  name: plain('name'),
  title: plain('title'),
  description: plain('description'),
  owner: plain('owner'),
  createdBy: plain('created_by'),
  values: json('form_values'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
};

const table = 'deployment_templates';

/** Deployments that were saved as templates. */
export class DatabaseDeploymentTemplatesStore {
  constructor(private readonly knex: Knex) {}

  /** @throws ConflictError when the name is taken */
  async insert(record: DeploymentTemplateRecord): Promise<void> {
    try {
      await this.knex(table).insert(toRow(columns, record));
    } catch (error) {
      throw isUniqueViolation(error)
        ? new ConflictError(
            `There is a template named '${record.name}' already; choose another name`,
          )
        : error;
    }
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<DeploymentTemplateRecord> {
    const [found] = await this.getMany([id]);
    if (!found) {
      throw new NotFoundError(`No template with id ${id}`);
    }
    return found;
  }

  async getMany(ids: string[]): Promise<DeploymentTemplateRecord[]> {
    const rows = await this.knex(table).whereIn('id', ids);
    return rows.map(row => fromRow(columns, row));
  }

  /** By name. */
  async list(
    page: PageQuery & { visible?: AccessFilter },
  ): Promise<RecordPage<DeploymentTemplateRecord>> {
    const { visible, ...rest } = page;
    const query = this.knex(table);
    if (visible) {
      query.where(nested => whereAllowed(nested, visible));
    }
    const { items, nextCursor } = await selectPage(
      query,
      this.knex,
      {
        key: 'name',
        expression: 'name',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      rest,
    );
    return { items: items.map(row => fromRow(columns, row)), nextCursor };
  }

  /** @throws NotFoundError */
  async change(
    id: string,
    fields: Partial<DeploymentTemplateRecord>,
  ): Promise<DeploymentTemplateRecord> {
    await this.knex(table).where({ id }).update(toRow(columns, fields));
    return this.get(id);
  }

  async delete(id: string): Promise<void> {
    await this.knex(table).where({ id }).delete();
  }
}
