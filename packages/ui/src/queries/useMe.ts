import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** Who is looking, as an entity ref; absent until that is known. */
export function useMe(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['me'],
    staleTime: Infinity,
    queryFn: async () =>
      (await identityApi.getBackstageIdentity()).userEntityRef,
  });
  return data;
}
