import { createTestDatabases, Lifeline } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { Fault } from '../__testUtils__/faults';
import {
  aDeployment,
  aGroup,
  caller,
  publicKey,
} from '../__testUtils__/requests';
import { settleDeployments, worksOf } from '../__testUtils__/settleDeployments';
import { shortLease, TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

jest.setTimeout(240_000);

/** Replicas that die at the given step, whatever they are at: a write of theirs or a call to the cloud. */
function mortalWorks(world: TestWorld, lifeline: Lifeline) {
  const survive: Fault = work => lifeline.step(work);
  world.cloud.faults.set('*', survive);
  return [
    world.deploymentReconciler({
      deployments: lifeline.bind(world.deployments),
    }),
    world.resourceReconciler({ resources: lifeline.bind(world.resources) }),
    world.reconciler({ instances: lifeline.bind(world.instances) }),
  ] as ReturnType<typeof worksOf>;
}

/** Works until all is done, or until death comes; then another process does the rest. */
async function workThroughDeath(world: TestWorld, step: number) {
  const lifeline = new Lifeline(step);
  const works = mortalWorks(world, lifeline);
  await settleDeployments(world, works, shortLease('mortal')).catch(error => {
    if (!lifeline.isDead) {
      throw error;
    }
  });
  world.cloud.faults.clear();
  await settleDeployments(world, worksOf(world), shortLease('heir'));
  return lifeline.isDead;
}

/** What is in the cloud, and what was ever made there for one member. */
function inCloud(world: TestWorld) {
  const names = world.cloud.listInstances().map(({ name }) => name);
  return {
    names: names.sort(),
    madeTwice:
      world.cloud.made.instances.length !==
      new Set(world.cloud.made.instances).size,
  };
}

describe('deployments: death at any moment', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
  });

  afterEach(() => knex.destroy());

  /** The journey with a death at step 0, 1, 2 … until it is over before death comes. */
  async function dieAtEachStep(
    journey: (account: string) => {
      prepare(world: TestWorld): Promise<unknown>;
      outcome: unknown;
    },
  ): Promise<number> {
    for (let step = 0; ; step++) {
      const account = `main-${step}`;
      const { prepare, outcome } = journey(account);
      const world = await TestWorld.create(knex, account);
      await prepare(world);
      const died = await workThroughDeath(world, step);
      expect({ step, ...inCloud(world) }).toEqual({
        step,
        madeTwice: false,
        names: outcome,
      });
      // Names of deployments are the portal's: the next one needs them.
      await knex('deployments').update({
        deleted_at: 'over',
        next_attempt_at: null,
      });
      if (!died) {
        return step;
      }
    }
  }

  it('makes exactly one for each place, and what they share once', async () => {
    const steps = await dieAtEachStep(account => ({
      prepare: world =>
        world.deploymentService.create(
          aDeployment({
            shared: { keyPair: { publicKey } },
            groups: [
              aGroup({ account }),
              aGroup({ account, name: 'db', region: 'tokyo', count: 1 }),
            ],
          }),
          caller,
        ),
      outcome: ['shop-db-1', 'shop-web-1', 'shop-web-2'],
    }));
    expect(steps).toBeGreaterThan(20);
  });

  it('tries elsewhere without leaving anything behind', async () => {
    const steps = await dieAtEachStep(account => ({
      prepare: async world => {
        world.cloud.room.set('seoul', 0);
        await world.deploymentService.create(
          aDeployment({
            onFailure: 'retry-elsewhere',
            alternatives: [{ account, region: 'tokyo' }],
            groups: [aGroup({ account })],
          }),
          caller,
        );
      },
      outcome: ['shop-web-1', 'shop-web-2'],
    }));
    expect(steps).toBeGreaterThan(20);
  });

  it('takes all back and leaves nothing', async () => {
    const steps = await dieAtEachStep(account => ({
      prepare: async world => {
        world.cloud.room.set('seoul', 1);
        await world.deploymentService.create(
          aDeployment({
            onFailure: 'roll-back',
            groups: [aGroup({ account })],
          }),
          caller,
        );
      },
      outcome: [],
    }));
    expect(steps).toBeGreaterThan(5);
  });
});

describe.each(databases.eachSupportedId())('a hundred on %s', engine => {
  it('are exactly a hundred, however often the portal dies', async () => {
    const knex = await databases.init(engine);
    const world = await TestWorld.create(knex);
    const { id } = await world.deploymentService.create(
      aDeployment({
        groups: Array.from({ length: 10 }, (_, index) =>
          aGroup({
            name: `g${index}`,
            region: index % 2 ? 'seoul' : 'tokyo',
            count: 10,
          }),
        ),
      }),
      caller,
    );
    for (const step of [3, 40, 150, 400]) {
      const lifeline = new Lifeline(step);
      await settleDeployments(
        world,
        mortalWorks(world, lifeline),
        shortLease(`life-${step}`),
      ).catch(() => {});
      world.cloud.faults.clear();
    }
    await settleDeployments(world);
    const { status } = await world.deploymentService.get(id);
    expect(status.text).toBe('Running:100 (R:100/100)');
    expect(world.cloud.made.instances).toHaveLength(100);
    expect(new Set(inCloud(world).names).size).toBe(100);
    await knex.destroy();
  });
});
