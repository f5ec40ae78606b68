import { ScopeRecord } from '../database/records';
import { capabilityOfKind } from '../reconcilers/readAccount';

/**
 * A kind of thing that a region turned out not to have, though the driver can: an OpenStack without load balancers. That
 * shows only when it is asked for.
 */
export const isAbsent = ({ error }: ScopeRecord): boolean =>
  error?.code === 'Unsupported';

/**
 * What an account can do: what its driver can, without what none of its regions has.
 *
 * @param scopes - of the account
 */
export function presentCapabilities(
  capabilities: string[],
  scopes: ScopeRecord[],
): string[] {
  const kinds = Object.entries(capabilityOfKind);
  return capabilities.filter(capability => {
    const ofIt = scopes.filter(scope =>
      kinds.some(([kind, name]) => name === capability && kind === scope.kind),
    );
    return ofIt.length === 0 || !ofIt.every(isAbsent);
  });
}
