import fc from 'fast-check';
import { addressAt, freeHostNumber } from './addresses';

describe('addressAt', () => {
  it.each([
    ['10.16.0.0/20', 4, '10.16.0.4'],
    ['10.16.16.0/20', 300, '10.16.17.44'],
    ['198.18.3.0/24', 254, '198.18.3.254'],
  ])('of %s, number %i, is %s', (cidr, number, address) => {
    expect(addressAt(cidr, number)).toBe(address);
  });
});

describe('freeHostNumber', () => {
  it('is the lowest that is free, after those that the subnet keeps', () => {
    expect(freeHostNumber('10.0.0.0/20', [])).toBe(4);
    expect(freeHostNumber('10.0.0.0/20', [4, 5, 7])).toBe(6);
  });

  it('gives every address of a subnet once, then none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 29 }), prefix => {
        const given: number[] = [];
        let next = freeHostNumber(`10.0.0.0/${prefix}`, given);
        while (next !== undefined) {
          given.push(next);
          next = freeHostNumber(`10.0.0.0/${prefix}`, given);
        }
        expect(new Set(given).size).toBe(2 ** (32 - prefix) - 5);
      }),
    );
  });
});
