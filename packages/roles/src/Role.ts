import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Pattern, patterns } from './Pattern';

/** A role in the whole portal. */
export interface Role {
  name: string;
  /** Entity refs of groups and users. */
  members: string[];
  allow: Pattern[];
  allowOwned: Pattern[];
  /** Those under `permission.administrators`, who may do everything. */
  administrator?: boolean;
}

/**
 * The roles of the configuration, administrators first.
 *
 * @throws InputError when two roles have one name or a member is no entity ref
 */
export function readRoles(config: Config): Role[] {
  const roles = (config.getOptionalConfigArray('permission.roles') ?? []).map(
    entry => {
      const name = entry.getString('name');
      return {
        name,
        members: entry
          .getStringArray('members')
          .map(member =>
            entityRefOf(member, `Role '${name}' under 'permission.roles'`),
          ),
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
  return [...readAdministrators(config), ...roles];
}

function readAdministrators(config: Config): Role[] {
  const members = config
    .getOptionalStringArray('permission.administrators')
    ?.map(member => entityRefOf(member, `'permission.administrators'`));
  return members
    ? [
        {
          name: 'administrator',
          members,
          allow: patterns(['*']),
          allowOwned: [],
          administrator: true,
        },
      ]
    : [];
}

function entityRefOf(member: string, where: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(member));
  } catch {
    throw new InputError(
      `${where} has the member '${member}', which is no entity ref like 'group:default/operators'`,
    );
  }
}
