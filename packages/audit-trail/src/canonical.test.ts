import fc from 'fast-check';
import { aDraft } from './__testUtils__/drafts';
import {
  canonicalJson,
  canonicalRow,
  chain,
  hashOf,
  noHash,
  storable,
} from './canonical';

const json = fc.jsonValue() as fc.Arbitrary<never>;
const head = { writer: 'a', seq: 0, hash: noHash };

const shuffled = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, shuffled(inner)]),
      )
    : value;

describe('canonicalJson', () => {
  it('is the same in whatever order the fields came, and says the same', () => {
    fc.assert(
      fc.property(json, value => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value) as never)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('storable', () => {
  it('is text that both databases give back as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, length) => {
        const stored = storable(text, length);
        expect(stored).not.toContain('\0');
        expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
        expect(stored.length).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('a chain', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const fields = fc.record({
    actor: fc.option(text, { nil: undefined }),
    path: fc.option(text, { nil: undefined }),
    targetId: fc.option(text, { nil: undefined }),
    meta: text,
  });

  it('tells any two different rows apart', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        const [one, other] = [a, b].map(more =>
          canonicalRow({ ...aDraft(more), writer: 'a', seq: 1 }),
        );
        expect(one === other).toBe(same);
      }),
    );
  });

  it('holds, and breaks where any one row is another', () => {
    fc.assert(
      fc.property(
        fc.array(fields, { minLength: 1, maxLength: 10 }),
        fc.nat(),
        text,
        (all, at, path) => {
          const rows = chain(all.map(aDraft), head);
          rows.forEach((row, n) => {
            expect(row.previous).toBe(n ? rows[n - 1].hash : noHash);
            expect(hashOf(row)).toBe(row.hash);
          });
          const row = rows[at % rows.length];
          fc.pre(row.path !== path);
          expect(hashOf({ ...row, path })).not.toBe(row.hash);
        },
      ),
    );
  });
});
