import { AdoptionItem } from '@rackstage/plugin-clouds-common';
import { createTestDatabases, Lifeline } from '@rackstage/test-kit';
import fc from 'fast-check';
import { Knex } from 'knex';
import { dieAtEachStep, settleOrDie } from '../../__testUtils__/dieAtEachStep';
import { Fault } from '../../__testUtils__/faults';
import { anAdoption, caller } from '../../__testUtils__/requests';
import { shortLease, TestWorld } from '../../__testUtils__/TestWorld';

const databases = createTestDatabases();

jest.setTimeout(120_000);

/** What is cut off is within a transaction or outside of it; how one begins and ends is the database's. */
const isBoundary = (sql: string) => /^(begin|commit|rollback)/i.test(sql);

/** Does the work with no statement reaching the database after so many of them. */
async function cutOffAfter<T>(
  knex: Knex,
  statements: number,
  work: () => Promise<T>,
): Promise<T | Error> {
  let left = statements;
  const cut = ({ sql }: { sql: string }) => {
    if (!isBoundary(sql) && left-- <= 0) {
      throw new Error('The process is gone');
    }
  };
  knex.on('query', cut);
  try {
    return await work();
  } catch (error) {
    return error as Error;
  } finally {
    knex.removeListener('query', cut);
  }
}

/** Instances that somebody made at the cloud, each with volumes on it. */
function makeAtCloud(world: TestWorld, volumesOf: number[]): AdoptionItem[] {
  return volumesOf.flatMap((volumes, index) => {
    const { id } = world.strange({ name: `vm-${index}` });
    const disks = Array.from({ length: volumes }, () => {
      const disk = world.cloud.createVolume({
        tag: `theirs-${index}-${Math.random()}`,
        region: 'seoul',
        name: `disk-${index}`,
        sizeGiB: 20,
      });
      world.cloud.alterVolume(disk.id, {
        tag: undefined,
        status: 'in-use',
        attachedTo: [{ instanceId: id }],
      });
      return { kind: 'volume' as const, region: 'seoul', id: disk.id };
    });
    return [{ kind: 'instance' as const, region: 'seoul', id }, ...disks];
  });
}

/** Of all that an adoption writes to. */
const countRows = (knex: Knex): Promise<number[]> =>
  Promise.all(
    [
      'operations',
      'instances',
      'resources',
      'instance_events',
      'resource_events',
      'resource_links',
    ].map(async table =>
      Number((await knex(table).count({ count: '*' }))[0].count),
    ),
  );

const tagsOf = (world: TestWorld) =>
  Object.fromEntries(
    [...world.cloud.listInstances(), ...world.cloud.listVolumes()].map(
      ({ id, tag }) => [id, tag],
    ),
  );

/** Works on both until all is done, or until death comes; then another process does the rest. */
async function workThroughDeath(world: TestWorld, lifeline: Lifeline) {
  const survive: Fault = work => lifeline.step(work);
  world.cloud.faults.set('*', survive);
  const mortal = [
    world.reconciler({ instances: lifeline.bind(world.instances) }),
    world.resourceReconciler({ resources: lifeline.bind(world.resources) }),
  ] as Parameters<typeof settleOrDie>[0][];
  for (const work of mortal) {
    await settleOrDie(work, world, lifeline);
  }
  world.cloud.faults.clear();
  await world.settle({ lease: shortLease('heir') });
  await world.settleResources({ lease: shortLease('heir') });
}

describe.each(databases.eachSupportedId())(
  'adoption that is cut off anywhere, on %s',
  engine => {
    let knex: Knex;

    beforeEach(async () => {
      knex = await databases.init(engine);
    });

    afterEach(() => knex.destroy());

    it('has taken all of them in or none, and is done by doing it again', async () => {
      let worlds = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }),
          fc.nat(60),
          fc.nat(12),
          async (volumesOf, statements, step) => {
            const account = `main-${worlds++}`;
            const world = await TestWorld.create(knex, account);
            const items = makeAtCloud(world, volumesOf);
            await world.lookAgain();
            const before = await countRows(knex);
            const adopt = () =>
              world.adoptionService.adopt(
                anAdoption(items, { account }),
                caller,
              );
            const answer = await cutOffAfter(knex, statements, adopt);
            const isCut = answer instanceof Error;
            const [operations, instances, resources, ...rest] = (
              await countRows(knex)
            ).map((count, index) => count - before[index]);
            const volumes = volumesOf.reduce((sum, each) => sum + each, 0);
            expect([operations, instances, resources]).toEqual(
              isCut ? [0, 0, 0] : [1, volumesOf.length, volumes],
            );
            expect(rest.some(Boolean)).toBe(!isCut);
            expect(Object.values(tagsOf(world))).toEqual(
              items.map(() => undefined),
            );
            const again = await adopt().then(
              () => 'adopted',
              ({ message }) => message,
            );
            expect(again).toMatch(isCut ? /^adopted$/ : /managed here already/);
            await workThroughDeath(world, new Lifeline(step));
            await world.lookAgain();
            const { id: accountId } =
              (await world.accounts.findByName(account))!;
            const rows = [
              ...(await knex('instances').where({ account_id: accountId })),
              ...(await knex('resources').where({ account_id: accountId })),
            ];
            expect(
              Object.fromEntries(rows.map(row => [row.cloud_id, row.id])),
            ).toEqual(tagsOf(world));
            expect(rows.map(({ management }) => management)).toEqual(
              items.map(() => 'in-sync'),
            );
          },
        ),
        {
          numRuns: 20,
          // At once, and never.
          examples: [
            [[1], 0, 3],
            [[1], 10_000, 3],
          ],
        },
      );
    });
  },
);

// A death costs the same on every engine, but hundreds of lives take long on PostgreSQL.
describe('adoption: death at any moment', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
  });

  afterEach(() => knex.destroy());

  const adoptIn = async (world: TestWorld) => {
    const items = makeAtCloud(world, [1]);
    await world.lookAgain();
    const { account } = world;
    return world.adoptionService.adopt(anAdoption(items, { account }), caller);
  };

  it('tags each once, and makes, changes and deletes nothing', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const { items } = await adoptIn(world);
        world.cloud.calls.length = 0;
        await workThroughDeath(world, lifeline);
        const [instance, volume] = items.map(({ id }) => id);
        return {
          tags: Object.values(tagsOf(world)).map(tag =>
            [instance, volume].indexOf(tag!),
          ),
          phases: [
            (await world.record(instance)).phase,
            (await world.resource(volume)).phase,
          ],
          changes: world.cloud.calls.filter(
            call => !/\.(get|list|set)$/.test(call),
          ),
        };
      },
      { tags: [0, 1], phases: ['Running', 'Ready'], changes: [] },
    );
    expect(steps).toBeGreaterThan(4);
  });

  it('lets go of both, without a tag, and deletes neither', async () => {
    const steps = await dieAtEachStep(
      knex,
      async (world, lifeline) => {
        const { items } = await adoptIn(world);
        await world.settle();
        await world.settleResources();
        await world.adoptionService.release({ items }, caller);
        await workThroughDeath(world, lifeline);
        await world.lookAgain();
        const ids = items.map(({ id }) => id);
        return {
          tags: Object.values(tagsOf(world)),
          left: [
            ...(await world.instances.getMany(ids)),
            ...(await world.resources.getMany(ids)),
          ],
        };
      },
      { tags: [undefined, undefined], left: [] },
    );
    expect(steps).toBeGreaterThan(2);
  });
});
