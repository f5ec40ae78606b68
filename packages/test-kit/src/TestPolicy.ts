import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

/** Yes, no, only what one of these entities owns, or only what is in these workspaces or shared with them. */
export type Verdict =
  boolean | string[] | { workspaces: string[]; sharedWith?: string[] };

/** What the permission policy says in a test; all is allowed until it is told otherwise. */
export class TestPolicy {
  decide: (permission: string, user: string) => Verdict = () => true;

  /** Of the plugin under test. */
  constructor(private readonly pluginId: string) {}

  readonly permissions = mockServices.permissions.mock({
    authorize: async (requests, { credentials } = never) =>
      requests.map(({ permission }) => ({
        result: this.allowed(permission, credentials)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      })),
    authorizeConditional: async (requests, { credentials } = never) =>
      requests.map(({ permission }) => this.decision(permission, credentials)),
  });

  private allowed(permission: Permission, credentials: BackstageCredentials) {
    return this.verdict(permission, credentials) === true;
  }

  private decision(
    permission: Permission,
    credentials: BackstageCredentials,
  ): PolicyDecision {
    const verdict = this.verdict(permission, credentials);
    if (typeof verdict === 'object' && isResourcePermission(permission)) {
      const { resourceType } = permission;
      const condition = (rule: string, params: Record<string, string[]>) => ({
        resourceType,
        rule,
        params,
      });
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: this.pluginId,
        resourceType,
        conditions: Array.isArray(verdict)
          ? condition('IS_OWNER', { claims: verdict })
          : {
              anyOf: [
                condition('IN_WORKSPACE', { workspaces: verdict.workspaces }),
                condition('IS_SHARED_WITH', {
                  workspaces: verdict.sharedWith ?? [],
                }),
              ],
            },
      };
    }
    return {
      result: verdict === true ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    };
  }

  private verdict(
    { name }: Permission,
    { principal }: BackstageCredentials,
  ): Verdict {
    return this.decide(
      name,
      (principal as BackstageUserPrincipal).userEntityRef,
    );
  }
}

/** Callers always say who asks. */
const never = {} as { credentials: BackstageCredentials };
