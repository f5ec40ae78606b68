import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { hang, refuse } from '../__testUtils__/faults';
import { caller } from '../__testUtils__/requests';
import { shortLease, TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'AccountSynchronizer on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
    });

    afterEach(() => knex.destroy());

    const account = async (name = 'main') => {
      const record = await world.accounts.findByName(name);
      return world.accountService.get(record!.id);
    };
    const names = async (kind: string, region?: string) => {
      const { id } = await account();
      const { items } = await world.inventory.listItems({
        accountId: id,
        kind,
        region,
        limit: 100,
      });
      return items.map(({ name }) => name);
    };
    const readAgain = async () => {
      world.clock.advance(121);
      await world.synchronize();
    };

    it('reads every kind in every region', async () => {
      expect(await names('region')).toEqual(['Seoul', 'Tokyo']);
      expect(await names('spec', 'seoul')).toEqual(['Large', 'Small', 'Tiny']);
      expect(await names('spec', 'tokyo')).toEqual(['Small', 'Tiny']);
      expect(await names('image', 'tokyo')).toEqual(['Ubuntu 24.04']);
      expect(await names('key-pair', 'seoul')).toEqual(['Key']);
      expect((await account()).inventory).toMatchObject({
        state: 'ok',
        synchronizing: false,
        observedAt: '2026-03-02T09:00:00.000Z',
      });
    });

    it('calls what has no name in the cloud by its id', async () => {
      const { id } = world.strange({ name: '' });
      await readAgain();
      expect(await names('instance', 'seoul')).toEqual([id]);
    });

    it('reads again when the interval is over, or at once when asked', async () => {
      const synchronizer = world.synchronizer();
      const due = async () =>
        (await synchronizer.claim(shortLease(), 10)).length;
      world.clock.advance(119);
      expect(await due()).toBe(0);
      const { id } = await account();
      await world.accountService.synchronize(id);
      expect((await account()).inventory.synchronizing).toBe(true);
      await world.synchronize();
      expect((await account()).inventory).toMatchObject({
        synchronizing: false,
        observedAt: '2026-03-02T09:01:59.000Z',
      });
      world.clock.advance(119);
      expect(await due()).toBe(0);
      world.clock.advance(1);
      expect(await due()).toBe(1);
    });

    it('reads once more when somebody asks while it is reading', async () => {
      const { id } = await account();
      world.clock.advance(121);
      world.cloud.faults.set('regions.list', async work => {
        world.clock.advance(1);
        await world.accountService.synchronize(id);
        return work();
      });
      await world.synchronize();
      world.cloud.faults.clear();
      expect((await account()).inventory.synchronizing).toBe(true);
      await world.synchronize();
      expect((await account()).inventory.synchronizing).toBe(false);
    });

    it('keeps what it knew, and its age, of a part that cannot be read', async () => {
      world.cloud.faults.set(
        'specs.list',
        refuse(new CloudError('Unavailable', 'Out of order')),
      );
      await readAgain();
      await readAgain();
      expect(await names('spec', 'seoul')).toEqual(['Large', 'Small', 'Tiny']);
      expect((await account()).inventory).toMatchObject({
        state: 'partial',
        synchronizing: false,
        observedAt: '2026-03-02T09:00:00.000Z',
        failingSince: '2026-03-02T09:02:01.000Z',
        error: { code: 'Unavailable', message: 'Out of order' },
      });
      const { items } = await world.inventory.listItems({
        accountId: (await account()).id,
        kind: 'image',
        region: 'seoul',
        limit: 1,
      });
      expect(items).toHaveLength(1);

      world.cloud.faults.clear();
      await readAgain();
      expect((await account()).inventory.state).toBe('ok');
    });

    it('takes what no region has for absent, and no harm for done', async () => {
      const can = async () => (await account()).capabilities;
      expect(await can()).toContain('snapshots');
      const { id } = await account();
      world.cloud.faults.set(
        'snapshots.list',
        refuse(new CloudError('Unsupported', 'There is no such service')),
      );
      await readAgain();
      expect(await can()).not.toContain('snapshots');
      expect((await account()).inventory).toMatchObject({ state: 'ok' });
      const kinds = async () =>
        (await world.accountService.listScopes(id)).map(({ kind }) => kind);
      expect(await kinds()).not.toContain('snapshot');

      world.cloud.faults.clear();
      await readAgain();
      expect(await can()).toContain('snapshots');
      expect(await kinds()).toContain('snapshot');
    });

    it('shows that the credential is refused, and does no harm to other accounts', async () => {
      await world.addAccount('locked', 'wrong');
      await readAgain();
      expect((await account('locked')).inventory).toMatchObject({
        state: 'failing',
        synchronizing: false,
        error: { code: 'AuthFailed', message: 'The password is wrong' },
      });
      expect((await account()).inventory).toMatchObject({
        state: 'ok',
        observedAt: '2026-03-02T09:02:01.000Z',
      });
    });

    it('is failing as a whole when a credential that worked is refused', async () => {
      world.cloud.faults.set(
        '*',
        refuse(new CloudError('AuthFailed', 'The key has expired')),
      );
      await readAgain();
      expect((await account()).inventory).toMatchObject({
        state: 'failing',
        error: { code: 'AuthFailed' },
      });
      expect(await names('spec', 'tokyo')).toEqual(['Small', 'Tiny']);
    });

    it('shows an account that cannot be opened as failing', async () => {
      const { id } = await account();
      await world.accounts.update(id, { credentialKeyId: 'lost' });
      await readAgain();
      expect((await account()).inventory).toMatchObject({
        state: 'failing',
        error: {
          code: 'AuthFailed',
          message: expect.stringContaining("key 'lost'"),
        },
      });
    });

    it('gives up what hangs at its deadline and reads the rest', async () => {
      world.cloud.faults.set('images.list', hang);
      await readAgain();
      expect((await account()).inventory).toMatchObject({
        state: 'partial',
        error: {
          code: 'Unavailable',
          message: expect.stringMatching(/did not answer within/),
        },
      });
    });

    it('keeps the rate limit of each region by itself', async () => {
      const { id } = await account();
      await world.accountService.update(id, {
        rateLimit: { callsPerSecond: 1000, burst: 1000, concurrency: 1 },
      });
      let running = 0;
      let most = 0;
      world.cloud.faults.set('*', async work => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        return work();
      });
      await readAgain();
      expect(await account()).toMatchObject({
        inventory: { state: 'ok' },
        rateLimit: { concurrency: 1 },
      });
      expect(most).toBe(2);
    });

    it('forgets regions that the cloud no longer has', async () => {
      world.cloud.faults.set(
        'regions.list',
        async () => ({ items: [{ id: 'tokyo', name: 'Tokyo' }] }) as never,
      );
      await readAgain();
      expect(await names('region')).toEqual(['Tokyo']);
      expect(await names('spec', 'seoul')).toEqual([]);
      expect(await names('spec', 'tokyo')).toEqual(['Small', 'Tiny']);
    });

    it('does nothing when the account was removed while it was being read', async () => {
      const extra = await world.addAccount('extra');
      world.cloud.faults.set('images.list', async work => {
        await world.accounts.delete(extra.id).catch(() => {});
        return work();
      });
      await world.synchronize();
      expect(await world.accounts.findByName('extra')).toBeUndefined();
      expect(await world.inventory.listScopes([extra.id])).toEqual([]);
    });

    it('tells an instance what the cloud says of it, and leaves it to people to put it right', async () => {
      const id = await world.run();
      const [{ id: cloudId }] = world.cloud.listInstances();
      world.cloud.changePower(cloudId, 'stop');
      world.clock.advance(10);
      await readAgain();
      await world.settle();
      expect(await world.record(id)).toMatchObject({
        phase: 'Stopped',
        power: 'running',
        management: 'drifted',
      });
      expect(world.cloud.getInstance(cloudId).status).toBe('stopped');
    });

    it('keeps the age of what it sees unchanged, in as many queries for three as for one', async () => {
      let queries = 0;
      knex.on('query', () => {
        queries += 1;
      });
      const queriesOfReading = async () => {
        queries = 0;
        await readAgain();
        return queries;
      };
      const id = await world.run({ name: 'first' });
      // The first look tells what the creation did not.
      await readAgain();
      const forOne = await queriesOfReading();
      await world.run({ name: 'second' });
      await world.run({ name: 'third' });
      await readAgain();
      expect(await queriesOfReading()).toBe(forOne);
      expect(await world.record(id)).toMatchObject({
        phase: 'Running',
        observedAt: world.clock.now().toISOString(),
      });
    });

    it('has an instance looked for that it does not see any more', async () => {
      const id = await world.run();
      world.cloud.loseInstance(world.cloud.listInstances()[0].id);
      await readAgain();
      expect(await world.record(id)).toMatchObject({ phase: 'Running' });
      await world.settle();
      expect(await world.record(id)).toMatchObject({ phase: 'Missing' });
    });

    it('forgets earlier absences of an instance that is back', async () => {
      const id = await world.run();
      const gone = refuse(new CloudError('NotFound', 'Not here'));
      world.cloud.faults.set('instances.get', gone);
      await world.instanceService.update(id, { labels: {} }, caller);
      await world.settle();
      expect(await world.record(id)).toMatchObject({ phase: 'Missing' });
      world.cloud.faults.clear();
      await readAgain();
      expect(await world.record(id)).toMatchObject({
        phase: 'Running',
        timesMissing: 0,
      });
    });

    it('leaves alone what somebody is working on', async () => {
      const id = await world.run();
      await world.instanceService.changePower(id, 'stop', caller);
      await world.reconciler().claim({ owner: 'x', milliseconds: 60_000 }, 10);
      const before = await world.record(id);
      await readAgain();
      expect(await world.record(id)).toEqual(before);
    });
  },
);
