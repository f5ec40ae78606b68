import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

export interface Role {
  name: string;
  /** Entity refs of groups and users. */
  members: string[];
  allow: RegExp[];
  allowOwned: RegExp[];
}

/** @throws InputError when two roles have one name or a member is no entity ref */
export function readRoles(config: Config): Role[] {
  const roles = (config.getOptionalConfigArray('permission.roles') ?? []).map(
    entry => {
      const name = entry.getString('name');
      return {
        name,
        members: entry
          .getStringArray('members')
          .map(member => entityRefOf(member, name)),
        allow: patterns(entry.getOptionalStringArray('allow')),
        allowOwned: patterns(entry.getOptionalStringArray('allowOwned')),
      };
    },
  );
  const names = roles.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(
      `Two roles under 'permission.roles' are named '${twice}'`,
    );
  }
  return roles;
}

function entityRefOf(member: string, role: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(member));
  } catch {
    throw new InputError(
      `Role '${role}' under 'permission.roles' has the member '${member}', which is no entity ref like 'group:default/operators'`,
    );
  }
}

function patterns(names: string[] = []): RegExp[] {
  return names.map(
    name =>
      new RegExp(
        `^${name.replace(/[.*+?^${}()|[\]\\]/g, found =>
          found === '*' ? '.*' : `\\${found}`,
        )}$`,
      ),
  );
}
