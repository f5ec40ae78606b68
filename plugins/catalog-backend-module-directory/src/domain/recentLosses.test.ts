import { addLoss, Loss, sumLosses } from './recentLosses';

const hour = 3_600_000;
const day = 24 * hour;
const now = 1000 * hour + 600_000;

describe('recent losses', () => {
  it('are one for each hour, and what is removed in it adds up', () => {
    const first = addLoss([], { users: 2, groups: 1 }, day, now);
    const second = addLoss(first, { users: 3, groups: 0 }, day, now + 60_000);
    expect(second).toEqual([{ hour: 1000 * hour, users: 5, groups: 1 }]);
    const third = addLoss(second, { users: 1, groups: 0 }, day, now + hour);
    expect(third).toHaveLength(2);
    expect(sumLosses(third, day, now + hour)).toEqual({ users: 6, groups: 1 });
  });

  it('are none while nothing is removed', () => {
    expect(addLoss([], { users: 0, groups: 0 }, day, now)).toEqual([]);
    expect(sumLosses([], day, now)).toEqual({ users: 0, groups: 0 });
  });

  it('count for the window, and are let go of then', () => {
    const losses: Loss[] = [{ hour: 1000 * hour, users: 5, groups: 1 }];
    const end = 1001 * hour + day;
    expect(sumLosses(losses, day, end - 1)).toEqual({ users: 5, groups: 1 });
    expect(sumLosses(losses, day, end)).toEqual({ users: 0, groups: 0 });
    expect(addLoss(losses, { users: 0, groups: 0 }, day, end)).toEqual([]);
  });

  it('do not count from a time that is yet to come', () => {
    const losses: Loss[] = [{ hour: 1000 * hour, users: 5, groups: 1 }];
    expect(sumLosses(losses, day, now - hour)).toEqual({ users: 0, groups: 0 });
  });
});
