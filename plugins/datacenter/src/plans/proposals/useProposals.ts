import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  CablingRequest,
  ObjectChange,
  PlacementRequest,
  Plan,
} from '@rackstage/plugin-datacenter-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { datacenterApiRef } from '../../api/datacenterApi';
import { queryKey } from '../../api/queries';
import { datacenterTranslationRef } from '../../translations/ref';

export function usePlacement(planId: string) {
  const api = useApi(datacenterApiRef);
  return useMutation({
    mutationFn: (request: PlacementRequest) =>
      api.proposePlacement(planId, request),
  });
}

export function useCabling(planId: string) {
  const api = useApi(datacenterApiRef);
  return useMutation({
    mutationFn: (request: CablingRequest) => api.proposeCables(planId, request),
  });
}

export function usePlanBill(planId: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'plan-bill', planId],
    queryFn: async ({ signal }) =>
      (await api.getPlanBill(planId, { signal })).items,
  });
}

/** Adds what was chosen to the plan, all in one change. */
export function useAccept(plan: Plan) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const toasts = useApi(toastApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: ObjectChange[]) => api.addPlanSteps(plan.id, changes),
    onSuccess: () => {
      toasts.post({
        title: t('plan.added', { name: plan.name }),
        status: 'success',
        timeout: 5000,
      });
      return client.invalidateQueries({ queryKey: [queryKey] });
    },
  });
}

/** Devices of a room that stand in no rack. */
export function useUnplaced(roomId: string | undefined) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'unplaced', roomId],
    enabled: roomId !== undefined,
    queryFn: async ({ signal }) => {
      const { items } = await api.listObjects(
        'devices',
        { filter: [`placeId=${roomId}`, 'rackId='], limit: 100 },
        { signal },
      );
      return items.map(({ id }) => id);
    },
  });
}
