import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionAuthorizer,
  PermissionRuleset,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { AccessFilter } from './accessFilter';
import { AccessCondition, OwnedResource } from './OwnedResource';

/** Answers for one resource type what the permission policy says about somebody. */
export class Authorizer<TResourceType extends string> {
  private readonly resourceType: TResourceType;
  private readonly toFilter: ConditionTransformer<AccessCondition>;
  private readonly isAllowed: (
    decision: PolicyDecision,
    resource: OwnedResource | undefined,
  ) => boolean;

  constructor(
    private readonly permissions: PermissionsService,
    rules: PermissionRuleset<OwnedResource, AccessCondition, TResourceType>,
  ) {
    this.resourceType = rules.getRuleByName('IS_OWNER')
      .resourceType as TResourceType;
    this.toFilter = createConditionTransformer(rules);
    this.isAllowed = createConditionAuthorizer(rules);
  }

  /**
   * For what belongs to no owner and no workspace.
   *
   * @throws NotAllowedError
   */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await requirePermission(this.permissions, permission, credentials);
  }

  /**
   * Whether somebody may make this: the permission of a resource that is not there yet, decided by what it is going to
   * be. The policy answers a basic permission by *somewhere*; this asks for the place.
   *
   * @throws NotAllowedError
   */
  async requireFor(
    { name, attributes }: BasicPermission,
    resource: OwnedResource,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const permission: ResourcePermission<TResourceType> = {
      type: 'resource',
      name,
      attributes,
      resourceType: this.resourceType,
    };
    if (!(await this.allows(permission, resource, credentials))) {
      throw notAllowed(name);
    }
  }

  /** Which resources somebody may see: all (`undefined`), some, or none (`'none'`). */
  async visible(
    permission: ResourcePermission<TResourceType>,
    credentials: BackstageCredentials,
  ): Promise<AccessFilter | 'none' | undefined> {
    const decision = await this.decide(permission, credentials);
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return this.toFilter(decision.conditions);
      default:
        return 'none';
    }
  }

  async allows(
    permission: ResourcePermission<TResourceType>,
    resource: OwnedResource,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    return this.isAllowed(await this.decide(permission, credentials), resource);
  }

  private async decide(
    permission: ResourcePermission<TResourceType>,
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return decision;
  }
}

/**
 * For what has no resource type of its own.
 *
 * @throws NotAllowedError
 */
export async function requirePermission(
  permissions: PermissionsService,
  permission: BasicPermission,
  credentials: BackstageCredentials,
): Promise<void> {
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (result !== AuthorizeResult.ALLOW) {
    throw notAllowed(permission.name);
  }
}

export function notAllowed(permission: string): NotAllowedError {
  return new NotAllowedError(
    `You lack the permission '${permission}' for this; ask an administrator for a role that has it`,
  );
}
