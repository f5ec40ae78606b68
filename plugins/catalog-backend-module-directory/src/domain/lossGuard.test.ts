import fc from 'fast-check';
import { HeldLoss, isSuspicious, judgeLoss } from './lossGuard';

const known = { users: 1000, groups: 100 };
const none = { users: 0, groups: 0 };
const settings = { maxLoss: 0.1, window: 86_400_000, confirmations: 3 };
const half = { users: 500, groups: 0 };

const judge = (lost: typeof half, digest: string, held?: HeldLoss) =>
  judgeLoss({ lost, known, recent: none, digest, held, settings });

describe('isSuspicious', () => {
  it.each([
    ['a tenth of the users', { users: 100, groups: 0 }, false],
    ['one more than a tenth', { users: 101, groups: 0 }, true],
    ['a few of few groups', { users: 0, groups: 10 }, false],
    ['too many groups', { users: 0, groups: 11 }, true],
    ['nothing', { users: 0, groups: 0 }, false],
  ])('%s', (_, lost, expected) => {
    expect(isSuspicious(lost, known, none, 0.1)).toBe(expected);
  });

  it('lets single records of a small directory go, but not all of them', () => {
    const few = { users: 4, groups: 3 };
    expect(isSuspicious({ users: 2, groups: 1 }, few, none, 0.1)).toBe(false);
    expect(isSuspicious({ users: 4, groups: 0 }, few, none, 0.1)).toBe(true);
    expect(isSuspicious({ users: 0, groups: 3 }, few, none, 0.1)).toBe(true);
  });
});

describe('isSuspicious, after what was removed shortly before', () => {
  const recent = { users: 60, groups: 0 };
  it.each([
    // Of the 1060 users that there were, 106 may vanish.
    ['as much as may vanish altogether', { users: 46, groups: 0 }, false],
    ['one more', { users: 47, groups: 0 }, true],
    ['groups, which did not', { users: 0, groups: 10 }, false],
    ['nothing', none, false],
  ])('%s', (_, lost, expected) => {
    expect(isSuspicious(lost, known, recent, 0.1)).toBe(expected);
  });
});

describe('judgeLoss', () => {
  it('holds a loss back until readings in a row agree', () => {
    const first = judge(half, 'a').held;
    expect(first).toEqual({ digest: 'a', readings: 1, confirmed: false });
    const second = judge(half, 'a', first).held;
    expect(second).toMatchObject({ readings: 2 });
    expect(judge(half, 'a', second)).toEqual({ believed: true });
  });

  it('begins to count again when others are missing', () => {
    const second = judge(half, 'a', judge(half, 'a').held).held;
    expect(judge(half, 'b', second).held).toMatchObject({
      digest: 'b',
      readings: 1,
    });
  });

  it('believes an operator, about these records only', () => {
    const held = { digest: 'a', readings: 1, confirmed: true };
    expect(judge(half, 'a', held)).toEqual({ believed: true });
    expect(judge(half, 'b', held).held).toMatchObject({ confirmed: false });
  });

  it('never lets a suspicious loss go at the first reading', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(100),
        fc.integer({ min: 2, max: 5 }),
        (users, groups, confirmations) => {
          const { held } = judgeLoss({
            lost: { users, groups },
            known,
            recent: none,
            digest: 'a',
            settings: { ...settings, confirmations },
          });
          expect(held !== undefined).toBe(users > 100 || groups > 10);
        },
      ),
    );
  });
});
