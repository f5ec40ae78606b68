import fc from 'fast-check';
import { airflowConflict } from '../cooling';
import { fit, PlacedDevice } from '../racks';
import { proposePlacement } from './proposePlacement';
import {
  DeviceToPlace,
  FeedToLoad,
  PlacementQuestion,
  PlacementRules,
  RackToFill,
} from './types';

const rules: PlacementRules = {
  apart: 'rack',
  heavyLow: true,
  balancePower: true,
  spreadHeat: true,
};
const server = (key: string, more: Partial<DeviceToPlace> = {}) => ({
  key,
  typeId: 'server',
  heightUnits: 1,
  fullDepth: true,
  weightKg: 20,
  drawWatts: 400,
  powerPorts: 2,
  ...more,
});
const rack = (id: string, more: Partial<RackToFill> = {}): RackToFill => ({
  id,
  name: id,
  space: { heightUnits: 10 },
  contents: { devices: [], reservations: [] },
  ...more,
});
const feed = (
  rackId: string,
  side: string,
  more: Partial<FeedToLoad> = {},
): FeedToLoad => ({
  id: `${rackId}-${side}`,
  rackId,
  panelId: `panel-${side}`,
  side,
  phase: 'single',
  availableVa: 1000,
  worstDrawWatts: 0,
  ...more,
});
const propose = (question: Partial<PlacementQuestion>) =>
  proposePlacement({ devices: [], racks: [], rules, ...question });
const placesOf = (question: Partial<PlacementQuestion>) =>
  Object.fromEntries(
    propose(question).placed.map(it => [it.key, `${it.rackId} ${it.position}`]),
  );

describe('proposePlacement', () => {
  it('puts heavy devices below light ones', () => {
    const devices = [
      server('a'),
      server('b', { weightKg: 40, heightUnits: 2 }),
    ];
    expect(placesOf({ devices, racks: [rack('R1')] })).toEqual({
      b: 'R1 1',
      a: 'R1 3',
    });
  });

  it('keeps pairs apart, and says so', () => {
    const devices = ['a', 'b', 'c'].map(key => server(key, { group: 'g' }));
    const { placed, unplaced } = propose({
      devices,
      racks: [rack('R1'), rack('R2')],
    });
    expect(placed.map(it => it.rackId)).toEqual(['R1', 'R2']);
    expect(placed[1].reasons).toContainEqual({ code: 'apart', value: 2 });
    expect(unplaced).toEqual([
      { key: 'c', obstacles: [{ code: 'not-apart', racks: 2 }] },
    ]);
  });

  it('supplies pairs with one power port from different panels', () => {
    const devices = ['a', 'b'].map(key =>
      server(key, { group: 'g', powerPorts: 1 }),
    );
    const racks = [rack('R1'), rack('R2')];
    const feeds = ['R1', 'R2'].flatMap(id => [feed(id, 'A'), feed(id, 'B')]);
    const { placed } = propose({
      devices,
      racks,
      feeds,
      rules: { ...rules, apart: 'rack-and-supply' },
    });
    expect(placed.map(it => it.feeds)).toEqual([
      [{ feedId: 'R1-A' }],
      [{ feedId: 'R2-B' }],
    ]);
    expect(
      propose({
        devices,
        racks,
        feeds: feeds.filter(({ side }) => side === 'A'),
        rules: { ...rules, apart: 'rack-and-supply' },
      }).unplaced,
    ).toEqual([{ key: 'b', obstacles: [{ code: 'not-apart', racks: 2 }] }]);
  });

  it('leaves each side able to carry all of it alone', () => {
    const devices = ['a', 'b', 'c'].map(key => server(key));
    const { placed, unplaced } = propose({
      devices,
      racks: [rack('R1')],
      feeds: [feed('R1', 'A'), feed('R1', 'B')],
    });
    expect(placed).toHaveLength(2);
    expect(placed[1].reasons).toContainEqual({
      code: 'feed-headroom',
      id: 'R1-B',
      value: 800,
      limit: 1000,
    });
    expect(unplaced).toEqual([
      { key: 'c', obstacles: [{ code: 'feed-full', racks: 1 }] },
    ]);
  });

  it('takes the leg that carries least, and counts what is not connected yet', () => {
    const { placed } = propose({
      devices: [server('a', { powerPorts: 1 })],
      racks: [rack('R1', { unsupplied: [{ drawWatts: 300, powerPorts: 1 }] })],
      feeds: [
        feed('R1', 'A', {
          phase: 'three',
          availableVa: 3000,
          worstDrawWatts: 600,
          legs: { A: 300, B: 100, C: 200 },
        }),
      ],
    });
    expect(placed[0].feeds).toEqual([{ feedId: 'R1-A', leg: 'C' }]);
    expect(placed[0].reasons).toContainEqual({
      code: 'feed-headroom',
      id: 'R1-A',
      value: 1300,
      limit: 3000,
    });
  });

  it('spreads heat over zones, and fills none beyond its cooling', () => {
    const devices = ['a', 'b', 'c', 'd', 'e'].map(key => server(key));
    const { placed, unplaced } = propose({
      devices,
      racks: [rack('R1', { zoneId: 'z1' }), rack('R2', { zoneId: 'z2' })],
      zones: ['z1', 'z2'].map(id => ({ id, heatWatts: 0, limitWatts: 900 })),
    });
    expect(placed.map(it => it.rackId)).toEqual(['R1', 'R2', 'R1', 'R2']);
    expect(unplaced[0].obstacles).toEqual([{ code: 'zone-full', racks: 2 }]);
  });

  it('puts a switch at the top of each rack that it uses, and of no other', () => {
    const perRack = [
      { device: server('switch', { typeId: 'switch', weightKg: 8 }), count: 1 },
    ];
    const { placed } = propose({
      devices: [server('a'), server('b', { rackId: 'R3' })],
      perRack,
      racks: [
        rack('R1'),
        rack('R2'),
        rack('R3', { typeCounts: { switch: 1 } }),
      ],
    });
    expect(placed.map(it => [it.key, it.rackId, it.position])).toEqual([
      ['a', 'R3', 2],
      ['b', 'R3', 1],
    ]);
    expect(
      placesOf({ devices: [server('a')], perRack, racks: [rack('R1')] }),
    ).toEqual({ a: 'R1 1', 'switch@R1#1': 'R1 10' });
  });

  it('turns what would draw from the hot aisle, and hangs what takes no unit', () => {
    const racks = [rack('R1', { frontAisle: 'cold', rearAisle: 'hot' })];
    const { placed } = propose({
      devices: [
        server('a', { airflow: 'rear-to-front' }),
        server('pdu', { heightUnits: 0 }),
      ],
      racks,
    });
    expect(placed[0]).toMatchObject({ face: 'rear', position: 1 });
    expect(placed[0].reasons).toContainEqual({ code: 'airflow-face' });
    expect(placed[1].position).toBeUndefined();
  });

  it('says why there is no place', () => {
    const obstacles = (
      more: Partial<DeviceToPlace>,
      space: Partial<RackToFill['space']> = {},
    ) =>
      propose({
        devices: [server('a', more)],
        racks: [rack('R1', { space: { heightUnits: 10, ...space } })],
      }).unplaced[0].obstacles[0].code;
    expect(obstacles({ heightUnits: 11 })).toBe('no-free-units');
    expect(obstacles({ depthMm: 900 }, { mountingDepthMm: 800 })).toBe(
      'too-deep',
    );
    expect(obstacles({}, { maxWeightKg: 10 })).toBe('too-heavy');
    expect(obstacles({ rackId: 'other' })).toBe('no-rack');
    expect(obstacles({ fitsBays: true })).toBe('fits-bays');
  });
});

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
    const { placed } = propose({
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
