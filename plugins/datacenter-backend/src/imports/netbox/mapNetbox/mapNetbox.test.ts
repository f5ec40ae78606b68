import fc from 'fast-check';
import { NetboxLocation } from '../netboxObjects';
import { parentsFirst } from '../parentsFirst';
import { mapLocations } from './places';
import { runsOf } from './racks';
import { metresOf } from './values';

describe('runsOf', () => {
  it('has all units, each once, and no two runs that touch', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 48 })), units => {
        const runs = runsOf(units);
        const covered = runs.flatMap(({ first, count }) =>
          Array.from({ length: count }, (_, index) => first + index),
        );
        expect(covered).toEqual([...new Set(units)].sort((a, b) => a - b));
        runs.slice(1).forEach(({ first }, index) => {
          const before = runs[index];
          expect(first).toBeGreaterThan(before.first + before.count);
        });
      }),
    );
  });
});

describe('locations', () => {
  /** Any forest: the parent of each is one of those before it in `order`. */
  const forest = fc
    .array(fc.option(fc.nat(), { freq: 4 }), { maxLength: 25 })
    .map(parents =>
      parents.map((parent, index): NetboxLocation => {
        const above = parent === null || index === 0 ? null : parent % index;
        // Ids go down, so that their order is not the one of the tree.
        const idOf = (at: number) => 1000 - at;
        return {
          id: idOf(index),
          display: `L${index}`,
          name: `L${index}`,
          site: { id: 1, display: 'S' },
          parent: above === null ? null : { id: idOf(above), display: 'P' },
          status: { value: 'active' },
        };
      }),
    );
  const levels = ['site', 'building', 'floor', 'room'];

  it('are in something larger than themselves', () => {
    fc.assert(
      fc.property(forest, locations => {
        const mapped = mapLocations(locations).flatMap(item =>
          'fields' in item ? [item] : [],
        );
        const levelOf = new Map(
          mapped.map(({ sourceId, fields }) => [
            sourceId,
            String(fields.level),
          ]),
        );
        for (const { fields } of mapped) {
          const { source } = fields.parentId as { source: string };
          expect(levels.indexOf(levelOf.get(source) ?? 'site')).toBeLessThan(
            levels.indexOf(String(fields.level)),
          );
        }
      }),
    );
  });

  it('come after those that they are in', () => {
    fc.assert(
      fc.property(forest, locations => {
        const sorted = parentsFirst(locations);
        expect(new Set(sorted)).toEqual(new Set(locations));
        const places = new Map(sorted.map(({ id }, index) => [id, index]));
        sorted.forEach(({ parent }, index) => {
          expect(parent ? places.get(parent.id) : -1).toBeLessThan(index);
        });
      }),
    );
  });
});

describe('metresOf', () => {
  it.each([
    [1.5, 'km', 1500],
    [3, 'm', 3],
    [250, 'cm', 2.5],
    [1, 'mi', 1609.34],
    [10, 'ft', 3.05],
    [6, 'in', 0.15],
    [6, 'furlong', null],
    [null, 'm', null],
  ])('turns %s %s into %s', (value, unit, metres) => {
    expect(metresOf(value, { value: unit })).toBe(metres);
  });
});
