import fc from 'fast-check';
import { Conditions, Policy } from '../types';
import { chainFor } from './chainFor';
import { compareAmounts } from './compareAmounts';
import { JudgedRequest, meetsConditions } from './meetsConditions';
import { policyProblems } from './policyProblems';

const request = (
  facts: Partial<JudgedRequest['facts']> = {},
): JudgedRequest => ({
  type: 'instance',
  workspaceId: 'district-1',
  facts: {
    environment: 'sandbox',
    costCentre: 'C-1',
    region: 'seoul',
    monthlyPrice: { amount: '1999999.99', currency: 'KRW' },
    requesterRoles: ['developer'],
    ...facts,
  },
});

const priced = (amount: string, currency = 'KRW') =>
  request({ monthlyPrice: { amount, currency } });

describe('compareAmounts', () => {
  it('orders like the numbers of millionths that they are', () => {
    const millionths = fc.bigInt({ min: 0n, max: 10n ** 18n });
    const textOf = (value: bigint, padding: number) =>
      `${value / 1_000_000n}.${String(value % 1_000_000n).padStart(6, '0')}${'0'.repeat(padding)}`;
    fc.assert(
      fc.property(millionths, millionths, fc.nat(5), (left, right, padding) => {
        const expected = Number(left > right) - Number(left < right);
        expect(compareAmounts(textOf(left, padding), textOf(right, 0))).toBe(
          expected,
        );
      }),
    );
  });

  it('tells what floats cannot', () => {
    expect(
      compareAmounts('900719925474099.1', '900719925474099.100000000001'),
    ).toBe(-1);
    expect(compareAmounts('2000000', '2000000.000')).toBe(0);
  });
});

describe('meetsConditions', () => {
  const under: Conditions = { amount: { currency: 'KRW', under: '2000000' } };

  it.each<[string, Conditions | undefined, JudgedRequest, boolean]>([
    ['no conditions', undefined, request(), true],
    ['a word that fits', { environments: ['sandbox'] }, request(), true],
    ['none that fits', { environments: ['production'] }, request(), false],
    [
      'a fact that is missing',
      { costCentres: ['C-1'] },
      request({ costCentre: undefined }),
      false,
    ],
    ['one of two', { regions: ['busan', 'seoul'] }, request(), true],
    [
      'both of two',
      { types: ['instance'], regions: ['busan'] },
      request(),
      false,
    ],
    ['the workspace', { workspaces: ['district-2'] }, request(), false],
    ['a role', { requesterRoles: ['developer'] }, request(), true],
    ['another role', { requesterRoles: ['owner'] }, request(), false],
    ['a price under', under, priced('1999999.999999'), true],
    ['a price at the limit', under, priced('2000000'), false],
    [
      'a price from the limit on',
      { amount: { currency: 'KRW', atLeast: '2000000' } },
      priced('2000000.0'),
      true,
    ],
    ['no price', under, request({ monthlyPrice: undefined }), false],
    [
      'no price, which is let through',
      { amount: { currency: 'KRW', under: '1', unknown: true } },
      request({ monthlyPrice: undefined }),
      true,
    ],
    [
      'another currency, which is not taken for unknown',
      { amount: { currency: 'KRW', under: '2000000', unknown: true } },
      priced('1', 'USD'),
      false,
    ],
  ])('decides %s', (_, conditions, judged, expected) => {
    expect(meetsConditions(conditions, judged)).toBe(expected);
  });

  it('never meets more with a further condition', () => {
    const words = fc.subarray(['sandbox', 'production'] as const, {
      minLength: 1,
    });
    const conditions: fc.Arbitrary<Conditions> = fc.record(
      {
        types: fc.constant(['instance']),
        environments: words,
        regions: fc.subarray(['seoul', 'busan'], { minLength: 1 }),
        requesterRoles: fc.subarray(['owner', 'developer'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(conditions, conditions, (some, more) => {
        const both = meetsConditions({ ...some, ...more }, request());
        expect(!both || meetsConditions(more, request())).toBe(true);
      }),
    );
  });
});

const step = (title: string, when?: Conditions) => ({
  title,
  when,
  parts: [{ title, approvers: [{ kind: 'owner' as const }] }],
});

const policy: Policy = {
  escalateTo: [{ kind: 'portalRole', name: 'administrator' }],
  rules: [
    { name: 'sandbox', when: { environments: ['sandbox'] }, steps: [] },
    {
      name: 'rest',
      steps: [
        step('owner'),
        step('money', { amount: { currency: 'KRW', atLeast: '1000000' } }),
      ],
    },
  ],
};

describe('chainFor', () => {
  it('takes the first rule that fits, and of its steps those that apply', () => {
    expect(chainFor(policy, request())).toEqual({ rule: 'sandbox', steps: [] });
    const titles = (judged: JudgedRequest) =>
      chainFor(policy, judged).steps.map(({ title }) => title);
    const production = { environment: 'production' };
    expect(titles(request(production))).toEqual(['owner', 'money']);
    expect(titles(request({ ...production, monthlyPrice: undefined }))).toEqual(
      ['owner'],
    );
  });

  it('freezes whom to escalate to, and how many are needed', () => {
    const [frozen] = chainFor(
      policy,
      request({ environment: 'production' }),
    ).steps;
    expect(frozen.escalateTo).toEqual(policy.escalateTo);
    expect(frozen.parts[0].need).toBe('any');
    expect(frozen).not.toHaveProperty('when');
  });
});

describe('policyProblems', () => {
  const problemsWith = (change: Partial<Policy>) =>
    policyProblems({ ...policy, ...change });

  it('finds none in a good one', () => {
    expect(policyProblems(policy)).toEqual([]);
  });

  it.each<[string, Partial<Policy>, RegExp]>([
    ['a last rule with conditions', { rules: [policy.rules[0]] }, /last rule/],
    [
      'a rule that nothing gets to',
      { rules: [{ name: 'all', steps: [] }, policy.rules[1]] },
      /no request gets past 'all'/,
    ],
    [
      'two of one name',
      { rules: [policy.rules[0], { ...policy.rules[1], name: 'sandbox' }] },
      /two are called 'sandbox'/,
    ],
    [
      'an approver without a name',
      { escalateTo: [{ kind: 'group' }] },
      /needs a name/,
    ],
    [
      'an approver with a name too many',
      { escalateTo: [{ kind: 'owner', name: 'x' }] },
      /takes no name/,
    ],
    [
      'a group that is none',
      { escalateTo: [{ kind: 'group', name: 'operators' }] },
      /no entity ref of a group/,
    ],
    [
      'an empty range',
      {
        rules: [
          {
            name: 'never',
            when: { amount: { currency: 'KRW', atLeast: '5', under: '5.0' } },
            steps: [],
          },
          policy.rules[1],
        ],
      },
      /both at least and under/,
    ],
    [
      'an end before the escalation',
      {
        rules: [
          {
            name: 'rest',
            steps: [
              { ...step('a'), escalateAfterHours: 9, expireAfterHours: 8 },
            ],
          },
        ],
      },
      /expires before/,
    ],
  ])('finds %s', (_, change, message) => {
    expect(problemsWith(change).join('\n')).toMatch(message);
  });
});
