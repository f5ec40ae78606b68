import {
  objectKinds,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { ObjectQuery, ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { writeCsv } from '../../imports/tables/writeCsv';
import { writeXlsx } from '../../imports/tables/writeXlsx';
import { ObjectsLookup } from '../imports/ObjectsLookup';

/** Which objects, and in which order. */
export type ExportQuery = Pick<ObjectQuery, 'search' | 'filter' | 'sort'>;

/** Objects that are read at once. */
const pageSize = 500;

/** Writes objects as tables that the import of tables takes back. */
export class ExportService {
  constructor(private readonly store: ObjectsReader) {}

  /**
   * By the row: however many there are, only a page of them is in memory.
   *
   * @throws NotFoundError for unknown fields, before there is a row
   */
  async csv(
    kind: ObjectKindName,
    query: ExportQuery,
  ): Promise<AsyncIterable<string>> {
    await this.store.list(kind, { ...query, limit: 1 });
    return writeCsv(kind, this.objects(kind, query), this.options());
  }

  /** @throws InputError for more rows than a workbook is made of */
  xlsx(kind: ObjectKindName, query: ExportQuery): Promise<Buffer> {
    return writeXlsx(
      [{ kind, objects: this.objects(kind, query) }],
      this.options(),
    );
  }

  /** Everything there is, a sheet for each kind. @throws InputError as `xlsx` */
  workbook(): Promise<Buffer> {
    return writeXlsx(
      objectKinds.map(kind => ({ kind, objects: this.objects(kind, {}) })),
      this.options(),
    );
  }

  /** Racks and types come up again and again: each is looked up once for a file. */
  private options() {
    const lookup = new ObjectsLookup(this.store);
    const known = new Map<string, string>();
    const paths = async (kind: ObjectKindName, ids: readonly string[]) => {
      const unknown = ids.filter(id => !known.has(id));
      const found = await lookup.paths(kind, unknown);
      unknown.forEach(id => known.set(id, found.get(id) ?? id));
      return known;
    };
    return { paths };
  }

  private async *objects(
    kind: ObjectKindName,
    query: ExportQuery,
  ): AsyncGenerator<ObjectRecord> {
    let cursor: string | undefined;
    do {
      const page = await this.store.list(kind, {
        ...query,
        limit: pageSize,
        cursor,
      });
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }
}
