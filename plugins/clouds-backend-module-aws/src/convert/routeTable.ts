import type { Route as Ec2Route, RouteTable } from '@aws-sdk/client-ec2';
import { ObservedRouteTable, Route } from '@rackstage/plugin-clouds-common';
import { taggedParts } from '../tags';

export const anywhere = '0.0.0.0/0';

export function toRouteTable(table: RouteTable): ObservedRouteTable {
  const { Routes = [], Associations = [], Tags } = table;
  const byDefault = Routes.find(
    ({ DestinationCidrBlock }) => DestinationCidrBlock === anywhere,
  );
  return {
    id: table.RouteTableId ?? '',
    ...taggedParts(Tags),
    status: 'available',
    networkId: table.VpcId ?? '',
    subnetIds: Associations.flatMap(({ SubnetId }) => SubnetId ?? []),
    routes: Routes.flatMap(toRoute),
    internetGatewayId: byDefault?.GatewayId?.startsWith('igw-')
      ? byDefault.GatewayId
      : undefined,
    natGatewayId: byDefault?.NatGatewayId,
    main: Associations.some(({ Main }) => Main),
  };
}

/** Without those for a list of prefixes, which has no notation of its own. */
function toRoute(route: Ec2Route): Route[] {
  const destination =
    route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock;
  const target =
    route.GatewayId ??
    route.NatGatewayId ??
    route.TransitGatewayId ??
    route.VpcPeeringConnectionId ??
    route.NetworkInterfaceId ??
    route.EgressOnlyInternetGatewayId;
  return destination && target ? [{ destination, target }] : [];
}
