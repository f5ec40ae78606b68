import { Entry } from 'ldapts';
import { LdapSession } from './LdapSession';

/**
 * Active Directory tells 1,500 members of a group at a time, as `member;range=0-1499`. This fetches the rest.
 *
 * @returns the entry with all members under the plain name
 */
export async function completeMembers(
  session: LdapSession,
  entry: Entry,
  attribute: string,
): Promise<Entry> {
  const range = new RegExp(`^${attribute};range=(\\d+)-(\\d+|\\*)$`, 'i');
  const members: string[] = [];
  let part: Entry | undefined = entry;
  let end = '-1';
  while (part && end !== '*') {
    const next = String(Number(end) + 1);
    const key = Object.keys(part).find(name => range.exec(name)?.[1] === next);
    if (!key) {
      break;
    }
    members.push(...([part[key]].flat() as string[]));
    [, , end] = range.exec(key)!;
    part =
      end === '*'
        ? undefined
        : await session.entry(entry.dn, [
            `${attribute};range=${Number(end) + 1}-*`,
          ]);
  }
  return members.length > 0 ? { ...entry, [attribute]: members } : entry;
}
