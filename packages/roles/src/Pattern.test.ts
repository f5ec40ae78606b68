import fc from 'fast-check';
import { Pattern } from './Pattern';

describe('Pattern', () => {
  it('matches as if each star were any text', () => {
    const letters = fc.constantFrom('a', 'b', '.');
    const text = fc.string({ unit: letters, maxLength: 8 });
    const pattern = fc.string({
      unit: fc.oneof(letters, fc.constant('*')),
      maxLength: 6,
    });
    fc.assert(
      fc.property(pattern, text, (wanted, permission) => {
        const same = new RegExp(
          `^${wanted.replaceAll('.', '\\.').replaceAll('*', '.*')}$`,
        );
        expect(new Pattern(wanted).matches(permission)).toBe(
          same.test(permission),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is done at once, however many stars somebody writes', () => {
    const stars = new Pattern(`${'*'.repeat(199)}z`);
    expect(stars.matches('workspaces.access-token.create')).toBe(false);
    const letters = new Pattern(`${'*e'.repeat(99)}*z`);
    expect(letters.matches('e'.repeat(200))).toBe(false);
  });
});
