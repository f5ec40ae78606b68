import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aResource, caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'instances that move while something is attached on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let id: string;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      world.workspaces.add({ id: 'civic' });
      const account = (await world.accounts.findByName('main'))!;
      await world.accounts.changeShares(account.id, () => ['*']);
      id = await world.run();
    });

    afterEach(async () => {
      jest.restoreAllMocks();
      await knex.destroy();
    });

    /** Has `work` done just before the store writes, and after all that is looked at before it. */
    const justBefore = (
      store: 'instances' | 'resources',
      method: 'change' | 'insert',
      work: () => Promise<unknown>,
    ) => {
      const target = world[store] as unknown as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >;
      const write = target[method].bind(target);
      jest.spyOn(target, method).mockImplementationOnce(async (...args) => {
        await work();
        return write(...args);
      });
    };

    const move = () =>
      world.instanceService.update(id, { workspaceId: 'civic' }, caller);
    const attach = () =>
      world.resourceService.create(
        aResource('volume', { spec: { sizeGiB: 1, attachedTo: id } }),
        caller,
      );
    const workspaces = async () => [
      (await world.record(id)).workspaceId,
      ...(await knex('resources').pluck('workspace_id')),
    ];

    it('do not leave behind what was attached in between', async () => {
      justBefore('instances', 'change', attach);
      await expect(move()).rejects.toThrow(/Detach its volumes first \(mine\)/);
      expect(await workspaces()).toEqual(['default', 'default']);
    });

    it('have nothing attached to them where they were', async () => {
      justBefore('resources', 'insert', move);
      await expect(attach()).rejects.toThrow(/choose another instance/);
      expect(await workspaces()).toEqual(['civic']);
    });

    it('stay where a volume is that was attached and wants to go', async () => {
      const volume = await world.make('volume');
      justBefore('resources', 'change', () =>
        world.resourceService.update(
          volume,
          { spec: { attachedTo: id } },
          caller,
        ),
      );
      await expect(
        world.resourceService.update(volume, { workspaceId: 'civic' }, caller),
      ).rejects.toThrow(/Detach it first/);
      expect(await workspaces()).toEqual(['default', 'default']);
    });

    it('are with what is attached to them, whoever comes first', async () => {
      await Promise.allSettled([move(), attach()]);
      expect(new Set(await workspaces()).size).toBe(1);
    });
  },
);
