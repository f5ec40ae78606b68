import { useApi } from '@backstage/frontend-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';

/** What groups and users are called, by their entity refs; nothing for those that are not known yet. */
export function useOwnerTitles(
  entityRefs: string[],
): Record<string, string | undefined> {
  const presentations = useApi(entityPresentationApiRef);
  const { data = {} } = useQuery({
    queryKey: ['owner-titles', ...entityRefs],
    queryFn: async () =>
      Object.fromEntries(
        await Promise.all(
          entityRefs.map(async entityRef => {
            const { primaryTitle } =
              await presentations.forEntity(entityRef).promise;
            return [entityRef, primaryTitle] as const;
          }),
        ),
      ),
  });
  return data;
}
