import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Authorizer } from '@rackstage/ownership';
import {
  AccessTableAnswer,
  PermissionAccess,
  PersonAccess,
  QueryOf,
  ThingAccess,
  workspaceResourceType,
  workspacesAccessReadPermission,
} from '@rackstage/plugin-workspaces-common';
import { Access, covers, decide, rulesOf, Thing } from '@rackstage/roles';
import { People } from '../service/People';
import { KnownPermissions } from './KnownPermissions';

export interface AccessServiceOptions {
  /** By which the policy decides. */
  access(): Promise<Access>;
  authorizer: Authorizer<typeof workspaceResourceType>;
  catalog: CatalogService;
  people: People;
  permissions: KnownPermissions;
  readTable(since?: number): Promise<AccessTableAnswer>;
  userInfo: UserInfoService;
}

/** Says who may do what, and why, by the functions that decide it. */
export class AccessService {
  constructor(private readonly options: AccessServiceOptions) {}

  async table(since: number | undefined, credentials: BackstageCredentials) {
    await this.require(credentials);
    return this.options.readTable(since);
  }

  /** Everybody may ask about themselves. */
  async person(
    asked: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<PersonAccess> {
    const { access, people, permissions, userInfo } = this.options;
    const own = await ownInfo(userInfo, credentials);
    const entityRef = asked ?? own?.userEntityRef;
    if (!entityRef) {
      throw new InputError('Say whose access it is about, by entityRef');
    }
    const isSelf = own?.userEntityRef === entityRef;
    if (!isSelf) {
      await this.require(credentials);
    }
    const known = await people.claimsOf(entityRef);
    // What counts for somebody who is signed in is what their token says.
    const claims = (isSelf ? own?.ownershipEntityRefs : known?.claims) ?? [
      entityRef,
    ];
    const table = await access();
    const found = await permissions.all();
    return {
      entityRef,
      ...(known?.title && { title: known.title }),
      gone: !known,
      claims,
      memberships: table.grantsOf(claims),
      permissions: found.flatMap(({ pluginId, permissions: all = [] }) =>
        all.map(permission => {
          const { name } = permission;
          const reasons = table.reasonsFor(name, claims);
          const decision = decide(permission, reasons, claims);
          return {
            name,
            pluginId,
            outcome: outcomes[decision.result],
            rules:
              decision.result === AuthorizeResult.CONDITIONAL
                ? rulesOf(decision.conditions)
                : [],
            reasons,
          };
        }),
      ),
      silent: found
        .filter(each => !each.permissions)
        .map(({ pluginId }) => pluginId),
    };
  }

  async thing(
    query: QueryOf<'explainThing'>,
    credentials: BackstageCredentials,
  ): Promise<ThingAccess> {
    await this.require(credentials);
    const { permission: name = 'catalog.entity.read' } = query;
    const found = await this.options.permissions.all();
    const permission = found
      .flatMap(({ permissions = [] }) => permissions)
      .find(each => each.name === name);
    if (!permission) {
      throw new NotFoundError(
        `No plugin that answers has the permission '${name}'; see them at /permissions`,
      );
    }
    const thing = await this.find(query, credentials);
    const access = await this.options.access();
    return {
      permission: name,
      ...(thing.owners[0] && { owner: thing.owners[0] }),
      workspaces: thing.workspaces,
      // Whoever owns it counts as somebody with the role who does.
      items: access
        .allReasonsFor(name)
        .filter(reason =>
          covers(permission, reason, thing, [reason.through, ...thing.owners]),
        ),
    };
  }

  private async find(
    { entityRef, workspaceId, owner }: QueryOf<'explainThing'>,
    credentials: BackstageCredentials,
  ): Promise<Thing> {
    if (!entityRef) {
      if (!workspaceId) {
        throw new InputError(
          'Say what it is about, by entityRef or by workspaceId',
        );
      }
      return {
        owners: owner ? [owner] : [],
        workspaces: [workspaceId],
        sharedWith: [],
      };
    }
    const entity = await this.options.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`No entity '${entityRef}' in the catalog`);
    }
    const workspaces = entity.spec?.workspaces;
    return {
      owners: (entity.relations ?? [])
        .filter(({ type }) => type === RELATION_OWNED_BY)
        .map(({ targetRef }) => targetRef),
      workspaces: Array.isArray(workspaces) ? workspaces.map(String) : [],
      sharedWith: [],
    };
  }

  private require(credentials: BackstageCredentials): Promise<void> {
    return this.options.authorizer.require(
      workspacesAccessReadPermission,
      credentials,
    );
  }
}

const outcomes: Record<AuthorizeResult, PermissionAccess['outcome']> = {
  [AuthorizeResult.ALLOW]: 'all',
  [AuthorizeResult.CONDITIONAL]: 'some',
  [AuthorizeResult.DENY]: 'none',
};

/** Nothing for a service, which is nobody. */
async function ownInfo(
  userInfo: UserInfoService,
  credentials: BackstageCredentials,
) {
  const { type } = credentials.principal as { type?: string };
  return type === 'user' ? userInfo.getUserInfo(credentials) : undefined;
}
