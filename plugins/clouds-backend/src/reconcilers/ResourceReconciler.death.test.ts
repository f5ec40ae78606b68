import { createTestDatabases, Lifeline } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { dieAtEachStep, settleOrDie } from '../__testUtils__/dieAtEachStep';
import { Fault } from '../__testUtils__/faults';
import { aResource, caller } from '../__testUtils__/requests';
import { shortLease, TestWorld } from '../__testUtils__/TestWorld';

/** Works until all is done, or until death comes; then another process does the rest. */
async function workThroughDeath(world: TestWorld, lifeline: Lifeline) {
  const survive: Fault = work => lifeline.step(work);
  world.cloud.faults.set('*', survive);
  const reconciler = world.resourceReconciler({
    resources: lifeline.bind(world.resources),
  });
  await settleOrDie(reconciler, world, lifeline);
  world.cloud.faults.clear();
  await world.settleResources({ lease: shortLease('heir') });
}

const databases = createTestDatabases();

jest.setTimeout(60_000);

// A death costs the same on every engine, but hundreds of lives take long on PostgreSQL.
describe('ResourceReconciler: death at any moment', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
  });

  afterEach(() => knex.destroy());

  it('makes exactly one volume, attached, and one larger later', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const instance = await world.run();
        const id = await world.make('volume');
        await world.resourceService.update(
          id,
          { spec: { attachedTo: instance, sizeGiB: 20 } },
          caller,
        );
        await workThroughDeath(world, lifeline);
        const [volume] = world.cloud.listVolumes();
        return {
          made: world.cloud.made.volumes.length,
          ours: volume.tag === id,
          size: volume.sizeGiB,
          attached: volume.attachedTo.length,
          phase: (await world.resource(id)).phase,
        };
      },
      { made: 1, ours: true, size: 20, attached: 1, phase: 'Ready' },
    );
    expect(steps).toBeGreaterThan(8);
  });

  it('makes exactly one snapshot and one security group', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const volume = await world.make('volume');
        const { name: account } = await world.accounts.get(
          (await world.resource(volume)).accountId,
        );
        const wanted = [
          aResource('snapshot', { account, spec: { volume } }),
          aResource('security-group', { account }),
        ];
        const ids = [];
        for (const request of wanted) {
          ids.push((await world.resourceService.create(request, caller)).id);
        }
        await workThroughDeath(world, lifeline);
        const records = await Promise.all(ids.map(id => world.resource(id)));
        return {
          snapshots: world.cloud.shelf.snapshots.made.length,
          groups: world.cloud.shelf.securityGroups.made.length,
          phases: records.map(({ phase }) => phase),
        };
      },
      { snapshots: 1, groups: 1, phases: ['Ready', 'Ready'] },
    );
    expect(steps).toBeGreaterThan(8);
  });

  it('detaches one and makes it larger, and keeps both', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const instance = await world.run();
        const id = await world.make('volume', {
          spec: { sizeGiB: 10, attachedTo: instance },
        });
        await world.resourceService.update(
          id,
          { spec: { attachedTo: null, sizeGiB: 20 } },
          caller,
        );
        await workThroughDeath(world, lifeline);
        return {
          volumes: world.cloud
            .listVolumes()
            .map(({ sizeGiB, attachedTo }) => [sizeGiB, attachedTo]),
          instances: world.cloud.listInstances().length,
          phase: (await world.resource(id)).phase,
        };
      },
      { volumes: [[20, []]], instances: 1, phase: 'Ready' },
    );
    expect(steps).toBeGreaterThan(5);
  });

  it('detaches from what is deleted, and deletes, leaving nothing', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const instance = await world.run();
        const id = await world.make('volume', {
          spec: { sizeGiB: 10, attachedTo: instance },
        });
        await world.resourceService.update(
          id,
          { spec: { attachedTo: null } },
          caller,
        );
        await world.resourceService.delete(id, caller);
        await workThroughDeath(world, lifeline);
        return {
          volumes: world.cloud.listVolumes(),
          records: await world.resources.getMany([id]),
        };
      },
      { volumes: [], records: [] },
    );
    expect(steps).toBeGreaterThan(5);
  });
});
