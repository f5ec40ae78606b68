import { InstanceStep } from '@rackstage/plugin-clouds-common';
import { CloudConnection, CloudError } from '@rackstage/plugin-clouds-node';
import { InstanceRecord } from '../database/records';
import { DriverCall } from './look';

/** What a step taught us about the instance, to be recorded. */
export type StepResult = Partial<InstanceRecord>;

interface StepContext {
  connection: CloudConnection;
  record: InstanceRecord;
  call: DriverCall;
  /** Writes down that something is about to be made, before it is. */
  noteAttempt(field: 'createAttemptedAt' | 'volumeAttemptedAt'): Promise<void>;
}

/** Takes one step at the cloud. Each is safe to repeat. @throws CloudError */
export async function takeStep(
  step: InstanceStep,
  context: StepContext,
): Promise<StepResult> {
  switch (step) {
    case 'create-instance':
      return createInstance(context);
    case 'create-volume':
      return createVolume(context);
    case 'attach-volume':
      return attachVolume(context);
    case 'start':
    case 'stop':
    case 'reboot':
      await onInstance(step, context);
      // What was stopped or started since has no need of an older reboot.
      return { rebootsDone: context.record.rebootsRequested };
    case 'resize':
      return resize(context);
    case 'delete-instance':
      await onInstance('delete', context);
      return {};
    case 'delete-volume':
      return deleteVolume(context);
    default:
      return {};
  }
}

async function createInstance(context: StepContext): Promise<StepResult> {
  const { record, call } = context;
  const instances = instancesOf(context);
  await context.noteAttempt('createAttemptedAt');
  const instance = await call(options =>
    instances.create(
      {
        tag: record.id,
        region: record.region,
        name: record.name,
        imageId: record.imageId,
        specId: record.specId,
        zone: record.zone,
        networkId: record.networkId,
        keyPair: record.keyPair,
        securityGroups: record.securityGroups,
        userData: record.userData,
        labels: record.labels,
      },
      options,
    ),
  );
  return { cloudId: instance.id, seenInstance: instance };
}

async function resize(context: StepContext): Promise<StepResult> {
  const { connection, record, call } = context;
  const { resizing } = connection;
  if (!resizing) {
    throw new CloudError('Unsupported', 'This cloud cannot resize instances');
  }
  const { region, specId, cloudId } = record;
  await call(options =>
    resizing.resize({ region, id: cloudId!, specId }, options),
  );
  return {};
}

async function createVolume(context: StepContext): Promise<StepResult> {
  const { record, call } = context;
  const volumes = volumesOf(context);
  await context.noteAttempt('volumeAttemptedAt');
  const zone =
    typeof record.seenInstance === 'object'
      ? record.seenInstance.zone
      : undefined;
  const volume = await call(options =>
    volumes.create(
      {
        tag: record.id,
        region: record.region,
        name: `${record.name}-data`,
        sizeGiB: record.volumeGiB!,
        zone,
        labels: record.labels,
      },
      options,
    ),
  );
  return { volumeCloudId: volume.id, seenVolume: volume };
}

async function attachVolume(context: StepContext): Promise<StepResult> {
  const { record, call } = context;
  const volumes = volumesOf(context);
  await call(options =>
    volumes.attach(
      {
        region: record.region,
        id: record.volumeCloudId!,
        instanceId: record.cloudId!,
      },
      options,
    ),
  );
  return {};
}

async function deleteVolume(context: StepContext): Promise<StepResult> {
  const { record, call } = context;
  const volumes = volumesOf(context);
  const id =
    typeof record.seenVolume === 'object'
      ? record.seenVolume.id
      : record.volumeCloudId!;
  await call(options => volumes.delete({ region: record.region, id }, options));
  return {};
}

async function onInstance(
  action: 'start' | 'stop' | 'reboot' | 'delete',
  context: StepContext,
): Promise<void> {
  const { record, call } = context;
  const instances = instancesOf(context);
  const id =
    typeof record.seenInstance === 'object'
      ? record.seenInstance.id
      : record.cloudId!;
  await call(options =>
    instances[action]({ region: record.region, id }, options),
  );
}

function instancesOf({ connection }: StepContext) {
  if (!connection.instances) {
    throw new CloudError('Unsupported', 'This cloud has no instances');
  }
  return connection.instances;
}

function volumesOf({ connection }: StepContext) {
  if (!connection.volumes) {
    throw new CloudError('Unsupported', 'This cloud has no volumes');
  }
  return connection.volumes;
}
