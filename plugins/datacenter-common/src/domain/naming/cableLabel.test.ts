import { cableLabel, uniqueLabel } from './cableLabel';

it('fills in a rule and names what it does not know', () => {
  expect(
    cableLabel('{a.rack}-{a.unit}-{n:4}', {
      'a.rack': 'R1',
      'a.unit': 3,
      n: 7,
    }),
  ).toEqual({ label: 'R1-3-0007' });
  expect(cableLabel('{a.rack}{toString}', {})).toEqual({
    unknown: ['a.rack', 'toString'],
  });
  expect(uniqueLabel('x', new Set(['x', 'x-2']))).toBe('x-3');
});
