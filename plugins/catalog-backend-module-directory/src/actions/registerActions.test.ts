import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { DatabaseDirectoryStore } from '../database/DatabaseDirectoryStore';
import { migrate } from '../database/migrate';
import { registerActions } from './registerActions';

const databases = createTestDatabases();
const credentials = mockCredentials.user('user:default/ann');

describe.each(databases.eachSupportedId())(
  'actions of the directories on %s',
  engine => {
    let knex: Knex;
    let store: DatabaseDirectoryStore;

    beforeAll(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      store = new DatabaseDirectoryStore(knex);
    });
    beforeEach(() => knex('directories').delete());
    afterAll(() => knex.destroy());

    function register(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
      const actions = actionsRegistryServiceMock();
      registerActions({
        actions,
        permissions: mockServices.permissions.mock({
          authorize: async () => [{ result }],
        }),
        permissionsRegistry: mockServices.permissionsRegistry.mock(),
        store,
        names: ['seoul', 'busan'],
      });
      return (id: string, input = {}) =>
        actions.invoke({ id: `test:${id}`, input, credentials });
    }

    const hold = () =>
      store.setState('seoul', {
        losses: [],
        mark: 'm1',
        readAt: '2026-03-02T09:00:00.000Z',
        held: {
          digest: 'd',
          readings: 2,
          confirmed: false,
          users: 50,
          groups: 1,
        },
      });

    it('tell when each was read, and what is held back', async () => {
      await hold();
      const run = register(AuthorizeResult.ALLOW);
      expect(await run('directory-status')).toEqual({
        output: {
          directories: [
            {
              name: 'seoul',
              readAt: '2026-03-02T09:00:00.000Z',
              held: { users: 50, groups: 1, readings: 2, confirmed: false },
            },
            { name: 'busan' },
          ],
        },
      });
    });

    it('confirm what is held back, and keep all else', async () => {
      await hold();
      const run = register(AuthorizeResult.ALLOW);
      await run('directory-confirm-removals', { directory: 'seoul' });
      expect(await store.state('seoul')).toMatchObject({
        mark: 'm1',
        held: { confirmed: true, digest: 'd', readings: 2 },
      });
    });

    it('confirm nothing that is not held back, or of a directory that is not there', async () => {
      const run = register(AuthorizeResult.ALLOW);
      await expect(
        run('directory-confirm-removals', { directory: 'busan' }),
      ).rejects.toThrow(/'busan' is held back; there is nothing to confirm/);
      await expect(
        run('directory-confirm-removals', { directory: 'jeju' }),
      ).rejects.toThrow(/'jeju'; there are seoul, busan/);
    });

    it('do nothing for those who lack the permission', async () => {
      await hold();
      const run = register(AuthorizeResult.DENY);
      await expect(run('directory-status')).rejects.toThrow(
        /need the permission 'catalog\.directory\.confirm'/,
      );
      await expect(
        run('directory-confirm-removals', { directory: 'seoul' }),
      ).rejects.toThrow(/need the permission/);
      expect((await store.state('seoul')).held?.confirmed).toBe(false);
    });
  },
);
