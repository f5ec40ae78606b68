import fc from 'fast-check';
import { compareLinks } from './compareLinks';
import { CableSides, correctedEnds } from './correctedEnds';
import { cableMoves, linkCorrection } from './linkCorrection';
import { DeviceObservation, LinkEnd, LinkFix } from './types';

const portOf = ({ device, port }: LinkEnd) => `${device}/${port}`;
const endOf = (portId: string): LinkEnd => {
  const [device, port] = portId.split('/');
  return { device, port };
};

/** Cable `c1` leads from port 1 of the leaf to port 1 of the panel of servers, and so on. */
const recorded = (count: number) =>
  new Map<string, CableSides>(
    Array.from({ length: count }, (_, index) => [
      `c${index}`,
      [[`leaf/${index}`], [`hall/${index}`]],
    ]),
  );

const linksOf = (cables: ReadonlyMap<string, CableSides>) =>
  [...cables.values()].map(([[a], [b]]) => [a, b].sort().join(' ')).sort();

function requireOneEach(cables: ReadonlyMap<string, CableSides>) {
  const ports = [...cables.values()].flatMap(([a, b]) => [...a, ...b]);
  expect(new Set(ports).size).toBe(ports.length);
}

/** What is said of ports by those at one side of the cables, or at both. */
function observe(
  places: readonly number[],
  sides: 'leaf' | 'hall' | 'both',
): DeviceObservation[] {
  const saidBy = (
    device: string,
    other: string,
    pairs: [number, number][],
  ) => ({
    device,
    links: pairs.map(([own, theirs]) => ({
      localPort: String(own),
      protocol: 'lldp' as const,
      remoteName: other,
      remotePort: String(theirs),
    })),
  });
  const pairs = places.map((to, from): [number, number] => [from, to]);
  const back = pairs.map(([from, to]): [number, number] => [to, from]);
  return [
    ...(sides === 'hall' ? [] : [saidBy('leaf', 'hall', pairs)]),
    ...(sides === 'leaf' ? [] : [saidBy('hall', 'leaf', back)]),
  ];
}

function correctionsOf(
  cables: ReadonlyMap<string, CableSides>,
  observed: DeviceObservation[],
) {
  const expected = [...cables].map(([id, [[a], [b]]]) => ({
    id,
    a: endOf(a),
    b: endOf(b),
  }));
  const { links } = compareLinks({
    expected,
    observed,
    devices: ['leaf', 'hall'].map(id => ({ id, name: id })),
  });
  const fixes = links.map((link): { cableId: string; fix?: LinkFix } => ({
    cableId: link.id,
    ...('fix' in link && { fix: link.fix }),
  }));
  const moves = cableMoves(fixes, portOf);
  const cableAt = (portId: string) =>
    [...cables].find(([, ends]) => ends.flat().includes(portId))?.[0];
  return fixes.flatMap(({ fix, cableId }) => {
    const correction =
      fix &&
      linkCorrection({
        fix,
        cableId,
        cableOf: id => id,
        portOf,
        cableAt,
        moves,
      });
    return correction?.code === 'replace' ? [correction.cables] : [];
  });
}

describe('correctedEnds', () => {
  it('says what is there after all links were corrected in whatever order, each cable once', () => {
    const cases = fc.integer({ min: 2, max: 7 }).chain(count => {
      const numbers = Array.from({ length: count }, (_, index) => index);
      const all = { minLength: count, maxLength: count };
      return fc.record({
        places: fc.shuffledSubarray(numbers, all),
        order: fc.shuffledSubarray(numbers, all),
        sides: fc.constantFrom<'leaf' | 'hall' | 'both'>(
          'leaf',
          'hall',
          'both',
        ),
      });
    });
    fc.assert(
      fc.property(cases, ({ places, order, sides }) => {
        const cables = recorded(places.length);
        const before = Object.fromEntries(cables);
        const corrections = correctionsOf(cables, observe(places, sides));
        expect(corrections).toHaveLength(
          places.filter((to, from) => to !== from).length,
        );
        const changed: string[] = [];
        for (const index of order) {
          const ends = correctedEnds(corrections[index] ?? [], before, id =>
            cables.get(id),
          );
          ends?.forEach((value, id) => cables.set(id, value));
          changed.push(...(ends?.keys() ?? []));
          requireOneEach(cables);
        }
        expect(new Set(changed).size).toBe(changed.length);
        expect(linksOf(cables)).toEqual(
          places
            .map((to, from) => [`leaf/${from}`, `hall/${to}`].sort().join(' '))
            .sort(),
        );
      }),
    );
  });

  it('fits into a plan as often as it is put there', () => {
    const cables = recorded(2);
    const before = Object.fromEntries(cables);
    const planned = new Map(cables);
    for (const moves of correctionsOf(cables, observe([1, 0], 'both'))) {
      // A plan is corrected from what the present says.
      correctedEnds(moves, before, id => cables.get(id))?.forEach((ends, id) =>
        planned.set(id, ends),
      );
      expect(linksOf(planned)).toEqual(['hall/0 leaf/1', 'hall/1 leaf/0']);
    }
  });

  it('moves several ports of a cable at once', () => {
    const ends: CableSides = [['a'], ['b', 'c']];
    const moves = [
      { id: 'x', port: 'b', by: 'c' },
      { id: 'x', port: 'c', by: 'b' },
    ];
    expect(correctedEnds(moves, { x: ends }, () => ends)?.get('x')).toEqual([
      ['a'],
      ['c', 'b'],
    ]);
  });

  it('is nothing where a cable is gone or was changed', () => {
    const moves = [{ id: 'x', port: 'b', by: 'c' }];
    const before = { x: [['a'], ['b']] } as const;
    expect(correctedEnds(moves, before, () => undefined)).toBeUndefined();
    expect(correctedEnds(moves, before, () => [['a'], ['d']])).toBeUndefined();
  });
});
