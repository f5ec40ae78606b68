import fc from 'fast-check';
import { findShortfall, QuotaAmounts, quotaResources } from './quotas';

const amounts = fc.record(
  Object.fromEntries(quotaResources.map(one => [one, fc.nat(100)])) as Record<
    keyof QuotaAmounts,
    fc.Arbitrary<number>
  >,
);

const none = Object.fromEntries(
  quotaResources.map(one => [one, 0]),
) as QuotaAmounts;

describe('findShortfall', () => {
  it('lets in exactly what fits under every limit', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (limits, used, wanted) => {
        const fits = quotaResources.every(
          one => used[one] + wanted[one] <= limits[one],
        );
        expect(findShortfall(limits, used, wanted) === undefined).toBe(fits);
      }),
    );
  });

  it('looks only at what is wanted, so that a project over its limit may still use the rest', () => {
    const limits = { ...none, instances: 1, volumes: 5 };
    const used = { ...none, instances: 3 };
    expect(findShortfall(limits, used, { volumes: 1 })).toBeUndefined();
    expect(findShortfall(limits, used, { instances: 1 })).toBe('instances');
  });
});
