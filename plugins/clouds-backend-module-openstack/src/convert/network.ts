import { Network as NeutronNetwork, Subnet } from '@rackstage/openstack-client';
import { Network } from '@rackstage/plugin-clouds-common';

const statuses: Record<string, Network['status']> = {
  ACTIVE: 'available',
  BUILD: 'creating',
  ERROR: 'error',
};

/** @param subnets - of all networks */
export function toNetwork(network: NeutronNetwork, subnets: Subnet[]): Network {
  return {
    id: network.id,
    name: network.name,
    status: statuses[network.status] ?? 'unknown',
    external: network['router:external'],
    shared: network.shared,
    subnets: subnets
      .filter(subnet => subnet.network_id === network.id)
      .map(({ id, name, cidr }) => ({ id, name, cidr })),
  };
}
