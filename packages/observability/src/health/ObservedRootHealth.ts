import {
  LoggerService,
  RootHealthService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { HealthRegistry } from './HealthRegistry';

/**
 * Ready: every plugin has started, with its migrations done, and what requests
 * need is there. Live: everything that has to go on goes on; a cloud or a
 * database that is away is no reason to be started again. An event loop that is
 * stuck shows by no answer at all.
 */
export class ObservedRootHealth implements RootHealthService {
  private state: 'starting' | 'up' | 'draining' = 'starting';
  private failedBefore = '';

  constructor(
    lifecycle: RootLifecycleService,
    private readonly registry: HealthRegistry,
    private readonly logger: LoggerService,
  ) {
    lifecycle.addStartupHook(() => {
      this.state = 'up';
    });
    lifecycle.addBeforeShutdownHook(() => {
      this.state = 'draining';
    });
  }

  async getReadiness() {
    if (this.state !== 'up') {
      return answer(503, { state: this.state });
    }
    const failing = await this.registry.failingChecks();
    const names = [...failing.keys()].sort();
    this.report(failing, names.join());
    // Anybody may ask: names only, the reasons are in the log.
    return answer(names.length > 0 ? 503 : 200, {
      state: this.state,
      ...(names.length > 0 && { failing: names }),
    });
  }

  async getLiveness() {
    const stuck = this.registry.stuck();
    return stuck.length > 0 ? answer(503, { stuck }) : answer(200, {});
  }

  /** Once for each change: probes ask every few seconds. */
  private report(failing: Map<string, unknown>, names: string): void {
    if (names === this.failedBefore) {
      return;
    }
    this.failedBefore = names;
    for (const [name, error] of failing) {
      this.logger.error(`Not ready: ${name}`, toError(error));
    }
    if (failing.size === 0) {
      this.logger.info('Ready again');
    }
  }
}

const answer = (
  status: number,
  details: Record<string, string | string[]>,
) => ({
  status,
  payload: { status: status === 200 ? 'ok' : 'error', ...details },
});
