import fc from 'fast-check';
import { amount } from '../__testUtils__/arbitraries';
import { addMoney, hoursPerMonth, multiplyMoney, perMonth } from './money';

const krw = (text: string) => ({ amount: text, currency: 'KRW' });
const decimal = /^\d+(\.\d+)?$/;

/** In millionths of millionths: an exact sum to compare with. */
function scaled(text: string): bigint {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(12, '0'));
}

describe('money', () => {
  it.each([
    ['0.1', '0.2', '0.3'],
    ['999999999999999', '0.000000000001', '999999999999999.000000000001'],
    ['1.50', '1.50', '3'],
    ['0', '0', '0'],
    ['12345678901234.12345678901', '0', '12345678901234.12345678901'],
  ])('adds %s and %s exactly', (a, b, sum) => {
    expect(addMoney(krw(a), krw(b))).toEqual(krw(sum));
  });

  it('adds whatever amounts the API takes exactly, without exponents', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const sum = addMoney(krw(a), krw(b));
        expect(sum.amount).toMatch(decimal);
        expect(scaled(sum.amount)).toBe(scaled(a) + scaled(b));
        expect(addMoney(krw(b), krw(a))).toEqual(sum);
      }),
    );
  });

  it('multiplies as often as it would add', () => {
    fc.assert(
      fc.property(amount, fc.nat({ max: 16384 }), (a, factor) => {
        const product = multiplyMoney(krw(a), factor);
        expect(product.amount).toMatch(decimal);
        expect(scaled(product.amount)).toBe(scaled(a) * BigInt(factor));
      }),
    );
  });

  it('makes a month of 730 hours', () => {
    expect(hoursPerMonth).toBe((365 * 24) / 12);
    expect(perMonth(krw('0.0416'))).toEqual(krw('30.368'));
    expect(perMonth(krw('0.000000000001')).amount).toBe('0.00000000073');
  });

  it('does not add two currencies', () => {
    expect(() => addMoney(krw('1'), { amount: '1', currency: 'USD' })).toThrow(
      RangeError,
    );
  });
});
