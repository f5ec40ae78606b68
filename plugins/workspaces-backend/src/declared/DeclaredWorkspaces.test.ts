import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { DatabaseMembersStore } from '../database/DatabaseMembersStore';
import { DatabaseWorkspacesStore } from '../database/DatabaseWorkspacesStore';
import { DeclaredWorkspaces } from './DeclaredWorkspaces';

const databases = createTestDatabases();

const entry = {
  id: 'alpha',
  title: 'Alpha',
  environment: 'sandbox',
  members: [{ entityRef: 'user:default/ann', role: 'owner' }],
};

describe.each(databases.eachSupportedId())(
  'DeclaredWorkspaces on %s',
  engine => {
    let knex: Knex;
    let workspaces: DatabaseWorkspacesStore;
    let members: DatabaseMembersStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      workspaces = new DatabaseWorkspacesStore(knex);
      members = new DatabaseMembersStore(knex);
      await apply([entry]);
    });

    afterEach(() => knex.destroy());

    const apply = (entries: object[], logger = mockServices.logger.mock()) =>
      new DeclaredWorkspaces({
        config: mockServices.rootConfig({ data: { workspaces: entries } }),
        workspaces,
        members,
        logger,
        now: () => new Date('2026-01-01T00:00:00Z'),
      }).apply();
    const declaredMembers = async () =>
      (await members.list({ workspaceId: 'alpha', limit: 10 })).items.map(
        ({ declared }) => declared,
      );

    it('are applied by replicas that start at one moment', async () => {
      const logger = mockServices.logger.mock();
      const changed = { ...entry, title: 'Beta' };
      await Promise.all([1, 2, 3].map(() => apply([changed], logger)));
      expect(logger.error).not.toHaveBeenCalled();
      expect(await workspaces.get('alpha')).toMatchObject({ title: 'Beta' });
      await Promise.all([1, 2, 3].map(() => apply([])));
      expect(await workspaces.get('alpha')).toMatchObject({ declared: [] });
      expect(await declaredMembers()).toEqual([false]);
    });

    it.each([
      ['workspace', () => jest.spyOn(workspaces, 'update')],
      ['members', () => jest.spyOn(members, 'declare')],
    ])(
      'are let go with their members, also when the process dies over the %s',
      async (_, spyOn) => {
        const spy = spyOn().mockRejectedValueOnce(new Error('killed'));
        await expect(apply([])).rejects.toThrow('killed');
        spy.mockRestore();
        await apply([]);
        expect(await workspaces.get('alpha')).toMatchObject({ declared: [] });
        expect(await declaredMembers()).toEqual([false]);
      },
    );

    it('stay declared while their entry is wrong', async () => {
      const logger = mockServices.logger.mock();
      await apply([{ ...entry, environment: 'moon' }], logger);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringContaining("'alpha'"),
        expect.anything(),
      );
      expect(await declaredMembers()).toEqual([true]);
    });
  },
);
