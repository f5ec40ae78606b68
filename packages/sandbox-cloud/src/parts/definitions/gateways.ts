import { z } from 'zod';
import { conflict, invalidRequest } from '../../errors';
import { id } from '../../service/inputs';
import { OwnLandscape, partsOfKind, requirePart } from '../Landscape';
import { PartDefinition } from '../PartDefinition';
import { gatewayWith, PublicIpSpec } from './interfaces';
import { networkOf, NetworkSpec, SubnetSpec } from './networks';

interface RouteTableSpec {
  network: string;
  subnets: string[];
  internetGateway?: string;
  natGateway?: string;
}

interface InternetGatewaySpec {
  network: string;
}

interface NatGatewaySpec {
  subnet: string;
  publicIp: string;
}

const anywhere = '0.0.0.0/0';

export const routeTables: PartDefinition<RouteTableSpec> = {
  prefix: 'rtb',
  input: z.strictObject({
    network: id,
    subnets: z.array(id).max(50).default([]),
    internetGateway: id.optional(),
    natGateway: id.optional(),
  }),
  changeable: ['subnets', 'internetGateway', 'natGateway'],
  partsOf: ({ network, subnets, internetGateway, natGateway }) =>
    [network, ...subnets, internetGateway, natGateway].filter(
      one => one !== undefined,
    ),
  check(spec, landscape, self) {
    const { network, subnets, internetGateway, natGateway } = spec;
    requirePart<NetworkSpec>(landscape, 'networks', network);
    for (const subnet of subnets) {
      requirePart<SubnetSpec>(landscape, 'subnets', subnet);
      requireIn(network, networkOf(subnet, landscape), `subnets: ${subnet}`);
      const other = partsOfKind<RouteTableSpec>(landscape, 'route-tables').find(
        table => table.id !== self?.id && table.spec.subnets.includes(subnet),
      );
      if (other) {
        throw conflict(`subnets: ${subnet} has route table ${other.id}`);
      }
    }
    if (internetGateway !== undefined && natGateway !== undefined) {
      throw invalidRequest('natGateway: there is one default route only');
    }
    if (internetGateway !== undefined) {
      const { spec: gateway } = requirePart<InternetGatewaySpec>(
        landscape,
        'internet-gateways',
        internetGateway,
      );
      requireIn(
        network,
        gateway.network,
        `internetGateway: ${internetGateway}`,
      );
    }
    if (natGateway !== undefined) {
      const { spec: gateway } = requirePart<NatGatewaySpec>(
        landscape,
        'nat-gateways',
        natGateway,
      );
      const where = networkOf(gateway.subnet, landscape);
      requireIn(network, where, `natGateway: ${natGateway}`);
    }
  },
  view: (_, spec, landscape) => ({
    networkId: spec.network,
    subnetIds: spec.subnets,
    routes: routesOf(spec, landscape),
    internetGatewayId: spec.internetGateway,
    natGatewayId: spec.natGateway,
  }),
};

export const internetGateways: PartDefinition<InternetGatewaySpec> = {
  prefix: 'igw',
  input: z.strictObject({ network: id }),
  changeable: [],
  partsOf: ({ network }) => [network],
  check({ network }, landscape) {
    requirePart<NetworkSpec>(landscape, 'networks', network);
    const other = partsOfKind<InternetGatewaySpec>(
      landscape,
      'internet-gateways',
    ).find(({ spec }) => spec.network === network);
    if (other) {
      throw conflict(`Network ${network} has internet gateway ${other.id}`);
    }
  },
  view: (_, { network }) => ({ networkId: network }),
};

export const natGateways: PartDefinition<NatGatewaySpec> = {
  prefix: 'nat',
  input: z.strictObject({ subnet: id, publicIp: id }),
  changeable: [],
  partsOf: ({ subnet, publicIp }) => [subnet, publicIp],
  check({ subnet, publicIp }, landscape) {
    requirePart<SubnetSpec>(landscape, 'subnets', subnet);
    const { spec } = requirePart<PublicIpSpec>(
      landscape,
      'public-ips',
      publicIp,
    );
    const user =
      gatewayWith(publicIp, landscape) ??
      (spec.attachedTo && landscape.instances.get(spec.attachedTo)?.id);
    if (user) {
      throw conflict(`publicIp: ${publicIp} is that of ${user}`);
    }
  },
  view: (_, { subnet, publicIp }, landscape) => ({
    networkId: networkOf(subnet, landscape),
    subnetId: subnet,
    publicIpId: publicIp,
    address: landscape.parts.find(({ id: other }) => other === publicIp)
      ?.address,
  }),
};

function routesOf(
  { network, internetGateway, natGateway }: RouteTableSpec,
  landscape: OwnLandscape,
) {
  const own = partsOfKind<NetworkSpec>(landscape, 'networks').find(
    part => part.id === network,
  );
  const gateway = internetGateway ?? natGateway;
  return [
    ...(own ? [{ destination: own.spec.cidr, target: 'local' }] : []),
    ...(gateway ? [{ destination: anywhere, target: gateway }] : []),
  ];
}

function requireIn(
  network: string,
  actual: string | undefined,
  what: string,
): void {
  if (actual !== network) {
    throw invalidRequest(`${what} is not of network ${network}`);
  }
}
