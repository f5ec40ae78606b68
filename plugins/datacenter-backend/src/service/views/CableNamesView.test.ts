import { createTestDatabases } from '@rackstage/test-kit';
import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { CableNamesView } from './CableNamesView';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('CableNamesView on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let view: CableNamesView;
  let cables: DatacenterObject[];

  beforeAll(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    view = new CableNamesView(plant.store);
    const room = await plant.room();
    const rack = await plant.rack(room, { name: 'R1' });
    const type = await plant.make('device-types', {
      manufacturer: 'Example',
      model: 'Four ports',
      heightUnits: 1,
      ports: [1, 2, 3, 4].map(n => ({
        role: 'interface',
        name: `eth${n}`,
        type: '1000base-t',
      })),
    });
    const portsOf = async (name: string, position?: number) => {
      const device = await plant.make('devices', {
        name,
        typeId: type.id,
        ...(position ? { rackId: rack.id, position } : { placeId: room.id }),
      });
      return plant.store.referring('ports', 'deviceId', [device.id]);
    };
    const [top, side] = [await portsOf('sw', 10), await portsOf('box')];
    const named = (name: string, ports: typeof top) =>
      ports.find(({ fields }) => fields.name === name)!.id;
    cables = [];
    for (const [n, label] of [
      [1, 'C-1'],
      [2, 'C-2'],
      [3, 'R1-sw'],
    ] as const) {
      cables.push(
        await plant.make('cables', {
          label,
          a: [named(`eth${n}`, top)],
          b: [named(`eth${n}`, side)],
        }),
      );
    }
  });

  afterAll(() => knex.destroy());

  const names = (rule: string, some: DatacenterObject[]) =>
    view.names({ rule, ids: some.map(({ id }) => id) });

  it('names both ends, and counts in the order that was asked for', async () => {
    const [two, one] = [cables[1], cables[0]];
    expect(
      await names('{a.rack}.{a.unit}-{a.port}/{b.device}-{n:3}', [two, one]),
    ).toEqual([
      {
        id: two.id,
        revision: two.revision,
        title: 'C-2',
        label: 'R1.10-eth2/box-001',
        missing: [],
      },
      expect.objectContaining({ label: 'R1.10-eth1/box-002' }),
    ]);
  });

  it('gives no label twice, and none of another cable', async () => {
    const found = await names('{a.rack}-{a.device}', cables.slice(0, 2));
    expect(found.map(({ label }) => label)).toEqual(['R1-sw-2', 'R1-sw-3']);
    // A cable may keep its own.
    const [own] = await names('{a.rack}-{a.device}', [cables[2]]);
    expect(own.label).toBe('R1-sw');
  });

  it('says what a cable has no value for, and leaves it as it is', async () => {
    const [found] = await names('{b.rack}-{b.device}', [cables[0]]);
    expect(found).toMatchObject({ title: 'C-1', missing: ['b.rack'] });
    expect(found.label).toBeUndefined();
  });

  it('refuses a rule that speaks of what there is not, or says too little or too much', async () => {
    await expect(names('{a.colour}', cables)).rejects.toThrow(
      /no \{a.colour\}; known: a.device/,
    );
    await expect(names(' ', cables)).rejects.toThrow(/is no label/);
    await expect(names('x'.repeat(120), cables)).rejects.toThrow(
      /longer than 100/,
    );
    await expect(
      view.names({ rule: 'x', ids: ['f0000000-0000-4000-8000-000000000000'] }),
    ).rejects.toThrow(/No cables with id/);
  });
});
