import fc from 'fast-check';
import { expandNames } from './expandNames';

describe('expandNames', () => {
  it.each([
    ['eth0', ['eth0']],
    ['Ethernet[1-3]', ['Ethernet1', 'Ethernet2', 'Ethernet3']],
    ['p[08-10]', ['p08', 'p09', 'p10']],
    ['[1-2]/[1-2]', ['1/1', '1/2', '2/1', '2/2']],
    ['[3-1]', ['[3-1]']],
    ['[1-99999]', ['[1-99999]']],
    ['[1-100]/[1-100]', ['[1-100]/[1-100]']],
    ['x[a-b]', ['x[a-b]']],
  ])('makes of %s', (pattern, names) => {
    expect(expandNames(pattern)).toEqual(names);
  });

  it('makes as many names as the range has, all different', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(400), (from, more) => {
        const names = expandNames(`a[${from}-${from + more}]b`);
        expect(new Set(names).size).toBe(more + 1);
        expect(names[0]).toBe(`a${from}b`);
      }),
    );
  });
});
