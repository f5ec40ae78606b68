import fc from 'fast-check';
import { adoptedName, adoptedNameCandidates } from './adoptedNames';
import { namePattern } from './names';

const options = { kind: 'volume', maxLength: 35, isTaken: () => false };

describe('adoptedName', () => {
  it.each([
    ['web-01', 'web-01'],
    ['My Server!', 'my-server'],
    ['Déjà vu', 'de-ja-vu'],
    ['01-first', 'volume-01-first'],
    ['서버', 'volume'],
    ['', 'volume'],
  ])('of %p is %s', (cloudName, name) => {
    expect(adoptedName(cloudName, options)).toBe(name);
  });

  it('is a legal name, whatever the cloud calls it', () => {
    expect(
      fc.check(
        fc.property(fc.string({ maxLength: 100 }), cloudName => {
          const name = adoptedName(cloudName, options);
          return new RegExp(namePattern).test(name) && name.length <= 35;
        }),
      ),
    ).toMatchObject({ failed: false });
  });

  it('is one that nothing else has', () => {
    expect(
      fc.check(
        fc.property(
          fc.string({ maxLength: 50 }),
          fc.integer({ min: 1, max: 30 }),
          (cloudName, count) => {
            const names = adoptedNameCandidates(cloudName, {
              ...options,
              count,
            });
            return new Set(names).size === count;
          },
        ),
      ),
    ).toMatchObject({ failed: false });
  });
});
