import assert from 'node:assert/strict';
import {
  InstanceStatus,
  ObservedInstance,
  ObservedSnapshot,
  ObservedVolume,
  RegionalResource,
  VolumeStatus,
} from '@rackstage/plugin-clouds-common';
import {
  CreateInstanceRequest,
  CreateVolumeRequest,
  RegionalCapability,
} from '../driver';
import { CheckContext, isNotFound } from './CheckContext';
import type { RegionalKind } from './regionalKinds';

/** Waits until the instance has the status; fails at once when the cloud gave it up instead. */
export async function instanceBecomes(
  context: CheckContext,
  id: string,
  wanted: InstanceStatus,
): Promise<ObservedInstance> {
  const instances = context.the('instances');
  const { region } = context.target;
  return context.eventually(`instance ${id} ${wanted}`, async () => {
    const instance = await instances.get({ region, id }, context.call());
    assert.ok(
      wanted === 'error' || instance.status !== 'error',
      `instance ${id} is in error: ${instance.fault?.message}`,
    );
    return instance.status === wanted ? instance : undefined;
  });
}

export async function volumeBecomes(
  context: CheckContext,
  id: string,
  wanted: VolumeStatus,
): Promise<ObservedVolume> {
  const volumes = context.the('volumes');
  const { region } = context.target;
  return context.eventually(`volume ${id} ${wanted}`, async () => {
    const volume = await volumes.get({ region, id }, context.call());
    assert.notEqual(volume.status, 'error', `volume ${id} is in error`);
    return volume.status === wanted ? volume : undefined;
  });
}

/** Waits until it is not there any more. */
export async function disappears(
  context: CheckContext,
  capability:
    'instances' | 'volumes' | 'snapshots' | 'securityGroups' | RegionalKind,
  id: string,
): Promise<void> {
  const { region } = context.target;
  const { get } = context.the(capability) as Pick<
    RegionalCapability<object, RegionalResource>,
    'get'
  >;
  await context.eventually(`${id} gone`, async () => {
    try {
      await get({ region, id }, context.call());
      return undefined;
    } catch (error) {
      if (isNotFound(error)) {
        return true;
      }
      throw error;
    }
  });
}

export async function runningInstance(
  context: CheckContext,
  values: Partial<CreateInstanceRequest> = {},
): Promise<ObservedInstance> {
  const { id } = await context
    .the('instances')
    .create(context.newInstance(values), context.call());
  return instanceBecomes(context, id, 'running');
}

export async function availableVolume(
  context: CheckContext,
  values: Partial<CreateVolumeRequest> = {},
): Promise<ObservedVolume> {
  const { id } = await context
    .the('volumes')
    .create(context.newVolume(values), context.call());
  return volumeBecomes(context, id, 'available');
}

/** A volume attached to an instance, and what names the two. */
export async function attachedPair(context: CheckContext) {
  const volumes = context.the('volumes');
  const { region } = context.target;
  const [instance, volume] = await Promise.all([
    runningInstance(context),
    availableVolume(context),
  ]);
  const pair = { region, id: volume.id, instanceId: instance.id };
  await volumes.attach(pair, context.call());
  return { pair, attached: await volumeBecomes(context, pair.id, 'in-use') };
}

/** Waits until the snapshot is available. */
export async function snapshotBecomes(
  context: CheckContext,
  id: string,
): Promise<ObservedSnapshot> {
  const snapshots = context.the('snapshots');
  const { region } = context.target;
  return context.eventually(`snapshot ${id} available`, async () => {
    const snapshot = await snapshots.get({ region, id }, context.call());
    assert.notEqual(snapshot.status, 'error', `snapshot ${id} is in error`);
    return snapshot.status === 'available' ? snapshot : undefined;
  });
}

export async function availableSnapshot(
  context: CheckContext,
  volumeId: string,
): Promise<ObservedSnapshot> {
  const { id } = await context
    .the('snapshots')
    .create(context.newSnapshot(volumeId), context.call());
  return snapshotBecomes(context, id);
}
