import { Network as NeutronNetwork, Subnet } from '@rackstage/openstack-client';
import { Network } from '@rackstage/plugin-clouds-common';
import { toRegional } from './regional';

/** @param subnets - of all networks */
export function toNetwork(network: NeutronNetwork, subnets: Subnet[]): Network {
  return {
    ...toRegional(network),
    external: network['router:external'],
    shared: network.shared,
    subnets: subnets
      .filter(subnet => subnet.network_id === network.id)
      .map(({ id, name, cidr }) => ({ id, name, cidr })),
  };
}
