import type { RouteTable } from '@aws-sdk/client-ec2';
import {
  ObservedRouteTable,
  RouteTableSpec,
} from '@rackstage/plugin-clouds-common';
import { CallOptions, ResourceId } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { anywhere, toRouteTable } from '../convert/routeTable';
import { tagSpecifications } from '../tags';
import { ec2Kind } from './ec2Kind';

export const routeTables = (aws: Aws) =>
  ec2Kind<RouteTableSpec, ObservedRouteTable, RouteTable>(aws, {
    prefix: 'rtb',
    isIdempotent: true,
    async describe(ec2, { ids, ...query }, options) {
      const { RouteTables = [], NextToken } = await ec2.describeRouteTables(
        { ...query, RouteTableIds: ids },
        options,
      );
      return { items: RouteTables, NextToken };
    },
    convert: async items => items.map(toRouteTable),
    async create(request, call) {
      const { RouteTable: made } = await aws.ec2(
        request.region,
        call,
        (ec2, options) =>
          ec2.createRouteTable(
            {
              VpcId: request.spec.network,
              ClientToken: request.tag,
              TagSpecifications: tagSpecifications('route-table', request),
            },
            options,
          ),
      );
      return made?.RouteTableId ?? '';
    },
    isChangeable: true,
    async settle(id, spec, seen, call) {
      await setDefaultRoute(aws, id, spec, seen, call);
      await setSubnets(aws, id, spec, seen, call);
    },
    async remove(id, call) {
      await leaveSubnets(aws, id, () => true, call);
      await aws.ec2(id.region, call, (ec2, options) =>
        ec2.deleteRouteTable({ RouteTableId: id.id }, options),
      );
    },
  });

async function setDefaultRoute(
  aws: Aws,
  { region, id }: ResourceId,
  { internetGateway, natGateway }: RouteTableSpec,
  seen: ObservedRouteTable,
  call: CallOptions,
): Promise<void> {
  const isSame =
    seen.internetGatewayId === internetGateway &&
    seen.natGatewayId === natGateway;
  if (isSame) {
    return;
  }
  const which = { RouteTableId: id, DestinationCidrBlock: anywhere };
  const isThere = seen.routes.some(
    ({ destination }) => destination === anywhere,
  );
  await aws.ec2(region, call, async (ec2, options) => {
    if (!internetGateway && !natGateway) {
      await ec2.deleteRoute(which, options);
      return;
    }
    const route = {
      ...which,
      GatewayId: internetGateway,
      NatGatewayId: natGateway,
    };
    await (isThere
      ? ec2.replaceRoute(route, options)
      : ec2.createRoute(route, options));
  });
}

/** A subnet has one table: joining this one, it leaves another. */
async function setSubnets(
  aws: Aws,
  id: ResourceId,
  { subnets }: RouteTableSpec,
  seen: ObservedRouteTable,
  call: CallOptions,
): Promise<void> {
  await leaveSubnets(aws, id, subnet => !subnets.includes(subnet), call);
  for (const subnet of subnets) {
    if (!seen.subnetIds.includes(subnet)) {
      await join(aws, id, subnet, call);
    }
  }
}

async function join(
  aws: Aws,
  { region, id: RouteTableId }: ResourceId,
  SubnetId: string,
  call: CallOptions,
): Promise<void> {
  await aws.ec2(region, call, async (ec2, options) => {
    const { RouteTables = [] } = await ec2.describeRouteTables(
      { Filters: [{ Name: 'association.subnet-id', Values: [SubnetId] }] },
      options,
    );
    const AssociationId = RouteTables.flatMap(
      ({ Associations = [] }) => Associations,
    ).find(one => one.SubnetId === SubnetId)?.RouteTableAssociationId;
    await (AssociationId
      ? ec2.replaceRouteTableAssociation(
          { AssociationId, RouteTableId },
          options,
        )
      : ec2.associateRouteTable({ RouteTableId, SubnetId }, options));
  });
}

async function leaveSubnets(
  aws: Aws,
  { region, id }: ResourceId,
  isToLeave: (subnet: string) => boolean,
  call: CallOptions,
): Promise<void> {
  await aws.ec2(region, call, async (ec2, options) => {
    const { RouteTables = [] } = await ec2.describeRouteTables(
      { RouteTableIds: [id] },
      options,
    );
    for (const one of RouteTables[0]?.Associations ?? []) {
      if (one.SubnetId && isToLeave(one.SubnetId)) {
        await ec2.disassociateRouteTable(
          { AssociationId: one.RouteTableAssociationId },
          options,
        );
      }
    }
  });
}
