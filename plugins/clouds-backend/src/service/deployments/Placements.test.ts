import { Region } from '@rackstage/plugin-clouds-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestWorld } from '../../__testUtils__/TestWorld';
import { AccountRecord, InventoryItemRecord } from '../../database/records';
import { Placements } from './Placements';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('placements on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  const recommend = (
    values: Partial<Parameters<Placements['recommend']>[0]> = {},
  ) =>
    world.deploymentService.recommend({
      accounts: ['main'],
      requirements: { vcpus: 1, memoryMiB: 1024 },
      ...values,
    });

  it('are the regions that have what is needed, with the cheapest spec and its price', async () => {
    const found = await recommend();
    expect(found.map(({ region }) => region).sort()).toEqual([
      'seoul',
      'tokyo',
    ]);
    expect(found[0]).toMatchObject({ account: 'main', spec: 'small' });
    expect(found[0].price?.hourly.currency).toBe('USD');
    const [larger] = await recommend({
      requirements: { vcpus: 2, memoryMiB: 4096 },
    });
    expect(larger.spec).toBe('large');
  });

  it('are none where nothing suffices, or the system is missing', async () => {
    expect(
      await recommend({ requirements: { vcpus: 512, memoryMiB: 1024 } }),
    ).toEqual([]);
    expect(await recommend({ os: { distribution: 'plan9' } })).toEqual([]);
    expect(await recommend({ os: { distribution: 'ubuntu' } })).not.toEqual([]);
  });

  it('ask no cloud', async () => {
    const before = world.cloud.calls.length;
    await recommend();
    expect(world.cloud.calls).toHaveLength(before);
  });

  it('need accounts that there are', async () => {
    await expect(recommend({ accounts: ['main', 'other'] })).rejects.toThrow(
      "No cloud account named 'other'; choose another one",
    );
  });
});

describe('placements of several accounts', () => {
  const regions: Record<string, Region> = {
    seoul: { id: 'seoul', name: 'Seoul', latitude: 37.6, longitude: 127 },
    paris: { id: 'paris', name: 'Paris', latitude: 48.9, longitude: 2.4 },
  };

  /** An account in each region, with one spec at this price. */
  const placements = (
    prices: Record<string, { amount: string; currency: string }>,
  ) =>
    new Placements({
      accounts: {
        findByName: async name => ({ id: name, name }) as AccountRecord,
      },
      inventory: {
        listItems: async ({ accountId, kind }) => ({
          items: [
            {
              data:
                kind === 'region'
                  ? regions[accountId]
                  : {
                      id: 'small',
                      name: 'Small',
                      vcpus: 2,
                      memoryMiB: 4096,
                      price: prices[accountId],
                    },
            } as unknown as InventoryItemRecord,
          ],
        }),
      },
    });

  const ask = {
    accounts: ['seoul', 'paris'],
    requirements: { vcpus: 2, memoryMiB: 4096 },
  };

  const namesOf = (found: { region: string }[]) =>
    found.map(({ region }) => region);

  it('go by price, or by the distance to a place, as asked', async () => {
    const both = placements({
      seoul: { amount: '0.2', currency: 'USD' },
      paris: { amount: '0.1', currency: 'USD' },
    });
    const near = { latitude: 35, longitude: 129 };
    expect(
      namesOf(await both.recommend({ ...ask, weights: { price: 1 } })),
    ).toEqual(['paris', 'seoul']);
    const byPlace = await both.recommend({
      ...ask,
      near,
      weights: { distance: 1, latency: 1 },
    });
    expect(namesOf(byPlace)).toEqual(['seoul', 'paris']);
    // Nobody measured it.
    expect(byPlace[0].parts).toEqual([
      expect.objectContaining({ criterion: 'distance', estimated: false }),
      expect.objectContaining({ criterion: 'latency', estimated: true }),
    ]);
  });

  it('do not compare prices of several currencies', async () => {
    const found = await placements({
      seoul: { amount: '100', currency: 'KRW' },
      paris: { amount: '0.1', currency: 'USD' },
    }).recommend({ ...ask, weights: { price: 1 } });
    const [one, other] = found;
    expect(one.score).toBe(other.score);
    expect(one.parts[0]).not.toHaveProperty('value', expect.anything());
    // What each costs is told all the same.
    expect(found.map(({ price }) => price?.hourly.currency).sort()).toEqual([
      'KRW',
      'USD',
    ]);
  });
});
