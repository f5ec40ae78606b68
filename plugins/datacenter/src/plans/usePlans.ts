import { useApi } from '@backstage/frontend-plugin-api';
import {
  NewPlan,
  Plan,
  StepOutcome,
} from '@rackstage/plugin-datacenter-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { readPhoto } from './work/readPhoto';

export function usePlans(query: { q?: string; state?: string[] }) {
  const api = useApi(datacenterApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'plans', query],
    queryFn: ({ pageParam, signal }) =>
      api.listPlans({ ...query, limit: 50, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function usePlan(id: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'plan', id],
    queryFn: ({ signal }) => api.getPlan(id, { signal }),
  });
}

export function usePlanSteps(id: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'plan-steps', id],
    queryFn: ({ signal }) => api.listPlanSteps(id, { signal }),
  });
}

/** What is wrong with a plan; looked at again whenever something changes. */
export function usePlanCheck(id: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'plan-check', id],
    queryFn: ({ signal }) => api.checkPlan(id, { signal }),
  });
}

export function useCreatePlan() {
  const api = useApi(datacenterApiRef);
  return useChanging((plan: NewPlan) => api.createPlan(plan));
}

/** What is done with a plan as a whole. */
export function usePlanAction(
  id: string,
  action: 'cancel' | 'rebase' | 'delete',
) {
  const api = useApi(datacenterApiRef);
  return useChanging(async (): Promise<void> => {
    switch (action) {
      case 'cancel':
        await api.cancelPlan(id);
        break;
      case 'rebase':
        await api.rebasePlan(id);
        break;
      default:
        await api.deletePlan(id);
    }
  });
}

/** Of the plan as it is shown: it is refused when somebody has changed it meanwhile. */
export function useRequestApproval({ id, revision }: Plan) {
  const api = useApi(datacenterApiRef);
  return useChanging(() => api.requestPlanApproval(id, { revision }));
}

export function useDeleteStep(planId: string) {
  const api = useApi(datacenterApiRef);
  return useChanging((stepId: string) => api.deletePlanStep(planId, stepId));
}

export function useFinishStep(planId: string, stepId: string) {
  const api = useApi(datacenterApiRef);
  return useChanging((outcome: StepOutcome) =>
    api.finishPlanStep(planId, stepId, outcome),
  );
}

/** Says that one is at a step, or no longer. */
export function useClaim(planId: string, stepId: string) {
  const api = useApi(datacenterApiRef);
  return useChanging((what: 'claim' | 'take-over' | 'release') =>
    what === 'release'
      ? api.releasePlanStep(planId, stepId)
      : api.claimPlanStep(planId, stepId, { takeOver: what === 'take-over' }),
  );
}

export function useAddPhoto(planId: string, stepId: string) {
  const api = useApi(datacenterApiRef);
  return useChanging(async (file: Blob) =>
    api.addStepPhoto(planId, stepId, { content: await readPhoto(file) }),
  );
}

export function useDeletePhoto(planId: string, stepId: string) {
  const api = useApi(datacenterApiRef);
  return useChanging((photoId: string) =>
    api.deleteStepPhoto(planId, stepId, photoId),
  );
}

/** A picture never changes. */
export function usePhoto(planId: string, stepId: string, photoId: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: ['datacenter-photo', photoId],
    queryFn: ({ signal }) =>
      api.getStepPhoto(planId, stepId, photoId, { signal }),
    staleTime: Infinity,
  });
}

function useChanging<TInput, TResult>(
  change: (input: TInput) => Promise<TResult>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: [queryKey] }),
  });
}
