import { anInstance } from '../__testUtils__/records';
import { expiryNotice } from './expiryNotice';

const record = anInstance(
  { id: 'a', workspaceId: 'default' },
  { id: 'o' },
  { expiresAt: '2026-03-02T09:00:00.000Z' },
);

describe('expiryNotice', () => {
  it.each([
    ['2026-02-23T09:00:00Z', 'web: deleted in 7 days · 7일 후 삭제'],
    ['2026-03-01T09:00:00Z', 'web: deleted in 1 day · 1일 후 삭제'],
    ['2026-03-02T08:00:00Z', 'web: deleted in 1 hour · 1시간 후 삭제'],
    ['2026-03-02T08:30:00Z', 'web: deleted in 30 minutes · 30분 후 삭제'],
  ])('tells at %s, in both languages, how much time is left', (now, title) => {
    const { payload, recipients } = expiryNotice(record, 3600, new Date(now));
    expect(payload.title).toBe(title);
    expect(payload.description).toMatch(/Extend it.*연장하십시오/);
    expect(payload.link).toBe(`/clouds/instances/${record.id}`);
    expect(recipients).toEqual({
      type: 'entity',
      entityRef: 'group:default/civic',
    });
  });

  it('is the same notification when it is sent again, and another one for another time', () => {
    const now = new Date('2026-03-02T08:00:00Z');
    const scope = (lead: number, values = {}) =>
      expiryNotice({ ...record, ...values }, lead, now).payload.scope;
    expect(scope(3600)).toBe(scope(3600));
    expect(scope(3600)).not.toBe(scope(86400));
    expect(scope(3600)).not.toBe(
      scope(3600, { expiresAt: '2026-04-02T09:00:00.000Z' }),
    );
  });

  it('does not say of what is protected that it will be deleted', () => {
    const { payload } = expiryNotice(
      { ...record, deletionProtection: true },
      0,
      new Date('2026-03-02T09:00:00Z'),
    );
    expect(payload.title).toBe(
      'web: expired, but protected · 만료되었지만 삭제 방지됨',
    );
  });
});
