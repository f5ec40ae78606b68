import {
  allItems,
  NewRouter,
  Router,
  Subnet,
} from '@rackstage/openstack-client';
import {
  InternetGatewaySpec,
  ObservedInternetGateway,
} from '@rackstage/plugin-clouds-common';
import { RegionalCapability } from '@rackstage/plugin-clouds-node';
import { toRegional } from '../convert/regional';
import { unlessGone } from '../errors/unlessGone';
import { Regions } from '../Regions';
import { gatewayTag, networkOfGateway } from '../tags';
import { externalNetwork, joinGateway, routerInterfaces } from './gateways';
import { neutronKind } from './neutronKind';

/** Routers that lead to an external network: with an interface in every subnet of theirs, they are its gateway. */
export function internetGateways(regions: Regions, wishedNetwork?: string) {
  const {
    list,
    get,
    create,
    delete: remove,
  } = neutronKind<
    Router,
    NewRouter,
    InternetGatewaySpec,
    ObservedInternetGateway
  >(regions, {
    collection: 'routers',
    resource: ({ network }) => network.routers,
    isMeant: ({ external_gateway_info }) => external_gateway_info !== null,
    async observe(items, { network, projectId: project_id }, call) {
      const untagged = items.some(({ tags }) => !networkOfGateway(tags));
      const ports = untagged
        ? await routerInterfaces({ project_id }, network, call)
        : [];
      return items.map(router =>
        toGateway(
          router,
          ports.find(({ device_id }) => device_id === router.id)?.network_id,
        ),
      );
    },
    async newItem({ name }, { network }, call) {
      const network_id = await externalNetwork(wishedNetwork, network, call);
      return { name, external_gateway_info: { network_id } };
    },
    extraTags: ({ spec }) => [gatewayTag(spec.network)],
    async complete(router, { spec }, { network }, call) {
      const subnets = await allItems<Subnet>(query =>
        network.subnets.list({ ...query, network_id: spec.network }, call),
      );
      for (const subnet of subnets) {
        await joinGateway(router.id, subnet.id, network, call);
      }
    },
    async beforeDeletion({ id }, { network, projectId: project_id }, call) {
      const ports = await routerInterfaces({ project_id }, network, call);
      const subnets = ports
        .filter(({ device_id }) => device_id === id)
        .flatMap(({ fixed_ips }) => fixed_ips);
      for (const { subnet_id } of subnets) {
        await unlessGone(network.removeRouterInterface(id, subnet_id, call));
      }
    },
  });
  return {
    list,
    get,
    create,
    delete: remove,
  } satisfies RegionalCapability<InternetGatewaySpec, ObservedInternetGateway>;
}

function toGateway(
  router: Router,
  networkId: string | undefined,
): ObservedInternetGateway {
  const [address] = router.external_gateway_info?.external_fixed_ips ?? [];
  return {
    ...toRegional(router),
    networkId: networkOfGateway(router.tags) ?? networkId,
    address: address?.ip_address,
  };
}
