import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Which attributes and entries of a directory mean what. */
export interface LdapSchema {
  usersFilter: string;
  groupsFilter: string;
  /** Users who match are disabled. */
  disabledFilter: string;
  id: string;
  username: string;
  displayName: string;
  email: string;
  /** Groups on the entry of a user, where they stand there only. */
  memberOf?: string;
  groupName: string;
  members: string;
  /** `modifyTimestamp`, or `uSNChanged` of Active Directory. */
  changed: string;
}

const schemas: Record<string, LdapSchema> = {
  generic: {
    usersFilter: '(objectClass=inetOrgPerson)',
    groupsFilter:
      '(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)(objectClass=posixGroup))',
    // Locked by an administrator, and not for a while after wrong passwords.
    disabledFilter:
      '(|(pwdAccountLockedTime=000001010000Z)(nsAccountLock=TRUE))',
    id: 'entryUUID',
    username: 'uid',
    displayName: 'displayName',
    email: 'mail',
    groupName: 'cn',
    members: 'member',
    changed: 'modifyTimestamp',
  },
  activeDirectory: {
    usersFilter: '(&(objectCategory=person)(objectClass=user))',
    groupsFilter: '(objectClass=group)',
    // The bit ACCOUNTDISABLE.
    disabledFilter: '(userAccountControl:1.2.840.113556.1.4.803:=2)',
    id: 'objectGUID',
    username: 'sAMAccountName',
    displayName: 'displayName',
    email: 'mail',
    groupName: 'cn',
    members: 'member',
    changed: 'uSNChanged',
  },
};

export interface LdapSettings {
  url: string;
  startTls: boolean;
  /** PEM file of the authority that signed the server's certificate. */
  caFile?: string;
  bind?: { dn: string; secret: string };
  usersBase: string;
  groupsBase: string;
  pageSize: number;
  schema: LdapSchema;
}

export function readLdapSettings(config: Config): LdapSettings {
  const name = config.getOptionalString('schema') ?? 'generic';
  const schema = schemas[name];
  if (!schema) {
    const known = Object.keys(schemas).join(', ');
    throw new InputError(`Unknown LDAP schema '${name}'; known are ${known}`);
  }
  const url = config.getString('url');
  const startTls = config.getOptionalBoolean('startTls') ?? false;
  const bind = config.getOptionalConfig('bind');
  const plain = !url.startsWith('ldaps:') && !startTls;
  if (bind && plain && !config.getOptionalBoolean('dangerouslyWithoutTls')) {
    throw new InputError(
      `The bind secret would cross the network in clear: use an ldaps: address instead of '${url}', or startTls`,
    );
  }
  const attributes = config.getOptionalConfig('attributes');
  return {
    url,
    startTls,
    caFile: config.getOptionalString('caFile'),
    bind: bind && {
      dn: bind.getString('dn'),
      secret: bind.getString('secret'),
    },
    usersBase: config.getString('users.base'),
    groupsBase: config.getString('groups.base'),
    pageSize: config.getOptionalNumber('pageSize') ?? 1000,
    schema: {
      ...schema,
      ...Object.fromEntries(
        (attributes?.keys() ?? []).map(key => [
          key,
          attributes!.getString(key),
        ]),
      ),
      usersFilter:
        config.getOptionalString('users.filter') ?? schema.usersFilter,
      groupsFilter:
        config.getOptionalString('groups.filter') ?? schema.groupsFilter,
      disabledFilter:
        config.getOptionalString('users.disabledFilter') ??
        schema.disabledFilter,
    },
  };
}
