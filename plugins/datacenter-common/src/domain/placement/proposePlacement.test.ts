import { feed, rack, rules, server } from './__testUtils__/room';
import { proposePlacement } from './proposePlacement';
import { DeviceToPlace, PlacementQuestion, RackToFill } from './types';

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

  it('puts light ones above heavy ones that others do not stand in for', () => {
    const devices = [
      server('light', { group: 'g', weightKg: 5 }),
      server('fixed', { rackId: 'R1', weightKg: 10 }),
      server('heavy', { weightKg: 60, heightUnits: 4 }),
    ];
    expect(placesOf({ devices, racks: [rack('R1')] })).toEqual({
      heavy: 'R1 1',
      fixed: 'R1 5',
      light: 'R1 6',
    });
  });

  it('leaves them as they are where they fit in no other order', () => {
    const devices = [
      server('a', { group: 'g', heightUnits: 4, weightKg: 1 }),
      server('b', { heightUnits: 2, weightKg: 30 }),
    ];
    const there = { id: 'there', position: 5, heightUnits: 1, fullDepth: true };
    expect(
      placesOf({
        devices,
        racks: [
          rack('R1', {
            space: { heightUnits: 7 },
            contents: {
              devices: [{ ...there, face: 'front' }],
              reservations: [],
            },
          }),
        ],
      }),
    ).toEqual({ a: 'R1 1', b: 'R1 6' });
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
      ['a', 'R3', 1],
      ['b', 'R3', 2],
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
