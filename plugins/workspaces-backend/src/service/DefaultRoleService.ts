import { ConflictError, InputError } from '@backstage/errors';
import {
  KnownPermissions,
  NewRole,
  RoleChange,
  WorkspaceRole,
} from '@rackstage/plugin-workspaces-common';
import { builtInRoles, isPortalOnly } from '@rackstage/roles';
import { RoleRecord } from '../database/records';
import { RolesStore } from '../database/RolesStore';
import { RoleService } from './services';

export interface RoleServiceOptions {
  roles: RolesStore;
  permissions: { list(): Promise<KnownPermissions> };
  onChange(): void;
}

export class DefaultRoleService implements RoleService {
  constructor(private readonly options: RoleServiceOptions) {}

  async list() {
    const roles = await this.options.roles.list();
    return {
      items: [
        ...builtInRoles.map(role => ({
          ...role,
          title: role.name,
          builtIn: true,
        })),
        ...roles.map(view),
      ],
    };
  }

  listPermissions() {
    return this.options.permissions.list();
  }

  async create({ allow = [], allowOwned = [], ...request }: NewRole) {
    if (isBuiltIn(request.name)) {
      throw new ConflictError(
        `'${request.name}' is a built-in role; choose another name`,
      );
    }
    requireAllowed(allow, allowOwned);
    const record = { ...request, allow, allowOwned, revision: 1 };
    await this.options.roles.insert(record);
    this.options.onChange();
    return view(record);
  }

  async update(name: string, { revision, ...fields }: RoleChange) {
    requireOwnMaking(name);
    requireAllowed(fields.allow, fields.allowOwned);
    const record = await this.options.roles.update(name, fields, revision);
    this.options.onChange();
    return view(record);
  }

  async delete(name: string, revision: number) {
    requireOwnMaking(name);
    await this.options.roles.delete(name, revision);
    this.options.onChange();
  }
}

const isBuiltIn = (wanted: string) =>
  builtInRoles.some(({ name }) => name === wanted);

function requireOwnMaking(name: string): void {
  if (isBuiltIn(name)) {
    throw new ConflictError(
      `'${name}' is a built-in role and stays as it is; make one of your own`,
    );
  }
}

/** What a role of a workspace cannot give is refused rather than kept without effect. */
function requireAllowed(...lists: (string[] | undefined)[]): void {
  const refused = lists
    .flatMap(list => list ?? [])
    .filter(name => !name.endsWith('*') && isPortalOnly(name));
  if (refused.length > 0) {
    throw new InputError(
      `${refused.join(', ')} reaches beyond a workspace; give it by a role of the portal, under 'permission.roles' in the configuration`,
    );
  }
}

const view = (record: RoleRecord): WorkspaceRole => ({
  ...record,
  builtIn: false,
});
