import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  anAccount,
  anInstance,
  anOperation,
  aResourceRecord,
} from '../__testUtils__/records';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseDisabledDriversStore } from './DatabaseDisabledDriversStore';
import { DatabaseInstancesStore } from './DatabaseInstancesStore';
import { DatabaseResourcesStore } from './DatabaseResourcesStore';
import { DatabaseInventoryRegionsStore } from './DatabaseInventoryRegionsStore';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';

const databases = createTestDatabases();
const directory = resolvePackagePath(
  '@rackstage/plugin-clouds-backend',
  'migrations',
);

const tables = [
  'accounts',
  'inventory_scopes',
  'inventory_items',
  'operations',
  'instances',
  'instance_labels',
  'instance_events',
];

/** That one of the later migrations makes, and takes away with what is in them. */
const laterTables = [
  'resources',
  'resource_labels',
  'resource_links',
  'resource_events',
  'disabled_drivers',
  'inventory_links',
  'inventory_regions',
  'inventory_events',
];

describe.each(databases.eachSupportedId())('migrations on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(engine);
    await knex.migrate.latest({ directory });
    await fill(knex);
  });

  afterEach(() => knex.destroy());

  it('go down one by one and up again without losing a row', async () => {
    const before = await counts(knex);
    expect(Object.values(before)).not.toContain(0);
    const [, landed] = await knex.migrate.list({ directory });
    expect(landed).toEqual([]);
    for (;;) {
      const [completed] = await knex.migrate.list({ directory });
      if (completed.length === 1) {
        break;
      }
      await knex.migrate.down({ directory });
      expect(await counts(knex)).toEqual(before);
    }
    await knex.migrate.latest({ directory });
    expect(await counts(knex)).toEqual(before);
    expect(await knex('resources')).toEqual([]);
    await addResource(knex, await knex('accounts').first('id'));
    expect(await knex('disabled_drivers')).toEqual([]);
    expect(await workspaces(knex)).toEqual(new Set(['seoul-team']));
    const store = new DatabaseInstancesStore(knex, () => later);
    const { items } = await store.list({ sort: 'name', limit: 10 });
    expect(items.map(({ name }) => name)).toEqual(['web']);
  });

  it('leave nothing behind when all of them go down', async () => {
    await knex.migrate.rollback({ directory }, true);
    const all = [...tables, ...laterTables];
    const left = await Promise.all(
      all.map(table => knex.schema.hasTable(table)),
    );
    expect(left).toEqual(all.map(() => false));
  });

  it('put every row into a workspace', async () => {
    expect(await workspaces(knex)).toEqual(new Set(['seoul-team']));
  });
});

const later = '2026-03-02T10:00:00.000Z';

async function fill(knex: Knex): Promise<void> {
  const account = anAccount({ workspaceId: 'seoul-team' });
  await new DatabaseAccountsStore(knex).insert(account);
  const operation = anOperation({ workspaceId: 'seoul-team' });
  await new DatabaseInstancesStore(knex, () => later).insertOperation(
    operation,
    [anInstance(account, operation, { labels: { team: 'web' } })],
    { type: 'Normal', reason: 'Requested', params: {}, message: 'Asked for' },
  );
  await addResource(knex, account);
  await new DatabaseDisabledDriversStore(knex, 'seoul-team').add({
    driver: 'fake',
    disabledAt: later,
    disabledBy: 'user:default/ann',
  });
  const inventory = new DatabaseInventoryStore(knex);
  await inventory.replaceScope(
    { accountId: account.id, kind: 'region' },
    [{ kind: 'region', id: 'seoul', name: 'Seoul', data: {} }],
    later,
  );
  await inventory.replaceScope(
    { accountId: account.id, kind: 'subnet', region: 'seoul' },
    [
      {
        kind: 'subnet',
        id: 'office',
        name: 'office',
        data: { networkId: 'net-1' },
      },
    ],
    later,
  );
  await new DatabaseInventoryRegionsStore(knex).record(
    account.id,
    {
      region: 'seoul',
      name: 'Seoul',
      kinds: ['spec'],
      failedKinds: ['spec'],
      isWhole: true,
    },
    later,
  );
  await inventory.failScope(
    { accountId: account.id, kind: 'spec', region: 'seoul' },
    { code: 'Unavailable', message: 'No answer' },
    later,
  );
}

async function addResource(knex: Knex, account: { id: string }) {
  const store = new DatabaseResourcesStore(knex, () => later);
  await store.insert(
    aResourceRecord(
      { id: account.id, workspaceId: 'seoul-team' },
      {
        labels: { team: 'web' },
        spec: { sizeGiB: 1, attachedTo: 'an-instance' },
      },
    ),
    { type: 'Normal', reason: 'Requested', params: {}, message: 'Asked for' },
  );
}

async function workspaces(knex: Knex): Promise<Set<string>> {
  const rows = await Promise.all(
    [...tables, ...laterTables].map(table =>
      knex(table).select('workspace_id'),
    ),
  );
  return new Set(rows.flat().map(row => row.workspace_id));
}

async function counts(knex: Knex): Promise<Record<string, number>> {
  const entries = await Promise.all(
    tables.map(async table => {
      const [{ count }] = await knex(table).count({ count: '*' });
      return [table, Number(count)] as const;
    }),
  );
  return Object.fromEntries(entries);
}
