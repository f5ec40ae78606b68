import { useApi } from '@backstage/frontend-plugin-api';
import {
  DriftDecision,
  Instance,
  ManagedResource,
} from '@rackstage/plugin-clouds-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey } from '../../api/CloudsQueries';

/** Something that is managed here: an instance is no kind of resource. */
export type Managed = Instance | ManagedResource;

export const kindOf = (thing: Managed) =>
  'kind' in thing ? thing.kind : ('instance' as const);

/** Accepts what the cloud has, or restores what was asked for, and shows at once what the server made of it. */
export function useDriftDecision(thing: Managed) {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  const isInstance = kindOf(thing) === 'instance';
  return useMutation<Managed, Error, Omit<DriftDecision, 'revision'>>({
    mutationFn: decision => {
      const body = { ...decision, revision: thing.revision };
      return isInstance
        ? api.decideInstanceDrift(thing.id, body)
        : api.decideResourceDrift(thing.id, body);
    },
    onSuccess: changed => {
      const key = isInstance ? 'instance' : 'managed-resource';
      client.setQueryData([cloudsKey, key, changed.id], changed);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
}

/** Ends the management of something; it stays in its cloud. */
export function useRelease() {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (things: Managed[]) =>
      api.releaseThings({
        items: things.map(thing => ({ kind: kindOf(thing), id: thing.id })),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
}
