import { isIP } from 'node:net';
import { NewSubnet, Subnet } from '@rackstage/openstack-client';
import { ObservedSubnet, SubnetSpec } from '@rackstage/plugin-clouds-common';
import { CloudError, RegionalCapability } from '@rackstage/plugin-clouds-node';
import { toRegional } from '../convert/regional';
import { Regions } from '../Regions';
import { gatewaysOf, joinGateway, leaveGateways } from './gateways';
import { neutronKind } from './neutronKind';

/** Neutron's subnets are in all zones, and give nobody a public address by themselves. */
export function subnets(regions: Regions) {
  const {
    list,
    get,
    create,
    delete: remove,
  } = neutronKind<Subnet, NewSubnet, SubnetSpec, ObservedSubnet>(regions, {
    collection: 'subnets',
    resource: ({ network }) => network.subnets,
    observe: async items => items.map(toSubnet),
    async newItem({ name, spec }) {
      if (spec.publicAddresses) {
        throw new CloudError(
          'InvalidRequest',
          'OpenStack gives no public addresses by subnet; give the instance a public IP',
        );
      }
      const { network, cidr } = spec;
      const ip_version = isIP(cidr.split('/')[0]) === 6 ? 6 : 4;
      return { name, network_id: network, cidr, ip_version };
    },
    async complete(subnet, { spec }, { network }, call) {
      for (const gateway of await gatewaysOf(spec.network, network, call)) {
        await joinGateway(gateway.id, subnet.id, network, call);
      }
    },
    beforeDeletion: (subnet, { network }, call) =>
      leaveGateways(subnet, network, call),
  });
  return {
    list,
    get,
    create,
    delete: remove,
  } satisfies RegionalCapability<SubnetSpec, ObservedSubnet>;
}

function toSubnet(subnet: Subnet): ObservedSubnet {
  return {
    ...toRegional(subnet),
    networkId: subnet.network_id,
    cidr: subnet.cidr,
    gateway: subnet.gateway_ip ?? undefined,
  };
}
