import fc from 'fast-check';
import { amount } from '../__testUtils__/arbitraries';
import { addMoney, multiplyMoney } from './money';
import { instancePrice, PriceList, specPrice } from './PriceList';

const fromCloud = { amount: '0.05', currency: 'USD' };
const spec = { id: 'small', price: fromCloud };
const unpriced = { id: 'small' };
const prices: PriceList = {
  currency: 'KRW',
  specs: { small: '65.4' },
  volumeGiB: '0.16',
};

describe('specPrice', () => {
  it("prefers the account's price list to what the cloud says", () => {
    expect(specPrice(spec, prices)).toEqual({
      amount: '65.4',
      currency: 'KRW',
    });
    expect(specPrice({ ...spec, id: 'large' }, prices)).toEqual(fromCloud);
    expect(specPrice(spec)).toEqual(fromCloud);
  });

  it('is unknown where nobody says it', () => {
    expect(specPrice(unpriced)).toBeUndefined();
    expect(specPrice({ id: 'large' }, prices)).toBeUndefined();
  });

  it('takes a price of nothing for a price', () => {
    const free = { currency: 'KRW', specs: { small: '0' } };
    expect(specPrice(spec, free)?.amount).toBe('0');
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'knows no price of a spec called %s that is not listed',
    id => {
      expect(specPrice({ id }, prices)).toBeUndefined();
    },
  );
});

describe('instancePrice', () => {
  it('is that of the spec without a data volume', () => {
    expect(instancePrice(spec, undefined, prices)?.amount).toBe('65.4');
    expect(instancePrice(spec, undefined)).toEqual(fromCloud);
  });

  it('adds the data volume, exactly', () => {
    expect(instancePrice(spec, 100, prices)).toEqual({
      amount: '81.4',
      currency: 'KRW',
    });
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 1, max: 16384 }),
        (machine, volumeGiB, size) => {
          const list = {
            currency: 'KRW',
            specs: { small: machine },
            volumeGiB,
          };
          const total = [machine, volumeGiB].map(text => ({
            amount: text,
            currency: 'KRW',
          }));
          expect(instancePrice(spec, size, list)).toEqual(
            addMoney(total[0], multiplyMoney(total[1], size)),
          );
        },
      ),
    );
  });

  it.each([
    ['the spec has no price', unpriced, { ...prices, specs: {} }],
    ['volumes have no price', spec, { ...prices, volumeGiB: undefined }],
    ['there is no price list', spec, undefined],
    ['the two have different currencies', spec, { ...prices, specs: {} }],
  ])('is unknown when %s', (_, unknown, list) => {
    expect(instancePrice(unknown, 100, list)).toBeUndefined();
  });
});
