import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { hang, refuse } from '../__testUtils__/faults';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'reading region by region on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let accountId: string;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      ({ id: accountId } = (await world.accounts.findByName('main'))!);
    });

    afterEach(() => knex.destroy());

    const readAgain = async () => {
      world.clock.advance(121);
      await world.synchronize();
    };
    const readings = async () => {
      const regions = await world.inventoryService.listRegions({});
      return Object.fromEntries(
        regions.map(({ id, reading }) => [id, reading]),
      );
    };
    const reasons = async () =>
      (await world.events.list({ limit: 10 })).items.map(
        ({ reason, itemId }) => `${reason} ${itemId}`,
      );

    /** Everything that is asked of one region, and nothing of others. */
    const breakSeoul = (error: CloudError) => {
      const connect = world.connections.get.bind(world.connections);
      jest.spyOn(world.connections, 'get').mockImplementation(async account => {
        const connection = await connect(account);
        return Object.fromEntries(
          Object.entries(connection).map(([name, capability]) => [
            name,
            name === 'regions' || !('list' in capability)
              ? capability
              : {
                  ...capability,
                  list: (page: { region: string }, options: never) =>
                    page.region === 'seoul'
                      ? Promise.reject(error)
                      : capability.list(page, options),
                },
          ]),
        ) as never;
      });
    };

    afterEach(() => jest.restoreAllMocks());

    it('says which region does not answer, since when and why, and reads the others', async () => {
      breakSeoul(new CloudError('Unavailable', 'No answer'));
      await readAgain();
      await readAgain();
      const { seoul, tokyo } = await readings();
      expect(seoul).toMatchObject({
        state: 'failing',
        failingSince: '2026-03-02T09:02:01.000Z',
        observedAt: '2026-03-02T09:00:00.000Z',
        error: { code: 'Unavailable', message: 'No answer' },
      });
      expect(tokyo).toMatchObject({
        state: 'ok',
        observedAt: '2026-03-02T09:04:02.000Z',
      });
      const { items } = await world.browser.list({
        regions: ['seoul'],
        sort: 'name',
        limit: 1,
      });
      expect(items).toHaveLength(1);

      jest.restoreAllMocks();
      await readAgain();
      expect((await readings()).seoul).toMatchObject({ state: 'ok' });
      expect(await reasons()).toEqual([
        'ReadingResumed seoul',
        'ReadingFailed seoul',
      ]);
    });

    it('is partly read where some kinds do not answer', async () => {
      world.cloud.faults.set(
        'specs.list',
        refuse(new CloudError('RateLimited', 'Too many')),
      );
      await readAgain();
      expect((await readings()).tokyo).toMatchObject({
        state: 'partial',
        failedKinds: ['spec'],
      });
    });

    it('reads one region when somebody asks, or only some kinds of it', async () => {
      world.cloud.calls.length = 0;
      const asked = await world.inventoryService.synchronizeRegion(accountId, {
        region: 'seoul',
        kinds: ['volume'],
      });
      expect(asked.synchronizing).toBe(true);
      await world.synchronizeRegions();
      expect(world.cloud.calls).toEqual(['volumes.list']);
      expect((await readings()).seoul).toMatchObject({
        state: 'ok',
        synchronizing: false,
      });

      for (const kinds of [['volume'], []] as const) {
        await world.inventoryService.synchronizeRegion(accountId, {
          region: 'seoul',
          kinds: [...kinds],
        });
      }
      world.cloud.calls.length = 0;
      await world.synchronizeRegions();
      expect(world.cloud.calls).toContain('specs.list');
      expect(world.cloud.calls).not.toContain('regions.list');
    });

    it('does not know a region that the account does not have', async () => {
      await expect(
        world.inventoryService.synchronizeRegion(accountId, { region: 'oslo' }),
      ).rejects.toThrow(/has no region 'oslo'/);
    });

    it('reads other regions while one hangs', async () => {
      world.cloud.faults.set('volumes.list', hang);
      const reading = readAgain();
      await reading;
      expect((await readings()).tokyo).toMatchObject({
        state: 'partial',
        failedKinds: ['volume'],
      });
    });

    it('waits as long as the account says', async () => {
      await world.accountService.update(accountId, {
        inventoryIntervalSeconds: 600,
      });
      await world.synchronize();
      const { inventory } = await world.accountService.get(accountId);
      expect(inventory).toMatchObject({
        intervalSeconds: 600,
        hasOwnInterval: true,
        nextAt: '2026-03-02T09:10:00.000Z',
      });
    });
  },
);
