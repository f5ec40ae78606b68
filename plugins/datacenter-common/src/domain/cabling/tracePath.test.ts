import fc from 'fast-check';
import { TraceCable, TracePort } from './trace';
import { loadPath, tracePath, tracePlant } from './tracePath';

const port = (
  id: string,
  role: TracePort['role'],
  cableId?: string,
  more: Partial<TracePort> = {},
): TracePort => ({ id, role, cableId, ...more });
const cable = (
  id: string,
  a: string[],
  b: string[],
  status = 'connected',
): TraceCable => ({ id, a, b, status });
const shown = (path: ReturnType<typeof tracePath>) =>
  path?.segments.map(segment => segment.ids.join('+')).join(' ');

/** Two panels with a trunk of some positions between; interface i leads to interface j. */
function panels(positions: number, order = (i: number) => i) {
  const ports = [
    port('rl', 'rear-port', 'trunk', { positions }),
    port('rr', 'rear-port', 'trunk', { positions }),
  ];
  const cables = [cable('trunk', ['rl'], ['rr'])];
  for (let i = 1; i <= positions; i++) {
    ports.push(
      port(`l${i}`, 'interface', `cl${i}`),
      port(`fl${i}`, 'front-port', `cl${i}`, {
        rearPortId: 'rl',
        rearPosition: i,
      }),
      port(`fr${i}`, 'front-port', `cr${i}`, {
        rearPortId: 'rr',
        rearPosition: order(i),
      }),
      port(`r${i}`, 'interface', `cr${i}`),
    );
    cables.push(
      cable(`cl${i}`, [`l${i}`], [`fl${i}`]),
      cable(`cr${i}`, [`fr${i}`], [`r${i}`]),
    );
  }
  return tracePlant(ports, cables);
}

describe('tracePath', () => {
  it('comes out at the position that it went in at', () => {
    const path = tracePath(['l2'], panels(3));
    expect(shown(path)).toBe('l2 cl2 fl2 rl trunk rr fr2 cr2 r2');
    expect(path).toMatchObject({ isComplete: true, isSplit: false });
  });

  it('splits at a trunk that it does not come into by a front port', () => {
    const ports = [
      port('i', 'interface', 'c'),
      port('r', 'rear-port', 'c', { positions: 2 }),
    ];
    const path = tracePath(
      ['i'],
      tracePlant(ports, [cable('c', ['i'], ['r'])]),
    );
    expect(shown(path)).toBe('i c r');
    expect(path).toMatchObject({ isComplete: false, isSplit: true });
  });

  it('goes from one side of a circuit to the other, or to where it ends', () => {
    const circuit = (role: 'circuit-a' | 'circuit-z', more: {}) =>
      port(role, role, undefined, { circuitId: 'circuit', ...more });
    const start = [
      port('i', 'interface', 'c'),
      circuit('circuit-a', { cableId: 'c' }),
    ];
    const cables = [cable('c', ['i'], ['circuit-a'], 'planned')];
    expect(
      tracePath(
        ['i'],
        tracePlant(
          [...start, circuit('circuit-z', { placeId: 'site' })],
          cables,
        ),
      ),
    ).toMatchObject({
      segments: [{}, {}, {}, { ids: ['circuit-z'] }, { type: 'place' }],
      isComplete: false,
      isActive: false,
    });
    const on = [
      ...start,
      circuit('circuit-z', { cableId: 'd' }),
      port('j', 'interface', 'd'),
    ];
    const through = tracePath(
      ['i'],
      tracePlant(on, [...cables, cable('d', ['circuit-z'], ['j'])]),
    );
    expect(shown(through)).toBe('i c circuit-a circuit-z d j');
    expect(through?.isComplete).toBe(true);
  });

  it('has several ends where a cable has them, and does not cross outlets', () => {
    const ports = [
      port('qsfp', 'interface', 'c'),
      ...[1, 2, 3, 4].map(i => port(`sfp${i}`, 'interface', 'c')),
      port('psu', 'power-port', 'p'),
      port('outlet', 'power-outlet', 'p'),
    ];
    const plant = tracePlant(ports, [
      cable('c', ['qsfp'], ['sfp1', 'sfp2', 'sfp3', 'sfp4']),
      cable('p', ['outlet'], ['psu']),
    ]);
    expect(shown(tracePath(['qsfp'], plant))).toBe(
      'qsfp c sfp1+sfp2+sfp3+sfp4',
    );
    expect(shown(tracePath(['sfp3'], plant))).toBe('sfp3 c qsfp');
    expect(shown(tracePath(['psu'], plant))).toBe('psu p outlet');
  });

  it('ends a loop of cables, whether it opens positions or not', () => {
    for (const positions of [1, 4]) {
      const ports = [
        port('f', 'front-port', 'c', { rearPortId: 'r', rearPosition: 1 }),
        port('r', 'rear-port', 'c', { positions }),
      ];
      const plant = tracePlant(ports, [cable('c', ['r'], ['f'])]);
      expect(tracePath(['r'], plant)?.isCycle).toBe(true);
    }
  });

  it('is nothing without a cable', () => {
    const plant = tracePlant([port('i', 'interface')], []);
    expect(tracePath(['i'], plant)).toBeUndefined();
    expect(tracePath(['gone'], plant)).toBeUndefined();
  });

  it('asks a store once a step and gets the same answer', async () => {
    const plant = panels(2);
    const asked: string[] = [];
    const path = await loadPath(['l1'], async ({ want, ids }) => {
      asked.push(want);
      return want === 'cables'
        ? { cables: ids.flatMap(id => plant.cables.get(id) ?? []) }
        : { ports: ids.flatMap(id => plant[want].get(id) ?? []) };
    });
    expect(path).toEqual(tracePath(['l1'], plant));
    expect(asked).toHaveLength(9);
  });

  it('leads back from where it leads to, however the panels are patched', () => {
    const order = fc.integer({ min: 1, max: 12 }).chain(n =>
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i + 1),
        { minLength: n },
      ),
    );
    fc.assert(
      fc.property(order, positions => {
        const plant = panels(positions.length, i => positions[i - 1]);
        positions.forEach((_, i) => {
          const path = tracePath([`l${i + 1}`], plant)!;
          const [end] = path.segments[path.segments.length - 1].ids;
          expect(positions[Number(end.slice(1)) - 1]).toBe(i + 1);
          const back = tracePath([end], plant)!;
          expect([...back.segments].reverse()).toEqual(path.segments);
        });
      }),
    );
  });
});
