import {
  cloudGateway,
  Instance,
  ReachProblem,
} from '@rackstage/plugin-clouds-common';
import { InstanceRecord } from '../database/records';
import { AccessSettings, Bastion } from '../database/reachingRecords';

/** On which way an instance is reached, and as whom. */
export interface Way {
  host: string;
  port: number;
  user: string;
  /** Whose private key signs in. */
  key: 'portal' | 'login';
  bastion?: Bastion;
  /** A real machine in the place of a simulated one, whose console says nothing about it. */
  standsIn?: boolean;
}

/** What is known of an instance that somebody wants to reach. */
export interface Destination {
  record: Pick<
    InstanceRecord,
    | 'id'
    | 'region'
    | 'networkId'
    | 'phase'
    | 'facts'
    | 'cloudId'
    | 'seenInstance'
  >;
  addresses: Instance['addresses'];
  /** In a cloud that only simulates machines. */
  simulated: boolean;
}

/** The way to an instance, or why there is none: without asking anybody. */
export function planReach(
  record: Destination['record'],
  instance: Omit<Destination, 'record'>,
  settings: AccessSettings,
  /** Whether a private key was given for the login of the account. */
  hasLoginKey: boolean,
): Way | { problem: ReachProblem } {
  const endpoint = settings.endpoints.find(
    ({ instanceId }) => instanceId === record.id,
  );
  const login =
    endpoint && settings.login && hasLoginKey
      ? // What was said about this machine counts before what was made there.
        { user: settings.login.user, key: 'login' as const }
      : loginOf(record.facts.login, settings, hasLoginKey);
  const gateway = gatewayTo(record);
  if (instance.simulated && !endpoint && !gateway) {
    return { problem: 'Simulated' };
  }
  if (record.phase !== 'Running' && record.phase !== 'Rebooting') {
    return { problem: 'NotRunning' };
  }
  if ('problem' in login) {
    return login;
  }
  if (endpoint) {
    const { host, port } = endpoint;
    return { host, port, ...login, standsIn: instance.simulated };
  }
  if (gateway) {
    return { ...gateway, ...login };
  }
  const place = placeOf(record, instance.addresses, settings);
  return 'problem' in place
    ? place
    : { ...place, port: settings.port, ...login };
}

/** Where the cloud itself forwards to its machines, by their ids. */
function gatewayTo({
  cloudId,
  seenInstance,
}: Pick<InstanceRecord, 'cloudId' | 'seenInstance'>):
  Pick<Way, 'host' | 'port' | 'bastion'> | undefined {
  const gateway =
    typeof seenInstance === 'object' ? seenInstance.sshGateway : undefined;
  return gateway && cloudId !== undefined
    ? { host: cloudId, port: 22, bastion: { id: cloudGateway, ...gateway } }
    : undefined;
}

function loginOf(
  login: InstanceRecord['facts']['login'],
  settings: AccessSettings,
  hasLoginKey: boolean,
): Pick<Way, 'user' | 'key'> | { problem: ReachProblem } {
  if (login?.portal?.publicKey === settings.publicKey) {
    return { user: login.portal.user, key: 'portal' };
  }
  if (!settings.login) {
    return { problem: login ? 'NoKey' : 'NotSsh' };
  }
  return hasLoginKey
    ? { user: settings.login.user, key: 'login' }
    : { problem: 'NoKey' };
}

function placeOf(
  {
    id,
    region,
    networkId,
  }: Pick<InstanceRecord, 'id' | 'region' | 'networkId'>,
  addresses: Instance['addresses'],
  settings: AccessSettings,
): { host: string; bastion?: Bastion } | { problem: ReachProblem } {
  const first = (type: 'public' | 'private') =>
    [...addresses]
      .sort((one, other) => one.version - other.version)
      .find(address => address.type === type)?.address;
  const nearest = first('public');
  if (nearest !== undefined) {
    return { host: nearest };
  }
  const inside = first('private');
  if (inside === undefined) {
    return { problem: 'NoAddress' };
  }
  const bastion = bastionFor(
    // None leads to itself.
    settings.bastions.filter(({ instanceId }) => instanceId !== id),
    region,
    networkId,
  );
  if (bastion) {
    return { host: inside, bastion };
  }
  return settings.direct ? { host: inside } : { problem: 'NoBastion' };
}

/** The one that is for the least. */
function bastionFor(
  bastions: Bastion[],
  region: string,
  networkId: string | undefined,
): Bastion | undefined {
  const detail = ({ region: ofRegion, network }: Bastion) =>
    (network === undefined ? 0 : 2) + (ofRegion === undefined ? 0 : 1);
  return bastions
    .filter(
      bastion =>
        (bastion.region === undefined || bastion.region === region) &&
        (bastion.network === undefined || bastion.network === networkId),
    )
    .sort((one, other) => detail(other) - detail(one))[0];
}

/** What to do, in English. */
export const reachAdvice: Record<ReachProblem, string> = {
  Simulated:
    'This cloud only simulates machines: there is no machine that could be signed in to',
  NotRunning: 'The instance does not run; start it first',
  NoAddress: 'The instance has no address yet; wait until the cloud gives one',
  NoBastion:
    'The instance has only a private address; give it a public one, or name a bastion in the access settings of its account',
  NoKey:
    'The machine was made without the key of the portal; give a login with a private key in the access settings of the account, or add the public key there to the machine',
  NotSsh:
    'The machine is not known to have SSH; give a login with a private key in the access settings of the account if it has',
  BastionGone:
    'The instance that was the bastion on the way was deleted; name another bastion in the access settings of the account',
  BastionNotReady:
    'The bastion on the way cannot be reached itself; start it or see on its page what is missing, or name another one in the access settings of the account',
  BastionCircle:
    'The bastions on the way lead in a circle, as one of them has only a private address; give it a public one, or name another one in the access settings of the account',
};
