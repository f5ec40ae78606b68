import { ConflictError, NotFoundError } from '@backstage/errors';
import { AccessFilter, whereAllowed } from '@rackstage/ownership';
import {
  Columns,
  fromRow,
  isUniqueViolation,
  json,
  likePattern,
  PageQuery,
  plain,
  RecordPage,
  searchable,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { AccessTokenRecord } from './AccessTokenRecord';

export interface AccessTokenFilter extends PageQuery {
  search?: string;
  owner?: string;
  visible?: AccessFilter;
}

const table = 'access_tokens';

const columns: Columns<AccessTokenRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  owner: plain('owner'),
  name: plain('name'),
  permissions: json('permissions'),
  secretHash: plain('secret_hash'),
  createdAt: plain('created_at'),
  expiresAt: plain('expires_at'),
  lastUsedAt: plain('last_used_at'),
  revokedAt: plain('revoked_at'),
  revokedBy: plain('revoked_by'),
};

export class DatabaseAccessTokensStore {
  constructor(private readonly knex: Knex) {}

  /**
   * @param most - tokens that one owner may have
   * @throws ConflictError when the owner has that many
   */
  async insert(record: AccessTokenRecord, most: number): Promise<void> {
    const { owner, createdAt } = record;
    await this.knex(table)
      .where({ owner })
      .andWhere('expires_at', '<=', createdAt)
      .update({ place: null });
    const row = {
      ...toRow(columns, record),
      name_lower: searchable(record.name),
    };
    // As many times as there are places: each time that one is lost, another request has got it.
    for (let attempt = 0; attempt < most; attempt++) {
      const place = await this.freePlace(owner, most);
      if (place === undefined) {
        break;
      }
      try {
        await this.knex(table).insert({ ...row, place });
        return;
      } catch (error) {
        if (!isUniqueViolation(error)) {
          throw error;
        }
      }
    }
    throw new ConflictError(
      `You have ${most} access tokens, which is as many as one person may have; revoke one that is no longer needed`,
    );
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<AccessTokenRecord> {
    const [record] = await this.getMany([id]);
    if (!record) {
      throw new NotFoundError(`No access token with id ${id}`);
    }
    return record;
  }

  async getMany(ids: string[]): Promise<AccessTokenRecord[]> {
    const rows = await this.knex(table).whereIn('id', ids);
    return rows.map(row => fromRow(columns, row));
  }

  /** The newest first. */
  async list(query: AccessTokenFilter): Promise<RecordPage<AccessTokenRecord>> {
    const { search, owner, visible } = query;
    const select = this.knex(table);
    if (search) {
      select.whereRaw("name_lower like ? escape '\\'", [likePattern(search)]);
    }
    if (owner) {
      select.andWhere({ owner });
    }
    if (visible) {
      select.andWhere(builder => whereAllowed(builder, visible));
    }
    const page = await selectPage(
      select,
      this.knex,
      {
        key: '-createdAt',
        expression: 'created_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return { ...page, items: page.items.map(row => fromRow(columns, row)) };
  }

  /** One that is revoked stays as it is. */
  async revoke(id: string, by: string, at: string): Promise<void> {
    await this.knex(table)
      .where({ id, revoked_at: null })
      .update({ revoked_at: at, revoked_by: by, place: null });
  }

  /** @returns ids of those that were revoked */
  async revokeAllOf(owner: string, by: string, at: string): Promise<string[]> {
    const rows = await this.knex(table)
      .where({ owner, revoked_at: null })
      .update({ revoked_at: at, revoked_by: by, place: null })
      .returning('id');
    return rows.map(({ id }) => id);
  }

  async noteUse(id: string, at: string): Promise<void> {
    await this.knex(table)
      .where({ id })
      .andWhere(builder =>
        builder.whereNull('last_used_at').orWhere('last_used_at', '<', at),
      )
      .update({ last_used_at: at });
  }

  private async freePlace(
    owner: string,
    most: number,
  ): Promise<number | undefined> {
    const taken: number[] = await this.knex(table)
      .where({ owner })
      .whereNotNull('place')
      .pluck('place');
    return Array.from({ length: most }, (_, index) => index).find(
      place => !taken.includes(place),
    );
  }
}
