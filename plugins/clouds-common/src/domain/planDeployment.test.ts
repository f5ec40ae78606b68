import fc from 'fast-check';
import {
  DeploymentIntent,
  failurePolicies,
  MemberState,
  placeKey,
  planDeployment,
} from './planDeployment';

const place = (index: number) => ({ group: 'web', index });

const intent = (values: Partial<DeploymentIntent> = {}): DeploymentIntent => ({
  delete: false,
  onFailure: 'continue',
  places: [place(1), place(2)],
  failed: [],
  ...values,
});

const member = (
  index: number,
  values: Partial<MemberState> = {},
): MemberState => ({
  ...place(index),
  ready: true,
  gone: false,
  givenUp: false,
  ...values,
});

const lost = { ready: false, gone: true, givenUp: true };

describe('planDeployment', () => {
  it('has nothing to do when every place is filled', () => {
    const plan = planDeployment(intent(), [member(1), member(2)]);
    expect(plan).toMatchObject({ settled: true, gone: false, rollBack: false });
  });

  it('waits until what could not be made is truly gone', () => {
    const going = member(2, { ready: false, givenUp: true });
    for (const onFailure of ['continue', 'retry-elsewhere'] as const) {
      const plan = planDeployment(intent({ onFailure }), [member(1), going]);
      expect(plan).toMatchObject({ giveUp: [], retry: [], settled: false });
    }
  });

  it('gives up, retries or rolls back, as the policy says', () => {
    const members = [member(1), member(2, lost)];
    expect(planDeployment(intent(), members).giveUp).toEqual([place(2)]);
    expect(
      planDeployment(intent({ onFailure: 'retry-elsewhere' }), members).retry,
    ).toEqual([place(2)]);
    expect(
      planDeployment(intent({ onFailure: 'roll-back' }), members).rollBack,
    ).toBe(true);
  });

  it('wants no more what somebody deleted', () => {
    const members = [member(1), member(2, { gone: true })];
    expect(planDeployment(intent(), members).drop).toEqual([place(2)]);
  });

  it('leaves alone what it gave up before', () => {
    const plan = planDeployment(intent({ failed: [place(2)] }), [
      member(1),
      member(2, lost),
    ]);
    expect(plan).toMatchObject({ giveUp: [], drop: [], settled: true });
  });

  it('is gone when nothing is left, and not before', () => {
    const going = intent({ delete: true });
    expect(planDeployment(going, [member(1)]).gone).toBe(false);
    expect(planDeployment(going, [member(1, { gone: true })]).gone).toBe(true);
  });

  it('never asks for a second one where one is, whatever the states are', () => {
    const members = fc.array(
      fc.record({
        group: fc.constant('web'),
        index: fc.integer({ min: 1, max: 4 }),
        ready: fc.boolean(),
        gone: fc.boolean(),
        givenUp: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(
        members,
        fc.constantFrom(...failurePolicies),
        (some, onFailure) => {
          const plan = planDeployment(intent({ onFailure }), some);
          const taken = some.filter(({ gone }) => !gone).map(placeKey);
          const touched = [...plan.retry, ...plan.giveUp, ...plan.drop];
          expect(touched.map(placeKey)).not.toEqual(
            expect.arrayContaining(taken.length ? [taken[0]] : ['none']),
          );
          expect(new Set(touched.map(placeKey)).size).toBe(touched.length);
        },
      ),
    );
  });
});
