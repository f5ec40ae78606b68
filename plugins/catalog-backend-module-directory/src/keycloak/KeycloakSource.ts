import {
  DirectoryChanges,
  DirectoryGroup,
  DirectoryReading,
  DirectorySource,
  DirectoryUser,
  Mark,
  SkippedRecord,
} from '../DirectorySource';
import {
  AdminEvent,
  KeycloakClient,
  KeycloakGroup,
  KeycloakUser,
} from './KeycloakClient';

interface KeycloakMark {
  /** Of the server, in milliseconds. */
  time: number;
  /** Ids of disabled users: without the log of changes this is what can be asked for often. */
  disabled: string[];
  /** When all users were listed. */
  listed: number;
}

/** More changes than these are read faster all at once. */
const maxChanges = 200;

/** Its clock is told in seconds, and a change may take some to be in the log. */
const overlapMilliseconds = 5_000;

/**
 * All users are listed so often, in milliseconds: the log of changes tells nothing of accounts that people delete
 * themselves, or that a federated directory takes away, and may be switched off.
 */
const listEvery = 30_000;

/** Users and groups of a realm of Keycloak. */
export class KeycloakSource implements DirectorySource {
  constructor(private readonly client: KeycloakClient) {}

  async readAll(signal: AbortSignal): Promise<DirectoryReading> {
    // The time before the reading begins: what changes meanwhile is told again.
    await this.client.realm(signal);
    const time = this.client.serverTime - overlapMilliseconds;
    const skipped: SkippedRecord[] = [];
    const users = toUsers(await this.client.users('', signal), skipped);
    const groups: DirectoryGroup[] = [];
    let level = await this.client.topGroups(signal);
    while (level.length > 0) {
      const below: KeycloakGroup[] = [];
      for (const group of level) {
        groups.push(...(await this.toGroup(group, skipped, signal)));
        if (group.subGroupCount !== 0) {
          const children = await this.client.children(group.id, signal);
          below.push(
            ...children.map(child => ({ ...child, parentId: group.id })),
          );
        }
      }
      level = below;
    }
    const disabled = users.filter(user => user.disabled).map(({ id }) => id);
    const mark = markOf({ time, disabled, listed: time });
    return { users, groups, skipped, mark };
  }

  async readChanges(
    since: Mark,
    signal: AbortSignal,
  ): Promise<DirectoryChanges | undefined> {
    const mark: KeycloakMark = JSON.parse(since);
    const { adminEventsEnabled } = await this.client.realm(signal);
    const time = this.client.serverTime - overlapMilliseconds;
    const touched = idsOf(
      adminEventsEnabled
        ? await this.client.adminEvents(mark.time, signal)
        : [],
    );
    const age = time - mark.listed;
    // Also when the clock was set back, or they never were.
    const isListed = !(age >= 0 && age < listEvery);
    const all = await this.client.users(
      isListed ? '' : '&enabled=false',
      signal,
    );
    const ids = all
      .filter(({ enabled }) => enabled === false)
      .map(({ id }) => id);
    // Whoever is in one of the two lists only was disabled or enabled since.
    [...ids, ...mark.disabled]
      .filter(id => !(ids.includes(id) && mark.disabled.includes(id)))
      .forEach(id => touched.users.add(id));
    if (touched.users.size + touched.groups.size > maxChanges) {
      return undefined;
    }
    const skipped: SkippedRecord[] = [];
    const removed: string[] = [];
    const users: KeycloakUser[] = [];
    for (const id of touched.users) {
      const user = await this.client.user(id, signal);
      if (user) {
        users.push(user);
      } else {
        removed.push(id);
      }
    }
    const groups: DirectoryGroup[] = [];
    for (const id of touched.groups) {
      const group = await this.client.group(id, signal);
      if (group) {
        groups.push(...(await this.toGroup(group, skipped, signal)));
      } else {
        removed.push(id);
      }
    }
    return {
      users: toUsers(users, skipped),
      groups,
      removed,
      present: isListed ? { User: all.map(({ id }) => id) } : undefined,
      skipped,
      mark: markOf({
        time,
        disabled: ids,
        listed: isListed ? time : mark.listed,
      }),
    };
  }

  private async toGroup(
    group: KeycloakGroup,
    skipped: SkippedRecord[],
    signal: AbortSignal,
  ): Promise<DirectoryGroup[]> {
    const { id, name, path, description, parentId } = group;
    if (!name) {
      skipped.push({ record: `group ${id}`, reason: 'It has no name' });
      return [];
    }
    const members = await this.client.members(id, signal);
    return [
      {
        id,
        name: path?.replace(/^\//, '') ?? name,
        displayName: name,
        description: description || undefined,
        members: members.map(member => member.id),
        parent: parentId,
        aliases: [],
      },
    ];
  }
}

const markOf = (mark: KeycloakMark): Mark => JSON.stringify(mark);

function toUsers(
  users: KeycloakUser[],
  skipped: SkippedRecord[],
): DirectoryUser[] {
  return users.flatMap(({ id, username, email, enabled, ...names }) => {
    if (!username) {
      skipped.push({ record: `user ${id}`, reason: 'It has no username' });
      return [];
    }
    return {
      id,
      username,
      displayName: fullName(names),
      email: email || undefined,
      disabled: enabled === false,
      groups: [],
      aliases: [],
    };
  });
}

/** 김 + 민지 is 김민지; Minji + Kim is Minji Kim. */
function fullName(names: Pick<KeycloakUser, 'firstName' | 'lastName'>) {
  const { firstName = '', lastName = '' } = names;
  const name = /[가-힣]/.test(firstName + lastName)
    ? lastName + firstName
    : `${firstName} ${lastName}`;
  return name.normalize('NFC').trim() || undefined;
}

/** Whom the changes are about: `users/<id>`, `groups/<id>/children`, `users/<id>/groups/<id>`. */
function idsOf(events: AdminEvent[]) {
  const users = new Set<string>();
  const groups = new Set<string>();
  for (const { resourceType, resourcePath } of events) {
    const group = /groups\/([^/]+)/.exec(resourcePath)?.[1];
    const user = /^users\/([^/]+)/.exec(resourcePath)?.[1];
    if (group) {
      groups.add(group);
    } else if (user && resourceType === 'USER') {
      users.add(user);
    }
  }
  return { users, groups };
}
