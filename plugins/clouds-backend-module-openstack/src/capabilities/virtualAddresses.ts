import {
  allItems,
  FloatingIp,
  LoadBalancer,
  NetworkService,
} from '@rackstage/openstack-client';
import { CallOptions } from '@rackstage/plugin-clouds-node';
import { unlessGone } from '../errors/unlessGone';
import { externalNetwork } from './gateways';

/** Says that the address is there for the load balancer only, and goes with it. */
const descriptionOf = ({ id }: LoadBalancer) => `[rackstage-balancer:${id}]`;

/** Gives it a floating IP, when it has none. */
export async function publicAddressOf(
  item: LoadBalancer,
  wishedNetwork: string | undefined,
  network: NetworkService,
  call: CallOptions,
): Promise<void> {
  if (!item.vip_port_id || (await addressesOf(item, network, call)).length) {
    return;
  }
  const floating_network_id = await externalNetwork(
    wishedNetwork,
    network,
    call,
  );
  await network.floatingIps.create(
    {
      floating_network_id,
      port_id: item.vip_port_id,
      description: descriptionOf(item),
    },
    call,
  );
}

/** Gives back the floating IP that it was given; one that somebody else put there stays. */
export async function releasePublicAddress(
  item: LoadBalancer,
  network: NetworkService,
  call: CallOptions,
): Promise<void> {
  for (const { id, description } of await addressesOf(item, network, call)) {
    if (description === descriptionOf(item)) {
      await unlessGone(network.floatingIps.delete(id, call));
    }
  }
}

async function addressesOf(
  { vip_port_id }: LoadBalancer,
  network: NetworkService,
  call: CallOptions,
): Promise<FloatingIp[]> {
  return vip_port_id
    ? allItems(query =>
        network.floatingIps.list({ ...query, port_id: vip_port_id }, call),
      )
    : [];
}
