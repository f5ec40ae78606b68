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
import { OwnedResource, OwnerCondition } from './OwnedResource';
import { OwnerFilter } from './ownerFilter';

/** Answers for one resource type what the permission policy says about somebody. */
export class Authorizer<TResourceType extends string> {
  private readonly toFilter: ConditionTransformer<OwnerCondition>;
  private readonly isAllowed: (
    decision: PolicyDecision,
    resource: OwnedResource | undefined,
  ) => boolean;

  constructor(
    private readonly permissions: PermissionsService,
    rules: PermissionRuleset<OwnedResource, OwnerCondition, TResourceType>,
  ) {
    this.toFilter = createConditionTransformer(rules);
    this.isAllowed = createConditionAuthorizer(rules);
  }

  /** @throws NotAllowedError */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw notAllowed(permission.name);
    }
  }

  /** Which resources somebody may see: all (`undefined`), some, or none (`'none'`). */
  async visible(
    permission: ResourcePermission<TResourceType>,
    credentials: BackstageCredentials,
  ): Promise<OwnerFilter | 'none' | undefined> {
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

export function notAllowed(permission: string): NotAllowedError {
  return new NotAllowedError(
    `You lack the permission '${permission}' for this; ask an administrator for a role that has it`,
  );
}
