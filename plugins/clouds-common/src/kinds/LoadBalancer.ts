import { RegionalResource } from './RegionalResource';

export const loadBalancerTypes = ['network', 'application'] as const;

/** By connection (layer 4), or by HTTP request (layer 7). */
export type LoadBalancerType = (typeof loadBalancerTypes)[number];

export const listenerProtocols = ['TCP', 'UDP', 'HTTP', 'HTTPS'] as const;

export type ListenerProtocol = (typeof listenerProtocols)[number];

export interface Listener {
  protocol: ListenerProtocol;
  /** Where it listens. */
  port: number;
  /** Where its targets do. */
  targetPort: number;
}

export interface ObservedLoadBalancer extends RegionalResource {
  type: LoadBalancerType;
  networkId?: string;
  subnetIds: string[];
  /** Reached from the internet. */
  internetFacing?: boolean;
  /** Host name or address that clients use. */
  address?: string;
  listeners: Listener[];
  targets: LoadBalancerTarget[];
}

export interface LoadBalancerTarget {
  instanceId: string;
  health: 'healthy' | 'unhealthy' | 'starting' | 'unknown';
}
