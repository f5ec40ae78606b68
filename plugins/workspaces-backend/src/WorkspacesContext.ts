import {
  AuthService,
  DiscoveryService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  RootSystemMetadataService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { AccessTableCache } from '@rackstage/plugin-workspaces-node';
import { accessFrom, readRoles } from '@rackstage/roles';
import { Knex } from 'knex';
import { AccessService } from './access/AccessService';
import { KnownPermissions } from './access/KnownPermissions';
import { DatabaseMembersStore } from './database/DatabaseMembersStore';
import { DatabaseRolesStore } from './database/DatabaseRolesStore';
import { DatabaseWorkspacesStore } from './database/DatabaseWorkspacesStore';
import { readAccessTable } from './database/readAccessTable';
import { DeclaredWorkspaces } from './declared/DeclaredWorkspaces';
import { addPermissions } from './permissions';
import { publishChange } from './publishChange';
import { createHandlers } from './router/createHandlers';
import { AuthorizedMemberService } from './service/AuthorizedMemberService';
import { AuthorizedRoleService } from './service/AuthorizedRoleService';
import { AuthorizedWorkspaceService } from './service/AuthorizedWorkspaceService';
import { DefaultMemberService } from './service/DefaultMemberService';
import { DefaultRoleService } from './service/DefaultRoleService';
import { DefaultWorkspaceService } from './service/DefaultWorkspaceService';
import { People } from './service/People';
import { WorkspaceGuard } from './service/WorkspaceGuard';

export interface WorkspacesContextOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  discovery: DiscoveryService;
  events: EventsService;
  knex: Knex;
  logger: LoggerService;
  metadata: RootSystemMetadataService;
  now(): Date;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
  userInfo: UserInfoService;
}

/** The context's parts, put together. */
export class WorkspacesContext {
  readonly handlers: ReturnType<typeof createHandlers>;
  readonly declared: DeclaredWorkspaces;

  constructor(options: WorkspacesContextOptions) {
    const { knex, logger, now } = options;
    const workspaces = new DatabaseWorkspacesStore(knex);
    const members = new DatabaseMembersStore(knex);
    const people = new People(options);
    const shared = {
      workspaces,
      now,
      ownerExists: async (entityRef: string) =>
        (await people.claimsOf(entityRef)) !== undefined,
      onChange: (workspaceId?: string) =>
        publishChange(options, { workspaceId }),
    };
    const table = new AccessTableCache({
      load: since => readAccessTable(knex, since),
      now: () => now().getTime(),
    });
    const permissions = new KnownPermissions(options);
    const authorizer = addPermissions(
      options.permissionsRegistry,
      options.permissions,
      workspaces,
    );
    const guard = new WorkspaceGuard(authorizer, workspaces);
    this.declared = new DeclaredWorkspaces({
      config: options.config,
      workspaces,
      members,
      logger,
      now,
    });
    this.handlers = createHandlers({
      workspaces: new AuthorizedWorkspaceService(
        new DefaultWorkspaceService(shared),
        authorizer,
        guard,
      ),
      members: new AuthorizedMemberService(
        new DefaultMemberService({ ...shared, members, people }),
        guard,
      ),
      roles: new AuthorizedRoleService(
        new DefaultRoleService({
          roles: new DatabaseRolesStore(knex),
          permissions,
          onChange: () => shared.onChange(),
        }),
        authorizer,
      ),
      access: new AccessService({
        ...options,
        // As the policy has it, without its delay.
        access: accessFrom(readRoles(options.config), () => table.refresh()),
        authorizer,
        people,
        permissions,
        readTable: since => readAccessTable(knex, since),
      }),
    });
  }
}
