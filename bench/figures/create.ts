import { sandboxInstance, sandboxRegion } from '../../e2e/lib/instances';
import { PortalApi } from '../../e2e/lib/PortalApi';
import { SandboxApi } from '../../e2e/lib/SandboxApi';
import { Benchmark, Figure, seconds } from '../lib/Benchmark';
import { followTemplate } from '../lib/followTemplate';
import { median } from '../lib/statistics';
import { withPortal } from '../lib/withPortals';

const runs = 5;

/** Often enough to add next to nothing. */
const interval = 50;

interface Run {
  running: number;
  ended: number;
  /** What the cloud itself took for it; the longest, of several instances. */
  simulated: number;
}

/** From the request for a task to the instances that people see as *Running*. */
export const create: Benchmark = {
  name: 'create',
  title: 'template to Running on the sandbox, over its simulated time',
  run: () =>
    withPortal({}, async portal => {
      const api = await PortalApi.signIn(portal.url, 'developer');
      const sandbox = new SandboxApi(
        portal.sandbox.endpoint,
        portal.sandbox.apiKey,
      );
      const follow = async (name: string, count = 1): Promise<Run> => {
        const { running, ended, instances } = await followTemplate(
          api,
          sandboxInstance(name, { count, spec: 'g1-2x8' }),
          interval,
        );
        const inCloud = await sandbox.list('instances', sandboxRegion);
        const times = instances.map(
          ({ cloudId }) =>
            inCloud.find(({ id }) => id === cloudId)!.simulatedSeconds!,
        );
        return { running, ended, simulated: Math.max(...times) };
      };
      const single: Run[] = [];
      for (let run = 0; run < runs; run++) {
        single.push(await follow(`single-${run}`));
      }
      const ten = await follow('ten', 10);
      return [
        over(`one instance Running, median of ${runs}`, single, 'running', 2),
        over('its task ended', single, 'ended'),
        over('ten instances Running', [ten], 'running', 2),
      ];
    }),
};

function over(
  name: string,
  all: Run[],
  until: 'running' | 'ended',
  limit?: number,
): Figure {
  return {
    name,
    measured: seconds(median(all.map(run => run[until]))),
    beside: seconds(median(all.map(({ simulated }) => simulated))),
    result: median(all.map(run => run[until] - run.simulated)),
    unit: 's',
    limit,
  };
}
