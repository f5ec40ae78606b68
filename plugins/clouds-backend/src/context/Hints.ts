import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  cloudsEvents,
  CloudsSignal,
  cloudsSignalChannel,
  DeploymentChangedEvent,
  InstanceChangedEvent,
  ResourceChangedEvent,
} from '@rackstage/plugin-clouds-common';
import { DeploymentsStore } from '../database/DeploymentsStore';
import { ResourcesStore } from '../database/ResourcesStore';
import { Adopted } from '../service/adoption/DefaultAdoptionService';
import { LoopName } from './createLoops';

export interface HintsOptions {
  deployments: Pick<DeploymentsStore, 'wakeOwnersOf'>;
  events: EventsService;
  logger: LoggerService;
  now(): Date;
  resources: Pick<ResourcesStore, 'wakeUsersOf'>;
  signals: SignalsService;
  wake(...loops: LoopName[]): void;
}

/**
 * Tells reconcilers that they have something to do, and pages and other
 * plugins that something changed. Whoever misses one sees it at the next look.
 */
export class Hints {
  constructor(private readonly options: HintsOptions) {}

  /** What is attached to them may have something to do now. */
  instancesChanged(change: InstanceChangedEvent): void {
    const { logger, now, resources, wake } = this.options;
    resources
      .wakeUsersOf(change.instanceIds, now().toISOString())
      .then(() => wake('resources'))
      .catch(error => logger.warn('A hint was not sent', toError(error)));
    this.wakeDeploymentsOf(change.instanceIds);
    this.publish(cloudsEvents.instanceChanged, change);
  }

  resourcesChanged(change: ResourceChangedEvent): void {
    this.options.wake('resources');
    this.wakeDeploymentsOf(change.resourceIds);
    this.publish(cloudsEvents.resourceChanged, change);
  }

  /** Its members and what they share have something to do now. */
  deploymentsChanged(change: DeploymentChangedEvent): void {
    this.options.wake('resources', 'instances', 'deployments');
    this.publish(cloudsEvents.deploymentChanged, change);
  }

  /** What was adopted, or is to be released. */
  thingsChanged({ instances, resourceIds }: Adopted): void {
    this.options.wake('instances', 'resources');
    const operations = new Set(instances.map(({ operationId }) => operationId));
    for (const operationId of operations) {
      this.instancesChanged({
        operationId,
        instanceIds: instances
          .filter(instance => instance.operationId === operationId)
          .map(({ id }) => id),
      });
    }
    this.publishResources(cloudsEvents.resourceChanged, resourceIds);
  }

  publishInstances(topic: string, instances: { id: string }[]): void {
    if (instances.length > 0) {
      this.publish(topic, { instanceIds: instances.map(({ id }) => id) });
    }
  }

  publishResources(topic: string, resourceIds: string[]): void {
    if (resourceIds.length > 0) {
      this.publish(topic, { resourceIds });
    }
  }

  publish(topic: string, message: CloudsSignal): void {
    const { events, signals, logger } = this.options;
    Promise.all([
      events.publish({ topic, eventPayload: message }),
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: cloudsSignalChannel,
        message,
      }),
    ]).catch(error => logger.warn('A hint was not sent', toError(error)));
  }

  private wakeDeploymentsOf(ids: string[]): void {
    const { deployments, logger, now, wake } = this.options;
    deployments
      .wakeOwnersOf(
        ids,
        // A hundred members that change in one second are one look.
        new Date(now().getTime() + 1_000).toISOString(),
      )
      .then(woken => woken.length > 0 && wake('deployments'))
      .catch(error => logger.warn('A hint was not sent', toError(error)));
  }
}
