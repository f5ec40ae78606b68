import type {
  DescribeInstancesCommandInput,
  Instance,
  RunInstancesCommandInput,
} from '@aws-sdk/client-ec2';
import { ObservedInstance } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  CreateInstanceRequest,
  InstanceCapability,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { isGone, toInstance } from '../convert/instance';
import { unlessGone } from '../errors/unlessGone';
import { AwsPageRequest, remotePage } from '../paging';
import { ownTag, tagFilter } from '../tags';
import { newInstance } from './newInstance';

export async function describeInstances(
  aws: Aws,
  region: string,
  query: DescribeInstancesCommandInput & AwsPageRequest,
  call: CallOptions,
): Promise<{ items: Instance[]; NextToken?: string }> {
  const { Reservations = [], NextToken } = await aws.ec2(
    region,
    call,
    (ec2, options) => ec2.describeInstances(query, options),
  );
  // What was asked for together is one reservation, of several instances.
  return {
    items: Reservations.flatMap(({ Instances = [] }) => Instances),
    NextToken,
  };
}

/** @throws CloudError `NotFound` when it is not there, or not any more */
export async function describeInstance(
  aws: Aws,
  { region, id }: ResourceId,
  call: CallOptions,
): Promise<Instance> {
  const { items } = await describeInstances(
    aws,
    region,
    { InstanceIds: [id] },
    call,
  );
  if (!items[0] || toInstance(items[0]) === undefined) {
    throw new CloudError('NotFound', `There is no instance ${id} any more`);
  }
  return items[0];
}

export function instances(aws: Aws) {
  const get = async (id: ResourceId, call: CallOptions) =>
    toInstance(await describeInstance(aws, id, call))!;

  return {
    async list({ tag, ...request }, call) {
      const { region } = request;
      if (tag !== undefined) {
        const found = await findByTag(aws, { region, tag }, call);
        return { items: found ? [found] : [] };
      }
      const page = await remotePage(request, 5, query =>
        describeInstances(aws, region, query, call),
      );
      return {
        ...page,
        items: page.items.flatMap(one => toInstance(one) ?? []),
      };
    },

    get,

    async create(request, call) {
      const { region, tag } = request;
      return aws.creations.once({ kind: 'i', region, tag }, call, {
        isIdempotent: true,
        get: id => get({ region, id }, call),
        find: () => findByTag(aws, request, call),
        create: () => launch(aws, request, call),
      });
    },

    async start(id, call) {
      const { State } = await describeInstance(aws, id, call);
      if (!['running', 'pending'].includes(State?.Name ?? '')) {
        await aws.ec2(id.region, call, (ec2, options) =>
          ec2.startInstances({ InstanceIds: [id.id] }, options),
        );
      }
    },

    async stop(id, call) {
      const { State } = await describeInstance(aws, id, call);
      if (!['stopped', 'stopping'].includes(State?.Name ?? '')) {
        await aws.ec2(id.region, call, (ec2, options) =>
          ec2.stopInstances({ InstanceIds: [id.id] }, options),
        );
      }
    },

    async reboot({ region, id }, call) {
      await aws.ec2(region, call, (ec2, options) =>
        ec2.rebootInstances({ InstanceIds: [id] }, options),
      );
    },

    async delete({ region, id }, call) {
      await unlessGone(
        aws.ec2(region, call, (ec2, options) =>
          ec2.terminateInstances({ InstanceIds: [id] }, options),
        ),
      );
      await dismissFailed(aws, { region, id }, call);
      aws.freshness.forget(id);
    },
  } satisfies InstanceCapability;
}

/** The oldest, should there be several. */
async function findByTag(
  aws: Aws,
  { region, tag }: { region: string; tag: string },
  call: CallOptions,
): Promise<ObservedInstance | undefined> {
  const { items } = await describeInstances(
    aws,
    region,
    { Filters: tagFilter(tag) },
    call,
  );
  const [oldest] = items
    .flatMap(one => toInstance(one) ?? [])
    .sort((a, b) => (a.createdAt ?? '').localeCompare(b.createdAt ?? ''));
  return oldest;
}

/**
 * Makes it, or gets the one that was made with the same token. A token stays with an instance that is gone for as long as
 * AWS shows it; the next one for the tag then follows from that, so that everybody comes upon the same.
 */
async function launch(
  aws: Aws,
  request: CreateInstanceRequest,
  call: CallOptions,
): Promise<ObservedInstance> {
  const { region } = request;
  const order = await newInstance(aws, request, call);
  let token = request.tag;
  for (;;) {
    const instance = await run(
      aws,
      region,
      { ...order, ClientToken: token },
      call,
    );
    const seen = toInstance(instance);
    if (seen) {
      return seen;
    }
    token = `${request.tag}:${instance.InstanceId?.slice(-12)}`;
  }
}

async function run(
  aws: Aws,
  region: string,
  order: RunInstancesCommandInput,
  call: CallOptions,
): Promise<Instance> {
  const { Instances = [] } = await aws.ec2(region, call, (ec2, options) =>
    ec2.runInstances(order, options),
  );
  return Instances[0];
}

/** AWS shows for an hour what it gave up on; ours is told by its tag, and is not shown without it. */
async function dismissFailed(
  aws: Aws,
  id: ResourceId,
  call: CallOptions,
): Promise<void> {
  const instance = await unlessGone(describeInstance(aws, id, call));
  const tag = instance && toInstance(instance)?.tag;
  if (tag && isGone(instance)) {
    await aws.ec2(id.region, call, (ec2, options) =>
      ec2.deleteTags({ Resources: [id.id], Tags: [ownTag(tag)] }, options),
    );
  }
}
