import { useApi } from '@backstage/frontend-plugin-api';
import {
  DatacenterObject,
  FieldValues,
  ObjectKindName,
  QueryOf,
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

export type ObjectsQuery = Omit<QueryOf<'listObjects'>, 'limit' | 'cursor'>;

const pageSize = 100;

export function useObjects(kind: ObjectKindName, query: ObjectsQuery) {
  const api = useApi(datacenterApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'list', kind, query],
    queryFn: ({ pageParam, signal }) =>
      api.listObjects(
        kind,
        { ...query, limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useObject(kind: ObjectKindName, id: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'object', kind, id],
    queryFn: async ({ signal }) => {
      const object = await api.getObject(kind, id, { signal });
      return object as DatacenterObject & { titles: Record<string, string> };
    },
  });
}

/** Makes an object, or changes it when there is one already. */
export function useSaveObject(kind: ObjectKindName, object?: DatacenterObject) {
  const api = useApi(datacenterApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (fields: FieldValues) => {
      const saved = object
        ? await api.updateObject(kind, object.id, {
            revision: object.revision,
            fields,
          })
        : await api.createObject(kind, fields);
      return saved as DatacenterObject;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [queryKey] }),
  });
}

export function useDeleteObject({ kind, id }: DatacenterObject) {
  const api = useApi(datacenterApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.deleteObject(kind, id),
    onSuccess: () => client.invalidateQueries({ queryKey: [queryKey] }),
  });
}
