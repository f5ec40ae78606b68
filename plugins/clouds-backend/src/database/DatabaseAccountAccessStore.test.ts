import { createTestDatabases } from '@rackstage/test-kit';
import { randomUUID } from 'node:crypto';
import { migrate } from '../__testUtils__/migrate';
import { DatabaseAccountAccessStore } from './DatabaseAccountAccessStore';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'DatabaseAccountAccessStore on %s',
  engine => {
    it('says that an account is gone for which access would be made first', async () => {
      const knex = await databases.init(engine);
      await migrate(knex);
      const store = new DatabaseAccountAccessStore(knex);
      const access = {
        accountId: randomUUID(),
        workspaceId: 'default',
        settings: {},
        secrets: '',
        secretsKeyId: '',
        revision: 1,
        updatedAt: '2026-01-01T00:00:00.000Z',
      };
      await expect(store.insertFirst(access as never)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: 'The account was just removed',
      });
      await knex.destroy();
    });
  },
);
