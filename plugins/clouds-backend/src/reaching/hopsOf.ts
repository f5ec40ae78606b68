import { InstanceRecord } from '../database/records';
import { AccessSecrets } from '../database/reachingRecords';
import { HostKeySubject } from './HostKeys';
import { Destination, Way } from './planReach';
import { Leg } from './planRoute';

/** A machine that is signed in to on the way to another one. */
export interface Hop {
  host: string;
  port: number;
  user: string;
  privateKey(secrets: AccessSecrets): string;
  subject: HostKeySubject;
  /** Of an instance that is a bastion. */
  instanceId?: string;
}

type Console = (record: InstanceRecord) => Promise<string | undefined>;

/** The machines of a route, the wanted one first. */
export function hopsOf(
  route: Leg<Destination & { record: InstanceRecord }>[],
  console?: Console,
): Hop[] {
  return route.flatMap(({ destination: { record }, way }, at) => {
    const isBastion = at > 0;
    const { host, port, user, standsIn } = way;
    const keyOfLogin = (secrets: AccessSecrets) => secrets[way.key] ?? '';
    const own: Hop = {
      ...{ host, port, user },
      privateKey: keyOfLogin,
      subject: machineOf(
        record,
        isBastion ? route[at - 1].way.bastion!.id : undefined,
        standsIn ? undefined : console,
      ),
      instanceId: isBastion ? record.id : undefined,
    };
    return [own, ...bastionAt(record, way, keyOfLogin)];
  });
}

/** Whose host key it is. @param of - the id of the bastion that it is */
export function machineOf(
  record: InstanceRecord,
  of = 'machine',
  console?: Console,
): HostKeySubject {
  const { id, accountId, workspaceId } = record;
  return {
    of,
    subject: `instance:${id}`,
    accountId,
    workspaceId,
    console: console && (() => console(record)),
  };
}

/** The bastion at an address, where there is one. */
function bastionAt(
  { accountId, workspaceId }: InstanceRecord,
  { bastion, user }: Way,
  keyOfLogin: Hop['privateKey'],
): Hop[] {
  if (!bastion || bastion.instanceId !== undefined) {
    return [];
  }
  const { id, host, port } = bastion;
  return [
    {
      ...{ host, port },
      user: bastion.user ?? user,
      privateKey: secrets => secrets.bastions[id] ?? keyOfLogin(secrets),
      subject: {
        of: id,
        subject: `bastion:${accountId}:${id}`,
        accountId,
        workspaceId,
      },
    },
  ];
}
