import fc from 'fast-check';
import { airflowConflict } from '../cooling';
import { fit, PlacedDevice } from '../racks';
import { feed, rack, rules, server } from './__testUtils__/room';
import { proposePlacement } from './proposePlacement';
import { DeviceToPlace, PlacementQuestion } from './types';

describe('whatever is asked', () => {
  const device = fc.record({
    heightUnits: fc.constantFrom(0, 0.5, 1, 1.5, 2, 4),
    fullDepth: fc.boolean(),
    depthMm: fc.constantFrom(500, 800, 1000),
    weightKg: fc.integer({ min: 0, max: 40 }),
    drawWatts: fc.integer({ min: 0, max: 900 }),
    powerPorts: fc.integer({ min: 0, max: 2 }),
    airflow: fc.constantFrom('front-to-rear', 'rear-to-front', 'mixed'),
    group: fc.constantFrom(undefined, 'g', 'h'),
    rackId: fc.constantFrom(undefined, undefined, 'R1'),
  });
  const standing = fc.record({
    position: fc.integer({ min: 1, max: 9 }),
    heightUnits: fc.constant(1),
    fullDepth: fc.boolean(),
    face: fc.constantFrom('front' as const, 'rear' as const),
    weightKg: fc.integer({ min: 0, max: 20 }),
  });
  const question = fc
    .record({
      devices: fc.array(device, { maxLength: 20 }),
      racks: fc.array(
        fc.record({
          standing,
          heightUnits: fc.integer({ min: 4, max: 12 }),
          maxWeightKg: fc.integer({ min: 40, max: 200 }),
          reserved: fc.integer({ min: 1, max: 4 }),
          phase: fc.constantFrom('single' as const, 'three' as const),
          sides: fc.constantFrom([], ['A'], ['A', 'B']),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      withSwitch: fc.boolean(),
    })
    .map(({ devices, racks, withSwitch }): PlacementQuestion => ({
      rules: { ...rules, apart: 'rack-and-supply' },
      devices: devices.map((it, i) => ({
        ...it,
        key: `d${i}`,
        typeId: 'type',
      })),
      perRack: withSwitch
        ? [{ device: server('switch', { typeId: 'switch' }), count: 1 }]
        : [],
      racks: racks.map((it, i) =>
        rack(`R${i}`, {
          space: {
            heightUnits: it.heightUnits,
            maxWeightKg: it.maxWeightKg,
            mountingDepthMm: 900,
          },
          contents: {
            devices: [{ id: 'there', ...it.standing }],
            reservations: [{ id: 'r', position: it.reserved, heightUnits: 1 }],
          },
          frontAisle: 'cold',
          rearAisle: 'hot',
          zoneId: 'z',
        }),
      ),
      feeds: racks.flatMap((it, i) =>
        it.sides.map(side =>
          feed(`R${i}`, side, { phase: it.phase, availableVa: 2000 }),
        ),
      ),
      zones: [{ id: 'z', heatWatts: 100, limitWatts: 4000 }],
    }));
  const wantedOf = ({ devices, perRack = [] }: PlacementQuestion) => {
    const wanted = new Map<string, DeviceToPlace>(
      devices.map(it => [it.key, it]),
    );
    return (key: string): DeviceToPlace => wanted.get(key) ?? perRack[0].device;
  };

  it('nothing overlaps, and no limit of a rack is passed', () => {
    fc.assert(
      fc.property(question, asked => {
        const wanted = wantedOf(asked);
        const { placed } = proposePlacement(asked);
        for (const {
          id,
          space,
          contents,
          frontAisle,
          rearAisle,
        } of asked.racks) {
          const devices: PlacedDevice[] = [...contents.devices];
          for (const it of placed.filter(({ rackId }) => rackId === id)) {
            const { heightUnits, fullDepth, depthMm, weightKg, airflow } =
              wanted(it.key);
            const one = {
              id: it.key,
              position: it.position,
              face: it.face,
              heightUnits,
              fullDepth,
              depthMm,
              weightKg,
            };
            // What stands there already may stick out or be reserved over; that is not asked.
            expect(fit(space, one, { ...contents, devices })).toEqual([]);
            const isAgainstAisles =
              it.position !== undefined &&
              airflowConflict(
                { airflow, face: it.face },
                { frontAisle: frontAisle!, rearAisle: rearAisle! },
              );
            expect(isAgainstAisles).toBe(false);
            devices.push(one);
          }
        }
      }),
    );
  });

  it('no feed, leg or zone bears too much, with either side lost', () => {
    fc.assert(
      fc.property(question, asked => {
        const wanted = wantedOf(asked);
        const { placed } = proposePlacement(asked);
        for (const { id, availableVa, phase } of asked.feeds!) {
          const own = placed.flatMap(it =>
            it.feeds
              .filter(({ feedId }) => feedId === id)
              .map(({ leg }) => ({ leg, watts: wanted(it.key).drawWatts })),
          );
          const sum = (leg?: string) =>
            own
              .filter(it => leg === undefined || it.leg === leg)
              .reduce((total, { watts }) => total + watts, 0);
          expect(sum()).toBeLessThanOrEqual(availableVa);
          for (const leg of phase === 'three' ? ['A', 'B', 'C'] : []) {
            expect(sum(leg)).toBeLessThanOrEqual(availableVa / 3);
          }
        }
        const heat = placed.reduce(
          (sum, { key }) => sum + wanted(key).drawWatts,
          100,
        );
        expect(heat).toBeLessThanOrEqual(4000);
      }),
    );
  });

  it('groups are apart, each device is answered once, and order does not matter', () => {
    fc.assert(
      fc.property(question, asked => {
        const wanted = wantedOf(asked);
        const proposal = proposePlacement(asked);
        const { placed, unplaced } = proposal;
        const panels = new Map(asked.feeds!.map(it => [it.id, it.panelId]));
        for (const group of ['g', 'h']) {
          const own = placed.filter(({ key }) => wanted(key).group === group);
          expect(new Set(own.map(({ rackId }) => rackId)).size).toBe(
            own.length,
          );
          const only = own
            .map(
              it => new Set(it.feeds.map(({ feedId }) => panels.get(feedId))),
            )
            .filter(({ size }) => size === 1)
            .map(([panel]) => panel);
          expect(new Set(only).size).toBe(only.length);
        }
        const answered = [...placed, ...unplaced]
          .map(({ key }) => key)
          .filter(key => !key.includes('@'));
        expect(answered.sort()).toEqual(
          asked.devices.map(({ key }) => key).sort(),
        );
        expect(
          proposePlacement({
            ...asked,
            devices: [...asked.devices].reverse(),
            racks: [...asked.racks].reverse(),
            feeds: [...asked.feeds!].reverse(),
          }),
        ).toEqual(proposal);
      }),
    );
  });

  it('200 devices find places in 100 racks at once', () => {
    const racks = Array.from({ length: 100 }, (_, i) =>
      rack(`R${i}`, { space: { heightUnits: 42 }, zoneId: `z${i % 4}` }),
    );
    const started = performance.now();
    const { placed } = proposePlacement({
      rules,
      devices: Array.from({ length: 200 }, (_, i) =>
        server(`d${i}`, { group: `g${i % 100}` }),
      ),
      racks,
      feeds: racks.flatMap(({ id }) => [feed(id, 'A'), feed(id, 'B')]),
      zones: ['z0', 'z1', 'z2', 'z3'].map(id => ({
        id,
        heatWatts: 0,
        limitWatts: 50_000,
      })),
    });
    expect(placed).toHaveLength(200);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
