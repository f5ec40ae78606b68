import {
  FaultKind,
  FaultyOperation,
} from '@rackstage/plugin-clouds-node/testUtils';
import { Fault, FaultRule } from '@rackstage/test-kit';
import { OpenStackLab } from './OpenStackLab';

/** The one request of a call of the driver that a fault hits. */
const requests: Partial<
  Record<FaultyOperation, Pick<FaultRule, 'method' | 'path'>>
> = {
  'instances.list': { method: 'GET', path: /\/servers\/detail/ },
  'instances.create': { method: 'POST', path: /\/servers$/ },
  'volumes.list': { method: 'GET', path: /\/volumes\/detail/ },
  'volumes.create': { method: 'POST', path: /\/volumes$/ },
  'snapshots.create': { method: 'POST', path: /\/snapshots$/ },
  'securityGroups.create': { method: 'POST', path: /\/security-groups$/ },
  'keyPairs.create': { method: 'POST', path: /\/os-keypairs$/ },
  'networks.list': { method: 'GET', path: /\/networks\?/ },
  'networks.create': { method: 'POST', path: /\/networks$/ },
  'subnets.list': { method: 'GET', path: /\/subnets\?/ },
  'subnets.create': { method: 'POST', path: /\/subnets$/ },
  'networkInterfaces.list': { method: 'GET', path: /\/ports\?/ },
  'networkInterfaces.create': { method: 'POST', path: /\/ports$/ },
  'publicIps.list': { method: 'GET', path: /\/floatingips\?/ },
  'publicIps.create': { method: 'POST', path: /\/floatingips$/ },
  'internetGateways.list': { method: 'GET', path: /\/routers\?/ },
  'internetGateways.create': { method: 'POST', path: /\/routers$/ },
  'ownImages.list': { method: 'GET', path: /\/images\?/ },
  'ownImages.create': { method: 'POST', path: /\/servers\/[^/]+\/action$/ },
};

const refusal = (
  status: number,
  type: string,
  message: string,
  headers?: Record<string, string>,
): Fault => ({
  type: 'answer',
  status,
  headers,
  body: { [type]: { code: status, message } },
});

/** As the services themselves word it. */
const quotaRefusals: Partial<Record<FaultyOperation, Fault>> = {
  'instances.create': refusal(
    403,
    'forbidden',
    'Quota exceeded for instances: Requested 1, but already used 20 of 20 instances',
  ),
  'volumes.create': refusal(
    413,
    'overLimit',
    "VolumeLimitExceeded: Maximum number of volumes allowed (20) exceeded for quota 'volumes'.",
    { 'retry-after': '0' },
  ),
};

type FaultOf = (lab: OpenStackLab, operation: FaultyOperation) => Fault;

/** Without `out-of-stock`: Nova accepts a server before it looks for a host, so no call is refused for want of room. */
const faults: Partial<Record<FaultKind, FaultOf>> = {
  'rate-limit': () =>
    refusal(429, 'overLimit', 'This request was rate-limited.', {
      'retry-after': '2',
    }),
  quota: (_, operation) => quotaRefusals[operation]!,
  auth: () =>
    refusal(401, 'error', 'The request you have made requires authentication.'),
  unavailable: () => ({ type: 'answer', status: 503 }),
  'broken-answer': () => ({ type: 'garbage' }),
  hang: () => ({ type: 'hang' }),
  'lost-answer': () => ({ type: 'loseAnswer' }),
  'create-then-error': ({ target }) => ({
    type: 'alterRequest',
    alter: body => body.replace(target.specId, target.outOfStockSpecId),
  }),
};

export function supportsLabFault(kind: FaultKind): boolean {
  return faults[kind] !== undefined;
}

/** From now on the operation is hit, until the function that this gives is called. */
export function injectLabFault(
  lab: OpenStackLab,
  kind: FaultKind,
  operation: FaultyOperation,
): () => void {
  const faultOf = faults[kind];
  if (!faultOf) {
    throw new Error(`The lab cannot provoke ${kind}`);
  }
  const request = requests[operation];
  if (!request) {
    throw new Error(`The lab cannot disturb ${operation}`);
  }
  const { remove } = lab.proxy.inject({
    ...request,
    times: Infinity,
    fault: faultOf(lab, operation),
  });
  return remove;
}
