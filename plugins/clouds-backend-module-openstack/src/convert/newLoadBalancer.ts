import {
  NewListener,
  NewLoadBalancer,
  NewPool,
} from '@rackstage/openstack-client';
import {
  Listener,
  ListenerProtocol,
  LoadBalancerSpec,
} from '@rackstage/plugin-clouds-common';
import { CreateRegionalRequest } from '@rackstage/plugin-clouds-node';
import { TargetAddress, toMember } from '../capabilities/targetAddresses';
import { toTags } from '../tags';

/** Octavia makes all of it at once. Its address is in the first of the subnets. */
export function toNewLoadBalancer(
  { tag, name, labels, spec }: CreateRegionalRequest<LoadBalancerSpec>,
  targets: TargetAddress[],
): NewLoadBalancer {
  return {
    name,
    vip_subnet_id: spec.subnets[0],
    tags: toTags(tag, labels),
    listeners: spec.listeners.map(listener => toListener(listener, targets)),
  };
}

export function toListener(
  listener: Listener,
  targets: TargetAddress[],
): NewListener & { default_pool: NewPool } {
  const { protocol, port, targetPort } = listener;
  return {
    name: listenerName(listener),
    protocol,
    protocol_port: port,
    default_pool: {
      name: listenerName(listener),
      protocol,
      lb_algorithm: 'ROUND_ROBIN',
      healthmonitor: {
        type: monitors[protocol],
        delay: 5,
        timeout: 3,
        max_retries: 3,
      },
      members: targets.map(target => toMember(target, targetPort)),
    },
  };
}

/** A connection is enough: what an application answers to a request is its own. */
const monitors: Record<ListenerProtocol, 'TCP' | 'UDP-CONNECT'> = {
  TCP: 'TCP',
  HTTP: 'TCP',
  HTTPS: 'TCP',
  UDP: 'UDP-CONNECT',
};

/** The port of the targets too: a listener without targets has nowhere else to keep it. */
export function listenerName({ protocol, port, targetPort }: Listener): string {
  return `${protocol.toLowerCase()}-${port}-${targetPort}`;
}

/** Of a listener that is called as above. */
export function targetPortIn(name: string): number | undefined {
  const port = /^[a-z]+-\d+-(\d+)$/.exec(name)?.[1];
  return port === undefined ? undefined : Number(port);
}
