import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';

type NonEmpty<T> = [T, ...T[]];

/** The same all, any and not of other conditions. */
export function mapCriteria<TFrom, TTo>(
  criteria: PermissionCriteria<TFrom>,
  map: (condition: TFrom) => TTo,
): PermissionCriteria<TTo> {
  const each = (parts: PermissionCriteria<TFrom>[]) =>
    parts.map(part => mapCriteria(part, map)) as NonEmpty<
      PermissionCriteria<TTo>
    >;
  if (isOrCriteria(criteria)) {
    return { anyOf: each(criteria.anyOf) };
  }
  if (isAndCriteria(criteria)) {
    return { allOf: each(criteria.allOf) };
  }
  if (isNotCriteria(criteria)) {
    return { not: mapCriteria(criteria.not, map) };
  }
  return map(criteria);
}
