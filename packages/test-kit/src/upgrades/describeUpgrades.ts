import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { Knex } from 'knex';
import { createTestDatabases } from '../testDatabases';
import { DataSet, fillTables, keptRows, readTables } from './dataSet';

export interface UpgradesOptions {
  migrationsDir: string;
  /** One data set for each migration, under the migration's name: what a portal held that had come so far. */
  dataSetsDir: string;
  /** Of the migrations, when the plugin does not use the usual one. */
  tableName?: string;
  /** What a database needs before the first migration. */
  prepare?(knex: Knex): Promise<void>;
  /** Columns of the data sets, by table, that SQLite does without. */
  postgresOnly?: Record<string, string[]>;
  /** Looks at what the newest version makes of any data set, and throws; beside what is always looked at. */
  check?(knex: Knex): Promise<void>;
}

/** What the tests are declared with: jest's globals. */
interface TestFramework {
  describe(name: string, declare: () => void): void;
  it(name: string, run: () => Promise<void>): void;
}

/**
 * Tests on both databases that whoever upgrades from any version that has
 * landed keeps all rows, and can go back. A migration without a data set fails
 * it.
 */
export function describeUpgrades(
  options: UpgradesOptions,
  { describe, it }: TestFramework = globalThis,
): void {
  const { migrationsDir, dataSetsDir, tableName = 'knex_migrations' } = options;
  const config: Knex.MigratorConfig = { directory: migrationsDir, tableName };
  const versions = readdirSync(migrationsDir)
    .filter(name => name.endsWith('.js'))
    .sort()
    .map(name => parse(name).name);
  const databases = createTestDatabases();

  const fileOf = (version: string) => join(dataSetsDir, `${version}.json`);
  const read = (version: string): DataSet =>
    JSON.parse(readFileSync(fileOf(version), 'utf8'));

  async function openAt(engine: string, version: string): Promise<Knex> {
    const knex = await databases.init(engine as 'SQLITE_3');
    await options.prepare?.(knex);
    for (const each of versions.slice(0, versions.indexOf(version) + 1)) {
      await knex.migrate.up({ ...config, name: `${each}.js` });
    }
    return knex;
  }

  /** Of the data set before it; the tables that are new are then filled by hand. */
  async function writeDataSet(version: string): Promise<void> {
    const before = versions[versions.indexOf(version) - 1];
    const knex = await openAt('SQLITE_3', before);
    await fillTables(knex, read(before), options.postgresOnly);
    await knex.migrate.up(config);
    // The order stays in which tables can be filled.
    const after = { ...read(before), ...(await readTables(knex)) };
    writeFileSync(fileOf(version), `${JSON.stringify(after, undefined, 2)}\n`);
  }

  async function upgrade(engine: string, version: string): Promise<void> {
    const knex = await openAt(engine, version);
    const dataSet = read(version);
    await fillTables(knex, dataSet, options.postgresOnly);
    const before = await readTables(knex);
    for (const [table, rows] of Object.entries(before)) {
      ok(rows.length > 0, `The data set of ${version} needs a row of ${table}`);
    }

    await knex.migrate.latest(config);
    const after = await readTables(knex);
    for (const [table, rows] of Object.entries(before)) {
      deepEqual(keptRows(rows, after[table]), keptRows(rows, rows), table);
    }
    await options.check?.(knex);

    const later = versions.slice(versions.indexOf(version) + 1);
    for (const each of later.reverse()) {
      await knex.migrate.down({ ...config, name: `${each}.js` });
    }
    deepEqual(await readTables(knex), before);
  }

  for (const version of versions) {
    it(`there is a data set of ${version}`, async () => {
      if (
        process.env.RACKSTAGE_WRITE_DATA_SETS &&
        !existsSync(fileOf(version))
      ) {
        await writeDataSet(version);
      }
      ok(
        existsSync(fileOf(version)),
        `Run this test with RACKSTAGE_WRITE_DATA_SETS=1, which writes ${fileOf(version)}, and fill what is new there`,
      );
    });
  }
  for (const engine of databases.eachSupportedId().flat()) {
    describe(`upgrades on ${engine}`, () => {
      for (const version of versions) {
        it(`from ${version} lose nothing`, () => upgrade(engine, version));
      }
    });
  }
}
