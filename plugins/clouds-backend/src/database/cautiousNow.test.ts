import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { cautiousNow } from './cautiousNow';

const databases = createTestDatabases();
const hour = 3_600_000;
const minute = 60_000;

describe.each(databases.eachSupportedId())('cautiousNow on %s', engine => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(engine);
  });

  afterAll(() => knex.destroy());

  const wrongBy = (milliseconds: number) => ({
    now: () => new Date(Date.now() + milliseconds),
  });

  it('is that of the database when the clock of the process is ahead', async () => {
    const time = await cautiousNow(knex, wrongBy(hour));
    expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(minute);
  });

  it('is that of the process when its clock is behind', async () => {
    const time = await cautiousNow(knex, wrongBy(-hour));
    expect(Math.abs(time.getTime() + hour - Date.now())).toBeLessThan(minute);
  });
});
