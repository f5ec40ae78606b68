import fc from 'fast-check';
import { Approval, FrozenStep, ResolvedStep } from './Chain';
import { isStepDone } from './isSatisfied';
import { lacksApprovers } from './lacksApprovers';
import { mayDecide, Person } from './mayDecide';
import { stepTimes } from './stepTimes';

const people = ['ann', 'ben', 'cho', 'dae', 'eun'].map(
  name => `user:default/${name}`,
);
const groups = ['group:default/a', 'group:default/b'];
const [ann, ben, cho] = people;
const requester = ann;

const aStep = (...needs: string[]): FrozenStep => ({
  title: 'Step',
  escalateTo: [{ kind: 'portalRole', name: 'administrator' }],
  parts: needs.map(need => ({ title: need, need, approvers: [] })),
});

const person = (ref: string, ...claims: string[]): Person => ({
  ref,
  claims: [ref, ...claims],
});

/** A step, who its approvers are, who is in which group, and who acts for whom, in which order. */
const situation = fc.record({
  needs: fc.array(fc.constantFrom('any', 'all', '1', '2', '3'), {
    minLength: 1,
    maxLength: 3,
  }),
  refs: fc.array(fc.subarray([...people, ...groups]), {
    minLength: 3,
    maxLength: 3,
  }),
  escalation: fc.subarray(people),
  memberOf: fc.array(fc.subarray(groups), { minLength: 5, maxLength: 5 }),
  deciders: fc.array(
    fc.record({
      who: fc.nat(4),
      away: fc.array(fc.nat(4), { maxLength: 2 }),
      part: fc.option(fc.nat(2), { nil: undefined }),
    }),
    { maxLength: 12 },
  ),
});

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

/** Lets one after another decide, where they may. */
function play({ needs, refs, escalation, memberOf, deciders }: Situation) {
  const step = aStep(...needs);
  const resolved: ResolvedStep = {
    parts: needs.map((_, index) => refs[index]),
    escalation,
  };
  const everybody = people.map((ref, index) => person(ref, ...memberOf[index]));
  const approvals: Approval[] = [];
  const history: Approval[][] = [[]];
  for (const { who, away, part } of deciders) {
    const right = mayDecide({
      decider: everybody[who],
      principals: away.map(index => everybody[index]),
      requester,
      step,
      resolved,
      approvals,
      part,
    });
    if (right.allowed) {
      approvals.push(right.approval);
      history.push([...approvals]);
    }
  }
  return { step, resolved, approvals, history, everybody };
}

describe('mayDecide', () => {
  it('never lets the requester, and nobody twice in a step, decide in any name', () => {
    fc.assert(
      fc.property(situation, given => {
        const { approvals } = play(given);
        const names = approvals.flatMap(({ by, as }) =>
          by === as ? [by] : [by, as],
        );
        expect(names).not.toContain(requester);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('counts only who is an approver, or whose principal is', () => {
    fc.assert(
      fc.property(situation, given => {
        const { approvals, resolved, everybody } = play(given);
        for (const { as, part, refs, escalation } of approvals) {
          const { claims } = everybody.find(({ ref }) => ref === as)!;
          const approvers = escalation
            ? resolved.escalation
            : resolved.parts[part];
          expect(refs.length).toBeGreaterThan(0);
          expect(
            refs.every(ref => claims.includes(ref) && approvers.includes(ref)),
          ).toBe(true);
        }
      }),
    );
  });

  it('has as many different people behind a finished step as it asks for', () => {
    fc.assert(
      fc.property(situation, given => {
        const { step, resolved, approvals } = play(given);
        fc.pre(isStepDone(step, resolved, approvals, requester));
        step.parts.forEach(({ need }, part) => {
          const own = approvals.filter(approval => approval.part === part);
          const least = need === 'any' || need === 'all' ? 1 : Number(need);
          const people_ = new Set(own.map(({ by }) => by)).size;
          expect(
            own.some(({ escalation }) => escalation) || people_ >= least,
          ).toBe(true);
        });
      }),
    );
  });

  it('never undoes a finished step by a further approval', () => {
    fc.assert(
      fc.property(situation, given => {
        const { step, resolved, history } = play(given);
        const done = history.map(approvals =>
          isStepDone(step, resolved, approvals, requester),
        );
        expect(done).toEqual([...done].sort());
      }),
    );
  });

  it('is possible for somebody exactly where a part lacks no approvers', () => {
    fc.assert(
      fc.property(situation, given => {
        const { step, resolved, approvals, everybody } = play({
          ...given,
          needs: given.needs.slice(0, 1),
          escalation: [],
        });
        const peopleOf = (ref: string) =>
          everybody
            .filter(({ claims }) => claims.includes(ref))
            .map(({ ref: one }) => one);
        const lacking = lacksApprovers(
          step,
          resolved,
          approvals,
          requester,
          peopleOf,
        );
        // Everybody tries, until nobody may any more.
        const all = [...approvals];
        for (const decider of everybody) {
          const right = mayDecide({
            decider,
            principals: [],
            requester,
            step,
            resolved,
            approvals: all,
          });
          if (right.allowed) {
            all.push(right.approval);
          }
        }
        expect(isStepDone(step, resolved, all, requester)).toBe(
          lacking.length === 0,
        );
      }),
    );
  });

  const decide = (
    decider: Person,
    more: Partial<Parameters<typeof mayDecide>[0]> = {},
  ) =>
    mayDecide({
      decider,
      principals: [],
      requester,
      step: aStep('any'),
      resolved: { parts: [[ben, groups[0]]], escalation: [] },
      approvals: [],
      ...more,
    });

  it('says why not', () => {
    expect(decide(person(ann, groups[0]))).toEqual({
      allowed: false,
      reason: 'requester',
    });
    expect(decide(person(cho))).toEqual({
      allowed: false,
      reason: 'not-approver',
    });
    const approvals = [
      { part: 0, by: cho, as: ben, refs: [ben], escalation: false },
    ];
    const twoNeeded = { step: aStep('2'), approvals };
    expect(decide(person(ben), twoNeeded)).toMatchObject({ reason: 'twice' });
    expect(decide(person(cho, groups[0]), twoNeeded)).toMatchObject({
      reason: 'twice',
    });
  });

  it('lets a delegate decide in the name of who is away, and not of the requester', () => {
    expect(decide(person(cho), { principals: [person(ben)] })).toMatchObject({
      approval: { by: cho, as: ben },
    });
    expect(
      decide(person(cho), { principals: [person(ann, groups[0])] }),
    ).toMatchObject({ allowed: false });
    expect(decide(person(ann), { principals: [person(ben)] })).toMatchObject({
      reason: 'requester',
    });
  });

  it('lets those above decide once it was escalated', () => {
    const right = decide(person(cho), {
      resolved: { parts: [[ben]], escalation: [cho] },
    });
    expect(right).toMatchObject({ approval: { escalation: true, part: 0 } });
  });

  it('needs a different person for each of all approvers', () => {
    const step = aStep('all');
    const resolved = { parts: [groups], escalation: [] };
    const both = { part: 0, by: ben, as: ben, refs: groups, escalation: false };
    const first = { ...both, by: cho, as: cho, refs: [groups[0]] };
    expect(isStepDone(step, resolved, [both], requester)).toBe(false);
    expect(isStepDone(step, resolved, [both, first], requester)).toBe(true);
    expect(isStepDone(step, resolved, [first, both], requester)).toBe(true);
    expect(
      isStepDone(
        step,
        resolved,
        [first, { ...first, by: ben, as: ben }],
        requester,
      ),
    ).toBe(false);
  });
});

describe('stepTimes', () => {
  it('counts from when the step was opened', () => {
    const times = stepTimes(
      { ...aStep('any'), remindAfterHours: 1, expireAfterHours: 48 },
      '2026-03-01T00:00:00.000Z',
    );
    expect(times).toEqual({
      remindsAt: '2026-03-01T01:00:00.000Z',
      escalatesAt: undefined,
      expiresAt: '2026-03-03T00:00:00.000Z',
    });
  });
});
