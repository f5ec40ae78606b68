import { useApi } from '@backstage/frontend-plugin-api';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { cloudsKey } from '../api/CloudsQueries';

/** With which of several things the person may do something: ids, or nothing while that is not known. */
export function useMayEach(
  permission: ResourcePermission,
  ids: string[],
): Set<string> | undefined {
  const permissions = useApi(permissionApiRef);
  const { data } = useQuery({
    queryKey: [cloudsKey, 'may', permission.name, ids],
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const verdicts = await Promise.all(
        ids.map(resourceRef =>
          permissions.authorize({ permission, resourceRef }),
        ),
      );
      return new Set(
        ids.filter((_, at) => verdicts[at].result === AuthorizeResult.ALLOW),
      );
    },
  });
  return data;
}
