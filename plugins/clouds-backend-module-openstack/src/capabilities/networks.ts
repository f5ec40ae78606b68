import {
  eachItem,
  Network as NeutronNetwork,
  NetworkService,
  Subnet,
} from '@rackstage/openstack-client';
import { Network } from '@rackstage/plugin-clouds-common';
import { CallOptions, RegionalListing } from '@rackstage/plugin-clouds-node';
import { toNetwork } from '../convert/network';
import { remotePage } from '../listing';
import { Regions } from '../Regions';

/** Each takes 48 characters of an URL, which Neutron's own server limits to 8,192. */
const networksPerRequest = 100;

export function networks(regions: Regions) {
  return {
    async list(request, call) {
      const { network } = regions.in(request.region);
      const project = await regions.projectId(call);
      const page = await remotePage(
        request,
        query => network.networks(query, call),
        item => item,
      );
      const usable = page.items.filter(item => isFor(project, item));
      const subnets = await subnetsOf(usable, network, call);
      return { ...page, items: usable.map(item => toNetwork(item, subnets)) };
    },
  } satisfies RegionalListing<Network>;
}

/** An administrator sees those of all projects. */
function isFor(project: string | undefined, network: NeutronNetwork): boolean {
  const { project_id, shared, 'router:external': external } = network;
  return project_id === project || shared || external;
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
    const list = eachItem(query =>
      network.subnets({ ...query, network_id }, call),
    );
    for await (const subnet of list) {
      subnets.push(subnet);
    }
  }
  return subnets;
}
