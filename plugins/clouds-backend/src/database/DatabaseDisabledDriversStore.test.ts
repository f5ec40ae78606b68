import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { DatabaseDisabledDriversStore } from './DatabaseDisabledDriversStore';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'DatabaseDisabledDriversStore on %s',
  engine => {
    let knex: Knex;
    let store: DatabaseDisabledDriversStore;
    let elsewhere: DatabaseDisabledDriversStore;

    const fake = {
      driver: 'fake',
      disabledAt: '2026-03-02T10:00:00.000Z',
      disabledBy: 'user:default/ann',
    };

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      store = new DatabaseDisabledDriversStore(knex, 'default');
      elsewhere = new DatabaseDisabledDriversStore(knex, 'other');
    });

    afterEach(() => knex.destroy());

    it('keeps who switched a driver off first, however many do so at once', async () => {
      await store.add(fake);
      await Promise.all(
        ['bob', 'cho'].map(name =>
          store.add({ ...fake, disabledBy: `user:default/${name}` }),
        ),
      );
      expect(await store.list()).toEqual([fake]);
    });

    it('forgets what is on again, in its own workspace only', async () => {
      await store.add(fake);
      await elsewhere.add(fake);
      await store.remove('fake');
      await store.remove('unknown');
      expect(await store.list()).toEqual([]);
      expect(await elsewhere.list()).toEqual([fake]);
    });
  },
);
