import { toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { AuditHead, AuditRow } from './AuditRow';
import { auditColumns, auditEventsTable, auditHeadsTable } from './rows';

/** What of `better-sqlite3` is used. */
interface SqliteConnection {
  transaction(work: Append): Append;
  prepare(sql: string): { run(...values: unknown[]): void };
}

type Append = (events: string, head: unknown[]) => void;

const names = Object.values(auditColumns).map(({ name }) => name);
const columns = names.join(', ');

const headSql = `insert into ${auditHeadsTable} (writer, seq, hash, at) values (?, ?, ?, ?) on conflict (writer) do update set seq = excluded.seq, hash = excluded.hash, at = excluded.at`;

const sqliteEventsSql = `insert into ${auditEventsTable} (${columns}) select ${names.map(name => `json_extract(value, '$.${name}')`).join(', ')} from json_each(?)`;

/** The end of the trail, where it is written. */
export interface TrailStore {
  /** All of them or none, and the head with them. */
  append(rows: AuditRow[]): Promise<void>;
  /** Nothing before the first row. */
  head(writer: string): Promise<AuditHead | undefined>;
  latestHeads(limit: number): Promise<AuditHead[]>;
}

export class DatabaseTrailStore implements TrailStore {
  constructor(private readonly knex: Knex) {}

  async append(rows: AuditRow[]): Promise<void> {
    const { writer, seq, hash, at } = rows.at(-1)!;
    const events = JSON.stringify(rows.map(row => toRow(auditColumns, row)));
    const head = [writer, seq, hash, at];
    if (this.knex.client.config.client === 'pg') {
      // One statement is one journey to the database, and one transaction.
      await this.knex.raw(
        `with head as (${headSql}) insert into ${auditEventsTable} (${columns}) select ${columns} from json_populate_recordset(null::${auditEventsTable}, ?)`,
        [...head, events],
      );
      return;
    }
    await this.onConnection(connection => preparedOn(connection)(events, head));
  }

  async head(writer: string): Promise<AuditHead | undefined> {
    const [row] = await this.heads().where({ writer });
    return row;
  }

  latestHeads(limit: number): Promise<AuditHead[]> {
    return this.heads().orderBy('at', 'desc').limit(limit);
  }

  /** Without a turn of the process between two statements, which takes longer than they do. */
  private async onConnection(
    work: (connection: SqliteConnection) => void,
  ): Promise<void> {
    const { client } = this.knex;
    const connection = await client.acquireConnection();
    try {
      work(connection);
    } catch (error) {
      // Who watches for a full disk hears of it.
      client.emit('query-error', error, {});
      throw error;
    } finally {
      await client.releaseConnection(connection);
    }
  }

  private heads() {
    return this.knex(auditHeadsTable).select('writer', 'seq', 'hash');
  }
}

const prepared = new WeakMap<SqliteConnection, Append>();

/** Once for each connection: to compile the triggers takes as long as to run them. */
function preparedOn(connection: SqliteConnection): Append {
  let append = prepared.get(connection);
  if (!append) {
    const insert = connection.prepare(sqliteEventsSql);
    const setHead = connection.prepare(headSql);
    append = connection.transaction((events, head) => {
      insert.run(events);
      setHead.run(...head);
    });
    prepared.set(connection, append);
  }
  return append;
}
