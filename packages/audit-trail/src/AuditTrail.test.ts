import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import { mockServices } from '@backstage/backend-test-utils';
import { RequestContext, withRequest } from '@rackstage/observability';
import { AuditHead, AuditRow } from './AuditRow';
import { AuditTrail } from './AuditTrail';
import { TrailStore } from './TrailStore';
import { TrailWriter } from './TrailWriter';

const canary = 'Hunter2-Canary';

describe('AuditTrail', () => {
  let now: number;
  let rows: AuditRow[];
  let fails: boolean;
  let statements: number;
  let trail: AuditTrail;
  const logger = mockServices.logger.mock();

  beforeEach(() => {
    now = Date.parse('2026-01-01T00:00:00.000Z');
    rows = [];
    fails = false;
    statements = 0;
    logger.error.mockReset();
    const store: TrailStore = {
      async append(more) {
        if (fails) {
          throw new Error('No database');
        }
        statements += 1;
        rows.push(...more);
      },
      head: async () => rows.at(-1) as AuditHead | undefined,
      latestHeads: async () => [],
    };
    const clock = () => new Date(now);
    trail = new AuditTrail(
      new TrailWriter({ writer: 'a', now: clock, store: async () => store }),
      logger,
      clock,
    );
  });

  const anEvent = (fields: object = {}): AuditorEvent =>
    ({
      plugin: 'clouds',
      eventId: 'createInstances',
      severityLevel: 'medium',
      status: 'initiated',
      actor: { actorId: 'user:default/ann', ip: '10.0.0.7' },
      ...fields,
    }) as AuditorEvent;

  const refused = (fields: Partial<RequestContext> = {}): RequestContext => ({
    requestId: 'support-case-4711',
    method: 'POST',
    path: '/api/auth/oidc/refresh',
    address: '10.0.0.7',
    ...fields,
  });

  const kept = () =>
    rows.slice(1).map(({ event, status, count }) => [event, status, count]);

  it('keeps who, on what, from where and by which request', async () => {
    await trail.record(
      anEvent({
        request: { method: 'DELETE', url: `/api/clouds/i?token=${canary}` },
        meta: { targetRef: 'Resource:default/Web-03', workspaceId: 'city' },
      }),
    );
    expect(rows[1]).toMatchObject({
      at: '2026-01-01T00:00:00.000Z',
      event: 'clouds.createInstances',
      actor: 'user:default/ann',
      address: '10.0.0.7',
      method: 'DELETE',
      path: '/api/clouds/i',
      targetType: 'entity',
      targetId: 'resource:default/web-03',
      workspaceId: 'city',
    });
  });

  it.each([
    [{ target: { type: 'token', id: 't1' } }, 'token', 't1'],
    [{ entityRef: 'component:default/a' }, 'entity', 'component:default/a'],
    [{ id: 'i-1' }, 'clouds', 'i-1'],
    [{ target: 'nothing' }, undefined, undefined],
    [{}, undefined, undefined],
  ])('takes from %j what it is about', async (meta, targetType, targetId) => {
    await trail.record(anEvent({ meta }));
    expect([rows[1].targetType, rows[1].targetId]).toEqual([
      targetType,
      targetId,
    ]);
  });

  it('names the person on whose behalf an action was done, but not what a request says of itself', async () => {
    const meta = { requestedBy: 'user:default/ben' };
    await trail.record(anEvent({ meta, actor: { actorId: 'plugin:clouds' } }));
    await trail.record(
      anEvent({ meta, request: { method: 'POST', url: '/' } }),
    );
    await trail.stop();
    expect(rows.slice(1).map(({ actor }) => actor)).toEqual([
      'user:default/ben',
      'user:default/ann',
    ]);
  });

  it('keeps no secret, wherever it is', async () => {
    const texts = { password: canary, list: [{ token: canary }] };
    await trail.record(
      anEvent({
        status: 'failed',
        error: new Error(`Authorization: Bearer ${canary}`),
        actor: { actorId: 'user:default/ann', userAgent: `x token=${canary}` },
        request: { method: 'GET', url: `/a?secret=${canary}` },
        meta: { ...texts, deep: { texts }, url: `https://a:${canary}@b` },
      }),
    );
    expect(JSON.stringify(rows)).not.toContain(canary);
  });

  it('does not let be done what cannot be recorded, and does not undo what was done', async () => {
    const dangerous = anEvent({ severityLevel: 'high' });
    await trail.record(dangerous);
    fails = true;
    await expect(trail.record(dangerous)).rejects.toThrow(/try again/);
    await trail.record(anEvent({ severityLevel: 'low' }));
    await trail.record(anEvent({ status: 'succeeded' }));
    expect(logger.error).toHaveBeenCalledTimes(2);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('clouds.createInstances'),
      expect.anything(),
    );
  });

  it('lets nothing begin while it cannot write, and anything once it can', async () => {
    fails = true;
    await expect(trail.record(anEvent())).rejects.toThrow(/try again/);
    fails = false;
    await trail.record(anEvent());
    expect(kept()).toHaveLength(1);
    fails = true;
    await trail.record(anEvent({ status: 'succeeded' }));
    await expect(trail.record(anEvent())).rejects.toThrow(/try again/);
  });

  it('writes what is quick by one statement, in order, and what is dangerous before it is done', async () => {
    await trail.record(anEvent());
    const before = statements;
    await trail.record(anEvent());
    expect(statements).toBe(before);
    await trail.record(anEvent({ status: 'succeeded' }));
    expect(statements).toBe(before + 1);
    expect(kept().map(([, status]) => status)).toEqual([
      'initiated',
      'initiated',
      'succeeded',
    ]);
    await trail.record(anEvent({ severityLevel: 'high' }));
    expect(statements).toBe(before + 2);
    expect(kept()).toHaveLength(4);
  });

  it('has what was begun while its work goes on', async () => {
    await trail.record(anEvent());
    jest.useFakeTimers();
    await trail.record(anEvent({ eventId: 'slow' }));
    expect(kept()).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(10);
    expect(kept()[1]).toEqual(['clouds.slow', 'initiated', 1]);
    jest.useRealTimers();
  });

  it('has what was begun before the answer, also when its end is never told', async () => {
    await trail.record(anEvent());
    const request = refused();
    await withRequest(request, async () => {
      await trail.record(anEvent({ eventId: 'one' }));
      await trail.record(anEvent({ eventId: 'two' }));
    });
    expect(kept()).toHaveLength(1);
    await trail.answered(request, 200);
    expect(kept().map(([event]) => event)).toEqual([
      'clouds.createInstances',
      'clouds.one',
      'clouds.two',
    ]);
    expect(trail.answered(request, 200)).toBeUndefined();
  });

  it('writes what was begun when it stops', async () => {
    await trail.record(anEvent());
    await trail.record(anEvent());
    await trail.stop();
    expect(kept()).toHaveLength(2);
  });

  it('makes few rows with a count of 1,000 wrong sign-ins of one address', async () => {
    const wrong = anEvent({
      plugin: 'auth',
      eventId: 'sign-in',
      status: 'failed',
      error: new Error('wrong-subject'),
    });
    for (let n = 0; n < 1000; n++) {
      await trail.record(wrong);
      await trail.answered(refused(), 401);
      now += 100;
    }
    await trail.stop();
    expect(rows.length).toBeLessThan(10);
    const total = (name: string) =>
      rows
        .filter(({ event }) => event === name)
        .reduce((sum, { count }) => sum + count, 0);
    expect(total('auth.sign-in')).toBe(1000);
    expect(total('auth.not-signed-in')).toBe(1000);
  });

  it('keeps answers of 401 and 403 apart by who and from where, and takes no others', async () => {
    const ben = { caller: 'user:default/ben', path: '/api/clouds/instances/1' };
    await trail.answered(refused(ben), 403);
    await trail.answered(refused({ ...ben, path: '/api/clouds/2' }), 403);
    await trail.answered(refused({ ...ben, address: '10.0.0.8' }), 403);
    await trail.answered(refused(), 401);
    expect(trail.answered(refused(), 200)).toBeUndefined();
    expect(trail.answered(refused(), 404)).toBeUndefined();
    expect(kept()).toEqual([
      ['clouds.permission-denied', 'failed', 1],
      ['clouds.permission-denied', 'failed', 1],
      ['auth.not-signed-in', 'failed', 1],
    ]);
    expect(rows[1]).toMatchObject({
      actor: 'user:default/ben',
      path: '/api/clouds/instances/1',
      requestId: 'support-case-4711',
    });
  });

  it('keeps who signed out', async () => {
    await trail.answered(
      refused({ path: '/api/auth/oidc/logout', caller: 'user:default/ann' }),
      200,
    );
    expect(rows[1]).toMatchObject({
      event: 'auth.sign-out',
      actor: 'user:default/ann',
      meta: '{"provider":"oidc"}',
    });
  });
});
