import { useApi } from '@backstage/frontend-plugin-api';
import { AdoptionRequest } from '@rackstage/plugin-clouds-common';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey } from '../../api/CloudsQueries';

/** What would become of things; nothing is asked for while nobody knows whose they would be. */
export function useAdoptionPreview(request: AdoptionRequest | undefined) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'adoption-preview', request],
    queryFn: ({ signal }) => api.previewAdoption(request!, { signal }),
    enabled: request !== undefined,
    placeholderData: keepPreviousData,
    // The cloud is asked each time; once is enough while the dialog is open.
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function useAdopt() {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: AdoptionRequest) => api.adoptThings(request),
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
}
