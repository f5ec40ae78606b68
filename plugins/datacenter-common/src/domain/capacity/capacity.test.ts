import fc from 'fast-check';
import { forecast } from './forecast';
import { PastChange, rewind } from './rewind';

const day = (number: number) =>
  new Date(Date.UTC(2026, 0, 1 + number)).toISOString();

describe('rewind', () => {
  it('sees what was there before it was moved, made or removed', () => {
    const changes: PastChange[] = [
      {
        objectId: 'c',
        at: day(30),
        action: 'delete',
        changes: [{ field: 'rackId', before: 'r1', after: null }],
      },
      {
        objectId: 'b',
        at: day(20),
        action: 'create',
        changes: [{ field: 'rackId', before: null, after: 'r1' }],
      },
      {
        objectId: 'a',
        at: day(10),
        action: 'update',
        changes: [{ field: 'rackId', before: 'r2', after: 'r1' }],
      },
    ];
    const now = new Map([
      ['a', { rackId: 'r1', name: 'A' }],
      ['b', { rackId: 'r1' }],
    ]);
    const seen = rewind(
      now,
      changes,
      [day(40), day(25), day(15), day(5)],
      objects => Object.fromEntries(objects),
    );
    expect(seen).toEqual([
      { a: { rackId: 'r1', name: 'A' }, b: { rackId: 'r1' } },
      {
        a: { rackId: 'r1', name: 'A' },
        b: { rackId: 'r1' },
        c: { rackId: 'r1' },
      },
      { a: { rackId: 'r1', name: 'A' }, c: { rackId: 'r1' } },
      { a: { rackId: 'r2', name: 'A' }, c: { rackId: 'r1' } },
    ]);
  });

  it('comes to any earlier state, whatever was done since', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.constantFrom('a', 'b', 'c'),
            value: fc.option(fc.integer({ min: 0, max: 9 })),
          }),
          { maxLength: 20 },
        ),
        fc.nat(),
        (deeds, from) => {
          const state = new Map<string, { value: number }>();
          const states = [new Map(state)];
          const changes: PastChange[] = [];
          deeds.forEach(({ id, value }, index) => {
            const before = state.get(id);
            if (value === null && !before) return;
            if (value === null) state.delete(id);
            else state.set(id, { value });
            const made = before ? 'update' : 'create';
            changes.unshift({
              objectId: id,
              at: day(index + 1),
              action: value === null ? 'delete' : made,
              changes: [
                { field: 'value', before: before?.value, after: value },
              ],
            });
            states[index + 1] = new Map(state);
          });
          const then = from % (deeds.length + 1);
          const expected = states
            .slice(0, then + 1)
            .filter(Boolean)
            .at(-1)!;
          const [seen] = rewind(state, changes, [day(then)], objects =>
            Object.fromEntries(objects),
          );
          expect(seen).toEqual(Object.fromEntries(expected));
        },
      ),
    );
  });
});

describe('forecast', () => {
  const line = (perDay: number) =>
    [0, 100, 200].map(at => ({ at: day(at), used: 10 + perDay * at }));

  it('draws the line on until it is full', () => {
    const { perMonth, fullAt } = forecast(line(0.1), 40)!;
    expect(perMonth).toBeCloseTo((0.1 * 365) / 12);
    expect(fullAt).toBe(day(300));
  });

  it('counts what is planned as used', () => {
    expect(forecast(line(0.1), 40, 5)!.fullAt).toBe(day(250));
    expect(forecast(line(0.1), 40, 10)!.fullAt).toBe(day(200));
  });

  it('names no day where it does not grow, or grows too slowly to say', () => {
    expect(forecast(line(0), 40)).toEqual({ perMonth: 0 });
    expect(forecast(line(-0.01), 40)!.fullAt).toBeUndefined();
    expect(forecast(line(0.0001), 4000)!.fullAt).toBeUndefined();
  });

  it('says nothing of two points, or of points of one moment', () => {
    expect(forecast(line(1).slice(1), 40)).toBeUndefined();
    expect(
      forecast(
        line(1).map(point => ({ ...point, at: day(0) })),
        40,
      ),
    ).toBeUndefined();
  });
});
