import {
  allItems,
  FloatingIp,
  LbListener,
  LoadBalancer,
  Member,
  RegionServices,
} from '@rackstage/openstack-client';
import { CallOptions } from '@rackstage/plugin-clouds-node';

/** What load balancers are made of. */
export interface BalancerParts {
  listeners: LbListener[];
  /** By the id of their pool. */
  members: ReadonlyMap<string, Member[]>;
  publicAddresses: FloatingIp[];
}

/** Reads the parts of one, or of all when there are several: the lists of Octavia and Neutron know no other filter. */
export async function readBalancerParts(
  items: LoadBalancer[],
  { loadBalancer, network }: RegionServices,
  call: CallOptions,
): Promise<BalancerParts> {
  const [only, ...others] = items;
  if (!only) {
    return { listeners: [], members: new Map(), publicAddresses: [] };
  }
  const one = others.length === 0;
  const listeners = await allItems<LbListener>(query =>
    loadBalancer.listeners.list(
      { ...query, ...(one && { loadbalancer_id: only.id }) },
      call,
    ),
  );
  const members = new Map<string, Member[]>();
  for (const { default_pool_id: pool } of listeners) {
    if (pool) {
      members.set(
        pool,
        await allItems<Member>(query =>
          loadBalancer.members(pool).list(query, call),
        ),
      );
    }
  }
  const port_id = one ? (only.vip_port_id ?? undefined) : undefined;
  const publicAddresses = await allItems<FloatingIp>(query =>
    network.floatingIps.list({ ...query, port_id }, call),
  );
  return { listeners, members, publicAddresses };
}
