import { useApi } from '@backstage/frontend-plugin-api';
import { Journey } from '@rackstage/plugin-requests-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { journeysApiRef } from '../api/journeysApi';
import { queryKey } from '../api/queries';

/** Milliseconds between two looks, for when no signal comes. */
const pollInterval = (journey?: Journey) =>
  journey?.steps.some(({ state }) => state === 'running') ? 2_000 : 15_000;

const keyOf = (id: string) => [queryKey, 'journeys', id];

export function useJourney(id: string) {
  const api = useApi(journeysApiRef);
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => api.getJourney(id, { signal }),
    refetchInterval: ({ state }) => pollInterval(state.data),
  });
}

/** What a person can do with a journey as it was last read. */
export function useJourneyMutations({ id, revision }: Journey) {
  const api = useApi(journeysApiRef);
  const client = useQueryClient();
  const options = {
    onSuccess: (journey: Journey) => client.setQueryData(keyOf(id), journey),
    onError: () => client.invalidateQueries({ queryKey: keyOf(id) }),
  };
  return {
    skip: useMutation({
      mutationFn: (stepId: string) => api.skipStep(id, stepId, revision),
      ...options,
    }),
    reopen: useMutation({
      mutationFn: (stepId: string) => api.reopenStep(id, stepId, revision),
      ...options,
    }),
    abandon: useMutation({
      mutationFn: () => api.abandonJourney(id, revision),
      ...options,
    }),
  };
}
