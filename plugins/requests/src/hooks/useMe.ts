import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '../api/queries';

/** Who is looking, as an entity ref. */
export function useMe(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: [queryKey, 'me'],
    staleTime: Infinity,
    queryFn: async () =>
      (await identityApi.getBackstageIdentity()).userEntityRef,
  });
  return data;
}
