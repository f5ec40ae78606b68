import fc from 'fast-check';
import { PathCable, PathPort, tracePath } from './tracePath';

/** A plant of ports written as `id:role`, with what is behind them, and cables written as `a-b`. */
function plantOf(ports: PathPort[], links: [string[], string[], boolean?][]) {
  const cables: PathCable[] = links.map(([a, b, connected = true], index) => ({
    id: `c${index}`,
    a,
    b,
    connected,
  }));
  return {
    port: (id: string) => ports.find(port => port.id === id),
    cableIn: (id: string) =>
      cables.find(({ a, b }) => a.includes(id) || b.includes(id)),
    frontPorts: (id: string) =>
      ports.filter(({ rearPortId }) => rearPortId === id),
    circuitPorts: (id: string) =>
      ports.filter(({ circuitId }) => circuitId === id),
  };
}

const eth = (id: string): PathPort => ({ id, role: 'interface' });
const rear = (id: string, positions = 1): PathPort => ({
  id,
  role: 'rear-port',
  positions,
});
const front = (id: string, rearPortId: string, rearPosition = 1): PathPort => ({
  id,
  role: 'front-port',
  rearPortId,
  rearPosition,
});

describe('tracePath', () => {
  it('is empty where there is no cable', () => {
    expect(tracePath('a', plantOf([eth('a')], []))).toEqual({
      hops: [],
      complete: false,
      split: false,
      active: false,
      circular: false,
    });
  });

  it('comes out of a trunk at the position by which it went in', () => {
    const plant = plantOf(
      [
        eth('a'),
        eth('b'),
        eth('x'),
        rear('r1', 2),
        rear('r2', 2),
        front('f1', 'r1', 1),
        front('f2', 'r1', 2),
        front('g1', 'r2', 1),
        front('g2', 'r2', 2),
      ],
      [
        [['a'], ['f2']],
        [['r1'], ['r2']],
        [['g2'], ['b']],
        [['g1'], ['x']],
      ],
    );
    const path = tracePath('a', plant);
    expect(path.hops.map(({ near, far }) => [near, far])).toEqual([
      [['a'], ['f2']],
      [['r1'], ['r2']],
      [['g2'], ['b']],
    ]);
    expect(path).toMatchObject({ complete: true, active: true, split: false });
    expect(tracePath('b', plant).hops.at(-1)!.far).toEqual(['a']);
  });

  it('splits at several positions that nothing was said of', () => {
    const plant = plantOf(
      [eth('a'), rear('r', 2), front('f1', 'r', 1), front('f2', 'r', 2)],
      [[['a'], ['r']]],
    );
    expect(tracePath('a', plant)).toMatchObject({
      split: true,
      complete: false,
    });
  });

  it('keeps the positions of trunks in trunks apart', () => {
    const plant = plantOf(
      [
        eth('a'),
        eth('b'),
        front('f', 'r', 3),
        rear('r', 4),
        front('o', 'q', 2),
        rear('q', 2),
        rear('Q', 2),
        front('O', 'Q', 2),
        rear('R', 4),
        front('F', 'R', 3),
        front('G', 'R', 2),
      ],
      [
        [['a'], ['f']],
        [['r'], ['o']],
        [['q'], ['Q']],
        [['O'], ['R']],
        [['F'], ['b']],
      ],
    );
    expect(tracePath('a', plant).hops.at(-1)!.far).toEqual(['b']);
  });

  it('comes to all ends of a cable of several', () => {
    const plant = plantOf(
      [eth('a'), eth('b'), eth('c')],
      [[['a'], ['b', 'c'], false]],
    );
    expect(tracePath('a', plant)).toMatchObject({
      hops: [{ near: ['a'], far: ['b', 'c'] }],
      complete: true,
      active: false,
    });
  });

  it('crosses circuits', () => {
    const plant = plantOf(
      [
        eth('a'),
        eth('b'),
        { id: 'A', role: 'circuit-a', circuitId: 'x' },
        { id: 'Z', role: 'circuit-z', circuitId: 'x' },
      ],
      [
        [['a'], ['A']],
        [['Z'], ['b']],
      ],
    );
    expect(tracePath('a', plant)).toMatchObject({ complete: true });
    expect(tracePath('b', plant).hops).toHaveLength(2);
  });

  it('ends in a circle', () => {
    const plant = plantOf(
      [eth('a'), front('f', 'r'), rear('r'), front('g', 's'), rear('s')],
      [
        [['r'], ['s']],
        [['f'], ['g']],
      ],
    );
    expect(tracePath('f', plant)).toMatchObject({
      circular: true,
      complete: false,
    });
  });

  it('leads back the same way through any number of panels', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            positions: fc.integer({ min: 1, max: 6 }),
            at: fc.nat(),
          }),
          { maxLength: 8 },
        ),
        panels => {
          const ports = [eth('a'), eth('b')];
          const links: [string[], string[]][] = [];
          let last = 'a';
          panels.forEach(({ positions, at }, index) => {
            const position = (at % positions) + 1;
            const n = String(index);
            ports.push(
              rear(`r${n}`, positions),
              rear(`s${n}`, positions),
              front(`f${n}`, `r${n}`, position),
              front(`g${n}`, `s${n}`, position),
            );
            links.push([[last], [`f${n}`]], [[`r${n}`], [`s${n}`]]);
            last = `g${n}`;
          });
          links.push([[last], ['b']]);
          const plant = plantOf(ports, links);
          const there = tracePath('a', plant);
          const back = tracePath('b', plant);
          expect(there.complete).toBe(true);
          expect(there.hops.map(({ cableId }) => cableId)).toEqual(
            back.hops.map(({ cableId }) => cableId).reverse(),
          );
        },
      ),
    );
  });
});
