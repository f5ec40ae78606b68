import { useApi } from '@backstage/frontend-plugin-api';
import { Elevation } from '@rackstage/plugin-datacenter-common';
import { useQueries, UseQueryResult } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { useActivePlan } from '../plans/activePlan';
import { PlanView } from '../plans/PlanViewChoice';
import { asItIs, differenceOf, ShownRack } from './differenceOf';

/** Racks that are asked for at a time. */
export const batch = 10;

/**
 * Racks as they are; while a plan is drawn up, as they will be, or what is
 * different. In the order asked for, as far as they are loaded.
 */
export function useShownRacks(rackIds: string[], view: PlanView) {
  const plan = useActivePlan();
  const isPlanned = plan !== undefined && view !== 'present';
  const present = useElevations(rackIds, undefined);
  const planned = useElevations(rackIds, isPlanned ? plan.id : undefined);
  const error = present.error ?? planned.error;
  const racks: ShownRack[] =
    isPlanned && view === 'difference'
      ? difference(present.elevations, planned.elevations)
      : planned.elevations.map(asItIs);
  return {
    racks,
    error,
    refetch: () => void Promise.all([present.refetch(), planned.refetch()]),
  };
}

/** Of what both are loaded. */
function difference(present: Elevation[], planned: Elevation[]): ShownRack[] {
  const now = new Map(present.map(one => [one.rack.id, one]));
  const then = planned.filter(({ rack }) => now.has(rack.id));
  return differenceOf(
    then.map(({ rack }) => now.get(rack.id)!),
    then,
  );
}

function useElevations(rackIds: string[], planId: string | undefined) {
  const api = useApi(datacenterApiRef);
  const batches = Array.from(
    { length: Math.ceil(rackIds.length / batch) },
    (_, index) => rackIds.slice(index * batch, (index + 1) * batch),
  );
  return useQueries({
    queries: batches.map(ids => ({
      queryKey: [queryKey, 'elevations', ids, planId],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await api.getElevations(ids, planId, { signal })).items,
    })),
    combine,
  });
}

/** Outside of the component: what is made of the same results stays the same. */
const combine = (results: UseQueryResult<Elevation[]>[]) => ({
  elevations: results.flatMap(({ data }) => data ?? []),
  error: results.find(({ error }) => error)?.error,
  refetch: () => Promise.all(results.map(result => result.refetch())),
});
