import { randomBytes } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';
import { filtered, paged } from '../select';
import { once } from './once';
import { tagsFor } from './tags';

export function newRouteTable(
  { region, cloud }: At,
  { VpcId, CidrBlock }: Sdk.Vpc,
  main: boolean,
  tags: Sdk.Tag[] = [],
): Sdk.RouteTable {
  const RouteTableId = region.routeTables.newId();
  return region.routeTables.add(RouteTableId, {
    RouteTableId,
    VpcId,
    OwnerId: cloud.accountId,
    Routes: [
      {
        DestinationCidrBlock: CidrBlock,
        GatewayId: 'local',
        State: 'active',
        Origin: 'CreateRouteTable',
      },
    ],
    Associations: main ? [association(RouteTableId, { Main: true })] : [],
    Tags: tags,
  });
}

function association(
  RouteTableId: string,
  more: Sdk.RouteTableAssociation,
): Sdk.RouteTableAssociation {
  return {
    RouteTableAssociationId: `rtbassoc-0${randomBytes(8).toString('hex')}`,
    RouteTableId,
    AssociationState: { State: 'associated' },
    Main: false,
    ...more,
  };
}

function putRoute(
  request: Sdk.CreateRouteRequest | Sdk.ReplaceRouteRequest,
  { region }: At,
  replaces: boolean,
): object {
  const table = region.routeTables.get(request.RouteTableId);
  const { DestinationCidrBlock, GatewayId, NatGatewayId } = request;
  if (GatewayId) {
    region.internetGateways.get(GatewayId);
  }
  if (NatGatewayId) {
    region.natGateways.get(NatGatewayId);
  }
  const others = (table.Routes ?? []).filter(
    one => one.DestinationCidrBlock !== DestinationCidrBlock,
  );
  const isThere = others.length < (table.Routes ?? []).length;
  if (isThere !== replaces) {
    throw isThere
      ? new AwsFault(
          'RouteAlreadyExists',
          `The route identified by ${DestinationCidrBlock} already exists.`,
        )
      : new AwsFault(
          'InvalidParameterValue',
          `There is no route defined for '${DestinationCidrBlock}' in the route table. Use CreateRoute instead.`,
        );
  }
  table.Routes = [
    ...others,
    {
      DestinationCidrBlock,
      GatewayId,
      NatGatewayId,
      State: 'active',
      Origin: 'CreateRoute',
    },
  ];
  return { Return: true };
}

export const routeTableOperations = {
  CreateRouteTable(
    request: Sdk.CreateRouteTableRequest,
    at: At,
  ): Sdk.CreateRouteTableResult {
    const { region } = at;
    const vpc = region.vpcs.get(request.VpcId);
    const tags = tagsFor('route-table', request.TagSpecifications);
    const [id] = once(at, 'CreateRouteTable', request, () => [
      newRouteTable(at, vpc, false, tags).RouteTableId!,
    ]);
    return {
      RouteTable: region.routeTables
        .all()
        .find(({ RouteTableId }) => RouteTableId === id),
      ClientToken: request.ClientToken,
    };
  },

  DescribeRouteTables(
    request: Sdk.DescribeRouteTablesRequest,
    { region }: At,
  ): Sdk.DescribeRouteTablesResult {
    const found = filtered(
      region.routeTables.list(request.RouteTableIds),
      request.Filters,
      (table, name) => {
        switch (name) {
          case 'vpc-id':
            return [table.VpcId ?? ''];
          case 'association.subnet-id':
            return (table.Associations ?? []).map(
              ({ SubnetId = '' }) => SubnetId,
            );
          default:
            return undefined;
        }
      },
    );
    const { items, NextToken } = paged(found, request);
    return { RouteTables: items, NextToken };
  },

  CreateRoute: (request: Sdk.CreateRouteRequest, at: At) =>
    putRoute(request, at, false),
  ReplaceRoute: (request: Sdk.ReplaceRouteRequest, at: At) =>
    putRoute(request, at, true),

  DeleteRoute(request: Sdk.DeleteRouteRequest, { region }: At) {
    const table = region.routeTables.get(request.RouteTableId);
    table.Routes = table.Routes?.filter(
      one => one.DestinationCidrBlock !== request.DestinationCidrBlock,
    );
    return {};
  },

  AssociateRouteTable(
    { RouteTableId, SubnetId }: Sdk.AssociateRouteTableRequest,
    { region }: At,
  ): Sdk.AssociateRouteTableResult {
    const table = region.routeTables.get(RouteTableId);
    region.subnets.get(SubnetId);
    const taken = region.routeTables
      .all()
      .some(({ Associations = [] }) =>
        Associations.some(one => one.SubnetId === SubnetId),
      );
    if (taken) {
      throw new AwsFault(
        'Resource.AlreadyAssociated',
        `the specified association for route table ${RouteTableId} conflicts with an existing association`,
      );
    }
    const made = association(RouteTableId!, { SubnetId });
    table.Associations = [...(table.Associations ?? []), made];
    return {
      AssociationId: made.RouteTableAssociationId,
      AssociationState: { State: 'associated' },
    };
  },

  ReplaceRouteTableAssociation(
    request: Sdk.ReplaceRouteTableAssociationRequest,
    { region }: At,
  ): Sdk.ReplaceRouteTableAssociationResult {
    const { AssociationId, RouteTableId } = request;
    const table = region.routeTables.get(RouteTableId);
    const from = region.routeTables
      .all()
      .find(({ Associations = [] }) =>
        Associations.some(one => one.RouteTableAssociationId === AssociationId),
      );
    const old = from?.Associations?.find(
      one => one.RouteTableAssociationId === AssociationId,
    );
    if (!from || !old) {
      throw noAssociation(AssociationId);
    }
    from.Associations = from.Associations?.filter(one => one !== old);
    const made = association(RouteTableId!, { SubnetId: old.SubnetId });
    table.Associations = [...(table.Associations ?? []), made];
    return { NewAssociationId: made.RouteTableAssociationId };
  },

  DisassociateRouteTable(
    { AssociationId }: Sdk.DisassociateRouteTableRequest,
    { region }: At,
  ) {
    const table = region.routeTables
      .all()
      .find(({ Associations = [] }) =>
        Associations.some(one => one.RouteTableAssociationId === AssociationId),
      );
    if (!table) {
      throw noAssociation(AssociationId);
    }
    table.Associations = table.Associations?.filter(
      one => one.RouteTableAssociationId !== AssociationId,
    );
    return {};
  },

  DeleteRouteTable(
    { RouteTableId }: Sdk.DeleteRouteTableRequest,
    { region }: At,
  ) {
    const table = region.routeTables.get(RouteTableId);
    if (table.Associations?.length) {
      throw new AwsFault(
        'DependencyViolation',
        `The routeTable '${RouteTableId}' has dependencies and cannot be deleted.`,
      );
    }
    region.routeTables.delete(RouteTableId!);
    return {};
  },
};

function noAssociation(id: string | undefined): AwsFault {
  return new AwsFault(
    'InvalidAssociationID.NotFound',
    `The association ID '${id}' does not exist`,
  );
}
