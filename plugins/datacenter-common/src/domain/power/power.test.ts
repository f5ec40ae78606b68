import fc from 'fast-check';
import { lossOf } from './lossOf';
import { plantWithout } from './plantWithout';
import { powerFlow } from './powerFlow';
import { PowerFeed, PowerLeg, PowerPlant } from './types';

const feed = (side: string, more: Partial<PowerFeed> = {}): PowerFeed => ({
  id: `feed${side}`,
  panelId: `panel${side}`,
  side,
  phase: 'single',
  voltage: 220,
  amperage: 20,
  maxUtilizationPercent: 80,
  ...more,
});

/** Servers at a PDU of side A and one of side B each. */
function twoSides(draws: number[], more: Partial<PowerFeed> = {}): PowerPlant {
  const legs: PowerLeg[] = ['A', 'B', 'C'];
  const sides = ['A', 'B'];
  return {
    feeds: sides.map(side => feed(side, more)),
    ports: sides.flatMap(side => [
      { id: `fp${side}`, role: 'feed' as const, feedId: `feed${side}` },
      { id: `in${side}`, role: 'power-port' as const, deviceId: `pdu${side}` },
      ...draws.flatMap((watts, i) => [
        {
          id: `out${side}${i}`,
          role: 'power-outlet' as const,
          deviceId: `pdu${side}`,
          powerPortId: `in${side}`,
          leg: legs[i % 3],
        },
        {
          id: `psu${side}${i}`,
          role: 'power-port' as const,
          deviceId: `s${i}`,
          maxDrawWatts: watts,
        },
      ]),
    ]),
    cables: sides.flatMap(side => [
      { id: `main${side}`, a: [`fp${side}`], b: [`in${side}`] },
      ...draws.map((_, i) => ({
        id: `c${side}${i}`,
        a: [`out${side}${i}`],
        b: [`psu${side}${i}`],
      })),
    ]),
  };
}

describe('powerFlow', () => {
  it('counts a device once, and all of it where the other side is lost', () => {
    const [a] = powerFlow(twoSides([1000, 3000])).feeds;
    expect(a).toMatchObject({
      availableVa: 3520,
      drawWatts: 2000,
      worstDrawWatts: 4000,
      overAvailable: true,
      overBreaker: false,
    });
  });

  it('draws by leg and says how uneven it is', () => {
    const [a] = powerFlow(twoSides([300, 600, 900], { phase: 'three' })).feeds;
    expect(a).toMatchObject({
      availableVa: 6097,
      legs: { A: 150, B: 300, C: 450 },
      imbalance: 0.5,
    });
  });

  it('never loses or doubles a load, whatever the draws are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2000), { minLength: 1 }), draws => {
        const total = draws.reduce((sum, it) => sum + it, 0);
        const { feeds } = powerFlow(twoSides(draws));
        const drawn = feeds.reduce((sum, it) => sum + it.drawWatts, 0);
        expect(drawn).toBeCloseTo(total);
        for (const it of feeds) expect(it.worstDrawWatts).toBeCloseTo(total);
      }),
    );
  });

  it('says that PDUs feed each other instead of following them', () => {
    const pdu = (name: string) => [
      { id: `in${name}`, role: 'power-port' as const, deviceId: name },
      {
        id: `out${name}`,
        role: 'power-outlet' as const,
        deviceId: name,
        powerPortId: `in${name}`,
      },
    ];
    const { cycles } = powerFlow({
      feeds: [],
      ports: [...pdu('x'), ...pdu('y')],
      cables: [
        { id: '1', a: ['inx'], b: ['outy'] },
        { id: '2', a: ['iny'], b: ['outx'] },
      ],
    });
    expect(cycles).toEqual(['inx', 'iny']);
  });
});

describe('plantWithout', () => {
  it.each(['panelA', 'feedA', 'pduA', 'mainA'])(
    'leaves all to side B when %s fails',
    id => {
      const [a, b] = powerFlow(plantWithout([id], twoSides([300]))).feeds;
      expect([a.drawWatts, b.drawWatts]).toEqual([0, 300]);
    },
  );
});

describe('lossOf', () => {
  const plant = twoSides([100]);
  it.each(['panelA', 'feedA', 'pduA', 'mainA', 'cA0'])(
    'leaves a server without redundancy when %s fails',
    id => {
      expect(lossOf([id], plant).lostRedundancy).toContain('s0');
      expect(lossOf([id, 'feedB'], plant).down).toContain('s0');
    },
  );

  it('isolates what hung on a switch alone', () => {
    const links = [
      { through: ['k1'], deviceIds: ['sw1', 'host'] as const },
      { through: ['k2'], deviceIds: ['sw1', 'twin'] as const },
      { through: ['k3'], deviceIds: ['sw2', 'twin'] as const },
    ];
    expect(lossOf(['sw1'], plant, links)).toMatchObject({
      down: ['sw1'],
      isolated: ['host'],
      lostConnections: ['twin'],
    });
  });
});
