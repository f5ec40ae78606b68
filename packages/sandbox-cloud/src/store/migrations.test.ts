import { Knex } from 'knex';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createTestDatabases } from '@rackstage/test-kit';

const migrations: Knex.MigratorConfig = {
  directory: resolvePackagePath('@rackstage/sandbox-cloud', 'migrations'),
};

const tables = [
  'write_turn',
  'instances',
  'volumes',
  'faults',
  'snapshots',
  'key_pairs',
  'security_groups',
  'parts',
];

const resource = {
  project_id: 'demo',
  region_id: 'kr-central-1',
  zone_id: 'kr-central-1a',
  tag: 'tag-1',
  name: 'web',
  labels: '{}',
  created_at: 1_790_000_000_000,
  status_during: 'creating',
  status_after: 'available',
  settles_at: 1_790_000_002_000,
};

const volume = { ...resource, id: 'v-1', size_gib: 10 };

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('migrations on %s', engine => {
  let database: Knex;

  beforeEach(async () => {
    database = await databases.init(engine);
    await database.migrate.latest(migrations);
  });

  afterEach(() => database.destroy());

  it('go down with data in the tables, and up again', async () => {
    await database('volumes').insert(volume);
    await database('faults').insert({
      id: 'f-1',
      project_id: 'demo',
      operation: 'regions.list',
      remaining: 1,
      effect: '{"kind":"hang"}',
    });
    await database('snapshots').insert({
      ...resource,
      id: 's-1',
      volume_id: 'v-1',
      size_gib: 10,
    });
    await database('security_groups').insert({
      id: 'sg-1',
      project_id: 'demo',
      region_id: 'kr-central-1',
      name: 'web',
      description: '',
      rules: '[]',
    });
    const { zone_id: _, ...regional } = resource;
    await database('parts').insert({
      ...regional,
      id: 'net-1',
      kind: 'networks',
      spec: '{"cidr":"10.0.0.0/16"}',
    });
    await database.migrate.rollback(migrations, true);
    for (const table of tables) {
      expect(await database.schema.hasTable(table)).toBe(false);
    }
    await database.migrate.latest(migrations);
    expect(await database('volumes').select('id')).toEqual([]);
  });

  it('keep what was there when snapshots came, and when they go again', async () => {
    await database.migrate.down(migrations);
    await database.migrate.down(migrations);
    const instance = {
      ...resource,
      id: 'i-1',
      spec_id: 'g1-2x8',
      vcpus: 2,
      memory_mib: 8192,
      image_id: 'debian-13-x86-64',
      network_id: 'n',
      subnet_id: 's',
      host_number: 4,
      security_groups: '[]',
      creation_ms: 6000,
    };
    await database('instances').insert(instance);
    await database('volumes').insert(volume);
    await database.migrate.latest(migrations);
    expect(await database('instances').first()).toMatchObject({
      id: 'i-1',
      spec_before: null,
      booted_at: null,
      boots: 1,
    });
    await database('volumes').update({ size_before_gib: 5 });
    await database.migrate.down(migrations);
    await database.migrate.down(migrations);
    expect(await database('volumes').first('id', 'size_gib')).toEqual({
      id: 'v-1',
      size_gib: 10,
    });
    expect(await database('instances').pluck('spec_id')).toEqual(['g1-2x8']);
  });

  it('keep a tag unique in its project, and leave volumes without tag alone', async () => {
    await database('volumes').insert(volume);
    await expect(
      database('volumes').insert({ ...volume, id: 'v-2' }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
    await database('volumes').insert([
      { ...volume, id: 'v-3', project_id: 'other' },
      { ...volume, id: 'v-4', tag: null },
      { ...volume, id: 'v-5', tag: null },
    ]);
    expect(await database('volumes').pluck('id').orderBy('id')).toEqual([
      'v-1',
      'v-3',
      'v-4',
      'v-5',
    ]);
  });

  it('keep times to the millisecond', async () => {
    await database('volumes').insert(volume);
    const row = await database('volumes').first('settles_at');
    expect(Number(row.settles_at)).toBe(1_790_000_002_000);
  });
});
