import { Entry } from 'ldapts';
import {
  DirectoryChanges,
  DirectoryReading,
  DirectorySource,
  Mark,
} from '../DirectorySource';
import { first } from './attributes';
import { completeMembers } from './completeMembers';
import { LdapSession } from './LdapSession';
import { LdapSettings } from './LdapSettings';
import { EntryReader } from './readEntries';

/** What is kept between two readings. */
interface LdapMark {
  /** Newest change that was seen: a time of the server, or its number of the change. */
  changed: string;
  /** Which server the number is of: each domain controller counts for itself. */
  server?: string;
  /** Ids of disabled users: some servers lock an account without the entry counting as changed. */
  disabled: string[];
}

/** Users and groups of an LDAP directory. */
export class LdapSource implements DirectorySource {
  constructor(private readonly settings: LdapSettings) {}

  readAll(signal: AbortSignal): Promise<DirectoryReading> {
    return LdapSession.use(this.settings, signal, async session => {
      const before = await this.position(session);
      const { reading } = await this.read(session, before, '');
      return reading;
    });
  }

  readChanges(
    since: Mark,
    signal: AbortSignal,
  ): Promise<DirectoryChanges | undefined> {
    const mark: LdapMark = JSON.parse(since);
    return LdapSession.use(this.settings, signal, async session => {
      const before = await this.position(session);
      if (before.server !== mark.server) {
        return undefined;
      }
      // Before the changes: who is deleted meanwhile must not be told as changed and as gone.
      const present = await this.present(session);
      const { changed } = this.settings.schema;
      // A number is that of the last change; a second may have had more of them.
      const next = /^\d{14}/.test(mark.changed)
        ? mark.changed
        : String(BigInt(mark.changed || '0') + BigInt(1));
      const { reading, disabled } = await this.read(
        session,
        { ...before, changed: before.changed || mark.changed },
        `(${changed}>=${next})`,
      );
      const told = new Set(reading.users.map(({ id }) => id));
      const enabledSilently = mark.disabled.some(
        id => !disabled.has(id) && !told.has(id),
      );
      if (enabledSilently) {
        return undefined;
      }
      const news = [...disabled].filter(
        id => !mark.disabled.includes(id) && !told.has(id),
      );
      return {
        ...reading,
        users: [...reading.users, ...(await this.disabledUsers(session, news))],
        removed: [],
        present,
      };
    });
  }

  /** LDAP does not tell of what is deleted: the ids of all that is there do, and are cheap to ask for. */
  private async present(session: LdapSession) {
    const { schema, usersBase, groupsBase } = this.settings;
    const { id, usersFilter, groupsFilter } = schema;
    const idsIn = async (base: string, filter: string) =>
      (await session.search(base, filter, [id])).flatMap(
        entry => first(entry, id) ?? [],
      );
    return {
      User: await idsIn(usersBase, usersFilter),
      Group: await idsIn(groupsBase, groupsFilter),
    };
  }

  /** @param changes - a filter, empty for everything */
  private async read(
    session: LdapSession,
    before: Pick<LdapMark, 'changed' | 'server'>,
    changes: string,
  ) {
    const { schema, usersBase, groupsBase } = this.settings;
    const reader = new EntryReader(schema);
    const disabled = new Set(
      (await this.searchDisabled(session, [schema.id])).flatMap(
        entry => first(entry, schema.id) ?? [],
      ),
    );
    const users = await session.search(
      usersBase,
      `(&${schema.usersFilter}${changes})`,
      this.userAttributes(),
    );
    const groups = await session.search(
      groupsBase,
      `(&${schema.groupsFilter}${changes})`,
      this.groupAttributes(),
    );
    const complete: Entry[] = [];
    for (const group of groups) {
      complete.push(await completeMembers(session, group, schema.members));
    }
    const mark: LdapMark = {
      server: before.server,
      changed: this.newest([...users, ...groups], before.changed),
      disabled: [...disabled],
    };
    const reading: DirectoryReading = {
      users: reader.users(users, disabled),
      groups: reader.groups(complete),
      skipped: reader.skipped,
      mark: JSON.stringify(mark),
    };
    return { reading, disabled };
  }

  /** Where the server is before it is read, as far as it counts its changes. */
  private async position(
    session: LdapSession,
  ): Promise<Pick<LdapMark, 'changed' | 'server'>> {
    if (this.settings.schema.changed !== 'uSNChanged') {
      return { changed: '' };
    }
    const names = ['highestCommittedUSN', 'dsServiceName'];
    const root = await session.entry('', names);
    return {
      changed: (root && first(root, 'highestCommittedUSN')) ?? '',
      server: root && first(root, 'dsServiceName'),
    };
  }

  /** Times of one form can be compared as text. A number is known beforehand. */
  private newest(entries: Entry[], before: string): string {
    const { changed } = this.settings.schema;
    if (changed === 'uSNChanged') {
      return before;
    }
    return entries
      .map(entry => first(entry, changed) ?? '')
      .reduce((newest, time) => (time > newest ? time : newest), before);
  }

  private async disabledUsers(session: LdapSession, ids: string[]) {
    if (ids.length === 0) {
      return [];
    }
    const entries = await this.searchDisabled(session, this.userAttributes());
    const users = new EntryReader(this.settings.schema).users(
      entries,
      new Set(ids),
    );
    return users.filter(user => user.disabled);
  }

  private searchDisabled(session: LdapSession, attributes: string[]) {
    const { schema, usersBase } = this.settings;
    const filter = `(&${schema.usersFilter}${schema.disabledFilter})`;
    return session.search(usersBase, filter, attributes);
  }

  private userAttributes(): string[] {
    const { schema } = this.settings;
    const { id, username, displayName, email, changed, memberOf } = schema;
    const names = [id, username, displayName, email, changed, 'cn'];
    return memberOf ? [...names, memberOf] : names;
  }

  private groupAttributes(): string[] {
    const { id, groupName, displayName, members, changed } =
      this.settings.schema;
    const names = [id, groupName, displayName, members, changed];
    return [...names, 'description', 'uniqueMember', 'memberUid'];
  }
}
