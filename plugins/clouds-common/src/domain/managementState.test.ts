import fc from 'fast-check';
import { ManagementFacts, managementState } from './managementState';

const facts: fc.Arbitrary<ManagementFacts> = fc.record({
  managed: fc.boolean(),
  seen: fc.constantFrom('never', 'present', 'absent'),
  drifted: fc.boolean(),
});

const holds = (property: (facts: ManagementFacts, state: string) => boolean) =>
  fc.check(fc.property(facts, each => property(each, managementState(each))));

describe('managementState', () => {
  it('is unknown for just what nobody manages', () => {
    expect(
      holds(({ managed }, state) => managed === (state !== 'unknown')),
    ).toMatchObject({ failed: false });
  });

  it('is missing only for what was there and is confirmed to be gone', () => {
    expect(
      holds(
        ({ managed, seen }, state) =>
          (managed && seen === 'absent') === (state === 'missing'),
      ),
    ).toMatchObject({ failed: false });
  });

  it('is only here for what the cloud was never seen to have', () => {
    expect(
      holds(
        ({ managed, seen }, state) =>
          (managed && seen === 'never') === (state === 'only-here'),
      ),
    ).toMatchObject({ failed: false });
  });

  it('tells drift of what is there, and of nothing else', () => {
    expect(
      holds(
        ({ managed, seen, drifted }, state) =>
          (managed && seen === 'present' && drifted) === (state === 'drifted'),
      ),
    ).toMatchObject({ failed: false });
  });
});
