import {
  aHundred,
  allRunning,
  DeploymentAnswer,
  inTheCloud,
  withoutApproval,
} from '../../e2e/lib/hundred';
import { PortalApi } from '../../e2e/lib/PortalApi';
import { until } from '../../e2e/lib/until';
import { Benchmark, ratio, seconds } from '../lib/Benchmark';
import { withPortal } from '../lib/withPortals';

/** Milliseconds between two looks at whether all of them run. */
const interval = 200;

/**
 * One request for a hundred instances, beside the slowest of them. The rate
 * limit adds nothing to that: each region has one of its own, and the calls for
 * ten instances are fewer than its burst.
 */
export const hundred: Benchmark = {
  name: 'hundred',
  title:
    '100 instances by one request, 10 regions × 10, beside the slowest one’s simulated time',
  run: () =>
    withPortal({ config: withoutApproval }, async portal => {
      const api = await PortalApi.signIn(portal.url, 'developer');
      const start = performance.now();
      const { id } = await api.post<DeploymentAnswer>(
        '/api/clouds/deployments',
        aHundred('bench'),
      );
      await until(
        'a hundred instances run',
        async () => {
          const { status } = await api.get<DeploymentAnswer>(
            `/api/clouds/deployments/${id}`,
          );
          return status.text === allRunning;
        },
        { seconds: 300, interval },
      );
      const taken = (performance.now() - start) / 1000;
      const machines = await inTheCloud(portal, 'instances');
      const slowest = Math.max(
        ...machines.map(({ simulatedSeconds }) => simulatedSeconds ?? 0),
      );
      return [
        ratio(
          `${machines.length} instances Running, beside the slowest of them`,
          seconds,
          taken,
          slowest,
          1.25,
        ),
      ];
    }),
};
