import { NotFoundError } from '@backstage/errors';
import { whereAllowed } from '@rackstage/ownership';
import {
  fromRow,
  likePattern,
  RecordPage,
  searchable,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { ItemQuery, ItemsStore } from './ItemsStore';
import { ItemRecord } from './records';
import { itemColumns } from './rows';

const table = 'items';

/** What a list is sorted by, in SQL; each has an index. */
const expressions = { name: 'name_lower', createdAt: 'created_at' };

export class DatabaseItemsStore implements ItemsStore {
  constructor(private readonly knex: Knex) {}

  async insert(record: ItemRecord): Promise<void> {
    await this.knex(table).insert({
      ...toRow(itemColumns, record),
      name_lower: searchable(record.name),
    });
  }

  async get(id: string): Promise<ItemRecord> {
    const [record] = await this.getMany([id]);
    if (!record) {
      throw missing(id);
    }
    return record;
  }

  async getMany(ids: string[]): Promise<ItemRecord[]> {
    const rows = await this.knex(table).whereIn('id', ids);
    return rows.map(row => fromRow(itemColumns, row));
  }

  async list(query: ItemQuery): Promise<RecordPage<ItemRecord>> {
    const { search, sort, visible } = query;
    const select = this.knex(table);
    if (search) {
      select.whereRaw("name_lower like ? escape '\\'", [likePattern(search)]);
    }
    if (visible) {
      select.andWhere(builder => whereAllowed(builder, visible));
    }
    const field = sort.replace('-', '') as keyof typeof expressions;
    const page = await selectPage(
      select,
      this.knex,
      {
        key: sort,
        expression: expressions[field],
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return { ...page, items: page.items.map(row => fromRow(itemColumns, row)) };
  }

  async delete(id: string): Promise<void> {
    if ((await this.knex(table).where({ id }).delete()) === 0) {
      throw missing(id);
    }
  }
}

const missing = (id: string) => new NotFoundError(`No item with id ${id}`);
