import { useApi } from '@backstage/frontend-plugin-api';
import {
  DatacenterObject,
  FieldValues,
  ObjectChange,
  ObjectKindName,
  QueryOf,
} from '@rackstage/plugin-datacenter-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { useChanges } from '../plans/useChanges';

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

/** Makes an object, or changes it when there is one already; nothing comes of it when that is only planned. */
export function useSaveObject(kind: ObjectKindName, object?: DatacenterObject) {
  const { mutate, ...changes } = useChanges();
  return {
    ...changes,
    mutate: (
      fields: FieldValues,
      options: { onSuccess: (saved?: DatacenterObject) => void },
    ) =>
      mutate(
        [
          object
            ? {
                action: 'update',
                kind,
                id: object.id,
                revision: object.revision,
                fields: fields as ObjectChange['fields'],
              }
            : {
                action: 'create',
                kind,
                fields: fields as ObjectChange['fields'],
              },
        ],
        { onSuccess: ([saved]) => options.onSuccess(saved) },
      ),
  };
}

export function useDeleteObject({ kind, id }: DatacenterObject) {
  const { mutate, ...changes } = useChanges();
  return {
    ...changes,
    mutate: (options: { onSuccess: () => void }) =>
      mutate([{ action: 'delete', kind, id }], options),
  };
}
