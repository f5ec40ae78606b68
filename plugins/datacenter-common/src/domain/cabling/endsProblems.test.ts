import { portRoles } from '../../objects';
import { cableLengthProblem } from './cableLengthProblem';
import { CableEndPort, endsProblems, portTypesMatch } from './endsProblems';
import { portCage, portMedium, portSpeedMbit } from './portMedium';

const port = (
  id: string,
  type: string,
  role: CableEndPort['role'] = 'interface',
): CableEndPort => ({ id, role, type });
const reasons = (...args: Parameters<typeof endsProblems>) =>
  endsProblems(...args).map(problem => problem.reason);

it('matches roles the same either way round', () => {
  for (const a of portRoles) {
    for (const b of portRoles) {
      expect(portTypesMatch(a, b)).toBe(portTypesMatch(b, a));
    }
  }
  expect(portTypesMatch('console-port', 'console-port')).toBe(false);
  expect(portTypesMatch('power-port', 'interface')).toBe(false);
  expect(portTypesMatch('feed', 'power-port')).toBe(true);
});

it.each([
  ['10gbase-x-sfpp', 'cage', 10_000, 'sfpp'],
  ['100gbase-x-qsfp28', 'cage', 100_000, 'qsfp28'],
  ['1000base-t', 'copper', 1000, undefined],
  ['2.5gbase-t', 'copper', 2500, undefined],
  ['100base-fx', 'fibre', 100, undefined],
  ['100base-tx', 'copper', 100, undefined],
  ['8p8c', 'copper', undefined, undefined],
  ['lc-apc', 'fibre', undefined, undefined],
  ['iec-60320-c14', 'power', undefined, undefined],
  ['rj-45', 'serial', undefined, undefined],
  ['usb-c', 'usb', undefined, undefined],
  ['lag', 'virtual', undefined, undefined],
  ['something', 'unknown', undefined, undefined],
])('%s is %s', (type, medium, mbit, cage) => {
  expect([portMedium(type), portSpeedMbit(type), portCage(type)]).toEqual([
    medium,
    mbit,
    cage,
  ]);
});

describe('endsProblems', () => {
  const copper = port('a', '1000base-t');
  const cage = port('b', '10gbase-x-sfpp');

  it('has no cable into itself, none in a port twice, none without an end', () => {
    expect(reasons([copper], [copper])).toEqual(['same-port']);
    expect(reasons([{ ...copper, cableId: 'x' }], [cage])).toEqual([
      'already-cabled',
    ]);
    expect(reasons([{ ...copper, cableId: 'x' }], [cage], { id: 'x' })).toEqual(
      [],
    );
    expect(reasons([], [cage])).toEqual(['no-end']);
  });

  it('has ends of one role at a side', () => {
    expect(reasons([copper], [cage, port('c', 'lc', 'front-port')])).toEqual([
      'mixed-roles',
    ]);
  });

  it('has cables where their type goes in', () => {
    expect(reasons([copper], [cage], { type: 'smf' })).toEqual([
      'cable-does-not-fit',
    ]);
    expect(
      reasons([cage], [port('c', '10gbase-x-sfpp')], { type: 'dac-passive' }),
    ).toEqual([]);
    expect(reasons([copper], [cage], { type: 'power' })).toEqual([
      'cable-does-not-fit',
      'cable-does-not-fit',
    ]);
    expect(
      reasons(
        [port('p', 'iec-60320-c14', 'power-port')],
        [port('o', 'iec-60320-c13', 'power-outlet')],
        { type: 'power' },
      ),
    ).toEqual([]);
  });

  it('has no fibre on copper and no cable on what has no connector', () => {
    expect(reasons([copper], [port('c', 'lc', 'front-port')])).toEqual([
      'media-do-not-match',
    ]);
    expect(reasons([copper], [port('c', 'virtual')])[0]).toBe(
      'cannot-be-cabled',
    );
  });
});

it('reaches its other end and is no longer than its type bears', () => {
  expect(cableLengthProblem({ lengthMetres: 3, neededMetres: 3.2 })).toEqual({
    reason: 'too-short',
    lengthMetres: 3,
    limitMetres: 3.2,
  });
  expect(cableLengthProblem({ lengthMetres: 101, type: 'cat6a' })?.reason).toBe(
    'too-long-for-type',
  );
  expect(cableLengthProblem({ lengthMetres: 100, type: 'cat6a' })).toBe(
    undefined,
  );
});
