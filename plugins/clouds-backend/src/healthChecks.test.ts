import { HealthRegistry } from '@rackstage/observability';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestWorld } from './__testUtils__/TestWorld';
import { addHealthChecks } from './healthChecks';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('readiness on %s', engine => {
  let knex: Knex;
  let world: TestWorld;
  let health: HealthRegistry;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
    health = new HealthRegistry();
    addHealthChecks({ health, knex, secrets: world.secrets });
  });

  afterEach(() => knex.destroy());

  const failing = async () => [...(await health.failingChecks()).keys()].sort();

  it('needs a key that opens what is stored, and knows when it is back', async () => {
    expect(await failing()).toEqual([]);
    world.keys.change('k2');
    expect(await failing()).toEqual(['secrets key']);
    world.keys.change('k2', 'k1');
    expect(await failing()).toEqual([]);
  });

  it('needs the database', async () => {
    await knex.destroy();
    expect(await failing()).toEqual(['database', 'secrets key']);
  });
});
