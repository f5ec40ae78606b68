import { LeasedLoop, LeasedLoopOptions } from '@rackstage/leased-loop';
import { cloudsEvents, InstancesEvent } from '@rackstage/plugin-clouds-common';
import { CloudsConfig } from '../readConfig';
import {
  AccountSynchronizer,
  AccountSynchronizerOptions,
} from '../reconcilers/AccountSynchronizer';
import {
  DeploymentReconciler,
  DeploymentReconcilerOptions,
} from '../reconcilers/DeploymentReconciler';
import {
  InstanceReconciler,
  InstanceReconcilerOptions,
} from '../reconcilers/InstanceReconciler';
import {
  RegionSynchronizer,
  RegionSynchronizerOptions,
} from '../reconcilers/RegionSynchronizer';
import {
  ResourceReconciler,
  ResourceReconcilerOptions,
} from '../reconcilers/ResourceReconciler';
import { Twins } from '../reconcilers/Twins';
import { Hints } from './Hints';

export type LoopName =
  'deployments' | 'instances' | 'inventory' | 'regions' | 'resources';

/** What is said here, and is the same for each of them or of this context. */
type Given =
  | 'concurrency'
  | 'creationDeadline'
  | 'interval'
  | 'onChange'
  | 'onDiscover'
  | 'onDrift'
  | 'onRelease'
  | 'onRequest'
  | 'pollInterval'
  | 'reader'
  | 'twins';

export type LoopsOptions = Omit<AccountSynchronizerOptions, Given> &
  Omit<DeploymentReconcilerOptions, Given> &
  Omit<InstanceReconcilerOptions, Given> &
  Omit<RegionSynchronizerOptions, Given> &
  Omit<ResourceReconcilerOptions, Given> & {
    hints: Hints;
    settings: CloudsConfig;
    wake(...loops: LoopName[]): void;
  };

/** What brings the clouds to what is asked for, and reads what is in them. */
export function createLoops(
  options: LoopsOptions,
  loop: Omit<LeasedLoopOptions, 'work'>,
): Record<LoopName, LeasedLoop<{ id: string }>> {
  const { hints, settings, wake } = options;
  const { creationDeadline, inventoryInterval, pollInterval } = settings;
  const instancesDrifted = (change: InstancesEvent) =>
    hints.publish(cloudsEvents.instanceDrifted, change);
  const onRequest = () => wake('inventory', 'regions');
  const synchronizer = new AccountSynchronizer({
    ...options,
    twins: new Twins(options),
    concurrency: 4,
    interval: inventoryInterval,
    onChange: ({ isNews, ...change }) => {
      wake('instances', 'resources');
      if (isNews) {
        hints.publish(cloudsEvents.inventoryRead, change);
      }
    },
    onDrift: instancesDrifted,
    onDiscover: found => hints.publish(cloudsEvents.inventoryDiscovered, found),
  });
  return {
    deployments: new LeasedLoop(
      new DeploymentReconciler({ ...options, concurrency: 8, pollInterval }),
      loop,
    ),
    instances: new LeasedLoop(
      new InstanceReconciler({
        ...options,
        concurrency: 32,
        creationDeadline,
        pollInterval,
        onRequest,
        onChange: ({ instanceId, operationId }) =>
          hints.instancesChanged({ instanceIds: [instanceId], operationId }),
        onDrift: instancesDrifted,
        onRelease: change =>
          hints.publish(cloudsEvents.instanceReleased, change),
      }),
      loop,
    ),
    inventory: new LeasedLoop(synchronizer, loop),
    regions: new LeasedLoop(
      new RegionSynchronizer({
        ...options,
        reader: synchronizer,
        concurrency: 4,
      }),
      loop,
    ),
    resources: new LeasedLoop(
      new ResourceReconciler({
        ...options,
        concurrency: 16,
        creationDeadline,
        pollInterval,
        onRequest,
        onChange: change => hints.resourcesChanged(change),
        onDrift: change => hints.publish(cloudsEvents.resourceDrifted, change),
        onRelease: change =>
          hints.publish(cloudsEvents.resourceReleased, change),
      }),
      loop,
    ),
  };
}
