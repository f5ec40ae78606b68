import {
  allItems,
  Network as NeutronNetwork,
  NetworkService,
  NewNetwork,
  Subnet,
} from '@rackstage/openstack-client';
import { Network, NetworkSpec } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  RegionalCapability,
} from '@rackstage/plugin-clouds-node';
import { toNetwork } from '../convert/network';
import { Regions } from '../Regions';
import { neutronKind, Place } from './neutronKind';

/** Each takes 48 characters of an URL, which Neutron's own server limits to 8,192. */
const networksPerRequest = 100;

/** A network of Neutron has no range of addresses of its own, so the one that is wished holds by its subnets only. */
export function networks(regions: Regions) {
  const {
    list,
    get,
    create,
    delete: remove,
  } = neutronKind<NeutronNetwork, NewNetwork, NetworkSpec, Network>(regions, {
    collection: 'networks',
    resource: ({ network }) => network.networks,
    query: () => ({}),
    isMeant: isForProject,
    async observe(items, { network }, call) {
      const subnets = await subnetsOf(items, network, call);
      return items.map(item => toNetwork(item, subnets));
    },
    newItem: async ({ name }) => ({ name }),
    // Neutron would take away its subnets with it.
    async beforeDeletion(item, { network }, call) {
      const subnets = await subnetsOf([item], network, call);
      if (subnets.length > 0) {
        throw new CloudError(
          'Conflict',
          `The network ${item.name} still has subnets`,
        );
      }
    },
  });
  return {
    list,
    get,
    create,
    delete: remove,
  } satisfies RegionalCapability<NetworkSpec, Network>;
}

/** An administrator sees those of all projects. */
function isForProject(network: NeutronNetwork, { projectId }: Place): boolean {
  const { shared, 'router:external': external } = network;
  const owner = network.project_id ?? network.tenant_id;
  return owner === projectId || shared || external;
}

async function subnetsOf(
  ofNetworks: NeutronNetwork[],
  network: NetworkService,
  call: CallOptions,
): Promise<Subnet[]> {
  const subnets: Subnet[] = [];
  for (let i = 0; i < ofNetworks.length; i += networksPerRequest) {
    const some = ofNetworks.slice(i, i + networksPerRequest);
    const network_id = some.map(({ id }) => id);
    const found = await allItems<Subnet>(query =>
      network.subnets.list({ ...query, network_id }, call),
    );
    subnets.push(...found);
  }
  return subnets;
}
