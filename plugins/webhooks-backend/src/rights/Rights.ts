import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import { Access, covers, decide, Thing } from '@rackstage/roles';
import { isDisabled, ownershipRefsOf } from '@rackstage/user-access';

export interface RightsOptions {
  auth: AuthService;
  catalog: CatalogService;
  /** Absent where permissions are off: then everybody may do everything. */
  access?: () => Promise<Access>;
}

/** Whether somebody with these claims may do something with a thing. */
export type May = (
  claims: string[],
  permission: Permission,
  thing: Thing,
) => boolean;

/** What people and groups may do now. Nobody is there with a token: the table of roles is asked, as the policy does. */
export class Rights {
  constructor(private readonly options: RightsOptions) {}

  async load(): Promise<May> {
    const access = await this.options.access?.();
    return (claims, permission, thing) =>
      access === undefined || isAllowed(access, permission, thing, claims);
  }

  /** As at a sign-in. */
  claimsOf(entity: Entity): Promise<string[]> {
    return ownershipRefsOf(entity, refs => this.entities(refs));
  }

  /** By user or group. Who is gone, or has a disabled account, is not among them. */
  async claimsOfAll(entityRefs: string[]): Promise<Map<string, string[]>> {
    const found = (await this.entities(entityRefs)).filter(
      entity => entity !== undefined,
    );
    return new Map(
      await Promise.all(
        found
          .filter(entity => !isDisabled(entity))
          .map(
            async entity =>
              [
                stringifyEntityRef(entity),
                await this.claimsOf(entity),
              ] as const,
          ),
      ),
    );
  }

  async entities(entityRefs: string[]): Promise<(Entity | undefined)[]> {
    if (entityRefs.length === 0) {
      return [];
    }
    const { items } = await this.options.catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    return items;
  }
}

function isAllowed(
  access: Access,
  permission: Permission,
  thing: Thing,
  claims: string[],
): boolean {
  const reasons = access.reasonsFor(permission.name, claims);
  return (
    decide(permission, reasons, claims).result === AuthorizeResult.ALLOW ||
    reasons.some(reason => covers(permission, reason, thing, claims))
  );
}
