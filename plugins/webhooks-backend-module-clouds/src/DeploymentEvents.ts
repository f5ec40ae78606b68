import { ResponseError, toError } from '@backstage/errors';
import {
  cloudsEvents,
  cloudsInstanceReadPermission,
  Deployment,
  DeploymentChangedEvent,
} from '@rackstage/plugin-clouds-common';
import { EventRecorder, EventSource } from '@rackstage/plugin-webhooks-node';
import { deploymentEventTypes } from './deploymentEventTypes';
import {
  deploymentFarewell,
  deploymentHappenings,
  deploymentOf,
  deploymentSubject,
} from './deploymentHappenings';
import { InstanceEventsOptions } from './InstanceEvents';

const pageSize = 200;

/** Hears that something about a deployment changed, looks at it, and tells what that is. */
export class DeploymentEvents implements EventSource {
  readonly pluginId = 'clouds';
  readonly types = Object.values(deploymentEventTypes);
  readonly readPermission = cloudsInstanceReadPermission;

  constructor(private readonly options: InstanceEventsOptions) {}

  async start(recorder: EventRecorder): Promise<void> {
    const { events, logger, schedule } = this.options;
    await events.subscribe({
      id: 'webhooks-clouds-deployments',
      topics: [cloudsEvents.deploymentChanged],
      onEvent: async ({ eventPayload }) => {
        const { deploymentIds } = eventPayload as DeploymentChangedEvent;
        try {
          for (const id of deploymentIds) {
            await this.look(id, recorder);
          }
        } catch (error) {
          logger.warn(
            'What happened to a deployment was not told; the next sweep will tell it',
            toError(error),
          );
        }
      },
    });
    await schedule.run({
      id: 'webhooks-clouds-deployments-sweep',
      fn: () => this.sweep(recorder),
    });
  }

  private async look(id: string, recorder: EventRecorder): Promise<void> {
    const deployment = await this.find(id);
    if (deployment) {
      await recorder.record(deploymentHappenings(deployment));
      return;
    }
    const before = await recorder.latest(deploymentSubject(id));
    if (before && before.type !== deploymentEventTypes.terminated.type) {
      await recorder.record([
        deploymentFarewell(id, before, new Date().toISOString()),
      ]);
    }
  }

  private async find(id: string): Promise<Deployment | undefined> {
    const { auth, clouds } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    try {
      return await clouds.getDeployment(id, { credentials });
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return undefined;
      }
      throw error;
    }
  }

  /** For what no hint told of. */
  private async sweep(recorder: EventRecorder): Promise<void> {
    const { auth, clouds } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const existing = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await clouds.listDeployments(
        { limit: pageSize, cursor, sort: 'name' },
        { credentials },
      );
      await recorder.record(page.items.flatMap(deploymentHappenings));
      page.items.forEach(({ id }) => existing.add(id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const { type } = deploymentEventTypes.terminated;
    for (const subject of await recorder.subjectsWithout(type)) {
      const id = deploymentOf(subject);
      if (id !== undefined && !existing.has(id)) {
        await this.look(id, recorder);
      }
    }
  }
}
