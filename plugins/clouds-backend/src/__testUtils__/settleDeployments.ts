import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { shortLease, TestWorld } from './TestWorld';
import { settle } from './settle';

type AnyWork = LeasedWork<{ id: string }>;

/** Works on deployments, what they share and their members, until nothing but rest is left. */
export function settleDeployments(
  world: TestWorld,
  works: AnyWork[] = worksOf(world),
  lease: LeaseOptions = shortLease(),
): Promise<void> {
  return settle(together(works), world.clock, { seconds: 200, lease });
}

/** What a replica works on. */
export const worksOf = (world: TestWorld): AnyWork[] =>
  [
    world.deploymentReconciler(),
    world.resourceReconciler(),
    world.reconciler(),
  ] as AnyWork[];

/** Several kinds of work as one. */
function together(works: AnyWork[]): AnyWork {
  const workOf = new Map<string, AnyWork>();
  return {
    name: 'together',
    concurrency: 100,
    async claim(lease, limit) {
      const claimed = [];
      for (const work of works) {
        const items = await work.claim(lease, limit);
        items.forEach(({ id }) => workOf.set(id, work));
        claimed.push(...items);
      }
      return claimed;
    },
    renew: async (_, ids) => ids,
    async untilNextDue() {
      const waits = await Promise.all(works.map(work => work.untilNextDue()));
      return waits
        .filter(wait => wait !== undefined)
        .reduce((one, other) => Math.min(one, other), Infinity);
    },
    process: (item, lease, signal) =>
      workOf.get(item.id)!.process(item, lease, signal),
  };
}
