import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { Replicas } from './Replicas';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('replicas on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(engine);
    await migrate(knex);
  });

  afterEach(() => knex.destroy());

  const replica = () => new Replicas(knex, mockServices.logger.mock());

  it('count each other, and forget who is gone', async () => {
    const [one, other] = [replica(), replica()];
    await one.beat();
    expect(one.count).toBe(1);
    await other.beat();
    await one.beat();
    expect([one.count, other.count]).toEqual([2, 2]);
    await other.stop();
    await one.beat();
    expect(one.count).toBe(1);
  });

  it('do not count who has not been heard of for long', async () => {
    const one = replica();
    await knex('replicas').insert({ id: 'dead', seen_at: 1 });
    await one.beat();
    expect(one.count).toBe(1);
  });
});
