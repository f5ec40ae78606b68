import { createTestDatabases } from '@rackstage/test-kit';
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  anInstance,
  aVolume,
  createTestServices,
  projectWith,
  seoul,
} from '../__testUtils__/testServices';
import { usageOf } from './accounting';
import { QuotaAmounts } from './quotas';

const here = seoul.regionId;

/** Eight GPUs: three of them fit into each zone of the region. */
const scarce = { specId: 'p1-64x768', imageId: 'ubuntu-24.04-x86-64' };

type Services = Awaited<ReturnType<typeof createTestServices>>;

const step = fc.record({
  kind: fc.constantFrom('create', 'delete', 'volume', 'wait'),
  sizeGiB: fc.integer({ min: 1, max: 20 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('accounting on %s', engine => {
  let database: Knex;
  let services: Services;

  beforeEach(async () => {
    database = await databases.init(engine);
    services = await createTestServices(database);
  });

  afterEach(() => database.destroy());

  const create = (quotas: Partial<QuotaAmounts>, values = {}, id = 'demo') =>
    services.instances.create(
      projectWith(quotas, id),
      here,
      anInstance(values),
      { fails: false },
    );
  const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
    outcomes.map(outcome =>
      outcome.status === 'rejected' ? outcome.reason.code : 'made',
    );
  const count = (words: string[], word: string) =>
    words.filter(one => one === word).length;

  it('never lets creations at once pass a quota', async () => {
    const outcomes = codes(
      await Promise.allSettled(
        Array.from({ length: 20 }, () => create({ vcpus: 14 })),
      ),
    );
    expect(count(outcomes, 'made')).toBe(7);
    expect(count(outcomes, 'quota_exceeded')).toBe(13);
    expect(await usageOf(services.store.read(), seoul)).toMatchObject({
      instances: 7,
      vcpus: 14,
      memoryMiB: 7 * 8192,
      volumes: 0,
      volumeGiB: 0,
      snapshots: 0,
      keyPairs: 0,
      securityGroups: 0,
    });
  });

  it('never lets creations of two projects at once pass the stock', async () => {
    const enough = { vcpus: 10_000, memoryMiB: 100_000_000 };
    const outcomes = codes(
      await Promise.allSettled(
        Array.from({ length: 14 }, (_, index) =>
          create(enough, scarce, index % 2 ? 'demo' : 'other'),
        ),
      ),
    );
    expect(count(outcomes, 'made')).toBe(9);
    expect(count(outcomes, 'out_of_stock')).toBe(5);
    const used = await services.store
      .read()
      .instances.countPerZone(here, scarce.specId);
    expect([...used.values()]).toEqual([3, 3, 3]);
  });

  it('counts an instance until it is gone, not only until somebody asks for its deletion', async () => {
    const { id } = (await create({ instances: 1 })).instance;
    await services.instances.delete(seoul, id);
    await expect(create({ instances: 1 })).rejects.toMatchObject({
      code: 'quota_exceeded',
      message:
        'Quota of instances in kr-central-1 exceeded: 1 wanted, 1 of 1 used',
    });
    services.clock.settle();
    await create({ instances: 1 });
  });

  it('agrees with a simple count after any sequence of changes', async () => {
    const limits = { instances: 3, volumes: 2, volumeGiB: 25 };
    const project = projectWith(limits);
    const outcomeOf = async (call: Promise<unknown>) => {
      const [outcome] = codes(await Promise.allSettled([call]));
      return outcome;
    };

    /** What the cloud says after each step, and what counting on one's fingers gives. */
    const follow = async (steps: Step[]) => {
      await database('instances').delete();
      await database('volumes').delete();
      const model = { instances: 0, leaving: 0, volumes: 0, volumeGiB: 0 };
      const said: unknown[] = [];
      const counted: unknown[] = [];
      for (const { kind, sizeGiB } of steps) {
        if (kind === 'create') {
          const fits = model.instances < limits.instances;
          said.push(await outcomeOf(create(limits)));
          counted.push(fits ? 'made' : 'quota_exceeded');
          model.instances += fits ? 1 : 0;
        } else if (kind === 'delete') {
          const page = await services.instances.list(seoul, { limit: 10 });
          const stays = page.find(
            ({ instance }) => instance.transition.after !== 'gone',
          );
          if (stays) {
            await services.instances.delete(seoul, stays.instance.id);
            model.leaving += 1;
          }
        } else if (kind === 'volume') {
          const fits =
            model.volumes < limits.volumes &&
            model.volumeGiB + sizeGiB <= limits.volumeGiB;
          said.push(
            await outcomeOf(
              services.volumes.create(project, here, aVolume({ sizeGiB })),
            ),
          );
          counted.push(fits ? 'made' : 'quota_exceeded');
          model.volumes += fits ? 1 : 0;
          model.volumeGiB += fits ? sizeGiB : 0;
        } else {
          services.clock.settle();
          model.instances -= model.leaving;
          model.leaving = 0;
        }
        const used = await usageOf(services.store.read(), seoul);
        said.push([used.instances, used.vcpus, used.volumes, used.volumeGiB]);
        const { instances, volumes, volumeGiB } = model;
        counted.push([instances, 2 * instances, volumes, volumeGiB]);
      }
      return { said, counted };
    };

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async steps => {
        const { said, counted } = await follow(steps);
        expect(said).toEqual(counted);
      }),
      { numRuns: 25 },
    );
  });
});
