import { createHash } from 'node:crypto';
import type {
  Listener as ElbListener,
  LoadBalancer,
  TargetGroup,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  Listener,
  listenerProtocols,
  LoadBalancerTarget,
  ObservedLoadBalancer,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { AwsTag, taggedParts } from '../tags';
import { toUtc } from './toUtc';

const statuses: Record<string, RegionalStatus | undefined> = {
  provisioning: 'creating',
  active: 'available',
  active_impaired: 'available',
  failed: 'error',
};

const healths: Record<string, LoadBalancerTarget['health'] | undefined> = {
  healthy: 'healthy',
  unhealthy: 'unhealthy',
  'unhealthy.draining': 'unhealthy',
  unavailable: 'unknown',
  initial: 'starting',
};

/** Of at most 32 letters, and the same for a tag each time. */
export function loadBalancerName(tag: string): string {
  const hash = createHash('sha256').update(tag).digest('hex');
  return `rs-${hash.slice(0, 20)}`;
}

export function isOurName(name: string | undefined): boolean {
  return /^rs-[0-9a-f]{20}$/.test(name ?? '');
}

/** Each listener has a group of its own, as its targets have their own port for it. */
export function targetGroupName(
  loadBalancer: string,
  { protocol, port, targetPort }: Listener,
): string {
  const hash = createHash('sha256')
    .update(`${protocol} ${port} ${targetPort}`)
    .digest('hex');
  return `${loadBalancer}-${hash.slice(0, 8)}`;
}

export function toLoadBalancer(
  wire: LoadBalancer,
  tags: AwsTag[] = [],
): Omit<ObservedLoadBalancer, 'listeners' | 'targets'> {
  const parts = taggedParts(tags);
  const code = wire.State?.Code ?? '';
  return {
    id: wire.LoadBalancerArn ?? '',
    ...parts,
    name: parts.name || (wire.LoadBalancerName ?? ''),
    status: statuses[code] ?? 'unknown',
    providerStatus: code || undefined,
    createdAt: toUtc(wire.CreatedTime),
    type: wire.Type === 'application' ? 'application' : 'network',
    networkId: wire.VpcId,
    subnetIds: (wire.AvailabilityZones ?? []).flatMap(
      ({ SubnetId }) => SubnetId ?? [],
    ),
    internetFacing: wire.Scheme === 'internet-facing',
    address: wire.DNSName,
  };
}

/** Those that pass all on to one group, in a protocol that we know. */
export function toListeners(
  listeners: ElbListener[],
  groups: TargetGroup[],
): Listener[] {
  return listeners
    .flatMap(({ Protocol, Port, DefaultActions }) => {
      const protocol = listenerProtocols.find(one => one === Protocol);
      const group = groups.find(
        one => one.TargetGroupArn === DefaultActions?.[0]?.TargetGroupArn,
      );
      return protocol && Port && group?.Port
        ? [{ protocol, port: Port, targetPort: group.Port }]
        : [];
    })
    .sort((a, b) => a.port - b.port);
}

/** In the first group's order; an instance that is being let go is no target any more. */
export function commonTargets(
  groups: TargetHealthDescription[][],
): LoadBalancerTarget[] {
  const [first = [], ...others] = groups.map(group =>
    group.filter(({ TargetHealth }) => TargetHealth?.State !== 'draining'),
  );
  return first
    .filter(({ Target }) =>
      others.every(group => group.some(one => one.Target?.Id === Target?.Id)),
    )
    .map(({ Target, TargetHealth }) => ({
      instanceId: Target?.Id ?? '',
      health: healths[TargetHealth?.State ?? ''] ?? 'unknown',
    }));
}
