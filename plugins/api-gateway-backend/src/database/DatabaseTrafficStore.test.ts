import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import { noTraffic, TrafficRow } from '../traffic/Traffic';
import { DatabaseTrafficStore } from './DatabaseTrafficStore';

const databases = createTestDatabases();

const row = (changes: Partial<TrafficRow> = {}): TrafficRow => ({
  ...noTraffic(),
  beganAt: 1000,
  api: 'clouds',
  method: 'GET',
  route: '/accounts',
  caller: 'user:default/ann',
  calls: 1,
  latency: noTraffic().latency.map((_, index) => (index === 2 ? 1 : 0)),
  ...changes,
});

describe.each(databases.eachSupportedId())('traffic, %s', engine => {
  let knex: Knex;
  let one: DatabaseTrafficStore;
  let two: DatabaseTrafficStore;

  beforeEach(async () => {
    knex = await databases.init(engine);
    await knex.migrate.latest({
      directory: resolve(__dirname, '../../migrations'),
    });
    one = new DatabaseTrafficStore(knex, 'one');
    two = new DatabaseTrafficStore(knex, 'two');
  });

  afterEach(() => knex.destroy());

  it('replaces what a replica wrote, and adds up replicas', async () => {
    await one.write([row({ calls: 1 })]);
    await one.write([row({ calls: 5, errors: 2 })]);
    await two.write([row({ calls: 10, limited: 3 })]);
    expect(await one.read(0, ['api'])).toEqual([
      {
        api: 'clouds',
        calls: 15,
        errors: 2,
        refused: 0,
        limited: 3,
        latency: [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      },
    ]);
  });

  it('reads since a time, of one API, by what is asked for', async () => {
    await one.write([
      row({ beganAt: 999 }),
      row({ caller: 'user:default/bob' }),
      row({ route: '/drivers' }),
      row({ api: 'catalog' }),
    ]);
    const found = await one.read(1000, ['method', 'route'], 'clouds');
    expect(found.map(({ route, calls }) => [route, calls]).sort()).toEqual([
      ['/accounts', 1],
      ['/drivers', 1],
    ]);
  });

  it('writes many at once, and lets go of what is old', async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      row({ caller: `user:default/u${index}` }),
    );
    await one.write([...many, row({ beganAt: 1 })]);
    await one.deleteBefore(1000);
    expect((await one.read(0, ['api']))[0].calls).toBe(1000);
  });

  it('can be taken back', async () => {
    await one.write([row()]);
    await knex.migrate.down({
      directory: resolve(__dirname, '../../migrations'),
    });
    expect(await knex.schema.hasTable('traffic')).toBe(false);
  });
});
