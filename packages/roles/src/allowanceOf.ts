import { Role } from './Role';

/** On everything, only on what somebody owns, or on nothing. */
export type Allowance = 'all' | 'owned' | 'none';

/**
 * What all roles of somebody together allow.
 *
 * @param claims - entity refs of the person and their groups
 */
export function allowanceOf(
  roles: Role[],
  permission: string,
  claims: string[],
): Allowance {
  const own = roles.filter(({ members }) =>
    members.some(member => claims.includes(member)),
  );
  const matches = (patterns: RegExp[]) =>
    patterns.some(pattern => pattern.test(permission));
  if (own.some(({ allow }) => matches(allow))) {
    return 'all';
  }
  return own.some(({ allowOwned }) => matches(allowOwned)) ? 'owned' : 'none';
}
