import {
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
  isResourcePermission,
  Permission,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { DocumentTypeInfo } from '@backstage/plugin-search-common';
import { AttributeCondition, DocumentSource } from '@rackstage/search-sources';
import { VisibleType } from '../database/SearchStore';
import { mapCriteria } from './mapCriteria';

export interface VisibleTypesOptions {
  /** All there are, collators of other modules included. */
  types: () => Record<string, DocumentTypeInfo>;
  sources: ReadonlyMap<string, DocumentSource>;
  permissions: PermissionsService;
  logger: LoggerService;
}

/** Answers, for a query to be narrowed, what somebody may find. */
export class VisibleTypes {
  constructor(private readonly options: VisibleTypesOptions) {}

  async of(
    credentials: BackstageCredentials,
    asked?: string[],
  ): Promise<VisibleType[]> {
    const types = Object.entries(this.options.types()).filter(
      ([type]) => !asked || asked.includes(type),
    );
    const decide = this.decider(credentials);
    const visible = await Promise.all(
      types.map(async ([type, { visibilityPermission }]) => {
        const permission =
          this.options.sources.get(type)?.visibility?.permission ??
          visibilityPermission;
        const decision = permission && (await decide(permission));
        return this.visible(type, decision, credentials);
      }),
    );
    return visible.flat();
  }

  /** Asks once for each permission, however many types have it. */
  private decider(credentials: BackstageCredentials) {
    const decisions = new Map<string, Promise<PolicyDecision>>();
    return (permission: Permission) => {
      const known = decisions.get(permission.name);
      const decision = known ?? this.decide(permission, credentials);
      decisions.set(permission.name, decision);
      return decision;
    };
  }

  private async decide(
    permission: Permission,
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision> {
    const { permissions } = this.options;
    const [decision] = isResourcePermission(permission)
      ? await permissions.authorizeConditional([{ permission }], {
          credentials,
        })
      : await permissions.authorize(
          [{ permission: permission as BasicPermission }],
          { credentials },
        );
    return decision;
  }

  private async visible(
    type: string,
    decision: PolicyDecision | undefined,
    credentials: BackstageCredentials,
  ): Promise<VisibleType[]> {
    if (decision?.result === AuthorizeResult.DENY) {
      return [];
    }
    const visibility = this.options.sources.get(type)?.visibility;
    const conditions: PermissionCriteria<AttributeCondition>[] = [];
    if (decision?.result === AuthorizeResult.CONDITIONAL) {
      const condition = this.translate(type, decision.conditions);
      if (!condition) {
        return [];
      }
      conditions.push(condition);
    }
    const narrowed = await visibility?.narrow?.(credentials);
    if (narrowed) {
      conditions.push(narrowed);
    }
    const [first, ...rest] = conditions;
    return [{ type, condition: first && { allOf: [first, ...rest] } }];
  }

  /** @returns nothing where a rule has no meaning for documents: then none may be shown */
  private translate(
    type: string,
    criteria: PermissionCriteria<PermissionCondition>,
  ): PermissionCriteria<AttributeCondition> | undefined {
    const rules = this.options.sources.get(type)?.visibility?.rules ?? {};
    try {
      return mapCriteria(criteria, ({ rule, params }) => {
        if (!Object.hasOwn(rules, rule)) {
          throw new UnknownRule(rule);
        }
        return rules[rule](params ?? {});
      });
    } catch (error) {
      if (!(error instanceof UnknownRule)) {
        throw error;
      }
      this.options.logger.warn(
        'Documents are left out of a search, as a permission decides on them by a rule that search does not know',
        { type, rule: error.rule },
      );
      return undefined;
    }
  }
}

class UnknownRule extends Error {
  constructor(readonly rule: string) {
    super(rule);
  }
}
