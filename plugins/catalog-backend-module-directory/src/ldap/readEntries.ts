import { Entry } from 'ldapts';
import {
  DirectoryGroup,
  DirectoryUser,
  SkippedRecord,
} from '../DirectorySource';
import { first, normalDn, values } from './attributes';
import { LdapSchema } from './LdapSettings';

/** By which a `posixGroup` names its members. */
const loginAlias = (login: string) => `login:${login.toLowerCase()}`;

/** Takes users and groups out of entries, and names those that are none. */
export class EntryReader {
  readonly skipped: SkippedRecord[] = [];

  constructor(private readonly schema: LdapSchema) {}

  users(entries: Entry[], disabled: Set<string>): DirectoryUser[] {
    const { schema } = this;
    return entries.flatMap(entry => {
      const id = this.required(entry, schema.id);
      const username = id && this.required(entry, schema.username);
      if (!id || !username) {
        return [];
      }
      return {
        id,
        username,
        displayName: first(entry, schema.displayName) ?? first(entry, 'cn'),
        email: first(entry, schema.email),
        disabled: disabled.has(id),
        groups: schema.memberOf
          ? values(entry, schema.memberOf).map(normalDn)
          : [],
        aliases: [normalDn(entry.dn), loginAlias(username)],
      };
    });
  }

  groups(entries: Entry[]): DirectoryGroup[] {
    const { schema } = this;
    return entries.flatMap(entry => {
      const id = this.required(entry, schema.id);
      const name = id && this.required(entry, schema.groupName);
      if (!id || !name) {
        return [];
      }
      return {
        id,
        name,
        displayName: first(entry, schema.displayName),
        description: first(entry, 'description'),
        members: [
          ...values(entry, schema.members).map(normalDn),
          ...values(entry, 'uniqueMember').map(normalDn),
          ...values(entry, 'memberUid').map(loginAlias),
        ],
        aliases: [normalDn(entry.dn)],
      };
    });
  }

  private required(entry: Entry, attribute: string): string | undefined {
    const value = first(entry, attribute);
    if (!value) {
      const reason = `It has no ${attribute}`;
      this.skipped.push({ record: entry.dn, reason });
    }
    return value;
  }
}
