import type { Instance, _InstanceType } from '@aws-sdk/client-ec2';
import {
  CallOptions,
  isCloudError,
  ResizingCapability,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { readTags, resizeKey } from '../tags';
import { describeInstance } from './instances';

interface Plan {
  from: string;
  to: string;
  /** It is started again in the end only when it ran in the beginning. */
  ran: boolean;
}

/**
 * EC2 changes the type of a stopped instance only. How far it is stands in a tag, so that whoever calls next goes on from
 * there.
 */
export function resizing(aws: Aws) {
  return {
    async resize({ specId, ...id }, call) {
      const instance = await describeInstance(aws, id, call);
      const underWay = readPlan(instance);
      if (!underWay && instance.InstanceType === specId) {
        return;
      }
      if (!underWay || underWay.to !== specId) {
        await requireType(aws, id.region, specId, call);
        const ran = underWay?.ran ?? instance.State?.Name !== 'stopped';
        const from = underWay?.from ?? instance.InstanceType ?? '';
        await writePlan(aws, id, { from, to: specId, ran }, call);
        await step(aws, id, instance, { from, to: specId, ran }, call);
        return;
      }
      await step(aws, id, instance, underWay, call);
    },
  } satisfies ResizingCapability;
}

async function step(
  aws: Aws,
  { region, id }: ResourceId,
  instance: Instance,
  plan: Plan,
  call: CallOptions,
): Promise<void> {
  const state = instance.State?.Name;
  const isDone = instance.InstanceType === plan.to;
  if (state === 'running' && !isDone) {
    await aws.ec2(region, call, (ec2, options) =>
      ec2.stopInstances({ InstanceIds: [id] }, options),
    );
  }
  if (state === 'stopped') {
    if (!isDone) {
      await setType(aws, { region, id }, plan.to, call);
    }
    if (plan.ran) {
      await startAgain(aws, { region, id }, plan, call);
    }
  }
  if (state === 'stopped' || (state === 'running' && isDone)) {
    await aws.ec2(region, call, (ec2, options) =>
      ec2.deleteTags({ Resources: [id], Tags: [{ Key: resizeKey }] }, options),
    );
  }
}

/** Where there is no room for the new type, it runs with the old one again, and the refusal is told. */
async function startAgain(
  aws: Aws,
  where: ResourceId,
  plan: Plan,
  call: CallOptions,
): Promise<void> {
  const start = () =>
    aws.ec2(where.region, call, (ec2, options) =>
      ec2.startInstances({ InstanceIds: [where.id] }, options),
    );
  try {
    await start();
  } catch (error) {
    const isFinal =
      isCloudError(error) &&
      ['OutOfStock', 'QuotaExceeded', 'InvalidRequest'].includes(error.code);
    if (isFinal) {
      await setType(aws, where, plan.from, call);
      await start();
      await aws.ec2(where.region, call, (ec2, options) =>
        ec2.deleteTags(
          { Resources: [where.id], Tags: [{ Key: resizeKey }] },
          options,
        ),
      );
    }
    throw error;
  }
}

async function setType(
  aws: Aws,
  { region, id }: ResourceId,
  type: string,
  call: CallOptions,
): Promise<void> {
  await aws.ec2(region, call, (ec2, options) =>
    ec2.modifyInstanceAttribute(
      { InstanceId: id, InstanceType: { Value: type } },
      options,
    ),
  );
}

/** Before anything is stopped for it. */
async function requireType(
  aws: Aws,
  region: string,
  type: string,
  call: CallOptions,
): Promise<void> {
  await aws.ec2(region, call, (ec2, options) =>
    ec2.describeInstanceTypes(
      { InstanceTypes: [type as _InstanceType] },
      options,
    ),
  );
}

function readPlan({ Tags }: Instance): Plan | undefined {
  const [from, to, ran] = readTags(Tags).resize?.split(' ') ?? [];
  return to ? { from, to, ran: ran === 'running' } : undefined;
}

async function writePlan(
  aws: Aws,
  { region, id }: ResourceId,
  { from, to, ran }: Plan,
  call: CallOptions,
): Promise<void> {
  const Value = `${from} ${to} ${ran ? 'running' : 'stopped'}`;
  await aws.ec2(region, call, (ec2, options) =>
    ec2.createTags(
      { Resources: [id], Tags: [{ Key: resizeKey, Value }] },
      options,
    ),
  );
}
