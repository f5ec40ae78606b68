import createKnex, { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  givenOrStartedPostgres,
  startPostgres,
} from '../../scripts/lib/postgres.mjs';

/** Work on a new SQLite file, which is then gone. */
export async function onSqlite<T>(
  work: (knex: Knex) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-bench-'));
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'bench.sqlite') },
    useNullAsDefault: true,
  });
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
    rmSync(folder, { recursive: true });
  }
}

/** Work on a new PostgreSQL database, which is then gone. A durable one writes to the disk before it answers. */
export async function onPostgres<T>(
  work: (knex: Knex) => Promise<T>,
  { durable = false } = {},
): Promise<T> {
  const server = await (durable
    ? startPostgres({ durable })
    : givenOrStartedPostgres());
  const name = `rackstage_bench_${process.pid}`;
  const admin = createKnex({ client: 'pg', connection: server.url });
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  try {
    await admin.raw('create database ??', [name]);
    const knex = createKnex({ client: 'pg', connection: url.href });
    try {
      return await work(knex);
    } finally {
      await knex.destroy();
      await admin.raw('drop database ??', [name]);
    }
  } finally {
    await admin.destroy();
    await server.stop();
  }
}
