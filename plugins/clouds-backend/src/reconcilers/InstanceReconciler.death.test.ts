import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases, Lifeline } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { dieAtEachStep, settleOrDie } from '../__testUtils__/dieAtEachStep';
import { Fault } from '../__testUtils__/faults';
import { caller } from '../__testUtils__/requests';
import { shortLease, TestWorld } from '../__testUtils__/TestWorld';

/** A reconciler of a process that dies with its lifeline. */
function mortalReconciler(world: TestWorld, lifeline: Lifeline) {
  const survive: Fault = (work, options, name) =>
    lifeline.step(() => {
      const fault = faultsBefore.get(name);
      return fault ? fault(work, options, name) : work();
    });
  const faultsBefore = new Map(world.cloud.faults);
  world.cloud.faults.clear();
  world.cloud.faults.set('*', survive);
  const rebirth = () => {
    world.cloud.faults.clear();
    faultsBefore.forEach((fault, name) => world.cloud.faults.set(name, fault));
  };
  const reconciler = world.reconciler({
    instances: lifeline.bind(world.instances),
  });
  return { reconciler, rebirth };
}

/** Works until all is done, or until death comes; then another process does the rest. */
async function workThroughDeath(world: TestWorld, lifeline: Lifeline) {
  const { reconciler, rebirth } = mortalReconciler(world, lifeline);
  await settleOrDie(reconciler, world, lifeline);
  rebirth();
  await world.settle({ lease: shortLease('heir') });
}

const databases = createTestDatabases();

jest.setTimeout(60_000);

// A death costs the same on every engine, but hundreds of lives take long on PostgreSQL.
describe('InstanceReconciler: death at any moment', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
  });

  afterEach(() => knex.destroy());

  it('makes exactly one instance and one volume, attached', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const { id, instances } = await world.ask({ volumeGiB: 10 });
        await workThroughDeath(world, lifeline);
        const [instance] = world.cloud.listInstances();
        const { state } = await world.instanceService.getOperation(id);
        const { phase } = await world.record(instances[0].id);
        return {
          state,
          phase,
          instances: world.cloud.made.instances.length,
          volumes: world.cloud.made.volumes.length,
          ours: instance.tag === instances[0].id,
          attached: world.cloud
            .listVolumes()
            .flatMap(({ attachedTo }) => attachedTo)
            .map(({ instanceId }) => instanceId === instance.id),
        };
      },
      {
        state: 'succeeded',
        phase: 'Running',
        instances: 1,
        volumes: 1,
        ours: true,
        attached: [true],
      },
    );
    expect(steps).toBeGreaterThan(10);
  });

  it('deletes instance and volume', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const id = await world.run({ volumeGiB: 10 });
        await world.instanceService.delete(id, caller);
        await workThroughDeath(world, lifeline);
        return {
          instances: world.cloud.listInstances(),
          volumes: world.cloud.listVolumes(),
          records: await world.instances.getMany([id]),
        };
      },
      { instances: [], volumes: [], records: [] },
    );
    expect(steps).toBeGreaterThan(5);
  });

  it('resizes it, and forgets what it was before', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const id = await world.run();
        await world.instanceService.update(id, { spec: 'large' }, caller);
        await workThroughDeath(world, lifeline);
        const { phase, specId, resizeFrom } = await world.record(id);
        const machines = world.cloud.listInstances();
        return {
          phase,
          specId,
          resizeFrom,
          inCloud: machines.map(machine => [
            machine.specId,
            machine.providerStatus,
          ]),
        };
      },
      {
        phase: 'Running',
        specId: 'large',
        resizeFrom: undefined,
        inCloud: [['large', 'ACTIVE']],
      },
    );
    expect(steps).toBeGreaterThan(5);
  });

  it('takes all back when a part of a request cannot be had', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const { id, instances } = await world.ask({ count: 2 });
        world.cloud.faults.set('instances.create', work =>
          world.cloud.made.instances.length > 0
            ? Promise.reject(new CloudError('OutOfStock', 'No room'))
            : work(),
        );
        await workThroughDeath(world, lifeline);
        const { state, failure } = await world.instanceService.getOperation(id);
        return {
          state,
          code: failure?.code,
          left: world.cloud.listInstances().length,
          records: (
            await world.instances.getMany(
              instances.map(instance => instance.id),
            )
          ).length,
        };
      },
      { state: 'failed', code: 'OutOfStock', left: 0, records: 0 },
    );
    expect(steps).toBeGreaterThan(5);
  });

  it('gives up what it already gave up in an earlier life', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const { id } = await world.ask();
        world.cloud.faults.set('instances.create', () =>
          Promise.reject(new CloudError('QuotaExceeded', 'No more')),
        );
        await workThroughDeath(world, lifeline);
        return (await world.instanceService.getOperation(id)).state;
      },
      'failed',
    );
    expect(steps).toBeGreaterThan(5);
  });
});
