import type { InternetGateway } from '@aws-sdk/client-ec2';
import {
  InternetGatewaySpec,
  ObservedInternetGateway,
} from '@rackstage/plugin-clouds-common';
import { isCloudError } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { taggedParts, tagSpecifications } from '../tags';
import { ec2Kind } from './ec2Kind';

export const internetGateways = (aws: Aws) =>
  ec2Kind<InternetGatewaySpec, ObservedInternetGateway, InternetGateway>(aws, {
    prefix: 'igw',
    async describe(ec2, { ids, ...query }, options) {
      const { InternetGateways = [], NextToken } =
        await ec2.describeInternetGateways(
          { ...query, InternetGatewayIds: ids },
          options,
        );
      return { items: InternetGateways, NextToken };
    },
    convert: async items => items.map(toInternetGateway),
    async create(request, call) {
      const { InternetGateway: made } = await aws.ec2(
        request.region,
        call,
        (ec2, options) =>
          ec2.createInternetGateway(
            {
              TagSpecifications: tagSpecifications('internet-gateway', request),
            },
            options,
          ),
      );
      return made?.InternetGatewayId ?? '';
    },
    async settle({ region, id }, { network }, seen, call) {
      if (seen.networkId === undefined) {
        await aws
          .ec2(region, call, (ec2, options) =>
            ec2.attachInternetGateway(
              { InternetGatewayId: id, VpcId: network },
              options,
            ),
          )
          // Somebody who was asked for the same has just done it.
          .catch(unlessAttached(network));
      }
    },
    async remove({ region, id: InternetGatewayId }, call) {
      await aws.ec2(region, call, async (ec2, options) => {
        const { InternetGateways = [] } = await ec2.describeInternetGateways(
          { InternetGatewayIds: [InternetGatewayId] },
          options,
        );
        for (const { VpcId } of InternetGateways[0]?.Attachments ?? []) {
          await ec2.detachInternetGateway(
            { InternetGatewayId, VpcId },
            options,
          );
        }
        await ec2.deleteInternetGateway({ InternetGatewayId }, options);
      });
    },
  });

const unlessAttached = (network: string) => (error: unknown) => {
  const isDone =
    isCloudError(error) &&
    error.code === 'Conflict' &&
    error.message.includes(network);
  if (!isDone) {
    throw error;
  }
};

function toInternetGateway(gateway: InternetGateway): ObservedInternetGateway {
  const { Attachments = [] } = gateway;
  return {
    id: gateway.InternetGatewayId ?? '',
    ...taggedParts(gateway.Tags),
    status: 'available',
    providerStatus: Attachments[0]?.State,
    networkId: Attachments[0]?.VpcId,
  };
}
