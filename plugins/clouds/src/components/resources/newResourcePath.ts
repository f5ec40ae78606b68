import {
  Instance,
  ManagedResource,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import { Kind } from '../../hooks/useResourceKinds';

/**
 * The form of a kind that starts with `field` naming something that is there.
 * What both consist of is taken over: a volume is as large as its snapshot.
 *
 * @param others - what else belongs to the same one: the subnets of a network
 */
export function newResourcePath(
  kind: Pick<Kind, 'kind' | 'schema'>,
  field: string,
  source: ManagedResource | Instance,
  others: ManagedResource[] = [],
): string {
  // A volume and its instance have to be in the same zone.
  const seen =
    'kind' in source
      ? { ...source.spec, ...source.observed }
      : { zone: source.zone };
  const start =
    'kind' in source
      ? resourceKind(kind.kind).startOf?.(
          source,
          others.map(({ spec }) => spec),
        )
      : undefined;
  const shared = Object.entries({ ...seen, ...start }).filter(
    ([name, value]) =>
      name in kind.schema.properties &&
      name !== field &&
      kind.schema.properties[name]['x-resource']?.from !== 'managed' &&
      (typeof value === 'string' || typeof value === 'number'),
  ) as [string, string | number][];
  const params = new URLSearchParams({
    kind: kind.kind,
    account: source.account.name,
    region: source.region,
    owner: source.owner,
    ...Object.fromEntries(
      shared.map(([name, value]) => [`spec.${name}`, String(value)]),
    ),
    [`spec.${field}`]: source.id,
  });
  return `/clouds/resources/new?${params}`;
}
