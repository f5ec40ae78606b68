import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  hang,
  hangForGood,
  loseAnswer,
  once,
  refuse,
  times,
} from '../__testUtils__/faults';
import { caller } from '../__testUtils__/requests';
import { shortLease, TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'InstanceReconciler on %s: a cloud that fails',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
    });

    afterEach(() => knex.destroy());

    it.each(['instances.create', 'volumes.create', 'volumes.attach'])(
      'makes nothing twice when the answer of %s is lost',
      async call => {
        world.cloud.faults.set(call, times(2, loseAnswer));
        const id = await world.run({ volumeGiB: 10 });
        expect(await world.record(id)).toMatchObject({ phase: 'Running' });
        expect(world.cloud.made).toEqual({ instances: [id], volumes: [id] });
        expect(await world.reasons(id)).toContain('TryingAgain');
      },
    );

    it.each(['instances.delete', 'volumes.delete'])(
      'deletes all when the answer of %s is lost',
      async call => {
        const id = await world.run({ volumeGiB: 10 });
        world.cloud.faults.set(call, once(loseAnswer));
        await world.instanceService.delete(id, caller);
        await world.settle();
        expect(world.cloud.listInstances()).toEqual([]);
        expect(world.cloud.listVolumes()).toEqual([]);
      },
    );

    it.each(['instances.create', 'volumes.create'])(
      'leaves nothing behind when %s is carried out after the deletion began',
      async call => {
        const { instances } = await world.ask({ volumeGiB: 10 });
        world.cloud.faults.set(call, once(world.cloud.arriveLate(20)));
        await world.settle({ seconds: 0 });
        while (!world.cloud.calls.includes(call)) {
          world.clock.advance(1);
          await world.settle({ seconds: 0 });
        }
        await world.instanceService.delete(instances[0].id, caller);
        await world.settle();
        world.clock.advance(600);
        expect(world.cloud.listInstances()).toEqual([]);
        expect(world.cloud.listVolumes()).toEqual([]);
      },
    );

    it.each([
      ['the driver is cancelled', hang],
      ['the driver does not listen', hangForGood],
    ])(
      'gives a call up at its deadline when %s, and tries again',
      async (_, fault) => {
        world.cloud.faults.set('instances.create', once(fault));
        const id = await world.run();
        expect(await world.record(id)).toMatchObject({ phase: 'Running' });
        const { items } = await world.instances.listEvents(id, { limit: 50 });
        expect(items.map(({ message }) => message)).toContain(
          'Unavailable: The cloud did not answer within 1 s',
        );
      },
    );

    it('waits as long as the cloud asks it to when there are too many calls', async () => {
      world.cloud.faults.set(
        'instances.create',
        once(
          refuse(
            new CloudError('RateLimited', 'Slow down', {
              retryAfterSeconds: 90,
            }),
          ),
        ),
      );
      const start = world.clock.now().getTime();
      const { instances } = await world.ask();
      await world.settle({ seconds: 60 });
      const [{ id }] = instances;
      expect(await world.record(id)).toMatchObject({
        phase: 'Pending',
        attempts: 1,
        failure: { code: 'RateLimited', permanent: false },
        nextAttemptAt: new Date(start + 90_000).toISOString(),
      });
      await world.settle();
      const record = await world.record(id);
      expect(record).toMatchObject({ phase: 'Running', attempts: 0 });
      expect(record.failure).toBeUndefined();
    });

    it('tries again less and less often, and gives up after the deadline for creation', async () => {
      const tries: number[] = [];
      world.cloud.faults.set('instances.create', async () => {
        tries.push(world.clock.now().getTime() / 1000);
        throw new CloudError('Unavailable', 'Out of order');
      });
      const { id } = await world.ask();
      await world.settle({ seconds: 3600 });
      const pauses = tries.slice(1).map((time, index) => time - tries[index]);
      expect(pauses[0]).toBeLessThanOrEqual(1.01);
      expect(Math.min(...pauses.slice(8))).toBeGreaterThanOrEqual(30);
      expect(Math.max(...pauses)).toBeLessThanOrEqual(60.01);
      expect(await world.instanceService.getOperation(id)).toMatchObject({
        state: 'failed',
        failure: { code: 'Unavailable', message: 'Out of order' },
      });
    });

    it.each<CloudErrorCode>([
      'OutOfStock',
      'QuotaExceeded',
      'InvalidRequest',
      'Unsupported',
    ])(
      'gives up for good on %s, says so, and undoes what was made',
      async code => {
        const { id, instances } = await world.ask({ volumeGiB: 10 });
        world.cloud.faults.set(
          'volumes.create',
          refuse(new CloudError(code, 'It says no')),
        );
        await world.settle({ seconds: 6 });
        expect(await world.reasons(instances[0].id)).toEqual(
          expect.arrayContaining(['GivenUp', 'TakenBack']),
        );
        expect(await world.instanceService.getOperation(id)).toMatchObject({
          failure: { code, message: 'It says no', permanent: true },
        });
        await world.settle();
        expect(world.cloud.made.instances).toHaveLength(1);
        expect(world.cloud.listInstances()).toEqual([]);
        expect(await world.instanceService.getOperation(id)).toMatchObject({
          state: 'failed',
        });
      },
    );

    it('is done with what the cloud refused at once, without waiting for it', async () => {
      world.cloud.faults.set(
        'instances.create',
        refuse(new CloudError('OutOfStock', 'No room')),
      );
      const { id } = await world.ask();
      await world.settle({ seconds: 2 });
      expect(await world.instanceService.getOperation(id)).toMatchObject({
        state: 'failed',
      });
    });

    it('gives up what the cloud could not build, with the reason of the cloud', async () => {
      const { id } = await world.ask();
      world.cloud.faults.set(
        'instances.get',
        once(refuse(new CloudError('RateLimited', 'Slow down'))),
      );
      await world.settle({ seconds: 3 });
      world.cloud.alterInstance(world.cloud.listInstances()[0].id, {
        status: 'error',
        fault: { code: 'OutOfStock', message: 'No valid host' },
      });
      await world.settle();
      expect(await world.instanceService.getOperation(id)).toMatchObject({
        state: 'failed',
        failure: { code: 'OutOfStock', message: 'No valid host' },
      });
      expect(world.cloud.listInstances()).toEqual([]);
    });

    it('gives up what vanished while it was being made', async () => {
      const { id } = await world.ask();
      await world.settle({ seconds: 2 });
      world.cloud.loseInstance(world.cloud.listInstances()[0].id);
      await world.settle();
      expect(await world.instanceService.getOperation(id)).toMatchObject({
        state: 'failed',
        failure: { code: 'NotFound' },
      });
    });

    it('does not give up an instance that ran, and says what is wrong', async () => {
      const id = await world.run();
      world.cloud.faults.set(
        'instances.stop',
        refuse(new CloudError('AuthFailed', 'The key has expired')),
      );
      await world.instanceService.changePower(id, 'stop', caller);
      await world.settle({ seconds: 300 });
      const record = await world.record(id);
      expect(record).toMatchObject({
        phase: 'Stopping',
        failure: { code: 'AuthFailed', permanent: false },
      });
      expect(record.conditions).toContainEqual(
        expect.objectContaining({
          type: 'Synced',
          status: 'False',
          reason: 'AuthFailed',
          message: 'The key has expired',
        }),
      );
      world.cloud.faults.clear();
      await world.settle();
      expect(await world.record(id)).toMatchObject({ phase: 'Stopped' });
    });

    it.each(['instances.get', 'volumes.get'])(
      'does not take one absence from %s for the end',
      async call => {
        const id = await world.run({ volumeGiB: 10 });
        world.cloud.faults.set(
          call,
          once(refuse(new CloudError('NotFound', 'Not here'))),
        );
        await world.instanceService.update(id, { labels: {} }, caller);
        await world.settle();
        expect(await world.record(id)).toMatchObject({ phase: 'Running' });
        expect(
          (await world.instances.listEvents(id, { limit: 50 })).items,
        ).not.toContainEqual(
          expect.objectContaining({
            params: { from: 'Running', to: 'Missing' },
          }),
        );
      },
    );

    it('does not leave a volume behind that was not seen once while deleting', async () => {
      const id = await world.run({ volumeGiB: 10 });
      await world.instanceService.delete(id, caller);
      let misses = 0;
      world.cloud.faults.set('volumes.get', async work => {
        if (world.cloud.listInstances().length === 0 && misses++ === 0) {
          throw new CloudError('NotFound', 'Not here');
        }
        return work();
      });
      await world.settle();
      expect(misses).toBeGreaterThan(0);
      expect(world.cloud.listVolumes()).toEqual([]);
    });

    it('says that an instance is missing when it is missed again and again', async () => {
      const id = await world.run();
      world.cloud.loseInstance(world.cloud.listInstances()[0].id);
      await world.instanceService.update(id, { labels: {} }, caller);
      await world.settle();
      expect(await world.record(id)).toMatchObject({ phase: 'Missing' });
      expect(world.cloud.made.instances).toHaveLength(1);
    });

    it('does nothing any more once another process has taken over', async () => {
      const { instances } = await world.ask();
      const slow = world.reconciler();
      const [claimed] = await slow.claim(shortLease('slow'), 10);
      await world.settle({ lease: shortLease('quick') });
      await expect(
        slow.process(claimed, shortLease('slow'), new AbortController().signal),
      ).rejects.toThrow(/lease of instance .* was lost/);
      expect(world.cloud.made.instances).toEqual([instances[0].id]);
      expect(await world.record(instances[0].id)).toMatchObject({
        phase: 'Running',
      });
    });

    it('writes nothing when its work is aborted', async () => {
      const { instances } = await world.ask();
      const controller = new AbortController();
      const reconciler = world.reconciler({ callDeadline: 60_000 });
      const lease = shortLease();
      const [claimed] = await reconciler.claim(lease, 10);
      world.cloud.faults.set('instances.create', (_, { signal }) => {
        controller.abort(new Error('Enough'));
        return Promise.reject(signal.reason);
      });
      await expect(
        reconciler.process(claimed, lease, controller.signal),
      ).rejects.toThrow('Enough');
      const record = await world.record(instances[0].id);
      expect(record).toMatchObject({ phase: 'Pending', attempts: 0 });
      expect(record.failure).toBeUndefined();
    });
  },
);
