import fc from 'fast-check';
import {
  addDemand,
  Demand,
  limitVerdicts,
  noDemand,
  SpendingLimits,
} from './limits';

const amount = fc
  .integer({ min: 1, max: 1e9 })
  .map(number => (number / 1000).toFixed(3));

const demand: fc.Arbitrary<Demand> = fc.record({
  instances: fc.nat(100),
  vcpu: fc.nat(1000),
  memoryMiB: fc.nat(1e6),
  volumeGiB: fc.nat(1e6),
  hourly: fc.dictionary(fc.constantFrom('USD', 'KRW', 'EUR'), amount),
  unpriced: fc.nat(5),
});

const one: Demand = { ...noDemand, instances: 1, vcpu: 2 };
const costing = (hourly: Demand['hourly']): Demand => ({ ...one, hourly });
const verdictOf = (
  limits: SpendingLimits,
  used: Demand,
  asked: Demand,
  name: string,
) =>
  limitVerdicts(limits, used, asked, { USD: { KRW: '1400.5' } }).find(
    ({ limit }) => limit === name,
  );

describe('addDemand', () => {
  it('takes away exactly what it added', () => {
    fc.assert(
      fc.property(demand, demand, (a, b) => {
        const back = addDemand(addDemand(a, b), b, -1);
        expect(addDemand(back, a, -1)).toEqual(noDemand);
      }),
    );
  });
});

describe('limitVerdicts', () => {
  it('let nothing through that is above a limit, and nothing less be refused', () => {
    fc.assert(
      fc.property(demand, demand, fc.nat(200), (used, asked, instances) => {
        const verdict = verdictOf({ instances }, used, asked, 'instances')!;
        expect(verdict.ok).toBe(
          asked.instances === 0 ||
            used.instances + asked.instances <= instances,
        );
      }),
    );
  });

  it('say what is used, asked for and allowed', () => {
    const used = { ...noDemand, vcpu: 7 };
    expect(verdictOf({ vcpu: 8 }, used, one, 'vcpu')).toEqual({
      limit: 'vcpu',
      used: '7',
      asked: '2',
      allowed: '8',
      ok: false,
    });
  });

  it('never keep anybody from making things smaller', () => {
    const less = { ...noDemand, vcpu: -4, hourly: { EUR: '-0.5' } };
    const limits = {
      vcpu: 1,
      monthlySpend: { amount: '1', currency: 'KRW' },
    };
    const used = { ...noDemand, vcpu: 9, hourly: { EUR: '9' } };
    expect(limitVerdicts(limits, used, less).every(({ ok }) => ok)).toBe(true);
  });

  const monthlySpend = { amount: '146000', currency: 'KRW' };

  it.each<[string, Demand['hourly'], Demand['hourly'], boolean]>([
    // 730 hours of 100 each.
    ['up to the last unit', { KRW: '100' }, { KRW: '100' }, true],
    ['not a part of one more', { KRW: '100' }, { KRW: '100.0001' }, false],
    ['what a rate is known of', {}, { USD: '0.1428' }, true],
    ['what a rate is known of, no more', {}, { USD: '0.1429' }, false],
  ])('compare spend exactly: %s', (_, used, asked, ok) => {
    const verdict = verdictOf(
      { monthlySpend },
      costing(used),
      costing(asked),
      'monthlySpend',
    );
    expect(verdict).toMatchObject({ ok, currency: 'KRW' });
  });

  it('refuse to guess a rate, of what is asked for or used', () => {
    for (const [used, asked] of [
      [{}, { EUR: '1' }],
      [{ EUR: '1' }, { KRW: '1' }],
    ] as Demand['hourly'][][]) {
      expect(
        verdictOf(
          { monthlySpend },
          costing(used),
          costing(asked),
          'monthlySpend',
        ),
      ).toMatchObject({ ok: false, unknown: { rateOf: 'EUR' } });
    }
  });

  it('refuse to guess a price', () => {
    const asked = { ...one, unpriced: 1 };
    expect(
      verdictOf({ monthlySpend }, noDemand, asked, 'monthlySpend'),
    ).toMatchObject({ ok: false, unknown: 'price' });
  });
});
