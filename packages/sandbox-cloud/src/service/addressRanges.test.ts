import fc from 'fast-check';
import { addressAt } from './addresses';
import { contains, hostNumberOf, overlap } from './addressRanges';

const range = fc
  .tuple(fc.integer({ min: 8, max: 30 }), fc.nat(255), fc.nat(255))
  .map(([bits, second, third]) => `10.${second}.${third}.0/${bits}`);

describe('ranges of addresses', () => {
  it('contain what begins and ends in them', () => {
    expect(contains('10.0.0.0/16', '10.0.255.0/24')).toBe(true);
    expect(contains('10.0.0.0/16', '10.1.0.0/24')).toBe(false);
    expect(contains('10.0.0.0/24', '10.0.0.0/16')).toBe(false);
  });

  it('overlap just when one of them contains the other', () => {
    fc.assert(
      fc.property(range, range, (one, other) => {
        expect(overlap(one, other)).toBe(
          contains(one, other) || contains(other, one),
        );
      }),
    );
  });

  it('know their addresses by number', () => {
    fc.assert(
      fc.property(fc.nat(4095), number => {
        const address = addressAt('10.1.16.0/20', number);
        expect(hostNumberOf('10.1.16.0/20', address)).toBe(number);
        expect(hostNumberOf('10.1.32.0/20', address)).toBeUndefined();
      }),
    );
  });
});
