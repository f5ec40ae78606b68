import { ManagedResource } from '@rackstage/plugin-clouds-common';

/** A part of a resource, such as `spec.sizeGiB`. */
export function readPath(resource: ManagedResource, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      resource,
    );
}

/** What a field of the spec names: one thing, each of a list, or nothing. */
export const referencesOf = (resource: ManagedResource, path: string) =>
  resource.references.filter(({ field }) =>
    `spec.${field}.`.startsWith(`${path}.`),
  );

/** Where the page of a thing that is managed here is. */
export const pathOfReference = ({ kind, id }: { kind: string; id: string }) =>
  kind === 'instance' ? `/clouds/instances/${id}` : `/clouds/resources/${id}`;
