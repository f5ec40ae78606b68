import { ReachProblem } from '@rackstage/plugin-clouds-common';
import { AccessSettings } from '../database/reachingRecords';
import { Destination, planReach, Way } from './planReach';

/** One instance on the way, and how it is reached from the next. */
export interface Leg<TDestination extends Destination> {
  destination: TDestination;
  way: Way;
}

/**
 * The ways to an instance and to each instance that is a bastion on the way,
 * the wanted one first; or why there is none.
 *
 * @param find - an instance of the same account; nothing where it is gone
 */
export async function planRoute<TDestination extends Destination>(
  wanted: TDestination,
  settings: AccessSettings,
  hasLoginKey: boolean,
  find: (instanceId: string) => Promise<TDestination | undefined>,
): Promise<Leg<TDestination>[] | { problem: ReachProblem }> {
  const route: Leg<TDestination>[] = [];
  let next: TDestination | undefined = wanted;
  while (next) {
    const destination: TDestination = next;
    const way = planReach(
      destination.record,
      destination,
      settings,
      hasLoginKey,
    );
    if ('problem' in way) {
      return destination === wanted ? way : { problem: 'BastionNotReady' };
    }
    route.push({ destination, way });
    const bastion = way.bastion?.instanceId;
    if (bastion === undefined) {
      return route;
    }
    if (route.some(leg => leg.destination.record.id === bastion)) {
      return { problem: 'BastionCircle' };
    }
    next = await find(bastion);
  }
  return { problem: 'BastionGone' };
}
