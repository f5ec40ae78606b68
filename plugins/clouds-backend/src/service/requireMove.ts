import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { Authorizer, notAllowed, OwnedResource } from '@rackstage/ownership';

/**
 * Whoever moves a thing to another workspace needs the permission there too.
 *
 * @throws NotAllowedError
 */
export async function requireMove<TType extends string>(
  authorizer: Authorizer<TType>,
  permission: ResourcePermission<TType>,
  { owner, workspaceId }: OwnedResource,
  to: string | undefined,
  credentials: BackstageCredentials,
): Promise<void> {
  if (
    to !== undefined &&
    to !== workspaceId &&
    !(await authorizer.allows(
      permission,
      { owner, workspaceId: to },
      credentials,
    ))
  ) {
    throw notAllowed(permission.name);
  }
}
