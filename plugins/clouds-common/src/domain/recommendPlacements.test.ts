import fc from 'fast-check';
import {
  estimateLatencyMs,
  greatCircleKm,
  PlacementCandidate,
  placementCriteria,
  recommendPlacements,
} from './recommendPlacements';

const seoul = { latitude: 37.57, longitude: 126.98 };
const frankfurt = { latitude: 50.11, longitude: 8.68 };

const candidate = (
  region: string,
  values: Partial<PlacementCandidate> = {},
): PlacementCandidate => ({
  account: 'main',
  region,
  location: seoul,
  hourlyPrice: '0.1',
  vcpus: 2,
  memoryMiB: 4096,
  ...values,
});

const regions = (candidates: PlacementCandidate[], options = {}) =>
  recommendPlacements(candidates, options).map(({ region }) => region);

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

const candidates = fc.uniqueArray(
  fc.record(
    {
      account: fc.constantFrom('a', 'b'),
      region: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'),
      location: point,
      hourlyPrice: fc.nat(1000).map(cents => (cents / 100).toFixed(2)),
      vcpus: fc.integer({ min: 1, max: 64 }),
      memoryMiB: fc.integer({ min: 512, max: 262144 }),
      measuredLatencyMs: fc.integer({ min: 1, max: 400 }),
    },
    { requiredKeys: ['account', 'region', 'vcpus', 'memoryMiB'] },
  ),
  { selector: ({ account, region }) => `${account}/${region}`, minLength: 1 },
);

const weights = fc.record({
  price: fc.nat(10),
  performance: fc.nat(10),
  distance: fc.nat(10),
  latency: fc.nat(10),
});

describe('recommendPlacements', () => {
  it('goes by the one criterion that counts', () => {
    const some = [
      candidate('cheap', { hourlyPrice: '0.05', location: frankfurt }),
      candidate('near', { hourlyPrice: '0.2' }),
      candidate('strong', {
        hourlyPrice: '0.3',
        vcpus: 8,
        location: frankfurt,
      }),
    ];
    const near = seoul;
    expect(regions(some, { near, weights: { price: 1 } })[0]).toBe('cheap');
    expect(regions(some, { near, weights: { distance: 1 } })[0]).toBe('near');
    expect(regions(some, { near, weights: { latency: 1 } })[0]).toBe('near');
    expect(regions(some, { near, weights: { performance: 1 } })[0]).toBe(
      'strong',
    );
  });

  it('explains each score, and says what is an estimate', () => {
    const [best] = recommendPlacements(
      [
        candidate('measured', { measuredLatencyMs: 3 }),
        candidate('far', { location: frankfurt }),
      ],
      { near: seoul, weights: { latency: 3, price: 1 } },
    );
    expect(best).toMatchObject({ region: 'measured', score: 1 });
    expect(best.parts).toEqual([
      {
        criterion: 'price',
        value: 0.1,
        score: 1,
        weight: 0.25,
        estimated: false,
      },
      {
        criterion: 'latency',
        value: 3,
        score: 1,
        weight: 0.75,
        estimated: false,
      },
    ]);
    const [, far] = recommendPlacements(
      [candidate('here'), candidate('far', { location: frankfurt })],
      { near: seoul, weights: { latency: 1 } },
    );
    expect(far.parts[0].estimated).toBe(true);
  });

  it('puts what is not known last', () => {
    const some = [
      candidate('unknown', { hourlyPrice: undefined }),
      candidate('dear', { hourlyPrice: '9' }),
      candidate('cheap', { hourlyPrice: '1' }),
    ];
    expect(regions(some, { weights: { price: 1 } })[0]).toBe('cheap');
    const [, ...rest] = recommendPlacements(some, { weights: { price: 1 } });
    expect(rest.map(({ score }) => score)).toEqual([0, 0]);
  });

  it('does not depend on the order in which candidates come', () => {
    fc.assert(
      fc.property(
        candidates.chain(some =>
          fc.tuple(
            fc.constant(some),
            fc.shuffledSubarray(some, { minLength: some.length }),
          ),
        ),
        weights,
        fc.option(point, { nil: undefined }),
        ([some, shuffled], given, near) => {
          const options = { weights: given, near };
          expect(recommendPlacements(shuffled, options)).toEqual(
            recommendPlacements(some, options),
          );
        },
      ),
    );
  });

  it('keeps scores between 0 and 1, and all weights together 1', () => {
    fc.assert(
      fc.property(candidates, weights, point, (some, given, near) => {
        for (const { score, parts } of recommendPlacements(some, {
          weights: given,
          near,
        })) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          const sum = parts.reduce((total, { weight }) => total + weight, 0);
          expect(sum).toBeCloseTo(1);
        }
      }),
    );
  });

  it('never ranks the best of a criterion lower when that counts more', () => {
    fc.assert(
      fc.property(
        candidates,
        weights,
        fc.constantFrom(...placementCriteria),
        point,
        (some, given, criterion, near) => {
          const rankOf = (more: number) => {
            const ranked = recommendPlacements(some, {
              near,
              weights: { ...given, [criterion]: given[criterion] + more },
            });
            const only = recommendPlacements(some, {
              near,
              weights: { [criterion]: 1 },
            });
            const bests = only.filter(({ score }) => score === only[0].score);
            const isBest = ({ account, region }: (typeof only)[number]) =>
              bests.some(
                best => best.account === account && best.region === region,
              );
            return ranked.findIndex(isBest);
          };
          expect(rankOf(5)).toBeLessThanOrEqual(rankOf(0));
        },
      ),
    );
  });
});

describe('greatCircleKm', () => {
  it('is about 8,570 km from Seoul to Frankfurt, and the same back', () => {
    expect(greatCircleKm(seoul, frankfurt)).toBeGreaterThan(8500);
    expect(greatCircleKm(seoul, frankfurt)).toBeLessThan(8650);
    expect(greatCircleKm(frankfurt, seoul)).toBeCloseTo(
      greatCircleKm(seoul, frankfurt),
    );
  });

  it('is never more than half round the earth, nor less than nothing', () => {
    fc.assert(
      fc.property(point, point, (one, other) => {
        const km = greatCircleKm(one, other);
        expect(km).toBeGreaterThanOrEqual(0);
        expect(km).toBeLessThanOrEqual(20_016);
        expect(estimateLatencyMs(km)).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
