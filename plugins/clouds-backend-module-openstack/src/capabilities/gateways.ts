import {
  allItems,
  NetworkService,
  Port,
  Router,
  Subnet,
} from '@rackstage/openstack-client';
import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';
import { unlessGone } from '../errors/unlessGone';
import { gatewayTag } from '../tags';

/** Of a router's port in a subnet; where routers are distributed or doubled, each has another name. */
const interfaceOwners = [
  'network:router_interface',
  'network:router_interface_distributed',
  'network:ha_router_replicated_interface',
];

/** The routers that Rackstage made to be gateways of a network. */
export async function gatewaysOf(
  networkId: string,
  network: NetworkService,
  call: CallOptions,
): Promise<Router[]> {
  const tags = gatewayTag(networkId);
  return allItems(query => network.routers.list({ ...query, tags }, call));
}

/** The ports of routers in a subnet, a network, or wherever the query says. */
export function routerInterfaces(
  query: { network_id?: string; project_id?: string },
  network: NetworkService,
  call: CallOptions,
): Promise<Port[]> {
  return allItems(page =>
    network.ports.list(
      { ...page, ...query, device_owner: interfaceOwners },
      call,
    ),
  );
}

/** Does nothing when it is in it already. */
export async function joinGateway(
  routerId: string,
  subnetId: string,
  network: NetworkService,
  call: CallOptions,
): Promise<void> {
  const ports = await allItems<Port>(query =>
    network.ports.list({ ...query, device_id: routerId }, call),
  );
  if (!ports.some(port => isIn(port, subnetId))) {
    await network.addRouterInterface(routerId, subnetId, call);
  }
}

/** Takes a subnet off the routers that are gateways by Rackstage, and off no other. */
export async function leaveGateways(
  subnet: Subnet,
  network: NetworkService,
  call: CallOptions,
): Promise<void> {
  const gateways = await gatewaysOf(subnet.network_id, network, call);
  const ports = await routerInterfaces(
    { network_id: subnet.network_id },
    network,
    call,
  );
  for (const { id } of gateways) {
    if (ports.some(port => port.device_id === id && isIn(port, subnet.id))) {
      await unlessGone(network.removeRouterInterface(id, subnet.id, call));
    }
  }
}

/**
 * Where gateways and public addresses come from.
 *
 * @param wished - name or id; needed where there are several
 * @throws CloudError `Unsupported` when there is none, `InvalidRequest` when it is not clear which
 */
export async function externalNetwork(
  wished: string | undefined,
  network: NetworkService,
  call: CallOptions,
): Promise<string> {
  const found = await allItems(query =>
    network.networks.list({ ...query, 'router:external': 'true' }, call),
  );
  const [one, ...others] = wished
    ? found.filter(({ id, name }) => id === wished || name === wished)
    : found;
  if (!one) {
    throw new CloudError(
      wished ? 'InvalidRequest' : 'Unsupported',
      wished
        ? `There is no external network '${wished}'; correct it in the settings of the account`
        : 'The region has no external network',
    );
  }
  if (others.length > 0) {
    const names = found.map(({ name }) => name).join(', ');
    throw new CloudError(
      'InvalidRequest',
      `The region has several external networks (${names}); name one in the settings of the account`,
    );
  }
  return one.id;
}

function isIn(port: Port, subnetId: string): boolean {
  return port.fixed_ips.some(({ subnet_id }) => subnet_id === subnetId);
}
