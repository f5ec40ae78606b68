import { mockServices } from '@backstage/backend-test-utils';
import { HealthRegistry } from './HealthRegistry';
import { ObservedRootHealth } from './ObservedRootHealth';

describe('ObservedRootHealth', () => {
  const hooks = { start: () => {}, drain: () => {} };
  const logger = mockServices.logger.mock();
  let now = 0;
  let registry: HealthRegistry;
  let health: ObservedRootHealth;

  beforeEach(() => {
    jest.clearAllMocks();
    registry = new HealthRegistry(() => now);
    const lifecycle = mockServices.rootLifecycle.mock({
      addStartupHook: hook => {
        hooks.start = hook;
      },
      addBeforeShutdownHook: hook => {
        hooks.drain = hook;
      },
    });
    health = new ObservedRootHealth(lifecycle, registry, logger);
  });

  afterEach(() => jest.useRealTimers());

  it('is ready from the end of the start to the beginning of the end', async () => {
    const state = async () => {
      const { status, payload } = await health.getReadiness();
      return [status, Object(payload).state];
    };
    expect(await state()).toEqual([503, 'starting']);
    hooks.start();
    expect(await state()).toEqual([200, 'up']);
    hooks.drain();
    expect(await state()).toEqual([503, 'draining']);
  });

  it('is not ready while something is missing, says what, and why only in the log', async () => {
    hooks.start();
    let broken = true;
    registry.addReadinessCheck('clock', async () => {});
    registry.addReadinessCheck('database', async () => {
      if (broken) {
        throw new Error('password of db1 is wrong');
      }
    });
    const answer = {
      status: 503,
      payload: { status: 'error', state: 'up', failing: ['database'] },
    };
    expect(await health.getReadiness()).toEqual(answer);
    expect(await health.getReadiness()).toEqual(answer);
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(await health.getLiveness()).toMatchObject({ status: 200 });
    broken = false;
    expect(await health.getReadiness()).toMatchObject({ status: 200 });
    expect(logger.info).toHaveBeenCalledWith('Ready again');
  });

  it('does not wait for a check that hangs', async () => {
    jest.useFakeTimers();
    hooks.start();
    registry.addReadinessCheck('database', () => new Promise(() => {}));
    const answer = health.getReadiness();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await answer).toMatchObject({ status: 503 });
  });

  it('is not live when a loop does not beat any more, until it does', async () => {
    const loop = registry.expectHeartbeat('loop', 1_000);
    now += 1_000;
    expect(await health.getLiveness()).toMatchObject({ status: 200 });
    now += 1;
    expect(await health.getLiveness()).toEqual({
      status: 503,
      payload: { status: 'error', stuck: ['loop'] },
    });
    loop.beat();
    expect(await health.getLiveness()).toMatchObject({ status: 200 });
    now += 5_000;
    loop.stop();
    expect(await health.getLiveness()).toMatchObject({ status: 200 });
  });
});
