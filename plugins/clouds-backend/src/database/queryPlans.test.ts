import { createTestDatabases, plansOf } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestWorld } from '../__testUtils__/TestWorld';
import { InventoryQuery } from './InventoryBrowser';
import { InstanceQuery } from './InstancesStore';
import { readUsage } from './workspaceUsage';
import { ResourceListQuery } from './ResourcesStore';

const databases = createTestDatabases();

const later = '2026-03-02T10:00:00.000Z';

describe.each(databases.eachSupportedId())('queries on %s', engine => {
  let knex: Knex;
  let world: TestWorld;
  let accountId: string;

  beforeAll(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
    ({ accountId } = await world.record(await world.run()));
    const other = await world.addAccount('other');
    await multiply({
      id: "'copy-' || n",
      name: "'web-' || n",
      account_id: `case when n % 20 = 0 then account_id else '${other.id}' end`,
      owner: "'group:default/team-' || (n % 50)",
      workspace_id: "'w-' || (n % 50)",
      phase: "case when n % 30 = 0 then 'Failed' else phase end",
      region: "case when n % 10 = 0 then 'tokyo' else region end",
      cloud_id: "'c-' || n",
      deleted_at: 'case when n % 2 = 1 then created_at end',
    });
    const attachedTo = await world.run({ name: 'host' });
    await world.make('volume', { spec: { sizeGiB: 1, attachedTo } });
    await multiplyResources();
    await knex.raw(`
      insert into instance_shares (workspace_id, instance_id, shared_with)
      select workspace_id, id, 'w-' || substr(id, 6) from instances
      where id like 'copy-%'`);
    await multiplyItems();
    await knex.raw('ANALYZE');
  }, 60_000);

  afterAll(() => knex.destroy());

  /** Copies the one instance until reading all of them is not the fastest way. */
  const multiply = async (changes: Record<string, string>) => {
    const columns = Object.keys(await knex('instances').columnInfo());
    await knex.raw(`
      insert into instances (${columns})
      with recursive numbers(n) as (
        select 1 union all select n + 1 from numbers where n < 5000
      )
      select ${columns.map(column => changes[column] ?? column)}
      from numbers, instances`);
  };
  const multiplyResources = async () => {
    const columns = Object.keys(await knex('resources').columnInfo());
    const changes: Record<string, string> = {
      id: "'copy-' || n",
      name: "'disk-' || n",
      kind: "case when n % 40 = 0 then 'snapshot' else kind end",
      owner: "'group:default/team-' || (n % 50)",
      workspace_id: "'w-' || (n % 50)",
      region: "case when n % 10 = 0 then 'tokyo' else region end",
      cloud_id: "'c-' || n",
      deleted_at: 'case when n % 2 = 1 then created_at end',
    };
    await knex.raw(`
      insert into resources (${columns})
      with recursive numbers(n) as (
        select 1 union all select n + 1 from numbers where n < 5000
      )
      select ${columns.map(column => changes[column] ?? column)}
      from numbers, resources`);
    await knex.raw(`
      insert into resource_links (workspace_id, resource_id, field, target_id)
      select workspace_id, id, 'attachedTo', 'host-of-' || id from resources
      where id like 'copy-%'`);
  };
  const multiplyItems = async () => {
    const columns = Object.keys(await knex('inventory_items').columnInfo());
    const changes: Record<string, string> = {
      id: '1000000 + n',
      item_id: "'item-' || n",
      name: "'item-' || n",
      search_text: "'item-' || n || ' ' || n * 7919",
      region: "'region-' || (n % 50)",
      status: "'status-' || (n % 50)",
      kind: "case when n % 50 = 0 then 'snapshot' else kind end",
    };
    await knex.raw(`
      insert into inventory_items (${columns})
      with recursive numbers(n) as (
        select 1 union all select n + 1 from numbers where n < 10000
      )
      select ${columns.map(column => changes[column] ?? column)}
      from numbers, (select * from inventory_items where kind = 'spec' order by id limit 1) as one`);
  };
  const items = (query: Partial<InventoryQuery>) => () =>
    world.browser.list({ sort: 'name', limit: 50, ...query });
  const resources = (query: Partial<ResourceListQuery>) => () =>
    world.resources.list({ sort: 'name', limit: 50, ...query });
  const list = (query: Partial<InstanceQuery>) => () =>
    world.instances.list({ sort: 'name', limit: 50, ...query });
  const owner = 'group:default/team-4';

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['list all by name', list({}), /instances_list_by_name_index/],
    ['list all backwards', list({ sort: '-name' }), /list_by_name_index/],
    ['list the newest', list({ sort: '-createdAt' }), /by_created_at_index/],
    [
      'list those of an owner',
      list({ owners: [owner] }),
      /list_by_owner_index/,
    ],
    [
      'list what somebody may see',
      list({
        visible: { owners: [owner] },
      }),
      /list_by_owner_index/,
    ],
    [
      'list those of a workspace',
      list({ visible: { workspaces: ['w-4'] } }),
      /list_by_workspace_index/,
    ],
    [
      'list what is shared with a workspace',
      list({ visible: { sharedWith: ['w-4'] } }),
      /instance_shares_shared_with_index/,
    ],
    [
      'sum up what a workspace uses',
      () => readUsage(knex, 'w-4'),
      /list_by_workspace_index/,
    ],
    ['list those that failed', list({ phases: ['Failed'] }), /by_phase_index/],
    [
      'list those of an account',
      async () => list({ accountIds: [accountId] })(),
      /instances_account_name_unique/,
    ],
    [
      'compare those of a region',
      () => world.instances.listInRegion(accountId, 'tokyo'),
      /instances_account_region_index/,
    ],
    [
      'find names that are taken',
      () => world.instances.findTakenNames(accountId, ['web-1', 'web-2']),
      /instances_(account_name_unique|list_by_name_index)/,
    ],
    [
      'find what is due',
      () =>
        world.instances.claimDue(
          { owner: 'plan', milliseconds: 1 },
          '2000-01-01T00:00:00.000Z',
          32,
        ),
      /instances_next_attempt_at_index/,
    ],
    ['list the inventory', items({}), /inventory_items_list_by_name_index/],
    [
      'list the inventory backwards',
      items({ sort: '-changedAt' }),
      /list_by_changed_at_index/,
    ],
    ['sort it by kind', items({ sort: 'kind' }), /list_by_kind_index/],
    ['sort it by state', items({ sort: 'status' }), /list_by_status_index/],
    [
      'list one kind of it',
      items({ kinds: ['snapshot'] }),
      /list_of_kind_index/,
    ],
    [
      'search it for what is rare',
      items({ search: 'item-7017 55567623' }),
      /inventory_items_text_index|inventory_words|VIRTUAL TABLE/,
    ],
    [
      'list what is managed of a region',
      items({ regions: ['seoul'], managed: true }),
      /instances_cloud_id_index/,
    ],
    ['list resources by name', resources({}), /resources_list_by_name_index/],
    [
      'list those of a kind',
      resources({ kinds: ['snapshot'] }),
      /resources_list_by_kind_index/,
    ],
    [
      'list resources of an owner',
      resources({ visible: { owners: [owner] } }),
      /resources_list_by_owner_index/,
    ],
    [
      'list the volumes of an instance',
      resources({ uses: ['host-of-copy-2'] }),
      /resource_links_target_id_index/,
    ],
    [
      'wake what uses an instance',
      () => world.resources.wakeUsersOf(['host-of-copy-2'], later),
      /resource_links_target_id_index/,
    ],
    [
      'find resources that are due',
      () =>
        world.resources.claimDue(
          { owner: 'plan', milliseconds: 1 },
          '2000-01-01T00:00:00.000Z',
          32,
        ),
      /resources_next_attempt_at_index/,
    ],
  ])('%s by an index', async (_, work, index) => {
    const plan = await plansOf(knex, work);
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(
      /Seq Scan on (instances|resources|inventory_items)|SCAN (instances|resources|inventory_items)$/m,
    );
  });

  it('go on with a page by an index', async () => {
    const { nextCursor: cursor } = await list({})();
    const plan = await plansOf(knex, list({ cursor }));
    expect(plan).toContain('instances_list_by_name_index');
    expect(plan).not.toMatch(/Sort|TEMP B-TREE/);
  });
});
