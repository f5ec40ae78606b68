import fc from 'fast-check';
import { cableLengthProblem, endsProblems } from '../cabling';
import { proposeCables } from './proposeCables';
import {
  DeviceToWire,
  OutletFeed,
  PortToWire,
  RackToWire,
  WiringQuestion,
} from './types';

const nic = (id: string, type = '10gbase-x-sfpp'): PortToWire => ({
  id,
  name: id,
  role: 'interface',
  type,
  isTaken: false,
});
const device = (
  id: string,
  ports: PortToWire[],
  more: Partial<DeviceToWire> = {},
): DeviceToWire => ({
  id,
  name: id,
  rackId: 'r1',
  position: 1,
  drawWatts: 400,
  ports,
  ...more,
});
const rack = (id: string, xMm: number): RackToWire => ({
  id,
  roomId: 'hall',
  heightUnits: 42,
  middle: { xMm, yMm: 0 },
});
const racks = [rack('r1', 0), rack('r2', 10_000)];
const corners = [
  { id: 'c1', xMm: 0, yMm: 0, heightMm: 2400 },
  { id: 'c2', xMm: 10_000, yMm: 0, heightMm: 2400 },
];
const trays = [{ id: 't', fromCornerId: 'c1', toCornerId: 'c2' }];
const propose = (question: Partial<WiringQuestion>) =>
  proposeCables({ devices: [], racks, links: [], ...question });
const link = (count = 1, speedMbit?: number) => [
  { aId: 'a', bId: 'b', count, speedMbit },
];

describe('proposeCables', () => {
  it('joins ports of one type by their names, with copper in one rack', () => {
    const { cables, missing } = propose({
      devices: [
        device('a', [nic('a10'), nic('a2'), nic('m', '1000base-t')]),
        device('b', [nic('b1', '25gbase-x-sfp28'), nic('b2'), nic('b3')], {
          position: 40,
        }),
      ],
      links: link(2),
    });
    expect(missing).toEqual([]);
    expect(cables).toMatchObject([
      {
        aPortId: 'a2',
        bPortId: 'b2',
        type: 'dac-passive',
        neededMetres: 2.567,
        lengthMetres: 3,
        trayIds: [],
        transceivers: [],
      },
      { aPortId: 'a10', bPortId: 'b3' },
    ]);
    expect(cables[0].reasons.map(({ code }) => code)).toEqual([
      'same-type',
      'within-rack',
      'type-for-distance',
    ]);
  });

  it('leads over trays, where optical cable is needed', () => {
    const { cables } = propose({
      devices: [
        device('a', [nic('a1')]),
        device('b', [nic('b1')], { rackId: 'r2' }),
      ],
      corners,
      trays,
      links: link(),
    });
    expect(cables[0]).toMatchObject({
      type: 'aoc',
      trayIds: ['t'],
      lengthMetres: 20,
    });
    // Both drops, the tray, two bends, sideways, a tenth of slack.
    expect(cables[0].neededMetres).toBeGreaterThan(15);
    expect(cables[0].neededMetres).toBeLessThan(20);
  });

  it('takes another way when a tray is full', () => {
    const { cables } = propose({
      devices: [
        device('a', [nic('a1'), nic('a2')]),
        device('b', [nic('b1'), nic('b2')], { rackId: 'r2' }),
      ],
      corners,
      trays: [{ ...trays[0], capacityCables: 1 }],
      links: link(2),
    });
    expect(cables.map(({ trayIds }) => trayIds)).toEqual([['t'], []]);
    expect(cables[1].reasons[1].code).toBe('no-tray-route');
  });

  it('counts transceivers on long ways, and leaves lengths open without places', () => {
    const far = [racks[0], rack('r2', 150_000)];
    const devices = [
      device('a', [nic('a1')]),
      device('b', [nic('b1')], { rackId: 'r2' }),
    ];
    const [cable] = propose({ devices, racks: far, links: link() }).cables;
    expect(cable).toMatchObject({
      type: 'mmf-om4',
      transceivers: [
        { type: '10gbase-sr', cage: 'sfpp' },
        { type: '10gbase-sr', cage: 'sfpp' },
      ],
      lengthMetres: Math.ceil(cable.neededMetres! * 2) / 2,
    });
    expect(cable.reasons.at(-1)?.code).toBe('no-length-in-stock');
    const [open] = propose({ devices, racks: [], links: link() }).cables;
    expect(open.lengthMetres).toBeUndefined();
    expect(open.reasons.at(-1)?.code).toBe('way-unknown');
  });

  it('does not connect what is connected, and says what cannot be', () => {
    const done = { ...nic('a1'), isTaken: true, peerDeviceId: 'b' };
    const devices = [device('a', [done]), device('b', [nic('b1')])];
    expect(propose({ devices, links: link() })).toEqual({
      cables: [],
      missing: [],
    });
    expect(propose({ devices, links: link(3) }).missing).toEqual([
      { aId: 'a', bId: 'b', code: 'no-free-port', count: 2 },
    ]);
    expect(
      propose({
        devices: [device('a', [nic('a1')]), device('b', [nic('b1')])],
        links: link(1, 25_000),
      }).missing[0].code,
    ).toBe('ports-do-not-match');
    expect(
      propose({
        devices: [
          device('a', [nic('a1', '1000base-t')]),
          device('b', [nic('b1', '1000base-t')], { rackId: 'r2' }),
        ],
        racks: [racks[0], rack('r2', 200_000)],
        links: link(),
      }).missing[0].code,
    ).toBe('too-far');
  });

  const outlet = (id: string, feed: OutletFeed): PortToWire => ({
    id,
    name: id,
    role: 'power-outlet',
    isTaken: false,
    feed,
  });
  const feedOf = (side: string, more: Partial<OutletFeed> = {}) => ({
    id: side,
    side,
    worstDrawWatts: 0,
    availableVa: 1000,
    ...more,
  });
  const psu = (id: string): PortToWire => ({
    id,
    name: id,
    role: 'power-port',
    isTaken: false,
  });

  it('connects power on both sides, with no side beyond what it may carry', () => {
    const pdu = (side: string) =>
      device(
        `pdu-${side}`,
        [1, 2, 3].map(n => outlet(`${side}${n}`, feedOf(side))),
        { position: undefined },
      );
    const servers = ['a', 'b', 'c'].map(id =>
      device(id, [psu(`${id}1`), psu(`${id}2`)]),
    );
    const { cables, missing } = propose({
      devices: [...servers, pdu('A'), pdu('B')],
      powerDeviceIds: ['a', 'b', 'c'],
    });
    expect(cables.map(it => `${it.aPortId} ${it.bPortId}`)).toEqual([
      'a1 A1',
      'a2 B1',
      'b1 A2',
      'b2 B2',
    ]);
    expect(cables.map(({ type }) => type)).toEqual(Array(4).fill('power'));
    expect(cables[0].color).not.toBe(cables[1].color);
    expect(missing).toEqual([
      { aId: 'c', code: 'feed-full', count: 1 },
      { aId: 'c', code: 'feed-full', count: 1 },
    ]);
  });

  it('gives outlets a feed of their rack first', () => {
    const pdu = (id: string) =>
      device(id, [
        psu(`${id}-in`),
        {
          id: `${id}-out`,
          name: 'out',
          role: 'power-outlet',
          isTaken: false,
          powerPortId: `${id}-in`,
        },
      ]);
    const feeds = ['A', 'B', 'C'].map(side => ({
      portId: `feed-${side}`,
      name: side,
      rackId: side === 'C' ? 'r2' : 'r1',
      isTaken: false,
      feed: feedOf(side),
    }));
    const devices = [device('a', [psu('a1'), psu('a2')]), pdu('p'), pdu('q')];
    const { cables, missing } = propose({
      devices,
      feeds,
      powerDeviceIds: ['a'],
    });
    expect(missing).toEqual([]);
    expect(cables.map(it => `${it.aPortId} ${it.bPortId}`)).toEqual([
      'p-in feed-A',
      'q-in feed-B',
      'a1 p-out',
      'a2 q-out',
    ]);
    expect(
      propose({
        devices,
        feeds: feeds.map(it => ({ ...it, isTaken: true })),
        powerDeviceIds: ['a'],
      }),
    ).toMatchObject({
      cables: [],
      missing: [{ code: 'no-outlet' }, { code: 'no-outlet' }],
    });
  });

  const types = [
    '1000base-t',
    '10gbase-t',
    '10gbase-x-sfpp',
    '25gbase-x-sfp28',
    '100gbase-x-qsfp28',
    '10gbase-lr',
    'virtual',
  ];
  const someDevice = (id: string) =>
    fc
      .record({
        ports: fc.array(fc.constantFrom(...types), { maxLength: 6 }),
        rackId: fc.constantFrom('r1', 'r2', undefined),
        position: fc.integer({ min: 1, max: 42 }),
      })
      .map(({ ports, ...more }) =>
        device(
          id,
          ports.map((type, i) => nic(`${id}${i}`, type)),
          more,
        ),
      );

  it('takes each port once, with cables that fit, reach and bear their length', () => {
    fc.assert(
      fc.property(
        someDevice('a'),
        someDevice('b'),
        someDevice('c'),
        fc.integer({ min: 1, max: 300_000 }),
        (a, b, c, xMm) => {
          const { cables, missing } = proposeCables({
            devices: [a, b, c],
            racks: [racks[0], rack('r2', xMm)],
            links: [
              { aId: 'a', bId: 'b', count: 3 },
              { aId: 'c', bId: 'b', count: 3 },
            ],
          });
          const lacking = missing.reduce((sum, { count }) => sum + count, 0);
          expect(cables.length + lacking).toBe(6);
          const used = cables.flatMap(it => [it.aPortId, it.bPortId]);
          expect(new Set(used).size).toBe(used.length);
          const ports = new Map(
            [a, b, c].flatMap(it => it.ports).map(port => [port.id, port]),
          );
          for (const it of cables) {
            const ends = [ports.get(it.aPortId)!, ports.get(it.bPortId)!];
            expect(endsProblems([ends[0]], [ends[1]], it)).toEqual([]);
            expect(cableLengthProblem(it)).toBeUndefined();
          }
        },
      ),
    );
  });
});
